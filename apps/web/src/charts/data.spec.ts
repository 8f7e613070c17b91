import { binsOf } from './data.js';

describe('bins of a histogram', () => {
  it('have a round width and hold every value once', () => {
    const values = Array.from({ length: 205 }, (_, at) => -3.7 + at * 0.13);
    const bins = binsOf(values);
    expect(bins.length).toBeLessThanOrEqual(20);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(205);
    expect(bins[0]).toMatchObject({ from: -4, to: -2 });
    bins.slice(1).forEach(({ from }, at) => expect(from).toBe(bins[at]?.to));
  });

  it('begin with the value that stands at their edge', () => {
    expect(binsOf([0, 0.1, 0.2, 0.3], 4)).toEqual([
      { from: 0, to: 0.1, count: 1 },
      { from: 0.1, to: 0.2, count: 1 },
      { from: 0.2, to: 0.3, count: 1 },
      { from: 0.3, to: 0.4, count: 1 },
    ]);
  });

  it('are one where all values are the same, and none where there is none', () => {
    expect(binsOf([5, 5])).toEqual([{ from: 5, to: 5, count: 2 }]);
    expect(binsOf([])).toEqual([]);
  });
});
