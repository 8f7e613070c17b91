import type { CostModelKind, CostModelStatus } from '#app/contracts';
import type { CellError, Transaction } from '#app/platform';
import type { CostItemPartInput, NewCostItem } from '../api/cost-items.dto.js';
import { OBJECT_NAME, OBJECTS_FROM } from '../application/cost-model-data.js';
import { itemMistakes } from '../domain/item-rules.js';
import { readDecimal, readParts } from './cells.js';
import type { CostItemImportRow } from './cost-item-row.js';

interface ModelRow {
  id: string;
  year: number;
  kind: CostModelKind;
  status: CostModelStatus;
}

/** What rows can refer to: the models of their years, and what these hold. */
export interface Known {
  models: ModelRow[];
  places: { modelId: string; kind: 'object' | 'driver'; id: string; names: string[] }[];
  people: { id: string; email: string }[];
}

/** An item as a row says that it is to stand. */
export interface MeantItem {
  model: ModelRow;
  values: Omit<NewCostItem, 'parts' | 'fileId'>;
  parts: CostItemPartInput[];
}

const MODELS = 'SELECT id, year, kind, status FROM cost_model WHERE year = ANY ($1)';
const PLACES = `SELECT o.cost_model_id AS "modelId", 'object' AS kind, o.id,
    array_remove(ARRAY[lower(${OBJECT_NAME}), (SELECT s.code FROM service s WHERE s.tenant_id = o.tenant_id AND s.id = o.service_id)], NULL) AS names
  ${OBJECTS_FROM} WHERE o.cost_model_id = ANY ($1)
  UNION ALL
  SELECT cost_model_id, 'driver', id, ARRAY[lower(name)] FROM cost_driver WHERE cost_model_id = ANY ($1)`;
const PEOPLE = `SELECT m.id, lower(m.email) AS email FROM membership m WHERE lower(m.email) = ANY ($1)
  AND NOT EXISTS (SELECT FROM membership_body b WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id)`;

export async function knownTo(tx: Transaction, rows: readonly CostItemImportRow[]): Promise<Known> {
  const models = await tx.query<ModelRow>(MODELS, [[...new Set(rows.map(({ year }) => year))]]);
  const emails = [...new Set(rows.flatMap(({ person }) => person?.toLowerCase() ?? []))];
  const [places, people] = await tx.readAll<[Known['places'][number], Known['people'][number]]>([
    [PLACES, [models.map(({ id }) => id)]],
    [PEOPLE, [emails]],
  ]);
  return { models, places, people };
}

/** Which cell says which field of an item. */
const CELLS: Record<string, string> = {
  grossCost: 'amount',
  netAmount: 'amount',
  objectId: 'destination',
  driverId: 'destination',
  membershipId: 'person',
};

/** @returns what the row is to become, or what is wrong with its cells */
export function meaningOf(row: CostItemImportRow, known: Known): MeantItem | CellError[] {
  const model = known.models.find(({ year, kind }) => year === row.year && kind === row.model);
  if (!model) return [{ column: 'model', code: 'not_found' }];
  if (model.status !== 'draft') return [{ column: 'model', code: 'not_allowed' }];
  const errors: CellError[] = [];
  const wrong = (column: string, code: CellError['code']) => errors.push({ column, code });
  const decimal = (column: 'amount' | 'vatRate') => {
    const text = row[column];
    const read = text === undefined ? undefined : readDecimal(text);
    if (read === null) wrong(column, 'invalid_format');
    return read ?? undefined;
  };
  const [amount, vatRate] = [decimal('amount'), decimal('vatRate')];
  const placeOf = (name: string, only?: 'object') =>
    known.places.find(
      ({ modelId, kind, names }) =>
        modelId === model.id && (!only || kind === only) && names.includes(name.toLowerCase()),
    );
  const place = row.destination === undefined ? undefined : placeOf(row.destination);
  if (row.destination !== undefined && !place) wrong('destination', 'not_found');
  const person = row.person && known.people.find(({ email }) => email === row.person!.toLowerCase());
  if (row.person && !person) wrong('person', 'not_found');
  const values: MeantItem['values'] = {
    kind: row.kind,
    label: row.label,
    ...(place &&
      (place.kind === 'object' ? { objectId: place.id, driverId: null } : { driverId: place.id, objectId: null })),
    ...(person && { membershipId: person.id }),
    ...(amount !== undefined && amountOf(row.kind, amount)),
    ...(row.hoursFrom && { hoursFrom: row.hoursFrom }),
    ...(vatRate !== undefined && { vatRate }),
    ...(row.vatDeductible && { vatDeductible: row.vatDeductible === 'yes' }),
    ...(row.kind === 'purchase' && { durableYears: row.durableYears ?? 1, boughtYear: row.boughtYear ?? row.year }),
    ...(row.reduces && { reduces: row.reduces === 'yes' }),
    source: row.source ?? '',
  };
  const parts = partsOf(row, placeOf);
  if (parts === null) wrong('parts', 'invalid_format');
  for (const { field, code } of errors.length ? [] : itemMistakes({ ...values, parts: parts ?? [] }, row.year)) {
    const [name] = field.split('.') as [string];
    wrong(CELLS[name] ?? name, code);
  }
  return errors.length ? errors : { model, values, parts: parts ?? [] };
}

function amountOf(kind: CostItemImportRow['kind'], amount: string) {
  if (kind === 'staff') return { grossCost: amount };
  return kind === 'purchase' ? { netAmount: amount } : { amount };
}

function partsOf(
  { parts, hoursFrom }: CostItemImportRow,
  placeOf: (name: string, only: 'object') => Known['places'][number] | undefined,
): CostItemPartInput[] | null {
  const written = readParts(parts ?? '');
  if (!written) return null;
  const read: CostItemPartInput[] = [];
  for (const { name, value } of written) {
    const object = placeOf(name, 'object');
    if (!object) return null;
    read.push({ objectId: object.id, ...(hoursFrom === 'percentage' ? { percentage: value } : { hours: value }) });
  }
  return read;
}
