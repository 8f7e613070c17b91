import { Inject } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import {
  Consumer,
  OutboundRefused,
  PermanentFailure,
  StoredFiles,
  TenantDatabase,
  UndecidedMail,
  deliver,
  insist,
  pecSendings,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { PecConnections, reasonOfMail } from '../application/pec-connections.js';
import { PecRecording } from '../application/pec-recording.js';
import { PecAccount, PecMessage } from '../persistence/pec.entity.js';

/** Longer than a provider takes for the largest message: one that is `sending` for longer belonged to a process that died. */
const SENDING_MS = 240_000;
const RECORDING_MS = 30_000;

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** This message will never be taken. A refused sign-in is ours to mend: the message waits. */
function isFinal({ code, responseCode = 0, command = '' }: SmtpError): boolean {
  return (responseCode >= 500 && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)) || code === 'EENVELOPE';
}

interface Prepared {
  message: PecMessage;
  account: PecAccount;
  to: string[];
  fileIds: string[];
}

/**
 * Hands a message to the centre's PEC provider, under the promise of mails (docs/adr/0002-outbox-and-queues.md): a message
 * found `sending` was left by a process that died, and is handed over once more, never a third time. Its Message-ID stays
 * the same, and a receipt that came meanwhile ends the matter.
 */
@Consumer('pec')
export class PecConsumer implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly connections: PecConnections,
    private readonly recording: PecRecording,
    @Inject(StoredFiles) private readonly files: StoredFiles,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const prepared = await this.database.run(ctx, (tx) => this.begin(tx, delivery, done));
    if (prepared === 'settled') return;
    if (prepared === 'failed') throw new PermanentFailure('it may have been sent twice already');
    const { message } = prepared;
    try {
      await this.send(ctx, prepared);
    } catch (error) {
      return this.refused(ctx, message, error);
    }
    pecSendings.inc({ outcome: 'sent' });
    const record = async (tx: Transaction) => {
      // A receipt may have come first: then only the outbox has to hear of it.
      await tx.execute(
        `UPDATE pec_message SET status = 'sent', sent_at = $2, sending_since = NULL, refusal = NULL, last_event_at = $2, version = version + 1
         WHERE id = $1 AND status = 'sending'`,
        [message.id, tx.now],
      );
      tx.changed('pec', message.id, { centreOnly: true });
      await done(tx);
    };
    await insist(() => this.database.run(ctx, record), RECORDING_MS);
  }

  private async begin(
    tx: Transaction,
    { payload, retries }: Delivery,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<Prepared | 'settled' | 'failed'> {
    const id = String(payload.messageId);
    const message = await tx.get(PecMessage, { tenantId: tx.tenantId, id }, true);
    const anew = retries > message.retries;
    if (
      !['queued', 'sending'].includes(message.status) &&
      !(anew && message.status === 'failed' && !message.acceptedAt)
    ) {
      await done(tx);
      return 'settled';
    }
    const left = message.sendingSince;
    if (left && tx.now.getTime() - left.getTime() < SENDING_MS) throw new Error('another process is sending it');
    const repeats = anew ? 0 : message.repeats + (left ? 1 : 0);
    if (repeats > 1) {
      await this.recording.refuse(tx, id, 'Il gestore non ha confermato l’invio: può essere partita due volte.');
      return 'failed';
    }
    const changes = {
      status: 'sending' as const,
      sendingSince: tx.now,
      attempts: message.attempts + 1,
      repeats,
      retries,
    };
    const version = await tx.update(PecMessage, message, changes);
    const account = await tx.get(PecAccount, { tenantId: tx.tenantId, id: message.accountId });
    const to = await tx.query<{ address: string }>(
      'SELECT DISTINCT address FROM pec_recipient WHERE message_id = $1 ORDER BY address',
      [id],
    );
    const files = await tx.query<{ id: string }>('SELECT file_id AS id FROM pec_attachment WHERE message_id = $1', [
      id,
    ]);
    return {
      message: { ...message, ...changes, version },
      account,
      to: to.map(({ address }) => address),
      fileIds: files.map((file) => file.id),
    };
  }

  private async send(ctx: RequestContext, { message, account, to, fileIds }: Prepared): Promise<void> {
    const attachments = [];
    for (const fileId of fileIds) {
      const { name, mediaType, content } = await this.files.openFor(ctx, message.tenantId, fileId);
      attachments.push({ filename: name, contentType: mediaType, content });
    }
    // Written out first: what breaks while files are read was never in the provider's hands.
    const { message: raw } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail({
      from: account.address,
      to,
      subject: message.subject,
      text: message.text,
      date: message.createdAt,
      messageId: `<${message.messageId}>`,
      attachments,
    });
    const transport = await this.connections.smtp(account);
    try {
      await deliver(transport, { envelope: { from: account.address, to }, raw: raw as Buffer });
    } finally {
      transport.close();
    }
  }

  private async refused(ctx: RequestContext, message: PecMessage, error: unknown): Promise<never> {
    const undecided = error instanceof UndecidedMail;
    const never = !undecided && isFinal(error as SmtpError);
    pecSendings.inc({ outcome: undecided ? 'undecided' : never ? 'refused' : 'postponed' });
    const reason = reasonOfMail(error);
    // What may have been delivered stays `sending`, as if this process had died.
    if (!undecided)
      await this.database.run(ctx, async (tx) => {
        if (never) return this.recording.refuse(tx, message.id, reason);
        await tx.execute(
          `UPDATE pec_message SET status = 'queued', sending_since = NULL, version = version + 1 WHERE id = $1 AND status = 'sending'`,
          [message.id],
        );
      });
    if (never) throw new PermanentFailure(reason, { cause: error });
    throw error instanceof OutboundRefused ? new Error(reason, { cause: error }) : error;
  }
}
