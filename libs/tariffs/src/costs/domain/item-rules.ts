import Fraction from 'fraction.js';
import type { CostItemKind, FieldError, FieldProblem } from '#app/contracts';

/** What is asked of an item before it is written; a merge patch is checked as the item will be. */
export interface ItemInput {
  kind: CostItemKind;
  objectId?: string | null;
  driverId?: string | null;
  membershipId?: string | null;
  grossCost?: string | null;
  hoursFrom?: string | null;
  parts?: readonly { objectId: string; hours?: string | null; percentage?: string | null }[];
  netAmount?: string | null;
  vatRate?: string | null;
  vatDeductible?: boolean | null;
  durableYears?: number | null;
  boughtYear?: number | null;
  amount?: string | null;
  reduces?: boolean | null;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

type Field = Exclude<keyof ItemInput, 'kind' | 'parts'>;

/** The fields of each kind: what it must have, and what it may. */
const FIELDS: Record<CostItemKind, { must: readonly Field[]; may: readonly Field[] }> = {
  staff: { must: ['grossCost', 'hoursFrom'], may: ['membershipId'] },
  purchase: {
    must: ['netAmount', 'vatRate', 'vatDeductible', 'durableYears', 'boughtYear'],
    may: ['objectId', 'driverId'],
  },
  overhead: { must: [], may: ['amount', 'objectId', 'driverId'] },
  income: { must: ['amount', 'reduces'], may: ['objectId', 'driverId'] },
};
const ALL: readonly Field[] = [...new Set(Object.values(FIELDS).flatMap(({ must, may }) => [...must, ...may]))];

/**
 * What is wrong with an item of a model of this year. Where it goes may still be unsaid: a draft is complete when it is
 * closed.
 */
export function itemMistakes(item: ItemInput, year: number): FieldError[] {
  const mistakes: FieldError[] = [];
  const wrong = (field: string, code: FieldProblem) => mistakes.push({ field, code, detail: '' });
  const { must, may } = FIELDS[item.kind];
  for (const field of must) if (!isGiven(item[field])) wrong(field, 'required');
  for (const field of ALL)
    if (!must.includes(field) && !may.includes(field) && isGiven(item[field])) wrong(field, 'not_allowed');
  if (item.objectId && item.driverId) wrong('driverId', 'not_allowed');
  if (item.kind === 'overhead' && !isGiven(item.amount) && (item.objectId || item.driverId))
    wrong(item.objectId ? 'objectId' : 'driverId', 'not_allowed');
  if (Number(item.vatRate ?? 0) > 100) wrong('vatRate', 'out_of_range');
  if ((item.boughtYear ?? year) > year) wrong('boughtYear', 'out_of_range');
  if (item.kind === 'staff') mistakes.push(...partMistakes(item));
  else if (item.parts?.length) wrong('parts', 'not_allowed');
  return mistakes;
}

function partMistakes({ hoursFrom, parts = [] }: ItemInput): FieldError[] {
  const mistakes: FieldError[] = [];
  const percent = hoursFrom === 'percentage';
  const seen = new Set<string>();
  let sum = new Fraction(0);
  parts.forEach(({ objectId, hours, percentage }, index) => {
    const [wanted, other] = percent ? (['percentage', 'hours'] as const) : (['hours', 'percentage'] as const);
    const value = percent ? percentage : hours;
    const at = (field: string, code: FieldProblem) =>
      mistakes.push({ field: `parts.${index}.${field}`, code, detail: '' });
    if (seen.has(objectId)) at('objectId', 'in_use');
    seen.add(objectId);
    if (!isGiven(value)) at(wanted, 'required');
    else if (Number(value) === 0) at(wanted, 'out_of_range');
    if (isGiven(percent ? hours : percentage)) at(other, 'not_allowed');
    if (percent && isGiven(value)) sum = sum.add(value);
  });
  if (sum.compare(100) > 0) mistakes.push({ field: 'parts', code: 'out_of_range', detail: '' });
  return mistakes;
}
