// What the specs of the engine begin with.
import type { FigureUsed, PriceModel, Tariff, TariffAudience, TariffTerms } from '#app/contracts';
import { price, type BodyInputs, type Pool } from './index.js';

export const YEAR = 2026;
export const EVERYBODY: TariffAudience = { types: [], leads: 'any' };
export const MUNICIPALITIES: TariffAudience = { types: ['municipality'], leads: 'any' };
export const figure = (value: number | string, source = 'ISTAT'): FigureUsed => ({
  value: String(value),
  on: '2025-12-31',
  source,
});
export const body = (change: Partial<BodyInputs> = {}): BodyInputs => ({
  bodyId: 'b',
  type: 'municipality',
  leads: false,
  periods: [{ from: '2021-01-01', to: '2036-12-31' }],
  inhabitants: figure(2_000),
  enterprises: figure(150, 'CCIAA'),
  services: {},
  paid: {},
  exceptions: {},
  ...change,
});
export const tariff = (change: Partial<Tariff>): Tariff => ({
  id: 't',
  serviceId: null,
  name: 'Quota annua',
  parts: [],
  proRata: 'none',
  rounding: 'cent_half_up',
  ...change,
});
export const terms = (...tariffs: Tariff[]): TariffTerms => ({
  inhabitants: { on: '2025-12-31', source: 'ISTAT' },
  enterprises: { on: '2025-12-31', source: 'CCIAA' },
  tariffs,
});
export const part = (given: PriceModel, audience = EVERYBODY) => ({ for: audience, price: given });
export const use = (change: { quantity?: number | string; amount?: number | string }) => ({
  periods: [{ from: '2021-01-01', to: '2036-12-31' }],
  quantity: change.quantity === undefined ? null : figure(change.quantity, 'conteggio del centro'),
  amount: change.amount === undefined ? null : figure(change.amount, 'importi a base di gara'),
});
export const alone = (of: BodyInputs): Pool => ({ bodies: [of], costs: new Map() });
export const due = (given: Tariff, of: BodyInputs, pool = alone(of)) => price(terms(given), of, YEAR, pool)[0];
export const steps = (given: Tariff, of: BodyInputs) => due(given, of)?.steps.map(({ step, amount }) => [step, amount]);
