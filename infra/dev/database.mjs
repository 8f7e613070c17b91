/** Roles and databases on a cluster: what a database administrator would do once by hand. */

/**
 * Makes the roles `cdc_migrator` (owns everything) and `cdc_app` (owns nothing) and a database, where missing, and
 * sets the passwords. Roles belong to the cluster, databases are many: it may be called for each, also at once.
 * `cdc_app` is created by `cdc_migrator`, who could not administer it otherwise; the other roles come with the
 * migrations. Nobody is superuser and nobody bypasses row-level security.
 * @param {string} superuserUrl
 * @param {{ database: string, ownerPassword: string, appPassword: string }} options
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function ensureDatabase(superuserUrl, { database, ownerPassword, appPassword }) {
  const ownerUrl = urlFor(superuserUrl, database, 'cdc_migrator', ownerPassword);
  const appUrl = urlFor(superuserUrl, database, 'cdc_app', appPassword);
  await withClient(superuserUrl, async (superuser) => {
    // Two starts at once would stumble over each other's rows in pg_authid.
    await superuser.query("SELECT pg_advisory_lock(hashtext('cdc:ensure-database'))");
    const verb = (await hasRole(superuser, 'cdc_migrator')) ? 'ALTER' : 'CREATE';
    await superuser.query(
      `${verb} ROLE cdc_migrator LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION PASSWORD ${superuser.escapeLiteral(ownerPassword)}`,
    );
    await withClient(urlFor(superuserUrl, 'postgres', 'cdc_migrator', ownerPassword), async (migrator) => {
      const change = (await hasRole(migrator, 'cdc_app')) ? 'ALTER' : 'CREATE';
      await migrator.query(`${change} ROLE cdc_app LOGIN PASSWORD ${migrator.escapeLiteral(appPassword)}`);
    });
    const name = superuser.escapeIdentifier(database);
    const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await superuser.query(`CREATE DATABASE ${name} OWNER cdc_migrator`);
    await superuser.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await superuser.query(`GRANT CONNECT ON DATABASE ${name} TO cdc_app`);
  });
  return { ownerUrl, appUrl };
}

/**
 * Runs `work` with a connection of its own.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server that dies is reported by the query under way
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {import('pg').Client} client @param {string} role */
async function hasRole(client, role) {
  return (await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
}

/** @param {string} base @param {string} database @param {string} user @param {string} password */
function urlFor(base, database, user, password) {
  const url = new URL(base);
  url.username = user;
  url.password = password;
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
