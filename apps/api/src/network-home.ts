import pg from 'pg';
import { italianDay } from '#app/kernel';

const HOME = `UPDATE network n SET home_tenant_id = t.id FROM tenant t WHERE t.slug = $1 AND n.id = t.network_id
  RETURNING n.id AS "networkId", n.name AS network, t.id AS "tenantId"`;
const MEMBER = `INSERT INTO network_participation (tenant_id, network_id, status, message, changed_at, member_since, version)
  VALUES ($1, $2, 'member', '', $3, $4, 1)
  ON CONFLICT (tenant_id) DO UPDATE SET network_id = EXCLUDED.network_id, status = 'member', changed_at = EXCLUDED.changed_at,
    member_since = EXCLUDED.member_since, version = network_participation.version + 1
  WHERE (network_participation.network_id, network_participation.status) IS DISTINCT FROM (EXCLUDED.network_id, 'member')`;

/**
 * Makes a tenant its network's own, which takes part in it from that day on. What was it before stays a centre that takes part.
 * @param ownerUrl connects as `cdc_migrator`
 * @returns the network's name
 * @throws Error if no tenant has that name in addresses, or it is of no network; nothing is changed then
 */
export async function nameHome(ownerUrl: string, slug: string, now: Date): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ networkId: string; network: string; tenantId: string }>(HOME, [slug]);
    const [home] = rows;
    if (!home) throw new Error(`There is no centre ${slug} that is of a network.`);
    await client.query(MEMBER, [home.tenantId, home.networkId, now, italianDay(now)]);
    await client.query('COMMIT');
    return home.network;
  } finally {
    // Without the last statement all is taken back with the connection.
    await client.end();
  }
}
