import type { Client } from 'pg';
import type { CostModelKind, CostModelStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { decimalEuros, reckon, type CostModelRows } from '#app/tariffs';
import { DEMO_SOURCE, activities, drivers, incomes, outputs, passedOnBy, purchases, staff } from '../data/costs.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

const RULES = { rules_name: 'Programmi 2014–20', rules_source: 'art. 68 reg. (UE) n. 1303/2013' };
/** What the budget foresees, in thousandths of the actual costs. */
const FORESEEN = 1030;

/** The actual costs of a year, approved, and the budget of the next, which is still a draft. */
export async function seedCosts(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  // The accounts of a year are approved in the spring after it.
  const year = Number(dayAgo(now, 150).slice(0, 4)) - 1;
  const { tenantId } = centre;
  const activityIds = new Map(activities.map(([key]) => [key as string, newId()]));
  const made = { created_at: italianTime(dayAgo(now, 200), '09:00'), version: 1 };
  await insertRows(
    client,
    'activity',
    activities.map(([key, name, description]) => ({
      ...{ tenant_id: tenantId, id: activityIds.get(key), name, description, ended_on: null },
      ...made,
    })),
  );
  const write = (model: CostModelSeed) => seedModel(client, centre, activityIds, model, now);
  await write({ year, kind: 'actual', status: 'approved', thousandths: 1000 });
  await write({ year: year + 1, kind: 'budget', status: 'draft', thousandths: FORESEEN });
}

interface CostModelSeed {
  year: number;
  kind: CostModelKind;
  status: CostModelStatus;
  thousandths: number;
}

async function seedModel(
  client: Client,
  { tenantId, members, services }: SeededCentre,
  activityIds: ReadonlyMap<string, string>,
  { year, kind, status, thousandths }: CostModelSeed,
  now: Date,
): Promise<void> {
  const modelId = newId();
  const made = { created_at: italianTime(dayAgo(now, 190), '10:00'), version: 1 };
  const own = { tenant_id: tenantId, cost_model_id: modelId };
  const approved = status === 'approved';
  const act = approved
    ? { act_organ: 'Consiglio provinciale', act_number: '18', act_date: dayAgo(now, 120) }
    : { act_organ: null, act_number: null, act_date: null };
  await insertRows(client, 'cost_model', [
    {
      ...{ tenant_id: tenantId, id: modelId, year, kind, status, method: 'reciprocal', ...RULES, ...act, ...made },
      ...{ yearly_hours: '1720', overhead_rate: '15', note: 'Importi e quantità sono dati dimostrativi.' },
    },
  ]);
  const driverIds = new Map(drivers.map(({ key }) => [key, newId()]));
  await insertRows(
    client,
    'cost_driver',
    drivers.map(({ key, kind: driverKind, name }) => ({
      ...{ ...own, id: driverIds.get(key), kind: driverKind, name, source: DEMO_SOURCE },
      ...{ reference_on: driverKind === 'equal' ? null : `${approved ? year : year - 1}-12-31`, ...made },
    })),
  );
  const offered = outputs.filter(([code]) => services.has(code));
  const objectIds = new Map([...activityIds.keys(), ...offered.map(([code]) => code)].map((key) => [key, newId()]));
  const rows = [
    ...[...activityIds].map(([key, activityId]) => ({
      ...{ key, service_id: null, activity_id: activityId, passing_driver_id: driverIds.get(passedOnBy[key]!) },
      ...{ output_quantity: null, output_unit: null },
    })),
    ...offered.map(([code, quantity, unit]) => ({
      ...{ key: code, service_id: services.get(code), activity_id: null, passing_driver_id: null },
      ...{ output_quantity: quantity, output_unit: unit },
    })),
  ];
  await insertRows(
    client,
    'cost_object',
    rows.map(({ key, ...row }, index) => ({ ...own, id: objectIds.get(key), position: index + 1, ...row, ...made })),
  );
  await insertRows(
    client,
    'driver_quantity',
    drivers.flatMap(({ key, quantities }) =>
      Object.entries(quantities)
        .filter(([object]) => objectIds.has(object))
        .map(([object, quantity]) => ({
          ...{ ...own, driver_id: driverIds.get(key), object_id: objectIds.get(object), quantity },
          ...{ origin: 'typed', note: '' },
        })),
    ),
  );
  await seedItems(client, { own, made, year, thousandths, objectIds, driverIds, members });
  const total = approved ? await freeze(client, tenantId, modelId) : null;
  await seedHistory(client, { own, members, approved, total, act, now });
}

interface ItemsSeed {
  own: { tenant_id: string; cost_model_id: string };
  made: RowValues;
  year: number;
  thousandths: number;
  objectIds: ReadonlyMap<string, string>;
  driverIds: ReadonlyMap<string, string>;
  members: SeededCentre['members'];
}

const NOTHING = {
  ...{ object_id: null, driver_id: null, membership_id: null, gross_cost: null, hours_from: null, net_amount: null },
  ...{ vat_rate: null, vat_deductible: null, durable_years: null, bought_year: null, amount: null, reduces: null },
  file_id: null,
};

async function seedItems(client: Client, seed: ItemsSeed): Promise<void> {
  const { own, made, year, thousandths, objectIds, driverIds, members } = seed;
  const foreseen = (euros: string) => decimalEuros((BigInt(euros.replace('.', '')) * BigInt(thousandths)) / 1000n);
  const to = (place: string | null) =>
    place?.startsWith('criterio:')
      ? { driver_id: driverIds.get(place.slice('criterio:'.length)) }
      : { object_id: place && objectIds.get(place) };
  const item = (kind: string, label: string, values: RowValues) => ({
    ...{ ...own, id: newId(), kind, label, ...NOTHING, source: DEMO_SOURCE, ...made, ...values },
  });
  const people = staff.map(({ label, person, gross, hours, parts }) => ({
    parts: Object.entries(parts).filter(([object]) => objectIds.has(object)),
    hours,
    row: item('staff', label, {
      ...{ membership_id: person ? members.get(person)!.id : null, gross_cost: foreseen(gross) },
      hours_from: hours ? 'typed' : 'percentage',
    }),
  }));
  const rows = [
    ...people.map(({ row }) => row),
    ...purchases.map(({ label, net, vat = '22', to: place, durable }) =>
      item('purchase', label, {
        ...{ ...to(place), net_amount: durable ? net : foreseen(net), vat_rate: vat, vat_deductible: false },
        durable_years: durable?.years ?? 1,
        // The same purchase, whichever the year that it is looked at from.
        bought_year: durable ? year - durable.ago - (thousandths === 1000 ? 0 : 1) : year,
      }),
    ),
    item('overhead', 'Spese generali', { source: RULES.rules_source }),
    ...incomes.map(({ label, amount, reduces, to: place }) =>
      item('income', label, { ...to(place), amount: foreseen(amount), reduces }),
    ),
  ];
  // The budget still waits for the word of the region.
  const last = rows.at(-2)!;
  if (thousandths !== 1000) last.source = '';
  await insertRows(client, 'cost_item', rows);
  await insertRows(
    client,
    'cost_item_part',
    people.flatMap(({ row, hours, parts }) =>
      parts.map(([object, value]) => ({
        ...{ ...own, item_id: row.id, object_id: objectIds.get(object) },
        ...{ hours: hours ? value : null, percentage: hours ? null : value },
      })),
    ),
  );
}

const READ = `SELECT jsonb_build_object(
    'model', (SELECT jsonb_build_object('id', id, 'year', year, 'kind', kind, 'status', status, 'method', method, 'rulesName', rules_name,
      'yearlyHours', yearly_hours::text, 'overheadRate', overhead_rate::text) FROM cost_model WHERE id = $1),
    'objects', (SELECT jsonb_agg(jsonb_build_object('id', id, 'serviceId', service_id, 'name', id, 'passingDriverId', passing_driver_id,
      'outputQuantity', output_quantity::text, 'outputUnit', output_unit) ORDER BY position) FROM cost_object WHERE cost_model_id = $1),
    'drivers', (SELECT jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'name', name)) FROM cost_driver WHERE cost_model_id = $1),
    'quantities', (SELECT jsonb_agg(jsonb_build_object('driverId', driver_id, 'objectId', object_id, 'quantity', quantity::text))
      FROM driver_quantity WHERE cost_model_id = $1),
    'items', (SELECT jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'label', label, 'objectId', object_id, 'driverId', driver_id,
      'grossCost', gross_cost::text, 'hoursFrom', hours_from, 'netAmount', net_amount::text, 'vatRate', vat_rate::text,
      'vatDeductible', vat_deductible, 'durableYears', durable_years, 'boughtYear', bought_year, 'amount', amount::text, 'reduces', reduces))
      FROM cost_item WHERE cost_model_id = $1),
    'parts', (SELECT jsonb_agg(jsonb_build_object('itemId', item_id, 'objectId', object_id, 'hours', hours::text, 'percentage', percentage::text))
      FROM cost_item_part WHERE cost_model_id = $1)) AS rows`;

/** What closing a model writes. @returns what the services cost together, in euros */
async function freeze(client: Client, tenantId: string, modelId: string): Promise<string> {
  const read = await client.query<{ rows: CostModelRows }>(READ, [modelId]);
  const model = read.rows[0]!.rows;
  const { shares } = reckon(model);
  const serviceOf = new Map(model.objects.map(({ id, serviceId }) => [id, serviceId]));
  await insertRows(
    client,
    'cost_share',
    shares.map(({ itemId, objectId, firstId, cents }) => ({
      ...{ tenant_id: tenantId, cost_model_id: modelId, item_id: itemId, object_id: objectId, first_id: firstId },
      ...{ service_id: serviceOf.get(objectId), amount: decimalEuros(cents) },
    })),
  );
  return decimalEuros(shares.reduce((sum, { cents }) => sum + cents, 0n));
}

interface HistorySeed {
  own: ItemsSeed['own'];
  members: SeededCentre['members'];
  approved: boolean;
  total: string | null;
  act: RowValues;
  now: Date;
}

async function seedHistory(client: Client, { own, members, approved, total, act, now }: HistorySeed): Promise<void> {
  const [author, approver] = ['chiara-venturelli', 'giorgio-massardi'].map((key) => members.get(key)!);
  const none = { act_organ: null, act_number: null, act_date: null };
  const step = (command: string, from: string | null, to: string, who: typeof author, daysAgo: number) => ({
    ...{ ...own, id: newId(), command, from_status: from, to_status: to, reason: null },
    ...(command === 'approve' ? act : none),
    ...{ total: command === 'close' ? total : null, actor_id: who!.id, actor_name: who!.name },
    at: italianTime(dayAgo(now, daysAgo), '11:00'),
  });
  await insertRows(client, 'cost_model_event', [
    step('create', null, 'draft', author, 190),
    ...(approved
      ? [step('close', 'draft', 'closed', author, 130), step('approve', 'closed', 'approved', approver, 119)]
      : []),
  ]);
}
