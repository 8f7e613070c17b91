import type { PriceModel, Tariff, TariffTerms } from '#app/contracts';
import { PriceList, type BodyInputs } from '../pricing/index.js';
import type { Setting } from './index.js';

/* What the specs of simulations write their examples with. */

export const YEAR = 2026;
export const ON = { on: '2025-12-31', source: 'ISTAT' };
export const WHOLE_YEAR = [{ from: '2026-01-01', to: '2026-12-31' }];
export const body = (bodyId: string, inhabitants: number | null, change: Partial<BodyInputs> = {}): BodyInputs => ({
  bodyId,
  type: 'municipality',
  leads: false,
  periods: WHOLE_YEAR,
  inhabitants: inhabitants === null ? null : { value: String(inhabitants), ...ON },
  enterprises: null,
  services: {},
  paid: {},
  exceptions: {},
  ...change,
});
export const tariff = (price: PriceModel, change: Partial<Tariff> = {}): Tariff => ({
  id: 't',
  serviceId: null,
  name: 'Quota annua',
  parts: [{ for: { types: [], leads: 'any' }, price }],
  proRata: 'none',
  rounding: 'cent_half_up',
  ...change,
});
export const perInhabitant = (price: string, change: Partial<Tariff> = {}) =>
  tariff({ model: 'per_unit', measure: 'inhabitants', price }, change);
export const setting = (
  tariffs: Tariff[],
  bodies: BodyInputs[],
  costs: Record<string, bigint> | null = null,
  change: Partial<Setting> = {},
): Setting => {
  const terms: TariffTerms = { inhabitants: ON, enterprises: ON, tariffs };
  return {
    terms,
    prices: new PriceList(terms),
    year: YEAR,
    bodies,
    costs: costs && new Map(Object.entries(costs)),
    served: bodies.length,
    adhesionOrder: 'random',
    ...change,
  };
};
