import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '#app/kernel';
import { createSubscribableService, type TestPerson } from '#app/testing';
import { attempt, contextsOf, within, type Context } from './support/contexts.js';
import { SECRET, openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { FUNCTIONS } from './support/known.js';

let house: FilledHouse;
let app: pg.Client;
let contexts: Context[];

beforeAll(async () => {
  house = await openFilledHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

const context = (name: string) => contexts.find((candidate) => candidate.name === name)!;
const hashOf = (person: TestPerson) => createHash('sha256').update(person.token).digest();
const find = async (words: string) =>
  (await app.query<{ id: string }>('SELECT search.find_tickets($1, 1000) AS id', [words])).rows.map(({ id }) => id);
const ownersList = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query<{ value: string }>(sql, params)).rows.map(({ value }) => value);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: { code: string }) => error.code,
  );
/** One try in a transaction of its own, without a context. */
const alone = async (sql: string, params: unknown[]) => within(app, context('nobody'), () => app.query(sql, params));

describe('search.find_tickets', () => {
  it.each(['casella', 'Casella di', '2026', '0', '%', ''])(
    'finds for «%s» only what the context sees',
    async (words) => {
      for (const each of contexts) {
        const [hits, seen] = await within(app, each, async () => [
          await find(words),
          (await app.query<{ id: string }>('SELECT id FROM ticket')).rows.map(({ id }) => id),
        ]);
        expect({ context: each.name, foreign: hits.filter((id) => !seen.includes(id)) }).toEqual({
          context: each.name,
          foreign: [],
        });
      }
    },
  );

  it('finds by internal notes for the centre, never for a body', async () => {
    const ofAlfa = house.alfa.dossiers.map(({ ticketId }) => ticketId);
    expect((await within(app, context('operator of alfa'), () => find(SECRET))).sort()).toEqual(ofAlfa.sort());
    for (const each of contexts.filter(({ level }) => level !== 'centre' && level !== 'system')) {
      expect({ context: each.name, hits: await within(app, each, () => find(SECRET)) }).toEqual({
        context: each.name,
        hits: [],
      });
    }
  });

  it('finds what one body wrote for that body alone', async () => {
    const [first, second] = house.alfa.dossiers;
    expect(await within(app, context('clerk of the first body of alfa'), () => find(first.bodyId))).toEqual([
      first.ticketId,
    ]);
    expect(await within(app, context('clerk of the first body of alfa'), () => find(second.bodyId))).toEqual([]);
    expect(await within(app, context('operator of beta'), () => find(first.bodyId))).toEqual([]);
  });
});

describe('search.find_services', () => {
  const sheets = async (words: string) =>
    (await app.query<{ id: string }>('SELECT search.find_services($1, 1000) AS id', [words])).rows.map(({ id }) => id);

  it.each(['casella', 'caselal di posta', 'a', '%', ''])('finds for «%s» only what the context sees', async (words) => {
    for (const each of contexts) {
      const [hits, seen] = await within(app, each, async () => [
        await sheets(words),
        (await app.query<{ id: string }>('SELECT id FROM service_version')).rows.map(({ id }) => id),
      ]);
      expect({ context: each.name, foreign: hits.filter((id) => !seen.includes(id)) }).toEqual({
        context: each.name,
        foreign: [],
      });
    }
  });

  it.each(['servizio', 'servisio'])('finds drafts by «%s» for the centre alone', async (words) => {
    const drafts = await ownersList(`SELECT id AS value FROM service_version WHERE status = 'draft'`);
    for (const each of contexts) {
      const hits = await within(app, each, () => sheets(words));
      const inside = each.level === 'centre' || each.level === 'system';
      expect({ context: each.name, drafts: hits.some((id) => drafts.includes(id)) }).toEqual({
        context: each.name,
        drafts: inside,
      });
    }
  });
});

it('search.body_mails tells the centre what people of its bodies were sent, and nobody else', async () => {
  const bodies = await ownersList('SELECT DISTINCT about_body_id AS value FROM mail WHERE about_body_id IS NOT NULL');
  expect(bodies.length).toBeGreaterThanOrEqual(4);
  for (const each of contexts) {
    const [told, seen] = await within(app, each, async () => [
      (
        await app.query<{ id: string }>(
          `SELECT DISTINCT b.id FROM unnest($1::uuid[]) b(id), search.body_mails(b.id, 'infinity', b.id, 10)`,
          [bodies],
        )
      ).rows.map(({ id }) => id),
      (await app.query<{ id: string }>('SELECT id FROM body WHERE id = ANY ($1)', [bodies])).rows.map(({ id }) => id),
    ]);
    const inside = ['centre', 'system'].includes(each.level);
    expect({ context: each.name, told: told.sort() }).toEqual({ context: each.name, told: inside ? seen.sort() : [] });
  }
});

describe('search.adhering and search.body_names', () => {
  const adhering = async () =>
    (await app.query<{ id: string }>(`SELECT body_id AS id FROM search.adhering('2026-06-01', NULL)`)).rows;
  const names = async (ids: string[]) =>
    (await app.query<{ id: string }>('SELECT id FROM search.body_names($1)', [ids])).rows.map(({ id }) => id);

  it('answer about bodies that the context sees, and call by name those that stand together with its own', async () => {
    const all = await ownersList('SELECT id AS value FROM body');
    for (const each of contexts) {
      const inside = ['body', 'centre', 'system'].includes(each.level);
      const [bodies, named, seen] = await within(app, each, async () => [
        (await adhering()).map(({ id }) => id),
        await names(all),
        (await app.query<{ id: string }>('SELECT id FROM body')).rows.map(({ id }) => id),
      ]);
      const own = inside ? seen : [];
      const together = inside
        ? await ownersList('SELECT head_id AS value FROM body_grouping WHERE body_id = ANY ($1)', [own])
        : [];
      expect({ context: each.name, foreign: bodies.filter((id) => !own.includes(id)) }).toEqual({
        context: each.name,
        foreign: [],
      });
      expect({ context: each.name, named: named.sort() }).toEqual({
        context: each.name,
        named: [...new Set([...own, ...together])].sort(),
      });
    }
  });
});

