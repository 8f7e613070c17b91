import { BODY_OUTCOMES, type BodyOutcome, type SimulationParameters, type SimulationResult } from '#app/contracts';
import { euros } from '../pricing/exact.js';
import { breakEvenOf } from './break-even.js';
import { coverageOf } from './coverage.js';
import { percentOf, revenueOf } from './dues.js';
import { effectsOf, tariffOutcomes, type BodyEffect } from './effects.js';
import { Random } from './random.js';
import { scenarioOf, totalOf, type Setting } from './scenario.js';
import { percentages } from './vary.js';
import { warningsOf } from './warnings.js';

/** More figures that are missing than these are counted, not named. */
const NAMED = 50;

export interface Simulated {
  result: SimulationResult;
  /** In the order of the bodies given. */
  effects: BodyEffect[];
}

/**
 * What a plan would come to: for the centre, for each service and for each body.
 * @param compared the year whose payments dues are compared with
 * @param seed decides who adheres where a part of the bodies does, at random: the same seed, the same bodies
 */
export function simulate(
  setting: Setting,
  parameters: Pick<
    SimulationParameters,
    'adhesion' | 'inhabitants' | 'enterprises' | 'volumes' | 'costs' | 'variableCosts'
  >,
  compared: number | null,
  seed: number,
): Simulated {
  const { terms, bodies, served } = setting;
  const percent = percentages(parameters);
  const scenario = scenarioOf(setting, percent, new Random(seed));
  const { dues, unknown } = scenario;
  const adhering = new Map(scenario.bodies.map((body) => [body.bodyId, body]));
  const costs = setting.costs && scenario.costs;
  const effects = effectsOf({ bodies, adhering, dues, unknown, terms, year: compared });
  const services = coverageOf(terms, dues, costs ?? new Map());
  const tariffs = tariffOutcomes(terms, dues, adhering);
  const revenue = revenueOf(dues);
  const cost = costs && totalOf(costs);
  const { variableCosts } = percent;
  const result: SimulationResult = {
    bodies: { all: bodies.length, adhering: adhering.size, paying: dues.size },
    revenue: euros(revenue),
    cost: cost === null ? null : euros(cost),
    balance: cost === null ? null : euros(revenue - cost),
    coverage: cost === null ? null : percentOf(revenue, cost),
    services,
    tariffs,
    breakEven: cost === null ? null : breakEvenOf({ terms, dues, bodies: adhering.size, cost, variableCosts, served }),
    comparison: compared === null ? null : comparisonOf(effects, compared),
    market: marketOf(effects),
    warnings: warningsOf({ terms, costs, services, tariffs, unknown: unknown.size }),
    missing: scenario.problems.slice(0, NAMED),
  };
  return { result, effects };
}

function comparisonOf(effects: readonly BodyEffect[], year: number): SimulationResult['comparison'] {
  const outcomes = Object.fromEntries(BODY_OUTCOMES.map((outcome) => [outcome, 0])) as Record<BodyOutcome, number>;
  let [bodies, before, after] = [0, 0n, 0n];
  for (const effect of effects) {
    outcomes[effect.outcome] += 1;
    if (effect.outcome === 'out' || effect.due === null || effect.before === null) continue;
    bodies += 1;
    before += effect.before;
    after += effect.due;
  }
  return { year, bodies, before: euros(before), after: euros(after), outcomes };
}

function marketOf(effects: readonly BodyEffect[]): SimulationResult['market'] {
  const compared = effects.flatMap(({ market }) => market ?? []);
  if (!compared.length) return null;
  const price = compared.reduce((sum, each) => sum + each.price, 0n);
  const due = compared.reduce((sum, each) => sum + each.due, 0n);
  return { bodies: compared.length, price: euros(price), due: euros(due), saving: euros(price - due) };
}
