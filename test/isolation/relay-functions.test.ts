import pg from 'pg';
import { newId } from '#app/kernel';
import { contextsOf, within, type Context } from './support/contexts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';

let house: FilledHouse;
let app: pg.Client;
let contexts: Context[];
const failed = { alfa: newId(), beta: newId() };

beforeAll(async () => {
  house = await openFilledHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
  for (const slug of ['alfa', 'beta'] as const) {
    await house.database.owner.query(
      `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at, failed_at, last_error)
       VALUES ($1, $2, 'mail', 'mail.ordered', '{"mailId": "x"}', 'r', now(), now(), now(), '550 <anna@comune.example.org> unknown')`,
      [house.world[slug].id, failed[slug]],
    );
  }
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

interface Row {
  [column: string]: unknown;
}
const nobody = () => contexts.find(({ name }) => name === 'nobody')!;
const rowsOf = async (sql: string, params: unknown[] = []) => (await app.query<Row>(sql, params)).rows;
const by = (level: Context['level']) => contexts.filter((context) => context.level === level);

describe('what the platform’s own people are told of all centres', () => {
  it('is told on their level and on no other, whatever else is set', async () => {
    for (const context of contexts) {
      const [deliveries, queues, [retried]] = await within(app, context, async () => [
        await rowsOf('SELECT * FROM relay.failed_deliveries()'),
        await rowsOf('SELECT * FROM relay.queues(now())'),
        await rowsOf('SELECT relay.retry_failed($1, now()) AS count', [Object.values(failed)]),
      ]);
      const told = context.level === 'platform';
      expect({ context: context.name, ids: deliveries.map(({ id }) => id).sort(), retried: retried!.count }).toEqual({
        context: context.name,
        ids: told ? Object.values(failed).sort() : [],
        retried: told ? 2 : 0,
      });
      expect(queues.length > 0).toBe(told);
    }
    expect(by('platform').length).toBe(2);
  });

  it('names centres and queues, and nobody', async () => {
    const rows = await within(app, by('platform')[0]!, () => rowsOf('SELECT * FROM relay.failed_deliveries()'));
    expect(Object.keys(rows[0]!)).toEqual([
      'id',
      'centre_name',
      'centre_slug',
      'queue',
      'event',
      'created_at',
      'failed_at',
      'attempts',
      'cause',
    ]);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('is what files take up, and they alone say how much that may be; the centre’s register tells of it', async () => {
    const { alfa, beta } = house.world;
    const usage = 'SELECT slug, name, files, quota, version FROM relay.centre_storage() ORDER BY slug';
    const quotaOf = async (id: string) =>
      (await house.database.owner.query('SELECT file_quota, version FROM tenant WHERE id = $1', [id])).rows[0] as Row;
    const before = await quotaOf(alfa.id);
    const told = (
      await house.database.owner.query(
        `SELECT slug, name, (SELECT count(*) FROM stored_file f WHERE f.tenant_id = t.id AND f.status <> 'deleting') AS files, file_quota AS quota, version
         FROM tenant t ORDER BY slug`,
      )
    ).rows as Row[];
    expect(told.every(({ files }) => Number(files) > 0)).toBe(true);
    for (const context of contexts) {
      const [rows, [changed]] = await within(app, context, async () => [
        await rowsOf(usage),
        await rowsOf('SELECT relay.set_file_quota($1, $2, $3) AS version', ['alfa', before.version, 1_000]),
      ]);
      const platform = context.level === 'platform';
      expect({ context: context.name, rows, version: changed!.version }).toEqual({
        context: context.name,
        rows: platform ? told : [],
        version: platform ? Number(before.version) + 1 : null,
      });
    }
    // Each context ended without a trace.
    expect(await quotaOf(alfa.id)).toEqual(before);
    await within(app, by('platform')[0]!, async () => {
      const set = 'SELECT relay.set_file_quota($1, $2, $3) AS version';
      expect(await rowsOf(set, ['nobody', before.version, 1])).toEqual([{ version: null }]);
      expect(await rowsOf(set, ['alfa', Number(before.version) + 5, 1])).toEqual([{ version: 0 }]);
      expect(await rowsOf(set, ['beta', (await quotaOf(beta.id)).version, null])).toHaveLength(1);
    });
  });

  it('the setting of files that nobody looked at is told of each centre, and changed by none', async () => {
    const { alfa, beta } = house.world;
    await house.database.owner.query('UPDATE tenant SET unscanned_downloads = false WHERE id = $1', [beta.id]);
    for (const context of contexts) {
      const sql =
        'SELECT relay.unscanned_downloads($1) AS alfa, relay.unscanned_downloads($2) AS beta, relay.unscanned_downloads($3) AS none';
      const [row] = await within(app, context, () => rowsOf(sql, [alfa.id, beta.id, newId()]));
      expect({ context: context.name, ...row }).toEqual({ context: context.name, alfa: true, beta: false, none: null });
    }
    await house.database.owner.query('UPDATE tenant SET unscanned_downloads = true WHERE id = $1', [beta.id]);
  });

  it('is all that they see of a centre', async () => {
    const { rows: tables } = await house.database.owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND has_table_privilege('cdc_app', c.oid, 'SELECT') AND c.relname <> 'rate_limit'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const context of by('platform')) {
      await within(app, context, async () => {
        for (const { name } of tables)
          expect({ name, rows: await rowsOf(`SELECT FROM ${name}`) }).toEqual({ name, rows: [] });
      });
    }
  });
});

describe('publish_live', () => {
  it('tells ids, forgets what it told, and takes nothing else from the outbox', async () => {
    const listener = new pg.Client({ connectionString: house.database.appUrl });
    await listener.connect();
    const told: string[] = [];
    listener.on('notification', ({ payload }) => told.push(payload!));
    await listener.query('LISTEN cdc_live');
    const count = async (condition: string) =>
      (
        await house.database.owner.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM outbox WHERE ${condition}`,
        )
      ).rows[0]!.count;
    try {
      const [live, others] = [await count(`consumer = 'live'`), await count(`consumer <> 'live'`)];
      expect(live).toBeGreaterThan(0);
      const [row] = await rowsOf('SELECT relay.publish_live(100000) AS count');
      expect(row).toEqual({ count: live });
      expect([await count(`consumer = 'live'`), await count(`consumer <> 'live'`)]).toEqual([0, others]);
      await listener.query('SELECT');
      const changes = told.flatMap((payload) => JSON.parse(payload) as Row[]);
      expect(changes.length).toBeGreaterThan(0);
      for (const payload of told) expect(payload.length).toBeLessThan(8_000);
      for (const change of changes) {
        for (const [key, value] of Object.entries(change)) {
          expect(['topic', 'id', 'tenantId', 'bodyId', 'membershipId', 'centreOnly', 'everybody']).toContain(key);
          if (!['topic', 'centreOnly', 'everybody'].includes(key)) expect(value).toMatch(/^[0-9a-f-]{36}$/);
        }
      }
      expect(await rowsOf('SELECT relay.publish_live(1) AS count')).toEqual([{ count: 0 }]);
    } finally {
      await listener.end();
    }
  });
});

describe('what schedules ask', () => {
  it('digests_due tells whose digest is due, by ids', async () => {
    const due = (at: string) =>
      within(app, nobody(), () => rowsOf(`SELECT * FROM relay.digests_due(now() + $1::interval)`, [at]));
    expect(await due('0 hours')).toEqual([]);
    const rows = await due('1 day');
    const people = [house.world.alfa, house.world.beta].flatMap(({ people, neighbour }) =>
      [people.body_clerk, neighbour, people.operator, people.partner].map(({ membershipId }) => membershipId),
    );
    expect(rows.map(({ membership_id: id }) => id).sort()).toEqual(people.sort());
    expect(Object.keys(rows[0]!)).toEqual(['tenant_id', 'membership_id']);
  });

  it('tenants_with_old_notices tells centres, by id', async () => {
    const old = (at: string) =>
      within(app, nobody(), () =>
        rowsOf(`SELECT relay.tenants_with_old_notices(now() + $1::interval, now() + $1::interval, now()) AS id`, [at]),
      );
    expect(await old('1 day')).toEqual([]);
    await house.database.owner.query(`UPDATE notice SET read_at = now() WHERE tenant_id = $1`, [house.world.beta.id]);
    expect(await old('1 day')).toEqual([{ id: house.world.beta.id }]);
    expect(await old('-1 day')).toEqual([]);
  });

  it('tenants_with_old_work tells centres, by id', async () => {
    const old = (at: string) =>
      within(app, nobody(), () =>
        rowsOf(`SELECT relay.tenants_with_old_work(now() + $1::interval, now()) AS id`, [at]),
      );
    const every = [house.world.alfa.id, house.world.beta.id].sort();
    expect((await old('1 day')).map(({ id }) => id).sort()).toEqual(every);
    expect(await old('-1 day')).toEqual([]);
  });

  it('sweep_done forgets what was done before a day, and only that', async () => {
    const { owner } = house.database;
    await owner.query(`UPDATE outbox SET done_at = now() WHERE tenant_id = $1 AND failed_at IS NULL`, [
      house.world.alfa.id,
    ]);
    const before = (await owner.query('SELECT FROM outbox WHERE done_at IS NULL')).rowCount;
    const done = (await owner.query('SELECT FROM outbox WHERE done_at IS NOT NULL')).rowCount;
    expect(await rowsOf(`SELECT relay.sweep_done(now() - interval '1 day', 1000) AS count`)).toEqual([{ count: 0 }]);
    expect(await rowsOf(`SELECT relay.sweep_done(now() + interval '1 day', 1) AS count`)).toEqual([{ count: 1 }]);
    expect(await rowsOf(`SELECT relay.sweep_done(now() + interval '1 day', 1000) AS count`)).toEqual([
      { count: done! - 1 },
    ]);
    expect((await owner.query('SELECT FROM outbox')).rowCount).toBe(before);
  });
});
