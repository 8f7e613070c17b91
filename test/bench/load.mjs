/**
 * Fills the database of the benchmark: centres as the demonstration generates them, and requests written set by set
 * into the real tables, past policies and triggers. A centre's requests are spread over two years; of the new ones most
 * are open, of the old ones few, as in a help desk that works.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { withClient } from '../../infra/dev/cluster.mjs';

/** @typedef {{ centres: number, requests: number, large: number }} Size `large`: requests of the one large centre */
/** @typedef {{ id: string, operator: string, clerk: string }} Tenant with two memberships */

const BODIES = 50;
/** Over how many requests one INSERT goes. */
const CHUNK = 50_000;
const TABLES = ['ticket', 'ticket_message', 'ticket_event', 'time_entry'];

/** What people of municipalities write, in any order: long enough, and with rare words, for the search to have work. */
const SENTENCES = [
  'Buongiorno, da questa mattina non riusciamo ad accedere al portale.',
  'Vi chiediamo di attivare una casella di posta per il nuovo ufficio.',
  'Il certificato di firma digitale del responsabile scade a fine mese.',
  'La pratica presentata allo sportello telematico risulta bloccata.',
  'Alleghiamo la determinazione con cui è stato nominato il referente.',
  'Il protocollo non assegna il numero ai documenti in arrivo.',
  'Abbiamo verificato la segnalazione e riavviato il servizio.',
  'Per favore inviateci il verbale della conferenza dei servizi.',
  'Il cittadino non riceve la ricevuta del pagamento.',
  'Serve aggiornare la pagina dell’amministrazione trasparente.',
  'La conservazione dei registri giornalieri segnala un’anomalia.',
  'Chiediamo un preventivo per la gara della mensa scolastica.',
  'Il collegamento alla banca dati del catasto è lento.',
  'Rimaniamo in attesa di un vostro cortese riscontro.',
  'Abbiamo inoltrato la richiesta al fornitore e vi terremo informati.',
  'Il modulo per l’occupazione del suolo pubblico va corretto.',
  'Come concordato per telefono, chiudiamo la segnalazione.',
  'La delibera è stata pubblicata all’albo pretorio.',
  'Occorre abilitare un secondo operatore allo sportello edilizia.',
  'Grazie per la rapidità, adesso funziona tutto.',
];
const SUBJECTS = [
  'Accesso al portale',
  'Nuova casella di posta',
  'Rinnovo della firma digitale',
  'Pratica bloccata allo sportello',
  'Numerazione del protocollo',
  'Ricevuta di pagamento mancante',
  'Pagina della trasparenza da aggiornare',
  'Preventivo per una gara',
  'Lentezza della cartografia',
  'Abilitazione di un operatore',
];

/** @param {readonly string[]} texts */
const sqlArray = (texts) => `ARRAY[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`;
/** @param {string} array @param {number} length */
const anyOf = (array, length) => `(${array})[1 + floor(random() * ${length})::int]`;

/** Status and assignee follow from the age; a body and a service have many requests or few. */
const REQUESTS = `
  INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, requester_id, requester_name,
    opened_by_id, opened_by_name, assignee_id, assignee_name, created_at, updated_at, closed_at, version)
  SELECT $1::uuid, body_id, uuidv7(at - clock_timestamp()), 'B-' || lpad(n::text, 8, '0'), service_id, subject || ' ' || n, status, 'web',
    $2::uuid, 'Persona body_clerk', $2::uuid, 'Persona body_clerk', CASE WHEN status <> 'new' THEN $3::uuid END,
    CASE WHEN status <> 'new' THEN 'Persona operator' END, at, at + work, CASE WHEN status = 'closed' THEN at + work END, 3
  FROM (
    SELECT n, at, b.ids[1 + floor(power(random(), 2) * cardinality(b.ids))::int] AS body_id,
      s.ids[1 + floor(power(random(), 2) * cardinality(s.ids))::int] AS service_id,
      ${anyOf(sqlArray(SUBJECTS), SUBJECTS.length)} AS subject, least($7::timestamptz - at, random() * interval '12 days') AS work,
      CASE WHEN random() < (CASE WHEN age < 7 THEN 0.7 WHEN age < 30 THEN 0.3 WHEN age < 180 THEN 0.07 ELSE 0.02 END)
        THEN (ARRAY['new', 'new', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'waiting_for_body', 'waiting_for_body',
          'solved', 'reopened'])[1 + floor(random() * 10)::int]
        ELSE 'closed' END AS status
    FROM (SELECT n, 730 * (1 - n::float8 / $6) AS age, date_trunc('milliseconds', $7::timestamptz - 730 * (1 - n::float8 / $6) * interval '1 day') AS at
      FROM generate_series($4::int, $5::int) n) aged,
      (SELECT array_agg(id ORDER BY id) AS ids FROM body WHERE tenant_id = $1) b,
      (SELECT array_agg(id ORDER BY id) AS ids FROM service WHERE tenant_id = $1) s
  ) drawn`;

