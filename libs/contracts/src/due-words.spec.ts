import { decimalWords, euroWords } from './decimal-words.js';
import { dueStepWords } from './due-words.js';
import type { DueStep } from './tariff.js';

const istat = (value: string) => ({ value, on: '2025-12-31', source: 'ISTAT' });

describe('numbers as they are read', () => {
  it.each([
    ['0.15', '0,15'],
    ['1234567.5', '1.234.567,5'],
    ['-1200', '-1.200'],
    ['1234/7', '176,285714…'],
    ['5/4', '1,25'],
    ['0.5/2', '0,25'],
    ['0', '0'],
  ])('%s is %s', (value, words) => expect(decimalWords(value, 'it')).toBe(words));

  it('euros have cents, and more where they are exact beyond', () => {
    expect(euroWords('1851.75', 'it')).toBe('1.851,75 €');
    expect(euroWords('-300', 'en')).toBe('-€ 300.00');
    expect(euroWords('0.1575', 'it')).toBe('0,1575 €');
  });

  it('what is no number is refused', () => expect(() => decimalWords('NaN', 'it')).toThrow('NaN'));
});

/** Each kind of line, in Italian: what it is, how it is reckoned, what it came to. */
it.each<[DueStep, string, string, string]>([
  [{ step: 'flat', amount: '300' }, 'Quota fissa', '', '300,00 €'],
  [
    { step: 'per_unit', measure: 'inhabitants', used: istat('12345'), price: '0.15', amount: '1851.75' },
    'Per abitante',
    '12.345 abitanti × 0,15 €',
    '1.851,75 €',
  ],
  [
    { step: 'per_unit', measure: 'enterprises', used: istat('1'), price: '1', amount: '1' },
    'Per impresa',
    '1 impresa × 1,00 €',
    '1,00 €',
  ],
  [
    {
      step: 'band',
      measure: 'inhabitants',
      used: istat('4200'),
      from: '3000',
      upTo: '5000',
      units: '1200',
      per: 'unit',
      price: '0.2',
      discount: '10',
      amount: '216',
    },
    'Fascia di abitanti oltre 3.000 e fino a 5.000',
    '1.200 abitanti × 0,20 €, sconto 10 %',
    '216,00 €',
  ],
  [
    {
      step: 'band',
      measure: 'inhabitants',
      used: istat('900'),
      from: '0',
      upTo: '1000',
      units: '900',
      per: 'band',
      price: '150',
      discount: null,
      amount: '150',
    },
    'Fascia di abitanti fino a 1.000',
    'importo della fascia: 150,00 €',
    '150,00 €',
  ],
  [
    {
      step: 'allowance',
      used: istat('200'),
      inhabitants: istat('2500'),
      included: '170',
      beyond: '30',
      price: '1.5',
      amount: '45',
    },
    'Oltre la dotazione inclusa',
    '200 usate, 170 incluse, 30 a pagamento × 1,50 €',
    '45,00 €',
  ],
  [
    {
      step: 'bracket',
      used: istat('250000'),
      from: '100000',
      upTo: null,
      part: '150000',
      rate: '0.25',
      amount: '375',
    },
    'Percentuale per scaglione oltre 100.000,00 €',
    '0,25 % di 150.000,00 €',
    '375,00 €',
  ],
  [
    {
      step: 'cost_share',
      by: 'inhabitants',
      cost: '642050',
      coverage: '80',
      units: '1200',
      of: '90000',
      amount: '20545.6/3',
    },
    'Parte del costo, per abitanti',
    '80 % di 642.050,00 € di costo pieno × 1.200 su 90.000',
    '6.848,533333… €',
  ],
  [{ step: 'minimum', limit: '100', amount: '100' }, 'Minimo', 'non meno di 100,00 €', '100,00 €'],
  [{ step: 'maximum', limit: '9000', amount: '9000' }, 'Massimo', 'non più di 9.000,00 €', '9.000,00 €'],
  [
    { step: 'cap', year: 2013, paid: '1500', percentage: '100', source: 'bilancio 2013', amount: '1500' },
    'Tetto: quanto pagato nel 2013',
    'non più del 100 % di 1.500,00 €',
    '1.500,00 €',
  ],
  [
    { step: 'pro_rata', rule: 'months', used: 7, of: 12, amount: '875' },
    'Adesione per una parte dell’anno',
    '7 mesi su 12',
    '875,00 €',
  ],
  [
    { step: 'exception', reason: 'accordo del 3 marzo', amount: '500' },
    'Importo concordato',
    'accordo del 3 marzo',
    '500,00 €',
  ],
  [
    { step: 'rounding', rule: 'cent_half_up', amount: '6848.53' },
    'Arrotondamento',
    'al centesimo, la metà per eccesso',
    '6.848,53 €',
  ],
])('%j', (step, label, reckoning, amount) => {
  expect(dueStepWords(step, 'it')).toMatchObject({ label, reckoning, amount });
  expect(dueStepWords(step, 'en').amount).not.toBe('');
});

it('each figure names its day and whose it is', () => {
  const step: DueStep = { step: 'per_unit', measure: 'inhabitants', used: istat('5'), price: '1', amount: '5' };
  expect(dueStepWords(step, 'it').sources).toEqual(['ISTAT, dato al 31/12/2025']);
  const cap: DueStep = { step: 'cap', year: 2013, paid: '1', percentage: '100', source: 'bilancio', amount: '1' };
  expect(dueStepWords(cap, 'it')).toMatchObject({ whole: true, sources: ['bilancio'] });
});
