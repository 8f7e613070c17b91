import { decimalOf, typedDecimal } from './decimal.js';

it.each([
  ['1.234,50', 'it', '1234.50'],
  ['1234,5', 'it', '1234.5'],
  ['12.50', 'it', '12.50'],
  ['1.234', 'it', '1234'],
  ['1.234.567', 'it', '1234567'],
  ['€ 3', 'it', '3'],
  ['1,234.50', 'en', '1234.50'],
  ['12.5', 'en', '12.5'],
  ['-1', 'it', null],
  ['', 'it', null],
  ['dodici', 'it', null],
])('%s in %s is %s', (typed, language, value) => {
  expect(decimalOf(typed, language)).toBe(value);
});

it('is shown as it is typed', () => {
  expect(typedDecimal('1234.50', 'it')).toBe('1234,50');
  expect(typedDecimal('1234.50', 'en')).toBe('1234.50');
  expect(typedDecimal(null, 'it')).toBe('');
});
