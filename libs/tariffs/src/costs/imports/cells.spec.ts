import { readDecimal, readParts } from './cells.js';

describe('numbers in cells', () => {
  it.each([
    ['1.234,50', '1234.50'],
    ['1234,5', '1234.5'],
    ['1234.50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1,234,567.8', '1234567.8'],
    ['1.234', '1234'],
    ['1,234', '1234'],
    ['€ 12.000', '12000'],
    ['22%', '22'],
    ['0', '0'],
    ['0,5', '0.5'],
  ])('%s', (text, decimal) => expect(readDecimal(text)).toBe(decimal));

  it.each(['', '-5', '1.23.4', 'mille', '12,345.6,7', '1.2345'])('not %s', (text) => {
    expect(readDecimal(text)).toBeNull();
  });
});

describe('the parts of a staff item', () => {
  it('are names with numbers', () => {
    expect(readParts('Sportello = 50; sala = macchine = 12,5;')).toEqual([
      { name: 'Sportello', value: '50' },
      { name: 'sala = macchine', value: '12.5' },
    ]);
    expect(readParts('')).toEqual([]);
  });

  it.each(['Sportello', 'Sportello =', '= 5', 'Sportello: 5'])('not %s', (text) => expect(readParts(text)).toBeNull());
});
