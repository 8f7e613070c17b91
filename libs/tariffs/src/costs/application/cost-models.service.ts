import { Injectable } from '@nestjs/common';
import { costModelMachine, type CostModelKind } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { CostModelChanges, NewCostModel } from '../api/cost-models.dto.js';
import { CostModelRow } from '../persistence/cost-model.entity.js';
import { recordCostEvent } from './cost-model-events.js';

const USED = `SELECT 1 FROM cost_model_event WHERE cost_model_id = $1 AND command <> 'create' LIMIT 1`;
const FILES = `SELECT DISTINCT file_id AS id FROM cost_item i WHERE cost_model_id = $1 AND file_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM cost_item o WHERE o.tenant_id = i.tenant_id AND o.file_id = i.file_id AND o.cost_model_id <> $1)`;

/** What refers to something goes before it. */
const EMPTY = [
  'DELETE FROM cost_item WHERE cost_model_id = $1',
  'DELETE FROM cost_object WHERE cost_model_id = $1',
  'DELETE FROM cost_driver WHERE cost_model_id = $1',
  'DELETE FROM cost_model WHERE id = $1',
];

/** Cost models as such: begun, their rules changed, thrown away. What they hold is changed by others, through {@link draft}. */
@Injectable()
export class CostModels {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError duplicate where the year has one of this kind; validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewCostModel): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, () => this.createIn(tx, id, input)),
    );
  }

  /** As {@link create}, in a transaction that does more. @throws DomainError duplicate, validation_failed */
  async createIn(tx: Transaction, id: string, input: NewCostModel): Promise<void> {
    checkRules(input);
    await this.refuseSecond(tx, input.year, input.kind);
    const act = { actOrgan: null, actNumber: null, actDate: null };
    await tx.insert(CostModelRow, { id, ...input, ...act, status: 'draft', createdAt: tx.now, version: 1 });
    await recordCostEvent(tx, id, { command: 'create', from: null, to: 'draft' });
  }

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: CostModelChanges): Promise<void> {
    checkRules(changes);
    await this.database.run(ctx, async (tx) => {
      const model = await this.draft(tx, id);
      if (model.version !== version) throw staleVersion();
      await tx.update(CostModelRow, model, { ...changes });
    });
  }

  /** Throws away a draft that was never closed. @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const model = await this.draft(tx, id);
      if (model.version !== version) throw staleVersion();
      if ((await tx.query(USED, [id])).length) throw stateConflict(['close']);
      for (const { id: fileId } of await tx.query<{ id: string }>(FILES, [id])) await releaseFile(tx, fileId);
      for (const statement of EMPTY) await tx.execute(statement, [id]);
    });
  }

  /**
   * The model, to change what it holds: one after the other, and only while it is a draft.
   * @throws DomainError not_found, state_conflict
   */
  async draft(tx: Transaction, id: string): Promise<CostModelRow> {
    const model = await tx.get(CostModelRow, { tenantId: tx.tenantId, id }, true);
    if (model.status !== 'draft') throw stateConflict(costModelMachine.allowed(model.status, 'author'));
    tx.changed('costs', id, { centreOnly: true });
    return model;
  }

  /** @throws DomainError duplicate */
  async refuseSecond(tx: Transaction, year: number, kind: CostModelKind): Promise<void> {
    const [other] = await tx.query('SELECT 1 FROM cost_model WHERE year = $1 AND kind = $2', [year, kind]);
    if (other) throw new DomainError('duplicate', { errors: [fieldError('year', 'in_use')] });
  }
}

/** What was attached to a cost item alone is removed by the system, whoever had uploaded it. */
export async function releaseFile(tx: Transaction, fileId: string): Promise<void> {
  await tx.emit({ name: 'cost_item.file_removed', consumers: ['contact-files'], payload: { fileId } });
}

/** What the type of a field cannot say. */
function checkRules({ yearlyHours, overheadRate }: Pick<CostModelChanges, 'yearlyHours' | 'overheadRate'>): void {
  if (yearlyHours !== undefined && Number(yearlyHours) === 0) throw invalid('yearlyHours', 'out_of_range');
  if (Number(overheadRate ?? 0) > 100) throw invalid('overheadRate', 'out_of_range');
}
