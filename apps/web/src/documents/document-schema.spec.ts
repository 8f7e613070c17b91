import { tagsOf } from './document-schema.js';

it('tags are the words between commas, small, each once', () => {
  expect(tagsOf(' Verbali, 2026,verbali ,, Gara ')).toEqual(['verbali', '2026', 'gara']);
  expect(tagsOf('')).toEqual([]);
});
