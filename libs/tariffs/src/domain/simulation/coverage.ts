import type { ServiceCoverage, TariffTerms } from '#app/contracts';
import { Proportion } from '../proportion.js';
import { centsOf, euros } from '../pricing/exact.js';
import type { Pool } from '../pricing/index.js';
import { percentOf, type Dues } from './dues.js';

/**
 * What each service costs and brings in. What comes in by the adhesion falls upon the services without a tariff of
 * their own, in the proportion of their costs, to the cent; where none of them costs anything it stands by itself.
 */
export function coverageOf(terms: TariffTerms, dues: Dues, costs: Pool['costs']): ServiceCoverage[] {
  const own = new Map<string | null, bigint>(terms.tariffs.map(({ serviceId }) => [serviceId, 0n]));
  for (const lines of dues.values())
    for (const { serviceId, amount } of lines) own.set(serviceId, (own.get(serviceId) ?? 0n) + centsOf(amount));
  const included = new Map([...costs].filter(([id, cents]) => !own.has(id) && cents > 0n));
  const adhesion = own.get(null) ?? 0n;
  const shared: ReadonlyMap<string, bigint> =
    included.size && own.has(null)
      ? Proportion.ofWeights(included, 'adhesion').divide(adhesion)
      : new Map<string, bigint>();
  const services = new Set([...costs.keys(), ...[...own.keys()].filter((id) => id !== null)]);
  const rows = [...services].map((id) => row(id, costs.get(id), own.get(id) ?? 0n, shared.get(id) ?? 0n));
  return own.has(null) && !shared.size ? [row(null, undefined, adhesion, 0n), ...rows] : rows;
}

function row(serviceId: string | null, cost: bigint | undefined, own: bigint, shared: bigint): ServiceCoverage {
  return {
    serviceId,
    cost: cost === undefined ? null : euros(cost),
    own: euros(own),
    shared: euros(shared),
    coverage: cost === undefined ? null : percentOf(own + shared, cost),
  };
}
