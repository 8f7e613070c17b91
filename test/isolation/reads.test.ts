import pg from 'pg';
import { contextsOf, within, type Context } from './support/contexts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { REACH, REACH_WITHOUT_TENANT, visible } from './support/reach.js';
import { TABLES_WITHOUT_TENANT } from './support/known.js';
import { listTenantTables, rowsWhere } from './support/table-rows.js';

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

const seen = async (table: string) =>
  (await app.query<{ ctid: string }>(`SELECT ctid::text FROM ${table} ORDER BY ${table}.ctid`)).rows.map(
    ({ ctid }) => ctid,
  );
const expected = async (table: string, condition: string) =>
  (await rowsWhere(house.database.owner, table, condition)).map(({ ctid }) => ctid);
const count = async (table: string, condition: string) => (await expected(table, condition)).length;

describe('the world of these tests', () => {
  it('knows every table', async () => {
    expect(Object.keys(REACH).sort()).toEqual((await listTenantTables(house.database.owner)).sort());
  });

  it.each(Object.keys(REACH))('has rows of both centres and of two bodies in %s', async (table) => {
    const { alfa, beta } = house.world;
    expect(await count(table, `t.tenant_id = '${alfa.id}'`)).toBeGreaterThan(0);
    expect(await count(table, `t.tenant_id = '${beta.id}'`)).toBeGreaterThan(0);
    const { rowCount } = await house.database.owner.query(
      `SELECT FROM pg_attribute WHERE attrelid = $1::regclass AND attname = 'body_id'`,
      [table],
    );
    for (const body of rowCount ? alfa.bodies.slice(0, 2) : [])
      expect(await count(table, `t.body_id = '${body.id}'`)).toBeGreaterThan(0);
  });

  it.each(Object.entries(REACH))('shows and hides something of %s at every level', async (table, reach) => {
    for (const level of Object.keys(reach.sees)) {
      const some = contexts
        .filter((context) => context.level === level)
        .map((context) => `(${visible(reach, context)})`);
      expect({ level, rows: await count(table, some.join(' OR ')) }).not.toEqual({ level, rows: 0 });
    }
    for (const context of contexts)
      expect(await count(table, `NOT (${visible(reach, context)})`)).toBeGreaterThan(
        context.level === 'network' ? -1 : 0,
      );
  });
});

describe.each(Object.entries(REACH))('%s', (table, reach) => {
  it('shows each context exactly its rows', async () => {
    for (const context of contexts) {
      const rows = await within(app, context, () => seen(table));
      expect({ context: context.name, rows }).toEqual({
        context: context.name,
        rows: await expected(table, visible(reach, context)),
      });
    }
  });
});

describe.each(Object.keys(TABLES_WITHOUT_TENANT).filter((table) => TABLES_WITHOUT_TENANT[table]!.protected))(
  '%s, without tenant',
  (table) => {
    it('shows what everybody may know, or nothing', async () => {
      for (const context of contexts) {
        const reach = REACH_WITHOUT_TENANT[table];
        if (!reach) {
          await expect(within(app, context, () => seen(table))).rejects.toMatchObject({ code: '42501' });
          continue;
        }
        const condition = reach[context.level]?.(context) ?? 'false';
        const rows = await within(app, context, () => seen(table));
        expect({ context: context.name, rows }).toEqual({
          context: context.name,
          rows: await expected(table, condition),
        });
      }
    });
  },
);

describe('a connection', () => {
  it('forgets its context with the transaction', async () => {
    for (const context of contexts) {
      await within(app, context, () => seen('ticket'));
      expect(await seen('ticket')).toEqual([]);
      expect(await seen('tenant')).toEqual([]);
    }
  });
});
