import { Heir, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import type { Transaction } from '#app/platform';

const OPEN = `SELECT t.number || ' · ' || t.subject AS label, b.name AS body
  FROM ticket t JOIN body b ON b.tenant_id = t.tenant_id AND b.id = t.body_id
  WHERE t.body_id = ANY ($1) AND t.status <> 'closed' ORDER BY t.created_at DESC, t.id DESC LIMIT 200`;

/** Open requests go on under the name of the body that made them: its people, who follow it, see them as before. */
@Heir()
export class TicketHeir implements BodyHeir {
  async plan(tx: Transaction, { predecessorIds }: Merger): Promise<Inheritance[]> {
    const rows = await tx.query<{ label: string; body: string }>(OPEN, [predecessorIds]);
    return rows.map(({ label, body }) => ({ kind: 'ticket', label, from: [body], joined: false }));
  }

  inherit(): Promise<void> {
    return Promise.resolve();
  }
}
