import Fraction from 'fraction.js';
import type { AdhesionOrder, TariffTerms } from '#app/contracts';
import { Unpriceable, type BodyInputs, type Pool, type PriceList, type PricingProblem } from '../pricing/index.js';
import type { Dues } from './dues.js';
import { Random } from './random.js';
import { adhering, varied, variedCosts, type Percentages } from './vary.js';

/** What all scenarios of a simulation have in common. */
export interface Setting {
  terms: TariffTerms;
  prices: PriceList;
  year: number;
  /** Those among whom some adhere; each with periods in the year, as if it adhered. */
  bodies: readonly BodyInputs[];
  /** What the services cost in the year, in cents; null where no cost model is looked at. */
  costs: Pool['costs'] | null;
  /** How many bodies the costs were reckoned for. */
  served: number;
  adhesionOrder: AdhesionOrder;
}

/** What comes of one set of percentages. */
export interface Scenario {
  /** With their varied figures. */
  bodies: BodyInputs[];
  costs: Map<string, bigint>;
  dues: Dues;
  /** Bodies whose dues cannot be told. */
  unknown: Set<string>;
  problems: PricingProblem[];
}

const sizeOf = ({ inhabitants }: BodyInputs) => new Fraction(inhabitants?.value ?? 0);

/** @param random decides who adheres, where only a part does and `adhesionOrder` is random */
export function scenarioOf(setting: Setting, percent: Percentages, random: Random): Scenario {
  const { prices, year, costs: reckoned, served, adhesionOrder } = setting;
  const bodies = adhering(setting.bodies, percent.adhesion, adhesionOrder, sizeOf, random).map((body) =>
    varied(body, percent),
  );
  const costs = variedCosts(reckoned ?? new Map(), percent, bodies.length, served);
  const yearPrices = prices.of(year, { bodies, costs });
  const dues = new Map<string, ReturnType<typeof yearPrices.lines>>();
  const unknown = new Set<string>();
  const problems = new Map<string, PricingProblem>();
  for (const body of bodies) {
    try {
      const lines = yearPrices.lines(body);
      if (lines.length) dues.set(body.bodyId, lines);
    } catch (error) {
      if (!(error instanceof Unpriceable)) throw error;
      unknown.add(body.bodyId);
      for (const each of error.problems) problems.set(`${each.tariffId} ${each.bodyId ?? ''} ${each.missing}`, each);
    }
  }
  return { bodies, costs, dues, unknown, problems: [...problems.values()] };
}

/** What everything costs, in cents. */
export const totalOf = (costs: Pool['costs']): bigint => [...costs.values()].reduce((sum, cents) => sum + cents, 0n);
