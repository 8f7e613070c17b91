/**
 * The same answers as the product's, from the same rows by the same SQL, with nothing but pg: a `tenant_id = $1` of its
 * own where the product has its policies, for whoever calls says whose rows they want, and is believed. With TUNED, by
 * prepared statements and pg's `pipeline`, as the product's own reads have them; without, as pg is used by default.
 */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';

const TUNED = process.env['TUNED'] === '1';

const pool = new pg.Pool(
  /** @type {import('pg').PoolConfig} */ ({
    connectionString: process.env['DATABASE_URL'],
    max: 10,
    application_name: process.env['APPLICATION'],
    pipeline: TUNED,
  }),
);

const TURN = {
  new: 'centre',
  in_progress: 'centre',
  reopened: 'centre',
  waiting_for_body: 'body',
  solved: 'body',
  closed: 'nobody',
};

const SUMMARY = `SELECT t.id, t.number, t.subject, t.status, t.channel, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
  t.body_id, b.name AS body_name, t.service_id, v.title AS service_title, t.assignee_id, t.assignee_name`;
const FROM = `FROM ticket t JOIN body b ON b.tenant_id = t.tenant_id AND b.id = t.body_id
  JOIN LATERAL (SELECT o.title FROM service_version o WHERE o.tenant_id = t.tenant_id AND o.service_id = t.service_id AND o.status NOT IN ('draft', 'in_review')
    ORDER BY o.number DESC LIMIT 1) v ON true`;