it('search.agreements answers with those of the centre, to the centre and to everybody, and not to its bodies', async () => {
  const { owner } = house.database;
  const { rows } = await owner.query<{ id: string; tenant: string }>(
    `UPDATE adhesion SET status = 'countersigned' WHERE id IN (SELECT adhesion_id FROM processor_appointment) RETURNING id, tenant_id AS tenant`,
  );
  for (const { id } of rows)
    await owner.query(
      `INSERT INTO adhesion_event (tenant_id, body_id, adhesion_id, id, command, to_status, actor_side, at)
       SELECT tenant_id, body_id, id, $2, 'countersign', 'countersigned', 'system', '2026-02-01T10:00:00Z' FROM adhesion WHERE id = $1`,
      [id, newId()],
    );
  for (const each of contexts) {
    const [listed, tenant] = await within(app, each, async () => [
      (
        await app.query<{ id: string }>(`SELECT adhesion_id AS id FROM search.agreements('2026-01-01', '2026-06-30')`)
      ).rows.map(({ id }) => id),
      (await app.query<{ id: string | null }>(`SELECT NULLIF(current_setting('app.tenant_id', true), '') AS id`))
        .rows[0]!.id,
    ]);
    const told = ['public', 'centre', 'system'].includes(each.level);
    expect({ context: each.name, listed: listed.sort() }).toEqual({
      context: each.name,
      listed: told
        ? rows
            .filter((row) => row.tenant === tenant)
            .map(({ id }) => id)
            .sort()
        : [],
    });
  }
  await owner.query(
    `UPDATE adhesion SET status = 'resolution_received' WHERE id IN (SELECT adhesion_id FROM processor_appointment)`,
  );
});

it('search.appointed answers about bodies that the context sees', async () => {
  const { owner } = house.database;
  const { rows } = await owner.query<{ id: string }>(
    `SELECT DISTINCT p.body_id AS id FROM processor_appointment p WHERE p.status = 'signed'`,
  );
  // The adhesions of the house are not in use yet, and an appointment gives nothing without one.
  await owner.query(
    `UPDATE adhesion SET status = 'active' WHERE id IN (SELECT adhesion_id FROM processor_appointment)`,
  );
  for (const each of contexts) {
    const [appointed, seen] = await within(app, each, async () => [
      (
        await app.query<{ id: string }>(
          `SELECT b.id FROM unnest($1::uuid[]) b(id) WHERE search.appointed('2031-06-01', b.id)`,
          [rows.map(({ id }) => id)],
        )
      ).rows.map(({ id }) => id),
      (await app.query<{ id: string }>('SELECT id FROM body WHERE id = ANY ($1)', [rows.map(({ id }) => id)])).rows.map(
        ({ id }) => id,
      ),
    ]);
    const inside = ['body', 'centre', 'system'].includes(each.level);
    expect({ context: each.name, appointed: appointed.sort() }).toEqual({
      context: each.name,
      appointed: inside ? seen.sort() : [],
    });
  }
  await owner.query(
    `UPDATE adhesion SET status = 'resolution_received' WHERE id IN (SELECT adhesion_id FROM processor_appointment)`,
  );
});

describe('search.hours_of_subscriptions', () => {
  it('tells of what the context sees, and of what includes hours, alone', async () => {
    const { owner } = house.database;
    const HOURS = {
      code: 'ore',
      name: 'Ore',
      unit: 'ore',
      period: 'year' as const,
      bands: [{ upTo: null, quantity: 8 }],
    };
    const made: { id: string; countedBy: string }[] = [];
    for (const { tenant, dossiers } of [house.alfa, house.beta])
      for (const [countedBy, { bodyId, ticketId }] of (['hours', 'hand'] as const).flatMap((one) =>
        dossiers.map((dossier) => [one, dossier] as const),
      )) {
        const serviceId = await createSubscribableService(owner, tenant, { allowances: [{ ...HOURS, countedBy }] });
        const id = newId();
        await owner.query(
          `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, quantity, active_from, last_event_at, created_at, version)
           SELECT v.tenant_id, $2, $3, v.service_id, v.id, 'active', 1, '2020-01-01', now(), now(), 1 FROM service_version v WHERE v.service_id = $1`,
          [serviceId, bodyId, id],
        );
        const request = newId();
        await owner.query(
          `INSERT INTO ticket SELECT (jsonb_populate_record(t, jsonb_build_object('id', $2::text, 'number', $2::text, 'service_id', $3::text))).* FROM ticket t WHERE id = $1`,
          [ticketId, request, serviceId],
        );
        await owner.query(
          `INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at)
           VALUES ($1, $2, $3, $4, $5, 'Chi lavora', 90, '2026-01-15', '', now())`,
          [tenant.id, bodyId, request, newId(), tenant.people.operator.membershipId],
        );
        made.push({ id, countedBy });
      }
    const ids = made.map(({ id }) => id);
    const counting = made.filter(({ countedBy }) => countedBy === 'hours').map(({ id }) => id);
    for (const each of contexts) {
      const [told, seen] = await within(app, each, async () => [
        (await app.query<{ id: string }>('SELECT subscription_id AS id FROM search.hours_of_subscriptions($1)', [ids]))
          .rows,
        (await app.query<{ id: string }>('SELECT id FROM subscription WHERE id = ANY ($1)', [counting])).rows,
      ]);
      const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
      expect({ context: each.name, told: sorted(told!) }).toEqual({ context: each.name, told: sorted(seen!) });
    }
  });
});

