import { BODY_TYPES } from './codes.js';
import { tariffMistakes } from './tariff-mistakes.js';
import { tariffWords } from './tariff-words.js';
import type { PriceModel, Tariff, TariffAudience, TariffTerms } from './tariff.js';

const ALL: TariffAudience = { types: [], leads: 'any' };
const MUNICIPALITIES: TariffAudience = { types: ['municipality'], leads: 'any' };
const OTHERS: TariffAudience = { types: BODY_TYPES.filter((type) => type !== 'municipality'), leads: 'any' };
const tariff = (parts: [TariffAudience, PriceModel][], change: Partial<Tariff> = {}): Tariff => ({
  id: 't',
  serviceId: null,
  name: 'Quota annua',
  parts: parts.map(([audience, price]) => ({ for: audience, price })),
  proRata: 'none',
  rounding: 'cent_half_up',
  ...change,
});
/** Without how it is rounded, and what a body pays that adheres during the year. */
const words = (given: Tariff, locale: 'it' | 'en' = 'it') => tariffWords(given, locale).slice(0, -2);

describe('a tariff in words', () => {
  it('Brescia before 2015', () => {
    const old = tariff(
      [
        [MUNICIPALITIES, { model: 'per_unit', measure: 'inhabitants', price: '0.15' }],
        [MUNICIPALITIES, { model: 'per_unit', measure: 'enterprises', price: '1' }],
        [OTHERS, { model: 'flat', amount: '300' }],
      ],
      { cap: { year: 2013, percentage: '100' } },
    );
    expect(tariffWords(old, 'it')).toEqual([
      'I comuni pagano 0,15 € per abitante e 1,00 € per impresa.',
      'Gli enti che non sono comuni pagano 300,00 € l’anno.',
      'Mai più di quanto l’ente ha pagato nel 2013; chi allora non pagava non ha tetto.',
      'Chi aderisce durante l’anno paga l’anno intero.',
      'Si arrotonda al centesimo, la metà per eccesso.',
    ]);
    expect(words(old, 'en')[0]).toBe('Municipalities pay € 0.15 per inhabitant and € 1.00 per enterprise.');
  });

  it.each<[PriceModel, string]>([
    [
      {
        model: 'bands',
        measure: 'inhabitants',
        mode: 'graduated',
        per: 'unit',
        bands: [
          { upTo: '3000', price: '0.4' },
          { upTo: '10000', price: '0.4', discount: '10' },
          { upTo: null, price: '0.3' },
        ],
      },
      'Tutti gli enti pagano un tanto per abitante, ciascuna fascia al suo prezzo: 0,40 € fino a 3.000; 0,40 € con lo sconto del 10 % oltre 3.000 e fino a 10.000; 0,30 € oltre 10.000.',
    ],
    [
      {
        model: 'allowance',
        included: [
          { upTo: '3000', quantity: '170' },
          { upTo: null, quantity: '270' },
        ],
        price: '1.2',
      },
      'Tutti gli enti pagano 1,20 € per ogni unità usata oltre la dotazione inclusa (170 fino a 3.000 abitanti; 270 oltre 3.000 abitanti).',
    ],
    [
      {
        model: 'percentage',
        brackets: [
          { upTo: '150000', rate: '0.4' },
          { upTo: null, rate: '0.1' },
        ],
      },
      'Tutti gli enti pagano una percentuale degli importi di gara, ogni scaglione alla sua: 0,4 % fino a 150.000,00 €; 0,1 % oltre 150.000,00 €.',
    ],
    [
      { model: 'cost_share', by: 'equal', coverage: '80' },
      'Tutti gli enti pagano una parte del costo pieno dei servizi compresi (80 %), divisa in parti uguali.',
    ],
    [{ model: 'flat', amount: '' }, 'Tutti gli enti pagano … l’anno.'],
  ])('%j', (price, expected) => {
    expect(words(tariff([[ALL, price]]))).toEqual([expected]);
  });
});

describe('mistakes in terms', () => {
  const terms = (...tariffs: Tariff[]): TariffTerms => ({
    inhabitants: { on: 'year_before', source: 'ISTAT' },
    enterprises: { on: '2013-12-31', source: 'CCIAA' },
    tariffs,
  });
  const mistakes = (given: TariffTerms) => tariffMistakes(given).map(({ field, code }) => `${field} ${code}`);
  const bands = (...ends: (string | null)[]) =>
    tariff([
      [
        ALL,
        {
          model: 'bands',
          measure: 'inhabitants',
          mode: 'whole',
          per: 'unit',
          bands: ends.map((upTo) => ({ upTo, price: '1' })),
        },
      ],
    ]);
  const flat = (change: Partial<Tariff> = {}) => tariff([[ALL, { model: 'flat', amount: '300' }]], change);

  it('none, where there are none', () => {
    expect(mistakes(terms(flat(), bandsOfService()))).toEqual([]);
  });
  const bandsOfService = () => ({ ...bands('10', null), id: 'u', serviceId: 's' });

  it.each<[string, TariffTerms, string[]]>([
    ['bands that overlap', terms(bands('10', '10', null)), ['tariffs.0.parts.0.price.bands.1.upTo bands_overlap']],
    ['nothing beyond the last', terms(bands('10', '20')), ['tariffs.0.parts.0.price.bands.1.upTo bands_end']],
    ['an open one before', terms(bands(null, null)), ['tariffs.0.parts.0.price.bands.0.upTo band_open']],
    ['no band', terms(bands()), ['tariffs.0.parts.0.price.bands required']],
    [
      'what is no number',
      terms(tariff([[ALL, { model: 'flat', amount: '-1' }]])),
      ['tariffs.0.parts.0.price.amount invalid_format'],
    ],
    ['a maximum below the minimum', terms(flat({ minimum: '2', maximum: '1' })), ['tariffs.0.maximum out_of_range']],
    ['two tariffs of one service', terms(flat(), flat({ id: 'u' })), ['tariffs.1.serviceId in_use']],
    [
      'a quantity of no service',
      terms(tariff([[ALL, { model: 'per_unit', measure: 'quantity', price: '1' }]])),
      ['tariffs.0.parts.0.price.model not_allowed'],
    ],
    [
      'more than the whole cost',
      terms(tariff([[ALL, { model: 'cost_share', by: 'equal', coverage: '100.01' }]])),
      ['tariffs.0.parts.0.price.coverage out_of_range'],
    ],
    [
      'no day and no source',
      { ...terms(flat()), inhabitants: { on: '2013-13-40', source: ' ' } },
      ['inhabitants.on invalid_format', 'inhabitants.source required'],
    ],
    [
      'a cap without a year',
      terms(flat({ cap: { year: 0, percentage: '' } })),
      ['tariffs.0.cap.year out_of_range', 'tariffs.0.cap.percentage required'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(mistakes(given)).toEqual(expected);
  });
});
