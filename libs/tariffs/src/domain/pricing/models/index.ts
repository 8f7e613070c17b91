import type { PriceModel } from '#app/contracts';
import { Allowance } from './allowance.js';
import { Bands } from './bands.js';
import { CostShare } from './cost-share.js';
import { Flat } from './flat.js';
import type { Model } from './model.js';
import { PerUnit } from './per-unit.js';
import { Percentage } from './percentage.js';

/** The price model that terms without mistakes describe. */
export function modelOf(terms: PriceModel): Model {
  switch (terms.model) {
    case 'flat':
      return new Flat(terms);
    case 'per_unit':
      return new PerUnit(terms);
    case 'bands':
      return new Bands(terms);
    case 'allowance':
      return new Allowance(terms);
    case 'percentage':
      return new Percentage(terms);
    case 'cost_share':
      return new CostShare(terms);
  }
}
