import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type {
  CostObjectChanges,
  CostObjectView,
  CostDriverView,
  CostStructure,
  DriverQuantityView,
  NewCostObjects,
} from '../api/cost-structure.dto.js';
import { groupBy } from '../domain/group.js';
import { CostObjectRow } from '../persistence/cost-structure.entity.js';
import { CostModels } from './cost-models.service.js';
import { OBJECTS_FROM, OBJECT_NAME } from './cost-model-data.js';

const MODEL = 'SELECT id FROM cost_model WHERE id = $1';
const OBJECTS = `SELECT o.id, o.service_id AS "serviceId", o.activity_id AS "activityId", ${OBJECT_NAME} AS name, o.position,
    o.passing_driver_id AS "passingDriverId", o.output_quantity::text AS "outputQuantity", o.output_unit AS "outputUnit", o.version
  ${OBJECTS_FROM} WHERE o.cost_model_id = $1 ORDER BY o.position, o.id`;
const DRIVERS = `SELECT d.id, d.kind, d.name, d.reference_on::text AS "referenceOn", d.source, d.version,
    ((SELECT count(*) FROM cost_item i WHERE i.tenant_id = d.tenant_id AND i.driver_id = d.id)
      + (SELECT count(*) FROM cost_object o WHERE o.tenant_id = d.tenant_id AND o.passing_driver_id = d.id))::int AS uses
  FROM cost_driver d WHERE d.cost_model_id = $1 ORDER BY d.name COLLATE "it-x-icu", d.id`;
const QUANTITIES = `SELECT driver_id AS "driverId", object_id AS "objectId", trim_scale(quantity)::text AS quantity, origin, note
  FROM driver_quantity WHERE cost_model_id = $1 ORDER BY object_id`;
const COUNT = `SELECT count(*)::int AS count, COALESCE(max(position), 0)::int AS last FROM cost_object WHERE cost_model_id = $1`;
const WANTED = `SELECT s.id AS "serviceId", NULL AS "activityId" FROM service s WHERE s.id = ANY ($1)
  UNION ALL SELECT NULL, a.id FROM activity a WHERE a.id = ANY ($2)`;
const THERE = 'SELECT service_id AS "serviceId", activity_id AS "activityId" FROM cost_object WHERE cost_model_id = $1';
const USED = `SELECT 1 FROM cost_item WHERE object_id = $1 UNION ALL SELECT 1 FROM cost_item_part WHERE object_id = $1 LIMIT 1`;

type QuantityRow = DriverQuantityView & { driverId: string };
type Rows = [{ id: string }, CostObjectView, Omit<CostDriverView, 'quantities'>, QuantityRow];
interface Wanted {
  serviceId: string | null;
  activityId: string | null;
}

/** The services and activities of a model: what costs are for. */
@Injectable()
export class CostStructures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly models: CostModels,
  ) {}

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, modelId: string): Promise<CostStructure> {
    const [[model], objects, drivers, quantities] = await this.database.readAll<Rows>(ctx, [
      [MODEL, [modelId]],
      [OBJECTS, [modelId]],
      [DRIVERS, [modelId]],
      [QUANTITIES, [modelId]],
    ]);
    if (!model) throw notFound();
    const byDriver = groupBy(quantities, ({ driverId }) => driverId);
    return {
      objects,
      drivers: drivers.map((driver) => ({
        ...driver,
        quantities: (byDriver.get(driver.id) ?? []).map(({ driverId: _driver, ...rest }) => rest),
      })),
    };
  }

  /**
   * Adds services and activities, at the end; those that are there already stay as they are.
   * @throws DomainError not_found also on a service or an activity; state_conflict; validation_failed on too many
   */
  async add(ctx: RequestContext, modelId: string, { serviceIds, activityIds }: NewCostObjects): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.models.draft(tx, modelId);
      const [wanted, there, [counted]] = await tx.readAll<[Wanted, Wanted, { count: number; last: number }]>([
        [WANTED, [serviceIds, activityIds]],
        [THERE, [modelId]],
        [COUNT, [modelId]],
      ]);
      for (const [field, asked, key] of [
        ['serviceIds', serviceIds, 'serviceId'],
        ['activityIds', activityIds, 'activityId'],
      ] as const)
        if (!asked.every((id) => wanted.some((found) => found[key] === id))) throw notFoundField(field);
      const known = new Set(there.map(({ serviceId, activityId }) => serviceId ?? activityId));
      const order = [...new Set([...activityIds, ...serviceIds])].filter((id) => !known.has(id));
      if (counted!.count + order.length > LIMITS.costObjects) throw invalid('serviceIds', 'too_long');
      for (const [index, id] of order.entries())
        await tx.insert(CostObjectRow, {
          id: newId(),
          costModelId: modelId,
          serviceId: serviceIds.includes(id) ? id : null,
          activityId: serviceIds.includes(id) ? null : id,
          position: counted!.last + index + 1,
          passingDriverId: null,
          outputQuantity: null,
          outputUnit: null,
          createdAt: tx.now,
          version: 1,
        });
    });
  }

  /** @throws DomainError not_found also on a driver; stale_version, state_conflict, validation_failed */
  async change(
    ctx: RequestContext,
    modelId: string,
    id: string,
    version: number,
    changes: CostObjectChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const object = await this.object(tx, modelId, id, version);
      const next = { ...object, ...changes };
      if (next.passingDriverId && !object.activityId) throw invalid('passingDriverId', 'not_allowed');
      if ((next.outputQuantity === null) !== (next.outputUnit === null))
        throw invalid(next.outputQuantity === null ? 'outputQuantity' : 'outputUnit', 'required');
      if (next.outputQuantity !== null && Number(next.outputQuantity) === 0)
        throw invalid('outputQuantity', 'out_of_range');
      if (changes.passingDriverId) await refuseUnknownDriver(tx, modelId, changes.passingDriverId, 'passingDriverId');
      await tx.update(CostObjectRow, object, { ...changes });
    });
  }

  /** @throws DomainError not_found, stale_version, state_conflict; duplicate where items are for it */
  async remove(ctx: RequestContext, modelId: string, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.object(tx, modelId, id, version);
      if ((await tx.query(USED, [id])).length)
        throw new DomainError('state_conflict', { allowed: [], errors: [fieldError('objectId', 'in_use')] });
      await tx.execute('DELETE FROM cost_object WHERE id = $1', [id]);
    });
  }

  private async object(tx: Transaction, modelId: string, id: string, version: number): Promise<CostObjectRow> {
    await this.models.draft(tx, modelId);
    const object = await tx.get(CostObjectRow, { tenantId: tx.tenantId, costModelId: modelId, id }, true);
    if (object.version !== version) throw staleVersion();
    return object;
  }
}

/** @throws DomainError not_found */
export async function refuseUnknownDriver(tx: Transaction, modelId: string, id: string, field: string): Promise<void> {
  const [found] = await tx.query('SELECT 1 FROM cost_driver WHERE id = $1 AND cost_model_id = $2', [id, modelId]);
  if (!found) throw notFoundField(field);
}

/** @throws DomainError not_found */
export async function refuseUnknownObjects(
  tx: Transaction,
  modelId: string,
  ids: readonly string[],
  field: string,
): Promise<void> {
  const found = await tx.query('SELECT 1 FROM cost_object WHERE id = ANY ($1) AND cost_model_id = $2', [ids, modelId]);
  if (found.length !== new Set(ids).size) throw notFoundField(field);
}
