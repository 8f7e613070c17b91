import { Injectable } from '@nestjs/common';
import { PEC_SILENT_HOURS, type PecReceiptKind, type PecRecipientStatus } from '#app/contracts';
import { Tasks } from '#app/crm';
import { italianDay, newId } from '#app/kernel';
import { StoredFiles, pecFetched, type Transaction } from '#app/platform';
import { attachmentName, type Letter, type Receipt } from '../domain/envelope.js';
import { outcomeOf } from '../domain/outcome.js';
import { PecIncoming, PecReceipt } from '../persistence/pec.entity.js';

/** The mail that something was read from, and where it lies. */
export interface Source {
  accountId: string;
  ownerId: string;
  fileId: string | null;
  size: number;
}

interface MessageRow {
  id: string;
  accountId: string;
  subject: string;
  authorId: string;
  acceptedAt: Date | null;
  refusal: string | null;
}

interface RecipientRow {
  id: string;
  bodyId: string;
  bodyName: string;
  address: string;
  status: PecRecipientStatus;
}

const MESSAGE = `SELECT id, account_id AS "accountId", subject, author_id AS "authorId", accepted_at AS "acceptedAt", refusal
  FROM pec_message`;
const RECIPIENTS = `SELECT p.id, p.body_id AS "bodyId", b.name AS "bodyName", p.address, p.status FROM pec_recipient p
  JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id WHERE p.message_id = $1 ORDER BY b.name, p.id`;
const SILENT = `SELECT p.id, p.body_id AS "bodyId", b.name AS "bodyName", m.id AS "messageId", m.subject, m.author_id AS "authorId"
  FROM pec_recipient p JOIN pec_message m ON m.tenant_id = p.tenant_id AND m.id = p.message_id
  JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  WHERE p.status = 'waiting' AND p.silent_since IS NULL AND m.sent_at < $1 ORDER BY p.id LIMIT 500 FOR UPDATE OF p`;

/** What the whole message fails by, and what one recipient is reached or missed by. */
const REFUSALS: readonly PecReceiptKind[] = ['non_acceptance', 'virus'];

/** Writes what the mailboxes say: receipts beside their messages, everything else into the inbox. In the system's transactions. */
@Injectable()
export class PecRecording {
  constructor(
    private readonly tasks: Tasks,
    private readonly files: StoredFiles,
  ) {}

  /** Whether a mail with this key was recorded before. */
  async isKnown(tx: Transaction, accountId: string, key: string): Promise<boolean> {
    const found = await tx.query(
      `SELECT id FROM pec_receipt WHERE account_id = $1 AND mail_key = $2
       UNION ALL SELECT id FROM pec_incoming WHERE account_id = $1 AND mail_key = $2`,
      [accountId, key],
    );
    return found.length > 0;
  }

  /** @returns false where it is about no message of ours, and nothing was written */
  async receipt(tx: Transaction, receipt: Receipt, source: Source & { fileId: string }): Promise<boolean> {
    const { kind, recipient, provider, detail, key } = receipt;
    const [message] = await tx.query<MessageRow>(`${MESSAGE} WHERE message_id = $1 AND account_id = $2 FOR UPDATE`, [
      receipt.about,
      source.accountId,
    ]);
    if (!message) return false;
    const recipients = await tx.query<RecipientRow>(RECIPIENTS, [message.id]);
    const about = recipients.filter(({ address }) => recipient === null || address === recipient);
    if (!about.length) return false;
    const at = receipt.at ?? tx.now;
    await this.files.attach(tx, [source.fileId], null, true, 'fileIds', source.ownerId);
    // One address may be that of several bodies: the receipt is about each.
    for (const [index, one] of (recipient === null ? [null] : about).entries())
      await tx.insert(PecReceipt, {
        id: newId(),
        accountId: source.accountId,
        messageId: message.id,
        recipientId: one?.id ?? null,
        kind,
        at,
        provider,
        detail,
        mailKey: index ? `${key}#${index}` : key,
        fileId: source.fileId,
      });
    await this.settle(tx, message, recipients, receipt, about);
    pecFetched.inc({ kind });
    return true;
  }

  private async settle(
    tx: Transaction,
    message: MessageRow,
    recipients: RecipientRow[],
    { kind, detail }: Pick<Receipt, 'kind' | 'detail'>,
    about: RecipientRow[],
  ): Promise<void> {
    const refused = REFUSALS.includes(kind);
    const to: PecRecipientStatus | undefined =
      kind === 'delivery' ? 'delivered' : kind === 'delivery_failure' || refused ? 'failed' : undefined;
    // What was delivered stays delivered: a provider that failed and tried again has the last good word.
    const moved = to ? about.filter(({ status }) => status !== to && status !== 'delivered') : [];
    if (moved.length)
      await tx.execute('UPDATE pec_recipient SET status = $2, settled_at = $3 WHERE id = ANY ($1)', [
        moved.map(({ id }) => id),
        to,
        tx.now,
      ]);
    for (const one of moved) one.status = to!;
    const accepted = message.acceptedAt ?? (refused ? null : tx.now);
    const refusal = refused ? (detail ?? kind) : message.refusal;
    await this.show(tx, message, { accepted, refusal }, recipients);
    if (to !== 'failed') return;
    if (refused) await this.open(tx, message, 'PEC non accettata dal gestore', null);
    else for (const one of moved) await this.open(tx, message, `PEC non consegnata a ${one.bodyName}`, one.bodyId);
  }

