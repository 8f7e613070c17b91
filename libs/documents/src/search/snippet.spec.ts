import { partsOf } from './snippet.js';

describe('what was cut out of a text', () => {
  it('tells the words that were searched apart', () => {
    expect(partsOf('La \u0002convenzione\u0003 e il \u0002protocollo\u0003')).toEqual([
      { text: 'La ', found: false },
      { text: 'convenzione', found: true },
      { text: ' e il ', found: false },
      { text: 'protocollo', found: true },
    ]);
  });

  it('may hold none of them, or nothing', () => {
    expect(partsOf('Così comincia')).toEqual([{ text: 'Così comincia', found: false }]);
    expect(partsOf('')).toEqual([]);
  });

  it('may begin with one, and be cut off within it', () => {
    expect(partsOf('\u0002adesione')).toEqual([{ text: 'adesione', found: true }]);
  });
});
