import { nameHome } from './network-home.js';

/** `node dist/apps/api/src/name-network-home.js SLUG`: makes this tenant its network's own. Once more changes nothing. */
const [slug] = process.argv.slice(2);
const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: the network’s own tenant is named as cdc_migrator.');
if (!slug) {
  process.stderr.write('name-network-home.js SLUG\n');
  process.exit(2);
}
process.stdout.write(`${slug} is the own tenant of ${await nameHome(ownerUrl, slug, new Date())}.\n`);