  /** The message as it stands now. */
  private async show(
    tx: Transaction,
    { id }: MessageRow,
    { accepted, refusal }: { accepted: Date | null; refusal: string | null },
    recipients: RecipientRow[],
  ): Promise<void> {
    const status = outcomeOf({
      refused: refusal !== null,
      accepted: accepted !== null,
      recipients: recipients.map((one) => one.status),
    });
    // A receipt proves that it was sent, whatever became of the process that sent it.
    await tx.execute(
      `UPDATE pec_message SET status = $2, accepted_at = $3, refusal = $4, sent_at = COALESCE(sent_at, $5), sending_since = NULL,
         last_event_at = $5, version = version + 1 WHERE id = $1`,
      [id, status, accepted, refusal, tx.now],
    );
    tx.changed('pec', id, { centreOnly: true });
  }

  /** The provider would not take it: nobody will get it. */
  async refuse(tx: Transaction, messageId: string, reason: string): Promise<void> {
    const [message] = await tx.query<MessageRow>(`${MESSAGE} WHERE id = $1 FOR UPDATE`, [messageId]);
    await tx.execute(
      `UPDATE pec_recipient SET status = 'failed', settled_at = $2 WHERE message_id = $1 AND status = 'waiting'`,
      [messageId, tx.now],
    );
    await tx.execute(
      `UPDATE pec_message SET status = 'failed', refusal = $2, sending_since = NULL, last_event_at = $3, version = version + 1
       WHERE id = $1`,
      [messageId, reason.replaceAll('\0', '').slice(0, 1_000), tx.now],
    );
    await this.open(tx, message!, 'PEC non inviata', null);
    tx.changed('pec', messageId, { centreOnly: true });
  }

  /** Makes a task of each recipient of whom nobody has heard a day after the message was sent. @returns how many */
  async noticeSilence(tx: Transaction): Promise<number> {
    const before = new Date(tx.now.getTime() - PEC_SILENT_HOURS * 3_600_000);
    const silent = await tx.query<{ id: string; messageId: string; bodyId: string; bodyName: string } & MessageRow>(
      SILENT,
      [before],
    );
    await tx.execute('UPDATE pec_recipient SET silent_since = $2 WHERE id = ANY ($1)', [
      silent.map(({ id }) => id),
      tx.now,
    ]);
    for (const { messageId, bodyName, bodyId, ...message } of silent)
      await this.open(
        tx,
        { ...message, id: messageId },
        `Nessuna ricevuta di consegna da ${bodyName}`,
        bodyId,
        'pec_silent',
      );
    return silent.length;
  }

  private async open(
    tx: Transaction,
    { id, subject, authorId }: Pick<MessageRow, 'id' | 'subject' | 'authorId'>,
    words: string,
    bodyId: string | null,
    kind: 'pec_failed' | 'pec_silent' = 'pec_failed',
  ): Promise<void> {
    await this.tasks.open(tx, {
      kind,
      title: `${words}: «${subject}»`,
      dueOn: italianDay(tx.now),
      bodyId,
      path: `/pec/inviati/${id}`,
      assigneeId: authorId,
    });
  }

  async letter(tx: Transaction, letter: Letter, source: Source): Promise<void> {
    const { kind, sender, subject, text, attachments, answers, at, key } = letter;
    if (source.fileId) await this.files.attach(tx, [source.fileId], null, true, 'fileIds', source.ownerId);
    const bodies = sender
      ? await tx.query<{ id: string }>('SELECT id FROM body WHERE lower(pec) = $1 LIMIT 2', [sender])
      : [];
    const [answered] = answers.length
      ? await tx.query<{ id: string }>('SELECT id FROM pec_message WHERE message_id = ANY ($1) LIMIT 1', [answers])
      : [];
    const id = newId();
    await tx.insert(PecIncoming, {
      id,
      accountId: source.accountId,
      kind,
      sender,
      subject,
      text,
      attachments: attachments.map(attachmentName),
      senderBodyId: bodies.length === 1 ? bodies[0]!.id : null,
      replyTo: answered?.id ?? null,
      receivedAt: at ?? tx.now,
      size: source.size,
      mailKey: key,
      fileId: source.fileId,
      protocolNumber: null,
      protocolDate: null,
      handledBy: null,
      handledAt: null,
      version: 1,
    });
    pecFetched.inc({ kind });
    tx.changed('pec', id, { centreOnly: true });
  }
}
