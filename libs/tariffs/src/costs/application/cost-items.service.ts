import { Injectable } from '@nestjs/common';
import { LIMITS, ROLE_DEFINITIONS, TENANT_ROLES } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  StoredFiles,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { CostItemChanges, CostItemPartInput, NewCostItem } from '../api/cost-items.dto.js';
import { itemMistakes } from '../domain/item-rules.js';
import { CostItemPart, CostItemRow } from '../persistence/cost-item.entity.js';
import type { CostModelRow } from '../persistence/cost-model.entity.js';
import { CostModels, releaseFile } from './cost-models.service.js';
import { refuseUnknownDriver, refuseUnknownObjects } from './cost-structure.service.js';

const NOTHING = {
  objectId: null,
  driverId: null,
  membershipId: null,
  grossCost: null,
  hoursFrom: null,
  netAmount: null,
  vatRate: null,
  vatDeductible: null,
  durableYears: null,
  boughtYear: null,
  amount: null,
  reduces: null,
  fileId: null,
};
const PARTS = 'SELECT object_id AS "objectId", hours, percentage FROM cost_item_part WHERE item_id = $1';
const FLAT = `SELECT 1 FROM cost_item WHERE cost_model_id = $1 AND kind = 'overhead' AND amount IS NULL AND id <> $2`;
/** Somebody of the centre: who works for a body costs the centre nothing. */
const COLLEAGUE = 'SELECT 1 FROM membership WHERE id = $1 AND role = ANY ($2)';
const CENTRE_ROLES = TENANT_ROLES.filter((role) => ROLE_DEFINITIONS[role].access === 'centre');
const SHARED = 'SELECT 1 FROM cost_item WHERE file_id = $1 LIMIT 1';

/** What costs, in a draft: each item with its source. */
@Injectable()
export class CostItems {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
    private readonly models: CostModels,
  ) {}

  /** @throws DomainError not_found also on what it refers to; state_conflict, validation_failed, duplicate on a second flat rate */
  async create(ctx: RequestContext, modelId: string, key: string | undefined, input: NewCostItem): Promise<string> {
    const id = newId();
    return this.database.run(ctx, async (tx) => {
      const model = await this.models.draft(tx, modelId);
      return this.idempotency.once(tx, key, { modelId, ...input }, id, () => this.createIn(tx, model, id, input));
    });
  }

  /**
   * As {@link create}, in a transaction that does more.
   * @param model as `CostModels.draft` answered
   * @throws DomainError as {@link create}
   */
  async createIn(
    tx: Transaction,
    model: Pick<CostModelRow, 'id' | 'year'>,
    id: string,
    { parts = [], ...input }: NewCostItem,
  ): Promise<void> {
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM cost_item WHERE cost_model_id = $1',
      [model.id],
    );
    if (count >= LIMITS.costItems) throw invalid('label', 'too_long');
    const row = { ...NOTHING, ...input, id, costModelId: model.id, createdAt: tx.now, version: 1 };
    await this.check(tx, model, row, parts);
    if (row.fileId) await this.files.attach(tx, [row.fileId], null, true, 'fileId');
    await tx.insert(CostItemRow, row);
    await writeParts(tx, row, parts);
  }

  /** @throws DomainError not_found also on what it refers to; stale_version, state_conflict, validation_failed, duplicate */
  async change(
    ctx: RequestContext,
    modelId: string,
    id: string,
    version: number,
    changes: CostItemChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { model, item } = await this.item(tx, modelId, id, version);
      const { parts: given, ...values } = changes;
      const parts = given ?? (await tx.query<CostItemPartInput>(PARTS, [id]));
      await this.check(tx, model, { ...item, ...values }, parts);
      if (values.fileId && values.fileId !== item.fileId)
        await this.files.attach(tx, [values.fileId], null, true, 'fileId');
      await tx.update(CostItemRow, item, values);
      if (given) {
        await tx.execute('DELETE FROM cost_item_part WHERE item_id = $1', [id]);
        await writeParts(tx, item, given);
      }
      if (values.fileId !== undefined && values.fileId !== item.fileId) await this.drop(tx, item.fileId);
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, modelId: string, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { item } = await this.item(tx, modelId, id, version);
      await tx.execute('DELETE FROM cost_item WHERE id = $1', [id]);
      await this.drop(tx, item.fileId);
    });
  }

  private async item(tx: Transaction, modelId: string, id: string, version: number) {
    const model = await this.models.draft(tx, modelId);
    const item = await tx.get(CostItemRow, { tenantId: tx.tenantId, costModelId: modelId, id }, true);
    if (item.version !== version) throw staleVersion();
    return { model, item };
  }

  private async check(
    tx: Transaction,
    { id: modelId, year }: Pick<CostModelRow, 'id' | 'year'>,
    item: Omit<CostItemRow, 'tenantId'>,
    parts: readonly CostItemPartInput[],
  ): Promise<void> {
    const errors = itemMistakes({ ...item, parts }, year);
    if (errors.length) throw new DomainError('validation_failed', { errors });
    const { objectId, driverId, membershipId } = item;
    if (objectId) await refuseUnknownObjects(tx, modelId, [objectId], 'objectId');
    if (driverId) await refuseUnknownDriver(tx, modelId, driverId, 'driverId');
    if (parts.length)
      await refuseUnknownObjects(
        tx,
        modelId,
        parts.map((part) => part.objectId),
        'parts',
      );
    if (membershipId && !(await tx.query(COLLEAGUE, [membershipId, CENTRE_ROLES])).length)
      throw notFoundField('membershipId');
    if (item.kind === 'overhead' && item.amount === null && (await tx.query(FLAT, [modelId, item.id])).length)
      throw new DomainError('duplicate', { errors: [fieldError('amount', 'in_use')] });
  }

  /** A document that no other item has, such as one of the year before, goes with its item. */
  private async drop(tx: Transaction, fileId: string | null): Promise<void> {
    if (fileId && !(await tx.query(SHARED, [fileId])).length) await releaseFile(tx, fileId);
  }
}

async function writeParts(
  tx: Transaction,
  { id, costModelId }: Pick<CostItemRow, 'id' | 'costModelId'>,
  parts: readonly CostItemPartInput[],
): Promise<void> {
  for (const { objectId, hours = null, percentage = null } of parts)
    await tx.insert(CostItemPart, { itemId: id, costModelId, objectId, hours, percentage });
}
