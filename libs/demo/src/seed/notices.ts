import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { absences, people, unreviewed } from '../data/index.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import type { Inbox } from './inbox.js';
import { insertRows } from './rows.js';

const ABSENCES = '/area/profilo/assenze';
const REVIEW = '/area/persone/revisione';

/** What people were told beside requests and adhesions, and how one of them wants her mails. */
export async function seedNotices(client: Client, centre: SeededCentre, inbox: Inbox, now: Date): Promise<void> {
  const italian = (day: string) => day.split('-').reverse().join('/');
  for (const { absent, substitute, from, to } of absences) {
    const member = centre.members.get(substitute)!;
    const { name } = centre.members.get(absent)!;
    const subject = `Sostituzione di ${name}`;
    const when = `dal ${italian(dayAgo(now, -from))} al ${italian(dayAgo(now, -to))}`;
    inbox.add({
      to: member,
      kind: 'absence.substitute',
      at: italianTime(dayAgo(now, Math.max(1, 10 - from)), '10:05'),
      path: ABSENCES,
      mail: {
        subject,
        greeting: `Gentile ${member.name},`,
        paragraphs: [`${name} sarà assente ${when} e ha indicato questa sostituzione: il suo lavoro arriva qui.`],
        action: { label: 'Apri le assenze', url: ABSENCES },
      },
    });
  }
  const head = people.find(({ role, centre: key }) => role === 'centre_admin' && key === centre.key)!;
  inbox.add({
    to: centre.members.get(head.key)!,
    kind: 'membership.review',
    at: italianTime(dayAgo(now, 2), '07:30'),
    path: REVIEW,
    mail: {
      subject: 'Verifica trimestrale degli accessi',
      greeting: `Gentile ${head.displayName},`,
      paragraphs: [
        `${unreviewed.length} accessi attendono la verifica trimestrale: chi c’è ancora, con quale ruolo, per quali enti.`,
      ],
      action: { label: 'Apri la verifica', url: REVIEW },
    },
  });
  await insertRows(client, 'notice_preference', [
    {
      tenant_id: centre.tenantId,
      membership_id: centre.members.get('davide-pelizzari')!.id,
      kind: 'ticket.opened',
      mode: 'daily',
    },
  ]);
  await seedFailedDeliveries(client, centre, now);
  await inviteAgain(client, centre, now);
}

/** What mail servers answered: an address that is no more, and a password of ours that had changed. */
const FAILURES = [
  {
    to: 'olga-minelli',
    subject: 'Convocazione del tavolo tecnico',
    daysAgo: 1,
    attempts: 1,
    error:
      "Can't send mail - all recipients were rejected: 550 5.1.1 <olga.minelli@comune-leno.example.org>: user unknown",
  },
  {
    to: 'claudio-buffoli',
    subject: 'Riepilogo delle richieste aperte',
    daysAgo: 3,
    attempts: 80,
    error: 'Invalid login: 535 5.7.8 Error: authentication failed',
  },
];

/** Mails that were given up: the platform's administrator sees the cause and has them tried again. */
async function seedFailedDeliveries(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  for (const { to, subject, daysAgo, attempts, error } of FAILURES) {
    const member = centre.members.get(to)!;
    const mailId = newId();
    const at = italianTime(dayAgo(now, daysAgo), '16:40');
    const text = `Gentile ${member.name},\n\n${subject}: il dettaglio è nel portale.`;
    await client.query(
      `INSERT INTO mail (tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, version)
       SELECT m.tenant_id, $3, m.id, m.email, 'notice.digest', $4, $5, $6, 'failed', $7, 0, $8, 1
       FROM membership m WHERE m.tenant_id = $1 AND m.id = $2`,
      [centre.tenantId, member.id, mailId, subject, `<p>${text}</p>`, text, attempts, at],
    );
    await insertRows(client, 'outbox', [
      {
        ...delivery(centre, 'mail', 'mail.ordered', { mailId }, at),
        attempts,
        failed_at: new Date(at.getTime() + 90_000),
        last_error: error,
      },
    ]);
  }
}

/** One of the invited gets her link by mail as soon as a worker runs: the page of mails shows it. */
async function inviteAgain(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const membershipId = centre.members.get('greta-maffezzoli')!.id;
  await insertRows(client, 'outbox', [
    { ...delivery(centre, 'invitations', 'membership.invited', { membershipId }, now), attempts: 0 },
  ]);
}

const delivery = ({ tenantId }: SeededCentre, consumer: string, event: string, payload: object, at: Date) => ({
  tenant_id: tenantId,
  id: newId(),
  consumer,
  event,
  payload,
  request_id: 'demonstration',
  created_at: at,
  due_at: at,
  retries: 0,
});
