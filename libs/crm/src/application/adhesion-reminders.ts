import { Injectable } from '@nestjs/common';
import type { AdhesionStatus } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { ReminderFilter, ReminderRound } from '../api/conventions.dto.js';
import { adhesionCommandsOf, handOf, mayRemind } from '../domain/adhesion-rules.js';
import { Adhesion, Convention } from '../persistence/adhesion.entity.js';
import { AdhesionHistory } from './adhesion-history.js';
import { REMINDER_CONDITION } from './adhesion-queries.js';

interface Reminded {
  id: string;
  bodyId: string;
  status: AdhesionStatus;
}

const CONDITION: Record<ReminderFilter, string> = {
  to_remind: REMINDER_CONDITION.none,
  reminded: REMINDER_CONDITION.reminded,
  silent: REMINDER_CONDITION.silent,
};

/** In one order, so that two rounds at once wait for each other instead of for ever. */
const lock = (
  condition: string,
) => `SELECT a.id, a.body_id AS "bodyId", a.status, a.reminded_at AS "remindedAt" FROM adhesion a
  WHERE a.convention_id = $1 AND ${condition} ORDER BY a.id FOR UPDATE`;

/** Reminds bodies of what they have to do on the way to an active adhesion. */
@Injectable()
export class AdhesionReminders {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly history: AdhesionHistory,
  ) {}

  /** @throws DomainError not_found, state_conflict where it is not the body's turn or it was reminded today */
  async remindOne(ctx: RequestContext, id: string, key: string | undefined, text: string | undefined): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { id, text }, id, async () => {
        const adhesion = await tx.get(Adhesion, { tenantId: tx.tenantId, id }, true);
        if (!this.mayRemind(tx, adhesion))
          throw stateConflict(adhesionCommandsOf(adhesion.status, handOf(tx.actor, adhesion.bodyId)));
        await this.remind(tx, [adhesion], text);
      }),
    );
  }

  /**
   * Reminds several at once: those named, or those of a filter. Who was reminded today, or has sent
   * the resolution in the meantime, is left out.
   * @throws DomainError not_found, validation_failed
   */
  async remindMany(
    ctx: RequestContext,
    conventionId: string,
    key: string | undefined,
    round: ReminderRound,
  ): Promise<void> {
    const { adhesionIds, filter, text } = round;
    if (!adhesionIds && !filter) throw invalid('filter', 'required');
    if (adhesionIds && filter) throw invalid('filter', 'not_allowed');
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { conventionId, ...round }, conventionId, async () => {
        await tx.get(Convention, { tenantId: tx.tenantId, id: conventionId });
        const found = adhesionIds
          ? await tx.query<Reminded & { remindedAt: Date | null }>(lock('a.id = ANY ($2)'), [conventionId, adhesionIds])
          : await tx.query<Reminded & { remindedAt: Date | null }>(lock(CONDITION[filter!]), [conventionId]);
        if (adhesionIds && found.length !== new Set(adhesionIds).size) throw notFoundField('adhesionIds');
        await this.remind(
          tx,
          found.filter((adhesion) => this.mayRemind(tx, adhesion)),
          text,
        );
      }),
    );
  }

  private mayRemind(
    tx: Transaction,
    { bodyId, status, remindedAt }: Pick<Adhesion, 'bodyId' | 'status' | 'remindedAt'>,
  ): boolean {
    return mayRemind(status, remindedAt && italianDay(remindedAt), italianDay(tx.now), handOf(tx.actor, bodyId));
  }

  /** Not a new version: a body that is sending its resolution at this moment is not interrupted by a reminder. */
  private async remind(tx: Transaction, adhesions: readonly Reminded[], text: string | undefined): Promise<void> {
    await tx.execute(
      'UPDATE adhesion SET reminders = reminders + 1, reminded_at = $2, last_event_at = $2 WHERE id = ANY ($1)',
      [adhesions.map(({ id }) => id), tx.now],
    );
    for (const adhesion of adhesions)
      await this.history.record(tx, adhesion, 'remind', adhesion.status, adhesion.status, { reason: text });
  }
}
