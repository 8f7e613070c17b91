import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { CostDriverChanges, DriverQuantityInput, NewCostDriver } from '../api/cost-structure.dto.js';
import { CostDriver } from '../persistence/cost-structure.entity.js';
import { CostModels } from './cost-models.service.js';
import { refuseUnknownObjects } from './cost-structure.service.js';

const USED = `SELECT 1 FROM cost_item WHERE driver_id = $1 UNION ALL SELECT 1 FROM cost_object WHERE passing_driver_id = $1 LIMIT 1`;
/** What is as the system counted it stays its own; the rest was typed. */
const SET = `INSERT INTO driver_quantity (tenant_id, cost_model_id, driver_id, object_id, quantity, origin, note)
  SELECT $1, $2, $3, q.object_id, q.quantity, 'typed', q.note FROM unnest($4::uuid[], $5::numeric[], $6::text[]) q(object_id, quantity, note)
  ON CONFLICT (tenant_id, driver_id, object_id) DO UPDATE SET quantity = EXCLUDED.quantity, note = EXCLUDED.note,
    origin = CASE WHEN driver_quantity.quantity = EXCLUDED.quantity THEN driver_quantity.origin ELSE 'typed' END`;
const DROP = 'DELETE FROM driver_quantity WHERE driver_id = $1 AND NOT (object_id = ANY ($2))';

/** By what the costs of a model are divided, with how much of it each object has. */
@Injectable()
export class CostDrivers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly models: CostModels,
  ) {}

  /** @throws DomainError not_found, state_conflict, duplicate on the name; validation_failed on too many */
  async create(ctx: RequestContext, modelId: string, key: string | undefined, input: NewCostDriver): Promise<string> {
    const id = newId();
    return this.database.run(ctx, async (tx) => {
      await this.models.draft(tx, modelId);
      return this.idempotency.once(tx, key, { modelId, ...input }, id, async () => {
        const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM cost_driver WHERE cost_model_id = $1',
          [modelId],
        );
        if (count >= LIMITS.costDrivers) throw invalid('name', 'too_long');
        await refuseName(tx, modelId, input.name, id);
        await tx.insert(CostDriver, { id, costModelId: modelId, ...input, createdAt: tx.now, version: 1 });
      });
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict, duplicate on the name */
  async change(
    ctx: RequestContext,
    modelId: string,
    id: string,
    version: number,
    changes: CostDriverChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const driver = await this.driver(tx, modelId, id, version);
      if (changes.name) await refuseName(tx, modelId, changes.name, id);
      await tx.update(CostDriver, driver, { ...changes });
    });
  }

  /**
   * Sets all quantities: an object that is not named has none.
   * @throws DomainError not_found also on an object; stale_version, state_conflict, validation_failed on one named twice
   */
  async setQuantities(
    ctx: RequestContext,
    modelId: string,
    id: string,
    version: number,
    quantities: readonly DriverQuantityInput[],
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const driver = await this.driver(tx, modelId, id, version);
      const objects = quantities.map(({ objectId }) => objectId);
      if (new Set(objects).size !== objects.length) throw invalid('quantities', 'in_use');
      await refuseUnknownObjects(tx, modelId, objects, 'quantities');
      await tx.execute(DROP, [id, objects]);
      await tx.execute(SET, [
        tx.tenantId,
        modelId,
        id,
        objects,
        quantities.map(({ quantity }) => quantity),
        quantities.map(({ note }) => note),
      ]);
      await tx.update(CostDriver, driver, {});
    });
  }

  /** @throws DomainError not_found, stale_version; state_conflict also where something is divided by it */
  async remove(ctx: RequestContext, modelId: string, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.driver(tx, modelId, id, version);
      if ((await tx.query(USED, [id])).length)
        throw new DomainError('state_conflict', { allowed: [], errors: [fieldError('driverId', 'in_use')] });
      await tx.execute('DELETE FROM cost_driver WHERE id = $1', [id]);
    });
  }

  private async driver(tx: Transaction, modelId: string, id: string, version: number): Promise<CostDriver> {
    await this.models.draft(tx, modelId);
    const driver = await tx.get(CostDriver, { tenantId: tx.tenantId, costModelId: modelId, id }, true);
    if (driver.version !== version) throw staleVersion();
    return driver;
  }
}

async function refuseName(tx: Transaction, modelId: string, name: string, id: string): Promise<void> {
  const [other] = await tx.query('SELECT 1 FROM cost_driver WHERE cost_model_id = $1 AND name = $2 AND id <> $3', [
    modelId,
    name,
    id,
  ]);
  if (other) throw new DomainError('duplicate', { errors: [fieldError('name', 'in_use')] });
}
