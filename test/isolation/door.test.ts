import { TenantDatabase, systemContext } from '#app/platform';
import { TicketEvent } from '../../libs/ticketing/src/persistence/ticket.entity.js';
import { openHouse, type House } from '../support/house.js';

let house: House;
let door: TenantDatabase;

beforeAll(async () => {
  // Two connections for reads, so that what one transaction left behind would meet the next.
  house = await openHouse({ env: { DATABASE_POOL: '2' } });
  door = house.app.get(TenantDatabase);
});
afterAll(() => house?.close());

const of = (tenant: 'alfa' | 'beta') => systemContext(house.world[tenant].id, new Date(), 'door-test');
const nobody = { credential: { kind: 'network' as const } };
const BODIES = 'SELECT tenant_id FROM body';

describe('the statements of a read', () => {
  it('are one transaction that changes nothing and sees one moment', async () => {
    const [settings, first, second] = await door.readAll<[Setting, Moment, Moment]>(of('alfa'), [
      [
        `SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS "readOnly"`,
      ],
      ['SELECT pg_current_snapshot()::text AS snapshot, now() AS at'],
      ['SELECT now() AS at, pg_current_snapshot()::text AS snapshot'],
    ]);
    expect(settings).toEqual([{ isolation: 'repeatable read', readOnly: 'on' }]);
    expect(first).toEqual(second);
    await expect(door.read(of('alfa'), 'DELETE FROM ticket')).rejects.toMatchObject({ code: '25006' });
  });

  it('leave no tenant behind for the next on the connection', async () => {
    for (const tenant of ['alfa', 'beta', 'alfa', 'beta'] as const) {
      const rows = await door.read<{ tenant_id: string }>(of(tenant), BODIES);
      expect(new Set(rows.map(({ tenant_id }) => tenant_id))).toEqual(new Set([house.world[tenant].id]));
      expect(await door.read({ ...of(tenant), ...nobody }, BODIES)).toEqual([]);
    }
  });

  it('answer nothing after one that failed, and the connection goes on', async () => {
    for (let time = 0; time < 3; time++) {
      await expect(door.readAll(of('alfa'), [['SELECT 1 / $1::int AS n', [0]], [BODIES]])).rejects.toMatchObject({
        code: '22012',
      });
      await expect(door.readAll(of('alfa'), [['SELECT nothing AS n'], [BODIES]])).rejects.toMatchObject({
        code: '42703',
      });
      expect(await door.read(of('alfa'), 'SELECT 1 / $1::int AS n', [1])).toEqual([{ n: 1 }]);
      expect(await door.read(of('beta'), BODIES)).toHaveLength(3);
    }
  });
});

describe('a write', () => {
  const step = () => ({
    id: crypto.randomUUID(),
    bodyId: house.world.alfa.bodies[0]!.id,
    ticketId: crypto.randomUUID(), // none
    command: 'open' as const,
    fromStatus: null,
    toStatus: 'new' as const,
    actorId: house.world.alfa.people.operator.membershipId,
    actorName: 'x',
    forName: null,
    reason: null,
    at: new Date(),
  });

  it('fails at its commit where an insert that waited for it fails, and leaves nothing', async () => {
    const written = door.run(of('alfa'), async (tx) => {
      await tx.execute(`INSERT INTO counter (tenant_id, series, year, value) VALUES ($1, 'door', 2026, 1)`, [
        tx.tenantId,
      ]);
      await tx.insert(TicketEvent, step());
    });
    await expect(written).rejects.toMatchObject({ code: '23503' });
    expect(await door.read(of('alfa'), `SELECT FROM counter WHERE series = 'door'`)).toEqual([]);
  });

  it('sees what it inserted before, and fails at the statement that comes after a wrong insert', async () => {
    const reached: string[] = [];
    const written = door.run(of('alfa'), async (tx) => {
      await tx.insert(TicketEvent, step());
      reached.push('inserted');
      await tx.query('SELECT FROM ticket_event');
      reached.push('read');
    });
    await expect(written).rejects.toMatchObject({ code: '23503' });
    expect(reached).toEqual(['inserted']);
  });

  it('is refused where an error inside it was swallowed', async () => {
    const written = door.run(of('alfa'), async (tx) => {
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(written).rejects.toThrow('an error inside it was swallowed');
  });
});

interface Setting {
  isolation: string;
  readOnly: string;
}
interface Moment {
  snapshot: string;
  at: Date;
}
