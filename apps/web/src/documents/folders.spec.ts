import { folderChoices, pathTo } from './folders.js';

const folder = (id: string, parentId: string | null, name = id) => ({ id, parentId, name, version: 1 });
const folders = [
  folder('acts', null, 'Atti'),
  folder('2026', 'acts'),
  folder('drafts', '2026', 'Bozze'),
  folder('b', null, 'B'),
];

it('a folder is found by the names above it', () => {
  expect(pathTo(folders, 'drafts').map(({ name }) => name)).toEqual(['Atti', '2026', 'Bozze']);
  expect(pathTo(folders, null)).toEqual([]);
  expect(pathTo(folders, 'gone')).toEqual([]);
});

it('folders are offered by their paths, and none to itself or to what stands in it', () => {
  expect(folderChoices(folders).map(({ path }) => path)).toEqual(['Atti', 'Atti / 2026', 'Atti / 2026 / Bozze', 'B']);
  expect(folderChoices(folders, '2026').map(({ path }) => path)).toEqual(['Atti', 'B']);
});
