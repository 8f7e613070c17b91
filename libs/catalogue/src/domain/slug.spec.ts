import { slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['Nuovo portale, più facile', 80, 'nuovo-portale-piu-facile'],
    ["L'ufficio è chiuso il 24/12", 80, 'l-ufficio-e-chiuso-il-24-12'],
    ['Convenzione 2026: le adesioni', 20, 'convenzione-2026-le'],
    ['Precipitevolissimevolmente', 10, 'precipitev'],
    ['«…»', 80, 'notizia'],
    ['Ελληνικά', 80, 'notizia'],
  ])('makes of «%s» within %i: %s', (text, max, slug) => {
    expect(slugOf(text, max)).toBe(slug);
    expect(slugOf(text, max)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
