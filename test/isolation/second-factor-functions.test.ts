import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { contextsOf, within, type Context } from './support/contexts.js';

let house: House;
let app: pg.Client;
let contexts: Context[];

beforeAll(async () => {
  house = await openHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query(sql, params)).rows;
const hashOf = ({ token }: TestPerson) => createHash('sha256').update(token).digest();
const context = (name: string) => contexts.find((candidate) => candidate.name === name)!;
/** The one value of the one row, tried without a context and taken back. */
const tried = async (sql: string, params: unknown[], as = context('nobody')) =>
  within(app, as, async () => {
    const [row] = (await app.query(sql, params)).rows as object[];
    return row && Object.values(row)[0];
  });

const withFactor = (person: TestPerson, codes = 1) =>
  owner(
    `WITH made AS (INSERT INTO second_factor VALUES ($1, 'sealed', 100, now(), now())
       ON CONFLICT (person_id) DO UPDATE SET last_step = 100 RETURNING person_id)
     INSERT INTO recovery_code SELECT person_id, sha256(('code ' || n)::bytea) FROM made, generate_series(1, $2) n
     ON CONFLICT (person_id, code_hash) DO UPDATE SET used_at = NULL`,
    [person.personId, codes],
  );
const code = (n: number) => createHash('sha256').update(`code ${n}`).digest();

const ENABLE = `SELECT auth.enable_second_factor($1, 'x', 1, ARRAY['\\x01'::bytea], now())`;
const RENEW = `SELECT auth.renew_recovery_codes($1, ARRAY['\\x01'::bytea], now())`;
const DISABLE = 'SELECT auth.disable_second_factor($1, now())';
const STRENGTHEN = 'SELECT auth.strengthen_session($1, now())';
const STATUS = 'SELECT person_id FROM auth.own_second_factor($1, now())';

describe('the functions of one’s own second factor', () => {
  const tokenOf = async (person: TestPerson) => {
    const hash = randomBytes(32);
    await owner(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at, name, scopes, strong)
       SELECT $1, $2, person_id, 'token', tenant_id, id, now(), now() + interval '1 day', 'Prova', '{tickets.read}', true
       FROM membership WHERE id = $3`,
      [newId(), hash, person.membershipId],
    );
    return hash;
  };

  it('answer nothing and change nothing without an open session', async () => {
    const { tariff_admin, accounting_officer } = house.world.alfa.people;
    await withFactor(tariff_admin);
    await owner('UPDATE session SET revoked_at = now() WHERE token_hash = $1', [hashOf(accounting_officer)]);
    const nobodys = [randomBytes(32), Buffer.alloc(0), hashOf(accounting_officer), await tokenOf(tariff_admin)];
    for (const hash of nobodys) {
      expect(await tried(STATUS, [hash])).toBeUndefined();
      for (const sql of [ENABLE, RENEW, DISABLE, STRENGTHEN]) expect(await tried(sql, [hash])).toBe(false);
    }
  });

  it('reach the person of the session, and renew and end only where the session has shown it', async () => {
    const { operator } = house.world.beta.people;
    const mine = hashOf(operator);
    expect(await tried(STATUS, [mine])).toBe(operator.personId);
    for (const sql of [RENEW, DISABLE, STRENGTHEN]) expect(await tried(sql, [mine])).toBe(false);
    await withFactor(operator);
    expect(await tried(ENABLE, [mine])).toBe(false);
    for (const sql of [RENEW, DISABLE]) expect(await tried(sql, [mine])).toBe(false);
    expect(await tried(STRENGTHEN, [mine])).toBe(true);
    await owner('UPDATE session SET strong = true WHERE token_hash = $1', [mine]);
    for (const sql of [RENEW, DISABLE]) expect(await tried(sql, [mine])).toBe(true);
  });

  it('enabling makes this session strong and ends the others of the person alone', async () => {
    const { body_clerk, body_admin } = house.world.beta.people;
    const other = randomBytes(32);
    await owner(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at)
       SELECT $1, $2, person_id, 'bearer', tenant_id, membership_id, created_at, expires_at FROM session WHERE token_hash = $3`,
      [newId(), other, hashOf(body_clerk)],
    );
    await app.query(ENABLE, [hashOf(body_clerk)]);
    const sessions = await owner(
      'SELECT token_hash, strong, revoked_at IS NULL AS open FROM session WHERE person_id = ANY ($1)',
      [[body_clerk.personId, body_admin.personId]],
    );
    const stateOf = (hash: Buffer) => sessions.find((one) => hash.equals(one.token_hash));
    expect(stateOf(hashOf(body_clerk))).toMatchObject({ strong: true, open: true });
    expect(stateOf(other)).toMatchObject({ strong: false, open: false });
    expect(stateOf(hashOf(body_admin))).toMatchObject({ strong: false, open: true });
  });
});

