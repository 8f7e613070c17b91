import Fraction from 'fraction.js';
import type { AllocationMethod, CostModel, CostObject, Driver } from './cost-model.js';
import { fullCosts } from './full-costs.js';

/* What the specs of costs write their examples with. */

export const quantities = (given: Record<string, number | string>) =>
  new Map(Object.entries(given).map(([id, quantity]) => [id, new Fraction(quantity)]));
export const driver = (id: string, given: Record<string, number | string>): Driver => ({
  id,
  quantities: quantities(given),
});
export const service = (id: string): CostObject => ({ id });
export const support = (id: string): CostObject => ({ id, passesOnBy: id });
export const totals = (model: CostModel) =>
  Object.fromEntries([...fullCosts(model).services].map(([id, { cents }]) => [id, Number(cents)]));

/**
 * Two supports that serve each other and two services, solved by hand: with P = 600,000 + 0.1 S and S = 116,000 + 0.2 P,
 * P = 611,600 / 0.98 and S = 236,000 / 0.98; the first service bears 0.3 P + 0.8 S.
 */
export const mutual = (method: AllocationMethod): CostModel => ({
  method,
  objects: [support('plant'), support('systems'), service('a'), service('b')],
  drivers: [driver('plant', { systems: 20, a: 30, b: 50 }), driver('systems', { plant: 10, a: 80, b: 10 })],
  items: [
    { id: 'plant-costs', cents: 60_000_000n, to: { object: 'plant' } },
    { id: 'systems-costs', cents: 11_600_000n, to: { object: 'systems' } },
  ],
});
