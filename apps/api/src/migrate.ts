import { parseArgs } from 'node:util';
import { LATEST_LEVEL, MIGRATIONS, levelOf, migrate, revert } from './migrations.js';

/**
 * `node dist/apps/api/src/migrate.js`: brings the database to the schema of this program.
 * `--to LEVEL` goes up to that level and no further; `--down LEVEL` takes back what stands above it.
 */
const { values } = parseArgs({ options: { to: { type: 'string' }, down: { type: 'string' } } });
const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as cdc_migrator.');
if (values.to !== undefined && values.down !== undefined) throw new Error('Either --to or --down, not both.');

/** A level is the number at the beginning of a migration's file. */
function level(given: string): number {
  if (!MIGRATIONS.some((migration) => String(levelOf(migration)) === given))
    throw new Error(`${given} is no level: it is the number of a migration, the last one ${LATEST_LEVEL}.`);
  return Number(given);
}

if (values.down === undefined) await migrate(ownerUrl, values.to === undefined ? LATEST_LEVEL : level(values.to));
else for (const name of await revert(ownerUrl, level(values.down))) process.stdout.write(`taken back: ${name}\n`);
