import { parseArgs } from 'node:util';
import pg from 'pg';
import { generateTenants } from './seed/generated-tenants.js';

/** `npm run generate -- --tenants 10 --tickets 1000`: load for tests and benchmarks, beside what is there. */
const { values } = parseArgs({
  options: {
    tenants: { type: 'string', default: '1' },
    bodies: { type: 'string', default: '50' },
    tickets: { type: 'string', default: '1000' },
  },
});
const count = (name: keyof typeof values): number => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1 || number > 10_000_000)
    throw new Error(`--${name} must be a whole number of at least 1.`);
  return number;
};

const connectionString = process.env.DATABASE_OWNER_URL;
if (!connectionString) throw new Error('DATABASE_OWNER_URL is missing: generated data are written as cdc_migrator.');
const client = new pg.Client({ connectionString });
await client.connect();
try {
  const slugs = await generateTenants(
    client,
    { tenants: count('tenants'), bodies: count('bodies'), tickets: count('tickets') },
    new Date(),
  );
  process.stdout.write(
    `${slugs.length} centres of ${values.bodies} bodies and ${values.tickets} requests each: ${slugs[0]} … ${slugs.at(-1) ?? ''}\n`,
  );
} finally {
  await client.end();
}
