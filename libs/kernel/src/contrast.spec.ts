import { contrast, darkened } from './contrast.js';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0066cc', '#ffffff', 5.57],
    ['#ff0000', '#ffffff', 4],
    ['#FFFF00', '#ffffff', 1.07],
  ])('of %s and %s', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it.each(['red', '#fff', '#12345g', '#0066cc;}', ''])('of «%s» is an error', (colour) => {
    expect(() => contrast(colour, '#ffffff')).toThrow('is no colour');
    expect(() => darkened(colour, 0.2)).toThrow('is no colour');
  });
});

describe('darkened', () => {
  it.each([
    ['#0066cc', 0.2, '#0052a3'],
    ['#ffffff', 1, '#000000'],
    ['#0066cc', 0, '#0066cc'],
  ])('%s by %d', (colour, share, expected) => {
    expect(darkened(colour, share)).toBe(expected);
  });
});
