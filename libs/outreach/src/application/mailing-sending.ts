import { Injectable } from '@nestjs/common';
import { mailingMachine } from '#app/contracts';
import { newId } from '#app/kernel';
import { Mails } from '#app/notifications';
import { StoredFiles, type Transaction } from '#app/platform';
import { EventMerge } from '../events/application/event-merge.js';
import { Mailing, MailingRecipient } from '../persistence/mailing.entity.js';
import { mailOf } from './mailing-mail.js';
import { MailingFiles } from './mailing-files.js';
import { MailingRecipients } from './mailing-recipients.js';

const QUEUED = `SELECT id, body_id AS "bodyId", name, address FROM mailing_recipient
  WHERE mailing_id = $1 AND status = 'queued' AND mail_id IS NULL ORDER BY id`;
const ON_THEIR_WAY = `SELECT mail_id AS "mailId" FROM mailing_recipient WHERE mailing_id = $1 AND status = 'queued'`;
const STOPPED = `UPDATE mailing_recipient SET status = 'cancelled', settled_at = $3
  WHERE mailing_id = $1 AND status = 'queued' AND (mail_id IS NULL OR mail_id = ANY ($2))`;
/** Tried again by hand, a mail that had failed may have been sent after all. */
const SETTLED = `UPDATE mailing_recipient SET status = $2, failure = $3, settled_at = $4
  WHERE mail_id = $1 AND (status = 'queued' OR (status = 'failed' AND $2 = 'sent'))`;

interface QueuedRow {
  id: string;
  bodyId: string;
  name: string;
  address: string;
}

/** What the system does with a mailing. In its transactions alone. */
@Injectable()
export class MailingSending {
  constructor(
    private readonly recipients: MailingRecipients,
    private readonly mails: Mails,
    private readonly files: MailingFiles,
    private readonly stored: StoredFiles,
    private readonly events: EventMerge,
  ) {}

  /** Looks up who gets it, for good, and orders one mail for each; nothing where it is not due, or was begun. */
  async begin(tx: Transaction, id: string): Promise<void> {
    const mailing = await this.locked(tx, id);
    if (!mailing || mailing.status !== 'scheduled' || mailing.dueAt! > tx.now) return;
    const found = await this.recipients.of(tx, mailing);
    for (const { bodyId, target, name, address } of found)
      await tx.insert(MailingRecipient, {
        id: newId(),
        mailingId: id,
        bodyId,
        target,
        name,
        address,
        status: address ? 'queued' : 'no_address',
        mailId: null,
        failure: null,
        settledAt: address ? null : tx.now,
      });
    const begun = { status: mailingMachine.transition('begin').to, startedAt: tx.now };
    const version = await tx.update(Mailing, mailing, begun);
    await this.order(tx, { ...mailing, ...begun, version });
  }

  /** Orders the mails of those that were put back into the queue. */
  async again(tx: Transaction, id: string): Promise<void> {
    const mailing = await this.locked(tx, id);
    if (mailing?.status === 'sending') await this.order(tx, mailing);
  }

  /** Takes back what no server has. */
  async stop(tx: Transaction, id: string): Promise<void> {
    const mailing = await this.locked(tx, id);
    if (mailing?.status !== 'cancelled') return;
    const rows = await tx.query<{ mailId: string | null }>(ON_THEIR_WAY, [id]);
    const withdrawn = await this.mails.withdraw(
      tx,
      rows.flatMap(({ mailId }) => mailId ?? []),
    );
    await tx.execute(STOPPED, [id, withdrawn, tx.now]);
    await this.end(tx, mailing);
  }

  /** Records what became of a mail, and of the mailing with its last one. */
  async settle(tx: Transaction, mailId: string, outcome: 'sent' | 'failed', reason: string | null): Promise<void> {
    const [row] = await tx.query<{ id: string }>('SELECT mailing_id AS id FROM mailing_recipient WHERE mail_id = $1', [
      mailId,
    ]);
    // It was put back into the queue meanwhile: another mail is on its way.
    if (!row) return;
    // Of two last ones each would see the other still waiting.
    const mailing = await this.locked(tx, row.id);
    await tx.execute(SETTLED, [mailId, outcome, outcome === 'failed' ? (reason ?? '?') : null, tx.now]);
    await this.end(tx, mailing!);
  }

  /** A file that no draft carries any more: the sweep removes it. */
  async release(tx: Transaction, fileId: string): Promise<void> {
    await this.stored.release(tx, [fileId]);
  }

  /** A copy to who tries it out. */
  async test(tx: Transaction, id: string, bodyId: string, membershipId: string): Promise<void> {
    const mailing = await this.locked(tx, id);
    if (!mailing) return;
    const shown = mailing.eventId && (await this.events.shown(tx, mailing.eventId));
    const facts = await this.recipients.facts(tx, [bodyId], () => shown || {});
    const [first] = await this.recipients.of(tx, { ...mailing, bodyIds: [bodyId] });
    if (!first) return;
    const content = mailOf(mailing, facts(first));
    await this.mails.order(tx, {
      membershipId,
      kind: 'mailing.test',
      content: { ...content, subject: `[Prova] ${content.subject}` },
      fileIds: await this.files.of(tx, id),
    });
  }

  private async order(tx: Transaction, mailing: Mailing): Promise<void> {
    const rows = await tx.query<QueuedRow>(QUEUED, [mailing.id]);
    const bodyIds = [...new Set(rows.map(({ bodyId }) => bodyId))];
    const { eventId, eventPart } = mailing;
    const ofEvent = eventId ? await this.events.sent(tx, { eventId, eventPart }, bodyIds) : undefined;
    const facts = await this.recipients.facts(tx, bodyIds, ofEvent);
    const fileIds = await this.files.of(tx, mailing.id);
    const ids = await this.mails.orderOutside(
      tx,
      rows.map((row) => ({
        address: row.address,
        kind: 'mailing',
        content: mailOf(mailing, facts(row)),
        followedBy: 'mailing',
        fileIds,
      })),
    );
    await tx.execute(
      `UPDATE mailing_recipient r SET mail_id = u.mail FROM unnest($1::uuid[], $2::uuid[]) u(id, mail) WHERE r.id = u.id`,
      [rows.map(({ id }) => id), ids],
    );
    await this.end(tx, mailing);
  }

  /** Nothing is on its way any more: then it is done. */
  private async end(tx: Transaction, mailing: Mailing): Promise<void> {
    tx.changed('mailing', mailing.id, { centreOnly: true });
    const waiting = await tx.query(
      `SELECT id FROM mailing_recipient WHERE mailing_id = $1 AND status = 'queued' LIMIT 1`,
      [mailing.id],
    );
    if (waiting.length || mailing.endedAt) return;
    const status = mailing.status === 'sending' ? mailingMachine.transition('finish').to : mailing.status;
    await tx.update(Mailing, mailing, { status, endedAt: tx.now });
  }

  private async locked(tx: Transaction, id: string): Promise<Mailing | null> {
    const manager = await tx.manager();
    return manager.findOne(Mailing, { where: { tenantId: tx.tenantId, id }, lock: { mode: 'pessimistic_write' } });
  }
}
