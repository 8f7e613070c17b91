/** The same sizes through PostgreSQL, under the policies: time summed, inputs of dues gathered, dues written. */
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ensureDatabase, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { FOLDER, urlOf } from './house.mjs';
import { tariffOf } from './tariffs-world.mjs';

/** @typedef {import('./tariffs-world.mjs').Size} Size */

const TENANT = '01900000-0000-7000-8000-000000000001';
const YEAR = 2026;
/** As the costs of staff ask for it: minutes by person and service of a year. */
const MINUTES = `SELECT e.membership_id, t.service_id, sum(e.minutes)::int AS minutes FROM time_entry e
  JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id
  WHERE e.worked_on BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) GROUP BY 1, 2`;

/**
 * @param {Size} size
 * @param {(line: string) => void} log
 * @param {(run: { minutes: () => Promise<unknown>, gather: () => Promise<unknown>, reckon: () => Promise<number> }) => Promise<void>} work
 */
export async function throughDatabase(size, log, work) {
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  const { TariffInputs, expectedDues } = await import('../../dist/libs/tariffs/src/index.js');
  const cluster = await startCluster({ dataDir: FOLDER, log });
  try {
    const database = `bench_tariffs_${size.bodies}_${size.services}_${size.entries}`;
    const passwords = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
    const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, { database, ...passwords });
    await migrate(ownerUrl);
    await withClient(urlOf(cluster.superuserUrl, database), (client) => fill(client, size));
    const app = new pg.Client({ connectionString: appUrl });
    await app.connect();
    try {
      await app.query(`SELECT set_config('app.tenant_id', $1, false), set_config('app.access', 'system', false)`, [
        TENANT,
      ]);
      const one = async (/** @type {string} */ sql) => (await app.query(sql)).rows[0];
      const { id: conventionId } = await one('SELECT id FROM convention');
      const { rows: services } = await app.query('SELECT id FROM service ORDER BY code');
      const figures = { on: 'year_before', source: 'ISTAT' };
      // Costs are shared in memory; here only what the database has to say counts.
      const tariffs = services.map(({ id }, at) => tariffOf(at % 6 === 3 || at % 6 === 4 ? 0 : at, id));
      const terms = { inhabitants: figures, enterprises: figures, tariffs };
      const inputs = new TariffInputs();
      const reader = {
        now: new Date(),
        readAll: async (/** @type {[string, unknown[]][]} */ statements) => {
          const answers = [];
          for (const [sql, params] of statements) answers.push((await app.query(sql, params)).rows);
          return answers;
        },
      };
      const gather = () => inputs.gather(/** @type {never} */ (reader), { conventionId, year: YEAR, terms });
      await work({
        minutes: () => app.query(MINUTES, [YEAR]),
        gather,
        reckon: async () => {
          const { dues, missing } = expectedDues(terms, YEAR, await gather(), new Map());
          if (missing.length) throw new Error(JSON.stringify(missing.slice(0, 3)));
          return dues.length;
        },
      });
    } finally {
      await app.end();
    }
  } finally {
    await cluster.stop();
  }
}

/** One centre of this size, neither register nor keys being what is measured. @param {pg.Client} client @param {Size} size */
async function fill(client, { bodies, services, entries }) {
  const { rows } = await client.query('SELECT count(*)::int AS entries FROM time_entry');
  if (rows[0].entries >= entries) return;
  const run = (/** @type {string} */ sql, /** @type {unknown[]} */ ...params) => client.query(sql, params);
  await run('BEGIN');
  await run('SET LOCAL session_replication_role = replica');
  const [network, convention] = [randomUUID(), randomUUID()];
  await run(`INSERT INTO network (id, name) VALUES ($1, 'Rete')`, network);
  await run(
    `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
     VALUES ($1, $2, 'centro', 'Centro', 'Provincia', 'BS', 'centro@example.org', 'via Roma 1', '9–13', now())`,
    TENANT,
    network,
  );
  await run(
    `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), 'operator', 'Persona ' || n, 'p' || n || '@example.org', '2020-01-01', now(), now(), 1
     FROM generate_series(1, 14) n`,
    TENANT,
  );
  await run(
    `INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, created_at, version) VALUES ($1, $2, 'Convenzione', '2021-01-01', 90, now(), 1)`,
    TENANT,
    convention,
  );
  await run(
    `INSERT INTO body (tenant_id, id, type, name, province, created_at, version)
     SELECT $1, gen_random_uuid(), 'municipality', 'Comune ' || n, 'BS', now(), 1 FROM generate_series(1, $2::int) n`,
    TENANT,
    bodies,
  );
  await run(
    `INSERT INTO body_figure (tenant_id, id, body_id, kind, year, value, source)
     SELECT b.tenant_id, gen_random_uuid(), b.id, k, y, 150 + (random() * 20000)::int, 'ISTAT' FROM body b,
       unnest(ARRAY['population', 'enterprises']) k, generate_series(2020, 2025) y`,
  );
  await run(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
     SELECT tenant_id, id, gen_random_uuid(), $1, 'active', '2021-01-01', now(), now(), 1 FROM body`,
    convention,
  );
  await run(
    `INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version)
     SELECT $1, gen_random_uuid(), 'servizio-' || lpad(n::text, 3, '0'), 'CIT', 'published', now(), now(), 1 FROM generate_series(1, $2::int) n`,
    TENANT,
    services,
  );
  await run(
    `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, active_from, quantity, last_event_at, created_at, version)
     SELECT b.tenant_id, b.id, gen_random_uuid(), s.id, s.id, 'active', '2022-01-01', 1 + (random() * 200)::int, now(), now(), 1
     FROM body b, service s WHERE random() < 0.6`,
  );
  await run(
    `INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, opened_by_id, opened_by_name, created_at, updated_at, closed_at, version)
     SELECT $1, b.id, gen_random_uuid(), 'R-' || n, s.id, 'Richiesta', 'closed', 'phone', gen_random_uuid(), 'Persona', now(), now(), now(), 1
     FROM generate_series(1, $2::int) n
     JOIN LATERAL (SELECT id FROM body ORDER BY id OFFSET n % $3::int LIMIT 1) b ON true
     JOIN LATERAL (SELECT id FROM service ORDER BY id OFFSET n % $4::int LIMIT 1) s ON true`,
    TENANT,
    Math.ceil(entries / 3),
    bodies,
    services,
  );
  await run(
    `INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at)
     SELECT t.tenant_id, t.body_id, t.id, gen_random_uuid(), m.id, 'Persona', 5 + (random() * 240)::int, make_date($1, 1, 1) + (random() * 364)::int, '', now()
     FROM (SELECT *, row_number() OVER () AS n FROM ticket) t CROSS JOIN generate_series(1, 3) k
     JOIN (SELECT id, row_number() OVER () AS n FROM membership) m ON m.n = 1 + (t.n * 3 + k) % 14`,
    YEAR,
  );
  await run('COMMIT');
  await run('ANALYZE');
}
