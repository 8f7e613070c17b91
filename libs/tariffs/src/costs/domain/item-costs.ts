import Fraction from 'fraction.js';
import { centsOf } from '../../domain/pricing/exact.js';
import { overheads, staffCost, type StaffRules } from '../../domain/staff.js';
import type { ItemRow, ModelRows } from './model-rows.js';
import { purchaseOfYear } from './year-cost.js';

const ZERO = new Fraction(0);

/** Of staff: what each object has of an item, in hours; a percentage is one of the yearly hours. */
export function hoursByObject(
  { id }: Pick<ItemRow, 'id'>,
  { model, parts }: Pick<ModelRows, 'model' | 'parts'>,
): Map<string, Fraction> {
  return new Map(
    parts
      .filter(({ itemId }) => itemId === id)
      .map(({ objectId, hours, percentage }) => [
        objectId,
        hours === null ? new Fraction(model.yearlyHours).mul(percentage!).div(100) : new Fraction(hours),
      ]),
  );
}

export function rulesOf({ rulesName, yearlyHours, overheadRate }: ModelRows['model']): StaffRules {
  return {
    yearlyHours: new Fraction(yearlyHours),
    ...(overheadRate !== null && { overheads: new Fraction(overheadRate).div(100) }),
    source: rulesName,
  };
}

/**
 * What each item costs in the model's year, in cents, rounded once an item. An income that reduces the costs is
 * negative; one that does not is no cost, and stands here with nothing.
 * @throws Uncomputable no_hours
 */
export function itemCosts(rows: Pick<ModelRows, 'model' | 'items' | 'parts'>): Map<string, bigint> {
  const rules = rulesOf(rows.model);
  const costs = new Map<string, bigint>();
  let staff = 0n;
  for (const item of rows.items) {
    if (item.kind !== 'staff') continue;
    const cents = staffCents(item, rows, rules);
    costs.set(item.id, cents);
    staff += cents;
  }
  for (const item of rows.items) {
    if (item.kind === 'purchase') costs.set(item.id, purchaseOfYear(purchaseOf(item), rows.model.year));
    if (item.kind === 'overhead') costs.set(item.id, item.amount === null ? overheads(staff, rules) : cents(item));
    if (item.kind === 'income') costs.set(item.id, item.reduces ? -cents(item) : 0n);
  }
  return costs;
}

function staffCents(item: ItemRow, rows: Pick<ModelRows, 'model' | 'parts'>, rules: StaffRules): bigint {
  const hours = [...hoursByObject(item, rows).values()].reduce((sum, each) => sum.add(each), ZERO);
  return staffCost(centsOf(item.grossCost!), hours, rules);
}

const cents = ({ amount }: ItemRow): bigint => centsOf(amount!);

const purchaseOf = ({ netAmount, vatRate, vatDeductible, durableYears, boughtYear }: ItemRow) => ({
  netAmount: netAmount!,
  vatRate: vatRate!,
  vatDeductible: vatDeductible!,
  durableYears: durableYears!,
  boughtYear: boughtYear!,
});
