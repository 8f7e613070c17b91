import pg from 'pg';
import { contextsOf, within, type Context } from './support/contexts.js';
import { IN_EVERY_TEXT, wordOf } from './support/document-texts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';

let house: FilledHouse;
let app: pg.Client;
let contexts: Context[];

beforeAll(async () => {
  house = await openFilledHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

const idsOf = async (sql: string, params: unknown[] = []) =>
  (await app.query<{ id: string }>(sql, params)).rows.map(({ id }) => id).sort();
const find = (words: string, limit = 1000) =>
  idsOf('SELECT search.find_documents($1, NULL, NULL, NULL, NULL, NULL, $2) AS id', [words, limit]);
const rank = (words: string, limit = 1000) =>
  idsOf('SELECT id FROM search.rank_documents($1, NULL, NULL, NULL, NULL, NULL, $2)', [words, limit]);
/** Documents out of the trash whose version, the last one that the context sees of them, is this one; or any. */
const seen = (number: number | null) =>
  idsOf(
    `SELECT d.id FROM document d WHERE d.trashed_at IS NULL AND ($1::int IS NULL
       OR $1 = (SELECT max(v.number) FROM document_version v WHERE v.document_id = d.id))`,
    [number],
  );
const HAVE_A_TENANT = ['public', 'body', 'partner', 'centre', 'system'];

describe('search.find_documents and search.rank_documents', () => {
  it('finds in every context exactly what it sees, by a word that stands in every text, and without words', async () => {
    let most = 0;
    for (const each of contexts) {
      const [hits, ranked, all, expected] = await within(app, each, async () => [
        await find(IN_EVERY_TEXT),
        await rank(IN_EVERY_TEXT),
        await find(' '),
        HAVE_A_TENANT.includes(each.level) ? await seen(null) : [],
      ]);
      const same = { hits: expected, ranked: expected, all: expected };
      expect({ context: each.name, hits, ranked, all }).toEqual({ context: each.name, ...same });
      most = Math.max(most, hits.length);
    }
    // All is not nothing: the house is full.
    expect(most).toBeGreaterThan(30);
  });

  it.each([1, 2, 3])(
    'finds by the words of version %i where that is the one that is shown to the context',
    async (number) => {
      for (const each of contexts.filter(({ level }) => HAVE_A_TENANT.includes(level))) {
        const [hits, ranked, expected] = await within(app, each, async () => [
          await find(wordOf(number)),
          await rank(wordOf(number)),
          await seen(number),
        ]);
        expect({ context: each.name, hits, ranked }).toEqual({ context: each.name, hits: expected, ranked: expected });
      }
    },
  );

  it.each(['il', '-vallecamonica', 'tenant', '"tenant:"', `' | '`, '%', '\\', '((', 'a <-> b', 'è:*'])(
    'finds for «%s» nothing that the context does not see',
    async (words) => {
      for (const each of contexts) {
        const [hits, visible] = await within(app, each, async () => [
          [...(await find(words)), ...(await rank(words))],
          await idsOf('SELECT id FROM document'),
        ]);
        expect({ context: each.name, foreign: hits.filter((id) => !visible.includes(id)) }).toEqual({
          context: each.name,
          foreign: [],
        });
      }
    },
  );

  it('takes no more than it is asked for, the newest first', async () => {
    const operator = contexts.find(({ name }) => name === 'operator of alfa')!;
    expect(await within(app, operator, () => find(IN_EVERY_TEXT, 7))).toHaveLength(7);
    expect(await within(app, operator, () => rank(IN_EVERY_TEXT, 7))).toEqual(
      await within(app, operator, () => find(IN_EVERY_TEXT, 7)),
    );
  });

  it('filters by space, and by nothing of another centre', async () => {
    const operator = contexts.find(({ name }) => name === 'operator of alfa')!;
    const { rows } = await house.database.owner.query<{ id: string; own: boolean }>(
      'SELECT id, tenant_id = $1 AS own FROM space',
      [house.world.alfa.id],
    );
    for (const { id, own } of rows) {
      const [hits, ranked, expected] = await within(app, operator, async () => [
        await idsOf('SELECT search.find_documents($1, $2, NULL, NULL, NULL, NULL, 1000) AS id', [IN_EVERY_TEXT, id]),
        await idsOf('SELECT id FROM search.rank_documents($1, $2, NULL, NULL, NULL, NULL, 1000)', [IN_EVERY_TEXT, id]),
        await idsOf('SELECT id FROM document WHERE space_id = $1 AND trashed_at IS NULL', [id]),
      ]);
      expect({ hits, ranked }).toEqual({ hits: expected, ranked: expected });
      if (!own) expect(hits).toEqual([]);
    }
  });
});
