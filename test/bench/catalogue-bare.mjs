/** What the public catalogue is measured against: node:http and pg, which is told the centre and believes it. */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  application_name: process.env['APPLICATION'],
  max: 10,
});
const SUMMARY = `SELECT s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, v.published_at AS "publishedAt"
  FROM tenant t JOIN service s ON s.tenant_id = t.id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published' WHERE t.slug = $1`;
const LIST = `${SUMMARY} ORDER BY v.title COLLATE "it-x-icu", v.id LIMIT 101`;
const SEARCH = `${SUMMARY} AND (v.search @@ websearch_to_tsquery('italian', $2) OR v.title ILIKE '%' || $2 || '%')
  ORDER BY ts_rank(v.search, websearch_to_tsquery('italian', $2)) DESC, v.title LIMIT 101`;
/** Titles by their likeness alone: far less than the product's search does. */
const ALIKE = `${SUMMARY} AND $2 <% v.title ORDER BY $2 <<-> v.title LIMIT 101`;
const SHEET = `SELECT v.* FROM tenant t JOIN service s ON s.tenant_id = t.id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published' WHERE t.slug = $1 AND s.code = $2`;

/** @param {URL} url */
async function answer({ pathname, searchParams }) {
  const [slug, code] = pathname
    .split('/')
    .slice(4)
    .filter((part) => part !== 'services');
  const words = searchParams.get('q');
  if (code) return (await pool.query(SHEET, [slug, code])).rows[0];
  if (!words) return { items: (await pool.query(LIST, [slug])).rows, nextCursor: null };
  const { rows } = await pool.query(SEARCH, [slug, words]);
  return { items: rows.length ? rows : (await pool.query(ALIKE, [slug, words])).rows, nextCursor: null };
}

const server = createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://bare')).then(
    (body) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body ?? {})),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
