import { DiscoveryService, Reflector } from '@nestjs/core';
import {
  AuditValues,
  Consumer,
  ERASER,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type PersonEraser,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { Erasure } from '../persistence/membership.entity.js';

const NAMESAKES = 'SELECT DISTINCT display_name AS name FROM membership WHERE display_name = ANY ($1) AND id <> $2';
const OUTBOX = `UPDATE outbox SET last_error = NULL
  WHERE last_error IS NOT NULL AND EXISTS (SELECT FROM unnest($1::text[]) address WHERE strpos(lower(last_error), lower(address)) > 0)`;

/** Erases, in one transaction, what all modules keep about a person; the values of the register last. */
@Consumer('erasures')
export class Erasures implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly values: AuditValues,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const erasure = await tx.get(Erasure, { tenantId: tx.tenantId, id: String(payload.erasureId) }, true);
      if (!erasure.doneAt) await this.erase(tx, erasure);
      await done(tx);
    });
  }

  private async erase(tx: Transaction, { id, membershipId }: Erasure): Promise<void> {
    const { names, emails } = await this.values.namesOf(tx, membershipId);
    const others = await tx.query<{ name: string }>(NAMESAKES, [names, membershipId]);
    const ownNames = names.filter((name) => !others.some((other) => other.name === name));
    const person = { membershipId, names, ownNames, emails };
    for (const eraser of this.erasers()) await eraser.erase(tx, person);
    await tx.execute(OUTBOX, [emails]);
    await tx.execute('UPDATE erasure SET done_at = $2 WHERE id = $1', [id, tx.now]);
    await this.values.erase(tx, person);
    tx.changed('membership', membershipId, { centreOnly: true });
  }

  private erasers(): PersonEraser[] {
    return this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) => metatype && instance && this.reflector.get<boolean>(ERASER, metatype as never),
      )
      .map(({ instance }) => instance as PersonEraser);
  }
}
