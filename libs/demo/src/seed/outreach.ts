import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { bodyName, mailings } from '../data/index.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

const MINUTE = 60_000;

/** A mailing that has left, with what became of it at each address, and a draft. */
export async function seedOutreach(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { sent, draft } = mailings;
  const leftAt = italianTime(dayAgo(now, sent.daysAgo), '10:30');
  const endedAt = new Date(leftAt.getTime() + 2 * MINUTE);
  const idsOf = (bodies: readonly string[]) => bodies.map((body) => centre.bodies.get(body)!);
  const row = ({ subject, text, by, bodies }: typeof sent | typeof draft, more: RowValues) => ({
    tenant_id: centre.tenantId,
    id: newId(),
    subject,
    text,
    targets: ['body'],
    body_ids: idsOf(bodies),
    author_id: centre.members.get(by)!.id,
    author_name: centre.members.get(by)!.name,
    version: 1,
    ...more,
  });
  const done = { due_at: leftAt, started_at: leftAt, ended_at: endedAt };
  const left = row(sent, { ...done, status: 'sent', created_at: new Date(leftAt.getTime() - 40 * MINUTE) });
  const drafted = { due_at: null, started_at: null, ended_at: null };
  const waiting = row(draft, { ...drafted, status: 'draft', created_at: italianTime(dayAgo(now, 1), '15:05') });
  await insertRows(client, 'mailing', [left, waiting]);
  const { rows: bodies } = await client.query<{ id: string; email: string }>(
    'SELECT id, email FROM body WHERE tenant_id = $1 AND id = ANY ($2)',
    [centre.tenantId, idsOf(sent.bodies)],
  );
  const addresses = new Map(bodies.map(({ id, email }) => [id, email]));
  await insertRows(
    client,
    'mailing_recipient',
    sent.bodies.map((body) => {
      const id = centre.bodies.get(body)!;
      const failure = sent.failed[body] ?? null;
      return {
        tenant_id: centre.tenantId,
        id: newId(),
        mailing_id: left.id,
        body_id: id,
        target: 'body',
        name: bodyName(body),
        address: addresses.get(id),
        status: failure ? 'failed' : 'sent',
        mail_id: null,
        failure,
        settled_at: endedAt,
      };
    }),
  );
}
