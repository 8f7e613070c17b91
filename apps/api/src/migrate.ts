import { migrate } from './migrations.js';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as cdc_migrator.');
await migrate(ownerUrl);
