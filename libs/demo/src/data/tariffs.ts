import type { PriceBand, Tariff, TariffTerms } from '#app/contracts';

/** Said wherever an amount stands that nobody published. */
export const DEMO_AMOUNTS = 'dato dimostrativo';

const MUNICIPALITIES = { types: ['municipality' as const], leads: 'any' as const };
const OTHERS = {
  types: [
    'union',
    'mountain_community',
    'consortium',
    'agency',
    'province',
    'other',
  ] as Tariff['parts'][number]['for']['types'],
  leads: 'any' as const,
};
const FIGURES: Pick<TariffTerms, 'inhabitants' | 'enterprises'> = {
  inhabitants: { on: 'year_before', source: 'ISTAT' },
  enterprises: { on: 'year_before', source: 'Registro delle imprese' },
};
const bands = (per: 'unit' | 'band', list: PriceBand[]): Tariff['parts'][number] => ({
  for: MUNICIPALITIES,
  price: { model: 'bands', measure: 'inhabitants', mode: 'whole', per, bands: list },
});
/** The only amount of these that Brescia published. */
const flat: Tariff['parts'][number] = { for: OTHERS, price: { model: 'flat', amount: '300' } };

export interface DemoPlan {
  key: 'old' | 'new';
  convention: string;
  title: string;
  from: string;
  to: string;
  act: { organ: string; number: string; date: string };
  tariff: Omit<Tariff, 'id' | 'serviceId'>;
}

/** Periods are Brescia's; acts and, but for the 300 euros, amounts are invented, and say so. */
export const tariffPlans: DemoPlan[] = [
  {
    key: 'old',
    convention: 'Convenzione 2021–2025, in proroga',
    title: 'Tariffe 2021–2025',
    from: '2021-01-01',
    to: '2025-12-31',
    act: { organ: 'Tavolo strategico', number: '2', date: '2020-12-10' },
    tariff: {
      name: `Quota annua di adesione (${DEMO_AMOUNTS})`,
      parts: [
        bands('unit', [
          { upTo: '3000', price: '0.35' },
          { upTo: '10000', price: '0.35', discount: '15' },
          { upTo: '50000', price: '0.35', discount: '30' },
          { upTo: null, price: '0.35', discount: '70' },
        ]),
        flat,
      ],
      minimum: '300',
      maximum: '20000',
      proRata: 'none',
      rounding: 'cent_half_up',
    },
  },
  {
    key: 'new',
    convention: 'Convenzione 2026–2036',
    title: 'Tariffe 2026–2036',
    from: '2026-01-01',
    to: '2036-12-31',
    act: { organ: 'Tavolo strategico', number: '7', date: '2025-12-04' },
    tariff: {
      name: `Quota annua unica (${DEMO_AMOUNTS})`,
      parts: [
        bands('band', [
          { upTo: '1000', price: '450' },
          { upTo: '3000', price: '900' },
          { upTo: '5000', price: '1400' },
          { upTo: '10000', price: '2300' },
          { upTo: '50000', price: '4800' },
          { upTo: null, price: '19000' },
        ]),
        flat,
      ],
      proRata: 'months',
      rounding: 'cent_half_up',
      market: { amount: '1.10', per: 'inhabitants', source: DEMO_AMOUNTS, on: '2025-06-30' },
      legalBasis: 'art. 30 D.Lgs. 267/2000 e convenzione 2026–2036',
    },
  },
];

export const termsOf = (tariff: Tariff): TariffTerms => ({ ...FIGURES, tariffs: [tariff] });