const SQL = {
  list: `${SUMMARY} ${FROM} WHERE t.tenant_id = $1 AND t.status = ANY ($2) ORDER BY t.created_at DESC, t.id DESC LIMIT 26`,
  detail: `${SUMMARY}, t.version, t.caller_name AS "callerName", t.requester_id, t.requester_name, t.opened_by_name ${FROM} WHERE t.tenant_id = $1 AND t.id = $2`,
  messages: `SELECT m.id, m.kind, m.author_side AS "authorSide", m.author_name AS "authorName", m.text, m.created_at AS "createdAt",
      COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) ORDER BY f.created_at, f.id)
        FROM ticket_attachment a JOIN stored_file f ON f.tenant_id = a.tenant_id AND f.id = a.file_id
        WHERE a.tenant_id = m.tenant_id AND a.message_id = m.id), '[]') AS attachments
    FROM ticket_message m WHERE m.tenant_id = $1 AND m.ticket_id = $2 ORDER BY m.created_at, m.id LIMIT 1000`,
  history: `SELECT id, command, from_status AS "fromStatus", to_status AS "toStatus", actor_name AS "actorName", for_name AS "forName", reason, at
    FROM ticket_event WHERE tenant_id = $1 AND ticket_id = $2 ORDER BY at, id LIMIT 1000`,
  time: `SELECT id, minutes, worked_on::text AS "workedOn", author_name AS "authorName", note, created_at AS "createdAt"
    FROM time_entry WHERE tenant_id = $1 AND ticket_id = $2 ORDER BY worked_on, id LIMIT 1000`,
  catalogue: `SELECT s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, v.published_at AS "publishedAt", v.id AS "versionId"
    FROM tenant c JOIN service s ON s.tenant_id = c.id JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published'
    WHERE c.slug = $1 ORDER BY v.title COLLATE "it-x-icu", v.id LIMIT 101`,
  names: `SELECT b.name AS body, v.title AS service FROM body b, service_version v
    WHERE b.tenant_id = $1 AND b.id = $2 AND v.tenant_id = $1 AND v.service_id = $3 AND v.status = 'published'`,
  counter: `INSERT INTO counter (tenant_id, series, year, value) VALUES ($1, 'ticket', $2, 1)
    ON CONFLICT (tenant_id, series, year) DO UPDATE SET value = counter.value + 1 RETURNING value`,
  key: `INSERT INTO idempotency_key (tenant_id, membership_id, key, fingerprint, resource_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
  ticket: `INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, requester_id, requester_name, opened_by_id,
    opened_by_name, created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, 'new', 'web', $7, $8, $7, $8, $9, $9, 1)`,
  event: `INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, to_status, actor_id, actor_name, at)
    VALUES ($1, $2, $3, $4, 'open', 'new', $5, $6, $7)`,
  message: `INSERT INTO ticket_message (tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at)
    VALUES ($1, $2, $3, $4, 'public', $5, $6, 'body', $7, $8)`,
  outbox: `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
    VALUES ($1, $2, 'ticket-notifications', 'ticket.activity', $3, $6, $7, $7), ($1, $4, 'live', 'changed', $5, $6, $7, $7)`,
  audit: `INSERT INTO audit_entry (tenant_id, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns, value_digest)
    VALUES ($1, $2, $3, 'body', $4, 'ticket', $5, 'INSERT', $6, $11), ($1, $2, $3, 'body', $4, 'ticket_event', $7, 'INSERT', $8, $12),
      ($1, $2, $3, 'body', $4, 'ticket_message', $9, 'INSERT', $10, $13) RETURNING seq`,
  values: `INSERT INTO audit_value (tenant_id, seq, after, salt) VALUES ($1, $2, $3, $4), ($1, $5, $6, $7), ($1, $8, $9, $10)`,
};

/**
 * @param {import('pg').Pool | import('pg').PoolClient} client
 * @param {keyof typeof SQL} name @param {unknown[]} values
 * @returns {Promise<any[]>}
 */
const rows = async (client, name, values) =>
  (await client.query({ ...(TUNED && { name }), text: SQL[name], values })).rows;

/** @template T @param {(client: import('pg').PoolClient) => Promise<T>} work @returns {Promise<T>} */
async function withConnection(work) {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** @param {any} row */
const summary = (row) => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  status: row.status,
  turn: TURN[/** @type {keyof typeof TURN} */ (row.status)],
  body: { id: row.body_id, name: row.body_name },
  service: { id: row.service_id, title: row.service_title },
  assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name } : null,
  channel: row.channel,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** @param {string} tenant @param {URLSearchParams} query */
async function list(tenant, query) {
  const limit = Number(query.get('limit') ?? 25);
  const found = await rows(pool, 'list', [tenant, query.get('status')?.split(',')]);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    found.length > limit
      ? Buffer.from(JSON.stringify(['-createdAt', last.createdAt, last.id])).toString('base64url')
      : null;
  return { items: shown.map(summary), nextCursor };
}

/** @param {string} tenant @param {string} id */
async function detail(tenant, id) {
  const [[row], messages, history, timeEntries] = await withConnection((client) =>
    Promise.all(
      /** @type {const} */ (['detail', 'messages', 'history', 'time']).map((name) => rows(client, name, [tenant, id])),
    ),
  );
  if (!row || !timeEntries) return undefined;
  return {
    ...summary(row),
    version: row.version,
    callerName: row.callerName,
    requester: row.requester_id ? { id: row.requester_id, name: row.requester_name } : null,
    openedBy: { name: row.opened_by_name },
    messages,
    history,
    timeEntries,
    totalMinutes: timeEntries.reduce((sum, { minutes }) => sum + minutes, 0),
    commands: ['close', 'reopen'].slice(row.status === 'closed' ? 1 : 0),
  };
}

/** @param {string} slug */
async function catalogue(slug) {
  const found = await rows(pool, 'catalogue', [slug]);
  return { items: found.slice(0, 100).map(({ versionId: _versionId, ...row }) => row), nextCursor: null };
}

/** What the register keeps of a row, with its digest. @param {object} row */
function audited(row) {
  const text = JSON.stringify(row);
  const salt = randomBytes(16);
  return { text, salt, digest: createHash('sha256').update(salt).update(text).digest() };
}

/** Everything that does not wait for the number is sent at once. @param {string} tenant @param {string} member @param {string} key @param {string} text */
async function create(tenant, member, key, text) {
  const { bodyId, serviceId, subject, text: message } = JSON.parse(text);
  const now = new Date();
  const [id, eventId, messageId, requestId] = [v7(), v7(), v7(), v7()];
  const who = 'Persona body_clerk';
  return withConnection(async (client) => {
    const year = now.getFullYear();
    const fingerprint = createHash('sha256').update(text).digest('hex');
    const [, [names], , [counted]] = await Promise.all([
      client.query('BEGIN'),
      rows(client, 'names', [tenant, bodyId, serviceId]),
      rows(client, 'key', [tenant, member, key, fingerprint, id, now]),
      rows(client, 'counter', [tenant, year]),
    ]);
    const number = `${year}-${String(counted.value).padStart(6, '0')}`;
    const ticket = {
      tenant_id: tenant,
      body_id: bodyId,
      id,
      number,
      service_id: serviceId,
      subject,
      status: 'new',
      channel: 'web',
      caller_name: null,
      requester_id: member,
      requester_name: who,
      opened_by_id: member,
      opened_by_name: who,
      assignee_id: null,
      assignee_name: null,
      created_at: now,
      updated_at: now,
      closed_at: null,
      version: 1,
    };
    const event = {
      tenant_id: tenant,
      body_id: bodyId,
      ticket_id: id,
      id: eventId,
      command: 'open',
      from_status: null,
      to_status: 'new',
      actor_id: member,
      actor_name: who,
      for_name: null,
      reason: null,
      at: now,
    };
    const written = {
      tenant_id: tenant,
      body_id: bodyId,
      ticket_id: id,
      id: messageId,
      kind: 'public',
      author_id: member,
      author_name: who,
      author_side: 'body',
      text: message,
      created_at: now,
    };
    const values = [ticket, event, written].map(audited);
    const [, , , , entries = []] = await Promise.all([
      rows(client, 'ticket', [tenant, bodyId, id, number, serviceId, subject, member, who, now]),
      rows(client, 'event', [tenant, bodyId, id, eventId, member, who, now]),
      rows(client, 'message', [tenant, bodyId, id, messageId, member, who, message, now]),
      rows(client, 'outbox', [
        tenant,
        v7(),
        { activity: 'open', ticketId: id, actorId: member, messageId },
        v7(),
        { topic: 'ticket', id, bodyId },
        requestId,
        now,
      ]),
      rows(client, 'audit', [
        tenant,
        now,
        member,
        requestId,
        id,
        Object.keys(ticket),
        eventId,
        Object.keys(event),
        messageId,
        Object.keys(written),
        ...values.map(({ digest }) => digest),
      ]),
    ]);
    await Promise.all([
      rows(client, 'values', [tenant, ...values.flatMap(({ text, salt }, index) => [entries[index].seq, text, salt])]),
      client.query('COMMIT'),
    ]);
    return {
      ...summary({ ...ticket, body_name: names.body, service_title: names.service, createdAt: now, updatedAt: now }),
      version: 1,
      callerName: null,
      requester: { id: member, name: who },
      openedBy: { name: who },
      messages: [
        {
          id: messageId,
          kind: 'public',
          authorSide: 'body',
          authorName: who,
          text: message,
          createdAt: now,
          attachments: [],
        },
      ],
      history: [
        {
          id: eventId,
          command: 'open',
          fromStatus: null,
          toStatus: 'new',
          actorName: who,
          forName: null,
          reason: null,
          at: now,
        },
      ],
      timeEntries: [],
      totalMinutes: 0,
      commands: ['withdraw'],
    };
  });
}

/**
 * @param {string} method @param {string} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {() => Promise<string>} content
 * @returns {Promise<object | undefined>} undefined where there is nothing
 */
export async function answer(method, url, headers, content) {
  const { pathname, searchParams } = new URL(url, 'http://bare');
  const [, root = '', owner = '', , id] = pathname.split('/');
  if (root === 'centres') return catalogue(owner);
  if (method === 'POST')
    return create(owner, String(headers['x-member']), String(headers['idempotency-key']), await content());
  return id ? detail(owner, id) : list(owner, searchParams);
}
