import { Injectable } from '@nestjs/common';
import type { CostModelStatus, DriverKind } from '#app/contracts';
import {
  TenantDatabase,
  holds,
  notFound,
  notFoundField,
  stateConflict,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { Hours } from '../../../timesheets/application/hours.js';
import { SERVICE_TITLE } from '../../../timesheets/application/timesheet-queries.js';
import { CostDriver } from '../../persistence/cost-structure.entity.js';
import type { CountedDriver, CountedDrivers, CountedQuantity } from '../api/quantities.dto.js';
import { isSame, takingOf } from '../domain/taking.js';
import { COUNTED_KINDS, countsOf, dayOfCount, type Count } from './counts.js';

interface ModelRow {
  id: string;
  year: number;
  status: CostModelStatus;
}
interface ObjectRow {
  id: string;
  serviceId: string | null;
  activityId: string | null;
  name: string;
}
interface DriverRow {
  id: string;
  kind: DriverKind;
  name: string;
  referenceOn: string | null;
  version: number;
}
type StandingRow = { driverId: string; objectId: string } & Pick<CountedQuantity, 'origin'> & { quantity: string };

const MODEL = 'SELECT id, year, status FROM cost_model WHERE id = $1';
const OBJECTS = `SELECT o.id, o.service_id AS "serviceId", o.activity_id AS "activityId", COALESCE(a.name, ${SERVICE_TITLE}) AS name
  FROM cost_object o LEFT JOIN activity a ON a.tenant_id = o.tenant_id AND a.id = o.activity_id
  LEFT JOIN service s ON s.tenant_id = o.tenant_id AND s.id = o.service_id
  WHERE o.cost_model_id = $1 ORDER BY o.service_id IS NULL, o.position, o.id`;
const DRIVERS = `SELECT id, kind, name, reference_on::text AS "referenceOn", version FROM cost_driver
  WHERE cost_model_id = $1 ORDER BY name COLLATE "it-x-icu", id LIMIT 200`;
const STANDING = `SELECT driver_id AS "driverId", object_id AS "objectId", trim_scale(quantity)::text AS quantity, origin
  FROM driver_quantity WHERE cost_model_id = $1`;
const SET = `INSERT INTO driver_quantity (tenant_id, cost_model_id, driver_id, object_id, quantity, origin, note)
  SELECT $1, $2, $3, q.object_id, q.quantity, 'system', '' FROM unnest($4::uuid[], $5::numeric[]) q(object_id, quantity)
  ON CONFLICT (tenant_id, driver_id, object_id) DO UPDATE SET quantity = EXCLUDED.quantity, origin = EXCLUDED.origin, note = ''`;
const REMOVE = 'DELETE FROM driver_quantity WHERE driver_id = $1 AND object_id = ANY ($2)';

/** What the system itself counts for the drivers of a cost model: shown beside what stands, and taken on request. */
@Injectable()
export class SystemQuantities {
  constructor(
    private readonly database: TenantDatabase,
    private readonly hours: Hours,
  ) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, modelId: string): Promise<CountedDrivers> {
    return this.database.run(ctx, async (tx) => {
      const model = await modelOf(tx, modelId);
      const [objects, drivers, standing] = await tx.readAll<[ObjectRow, DriverRow, StandingRow]>([
        [OBJECTS, [modelId]],
        [DRIVERS, [modelId]],
        [STANDING, [modelId]],
      ]);
      const counted: CountedDriver[] = [];
      for (const driver of drivers) {
        const counts = await this.countsOf(tx, model, driver, objects);
        counted.push(shown(driver, model, objects, standing, counts, tx.now));
      }
      const byHours = drivers.some(({ kind }) => kind === 'hours');
      const people = byHours ? await this.hours.standing(tx, model.year) : [];
      return {
        year: model.year,
        editable: model.status === 'draft' && holds(tx.actor, 'costs.edit'),
        openMonths: people.reduce((sum, { openMonths }) => sum + openMonths, 0),
        drivers: counted,
      };
    });
  }

  /**
   * Writes what the system counts into a driver; what was typed stays, but for the objects named.
   * @param version of the driver, as it was read
   * @throws DomainError not_found, stale_version, state_conflict where the model is no draft, or this kind is not counted
   */
  async take(
    ctx: RequestContext,
    modelId: string,
    driverId: string,
    version: number,
    overwrite: readonly string[] = [],
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const model = await modelOf(tx, modelId, 'FOR UPDATE');
      const driver = await tx.get(CostDriver, { tenantId: tx.tenantId, costModelId: modelId, id: driverId }, true);
      if (driver.version !== version) throw staleVersion();
      if (model.status !== 'draft') throw stateConflict(['reopen']);
      if (!isCountable(driver.kind)) throw stateConflict([]);
      const [objects, standing] = await tx.readAll<[ObjectRow, StandingRow]>([
        [OBJECTS, [modelId]],
        [STANDING, [modelId]],
      ]);
      const unknown = overwrite.findIndex((id) => !objects.some((object) => object.id === id));
      if (unknown >= 0) throw notFoundField(`overwrite.${unknown}`);
      const counts = await this.countsOf(tx, model, driver, objects);
      const { quantities } = shown(driver, model, objects, standing, counts, tx.now);
      const steps = quantities.map((one) => ({
        ...one,
        step: takingOf(
          { quantity: one.standing, origin: one.origin },
          { quantity: one.counted },
          overwrite.includes(one.objectId),
        ),
      }));
      const set = steps.filter(({ step }) => step === 'set');
      const gone = steps.filter(({ step }) => step === 'remove');
      if (gone.length) await tx.execute(REMOVE, [driverId, gone.map(({ objectId }) => objectId)]);
      if (set.length)
        await tx.execute(SET, [
          tx.tenantId,
          modelId,
          driverId,
          set.map(({ objectId }) => objectId),
          set.map(({ counted }) => counted),
        ]);
      if (set.length || gone.length) await tx.update(CostDriver, driver, {});
    });
  }

  /** Of all in equal parts each object has one. */
  private async countsOf(
    tx: Transaction,
    { year }: ModelRow,
    driver: Pick<DriverRow, 'kind' | 'referenceOn'>,
    objects: ObjectRow[],
  ): Promise<Count[]> {
    if (driver.kind !== 'equal') return countsOf(tx, this.hours, driver, year);
    return objects.map(({ serviceId, activityId }) => ({
      serviceId,
      activityId,
      quantity: '1',
      lacking: 0,
      lackingNames: [],
    }));
  }
}

