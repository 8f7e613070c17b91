import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { SecondFactorMails } from '../application/second-factor-mails.service.js';

/** Tells who has lost their second factor that the centre has taken it away. */
@Consumer('second-factor-notices')
export class SecondFactorNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: SecondFactorMails,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.mails.order(tx, String(payload.membershipId), 'reset');
      await done(tx);
    });
  }
}
