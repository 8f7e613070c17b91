import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { catalogueMigrations } from '#app/catalogue';
import { crmMigrations } from '#app/crm';
import { identityMigrations } from '#app/identity';
import { networkMigrations } from '#app/network';
import { notificationsMigrations } from '#app/notifications';
import { outreachMigrations } from '#app/outreach';
import { pecMigrations } from '#app/pec';
import { platformMigrations } from '#app/platform';
import { protocolMigrations } from '#app/protocol';
import { relationshipMigrations } from '#app/relationship';
import { subscriptionsMigrations } from '#app/subscriptions';
import { documentsMigrations } from '#app/documents';
import { deadlinesMigrations } from '#app/deadlines';
import { workingTablesMigrations } from '#app/working-tables';
import { tariffsMigrations } from '#app/tariffs';
import { ticketingMigrations } from '#app/ticketing';

export const MIGRATIONS: (new () => MigrationInterface)[] = [
  ...platformMigrations,
  ...crmMigrations,
  ...identityMigrations,
  ...catalogueMigrations,
  ...ticketingMigrations,
  ...notificationsMigrations,
  ...subscriptionsMigrations,
  ...pecMigrations,
  ...protocolMigrations,
  ...outreachMigrations,
  ...relationshipMigrations,
  ...tariffsMigrations,
  ...workingTablesMigrations,
  ...deadlinesMigrations,
  ...documentsMigrations,
  ...networkMigrations,
];

/** The time in a migration's name, in milliseconds, by which levels of the schema are called. */
export const levelOf = (migration: { name: string }): number => Number(migration.name.slice(-13));

/** The level that this program was written for. */
export const LATEST_LEVEL = Math.max(...MIGRATIONS.map(levelOf));

/** As the database lists them. */
export const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);

const QUEUE_GRANTS = [
  'GRANT USAGE ON SCHEMA bullmq TO cdc_app',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO cdc_app',
  'GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO cdc_app',
  'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO cdc_app',
];

/**
 * Brings a database to a schema: ours, then that of the queues. Of two who do it at once the second waits.
 * @param ownerUrl connects as `cdc_migrator`
 * @param level no migration above it is run; those that were run stay
 */
export async function migrate(ownerUrl: string, level: number = LATEST_LEVEL): Promise<void> {
  await alone(ownerUrl, async (client) => {
    await withSource(
      ownerUrl,
      MIGRATIONS.filter((migration) => levelOf(migration) <= level),
      (source) => source.runMigrations(),
    );
    await migrateQueues(client);
    for (const grant of QUEUE_GRANTS) await client.query(grant);
  });
}

/**
 * Takes back what was run above a level, the last first, each in a transaction of its own. What only the
 * higher schema can hold is lost. The queues' schema stays.
 * @param ownerUrl connects as `cdc_migrator`
 * @returns the names of what was taken back
 * @throws Error where something above the level was run before something below it
 */
export async function revert(ownerUrl: string, level: number): Promise<string[]> {
  return alone(ownerUrl, (client) =>
    withSource(ownerUrl, MIGRATIONS, async (source) => {
      const reverted: string[] = [];
      for (;;) {
        const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id DESC');
        const [last] = rows;
        if (!rows.some((row) => levelOf(row) > level)) return reverted;
        if (levelOf(last!) <= level)
          throw new Error(`${last!.name} was run after migrations above the level ${level}: it cannot stay.`);
        await source.undoLastMigration();
        reverted.push(last!.name);
      }
    }),
  );
}

/** Holds the lock of migrations, which ends with its connection. */
async function alone<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('casa-dei-comuni migrations'))`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withSource<T>(
  url: string,
  migrations: (new () => MigrationInterface)[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
