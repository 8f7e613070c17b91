import { POPULATION_BANDS, bandOf, matchesTerritory } from './territory.js';

describe('bandOf', () => {
  it.each([
    [0, '1000'],
    [1_000, '1000'],
    [1_001, '3000'],
    [5_000, '5000'],
    [10_001, '20000'],
    [20_000, '20000'],
    [20_001, 'more'],
    [null, 'unknown'],
  ] as const)('%s inhabitants are of the band %s', (population, band) => {
    expect(bandOf(population)).toBe(band);
    expect(POPULATION_BANDS).toContain(band);
  });
});

describe('matchesTerritory', () => {
  const body = { standing: 'none', type: 'municipality', population: 2_500, place: 'inside' } as const;
  it.each([
    [{}, true],
    [{ standing: 'none', type: 'municipality', band: '3000', place: 'inside' }, true],
    [{ standing: 'adhering' }, false],
    [{ type: 'union' }, false],
    [{ band: '1000' }, false],
    [{ place: 'outside' }, false],
  ] as const)('%j: %s', (filters, matches) => {
    expect(matchesTerritory(body, filters)).toBe(matches);
  });
});
