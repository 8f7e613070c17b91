import { buffer } from 'node:stream/consumers';
import {
  Consumer,
  DomainError,
  PermanentFailure,
  StoredFiles,
  TenantDatabase,
  UndecidedMail,
  insist,
  mails,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { Mail } from '../persistence/mail.entity.js';
import { MailTransport } from './mail-transport.js';

/** Longer than a transport can take: a mail that is `sending` for longer belonged to a process that died. */
const SENDING_MS = 120_000;
/** Shorter, with what a transport takes: what the server accepted is recorded when the database is back. */
const RECORDING_MS = 30_000;

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** This recipient or this text will never be taken. A refused sign-in or sender is ours to mend: the mail waits. */
function isFinal({ code, responseCode = 0, command = '' }: SmtpError): boolean {
  return (responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command)) || (code === 'EENVELOPE' && command === 'API');
}

function whyFailed({ text, repeats }: Mail): string {
  if (!text) return 'its text is gone';
  return repeats ? 'it may have been sent twice already' : 'it was refused for ever';
}

/**
 * Sends one mail. Its row says `sending` while the server has it. A row found in that state was
 * left by a process that died, perhaps after the server had accepted: it is sent once more, and
 * never a third time (docs/adr/0002-outbox-and-queues.md).
 */
@Consumer('mail')
export class MailConsumer implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly transport: MailTransport,
    private readonly files: StoredFiles,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const mail = await this.database.run(ctx, (tx) => this.begin(tx, delivery, done));
    if (mail === 'settled') return;
    if (mail.status === 'failed') throw new PermanentFailure(whyFailed(mail));
    try {
      await this.transport.send({
        id: mail.id,
        to: mail.address,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        attachments: await this.filesOf(ctx, mail),
        calendar: mail.calendar,
        date: mail.createdAt,
        requestId: ctx.requestId,
      });
    } catch (error) {
      return this.refused(ctx, mail, error);
    }
    mails.inc({ outcome: 'sent' });
    const record = async (tx: Transaction) => {
      // Who can read the database must not find a way in: what opened a session once is forgotten.
      const forgotten = mail.kind.startsWith('access.') ? { html: '', text: '' } : {};
      await tx.update(Mail, mail, { status: 'sent', sentAt: tx.now, sendingSince: null, ...forgotten });
      await this.tell(tx, mail, 'sent', null);
      await done(tx);
    };
    await insist(() => this.database.run(ctx, record), RECORDING_MS);
  }

  /** Takes the mail into this process's hands; `failed` where it must not be sent. */
  private async begin(
    tx: Transaction,
    { payload, retries }: Delivery,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<Mail | 'settled'> {
    const id = String(payload.mailId);
    const mail = await tx.get(Mail, { tenantId: tx.tenantId, id }).catch(asWithdrawn);
    if (!mail || mail.status === 'sent') {
      await done(tx);
      return 'settled';
    }
    // Somebody had it tried again since it failed: it begins anew.
    const anew = retries > mail.retries;
    const left = mail.sendingSince;
    if (left && tx.now.getTime() - left.getTime() < SENDING_MS) throw new Error('another process is sending it');
    const repeats = anew ? 0 : mail.repeats + (left ? 1 : 0);
    if ((mail.status === 'failed' && !anew) || repeats > 1 || !mail.text) {
      if (mail.status !== 'failed') await tx.update(Mail, mail, { status: 'failed', sendingSince: null });
      await this.tell(tx, mail, 'failed', whyFailed({ ...mail, repeats }));
      return { ...mail, status: 'failed' };
    }
    const changes = { status: 'sending' as const, sendingSince: tx.now, attempts: mail.attempts + 1, repeats, retries };
    return { ...mail, ...changes, version: await tx.update(Mail, mail, changes) };
  }

  private async filesOf(ctx: RequestContext, { tenantId, fileIds }: Mail) {
    const attachments = [];
    for (const id of fileIds) {
      const { name, mediaType, content } = await this.files.openFor(ctx, tenantId, id);
      attachments.push({ filename: name, contentType: mediaType, content: await buffer(content) });
    }
    return attachments;
  }

  /** The server did not take it: wait and try again, unless it said never. */
  private async refused(ctx: RequestContext, mail: Mail, error: unknown): Promise<never> {
    const never = isFinal(error as SmtpError);
    mails.inc({ outcome: error instanceof UndecidedMail ? 'undecided' : never ? 'refused' : 'postponed' });
    // What may have been delivered stays `sending`, as if this process had died.
    if (!(error instanceof UndecidedMail)) {
      await this.database.run(ctx, async (tx) => {
        await tx.update(Mail, mail, { status: never ? 'failed' : 'pending', sendingSince: null });
        if (never) await this.tell(tx, mail, 'failed', reasonOfRefusal(error, mail.address));
      });
    }
    throw never
      ? new PermanentFailure(error instanceof Error ? error.message : String(error), { cause: error })
      : error;
  }

  /** Whoever ordered it hears how it ended, where they asked to. */
  private async tell(tx: Transaction, mail: Mail, outcome: 'sent' | 'failed', reason: string | null): Promise<void> {
    if (!mail.followedBy) return;
    const payload = { mailId: mail.id, outcome, reason };
    await tx.emit({ name: 'mail.settled', consumers: [mail.followedBy], payload });
  }
}

/** What the server said, without the address: it goes through the outbox, which holds no personal data. */
function reasonOfRefusal(error: unknown, address: string): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split(address).join('…').slice(0, 300);
}

/** A mail that was taken back in time is gone. */
function asWithdrawn(error: unknown): null {
  if (error instanceof DomainError && error.code === 'not_found') return null;
  throw error;
}
