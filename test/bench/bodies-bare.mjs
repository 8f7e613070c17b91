/** What the list of bodies and the territory are measured against: node:http and pg, told the centre and the day. */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  application_name: process.env['APPLICATION'],
  max: 10,
});
const DAY = new Date().toISOString().slice(0, 10);

const POPULATION = `LEFT JOIN LATERAL (SELECT f.value::int AS value, f.year FROM body_figure f
  WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population' ORDER BY f.year DESC LIMIT 1) f ON true`;
/** Who adheres on the day, alone or through the form that contains them. */
const ADHERING = `adhering AS (
    SELECT h.body_id, h.through, min(a.id::text) AS adhesion FROM (
      SELECT id AS body_id, id AS holder, NULL::uuid AS through FROM body WHERE tenant_id = $1
      UNION ALL SELECT body_id, head_id, head_id FROM body_grouping
        WHERE tenant_id = $1 AND kind = 'associated_form' AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)) h
    JOIN adhesion a ON a.tenant_id = $1 AND a.body_id = h.holder AND a.status IN ('active', 'withdrawing')
    JOIN convention c ON c.tenant_id = $1 AND c.id = a.convention_id
    WHERE (a.active_from IS NULL OR a.active_from <= $2) AND (a.active_to IS NULL OR a.active_to >= $2) AND (c.valid_to IS NULL OR c.valid_to >= $2)
    GROUP BY h.body_id, h.through)`;
const LIST = (/** @type {string} */ where) => `WITH ${ADHERING}
  SELECT b.id, b.name, b.type, b.province, b.istat_code AS "istatCode", json_build_object('value', f.value, 'year', f.year) AS population,
    json_build_object('status', a.status) AS adhesion, h.name AS through
  FROM body b ${POPULATION}
  LEFT JOIN LATERAL (SELECT status FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id
    ORDER BY status IN ('active', 'withdrawing') DESC, created_at DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT g.through FROM adhering g WHERE g.body_id = b.id ORDER BY g.through NULLS FIRST LIMIT 1) g ON true
  LEFT JOIN body h ON h.tenant_id = b.tenant_id AND h.id = g.through
  WHERE b.tenant_id = $1 AND (b.valid_to IS NULL OR b.valid_to >= $2) ${where}
  ORDER BY b.name COLLATE "it-x-icu", b.id LIMIT 26`;
const TERRITORY = `WITH ${ADHERING}
  SELECT b.id, b.name, b.type, b.province, f.value AS population, g.through, g.adhesion IS NOT NULL AS adheres,
    (SELECT count(*)::int FROM subscription s WHERE s.tenant_id = b.tenant_id AND s.body_id = b.id AND s.status IN ('active', 'ending')) AS services
  FROM body b ${POPULATION}
  LEFT JOIN LATERAL (SELECT * FROM adhering g WHERE g.body_id = b.id ORDER BY g.through NULLS FIRST LIMIT 1) g ON true
  WHERE b.tenant_id = $1 AND (b.valid_to IS NULL OR b.valid_to >= $2) ORDER BY b.name COLLATE "it-x-icu", b.id LIMIT 2000`;
const MONTHS = `SELECT to_char(m.month, 'YYYY-MM') AS month, count(DISTINCT a.body_id)::int AS bodies
  FROM generate_series(date_trunc('month', $2::date) - interval '23 months', $2::date, '1 month') AS m (month)
  LEFT JOIN (adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id)
    ON a.tenant_id = $1 AND a.active_from <= (m.month + interval '1 month')::date - 1
      AND (a.active_to IS NULL OR a.active_to >= (m.month + interval '1 month')::date - 1)
  GROUP BY m.month ORDER BY m.month`;
const SERVICES = `SELECT s.service_id AS "serviceId", count(DISTINCT s.body_id)::int AS bodies,
    (SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.service_id ORDER BY v.number DESC LIMIT 1) AS title
  FROM subscription s WHERE s.tenant_id = $1 AND s.status IN ('active', 'ending') GROUP BY s.tenant_id, s.service_id ORDER BY bodies DESC LIMIT 200`;

/** @param {URL} url */
async function answer({ pathname, searchParams }) {
  const given = [searchParams.get('tenant'), DAY];
  const rows = async (/** @type {string} */ sql, /** @type {unknown[]} */ params = given) =>
    (await pool.query(sql, params)).rows;
  if (pathname === '/territory') {
    const [bodies, months, services] = await Promise.all([
      rows(TERRITORY),
      rows(MONTHS),
      rows(SERVICES, given.slice(0, 1)),
    ]);
    return { bodies, months, services };
  }
  const words = searchParams.get('q');
  if (words) return { items: await rows(LIST('AND unaccent(b.name) ILIKE unaccent($3)'), [...given, `%${words}%`]) };
  if (searchParams.get('type'))
    return {
      items: await rows(LIST('AND b.type = $3 AND EXISTS (SELECT FROM adhering x WHERE x.body_id = b.id)'), [
        ...given,
        searchParams.get('type'),
      ]),
    };
  return { items: await rows(LIST('')) };
}

const server = createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://bare')).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body)),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
