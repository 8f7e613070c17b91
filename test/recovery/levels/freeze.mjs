/**
 * Writes a release's schema and the rows of a database of it, as SQL that later releases are upgraded from:
 *
 *   npm run build
 *   DATABASE_OWNER_URL=… node test/recovery/levels/freeze.mjs > test/recovery/levels/<level>.sql
 *
 * The statements are those that the migrations of the build ask for, so the file keeps what was released, whatever
 * becomes of the constants that went into it. The rows of <level>.sql are those of the isolation suite's filled house.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

const dist = pathToFileURL(path.resolve('dist/apps/api/src/migrations.js')).href;
const { MIGRATIONS } = await import(dist);
const statements = [];
const recorder = { query: (sql) => Promise.resolve(statements.push(sql)) };
for (const Migration of [...MIGRATIONS].sort((a, b) => a.name.slice(-13) - b.name.slice(-13)))
  await new Migration().up(recorder);

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
const { rows: tables } = await client.query(`
  SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
    min(a.attname) FILTER (WHERE pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL) AS counted
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'rate_limit' GROUP BY c.oid ORDER BY c.relname`);
const lines = [
  ...statements.map((sql) => `${sql};`),
  '-- rows, as superuser',
  'SET session_replication_role = replica;',
];
for (const { name, columns, counted } of tables) {
  const { rows } = await client.query(
    `SELECT row_to_json(t)::text AS row FROM (SELECT ${columns} FROM ${name} ORDER BY 1, 2) t`,
  );
  if (rows.length === 0) continue;
  lines.push(
    `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $rows$[`,
    rows.map(({ row }) => row).join(',\n'),
    ']$rows$);',
  );
  if (counted)
    lines.push(
      `SELECT setval(pg_get_serial_sequence('${name}', '${counted}'), (SELECT max(${counted}) FROM ${name}));`,
    );
}
await client.end();
process.stdout.write(`${lines.join('\n')}\n`);
