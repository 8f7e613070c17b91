import type { TestDatabase } from '#app/testing';
import { tenantTable } from '#app/platform';
import { openDatabase } from '../support/house.js';
import { readCatalogue } from './support/catalogue.js';
import { CHECKS } from './support/checks.js';

/** The test of the test: mistakes as somebody would make them, and what must be said of each. */
interface Plant {
  mistake: string;
  sql: string[];
  findings: string[];
}

const COLUMNS = 'tenant_id uuid NOT NULL, id uuid NOT NULL';
const KEY = 'PRIMARY KEY (tenant_id, id)';
const usual = (table: string) =>
  tenantTable(table, { visible: `(SELECT NULLIF(current_setting('app.access', true), '') IN ('centre'))` }).filter(
    (sql) => !sql.includes('TRIGGER'),
  );
const DEFINER = (name: string, rest: string) =>
  `CREATE FUNCTION auth.${name}() RETURNS bigint LANGUAGE sql SECURITY DEFINER ${rest} AS 'SELECT count(*) FROM public.person'`;

const PLANTS: Plant[] = [
  {
    mistake: 'a table without tenant',
    sql: ['CREATE TABLE leaflet (id uuid PRIMARY KEY)'],
    findings: [
      'table leaflet has no tenant_id and is not in the list of tables without tenant',
      'leaflet has no row-level security',
    ],
  },
  {
    mistake: 'a table that nobody protects',
    sql: [`CREATE TABLE leaflet (${COLUMNS}, ${KEY})`, 'GRANT SELECT ON leaflet TO cdc_app'],
    findings: [
      'leaflet has no row-level security',
      'leaflet has no policy for cdc_migrator',
      'leaflet has no policy `tenant` with the usual condition',
    ],
  },
  {
    mistake: 'security that is not forced',
    sql: ['ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY'],
    findings: ['row-level security of ticket is not forced'],
  },
  {
    mistake: 'security that is off',
    sql: ['ALTER TABLE ticket DISABLE ROW LEVEL SECURITY'],
    findings: ['ticket has no row-level security'],
  },
  {
    mistake: 'a second permissive policy',
    sql: ['CREATE POLICY also ON ticket FOR SELECT TO cdc_app USING (true)'],
    findings: ['ticket has a second permissive policy, also: they are OR-ed'],
  },
  {
    mistake: 'something published where nothing is',
    sql: [
      `CREATE POLICY published ON ticket FOR SELECT TO cdc_app USING (current_setting('app.access', true) = 'network')`,
    ],
    findings: ['ticket has a second permissive policy, published: they are OR-ed'],
  },
  {
    mistake: 'a policy for everybody',
    sql: ['CREATE POLICY open ON rate_limit USING (true)'],
    findings: ['policy open on rate_limit is for PUBLIC'],
  },
  {
    mistake: 'another condition for the tenant',
    sql: ['DROP POLICY tenant ON mail', 'CREATE POLICY tenant ON mail TO cdc_app USING (tenant_id IS NOT NULL)'],
    findings: ['mail has no policy `tenant` with the usual condition'],
  },
  {
    mistake: 'partners admitted where nobody decided it',
    sql: tenantTable('mail', {
      visible: `(SELECT NULLIF(current_setting('app.access', true), '') IN ('system', 'partner'))`,
    })
      .filter((sql) => /POLICY (tenant|reach)/.test(sql))
      .flatMap((sql) => [`DROP POLICY ${sql.split(' ')[2]} ON mail`, sql]),
    findings: [
      'mail has no policy `tenant` with the usual condition',
      'policy reach on mail names partners, whom mail is not known to admit',
      'policy tenant on mail names partners, whom mail is not known to admit',
      'mail has a second permissive policy, tenant: they are OR-ed',
    ],
  },
  {
    mistake: 'no restriction of levels',
    sql: ['DROP POLICY reach ON mail'],
    findings: ['mail has no restrictive policy that names levels for cdc_app'],
  },
  {
    mistake: 'a primary key without tenant',
    sql: [`CREATE TABLE leaflet (${COLUMNS}, PRIMARY KEY (id))`, ...usual('leaflet')],
    findings: ['the primary key of leaflet does not begin with tenant_id'],
  },
  {
    mistake: 'a value unique over all tenants',
    sql: [`CREATE TABLE leaflet (${COLUMNS}, title text UNIQUE, ${KEY})`, ...usual('leaflet')],
    findings: ['unique leaflet_title_key on leaflet does not begin with tenant_id: it tells that a value exists'],
  },
  {
    mistake: 'a reference past the tenant',
    sql: [
      'CREATE UNIQUE INDEX ticket_id ON ticket (id)',
      `CREATE TABLE leaflet (${COLUMNS}, ticket_id uuid REFERENCES ticket (id), ${KEY})`,
    ],
    findings: ['leaflet_ticket_id_fkey of leaflet does not begin with tenant_id'],
  },
  {
    mistake: 'a reference past the body',
    sql: [
      `CREATE TABLE leaflet (${COLUMNS}, body_id uuid, ticket_id uuid, ${KEY}, FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id))`,
    ],
    findings: [
      "leaflet_tenant_id_ticket_id_fkey of leaflet lets a body refer to another body's row",
      'leaflet.body_id has no foreign key',
    ],
  },
  {
    mistake: 'a deletion that clears the whole key',
    sql: [
      `CREATE TABLE leaflet (${COLUMNS}, ticket_id uuid, ${KEY}, FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id) ON DELETE SET NULL)`,
    ],
    findings: ['leaflet_tenant_id_ticket_id_fkey of leaflet would clear the whole key'],
  },
  {
    mistake: 'a view with the rights of its owner',
    sql: ['CREATE VIEW every_ticket AS SELECT * FROM ticket', 'GRANT SELECT ON every_ticket TO cdc_app'],
    findings: ['view every_ticket is not security_invoker'],
  },
  {
    mistake: 'a materialized view',
    sql: ['CREATE MATERIALIZED VIEW every_ticket AS SELECT * FROM ticket', 'GRANT SELECT ON every_ticket TO cdc_app'],
    findings: ['materialized view every_ticket is open'],
  },
  {
    mistake: 'a partition that can be read past its table',
    sql: [
      `CREATE TABLE leaflet (${COLUMNS}, ${KEY}) PARTITION BY HASH (tenant_id)`,
      'CREATE TABLE leaflet_0 PARTITION OF leaflet FOR VALUES WITH (MODULUS 1, REMAINDER 0)',
      'GRANT SELECT ON leaflet_0 TO cdc_app',
    ],
    findings: [
      'cdc_app may SELECT on leaflet_0',
      'leaflet_0 has no row-level security',
      'leaflet has no row-level security',
    ],
  },
  {
    mistake: 'a definer function open to PUBLIC',
    sql: [DEFINER('count_people', 'SET search_path = pg_catalog, pg_temp')],
    findings: [
      'unknown function auth.count_people()',
      'auth.count_people() is open to PUBLIC',
      'auth.count_people() runs with the rights of cdc_migrator',
    ],
  },
  {
    mistake: 'a definer function without a path',
    sql: [DEFINER('count_people', ''), 'REVOKE ALL ON FUNCTION auth.count_people() FROM PUBLIC'],
    findings: ['auth.count_people() has no fixed search_path'],
  },
  {
    mistake: 'a known function that answers more',
    sql: [
      'DROP FUNCTION relay.tenants_to_sweep(timestamptz)',
      `CREATE FUNCTION relay.tenants_to_sweep(p_before timestamptz) RETURNS SETOF text LANGUAGE sql SET search_path = pg_catalog, pg_temp AS 'SELECT name FROM public.tenant'`,
    ],
    findings: [
      'relay.tenants_to_sweep(p_before timestamptz) returns SETOF text',
      'relay.tenants_to_sweep(p_before timestamptz) may be called by PUBLIC',
    ],
  },
  {
    mistake: 'an unknown schema',
    sql: ['CREATE SCHEMA attic', 'GRANT USAGE ON SCHEMA attic TO PUBLIC'],
    findings: ['unknown schema attic', 'schema attic is open'],
  },
  {
    mistake: 'a column of a person granted',
    sql: ['GRANT SELECT (email) ON person TO cdc_app'],
    findings: ['cdc_app may SELECT (email) on person'],
  },
  { mistake: 'TRUNCATE', sql: ['GRANT TRUNCATE ON ticket TO cdc_app'], findings: ['cdc_app may TRUNCATE on ticket'] },
  {
    mistake: 'a narrow role that reads more',
    sql: ['GRANT SELECT ON kit TO cdc_search'],
    findings: ['cdc_search may SELECT on kit'],
  },
  {
    mistake: 'a policy for a role that needs none',
    sql: ['CREATE POLICY search ON kit FOR SELECT TO cdc_search USING (true)'],
    findings: ['kit has a policy for cdc_search, which has no right on it'],
  },
  {
    mistake: 'a right for a stranger',
    sql: ['GRANT SELECT ON ticket TO pg_monitor'],
    findings: ['ticket is open to a role that nobody knows'],
  },
  {
    mistake: 'a role inside another',
    sql: ['GRANT cdc_search TO cdc_auth'],
    findings: ['cdc_auth is member of cdc_search'],
  },
  {
    mistake: 'something that the application owns',
    sql: [
      'GRANT CREATE ON SCHEMA public TO cdc_app',
      'GRANT cdc_app TO CURRENT_USER WITH SET TRUE',
      'CREATE TABLE leaflet ()',
      'ALTER TABLE leaflet OWNER TO cdc_app',
    ],
    findings: ['cdc_app owns pg_class public.leaflet', 'leaflet belongs to cdc_app', 'schema public is open'],
  },
  {
    mistake: 'a trigger that nobody knows',
    sql: [
      `CREATE FUNCTION gossip() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
      'CREATE TRIGGER gossip AFTER INSERT ON ticket FOR EACH ROW EXECUTE FUNCTION gossip()',
    ],
    findings: ['unknown trigger function gossip on ticket', 'unknown function public.gossip()'],
  },
  {
    mistake: 'a rule',
    sql: ['CREATE RULE quiet AS ON DELETE TO mail DO INSTEAD NOTHING'],
    findings: ['rule mail.quiet'],
  },
  {
    mistake: 'rights by default',
    sql: ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO cdc_app'],
    findings: ['there are default privileges: rights that no migration names'],
  },
  {
    mistake: 'a sequence that tells how far it is',
    sql: ['GRANT SELECT ON SEQUENCE audit_entry_seq_seq TO cdc_app'],
    findings: ['cdc_app may SELECT, USAGE on audit_entry_seq_seq'],
  },
];

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database?.drop());

describe('the checks of the structure catch', () => {
  it.each(PLANTS)('$mistake', async ({ sql, findings }) => {
    await database.owner.query('BEGIN');
    try {
      for (const statement of sql) await database.owner.query(statement);
      const catalogue = await readCatalogue(database.owner);
      expect(Object.values(CHECKS).flatMap((check) => check(catalogue))).toEqual(expect.arrayContaining(findings));
    } finally {
      await database.owner.query('ROLLBACK');
    }
  });
});
