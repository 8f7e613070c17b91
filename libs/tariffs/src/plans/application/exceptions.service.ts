import { Injectable } from '@nestjs/common';
import { LIMITS, type PlanStatus, type TariffTerms } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  holds,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type {
  NewTariffException,
  TariffExceptionChanges,
  TariffExceptionQuery,
  TariffExceptionView,
} from '../api/exceptions.dto.js';
import { isOpen } from '../domain/approval.js';
import { TariffException } from '../persistence/plan.entity.js';

const SELECT = `SELECT e.id, e.body_id AS "bodyId", b.name AS "bodyName", e.tariff_id AS "tariffId", e.amount::text, e.reason,
    m.display_name AS "authorName", e.version
  FROM tariff_exception e JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id
  JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.author_id`;
const BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'e.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const PLAN = `SELECT p.status, v.terms FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id
  AND v.number = p.current_version WHERE p.id = $1 FOR UPDATE OF p`;

/** Amounts that were agreed with one body, each with its reason. */
@Injectable()
export class TariffExceptions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, planId: string, query: TariffExceptionQuery): Promise<Page<TariffExceptionView>> {
    const { limit = LIMITS.defaultPageSize } = query;
    const [sql, params] = new ListQuery(SELECT)
      .where('e.plan_id = ?', planId)
      .page('name', BY_NAME, limit, query.cursor);
    const [rows, [plan]] = await this.database.readAll<[TariffExceptionView, { id: string }]>(ctx, [
      [sql, params],
      ['SELECT id FROM tariff_plan WHERE id = $1', [planId]],
    ]);
    if (!plan) throw notFound();
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.bodyName, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, planId: string, id: string): Promise<TariffExceptionView> {
    const [row] = await this.database.read<TariffExceptionView>(ctx, `${SELECT} WHERE e.plan_id = $1 AND e.id = $2`, [
      planId,
      id,
    ]);
    if (!row) throw notFound();
    return row;
  }

  /** @returns the id @throws DomainError not_found, duplicate, state_conflict */
  async add(ctx: RequestContext, planId: string, key: string | undefined, input: NewTariffException): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { planId, ...input }, id, async () => {
        const terms = await this.writable(tx, planId);
        const { bodyId, tariffId, amount, reason } = input;
        if (!terms.tariffs.some((tariff) => tariff.id === tariffId)) throw notFoundField('tariffId');
        const [[body], [agreed]] = await tx.readAll<[{ id: string }, { id: string }]>([
          ['SELECT id FROM body WHERE id = $1', [bodyId]],
          [
            'SELECT id FROM tariff_exception WHERE plan_id = $1 AND body_id = $2 AND tariff_id = $3',
            [planId, bodyId, tariffId],
          ],
        ]);
        if (!body) throw notFoundField('bodyId');
        if (agreed) throw new DomainError('duplicate', { errors: [fieldError('bodyId', 'in_use')] });
        const { membershipId: authorId } = tx.actor;
        const values = { id, planId, bodyId, tariffId, amount, reason, authorId };
        await tx.insert(TariffException, { ...values, createdAt: tx.now, version: 1 });
        tx.changed('tariff', planId, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async change(
    ctx: RequestContext,
    planId: string,
    id: string,
    version: number,
    changes: TariffExceptionChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const exception = await this.locked(tx, planId, id, version);
      const { amount = exception.amount, reason = exception.reason } = changes;
      await tx.update(TariffException, exception, { amount, reason, authorId: tx.actor.membershipId });
      tx.changed('tariff', planId, { centreOnly: true });
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, planId: string, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.locked(tx, planId, id, version);
      await tx.execute('DELETE FROM tariff_exception WHERE id = $1', [id]);
      tx.changed('tariff', planId, { centreOnly: true });
    });
  }

  private async locked(tx: Transaction, planId: string, id: string, version: number): Promise<TariffException> {
    await this.writable(tx, planId);
    const exception = await tx.get(TariffException, { tenantId: tx.tenantId, planId, id }, true);
    if (exception.version !== version) throw staleVersion();
    return exception;
  }

  /**
   * Who writes the tariffs may agree while they are written, who approves them also while they hold.
   * @returns what the plan says
   */
  private async writable(tx: Transaction, planId: string): Promise<TariffTerms> {
    const [plan] = await tx.query<{ status: PlanStatus; terms: TariffTerms }>(PLAN, [planId]);
    if (!plan) throw notFound();
    const { status, terms } = plan;
    const holding = status === 'approved' || status === 'in_force';
    if (isOpen(status) ? holds(tx.actor, 'tariffs.edit') : holding && holds(tx.actor, 'tariffs.approve')) return terms;
    throw stateConflict([]);
  }
}