const isCountable = (kind: DriverKind) => kind === 'equal' || COUNTED_KINDS.includes(kind);

async function modelOf(tx: Transaction, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<ModelRow> {
  const [model] = await tx.query<ModelRow>(lock ? `${MODEL} FOR UPDATE` : MODEL, [id]);
  if (!model) throw notFound();
  return model;
}

function shown(
  { id, kind, name, referenceOn, version }: DriverRow,
  { year }: ModelRow,
  objects: ObjectRow[],
  standing: StandingRow[],
  counts: Count[],
  now: Date,
): CountedDriver {
  const countable = isCountable(kind);
  const quantities = objects.map((object): CountedQuantity => {
    const stands = standing.find(({ driverId, objectId }) => driverId === id && objectId === object.id);
    const count = counts.find(
      ({ serviceId, activityId }) => serviceId === object.serviceId && activityId === object.activityId,
    );
    const counted = countable ? (count ? count.quantity : '0') : null;
    return {
      objectId: object.id,
      name: object.name,
      standing: stands?.quantity ?? null,
      origin: stands?.origin ?? null,
      counted,
      differs: counted !== null && !isSame(stands?.quantity ?? null, counted),
      lacking: count?.lacking ?? 0,
      lackingNames: count?.lackingNames ?? [],
    };
  });
  return { id, kind, name, countable, on: dayOfCount(year, referenceOn, now), quantities, version };
}
