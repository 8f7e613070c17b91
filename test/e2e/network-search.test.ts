import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';

let house: House;
let mine: TestPerson;
let theirs: TestPerson;

beforeAll(async () => {
  house = await openHouse({ worker: true });
  const { alfa, beta, network } = house.world;
  mine = alfa.people.operator;
  theirs = beta.people.operator;
  for (const { slug, people } of [alfa, beta]) {
    await house.as(people.centre_admin).post('/network/participation/steps').send({ command: 'request' }).expect(200);
    const path = `/network/centres/${slug}/participation-steps`;
    await house.as(network.network_coordinator).post(path).send({ command: 'admit' }).expect(200);
  }
});
afterAll(() => house?.close());

async function space(by: TestPerson, visibility: string, title = 'Modelli'): Promise<string> {
  const { body } = await house.as(by).post('/spaces').send({ kind: 'project', title, visibility }).expect(201);
  return body.id as string;
}
async function add(by: TestPerson, spaceId: string, text: string, name: string): Promise<string> {
  const file = await house.as(by).post('/files').attach('file', Buffer.from(text), name).expect(201);
  const input = { spaceId, documents: [{ fileId: file.body.id as string }] };
  const { body } = await house.as(by).post('/documents').send(input).expect(201);
  await house.drainQueues();
  return body.documents[0].id as string;
}
const changed = async (by: TestPerson, path: string, fields: object, way: 'patch' | 'put' = 'patch') => {
  const at = path.replace(/\/visibility$/, '');
  const { headers } = await house.as(by).get(at).expect(200);
  const ask = way === 'put' ? house.as(by).put(path) : house.as(by).patch(path);
  await ask.set('If-Match', headers.etag!).send(fields).expect(200);
};
const query = (filters: Record<string, string>) => new URLSearchParams(filters).toString();
const search = async (filters: Record<string, string>, by = theirs) =>
  (
    await house
      .as(by)
      .get(`/network/document-search?${query(filters)}`)
      .expect(200)
  ).body;
const found = async (q: string, by = theirs) =>
  (await search({ q }, by)).items.map(({ id }: { id: string }) => id) as string[];
const total = async (q: string, by = theirs) =>
  (
    await house
      .as(by)
      .get(`/network/document-search/facets?${query({ q })}`)
      .expect(200)
  ).body.total as number;

it('documents of the network are found by their text, with where the words stand, and what they are', async () => {
  const { alfa, beta } = house.world;
  const word = 'teleriscaldamento';
  const shared = await space(mine, 'network');
  const first = await add(mine, shared, `Schema di regolamento per il ${word} dei comuni`, 'Regolamento.txt');
  await changed(mine, `/documents/${first}`, { tags: ['energia'], docType: 'Regolamento', documentOn: '2024-03-01' });
  const own = await add(theirs, await space(theirs, 'public'), `Nota sul ${word}`, 'Nota sul teleriscaldamento.txt');
  await add(mine, await space(mine, 'adhering'), `Bozza interna sul ${word}`, 'Bozza.txt');
  await house.drainQueues();

  const { items } = await search({ q: 'teleriscaldamento' });
  expect(items.map(({ id }: { id: string }) => id)).toEqual([own, first]);
  expect(items[1]).toMatchObject({
    centreSlug: alfa.slug,
    own: false,
    spaceTitle: 'Modelli',
    spaceKind: 'project',
    readingStatus: 'read',
    tags: ['energia'],
  });
  expect(items[1].snippet).toContainEqual({ text: word, found: true });
  expect(items[0]).toMatchObject({ centreSlug: beta.slug, own: true });
  expect(await found(word, mine)).toEqual([own, first]);
  expect(await found(word, house.world.network.network_coordinator)).toEqual([own, first]);

  const { body } = await house.as(theirs).get(`/network/document-search/facets?q=${word}`).expect(200);
  expect(body).toMatchObject({ total: 2, more: false, kinds: [{ value: 'project', count: 2 }] });
  expect(body.tags).toEqual([{ value: 'energia', count: 1 }]);
  expect(body.centres.map(({ slug }: { slug: string }) => slug).sort()).toEqual([alfa.slug, beta.slug].sort());
  const filters: [name: string, value: string, hits: number][] = [
    ['centre', alfa.slug, 1],
    ['tag', 'Energia', 1],
    ['year', '2024', 1],
    ['docType', 'Regolamento', 1],
    ['kind', 'tender', 0],
    ['centre', 'nessuno', 0],
  ];
  for (const [name, value, hits] of filters)
    expect({ name, hits: (await search({ q: word, [name]: value })).items.length }).toEqual({ name, hits });
  const page = await search({ q: word, limit: '1' });
  expect((await search({ q: word, limit: '1', cursor: page.nextCursor })).items[0].id).toBe(first);
  const latest = await search({ q: word, sort: 'latest' });
  expect(latest.items).toHaveLength(2);
  const file = await house.as(theirs).get(`/network/document-search/export?q=${word}&separator=semicolon`).expect(200);
  expect(file.text).toContain('Regolamento;');
  await house.as(theirs).get('/network/document-search').expect(400);
  await house.as(alfa.people.body_clerk).get(`/network/document-search?q=${word}`).expect(403);
});

it('what is shown later is found then, and what is withdrawn is not found from that moment on', async () => {
  const word = 'fotovoltaico';
  const spaceId = await space(mine, 'centre');
  const id = await add(mine, spaceId, `Bando per il ${word}`, 'Bando.txt');
  const other = await add(mine, spaceId, `Esito del ${word}`, 'Esito.txt');
  expect(await found(word)).toEqual([]);
  await changed(mine, `/documents/${id}/visibility`, { visibility: 'network' }, 'put');
  await house.drainQueues();
  expect(await found(word)).toEqual([id]);
  await changed(mine, `/spaces/${spaceId}`, { visibility: 'network' });
  await house.drainQueues();
  expect((await found(word)).sort()).toEqual([id, other].sort());
  // Before any worker has heard of it.
  await changed(mine, `/spaces/${spaceId}`, { visibility: 'centre' });
  expect(await found(word)).toEqual([id]);
  await changed(mine, `/documents/${id}/visibility`, { visibility: null }, 'put');
  expect([await found(word), await total(word)]).toEqual([[], 0]);
  await house.drainQueues();
  expect(await found(word)).toEqual([]);
  const admin = house.as(house.world.alfa.people.centre_admin);
  await changed(mine, `/spaces/${spaceId}`, { visibility: 'network' });
  await house.drainQueues();
  expect(await total(word)).toBe(2);
  await admin.post('/network/participation/steps').send({ command: 'leave' }).expect(200);
  expect([await found(word), await total(word)]).toEqual([[], 0]);
  expect(await found(word, mine)).toEqual([]);
});
