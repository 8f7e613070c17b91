import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { ROLE_DEFINITIONS, ROLES, type Role } from '#app/contracts';
import { newId } from '#app/kernel';

export const TEST_PASSWORD = 'una password di prova';

/** A person of the small world, with the token of an open session. */
export interface TestPerson {
  name: string;
  email: string;
  role: Role;
  personId: string;
  membershipId: string;
  token: string;
}

export interface TestTenant {
  id: string;
  slug: string;
  bodies: { id: string; name: string }[];
  serviceId: string;
  /** Which the first two bodies adhere to. */
  conventionId: string;
  /** A service that is still a draft. */
  draftServiceId: string;
  /** One person for each role of a centre; body roles serve the first body, a partner none. */
  people: Record<Exclude<Role, 'platform_admin' | 'network_coordinator'>, TestPerson>;
  /** A clerk of the second body. */
  neighbour: TestPerson;
  /** A clerk of the first and the second body. */
  shared: TestPerson;
}

/** Two centres with the same shape, and who stands above them. */
export interface World {
  alfa: TestTenant;
  beta: TestTenant;
  network: Record<'platform_admin' | 'network_coordinator', TestPerson>;
}

const LONG_AGO = '2020-01-01';
/** Who comes from outside has a last day. */
const LONG_AFTER = '2099-12-31';
const TENANT_ROLES = ROLES.filter((role): role is keyof TestTenant['people'] =>
  ['body', 'centre', 'partner'].includes(ROLE_DEFINITIONS[role].access),
);
let passwordHash: Promise<string> | undefined;

/** Fills an empty database, as its owner. */
export async function createWorld(owner: Client): Promise<World> {
  const networkId = newId();
  await owner.query('INSERT INTO network (id, name) VALUES ($1, $2)', [networkId, 'Rete di prova']);
  const alfa = await createTenant(owner, networkId, 'alfa');
  const beta = await createTenant(owner, networkId, 'beta');
  return {
    alfa,
    beta,
    network: {
      platform_admin: await createNetworkPerson(owner, null, 'platform_admin'),
      network_coordinator: await createNetworkPerson(owner, networkId, 'network_coordinator'),
    },
  };
}

async function createTenant(owner: Client, networkId: string, slug: string): Promise<TestTenant> {
  const id = newId();
  await owner.query(
    `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
     VALUES ($1, $2, $3, $4, $5, 'BS', $6, 'via Roma 1', '9–13', now())`,
    [id, networkId, slug, `Centro ${slug}`, `Provincia ${slug}`, `centro@${slug}.example.org`],
  );
  await owner.query(`INSERT INTO service_line (tenant_id, id, code, name) VALUES ($1, $2, 'CIT', 'Innovazione')`, [
    id,
    newId(),
  ]);
  const conventionId = newId();
  await owner.query(
    `INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, created_at, version) VALUES ($1, $2, 'Convenzione', $3, 90, now(), 1)`,
    [id, conventionId, LONG_AGO],
  );
  const bodies = [];
  for (const name of ['Primo', 'Secondo', 'Terzo'])
    bodies.push(await createBody(owner, id, `Comune ${name} di ${slug}`, conventionId));
  const [first, second] = bodies;
  const people = {} as TestTenant['people'];
  for (const role of TENANT_ROLES) {
    people[role] = await createPerson(
      owner,
      id,
      slug,
      role,
      role,
      ROLE_DEFINITIONS[role].access === 'body' ? [first!.id] : [],
    );
  }
  const operator = people.operator.membershipId;
  return {
    id,
    slug,
    bodies,
    people,
    conventionId,
    serviceId: await createService(owner, id, 'posta-elettronica', 'published', operator),
    draftServiceId: await createService(owner, id, 'firma-digitale', 'draft', null),
    neighbour: await createPerson(owner, id, slug, 'neighbour', 'body_clerk', [second!.id]),
    shared: await createPerson(owner, id, slug, 'shared', 'body_clerk', [first!.id, second!.id]),
  };
}

