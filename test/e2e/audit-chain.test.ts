import pg from 'pg';
import { newId } from '#app/kernel';
import { AuditChain, AuditCheck, AuditSealing } from '#app/platform';
import { openHouse, type House } from '../support/house.js';
import { openTicket } from './support.js';

let house: House;
let tenantId: string;
beforeAll(async () => {
  house = await openHouse();
  tenantId = house.world.alfa.id;
});
afterAll(() => house?.close());

const seal = () => house.app.get(AuditSealing, { strict: false }).seal(tenantId);
const verify = (heads: string[] = []) =>
  house.app.get(AuditChain, { strict: false }).verify(tenantId, new Date(), heads);
const owner = async <T extends object>(sql: string, params: unknown[] = []) =>
  (await house.database.owner.query<T & pg.QueryResultRow>(sql, params)).rows;
const seals = () =>
  owner<{ number: number; seqs: string[] }>(
    'SELECT number, seqs::text[] FROM audit_seal WHERE tenant_id = $1 ORDER BY number',
    [tenantId],
  );
const entries = async () =>
  (
    await owner<{ seq: string }>('SELECT seq::text FROM audit_entry e WHERE tenant_id = $1 ORDER BY e.seq', [tenantId])
  ).map(({ seq }) => seq);
const state = async () =>
  (await house.as(house.world.alfa.people.auditor).get('/audit-chain').expect(200)).body as Record<string, unknown>;

