import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { catalogueMigrations } from '#app/catalogue';
import { crmMigrations } from '#app/crm';
import { identityMigrations } from '#app/identity';
import { notificationsMigrations } from '#app/notifications';
import { platformMigrations } from '#app/platform';
import { ticketingMigrations } from '#app/ticketing';

export const MIGRATIONS = [
  ...platformMigrations,
  ...crmMigrations,
  ...identityMigrations,
  ...catalogueMigrations,
  ...ticketingMigrations,
  ...notificationsMigrations,
];

const QUEUE_GRANTS = [
  'GRANT USAGE ON SCHEMA bullmq TO cdc_app',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO cdc_app',
  'GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO cdc_app',
  'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO cdc_app',
];

/**
 * Brings a database to the present schema: ours, then that of the queues.
 * @param ownerUrl connects as `cdc_migrator`
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await migrateQueues(client);
    for (const grant of QUEUE_GRANTS) await client.query(grant);
  } finally {
    await client.end();
  }
}