/** The first two bodies of a centre adhere; the third does not. */
async function createBody(
  owner: Client,
  tenantId: string,
  name: string,
  conventionId: string,
): Promise<{ id: string; name: string }> {
  const id = newId();
  await owner.query(
    `INSERT INTO body (tenant_id, id, type, name, province, created_at, version) VALUES ($1, $2, 'municipality', $3, 'BS', now(), 1)`,
    [tenantId, id, name],
  );
  await owner.query(
    `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source) VALUES ($1, $2, $3, 'population', 2011, 600, 'ISTAT')`,
    [tenantId, id, newId()],
  );
  if (!name.includes('Terzo')) {
    await owner.query(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, 'active', $5, now(), now(), 1)`,
      [tenantId, id, newId(), conventionId, LONG_AGO],
    );
  }
  return { id, name };
}

async function createService(
  owner: Client,
  tenantId: string,
  code: string,
  status: 'published' | 'draft',
  publisher: string | null,
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version) VALUES ($1, $2, $3, 'CIT', $4, now(), now(), 1)`,
    [tenantId, id, code, status],
  );
  await owner.query(
    `INSERT INTO service_version (tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask, obligations, forms,
       computerisation, costs, contact, hours, activation_time, legal_basis, published_at, published_by, created_at, version)
     VALUES ($1, $2, $3, 1, $4, $5, 'Per gli enti aderenti.', 'included', 'c', 'o', 'w', 'o', 'f', 'online_request', 'c', 'c', 'h', 'a', 'l',
       CASE WHEN $4 = 'published' THEN now() END, $6, now(), 1)`,
    [tenantId, newId(), id, status, `Servizio ${code}`, publisher],
  );
  return id;
}

async function createPersonRow(owner: Client, name: string, email: string): Promise<string> {
  const id = newId();
  passwordHash ??= hash(TEST_PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await owner.query('INSERT INTO person (id, email, display_name, created_at) VALUES ($1, $2, $3, now())', [
    id,
    email,
    name,
  ]);
  await owner.query('INSERT INTO credential (person_id, password_hash, updated_at) VALUES ($1, $2, now())', [
    id,
    await passwordHash,
  ]);
  return id;
}

/** Opens a session that programs use. @returns its token */
export async function openSession(
  owner: Client,
  columns: { personId: string; tenantId?: string; membershipId?: string; networkMembershipId?: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at)
     VALUES ($1, $2, $3, 'bearer', $4, $5, $6, now(), now() + interval '1 day')`,
    [
      newId(),
      createHash('sha256').update(token).digest(),
      columns.personId,
      columns.tenantId,
      columns.membershipId,
      columns.networkMembershipId,
    ],
  );
  return token;
}

/** Adds a person with one membership and an open session. */
export async function createPerson(
  owner: Client,
  tenantId: string,
  slug: string,
  key: string,
  role: Role,
  bodyIds: string[],
): Promise<TestPerson> {
  const name = `Persona ${key} ${slug}`;
  const email = `${key.replaceAll('_', '.')}@${slug}.example.org`;
  const personId = await createPersonRow(owner, name, email);
  const membershipId = newId();
  await owner.query(
    `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, accepted_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now(), 1)`,
    [tenantId, membershipId, personId, role, name, email, LONG_AGO, role === 'partner' ? LONG_AFTER : null],
  );
  for (const bodyId of bodyIds) {
    await owner.query('INSERT INTO membership_body (tenant_id, membership_id, body_id) VALUES ($1, $2, $3)', [
      tenantId,
      membershipId,
      bodyId,
    ]);
  }
  return {
    name,
    email,
    role,
    personId,
    membershipId,
    token: await openSession(owner, { personId, tenantId, membershipId }),
  };
}

async function createNetworkPerson(
  owner: Client,
  networkId: string | null,
  role: 'platform_admin' | 'network_coordinator',
): Promise<TestPerson> {
  const name = `Persona ${role}`;
  const email = `${role.replaceAll('_', '.')}@rete.example.org`;
  const personId = await createPersonRow(owner, name, email);
  const membershipId = newId();
  await owner.query(
    'INSERT INTO network_membership (id, network_id, person_id, role, valid_from) VALUES ($1, $2, $3, $4, $5)',
    [membershipId, networkId, personId, role, LONG_AGO],
  );
  return {
    name,
    email,
    role,
    personId,
    membershipId,
    token: await openSession(owner, { personId, networkMembershipId: membershipId }),
  };
}