describe('auth.enter', () => {
  const enter = (token: Buffer, at = new Date()) =>
    app.query('SELECT * FROM auth.enter($1, $2, $3)', [token, at, 'request']);

  it('replaces whatever context stood there', async () => {
    const { alfa, beta } = house.world;
    await within(app, context('operator of alfa'), async () => {
      await enter(hashOf(beta.people.body_clerk));
      const { rows } = await app.query('SELECT tenant_id, body_id FROM ticket');
      expect(rows).not.toEqual([]);
      for (const row of rows) expect(row).toEqual({ tenant_id: beta.id, body_id: beta.bodies[0]!.id });
      expect(rows).not.toContainEqual(expect.objectContaining({ tenant_id: alfa.id }));
    });
  });

  it.each<[string, () => [Buffer, Date?] | Promise<[Buffer, Date?]>, string[]]>([
    ['an unknown token', () => [randomBytes(32)], []],
    ['an empty token', () => [Buffer.alloc(0)], []],
    ['an expired session', () => [hashOf(house.world.alfa.people.operator), new Date(Date.now() + 2 * 86_400_000)], []],
    ['a revoked session', () => [hashOf(house.world.alfa.people.auditor)], [`UPDATE session SET revoked_at = now()`]],
    [
      'a membership that ended',
      () => [hashOf(house.world.alfa.people.auditor)],
      [`UPDATE membership SET valid_to = '2020-12-31'`],
    ],
    [
      'a membership that has not begun',
      () => [hashOf(house.world.alfa.people.auditor)],
      [`UPDATE membership SET valid_from = '2999-01-01'`],
    ],
    [
      "somebody else's membership",
      () => [hashOf(house.world.alfa.people.auditor)],
      [`UPDATE session SET person_id = (SELECT id FROM person WHERE email = 'operator@beta.example.org')`],
    ],
  ])('opens nothing with %s', async (_what, token, changes) => {
    const { owner } = house.database;
    const { personId } = house.world.alfa.people.auditor;
    const before = (await owner.query('SELECT * FROM session WHERE person_id = $1', [personId])).rows[0] as {
      id: string;
    };
    const membership = (
      await owner.query('SELECT valid_from::text, valid_to::text FROM membership WHERE person_id = $1', [personId])
    ).rows[0] as { valid_from: string; valid_to: string | null };
    for (const change of changes)
      await owner.query(`${change} WHERE ${change.includes('membership SET') ? 'person_id' : 'id'} = $1`, [
        change.includes('membership SET') ? personId : before.id,
      ]);
    try {
      const [hash, at] = await token();
      expect(await failure(within(app, context('nobody'), () => enter(hash, at)))).toBe('CD401');
    } finally {
      await owner.query('UPDATE session SET revoked_at = NULL, person_id = $2 WHERE id = $1', [before.id, personId]);
      await owner.query('UPDATE membership SET valid_from = $2, valid_to = $3 WHERE person_id = $1', [
        personId,
        membership.valid_from,
        membership.valid_to,
      ]);
    }
  });

  it('leaves no context behind when it refuses', async () => {
    await app.query('BEGIN');
    await attempt(app, 'SELECT auth.enter($1, now(), $2)', [randomBytes(32), 'request']);
    expect((await app.query('SELECT id FROM tenant')).rows).toEqual([]);
    await app.query('ROLLBACK');
  });
});

