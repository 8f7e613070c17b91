import { newId } from '#app/kernel';
import { COORDINATOR, OF_ALFA, OF_BETA, openNetworkHouse, type NetworkHouse } from './support/network-house.js';
import { takePart } from './support/network-rows.js';

let net: NetworkHouse;
beforeAll(async () => {
  net = await openNetworkHouse();
});
afterAll(() => net?.close());

describe('a plan of the data bank', () => {
  const PLANS = `SELECT status FROM network_plan WHERE tenant_id = $1`;
  async function plansOf(name: string): Promise<string[]> {
    return net.as(name, async () =>
      (await net.app.query<{ status: string }>(PLANS, [net.house.world.alfa.id])).rows
        .map(({ status: one }) => one)
        .sort(),
    );
  }

  it('is seen by the centres that take part once it is accepted, and before by its own and by who decides', async () => {
    const { alfa, beta } = net.house.world;
    const own = ['accepted', 'proposed', 'refused', 'withdrawn'];
    const decided = ['accepted', 'proposed', 'refused'];
    expect(await plansOf('operator of alfa')).toEqual(own);
    expect(await plansOf(OF_ALFA)).toEqual(['accepted']);
    expect(await plansOf(OF_BETA)).toEqual(['accepted']);
    expect(await plansOf(COORDINATOR)).toEqual(decided);
    for (const { name } of net.contexts.filter(
      ({ level, tenantId }) => ['body', 'partner', 'public'].includes(level) || tenantId === beta.id,
    ))
      expect({ name, seen: await plansOf(name) }).toEqual({ name, seen: [] });
    // Of the network's own tenant, and only as long as it is that.
    await net.owner('UPDATE network SET home_tenant_id = $1', [beta.id]);
    expect(await plansOf(OF_BETA)).toEqual(decided);
    expect(await plansOf('operator of beta')).toEqual([]);
    await net.owner('UPDATE network SET home_tenant_id = NULL');
    expect(await plansOf(OF_BETA)).toEqual(['accepted']);
    await takePart(net.house, alfa, 'excluded');
    expect(await plansOf(OF_BETA)).toEqual([]);
    await takePart(net.house, alfa, 'member');
  });

  it('is of the network it was proposed to, and of no other', async () => {
    const other = newId();
    await net.owner(`INSERT INTO network (id, name) VALUES ($1, 'Una terza rete')`, [other]);
    await net.owner(`UPDATE network_plan SET network_id = $2 WHERE tenant_id = $1`, [net.house.world.alfa.id, other]);
    for (const name of [OF_ALFA, OF_BETA, COORDINATOR]) expect(await plansOf(name)).toEqual([]);
    await net.owner(
      `UPDATE network_plan SET network_id = (SELECT id FROM network WHERE id <> $2) WHERE tenant_id = $1`,
      [net.house.world.alfa.id, other],
    );
    await net.owner('DELETE FROM network WHERE id = $1', [other]);
  });

  it('of the tenants that decide shows requests to their people alone', async () => {
    const { alfa, beta } = net.house.world;
    await takePart(net.house, alfa, 'requested');
    const seen = (name: string) =>
      net.as(name, async () =>
        Number((await net.app.query(`SELECT FROM network_participation WHERE status = 'requested'`)).rowCount),
      );
    expect(await seen(OF_BETA)).toBe(0);
    await net.owner('UPDATE network SET home_tenant_id = $1', [beta.id]);
    expect(await seen(OF_BETA)).toBe(1);
    await takePart(net.house, beta, 'left');
    expect(await seen(OF_BETA)).toBe(0);
    await takePart(net.house, beta, 'member');
    await net.owner('UPDATE network SET home_tenant_id = NULL');
    await takePart(net.house, alfa, 'member');
  });
});
