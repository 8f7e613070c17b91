import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { AccessLinks } from '../application/access-links.service.js';
import { validNow } from '../persistence/present.js';

const WAITING = `SELECT m.id FROM membership m WHERE m.id = $1 AND m.accepted_at IS NULL AND ${validNow('m')}`;

/** Sends the invitation to who was taken in, with its link. */
@Consumer('invitations')
export class Invitations implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: AccessLinks,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const membershipId = String(payload.membershipId);
    await this.database.run(ctx, async (tx) => {
      const waiting = await tx.query(WAITING, [membershipId]);
      if (waiting.length) await this.links.order(tx, 'invitation', membershipId);
      await done(tx);
    });
  }
}
