import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { MailingSending } from '../application/mailing-sending.js';
import { EventNews } from '../events/application/event-news.js';
import type { ParticipantNews } from '../events/domain/event-mails.js';

/** Works on mailings: begins them, stops them, hears what became of their mails; and tells what happens with events. */
@Consumer('mailing')
export class MailingConsumer implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sending: MailingSending,
    private readonly news: EventNews,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.work(tx, delivery);
      await done(tx);
    });
  }

  private work(tx: Transaction, { event, payload }: Delivery): Promise<void> {
    const id = String(payload.mailingId);
    switch (event) {
      case 'mailing.due':
        return this.sending.begin(tx, id);
      case 'mailing.retried':
        return this.sending.again(tx, id);
      case 'mailing.cancelled':
        return this.sending.stop(tx, id);
      case 'mailing.tested':
        return this.sending.test(tx, id, String(payload.bodyId), String(payload.membershipId));
      case 'mailing.file_dropped':
        return this.sending.release(tx, String(payload.fileId));
      case 'event.news':
        return this.news.tell(
          tx,
          String(payload.eventId),
          payload.participantId === null ? null : String(payload.participantId),
          payload.news as ParticipantNews,
        );
      case 'event.answered':
        return this.news.answered(tx, String(payload.eventId), String(payload.guestId));
      case 'mail.settled': {
        const outcome = payload.outcome === 'sent' ? 'sent' : 'failed';
        return this.sending.settle(
          tx,
          String(payload.mailId),
          outcome,
          payload.reason === null ? null : String(payload.reason),
        );
      }
      default:
        throw new Error(`Nothing is known of the event ${event}`);
    }
  }
}
