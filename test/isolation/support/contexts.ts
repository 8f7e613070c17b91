import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { TestPerson, World } from '#app/testing';

/** How far a context sees; `none`: it has no level. */
export type Level = 'none' | 'public' | 'body' | 'centre' | 'partner' | 'network' | 'platform' | 'system';

/** A context as the product enters it, and what the test knows about it without asking the database. */
export interface Context {
  name: string;
  level: Level;
  tenantId: string | null;
  bodyIds: string[];
  membershipId: string | null;
  /** Entered as a reader of the network: of this centre, or null for the network's own people. */
  peer?: { reader: string | null };
  enter(client: Client): Promise<unknown>;
}

const set = (client: Client, settings: Record<string, string>) =>
  client.query(
    `SELECT ${Object.keys(settings)
      .map((name, index) => `set_config('app.${name}', $${index + 1}, true)`)
      .join(', ')}`,
    Object.values(settings),
  );

export const LEVEL_WITHOUT_TENANT = 'a level without tenant';
const nowhere = { tenantId: null, bodyIds: [], membershipId: null };

const session = (
  name: string,
  level: Level,
  person: TestPerson,
  tenantId: string | null,
  bodyIds: string[] = [],
): Context => ({
  name,
  level,
  tenantId,
  bodyIds,
  membershipId: person.membershipId,
  enter: (client) => enter(client, person),
});

const enter = (client: Client, person: TestPerson) =>
  client.query('SELECT auth.enter($1, now(), $2)', [createHash('sha256').update(person.token).digest(), randomUUID()]);

const enterNetwork = (client: Client, person: TestPerson) =>
  client.query('SELECT auth.enter_network($1, now(), $2)', [
    createHash('sha256').update(person.token).digest(),
    randomUUID(),
  ]);

/** The same people as readers of the network; who may not be one sees nothing. */
const peer = (name: string, person: TestPerson, reader?: string | null): Context => ({
  name: `${name}, in the network`,
  level: reader === undefined ? 'none' : 'network',
  ...nowhere,
  membershipId: person.membershipId,
  ...(reader !== undefined && { peer: { reader } }),
  enter: (client) => enterNetwork(client, person),
});

/** Every way into the database, for two centres. */
export function contextsOf(world: World): Context[] {
  const { alfa, network } = world;
  const centres = [world.alfa, world.beta].flatMap((tenant): Context[] => {
    const [first, second] = tenant.bodies.map(({ id }) => id) as [string, string];
    const { slug, id, people } = tenant;
    return [
      session(`operator of ${slug}`, 'centre', people.operator, id),
      session(`clerk of the first body of ${slug}`, 'body', people.body_clerk, id, [first]),
      session(`clerk of the second body of ${slug}`, 'body', tenant.neighbour, id, [second]),
      peer(`operator of ${slug}`, people.operator, id),
      peer(`clerk of the first body of ${slug}`, people.body_clerk),
      peer(`partner of ${slug}`, people.partner),
      session(`partner of ${slug}`, 'partner', people.partner, id),
      session(`clerk of two bodies of ${slug}`, 'body', tenant.shared, id, [first, second]),
      {
        name: `the public of ${slug}`,
        level: 'public',
        ...nowhere,
        tenantId: id,
        enter: (client) => client.query('SELECT auth.enter_public($1, now(), $2)', [slug, randomUUID()]),
      },
      {
        name: `the public of ${slug}, entered after a session`,
        level: 'public',
        ...nowhere,
        tenantId: id,
        enter: async (client) => {
          await enter(client, people.body_clerk);
          await client.query('SELECT auth.enter_public($1, now(), $2)', [slug, randomUUID()]);
        },
      },
      {
        name: `the system for ${slug}`,
        level: 'system',
        ...nowhere,
        tenantId: id,
        enter: (client) => set(client, { tenant_id: id, access: 'system' }),
      },
    ];
  });
  const withoutLevel = {
    tenant_id: alfa.id,
    membership_id: alfa.people.operator.membershipId,
    body_ids: alfa.bodies.map(({ id }) => id).join(','),
  };
  return [
    { name: 'nobody', level: 'none', ...nowhere, enter: () => Promise.resolve() },
    { name: 'everything of alfa but a level', level: 'none', ...nowhere, enter: (client) => set(client, withoutLevel) },
    {
      name: 'everything of alfa with an empty level',
      level: 'none',
      ...nowhere,
      enter: (client) => set(client, { ...withoutLevel, access: '' }),
    },
    {
      name: 'a level that does not exist',
      level: 'none',
      ...nowhere,
      enter: (client) => set(client, { ...withoutLevel, access: 'galaxy' }),
    },
    {
      name: LEVEL_WITHOUT_TENANT,
      level: 'none',
      ...nowhere,
      enter: (client) => set(client, { ...withoutLevel, tenant_id: '', access: 'centre' }),
    },
    {
      name: 'the network',
      level: 'network',
      ...nowhere,
      enter: (client) => set(client, { tenant_id: '', access: 'network' }),
    },
    session('the network coordinator', 'network', network.network_coordinator, null),
    peer('the network coordinator', network.network_coordinator, null),
    peer('the platform administrator', network.platform_admin),
    {
      name: 'everything of alfa with the platform’s level',
      level: 'platform',
      ...nowhere,
      enter: (client) => set(client, { ...withoutLevel, access: 'platform' }),
    },
    session('the platform administrator', 'platform', network.platform_admin, null),
    ...centres,
  ];
}

/** Runs `work` as this context, and takes everything back. */
export async function within<T>(client: Client, context: Context, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await context.enter(client);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

export interface Outcome {
  rows: number;
  /** SQLSTATE of the refusal. */
  code: string | null;
  constraint?: string;
}

/** Tries one statement and takes it back. */
export async function attempt(client: Client, sql: string, params: unknown[] = []): Promise<Outcome> {
  await client.query('SAVEPOINT attempt');
  try {
    const { rowCount } = await client.query(sql, params);
    return { rows: rowCount ?? 0, code: null };
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (!code) throw error;
    return { rows: 0, code, constraint };
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

export const NOT_ALLOWED = '42501';
/** Nothing changed: the row was not there for this context, or the right. */
export const isRefused = ({ rows, code }: Outcome) => (code === null ? rows === 0 : code === NOT_ALLOWED);
