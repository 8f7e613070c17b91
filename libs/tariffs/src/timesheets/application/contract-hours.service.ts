import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { DomainError, Idempotency, TenantDatabase, invalid, notFound, type RequestContext } from '#app/platform';
import type { ContractHours, NewContractHours } from '../api/timesheet-people.dto.js';
import { ContractHoursPeriod } from '../persistence/timesheet.entity.js';
import { WORKER_ROLES } from './timesheet-queries.js';

const PERSON = 'SELECT id FROM membership WHERE id = $1 AND role = ANY ($2)';
const PERIODS = `SELECT id, starts_on::text AS "startsOn", weekdays, minutes_per_day AS "minutesPerDay", created_at AS "createdAt"
  FROM contract_hours WHERE membership_id = $1 ORDER BY starts_on DESC LIMIT ${LIMITS.contractPeriods}`;
type PeriodRow = Omit<ContractHours, 'createdAt'> & { createdAt: Date };

/** How many hours somebody is to work, by periods of their contract: what was written is taken away, never rewritten. */
@Injectable()
export class ContractHoursPeriods {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, membershipId: string): Promise<ContractHours[]> {
    const [[person], periods] = await this.database.readAll<[{ id: string }, PeriodRow]>(ctx, [
      [PERSON, [membershipId, WORKER_ROLES]],
      [PERIODS, [membershipId]],
    ]);
    if (!person) throw notFound();
    return periods.map((period) => ({ ...period, createdAt: period.createdAt.toISOString() }));
  }

  /** @throws DomainError not_found, duplicate where another period begins on that day, validation_failed */
  async add(
    ctx: RequestContext,
    membershipId: string,
    key: string | undefined,
    input: NewContractHours,
  ): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { membershipId, ...input }, id, async () => {
        // Two periods that begin on one day wait for each other.
        const [person] = await tx.query(`${PERSON} FOR NO KEY UPDATE`, [membershipId, WORKER_ROLES]);
        if (!person) throw notFound();
        const periods = await tx.query<PeriodRow>(PERIODS, [membershipId]);
        if (periods.some(({ startsOn }) => startsOn === input.startsOn)) throw new DomainError('duplicate');
        if (periods.length >= LIMITS.contractPeriods) throw invalid('startsOn', 'too_long');
        const weekdays = [...input.weekdays].sort((a, b) => a - b);
        await tx.insert(ContractHoursPeriod, { id, membershipId, ...input, weekdays, createdAt: tx.now });
      }),
    );
  }

  /** @throws DomainError not_found */
  async remove(ctx: RequestContext, membershipId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const removed = await tx.execute('DELETE FROM contract_hours WHERE id = $1 AND membership_id = $2', [
        id,
        membershipId,
      ]);
      if (!removed) throw notFound();
    });
  }
}
