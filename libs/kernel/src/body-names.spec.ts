import { bodyNameKey } from './body-names.js';

it.each([
  ['Comune di Rovato', 'rovato'],
  ['COMUNE DI ROVATO', 'rovato'],
  ['Città di Rovato', 'rovato'],
  ['Comune di Ro’ Volciano', 'ro volciano'],
  ['Roè Volciano', 'roe volciano'],
  ['Unione dei Comuni della Valsaviore', 'valsaviore'],
  ['Unione di Comuni Lombarda dell’Oglio', 'oglio'],
  ['Comunità Montana di Valle Trompia', 'valle trompia'],
  ['Comune', 'comune'],
  ['  ', ''],
])('%s is known by «%s»', (name, key) => {
  expect(bodyNameKey(name)).toBe(key);
});
