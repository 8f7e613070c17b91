import { byRegion, mentions } from './regions.js';

describe('byRegion', () => {
  it('puts regions and what is in them in the order of names, and what has no region last', () => {
    const all = [
      { province: 'XX', name: 'Altrove' },
      { province: 'LE', name: 'Lecce' },
      { province: 'BS', name: 'Brescia' },
      { province: 'BG', name: 'Bergamo' },
    ];
    expect(byRegion(all, ({ name }) => name).map(([region, ones]) => [region, ones.map(({ name }) => name)])).toEqual([
      ['Lombardia', ['Bergamo', 'Brescia']],
      ['Puglia', ['Lecce']],
      [null, ['Altrove']],
    ]);
  });
});

describe('mentions', () => {
  it('ignores case and accents, and what is not there', () => {
    expect(mentions('forli', 'Provincia di Forlì-Cesena', null)).toBe(true);
    expect(mentions('lecce', 'Provincia di Brescia')).toBe(false);
  });
});
