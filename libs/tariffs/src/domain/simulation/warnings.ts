import type { ServiceCoverage, SimulationWarning, TariffOutcome, TariffTerms } from '#app/contracts';
import { centsOf, euros } from '../pricing/exact.js';
import type { Pool } from '../pricing/index.js';
import { sharesCosts } from './break-even.js';

interface Findings {
  terms: TariffTerms;
  /** Null: no cost model. */
  costs: Pool['costs'] | null;
  services: readonly ServiceCoverage[];
  tariffs: readonly TariffOutcome[];
  /** Of how many bodies a figure is missing. */
  unknown: number;
}

/** Where somebody should look twice before proposing the plan. */
export function warningsOf({ terms, costs, services, tariffs, unknown }: Findings): SimulationWarning[] {
  const warnings: SimulationWarning[] = [];
  const warn = (warning: Pick<SimulationWarning, 'kind'> & Partial<SimulationWarning>) =>
    warnings.push({ serviceId: null, tariffId: null, bodies: null, amount: null, ...warning });
  if (unknown > 0) warn({ kind: 'bodies_unknown', bodies: unknown });
  for (const { serviceId, cost, own, shared } of services) {
    const spent = cost === null ? 0n : centsOf(cost);
    const comesIn = centsOf(own) + centsOf(shared);
    if (spent <= 0n || comesIn >= spent) continue;
    warn({ kind: comesIn === 0n ? 'unpaid_service' : 'below_cost', serviceId, amount: euros(spent - comesIn) });
  }
  for (const { tariffId, serviceId, market } of tariffs) {
    if (costs && serviceId !== null && !costs.has(serviceId)) warn({ kind: 'cost_unknown', serviceId, tariffId });
    if (market?.above) warn({ kind: 'above_market', serviceId, tariffId, bodies: market.above });
  }
  if (sharesCosts(terms)) warn({ kind: 'cost_follows' });
  return warnings;
}
