import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import readXlsx from 'read-excel-file/node';
import { openHouse, type House } from '../support/house.js';
import { problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const get = (path: string) => house.as(undefined).get(`/centres/alfa/open-data/${path}`).buffer(true);
const bytes = (response: unknown, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

it('is the published catalogue, as linked data that needs nothing from elsewhere', async () => {
  const { text, headers } = await get('services').expect(200);
  expect(headers['content-type']).toMatch(/^application\/ld\+json/);
  const document = JSON.parse(text) as Json;
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} is asked for`));
  const options = { documentLoader, safe: true };
  const expanded = await jsonld.expand(document, options);
  expect(await jsonld.compact(expanded, document['@context'], { ...options, graph: true })).toEqual(document);
  const services = document['@graph'].filter((node: Json) => node['@type'] === 'cpsv:PublicService');
  const { body: page } = await house.as(undefined).get('/centres/alfa/services?limit=100').expect(200);
  expect(services.map((node: Json) => node['l0:identifier'])).toEqual(page.items.map(({ code }: Json) => code).sort());
  expect(services[0]['foaf:page']).toMatch(/\/alfa\/servizi\/posta-elettronica$/);
});

it('is a table, too', async () => {
  const csv = await get('services?format=csv').expect(200);
  expect(csv.headers['content-type']).toMatch(/^text\/csv/);
  const rows = parse(csv.text, { bom: true, delimiter: ';', columns: true }) as Json[];
  expect(rows).toMatchObject([{ Codice: 'posta-elettronica', Ambito: 'CIT', Edizione: '1' }]);
  const xlsx = await get('services?format=xlsx').parse(bytes).expect(200);
  const [sheet] = (await readXlsx(xlsx.body as Buffer)) as unknown as { data: string[][] }[];
  const [header, first] = sheet!.data;
  expect(header).toEqual(Object.keys(rows[0]!));
  expect(first![0]).toBe('posta-elettronica');
});

it('is described for who harvests it', async () => {
  const { text } = await get('dataset').expect(200);
  const graph = (JSON.parse(text) as Json)['@graph'] as Json[];
  const dataset = graph.find((node) => node['@type'].includes('dcatapit:Dataset'))!;
  expect(dataset['dcat:distribution']).toHaveLength(3);
  for (const file of graph.filter((node) => node['@type'].includes('dcat:Distribution')))
    await house.http
      .get(new URL(file['dcat:downloadURL']).pathname + new URL(file['dcat:downloadURL']).search)
      .expect(200);
});

it.each(['services', 'services?format=csv', 'dataset'])(
  '%s is asked for again by its tag, until something changes',
  async (path) => {
    const { headers } = await get(path).expect(200);
    expect(headers['cache-control']).toMatch(/^public/);
    await get(path).set('If-None-Match', headers.etag!).expect(304);
    await house.database.owner.query('UPDATE tenant SET version = version + 1 WHERE slug = $1', ['alfa']);
    await get(path).set('If-None-Match', headers.etag!).expect(200);
  },
);

it('is of a centre that exists', async () => {
  for (const path of ['services', 'services?format=csv', 'dataset'])
    await problem(house.as(undefined).get(`/centres/nessuno/open-data/${path}`), 'not_found');
  await problem(house.as(undefined).get('/centres/alfa/open-data/services?format=pdf'), 'invalid_parameter');
});
