import { DomainError, notFound, type Statement, type Transaction } from '#app/platform';
import type { ItemRow, ModelRows, ObjectRow, Reckoned, Share } from '../domain/model-rows.js';
import { Incomplete, reckon } from '../domain/reckoning.js';

/** The title of a service as it is published, else as it was written last. */
export const SERVICE_TITLE = `LEFT JOIN LATERAL (SELECT v.title FROM service_version v WHERE v.tenant_id = o.tenant_id AND v.service_id = o.service_id
    ORDER BY (v.status = 'published') DESC, v.number DESC LIMIT 1) v ON true`;
export const OBJECT_NAME = `COALESCE(a.name, v.title)`;
export const OBJECTS_FROM = `FROM cost_object o LEFT JOIN activity a ON a.tenant_id = o.tenant_id AND a.id = o.activity_id ${SERVICE_TITLE}`;

const MODEL = `SELECT id, year, kind, status, method, rules_name AS "rulesName", yearly_hours::text AS "yearlyHours", overhead_rate::text AS "overheadRate"
  FROM cost_model WHERE id = $1`;
const OBJECTS = `SELECT o.id, o.service_id AS "serviceId", ${OBJECT_NAME} AS name, o.passing_driver_id AS "passingDriverId",
    o.output_quantity::text AS "outputQuantity", o.output_unit AS "outputUnit"
  ${OBJECTS_FROM} WHERE o.cost_model_id = $1 ORDER BY o.position, o.id`;
const DRIVERS = 'SELECT id, kind, name FROM cost_driver WHERE cost_model_id = $1 ORDER BY name, id';
const QUANTITIES = `SELECT driver_id AS "driverId", object_id AS "objectId", quantity::text AS quantity FROM driver_quantity WHERE cost_model_id = $1`;
const ITEMS = `SELECT id, kind, label, object_id AS "objectId", driver_id AS "driverId", gross_cost::text AS "grossCost", hours_from AS "hoursFrom",
    net_amount::text AS "netAmount", vat_rate::text AS "vatRate", vat_deductible AS "vatDeductible", durable_years AS "durableYears",
    bought_year AS "boughtYear", amount::text AS amount, reduces
  FROM cost_item WHERE cost_model_id = $1 ORDER BY id`;
const PARTS = `SELECT item_id AS "itemId", object_id AS "objectId", hours::text AS hours, percentage::text AS percentage
  FROM cost_item_part WHERE cost_model_id = $1`;
const SHARES = `SELECT item_id AS "itemId", object_id AS "objectId", first_id AS "firstId", (amount * 100)::bigint::text AS cents
  FROM cost_share WHERE cost_model_id = $1`;

type FrozenRow = Omit<Share, 'cents'> & { cents: string };
export type DataRows = [
  ModelRows['model'],
  ObjectRow,
  ModelRows['drivers'][number],
  ModelRows['quantities'][number],
  ItemRow,
  ModelRows['parts'][number],
  FrozenRow,
];

type Each<T extends unknown[], As> = { [K in keyof T]: As };
type Answers<T extends unknown[]> = { [K in keyof T]: T[K][] };

/** All that a cost model is reckoned from. */
export const dataOf = (id: string): Each<DataRows, Statement> => [
  [MODEL, [id]],
  [OBJECTS, [id]],
  [DRIVERS, [id]],
  [QUANTITIES, [id]],
  [ITEMS, [id]],
  [PARTS, [id]],
  [SHARES, [id]],
];

/**
 * @param data what the statements of {@link dataOf} answered
 * @throws DomainError not_found; uncomputable with all that is missing
 */
export function reckoned(data: Answers<DataRows>): Reckoned {
  const [[model], objects, drivers, quantities, items, parts, frozen] = data;
  if (!model) throw notFound();
  const rows = { model, objects, drivers, quantities, items, parts };
  if (model.status !== 'draft') return { rows, shares: frozen.map((row) => ({ ...row, cents: BigInt(row.cents) })) };
  try {
    return { rows, shares: reckon(rows).shares };
  } catch (error) {
    if (error instanceof Incomplete) throw new DomainError('uncomputable', { errors: [...error.problems] });
    throw error;
  }
}

/** As {@link reckoned}, inside a transaction. @throws DomainError not_found, uncomputable */
export async function reckonedIn(tx: Transaction, id: string): Promise<Reckoned> {
  return reckoned(await tx.readAll<DataRows>(dataOf(id)));
}
