import { DataSource } from 'typeorm';
import { newId } from '#app/kernel';
import { createTestDatabase, type TestDatabase } from '#app/testing';
import { MIGRATIONS } from '../../apps/api/src/migrations.js';

/** The schema of the first release: what stands in a database that is to be moved. */
const FIRST_RELEASE_ENDS = 1760000010000;
const at = (Migration: (typeof MIGRATIONS)[number]) => Number(Migration.name.slice(-13));

let database: TestDatabase;

async function migrate(ownerUrl: string, migrations: typeof MIGRATIONS): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

beforeAll(async () => {
  const first = MIGRATIONS.filter((Migration) => at(Migration) < FIRST_RELEASE_ENDS);
  database = await createTestDatabase(`first release ${first.map(({ name }) => name).join()}`, (url) =>
    migrate(url, first),
  );
});
afterAll(() => database?.drop());

it('a database with adhesions of the first release keeps them, each under a convention of its centre', async () => {
  const { owner } = database;
  const [one, two] = [newId(), newId()];
  for (const [tenantId, slug] of [
    [one, 'uno'],
    [two, 'due'],
  ]) {
    await owner.query(
      `INSERT INTO tenant (id, slug, name, owner_name, province, email, address, opening_hours, created_at)
       VALUES ($1, $2, 'Centro', 'Provincia', 'BS', 'a@b.example.org', 'via Roma 1', '9–13', '2021-01-01')`,
      [tenantId, slug],
    );
    for (const [convention, status, activeFrom] of [
      ['Convenzione 2021–25', 'active', '2021-03-01'],
      ['Convenzione 2021–25', 'withdrawn', '2021-01-15'],
      ['Convenzione 2026–36', 'requested', null],
    ]) {
      const bodyId = newId();
      await owner.query(
        `INSERT INTO body (tenant_id, id, type, name, province, created_at, version) VALUES ($1, $2, 'municipality', 'Comune', 'BS', now(), 1)`,
        [tenantId, bodyId],
      );
      await owner.query(
        `INSERT INTO adhesion (tenant_id, body_id, id, convention, status, active_from, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, '2025-12-31T23:30:00Z', 1)`,
        [tenantId, bodyId, newId(), convention, status, activeFrom],
      );
    }
    await owner.query(
      `INSERT INTO stored_file (tenant_id, id, owner_id, name, media_type, size, status, created_at, version)
       VALUES ($1, $2, $2, 'a.txt', 'text/plain', 1, 'pending', now(), 1)`,
      [tenantId, newId()],
    );
  }
  await migrate(database.ownerUrl, MIGRATIONS);
  const { rows } = await owner.query(
    `SELECT t.slug, c.title, c.valid_from::text, c.valid_to, c.notice_days, count(a.id)::int AS adhesions
     FROM convention c JOIN tenant t ON t.id = c.tenant_id
     JOIN adhesion a ON a.tenant_id = c.tenant_id AND a.convention_id = c.id GROUP BY t.slug, c.tenant_id, c.id ORDER BY 1, 2`,
  );
  const kept = [
    { title: 'Convenzione 2021–25', valid_from: '2021-01-15', valid_to: null, notice_days: 180, adhesions: 2 },
    // The day in Italy, where it was the new year already.
    { title: 'Convenzione 2026–36', valid_from: '2026-01-01', valid_to: null, notice_days: 180, adhesions: 1 },
  ];
  expect(rows).toEqual(['due', 'uno'].flatMap((slug) => kept.map((convention) => ({ slug, ...convention }))));
  const { rows: states } = await owner.query(
    'SELECT DISTINCT status, reminders, last_event_at = created_at AS untouched FROM adhesion ORDER BY status',
  );
  expect(states).toEqual(
    ['active', 'requested', 'withdrawn'].map((status) => ({ status, reminders: 0, untouched: true })),
  );
  const { rows: centres } = await owner.query('SELECT DISTINCT opening_hours, hours, accent, version FROM tenant');
  expect(centres).toEqual([{ opening_hours: '9–13', hours: [], accent: null, version: 1 }]);
});
