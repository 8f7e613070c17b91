import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { bodyName } from '../data/index.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import { insertRows, type RowValues } from './rows.js';

const ADDRESS = 'cit@pec.provincia-brescia.example.org';
const PROVIDER = 'pec.example.org';
const AUTHOR = { key: 'laura-bonomelli', name: 'Laura Bonomelli' };

const MESSAGES = [
  {
    subject: 'Approvazione dello schema di convenzione 2026–2036',
    text: 'Si invita codesto ente ad approvare lo schema di convenzione e a trasmettere la deliberazione entro il mese.',
    daysAgo: 12,
    protocol: '48213/2026',
    bodies: { '017050': 'delivered', '017051': 'delivered', 'unione-valsaviore': 'failed' },
  },
  {
    subject: 'Convocazione del tavolo tecnico',
    text: 'È convocato il tavolo tecnico dei responsabili per la transizione digitale, in modalità mista.',
    daysAgo: 4,
    protocol: null,
    bodies: { '017054': 'delivered', '017135': 'delivered' },
  },
] as const;

const LETTERS = [
  {
    body: '017050',
    subject: 'Deliberazione di consiglio n. 31 del 2026',
    text: 'Si trasmette in allegato la deliberazione di adesione alla convenzione.',
    attachments: ['delibera-cc-31.pdf.p7m'],
    daysAgo: 5,
    protocol: '49870/2026',
    handled: true,
  },
  {
    body: '017051',
    subject: 'Comunicazione del nuovo segretario comunale',
    text: 'Si comunica che dal primo del mese la segreteria è retta in convenzione.',
    attachments: [],
    daysAgo: 1,
    protocol: null,
    handled: false,
  },
] as const;

/**
 * A mailbox that is out of use, for there is no such provider, with what went and came by it. Its password is no sealed
 * one: whoever puts it to use writes another.
 */
export async function seedPec(client: Client, storage: FileStorage, centre: SeededCentre, now: Date): Promise<void> {
  const { tenantId } = centre;
  const authorId = centre.members.get(AUTHOR.key)!.id;
  const accountId = newId();
  const files = new Files();
  const own = { tenant_id: tenantId };
  const messages: RowValues[] = [];
  const recipients: RowValues[] = [];
  const receipts: RowValues[] = [];
  const letters: RowValues[] = [];
  const at = (daysAgo: number, time: string) => italianTime(dayAgo(now, daysAgo), time);
  const pecOf = new Map(
    (
      await client.query<{ id: string; pec: string }>('SELECT id, pec FROM body WHERE tenant_id = $1', [tenantId])
    ).rows.map(({ id, pec }) => [id, pec]),
  );
  const mail = (subject: string, from: string, day: Date, text: string) =>
    files.add({
      tenantId,
      bodyId: null,
      ownerId: authorId,
      name: 'messaggio.eml',
      mediaType: 'message/rfc822',
      internal: true,
      content: Buffer.from(
        `From: ${from}\r\nTo: ${ADDRESS}\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\nDate: ${day.toUTCString()}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`,
      ),
      at: day,
    });

  for (const { subject, text, daysAgo, protocol, bodies } of MESSAGES) {
    const id = newId();
    const reached = Object.values(bodies).every((status) => status === 'delivered');
    const receipt = (recipientId: string | null, kind: string, time: string, heading: string, detail: string | null) =>
      receipts.push({
        ...own,
        id: newId(),
        account_id: accountId,
        message_id: id,
        recipient_id: recipientId,
        kind,
        at: at(daysAgo, time),
        provider: PROVIDER,
        detail,
        mail_key: newId(),
        file_id: mail(`${heading}: ${subject}`, `posta-certificata@${PROVIDER}`, at(daysAgo, time), detail ?? heading),
      });
    messages.push({
      ...own,
      id,
      account_id: accountId,
      adhesion_id: null,
      subject,
      text,
      message_id: `<${id}@provincia-brescia.example.org>`,
      status: reached ? 'delivered' : 'partly',
      author_id: authorId,
      author_name: AUTHOR.name,
      protocol_number: protocol,
      protocol_date: protocol && dayAgo(now, daysAgo),
      refusal: null,
      attempts: 1,
      repeats: 0,
      retries: 0,
      created_at: at(daysAgo, '09:30'),
      sending_since: null,
      sent_at: at(daysAgo, '09:31'),
      accepted_at: at(daysAgo, '09:32'),
      last_event_at: at(daysAgo, '09:34'),
      version: 5,
    });
    receipt(null, 'acceptance', '09:32', 'ACCETTAZIONE', null);
    for (const [key, status] of Object.entries(bodies)) {
      const recipientId = newId();
      const bodyId = centre.bodies.get(key)!;
      const settledAt = at(daysAgo, '09:34');
      recipients.push({
        ...own,
        id: recipientId,
        message_id: id,
        body_id: bodyId,
        address: pecOf.get(bodyId),
        status,
        settled_at: settledAt,
        silent_since: null,
      });
      if (status === 'delivered') receipt(recipientId, 'delivery', '09:34', 'CONSEGNA', null);
      else {
        receipt(recipientId, 'delivery_failure', '09:34', 'ERRORE CONSEGNA', 'Casella del destinatario piena');
        await insertRows(client, 'task', [
          {
            ...own,
            id: newId(),
            kind: 'pec_failed',
            title: `PEC non consegnata a ${bodyName(key)}: ${subject}`.slice(0, 200),
            note: '',
            due_on: dayAgo(now, daysAgo - 1),
            body_id: bodyId,
            path: `/pec/inviati/${id}`,
            assignee_id: authorId,
            created_by: null,
            done_by: null,
            done_at: null,
            created_at: settledAt,
            version: 1,
          },
        ]);
      }
    }
  }

  for (const { body, subject, text, attachments, daysAgo, protocol, handled } of LETTERS) {
    const bodyId = centre.bodies.get(body)!;
    const receivedAt = at(daysAgo, '10:15');
    const sender = pecOf.get(bodyId)!;
    letters.push({
      ...own,
      id: newId(),
      account_id: accountId,
      kind: 'certified',
      sender,
      subject,
      text,
      attachments,
      sender_body_id: bodyId,
      reply_to: null,
      received_at: receivedAt,
      size: 2_048,
      mail_key: newId(),
      file_id: mail(subject, sender, receivedAt, text),
      protocol_number: protocol,
      protocol_date: protocol && dayAgo(now, daysAgo),
      handled_by: handled ? authorId : null,
      handled_at: handled ? at(daysAgo, '12:00') : null,
      version: 1,
    });
  }

  await client.query(
    `INSERT INTO pec_account (tenant_id, id, address, login, password, smtp_host, smtp_port, imap_host, imap_port, enabled, created_by, created_at, version)
     VALUES ($1, $2, $3, $3, $4, $5, 465, $6, 993, false, $7, $8, 1)`,
    [
      tenantId,
      accountId,
      ADDRESS,
      randomBytes(60),
      `smtps.${PROVIDER}`,
      `imaps.${PROVIDER}`,
      authorId,
      at(90, '10:00'),
    ],
  );
  await files.write(client, storage, async () => {
    await insertRows(client, 'pec_message', messages);
    await insertRows(client, 'pec_recipient', recipients);
    await insertRows(client, 'pec_receipt', receipts);
    await insertRows(client, 'pec_incoming', letters);
  });
}