describe('the functions of signing in', () => {
  it('a time step is used once, and those before it never', async () => {
    const { auditor } = house.world.alfa.people;
    await withFactor(auditor);
    const use = async (step: number, personId = auditor.personId) =>
      Object.values((await app.query('SELECT auth.use_time_step($1, $2)', [personId, step])).rows[0] as object)[0];
    expect(await use(100)).toBe(false);
    const twice = new pg.Client({ connectionString: house.database.appUrl });
    await twice.connect();
    const both = await Promise.all(
      [app, twice].map((client) =>
        client.query<{ used: boolean }>('SELECT auth.use_time_step($1, 102) AS used', [auditor.personId]),
      ),
    );
    await twice.end();
    expect(both.map(({ rows }) => rows[0]!.used).sort()).toEqual([false, true]);
    expect(await use(101)).toBe(false);
    expect(await use(103)).toBe(true);
    expect(await use(104, house.world.alfa.people.operator.personId)).toBe(false);
  });

  it('a recovery code is its person’s, good for one use, and tells how many are left', async () => {
    const { auditor, operator } = house.world.alfa.people;
    await withFactor(auditor, 3);
    const use = async (hash: Buffer, personId = auditor.personId) =>
      Object.values(
        (await app.query('SELECT auth.use_recovery_code($1, $2, now())', [personId, hash])).rows[0] as object,
      )[0];
    expect(await use(code(1), operator.personId)).toBeNull();
    expect(await use(code(9))).toBeNull();
    expect(await use(code(1))).toBe(2);
    expect(await use(code(1))).toBeNull();
    expect(await use(code(2))).toBe(1);
  });

  it('find_second_factor tells the sealed secret of one person', async () => {
    const { auditor, operator } = house.world.alfa.people;
    await withFactor(auditor);
    const find = 'SELECT sealed FROM auth.find_second_factor($1)';
    expect(await tried(find, [auditor.personId])).toEqual(Buffer.from('sealed'));
    expect(await tried(find, [operator.personId])).toBeUndefined();
    expect(await tried(find, [auditor.membershipId])).toBeUndefined();
  });

  it('a link of who has one opens nothing without it, and sets no password', async () => {
    const { neighbour } = house.world.alfa;
    await withFactor(neighbour);
    const link = randomBytes(32);
    await owner(
      `INSERT INTO access_link (id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at)
       SELECT $1, $2, person_id, 'password_reset', tenant_id, id, now(), now() + interval '1 hour' FROM membership WHERE id = $3`,
      [newId(), link, neighbour.membershipId],
    );
    const redeem = `SELECT auth.redeem_link($1, 'hash', $2, $3, now(), now() + interval '1 hour', NULL, $4)`;
    expect(await tried(redeem, [link, newId(), randomBytes(32), false])).toBe(false);
    expect(await tried(redeem, [link, newId(), randomBytes(32), true])).toBe(true);
  });

  it('a session opened without it owes it', async () => {
    const { neighbour } = house.world.alfa;
    await withFactor(neighbour);
    const open = `SELECT auth.open_session($1, $2, $3, 'cookie', now(), now() + interval '1 hour', NULL, NULL, $4)`;
    for (const strong of [true, false]) {
      const hash = randomBytes(32);
      await app.query(open, [neighbour.personId, hash, newId(), strong]);
      const entered = await app.query('SELECT strong, factor_needed FROM auth.enter($1, now(), $2)', [hash, 'r']);
      expect(entered.rows).toEqual([{ strong, factor_needed: !strong }]);
    }
  });
});

describe('the functions for the centre', () => {
  const RESET = 'SELECT auth.reset_second_factor($1, now())';
  const HAS = 'SELECT auth.has_second_factor($1)';

  it('tell and take away for the centre of the membership alone', async () => {
    const { alfa } = house.world;
    await withFactor(alfa.people.auditor);
    for (const each of contexts) {
      const own = each.level === 'centre' && each.tenantId === alfa.id;
      const { membershipId } = alfa.people.auditor;
      expect({ context: each.name, has: await tried(HAS, [membershipId], each) }).toEqual({
        context: each.name,
        has: own ? true : null,
      });
      expect({ context: each.name, done: await tried(RESET, [membershipId], each) }).toEqual({
        context: each.name,
        done: own ? 'done' : null,
      });
    }
    expect(await tried(HAS, [alfa.people.tariff_admin.membershipId], context('operator of alfa'))).toBe(true);
    expect(await tried(HAS, [alfa.people.body_admin.membershipId], context('operator of alfa'))).toBe(false);
    expect(await tried(RESET, [alfa.people.body_admin.membershipId], context('operator of alfa'))).toBe('none');
  });

  it('take away nobody’s own, and nothing of who works elsewhere, too', async () => {
    const { alfa, beta, network } = house.world;
    const { operator, auditor } = alfa.people;
    await withFactor(operator);
    await withFactor(auditor);
    expect(await tried(RESET, [operator.membershipId], context('operator of alfa'))).toBeNull();
    const again = 'UPDATE membership SET person_id = $2, valid_to = $3 WHERE id = $1';
    for (const [validTo, outcome] of [
      [null, 'elsewhere'],
      ['2030-01-01', 'elsewhere'],
      ['2025-01-01', 'done'],
    ] as const) {
      await owner(again, [beta.people.auditor.membershipId, auditor.personId, validTo]);
      expect(await tried(RESET, [auditor.membershipId], context('operator of alfa'))).toBe(outcome);
    }
    await owner('UPDATE network_membership SET person_id = $2 WHERE id = $1', [
      network.network_coordinator.membershipId,
      auditor.personId,
    ]);
    expect(await tried(RESET, [auditor.membershipId], context('operator of alfa'))).toBe('elsewhere');
  });
});

it('put_recovery_codes is closed to the application', async () => {
  const put = `SELECT auth.put_recovery_codes($1, ARRAY['\\x01'::bytea])`;
  const refused = await tried(put, [house.world.alfa.people.auditor.personId]).catch(
    (error: { code: string }) => error,
  );
  expect(refused).toMatchObject({ code: '42501' });
});