/** One to four messages, each of two to seven sentences. */
const MESSAGES = `
  INSERT INTO ticket_message (tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at)
  SELECT tenant_id, body_id, id, uuidv7(at - clock_timestamp()), CASE WHEN k = 3 THEN 'internal' ELSE 'public' END,
    CASE WHEN k % 2 = 1 THEN $2::uuid ELSE $3::uuid END, CASE WHEN k % 2 = 1 THEN 'Persona body_clerk' ELSE 'Persona operator' END,
    CASE WHEN k % 2 = 1 AND k <> 3 THEN 'body' ELSE 'centre' END,
    array_to_string(s.texts[first:first + 1 + floor(random() * 6)::int], ' ') || ' Rif. ' || substr(md5(id::text || k), 1, 6) || '.', at
  FROM (SELECT t.*, k, created_at + (k - 1) * interval '5 hours' AS at, 1 + floor(random() * ${SENTENCES.length - 7})::int AS first
    FROM ticket t, generate_series(1, CASE WHEN status = 'new' THEN 1 ELSE 1 + floor(power(random(), 2) * 4)::int END) k
    WHERE t.tenant_id = $1 AND t.number BETWEEN $4 AND $5) m, (SELECT ${sqlArray(SENTENCES)} AS texts) s`;

const HISTORY = `
  INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, from_status, to_status, actor_id, actor_name, at)
  SELECT tenant_id, body_id, id, uuidv7(at - clock_timestamp()), s.command, s.from_status, s.to_status,
    CASE WHEN k = 1 THEN $2::uuid ELSE $3::uuid END, CASE WHEN k = 1 THEN 'Persona body_clerk' ELSE 'Persona operator' END, at
  FROM (SELECT t.*, k, created_at + (k - 1) * interval '7 hours' AS at
    FROM ticket t, generate_series(1, CASE status WHEN 'new' THEN 1 WHEN 'in_progress' THEN 2 WHEN 'waiting_for_body' THEN 3
      WHEN 'solved' THEN 3 WHEN 'closed' THEN 4 ELSE 5 END) k
    WHERE t.tenant_id = $1 AND t.number BETWEEN $4 AND $5) e
  JOIN (VALUES (1, 'open', NULL, 'new'), (2, 'take', 'new', 'in_progress'), (3, 'solve', 'in_progress', 'solved'),
    (4, 'close', 'solved', 'closed'), (5, 'reopen', 'closed', 'reopened')) s (k, command, from_status, to_status) USING (k)`;

const TIME = `
  INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at)
  SELECT tenant_id, body_id, id, uuidv7(updated_at - clock_timestamp()), $2, 'Persona operator', 5 + floor(random() * 55)::int, updated_at::date, '', updated_at
  FROM ticket WHERE tenant_id = $1 AND number BETWEEN $3 AND $4 AND status IN ('closed', 'solved')`;

/** Begins the names of the databases that this loader fills: another loader, other data. */
export const LOADED = `bench_${createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .digest('hex')
  .slice(0, 12)}`;

/**
 * Fills an empty, migrated database.
 * @param {string} superuserUrl of the database
 * @param {string} ownerUrl
 * @param {Size} size
 * @param {(line: string) => void} log
 */
export async function load(superuserUrl, ownerUrl, size, log) {
  const now = new Date();
  const { generateTenants } = await import('../../dist/libs/demo/src/seed/generated-tenants.js');
  const empty = { bodies: BODIES, tickets: 0 };
  await withClient(ownerUrl, (owner) => generateTenants(owner, { tenants: size.centres + 1, ...empty }, now));
  const tenants = await withClient(superuserUrl, tenantsOf);
  const indexes = await withClient(superuserUrl, dropIndexes);
  log(`${tenants.length} centres`);
  // Two connections at once: the large centre on one, the others on the other.
  const [large, ...others] = tenants;
  const work = [
    async () => {
      for (const tenant of others) await loadTenant(superuserUrl, tenant, size.requests, now);
      log(`${size.centres} × ${size.requests} requests`);
    },
    async () => {
      if (large) await loadTenant(superuserUrl, large, size.large, now);
      log(`1 × ${size.large} requests`);
    },
  ];
  await Promise.all(work.map((each) => each()));
  await withClient(superuserUrl, async (client) => {
    await client.query(`SET maintenance_work_mem = '1GB'`);
    for (const index of indexes) await client.query(index);
    log(`${indexes.length} indexes`);
    await client.query('VACUUM (ANALYZE, FREEZE)');
    log('vacuum, analyze');
  });
}

/** The large centre first. @param {import('pg').Client} client @returns {Promise<Tenant[]>} */
export async function tenantsOf(client) {
  const { rows } = await client.query(
    `SELECT t.id, o.id AS operator, c.id AS clerk FROM tenant t JOIN membership o ON o.tenant_id = t.id AND o.role = 'operator'
       JOIN membership c ON c.tenant_id = t.id AND c.role = 'body_clerk' ORDER BY t.id`,
  );
  return rows;
}

/** Drops what is quicker built at the end, and returns how. @param {import('pg').Client} client @returns {Promise<string[]>} */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** @param {string} superuserUrl @param {Tenant} tenant @param {number} count @param {Date} now */
async function loadTenant(superuserUrl, { id, operator, clerk }, count, now) {
  await withClient(superuserUrl, async (client) => {
    // No triggers: the rows are right by construction, and the audit knows nothing of them.
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SELECT setseed(0.5)`);
    // The planner has no statistics yet, and would draw the number of messages once for each state.
    await client.query(`SET enable_seqscan = off; SET enable_memoize = off`);
    for (let first = 1; first <= count; first += CHUNK) {
      const last = Math.min(count, first + CHUNK - 1);
      const [from, to] = [first, last].map((n) => `B-${String(n).padStart(8, '0')}`);
      await client.query(REQUESTS, [id, clerk, operator, first, last, count, now]);
      await client.query(MESSAGES, [id, clerk, operator, from, to]);
      await client.query(HISTORY, [id, clerk, operator, from, to]);
      await client.query(TIME, [id, operator, from, to]);
    }
  });
}
