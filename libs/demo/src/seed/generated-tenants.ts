import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { servicesBrescia } from '../data/index.js';
import { insertRows } from './rows.js';
import { sheetColumns } from './sheet-rows.js';

export interface GeneratedSize {
  tenants: number;
  /** Of each tenant. */
  bodies: number;
  /** Of each tenant, over its bodies and the last year. */
  tickets: number;
}

/** Bulk rows need no trail of who made them. */
const AUDITED = [
  'body',
  'adhesion',
  'membership',
  'membership_body',
  'service_line',
  'service',
  'service_version',
  'ticket',
  'ticket_message',
  'ticket_event',
];

/** UUIDv7 in SQL, of a given moment: so that generated rows stand in the indexes as real ones do. */
const uuidAt = (moment: string) =>
  `(lpad(to_hex((extract(epoch FROM ${moment}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid`;

const STATUS = `(ARRAY['new','in_progress','waiting_for_body','solved','closed','closed','closed','closed','closed','reopened'])[1 + n % 10]`;

/**
 * Adds centres of one size, each with an operator and a clerk for its first bodies, in one transaction.
 * @returns the slugs of the new centres
 */
export async function generateTenants(client: Client, size: GeneratedSize, now: Date): Promise<string[]> {
  await client.query('BEGIN');
  try {
    for (const table of AUDITED) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER audit`);
    const slugs: string[] = [];
    for (let index = 0; index < size.tenants; index++) slugs.push(await generateTenant(client, size, now));
    for (const table of AUDITED) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER audit`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return slugs;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function generateTenant(client: Client, size: GeneratedSize, now: Date): Promise<string> {
  const tenantId = newId();
  const slug = `generato-${tenantId.slice(-12)}`;
  await insertRows(client, 'tenant', [
    {
      id: tenantId,
      slug,
      name: `Centro ${slug}`,
      owner_name: 'Provincia generata',
      province: 'BS',
      email: `centro@${slug}.example.org`,
      address: 'via Roma 1',
      opening_hours: '9–13',
      is_demo: false,
      created_at: now,
    },
  ]);
  const operator = await addMember(client, tenantId, slug, 'operator', now);
  const clerk = await addMember(client, tenantId, slug, 'body_clerk', now);
  await addServices(client, tenantId, now);
  await client.query(
    `INSERT INTO body (tenant_id, id, type, name, province, created_at, version)
     SELECT $1, ${uuidAt('$2::timestamptz')}, 'municipality', 'Comune ' || n, 'BS', $2, 1 FROM generate_series(1, $3::int) n`,
    [tenantId, now, size.bodies],
  );
  const conventionId = newId();
  await insertRows(client, 'convention', [
    {
      tenant_id: tenantId,
      id: conventionId,
      title: 'Convenzione generata',
      valid_from: '2026-01-01',
      notice_days: 180,
      created_at: now,
      version: 1,
    },
  ]);
  await client.query(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, is_demo, last_event_at, created_at, version)
     SELECT tenant_id, id, ${uuidAt('$2::timestamptz')}, $3, 'active', '2026-01-01', true, $2, $2, 1 FROM body WHERE tenant_id = $1`,
    [tenantId, now, conventionId],
  );
  await client.query(
    `INSERT INTO membership_body (tenant_id, membership_id, body_id)
     SELECT tenant_id, $2, id FROM body WHERE tenant_id = $1 ORDER BY id LIMIT 4`,
    [tenantId, clerk],
  );
  await addTickets(client, tenantId, operator, size.tickets, now);
  return slug;
}

async function addMember(client: Client, tenantId: string, slug: string, role: string, now: Date): Promise<string> {
  const [personId, id, email, name] = [
    newId(),
    newId(),
    `${role.replace('_', '.')}@${slug}.example.org`,
    `Persona ${role}`,
  ];
  await insertRows(client, 'person', [{ id: personId, email, display_name: name, created_at: now }]);
  await insertRows(client, 'membership', [
    {
      tenant_id: tenantId,
      id,
      person_id: personId,
      role,
      display_name: name,
      email,
      valid_from: '2026-01-01',
      created_at: now,
      accepted_at: now,
      version: 1,
    },
  ]);
  return id;
}

async function addServices(client: Client, tenantId: string, now: Date): Promise<void> {
  const lines = [...new Set(servicesBrescia.map(({ serviceLine }) => serviceLine))];
  await insertRows(
    client,
    'service_line',
    lines.map((code) => ({ tenant_id: tenantId, id: newId(), code, name: code })),
  );
  const common = { tenant_id: tenantId, created_at: now, version: 1 };
  const sheets = servicesBrescia.map((sheet) => ({ sheet, id: newId() }));
  await insertRows(
    client,
    'service',
    sheets.map(({ sheet, id }) => ({
      ...common,
      id,
      code: sheet.code,
      service_line: sheet.serviceLine,
      status: 'published',
      updated_at: now,
    })),
  );
  await insertRows(
    client,
    'service_version',
    sheets.map(({ sheet, id }) => ({
      ...common,
      ...sheetColumns(sheet),
      id: newId(),
      service_id: id,
      number: 1,
      status: 'published',
      published_at: now,
    })),
  );
}

/** Requests over the last year, one message and one step of history each. */
async function addTickets(
  client: Client,
  tenantId: string,
  operator: string,
  tickets: number,
  now: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, opened_by_id, opened_by_name,
       assignee_id, assignee_name, created_at, updated_at, closed_at, version)
     SELECT $1, b.ids[1 + n % cardinality(b.ids)], ${uuidAt('at')}, 'G-' || lpad(n::text, 8, '0'), s.ids[1 + n % cardinality(s.ids)],
       'Richiesta generata ' || n, status, 'web', $2::uuid, 'Persona operator',
       CASE WHEN status <> 'new' THEN $2::uuid END, CASE WHEN status <> 'new' THEN 'Persona operator' END, at, at, CASE WHEN status = 'closed' THEN at END, 1
     FROM (SELECT n, ${STATUS} AS status, date_trunc('milliseconds', $3::timestamptz - (n::float8 / $4) * interval '365 days') AS at
           FROM generate_series(1, $4::int) n) g,
       (SELECT array_agg(id ORDER BY id) AS ids FROM body WHERE tenant_id = $1) b,
       (SELECT array_agg(id ORDER BY id) AS ids FROM service WHERE tenant_id = $1) s`,
    [tenantId, operator, now, tickets],
  );
  await client.query(
    `INSERT INTO ticket_message (tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at)
     SELECT tenant_id, body_id, id, ${uuidAt('created_at')}, 'public', $2, 'Persona operator', 'body', 'Testo della ' || lower(subject), created_at
     FROM ticket WHERE tenant_id = $1`,
    [tenantId, operator],
  );
  await client.query(
    `INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, to_status, actor_id, actor_name, at)
     SELECT tenant_id, body_id, id, ${uuidAt('created_at')}, 'open', 'new', $2, 'Persona operator', created_at FROM ticket WHERE tenant_id = $1`,
    [tenantId, operator],
  );
}
