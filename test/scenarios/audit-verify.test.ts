import { spawnSync } from 'node:child_process';
import { AuditSealing } from '#app/platform';
import { openTicket } from '../e2e/support.js';
import { openHouse, type House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await openTicket(house);
  await house.app.get(AuditSealing, { strict: false }).run();
});
afterAll(() => house?.close());

/** The command as an administrator calls it. */
function verify(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/worker/src/audit-verify.js', ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: house.database.appUrl,
      DATA_DIR: process.env.DATA_DIR,
    },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

it('says of every centre whether its register is whole, with the head to keep', () => {
  const { status, said } = verify();
  expect({ status, said }).toMatchObject({ status: 0 });
  expect(said).toMatch(
    /^alfa: whole; \d+ entries in 1 seals, 0 waiting, 0 values erased\n {2}head [0-9a-f]{64} \(seal 1 of /,
  );
  expect(said).toContain('\nbeta: whole; ');
});

it('looks for a head that was kept, and refuses what it cannot understand', () => {
  const [, head] = /head ([0-9a-f]{64})/.exec(verify('--centre', 'alfa').said)!;
  expect(verify('--centre', 'alfa', '--head', head!).status).toBe(0);
  const other = verify('--centre', 'alfa', '--head', '0'.repeat(64));
  expect(other.status).toBe(1);
  expect(other.said).toContain('first broken: head_missing');
  expect(verify('--head', head!).status).toBe(2);
  expect(verify('--centre', 'gamma').status).toBe(2);
  expect(verify('--centre', 'alfa', '--head', 'abc').status).toBe(2);
});

it('names the first entry that was changed, and ends with 1', async () => {
  const { rows } = await house.database.owner.query<{ seq: string }>(
    `UPDATE audit_entry SET request_id = 'altra' WHERE seq = (SELECT seqs[3] FROM audit_seal WHERE tenant_id = $1) RETURNING seq`,
    [house.world.alfa.id],
  );
  const { status, said } = verify();
  expect(status).toBe(1);
  expect(said).toContain(`alfa: BROKEN`);
  expect(said).toContain(`first broken: seal 1, entry ${rows[0]!.seq}, entry_changed`);
  expect(said).toContain('beta: whole');
});
