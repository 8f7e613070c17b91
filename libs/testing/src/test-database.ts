import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Connects as `cdc_app`. */
  appUrl: string;
  /** Connects as `cdc_migrator`. */
  ownerUrl: string;
  /** Runs statements as the owner, past the policies: to arrange and to look, never as the product. */
  owner: pg.Client;
  drop(): Promise<void>;
}

const OWNER_PASSWORD = 'owner-of-the-tests';
const APP_PASSWORD = 'app-of-the-tests';

function clusterUrl(): string {
  const url = process.env.TEST_CLUSTER_URL;
  if (!url) throw new Error('TEST_CLUSTER_URL is missing: run the suite with `node test/run.mjs <suite>`.');
  return url;
}

function urlOf(database: string, user: string, password: string): string {
  const url = new URL(clusterUrl());
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function withSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The roles as a database administrator makes them once: the application's belongs to the migrator. */
async function makeRoles(superuser: pg.Client): Promise<void> {
  const exists = async (role: string) =>
    (await superuser.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
  const verb = (await exists('cdc_migrator')) ? 'ALTER' : 'CREATE';
  await superuser.query(
    `${verb} ROLE cdc_migrator LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${OWNER_PASSWORD}'`,
  );
  const migrator = new pg.Client({ connectionString: urlOf('postgres', 'cdc_migrator', OWNER_PASSWORD) });
  await migrator.connect();
  try {
    await migrator.query(
      `${(await exists('cdc_app')) ? 'ALTER' : 'CREATE'} ROLE cdc_app LOGIN PASSWORD '${APP_PASSWORD}'`,
    );
  } finally {
    await migrator.end();
  }
}

async function makeDatabase(superuser: pg.Client, name: string, template?: string): Promise<void> {
  await superuser.query(
    `CREATE DATABASE ${name} OWNER cdc_migrator ${template ? `TEMPLATE ${template} STRATEGY wal_log` : ''}`,
  );
  await superuser.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await superuser.query(`GRANT CONNECT ON DATABASE ${name} TO cdc_app`);
}

/**
 * A database of its own for a test file, copied from a template that the first one builds.
 * @param recipe what the template is made of, such as the text of all migrations: another recipe, another template
 * @param build fills the template, as the owner or as the product
 */
export async function createTestDatabase(
  recipe: string,
  build: (ownerUrl: string, appUrl: string) => Promise<void>,
): Promise<TestDatabase> {
  const template = `template_${createHash('sha256').update(recipe).digest('hex').slice(0, 16)}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withSuperuser(async (superuser) => {
    await superuser.query(`SELECT pg_advisory_lock(hashtext('casa-dei-comuni tests'))`);
    const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await makeRoles(superuser);
      const unfinished = `${template}_${process.pid}`;
      await makeDatabase(superuser, unfinished);
      await build(urlOf(unfinished, 'cdc_migrator', OWNER_PASSWORD), urlOf(unfinished, 'cdc_app', APP_PASSWORD));
      await superuser.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    }
    await makeDatabase(superuser, name, template);
  });
  const ownerUrl = urlOf(name, 'cdc_migrator', OWNER_PASSWORD);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    ownerUrl,
    appUrl: urlOf(name, 'cdc_app', APP_PASSWORD),
    owner,
    async drop() {
      await owner.end();
      await withSuperuser((superuser) => superuser.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
