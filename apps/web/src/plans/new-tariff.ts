import {
  BODY_TYPES,
  type Measure,
  type PriceModel,
  type PriceModelKind,
  type Tariff,
  type TariffAudience,
} from '#app/contracts';
import { newUuid } from '../lib/uuid.js';

/** The structures that centres use, as what a tariff begins with. */
export const STRUCTURES = ['per_head', 'bands', 'flat', 'allowance', 'percentage', 'fee', 'cost_share'] as const;
export type Structure = (typeof STRUCTURES)[number];
/** Those that need a service: the adhesion as a whole is used in no quantity. */
export const OF_SERVICES: readonly Structure[] = ['allowance', 'percentage', 'cost_share'];

export const EVERYBODY: TariffAudience = { types: [], leads: 'any' };
export const MUNICIPALITIES: TariffAudience = { types: ['municipality'], leads: 'any' };
export const OTHERS: TariffAudience = { types: BODY_TYPES.filter((type) => type !== 'municipality'), leads: 'any' };

const perUnit = (measure: Measure): PriceModel => ({ model: 'per_unit', measure, price: '' });
const bands = (per: 'unit' | 'band'): PriceModel => ({
  model: 'bands',
  measure: 'inhabitants',
  mode: 'whole',
  per,
  bands: [
    { upTo: '3000', price: '' },
    { upTo: '10000', price: '' },
    { upTo: null, price: '' },
  ],
});

/** A price of this model, to be filled in. */
export function emptyPrice(model: PriceModelKind): PriceModel {
  switch (model) {
    case 'flat':
      return { model, amount: '' };
    case 'per_unit':
      return perUnit('inhabitants');
    case 'bands':
      return bands('unit');
    case 'allowance':
      return {
        model,
        included: [
          { upTo: '3000', quantity: '' },
          { upTo: null, quantity: '' },
        ],
        price: '',
      };
    case 'percentage':
      return {
        model,
        brackets: [
          { upTo: '150000', rate: '' },
          { upTo: null, rate: '' },
        ],
      };
    case 'cost_share':
      return { model, by: 'inhabitants', coverage: '100' };
  }
}

const PRICES: Record<Structure, [TariffAudience, PriceModel][]> = {
  per_head: [
    [MUNICIPALITIES, perUnit('inhabitants')],
    [MUNICIPALITIES, perUnit('enterprises')],
  ],
  bands: [[MUNICIPALITIES, bands('unit')]],
  flat: [[OTHERS, emptyPrice('flat')]],
  allowance: [[EVERYBODY, emptyPrice('allowance')]],
  percentage: [[EVERYBODY, emptyPrice('percentage')]],
  fee: [[EVERYBODY, bands('band')]],
  cost_share: [[EVERYBODY, emptyPrice('cost_share')]],
};

/** A tariff of this structure. */
export const tariffOf = (structure: Structure, name: string, serviceId: string | null): Tariff => ({
  id: newUuid(),
  serviceId,
  name,
  parts: PRICES[structure].map(([audience, price]) => ({ for: audience, price })),
  proRata: 'none',
  rounding: 'cent_half_up',
});