/** A change of the register, in a transaction that is still open. */
async function openChange(): Promise<{ seq: string; client: pg.Client }> {
  const client = new pg.Client({ connectionString: house.database.ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('UPDATE body SET website = $2 WHERE id = $1', [house.world.alfa.bodies[0]!.id, newId()]);
  const { rows } = await client.query<{ seq: string }>('SELECT max(seq)::text AS seq FROM audit_entry');
  return { seq: rows[0]!.seq, client };
}

const commit = async (client: pg.Client) => {
  await client.query('COMMIT');
  await client.end();
};

describe('sealing', () => {
  it('takes in every entry once, in seals that follow each other', async () => {
    await openTicket(house);
    await seal();
    await openTicket(house);
    await Promise.all([seal(), seal(), seal()]);
    const made = await seals();
    expect(made.map(({ number }) => number)).toEqual([1, 2]);
    expect(made.flatMap(({ seqs }) => seqs)).toEqual(await entries());
    expect(await verify()).toMatchObject({ seals: 2, waiting: 0, problem: null, head: { number: 2 } });
  });

  it('leaves what is not committed for later, though its number is lower: nothing missed, nothing twice', async () => {
    const late = await openChange();
    await openTicket(house);
    await seal();
    const between = (await seals()).flatMap(({ seqs }) => seqs);
    expect(between).not.toContain(late.seq);
    expect(between.some((seq) => BigInt(seq) > BigInt(late.seq))).toBe(true);
    await commit(late.client);
    await seal();
    const all = (await seals()).flatMap(({ seqs }) => seqs);
    expect(all.at(-1)).toBe(late.seq);
    expect(all.toSorted((a, b) => Number(a) - Number(b))).toEqual(await entries());
    expect(await verify()).toMatchObject({ waiting: 0, problem: null });
  });

  it('of an entry that another seals at the same moment happens once', async () => {
    const before = (await seals()).length;
    for (let each = 0; each < 5; each++) await openTicket(house);
    const workers = Array.from({ length: 4 }, () => house.app.get(AuditSealing, { strict: false }).run());
    await Promise.all([...workers, openTicket(house), openTicket(house)]);
    await seal();
    const made = await seals();
    expect(made.length).toBeGreaterThan(before);
    const all = made.flatMap(({ seqs }) => seqs);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted((a, b) => Number(a) - Number(b))).toEqual(await entries());
    expect(await verify()).toMatchObject({ waiting: 0, problem: null });
  });

  it('is shown to who reads the register, with what the nightly check found', async () => {
    await house.app.get(AuditCheck, { strict: false }).run();
    const { head } = await verify();
    expect(await state()).toEqual({
      seal: head!.number,
      sealedAt: expect.any(String),
      head: head!.hash,
      check: {
        checkedAt: expect.any(String),
        entries: (await entries()).length,
        problem: null,
        problemSeal: null,
        problemEntryId: null,
      },
    });
  });
});

describe('whoever owns the database cannot, without being found out,', () => {
  const TABLES = ['audit_entry', 'audit_value', 'audit_seal'];
  let middle: string;
  let head: string;

  beforeAll(async () => {
    await seal();
    for (const table of TABLES) await owner(`CREATE TEMPORARY TABLE kept_${table} AS SELECT * FROM ${table}`);
    const [second] = (await seals()).slice(1, 2);
    middle = second!.seqs[1]!;
    head = (await verify()).head!.hash;
  });

  /** As it was. */
  afterEach(async () => {
    await owner('TRUNCATE audit_entry, audit_value, audit_seal');
    for (const table of TABLES) await owner(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`);
    expect(await verify([head])).toMatchObject({ problem: null });
  });

  const change: Record<string, [sql: string, problem: object | (() => object)]> = {
    'change an entry': [
      `UPDATE audit_entry SET membership_id = gen_random_uuid() WHERE seq = $1`,
      () => ({ code: 'entry_changed', seal: 2, seq: middle }),
    ],
    'move an entry in time': [
      `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seq = $1`,
      () => ({ code: 'entry_changed', seal: 2, seq: middle }),
    ],
    'change a value': [
      `UPDATE audit_value SET after = after || '{"subject": "altro"}' WHERE seq = $1`,
      () => ({ code: 'value_changed', seal: 2, seq: middle }),
    ],
    'change a value and its digest': [
      `WITH v AS (UPDATE audit_value SET after = '{}' WHERE seq = $1 RETURNING *)
       UPDATE audit_entry e SET value_digest = sha256(v.salt || convert_to(COALESCE(v.before::text, 'null') || chr(10) || '{}', 'UTF8'))
       FROM v WHERE e.seq = v.seq`,
      () => ({ code: 'entry_changed', seal: 2, seq: middle }),
    ],
    'take a value away': [
      `DELETE FROM audit_value WHERE seq = $1`,
      () => ({ code: 'value_missing', seal: 2, seq: middle }),
    ],
    'delete an entry': [
      `WITH v AS (DELETE FROM audit_value WHERE seq = $1) DELETE FROM audit_entry WHERE seq = $1`,
      () => ({ code: 'entry_missing', seal: 2, seq: middle }),
    ],
    'take an entry out of its seal': [
      `UPDATE audit_entry SET seal_number = NULL WHERE seq = $1`,
      () => ({ code: 'entry_missing', seal: 2, seq: middle }),
    ],
    'put an entry into a seal': [
      `INSERT INTO audit_entry (tenant_id, at, table_name, operation, changed_columns, seal_number)
       SELECT tenant_id, at, table_name, operation, '{}', seal_number FROM audit_entry WHERE seq = $1`,
      { code: 'entry_added', seal: 2, seq: expect.any(String) },
    ],
    'swap two entries': [
      `UPDATE audit_entry a SET membership_id = b.membership_id, at = b.at, table_name = b.table_name, row_id = b.row_id,
         operation = b.operation, changed_columns = b.changed_columns, value_digest = b.value_digest
       FROM audit_entry b WHERE a.seq IN ($1::bigint, $1::bigint + 1) AND b.seq IN ($1::bigint, $1::bigint + 1) AND a.seq <> b.seq`,
      () => ({ code: 'entry_changed', seal: 2, seq: middle }),
    ],
    'delete a seal': [
      `DELETE FROM audit_seal WHERE tenant_id = (SELECT tenant_id FROM audit_entry WHERE seq = $1) AND number = 2`,
      { code: 'seal_missing', seal: 2, seq: null },
    ],
    'change what a seal says': [
      `UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day' WHERE number = 2 AND $1 = ANY (seqs)`,
      { code: 'seal_changed', seal: 2, seq: null },
    ],
    'delete the last seal': [
      `DELETE FROM audit_seal s USING audit_entry e WHERE e.seq = $1 AND s.tenant_id = e.tenant_id
         AND s.number = (SELECT max(number) FROM audit_seal WHERE tenant_id = e.tenant_id)`,
      { code: 'seal_missing', seal: expect.any(Number), seq: expect.any(String) },
    ],
  };

  it.each(Object.entries(change))('%s', async (_name, [sql, problem]) => {
    await owner(sql, [middle]);
    expect((await verify()).problem).toEqual(typeof problem === 'function' ? problem() : problem);
  });

  it('write an entry of long ago', async () => {
    await owner(
      `INSERT INTO audit_entry (tenant_id, at, table_name, operation, changed_columns) VALUES ($1, now() - interval '9 days', 'ticket', 'UPDATE', '{}')`,
      [tenantId],
    );
    await seal();
    expect((await verify()).problem).toMatchObject({ code: 'entry_backdated' });
  });

  it('seal anew what was changed: the head that was kept elsewhere is not in the chain', async () => {
    await owner(`UPDATE audit_entry SET membership_id = gen_random_uuid() WHERE seq = $1`, [middle]);
    await owner('UPDATE audit_entry SET seal_number = NULL');
    await owner('DELETE FROM audit_seal');
    await seal();
    expect(await verify()).toMatchObject({ problem: null });
    expect((await verify([head])).problem).toEqual({ code: 'head_missing', seal: null, seq: null });
  });

  it('cut off the end: the head that was kept elsewhere is not in the chain', async () => {
    const last = (await seals()).at(-1)!;
    await owner('DELETE FROM audit_seal WHERE number = $1 AND tenant_id = $2', [last.number, tenantId]);
    await owner('DELETE FROM audit_value WHERE seq = ANY ($1)', [last.seqs]);
    await owner('DELETE FROM audit_entry WHERE seq = ANY ($1)', [last.seqs]);
    expect(await verify()).toMatchObject({ problem: null });
    expect((await verify([head])).problem).toMatchObject({ code: 'head_missing' });
  });

  it('and what the nightly check finds is shown', async () => {
    await owner(`UPDATE audit_entry SET access = 'platform' WHERE seq = $1`, [middle]);
    await house.app.get(AuditCheck, { strict: false }).run();
    expect((await state()).check).toMatchObject({ problem: 'entry_changed', problemSeal: 2, problemEntryId: middle });
  });
});

describe('the application', () => {
  it.each([
    'UPDATE audit_entry SET at = now()',
    'UPDATE audit_entry SET seal_number = 1',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'UPDATE audit_value SET salt = NULL',
    `INSERT INTO audit_seal (tenant_id, number) VALUES (gen_random_uuid(), 9)`,
    'DELETE FROM audit_seal',
    'UPDATE audit_erasure SET at = now()',
  ])('cannot %s', async (sql) => {
    const app = new pg.Client({ connectionString: house.database.appUrl });
    await app.connect();
    try {
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });
});
