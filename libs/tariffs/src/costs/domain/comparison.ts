import Fraction from 'fraction.js';
import { COST_ITEM_KINDS } from '#app/contracts';
import { euros, exact } from '../../domain/pricing/exact.js';
import type { ComparedAmount, CostComparison } from '../api/cost-results.dto.js';
import { centsByKind, centsByService } from './result-view.js';
import type { Reckoned } from './model-rows.js';

/** One model beside another, such as actual costs beside the budget: by service and by kind of cost. */
export function comparisonOf(one: Reckoned, other: Reckoned): CostComparison {
  const [here, there] = [centsByService(one), centsByService(other)];
  const [kindsHere, kindsThere] = [centsByKind(one), centsByKind(other)];
  const names = new Map([...other.rows.objects, ...one.rows.objects].map(({ serviceId, name }) => [serviceId, name]));
  const sum = (cents: ReadonlyMap<string, bigint>) => [...cents.values()].reduce((all, each) => all + each, 0n);
  return {
    services: [...new Set([...here.keys(), ...there.keys()])].map((serviceId) => ({
      serviceId,
      name: names.get(serviceId)!,
      ...compared(here.get(serviceId), there.get(serviceId)),
    })),
    byKind: COST_ITEM_KINDS.filter((kind) => kindsHere.has(kind) || kindsThere.has(kind)).map((kind) => ({
      kind,
      ...compared(kindsHere.get(kind), kindsThere.get(kind)),
    })),
    total: compared(sum(here), sum(there)),
  };
}

function compared(amount: bigint | undefined, other: bigint | undefined): ComparedAmount {
  const difference = (amount ?? 0n) - (other ?? 0n);
  return {
    amount: amount === undefined ? null : euros(amount),
    other: other === undefined ? null : euros(other),
    difference: euros(difference),
    percentage: other ? exact(new Fraction(difference, other).mul(100).round(1)) : null,
  };
}