describe('the other functions of auth', () => {
  it('enter_public knows no centre by another name', async () => {
    for (const slug of ['gamma', '', 'ALFA', 'alfa ', house.world.alfa.id])
      expect(await failure(alone('SELECT auth.enter_public($1, now(), $2)', [slug, 'r']))).toBe('CD404');
  });

  it('switch_membership moves nobody into a membership of somebody else', async () => {
    const { alfa, beta, network } = house.world;
    const mine = hashOf(alfa.people.body_clerk);
    const others = [
      beta.people.operator,
      beta.people.body_clerk,
      alfa.people.operator,
      alfa.neighbour,
      network.network_coordinator,
      network.platform_admin,
    ];
    for (const { membershipId } of others) {
      expect((await alone('SELECT auth.switch_membership($1, $2, now()) AS done', [mine, membershipId])).rows).toEqual([
        { done: false },
      ]);
    }
  });

  it('describe_session tells a person of their own memberships', async () => {
    const { alfa, beta } = house.world;
    const { rows } = await alone('SELECT * FROM auth.describe_session($1, now())', [hashOf(alfa.people.body_clerk)]);
    expect(rows).toMatchObject([
      {
        person_id: alfa.people.body_clerk.personId,
        memberships: [{ id: alfa.people.body_clerk.membershipId, tenant_id: alfa.id }],
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(beta.id);
    expect((await alone('SELECT * FROM auth.describe_session($1, now())', [randomBytes(32)])).rows).toEqual([]);
  });

  it('open_session opens a membership of the person or nothing', async () => {
    const { alfa } = house.world;
    const open = 'SELECT auth.open_session($1, $2, $3, $4, now(), now(), NULL) AS done';
    expect((await alone(open, [newId(), randomBytes(32), newId(), 'bearer'])).rows).toEqual([{ done: false }]);
    expect((await alone(open, [alfa.people.operator.personId, randomBytes(32), newId(), 'bearer'])).rows).toEqual([
      { done: true },
    ]);
  });

  it('close_session and find_login touch the one they name', async () => {
    const { alfa } = house.world;
    await alone('SELECT auth.close_session($1, now())', [randomBytes(32)]);
    expect(await ownersList('SELECT id::text AS value FROM session WHERE revoked_at IS NOT NULL')).toEqual([]);
    for (const email of ['%', '', 'OPERATOR@alfa.example.org'])
      expect((await alone('SELECT * FROM auth.find_login($1)', [email])).rows).toEqual([]);
    expect((await alone('SELECT person_id FROM auth.find_login($1)', [alfa.people.operator.email])).rows).toEqual([
      { person_id: alfa.people.operator.personId },
    ]);
  });

  it('memberships_of is closed to the application', async () => {
    expect(
      await failure(alone('SELECT * FROM auth.memberships_of($1, now())', [house.world.beta.people.operator.personId])),
    ).toBe('42501');
  });
});

describe('the functions of one’s own access', () => {
  const yes = async (sql: string, params: unknown[]) => Object.values((await alone(sql, params)).rows[0] as object)[0];
  const asToken = async (person: TestPerson) => {
    const hash = randomBytes(32);
    await house.database.owner.query(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at, name, scopes)
       SELECT $1, $2, person_id, 'token', tenant_id, id, now(), now() + interval '1 day', 'Prova', '{tickets.read}' FROM membership WHERE id = $3`,
      [newId(), hash, person.membershipId],
    );
    return hash;
  };
  /** What opens nothing: unknown, empty, somebody's personal token, a session that has ended. */
  const nobodys = async () => {
    const { alfa } = house.world;
    const ended = hashOf(alfa.people.accounting_officer);
    await house.database.owner.query('UPDATE session SET revoked_at = now() WHERE token_hash = $1', [ended]);
    return [randomBytes(32), Buffer.alloc(0), await asToken(alfa.people.tariff_admin), ended];
  };

  it('answer nothing and change nothing without an open session', async () => {
    for (const hash of await nobodys()) {
      expect((await alone('SELECT * FROM auth.list_sessions($1, now())', [hash])).rows).toEqual([]);
      expect((await alone('SELECT * FROM auth.profile($1, now())', [hash])).rows).toEqual([]);
      expect(await yes('SELECT auth.revoke_sessions($1, NULL, false, now())', [hash])).toBe(0);
      expect(await yes(`SELECT auth.change_password($1, 'x', now())`, [hash])).toBe(false);
      const create = `SELECT auth.create_token($1, $2, $3, 'x', '{audit.read}', now(), now() + interval '1 day', 50)`;
      expect(await yes(create, [hash, newId(), randomBytes(32)])).toBe(false);
    }
  });

  it('list and end what is the person’s own', async () => {
    const { alfa, beta } = house.world;
    const mine = hashOf(alfa.people.operator);
    const { rows } = await alone('SELECT id FROM auth.list_sessions($1, now())', [mine]);
    const own = await ownersList('SELECT id::text AS value FROM session WHERE person_id = $1', [
      alfa.people.operator.personId,
    ]);
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(own);
    const others = await ownersList('SELECT id::text AS value FROM session WHERE person_id = ANY ($1)', [
      [beta.people.operator.personId, alfa.people.centre_admin.personId],
    ]);
    for (const id of others) {
      for (const tokens of [true, false])
        expect(await yes('SELECT auth.revoke_sessions($1, $2, $3, now())', [mine, id, tokens])).toBe(0);
    }
    expect((await alone('SELECT email FROM auth.profile($1, now())', [mine])).rows).toEqual([
      { email: alfa.people.operator.email },
    ]);
  });

  it('touch_session notes only what is open, and change_password changes one’s own', async () => {
    const { alfa } = house.world;
    const noted = `SELECT count(*)::int FROM session WHERE last_used_at = '2026-01-01'`;
    for (const hash of [randomBytes(32), hashOf(alfa.people.accounting_officer)]) {
      await app.query(`SELECT auth.touch_session($1, '2026-01-01')`, [hash]);
      expect((await house.database.owner.query(noted)).rows).toEqual([{ count: 0 }]);
    }
    const { owner } = house.database;
    await app.query('BEGIN');
    await app.query(`SELECT auth.change_password($1, 'changed', now())`, [hashOf(alfa.people.operator)]);
    await app.query('COMMIT');
    const { rows } = await owner.query(`SELECT person_id FROM credential WHERE password_hash = 'changed'`);
    expect(rows).toEqual([{ person_id: alfa.people.operator.personId }]);
  });

  it('put_password is closed to the application', async () => {
    const put = `SELECT auth.put_password($1, 'x', $2, now())`;
    expect(await failure(alone(put, [house.world.beta.people.operator.personId, randomBytes(32)]))).toBe('42501');
  });
});

describe('the functions of confined sessions', () => {
  const open = `SELECT auth.open_confined_session($1, $2, $3, $4, true, now(), now() + interval '1 hour', NULL) AS done`;
  const providerOf = async (tenantId: string) =>
    (await ownersList('SELECT id::text AS value FROM identity_provider WHERE tenant_id = $1', [tenantId]))[0]!;
  const opened = async (each: Context, membershipId: string, providerId: string) => {
    const { rows } = await within(app, each, () =>
      app.query<{ done: boolean }>(open, [membershipId, providerId, randomBytes(32), newId()]),
    );
    return rows[0]!.done;
  };

  it('open_confined_session opens for the system of the tenant whose provider and whose membership it is', async () => {
    const { alfa, beta } = house.world;
    const [ours, theirs] = [await providerOf(alfa.id), await providerOf(beta.id)];
    for (const each of contexts) {
      const done = await opened(each, alfa.people.operator.membershipId, ours);
      expect({ context: each.name, done }).toEqual({ context: each.name, done: each.name === 'the system for alfa' });
    }
    const system = context('the system for alfa');
    for (const [membershipId, providerId] of [
      [alfa.people.operator.membershipId, theirs],
      [beta.people.operator.membershipId, ours],
      [beta.people.operator.membershipId, theirs],
      [house.world.network.platform_admin.membershipId, ours],
      [newId(), ours],
      [alfa.people.operator.membershipId, newId()],
    ] as const)
      expect(await opened(system, membershipId, providerId)).toBe(false);
  });

  it('a confined session is described and moved within its tenant, and reaches nothing of the person’s own', async () => {
    const { alfa, beta } = house.world;
    const { owner } = house.database;
    const { personId, membershipId } = alfa.people.operator;
    const [hash, elsewhere] = [randomBytes(32), newId()];
    await owner.query(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
       VALUES ($1, $2, $3, 'operator', 'x', 'x@beta.example.org', '2020-01-01', now(), now(), 1)`,
      [beta.id, elsewhere, personId],
    );
    await owner.query(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, confined_to, provider_id, created_at, expires_at)
       VALUES ($1, $2, $3, 'cookie', $4, $5, $4, $6, now(), now() + interval '1 hour')`,
      [newId(), hash, personId, alfa.id, membershipId, await providerOf(alfa.id)],
    );
    const one = async (sql: string, ...params: unknown[]) =>
      Object.values((await alone(sql, [hash, ...params])).rows[0] as object)[0] as unknown;
    const { rows } = await alone('SELECT memberships FROM auth.describe_session($1, now())', [hash]);
    expect(rows).toEqual([{ memberships: [expect.objectContaining({ id: membershipId, tenant_id: alfa.id })] }]);
    expect(await one('SELECT auth.switch_membership($1, $2, now())', elsewhere)).toBe(false);
    expect(await one('SELECT auth.switch_membership($1, $2, now())', membershipId)).toBe(true);
    expect((await alone('SELECT * FROM auth.list_sessions($1, now())', [hash])).rows).toEqual([]);
    expect(await one('SELECT auth.revoke_sessions($1, NULL, false, now())')).toBe(0);
    expect(await one(`SELECT auth.change_password($1, 'x', now())`)).toBe(false);
    const create = `SELECT auth.create_token($1, $2, $3, 'x', '{audit.read}', now(), now() + interval '1 day', 50)`;
    expect(await one(create, newId(), randomBytes(32))).toBe(false);
    expect((await alone('SELECT tenant_id FROM auth.session_provider($1, now())', [hash])).rows).toEqual([
      { tenant_id: alfa.id },
    ]);
    expect(
      (await alone('SELECT * FROM auth.session_provider($1, now())', [hashOf(alfa.people.operator)])).rows,
    ).toEqual([]);
    // The person's own session is what it was.
    expect(
      (await alone('SELECT auth.switch_membership($1, $2, now()) AS done', [hashOf(alfa.people.operator), elsewhere]))
        .rows,
    ).toEqual([{ done: true }]);
    await owner.query('DELETE FROM session WHERE token_hash = $1', [hash]);
    await owner.query('DELETE FROM membership WHERE id = $1', [elsewhere]);
  });

  it('end_confined_sessions ends what the context’s own provider opened', async () => {
    const { alfa, beta } = house.world;
    const { owner } = house.database;
    const providers = [await providerOf(alfa.id), await providerOf(beta.id)];
    for (const [index, { id, people }] of [alfa, beta].entries())
      await owner.query(
        `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, confined_to, provider_id, created_at, expires_at)
         VALUES ($1, $2, $3, 'cookie', $4, $5, $4, $6, now(), now() + interval '1 hour')`,
        [newId(), randomBytes(32), people.operator.personId, id, people.operator.membershipId, providers[index]],
      );
    for (const each of contexts) {
      const ended = await within(app, each, async () => {
        const counts = [];
        for (const id of providers)
          counts.push(
            (await app.query<{ n: number }>('SELECT auth.end_confined_sessions($1, now()) AS n', [id])).rows[0]!.n,
          );
        return counts;
      });
      const may = each.level === 'centre' || each.level === 'system';
      const expected = [alfa, beta].map(({ id }) => (may && each.tenantId === id ? 1 : 0));
      expect({ context: each.name, ended }).toEqual({ context: each.name, ended: expected });
    }
    await owner.query('DELETE FROM session WHERE provider_id IS NOT NULL');
  });
});

describe('the functions of links', () => {
  const create = `SELECT auth.create_link($1, $2, 'password_reset', $3, now(), now() + interval '1 hour') AS done`;
  const waiting = () => Buffer.from(createHash('sha256').update(`invitation of ${house.world.alfa.id}`).digest());

  it('find_recipient knows whole addresses of people of centres', async () => {
    const { alfa, network } = house.world;
    for (const email of ['%', '', 'OPERATOR@alfa.example.org', network.platform_admin.email])
      expect((await alone('SELECT * FROM auth.find_recipient($1, now())', [email])).rows).toEqual([]);
    expect((await alone('SELECT * FROM auth.find_recipient($1, now())', [alfa.people.auditor.email])).rows).toEqual([
      { tenant_id: alfa.id, membership_id: alfa.people.auditor.membershipId },
    ]);
  });

  it('create_link makes one for a membership of the system’s tenant, and for nobody else', async () => {
    const { alfa } = house.world;
    for (const each of contexts) {
      const { rows } = await within(app, each, () =>
        app.query(create, [newId(), randomBytes(32), alfa.people.auditor.membershipId]),
      );
      expect({ context: each.name, rows }).toEqual({
        context: each.name,
        rows: [{ done: each.name === 'the system for alfa' }],
      });
    }
  });

  it('inspect_link and redeem_link open with the right token alone', async () => {
    const redeem = `SELECT auth.redeem_link($1, NULL, $2, $3, now(), now() + interval '1 hour', NULL) AS done`;
    for (const hash of [randomBytes(32), Buffer.alloc(0), hashOf(house.world.alfa.people.operator)]) {
      expect((await alone('SELECT * FROM auth.inspect_link($1, now())', [hash])).rows).toEqual([]);
      expect((await alone(redeem, [hash, newId(), randomBytes(32)])).rows).toEqual([{ done: false }]);
    }
    expect((await alone('SELECT membership_id FROM auth.inspect_link($1, now())', [waiting()])).rows).toEqual([
      { membership_id: house.world.alfa.neighbour.membershipId },
    ]);
    expect((await alone(redeem, [waiting(), newId(), randomBytes(32)])).rows).toEqual([{ done: true }]);
  });
});

describe('the functions of upkeep', () => {
  it('person_for takes somebody in for a centre, and tells nobody else who is there', async () => {
    const { personId, email } = house.world.beta.people.operator;
    for (const each of contexts) {
      const { rows } = await within(app, each, () =>
        app.query(`SELECT auth.person_for($1, 'Nome', $2, now()) AS id`, [email, newId()]),
      );
      const may = each.level === 'centre' || each.level === 'system';
      expect({ context: each.name, rows }).toEqual({ context: each.name, rows: [{ id: may ? personId : null }] });
    }
  });

  it('sweep removes what has ended, and tenants_to_tend tells ids', async () => {
    const open = await ownersList('SELECT id::text AS value FROM session WHERE revoked_at IS NULL ORDER BY 1');
    await alone(`SELECT auth.sweep(now())`, []);
    await app.query(`SELECT auth.sweep(now())`);
    expect(await ownersList('SELECT id::text AS value FROM session ORDER BY 1')).toEqual(open);
    expect(await ownersList('SELECT purpose AS value FROM access_link')).toEqual(['invitation', 'invitation']);
    const tend = `SELECT auth.tenants_to_tend(now() + make_interval(days => $1), current_date) AS id`;
    expect((await alone(tend, [-90])).rows).toEqual([]);
    expect((await alone(tend, [1])).rows.map(({ id }: { id: string }) => id).sort()).toEqual(
      [house.world.alfa.id, house.world.beta.id].sort(),
    );
  });
});

describe('the functions of relay', () => {
  it('tell ids and nothing of the content', async () => {
    const claimed = await alone(`SELECT * FROM relay.claim(now() + interval '1 day', '1 minute', 1000, $1)`, [
      ['ticket-notifications'],
    ]);
    expect(claimed.rows.length).toBeGreaterThanOrEqual(4);
    for (const row of claimed.rows) expect(Object.keys(row as object)).toEqual(['tenant_id', 'id', 'consumer']);
    const swept = await alone(`SELECT relay.tenants_to_sweep(now() + interval '1 day') AS id`, []);
    expect(swept.rows.map(({ id }: { id: string }) => id).sort()).toEqual(
      [house.world.alfa.id, house.world.beta.id].sort(),
    );
  });

  it('tell how much waits in a queue, and not for whom', async () => {
    const { rows } = await alone(`SELECT * FROM relay.backlog(now() + interval '1 day')`, []);
    const waiting = rows.find(({ queue }: { queue: string }) => queue === 'ticket-notifications') as object;
    expect(Object.keys(waiting)).toEqual(['queue', 'waiting', 'failed', 'oldest_seconds', 'overdue_seconds']);
    expect(waiting).toMatchObject({ oldest_seconds: expect.any(Number), overdue_seconds: expect.any(Number) });
  });

  it('tell how many of the given migrations are missing', async () => {
    const { rows } = await alone(
      `SELECT relay.migrations_missing(ARRAY['PlatformFoundation1760000000000', 'x', 'y']) AS count`,
      [],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('tell which centres have adhesions to end, and nothing else', async () => {
    const ending = (day: string) => alone('SELECT relay.tenants_with_ending_adhesions($1) AS id', [day]);
    expect((await ending('2026-11-22')).rows).toEqual([]);
    await house.database.owner.query(`UPDATE convention SET valid_to = '2026-12-31' WHERE id = $1`, [
      house.alfa.campaignId,
    ]);
    expect((await ending('2026-12-31')).rows).toEqual([]);
    expect((await ending('2027-01-01')).rows).toEqual([{ id: house.world.alfa.id }]);
  });

  it('find_event_link leads to the event of the link alone', async () => {
    const { alfa } = house;
    const links = (token: string) =>
      alone(`SELECT * FROM auth.find_event_link(sha256(convert_to($1, 'UTF8')))`, [token]);
    for (const token of ['', 'open', `open-${alfa.dossiers[0].bodyId}`, `guest-${house.world.alfa.id}`])
      expect((await links(token)).rows).toEqual([]);
    expect((await links(`guest-${alfa.dossiers[0].bodyId}`)).rows).toEqual([
      { tenant_id: house.world.alfa.id, event_id: expect.any(String), guest_id: expect.any(String) },
    ]);
    const [open] = (await links(`open-${house.world.beta.id}`)).rows as object[];
    expect(open).toMatchObject({ tenant_id: house.world.beta.id, guest_id: null });
  });

  it('tell which events are due, and nothing else', async () => {
    const due = (at: string) => alone('SELECT * FROM relay.events_due($1)', [at]);
    expect((await due('2030-12-30T00:00:00Z')).rows).toEqual([]);
    const { rows } = await due('2030-12-31T12:00:00Z');
    expect(rows).toHaveLength(4);
    expect(Object.keys(rows[0] as object)).toEqual(['tenant_id', 'id']);
  });

  it('tell which tariff plans are due, and nothing else', async () => {
    const due = (day: string) => alone('SELECT * FROM relay.tariff_plans_due($1)', [day]);
    expect((await due('2030-12-31')).rows).toEqual([]);
    const { rows } = await due('2031-01-01');
    expect(rows).toHaveLength(2);
    expect(Object.keys(rows[0] as object)).toEqual(['tenant_id', 'id']);
  });

  it('tell where deadlines are to be laid out, and nothing else', async () => {
    const waiting = (day: string) => alone('SELECT relay.tenants_with_obligations($1) AS id', [day]);
    expect((await waiting('2199-12-31')).rows).toEqual([]);
    const { rows } = await waiting('2200-01-02');
    expect(rows.map((row) => (row as { id: string }).id).sort()).toEqual(
      [house.world.alfa.id, house.world.beta.id].sort(),
    );
  });

  it('tell where meetings are near, and nothing else', async () => {
    const near = (now: string, until: string) =>
      alone('SELECT relay.tenants_with_meetings($1, $2) AS id', [now, until]);
    expect((await near('2199-12-31T00:00:00Z', '2200-01-03T00:00:00Z')).rows).toEqual([]);
    await house.database.owner.query(
      `UPDATE table_meeting SET starts_at = '2200-01-02', ends_at = '2200-01-03' WHERE id = (SELECT id FROM table_meeting
         WHERE tenant_id = $1 AND status = 'called' ORDER BY id LIMIT 1)`,
      [house.world.alfa.id],
    );
    expect((await near('2199-12-31T00:00:00Z', '2200-01-03T00:00:00Z')).rows).toEqual([{ id: house.world.alfa.id }]);
  });

  it('tell which mailings are due, and nothing else', async () => {
    const owner = house.database.owner;
    const [mailing] = (
      await owner.query(
        `UPDATE mailing SET status = 'scheduled', due_at = timestamptz '2031-01-01', ended_at = NULL
         WHERE id = (SELECT id FROM mailing WHERE tenant_id = $1 ORDER BY id LIMIT 1) RETURNING tenant_id, id`,
        [house.world.alfa.id],
      )
    ).rows as object[];
    const due = (at: string) => alone('SELECT * FROM relay.mailings_due($1)', [at]);
    expect((await due('2030-12-31T23:00:00Z')).rows).toEqual([]);
    expect((await due('2031-01-02T00:00:00Z')).rows).toEqual([mailing]);
  });

  it('tell in which centres somebody signs from a day on, and nothing else', async () => {
    const beginning = (day: string) => alone('SELECT relay.tenants_with_new_signatories($1) AS id', [day]);
    await house.database.owner.query(
      `INSERT INTO body_office (tenant_id, id, body_id, kind, person_name, acting, starts_on, created_at, version)
       VALUES ($1, $2, $3, 'mayor', 'Sindaca', false, '2031-01-02', now(), 1)`,
      [house.world.alfa.id, newId(), house.alfa.dossiers[0].bodyId],
    );
    await house.database.owner.query(`UPDATE body_office SET announced_on = starts_on WHERE starts_on < '2031-01-02'`);
    expect((await beginning('2031-01-01')).rows).toEqual([]);
    expect((await beginning('2031-01-02')).rows).toEqual([{ id: house.world.alfa.id }]);
  });

  it('tell in which centres hours of a month wait for who worked them, and nothing else', async () => {
    const waiting = (month: string, last: string) =>
      alone('SELECT relay.tenants_with_open_timesheets($1, $2) AS id', [month, last]);
    const { owner } = house.database;
    const { alfa } = house.world;
    await owner.query('DELETE FROM contract_hours WHERE tenant_id <> $1', [alfa.id]);
    await owner.query(`UPDATE contract_hours SET starts_on = '2031-01-15'`);
    expect((await waiting('2030-12-01', '2030-12-31')).rows).toEqual([]);
    expect((await waiting('2031-01-01', '2031-01-31')).rows).toEqual([{ id: alfa.id }]);
    await owner.query(
      `INSERT INTO timesheet_month (tenant_id, id, membership_id, month, status, reminded_at, version)
       SELECT tenant_id, gen_random_uuid(), membership_id, '2031-01-01', 'open', now(), 1 FROM contract_hours`,
    );
    expect((await waiting('2031-01-01', '2031-01-31')).rows).toEqual([]);
  });

  it('tell which centres have PEC mailboxes, and nothing else', async () => {
    const { rows } = await alone('SELECT relay.tenants_with_pec() AS id', []);
    expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual([house.world.alfa.id, house.world.beta.id].sort());
  });

  it('tell which centres have subscriptions to end, and nothing else', async () => {
    const ending = (day: string) => alone('SELECT relay.tenants_with_ending_subscriptions($1) AS id', [day]);
    expect((await ending('2030-01-01')).rows).toEqual([]);
    await house.database.owner.query(
      `UPDATE subscription SET status = 'ending', active_from = '2026-01-01', ends_on = '2029-12-31' WHERE id = $1`,
      [house.alfa.files[0].subscriptionId],
    );
    expect((await ending('2029-12-31')).rows).toEqual([]);
    expect((await ending('2030-01-01')).rows).toEqual([{ id: house.world.alfa.id }]);
  });
});

describe('the register', () => {
  it('is sealed at the system’s level, and only that of its own centre', async () => {
    for (const context of contexts) {
      const [sealed, centres] = await within(app, context, async () => {
        await app.query(`SELECT set_config('app.now', now()::text, true)`);
        const { rows } = await app.query<{ count: number }>('SELECT relay.seal_audit(1000) AS count');
        const seals = await attempt(app, 'SELECT DISTINCT tenant_id FROM audit_seal WHERE number > 1');
        return [rows[0]!.count, seals.rows] as const;
      });
      expect({ context: context.name, sealed: sealed > 0 }).toEqual({
        context: context.name,
        sealed: context.level === 'system',
      });
      expect(centres).toBe(context.level === 'system' ? 1 : 0);
    }
    const { rows } = await alone('SELECT relay.tenants_to_seal() AS id', []);
    const { alfa, beta } = house.world;
    expect(rows.map(({ id }) => id as string).sort()).toEqual([alfa.id, beta.id].sort());
  });

  it('forgets nobody whose membership was not given away, and nobody at another level', async () => {
    const { membershipId, personId } = house.world.alfa.people.operator;
    for (const context of contexts) {
      const { rows } = await within(app, context, () =>
        app.query('SELECT auth.forget_person($1, $2) AS forgotten', [membershipId, personId]),
      );
      expect({ context: context.name, ...rows[0] }).toEqual({ context: context.name, forgotten: false });
    }
    const people = await ownersList('SELECT id AS value FROM person WHERE id = $1', [personId]);
    expect(people).toEqual([personId]);
  });
});

it('stored_files counts what the context’s own centre stores, and nothing for who is of none', async () => {
  const { rows } = await house.database.owner.query<{ id: string; bytes: string; files: string }>(
    `SELECT tenant_id AS id, sum(size) AS bytes, count(*) AS files FROM stored_file WHERE status <> 'deleting' GROUP BY tenant_id`,
  );
  for (const context of contexts) {
    const [{ bytes, files }] = await within(app, context, async () => {
      return (await app.query('SELECT bytes, files FROM relay.stored_files()')).rows;
    });
    const inside = ['body', 'centre', 'partner', 'system'].includes(context.level);
    const own = inside ? rows.find(({ id }) => id === context.tenantId) : undefined;
    expect({ context: context.name, bytes, files }).toEqual({
      context: context.name,
      bytes: own?.bytes ?? '0',
      files: own?.files ?? '0',
    });
  }
});

describe('what reads as somebody would', () => {
  const seenIn = async (context: Context, enter: () => Promise<unknown>) =>
    within(app, context, async () => {
      await enter();
      const ids = async (table: string) =>
        (await app.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id);
      return [await ids('space'), await ids('document'), await ids('ticket')];
    });

  it('enter_as shows what the person’s own session shows, and nothing of a membership that is over or elsewhere', async () => {
    const { alfa, beta } = house.world;
    const system = context('the system for alfa');
    const enterAs = (tenantId: string, membershipId: string) => () =>
      app.query('SELECT auth.enter_as($1, $2, now(), $3)', [tenantId, membershipId, 'r']);
    const people = contexts.filter(({ membershipId, tenantId }) => membershipId && tenantId);
    expect(people.length).toBeGreaterThan(6);
    for (const each of people) {
      const own = await seenIn(each, () => Promise.resolve());
      expect({ who: each.name, seen: await seenIn(system, enterAs(each.tenantId!, each.membershipId!)) }).toEqual({
        who: each.name,
        seen: own,
      });
    }
    const { membershipId } = alfa.people.operator;
    expect(await failure(seenIn(system, enterAs(beta.id, membershipId)))).toBe('CD401');
    const later = () =>
      app.query('SELECT auth.enter_as($1, $2, $3, $4)', [alfa.id, alfa.people.partner.membershipId, '2199-01-01', 'r']);
    expect(await failure(seenIn(system, later))).toBe('CD401');
  });

  it('enter_network opens the network to centres that take part, without their own rows', async () => {
    const { rows } = await house.database.owner.query<{ id: string }>(
      `SELECT tenant_id AS id FROM network_participation WHERE status = 'member'`,
    );
    const takePart = rows.map(({ id }) => id);
    expect(takePart.length).toBeGreaterThan(0);
    for (const tenant of [house.world.alfa, house.world.beta]) {
      const hash = hashOf(tenant.people.operator);
      const seen = await within(app, context('nobody'), async () => {
        await app.query('SELECT auth.enter_network($1, now(), $2)', [hash, 'r']);
        const { rows: own } = await app.query('SELECT id FROM ticket');
        const { rows: spaces } = await app.query(
          // Those of the groups that the centre works in are for it, too.
          `SELECT id FROM space WHERE visibility NOT IN ('network', 'public') AND id NOT IN (SELECT space_id FROM network_group)`,
        );
        const { rows: setting } = await app.query(`SELECT current_setting('app.access') AS access`);
        return { own: own.length, hidden: spaces.length, access: (setting[0] as { access: string }).access };
      });
      expect(seen).toEqual({ own: 0, hidden: 0, access: takePart.includes(tenant.id) ? 'network' : '' });
    }
    const none = app.query('SELECT auth.enter_network($1, now(), $2)', [randomBytes(32), 'r']);
    expect(await failure(none)).toBe('CD401');
  });

  it('own_memberships answers with those of the person in their centre alone, of today and before', async () => {
    for (const each of contexts) {
      const { rows } = await within(app, each, () =>
        app.query<{ ids: string[] }>('SELECT auth.own_memberships() AS ids'),
      );
      const expected = await house.database.owner.query<{ id: string }>(
        `SELECT id FROM membership WHERE tenant_id = $1 AND person_id = (SELECT person_id FROM membership WHERE id = $2) ORDER BY id`,
        [each.tenantId || null, each.membershipId || null],
      );
      const found = rows[0]!.ids.toSorted();
      expect({ context: each.name, found }).toEqual({ context: each.name, found: expected.rows.map(({ id }) => id) });
      if (each.name === 'operator of alfa') expect(found).toHaveLength(2);
    }
  });

  it('reader_memberships and recused_across answer with what is of the own centre, to readers of the network alone', async () => {
    const { owner } = house.database;
    const ofCentre = (table: string, tenant: string) =>
      ownersList(`SELECT id AS value FROM ${table} WHERE tenant_id = $1`, [tenant]);
    for (const each of contexts) {
      const { rows } = await within(app, each, () =>
        app.query<{ ids: string[]; recused: string[] }>(
          'SELECT search.reader_memberships() AS ids, search.recused_across() AS recused',
        ),
      );
      const { ids, recused } = rows[0]!;
      const reader = each.peer?.reader ?? null;
      const expected = await owner.query<{ id: string }>(
        `SELECT id FROM membership WHERE tenant_id = $1 AND person_id = (SELECT person_id FROM membership WHERE id = $2)`,
        [reader, each.membershipId],
      );
      expect({ context: each.name, ids: ids.toSorted() }).toEqual({
        context: each.name,
        ids: expected.rows.map(({ id }) => id).sort(),
      });
      const own = reader ? [...(await ofCentre('space', reader)), ...(await ofCentre('document', reader))] : [];
      expect({ context: each.name, foreign: recused.filter((id) => !own.includes(id)) }).toEqual({
        context: each.name,
        foreign: [],
      });
    }
  });

  it('seated_tables, recused_files and recused_documents answer with ids of the own centre alone', async () => {
    for (const each of contexts) {
      const [tables, files, documents] = await within(app, each, async () => {
        const { rows } = await app.query<{ tables: string[]; files: string[]; documents: string[] }>(
          'SELECT search.seated_tables() AS tables, search.recused_files() AS files, search.recused_documents() AS documents',
        );
        return [rows[0]!.tables, rows[0]!.files, rows[0]!.documents];
      });
      const owned = async (table: string) =>
        ownersList(`SELECT id AS value FROM ${table} WHERE tenant_id = $1`, [each.tenantId]);
      const foreign = (ids: string[], known: string[]) => ids.filter((id) => !known.includes(id));
      expect({
        context: each.name,
        tables: foreign(tables, await owned('working_table')),
        files: foreign(files, await owned('stored_file')),
        documents: foreign(documents, await owned('document')),
      }).toEqual({ context: each.name, tables: [], files: [], documents: [] });
      if (each.level !== 'body') expect(tables).toEqual([]);
    }
  });

  it('tenants_with_followers and tenants_with_old_trash tell which centres have something to do, and nothing else', async () => {
    const { alfa, beta } = house.world;
    const ask = async (sql: string, params: string[]) =>
      (await within(app, context('the network'), () => app.query<{ id: string }>(sql, params))).rows.map(
        ({ id }) => id,
      );
    const followed = 'SELECT t AS id FROM relay.tenants_with_followers($1, $2) t';
    expect((await ask(followed, ['2199-01-01', '2199-01-01'])).sort()).toEqual([alfa.id, beta.id].sort());
    expect(await ask(followed, ['2000-01-01', '2000-01-01'])).toEqual([]);
    const littered = 'SELECT t AS id FROM relay.tenants_with_old_trash($1) t';
    expect((await ask(littered, ['2199-01-01'])).sort()).toEqual([alfa.id, beta.id].sort());
    expect(await ask(littered, ['2000-01-01'])).toEqual([]);
  });
});

it('every function is tried here, or is a trigger', () => {
  const tried =
    /^(auth\.(enter|enter_as|enter_network|enter_public|find_login|open_session|describe_session|switch_membership|close_session|memberships_of|touch_session|list_sessions|revoke_sessions|create_token|profile|change_password|put_password|find_recipient|create_link|find_event_link|inspect_link|redeem_link|person_for|sweep|tenants_to_tend|forget_person|own_second_factor|enable_second_factor|renew_recovery_codes|disable_second_factor|find_second_factor|use_time_step|use_recovery_code|strengthen_session|has_second_factor|reset_second_factor|own_memberships|put_recovery_codes|open_confined_session|end_confined_sessions|session_provider)|relay\.(claim|backlog|migrations_missing|publish_live|sweep_done|failed_deliveries|retry_failed|queues|digests_due|tenants_with_old_notices|tenants_with_old_work|tenants_to_sweep|stored_files|unscanned_downloads|centre_storage|set_file_quota|tenants_with_ending_adhesions|tenants_with_ending_subscriptions|tenants_with_pec|tenants_with_new_signatories|tenants_with_open_timesheets|tenants_with_followers|tenants_with_old_trash|tenants_with_obligations|tenants_with_meetings|mailings_due|events_due|tariff_plans_due|seal_audit|tenants_to_seal)|search\.(find_tickets|find_services|find_documents|rank_documents|find_shared_documents|document_score|document_vector|document_query|adhering|agreements|appointed|body_mails|body_names|hours_of_subscriptions|seated_tables|recused_files|recused_documents|reader_memberships|recused_across)|public\.join_body)\(/;
  // What has the rights of who asks is tried with the rows that they see.
  for (const [signature, { definer }] of Object.entries(FUNCTIONS))
    expect({ signature, tried: !definer || tried.test(signature) }).toEqual({ signature, tried: true });
});

describe('join_body', () => {
  it('moves nothing for who is not of the centre, of another centre, or of bodies that are not both its own', async () => {
    const { alfa, beta } = house.world;
    const [own, second, foreign] = [alfa.bodies[0]!.id, alfa.bodies[1]!.id, beta.bodies[0]!.id];
    const attempts = contexts.flatMap((each) =>
      [
        [own, second],
        [foreign, own],
        [own, foreign],
        [own, own],
      ].map((pair) => ({ each, pair })),
    );
    const moved = [];
    for (const { each, pair } of attempts) {
      const answer = await failure(within(app, each, () => app.query('SELECT public.join_body($1, $2)', pair)));
      if (answer !== '42501') moved.push({ context: each.name, pair, answer });
    }
    const may = contexts.filter(({ level, tenantId }) => level === 'centre' && tenantId === alfa.id);
    expect(
      moved.every(
        ({ context: name, pair }) => pair[0] === own && pair[1] === second && may.some((each) => each.name === name),
      ),
    ).toBe(true);
  });
});
