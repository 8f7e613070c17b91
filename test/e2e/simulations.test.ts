import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const bodies = () => house.world.alfa.bodies;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const admin = () => house.as(people().tariff_admin);
const read = async (path: string, person: TestPerson = people().tariff_admin): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;

const FIGURES = { on: '2025-12-31', source: 'ISTAT' };
const perInhabitant = (price: string, more: object = {}) => ({
  id: newId(),
  serviceId: null,
  name: 'Quota annua',
  parts: [{ for: { types: [], leads: 'any' }, price: { model: 'per_unit', measure: 'inhabitants', price } }],
  proRata: 'none',
  rounding: 'cent_half_up',
  ...more,
});
const UNCHANGED = { inhabitants: '0', enterprises: '0', volumes: '0', costs: '0', variableCosts: '0' };
const ASKED = {
  name: 'Come oggi',
  year: 2026,
  bodies: 'members',
  bodyTypes: [],
  bodyIds: [],
  adhesion: '100',
  adhesionOrder: 'random',
  ...UNCHANGED,
};

/** A draft of one version, written past the API: what it says is the plan's own matter. */
async function plan(tariffs: object[], costModelId: string | null = null): Promise<string> {
  const { id: tenantId, conventionId } = house.world.alfa;
  const id = newId();
  await owner(
    `INSERT INTO tariff_plan (tenant_id, id, convention_id, title, period_from, period_to, status, current_version, cost_model_id,
       last_event_at, created_at, version)
     VALUES ($1, $2, $3, 'Piano', '2026-01-01', '2026-12-31', 'draft', 1, $4, now(), now(), 1)`,
    [tenantId, id, conventionId, costModelId],
  );
  await owner(
    `INSERT INTO tariff_plan_version (tenant_id, id, plan_id, number, terms, note, author_id, created_at)
     VALUES ($1, $2, $3, 1, $4, '', $5, now())`,
    [
      tenantId,
      newId(),
      id,
      JSON.stringify({ inhabitants: FIGURES, enterprises: FIGURES, tariffs }),
      people().tariff_admin.membershipId,
    ],
  );
  return id;
}

/** A closed model in which the one service costs so much. */
async function costModel(year: number, amount: string): Promise<string> {
  const { id: tenantId, serviceId } = house.world.alfa;
  const [id, objectId, itemId] = [newId(), newId(), newId()];
  await owner(
    `INSERT INTO cost_model (tenant_id, id, year, kind, status, method, rules_name, rules_source, yearly_hours, note, created_at, version)
     VALUES ($1, $2, $3, 'budget', 'closed', 'direct', 'Regole', '', 1720, '', now(), 1)`,
    [tenantId, id, year],
  );
  await owner(
    `INSERT INTO cost_object (tenant_id, id, cost_model_id, service_id, position, created_at, version) VALUES ($1, $2, $3, $4, 1, now(), 1)`,
    [tenantId, objectId, id, serviceId],
  );
  await owner(
    `INSERT INTO cost_item (tenant_id, id, cost_model_id, kind, label, object_id, amount, reduces, source, created_at, version)
     VALUES ($1, $2, $3, 'overhead', 'Spese', $4, $5, NULL, 'Prova', now(), 1)`,
    [tenantId, itemId, id, objectId, amount],
  );
  await owner(
    `INSERT INTO cost_share (tenant_id, cost_model_id, item_id, object_id, first_id, service_id, amount) VALUES ($1, $2, $3, $4, $4, $5, $6)`,
    [tenantId, id, itemId, objectId, serviceId, amount],
  );
  return id;
}

const simulate = async (planId: string, more: object = {}): Promise<Json> =>
  (
    await admin()
      .post(`/tariff-plans/${planId}/simulations`)
      .send({ ...ASKED, ...more })
      .expect(201)
  ).body;
const events = (planId: string) =>
  owner('SELECT command, from_status, to_status FROM tariff_plan_event WHERE plan_id = $1 ORDER BY at, id', [planId]);

beforeAll(async () => {
  const { id: tenantId } = house.world.alfa;
  for (const [at, { id }] of bodies().entries()) {
    await owner(`DELETE FROM body_figure WHERE body_id = $1`, [id]);
    await owner(
      `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source)
       VALUES ($1, $2, $3, 'population', 2025, $4, 'ISTAT')`,
      [tenantId, id, newId(), (at + 1) * 1_000],
    );
    await owner(
      `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version) VALUES ($1, $2, $3, 2025, $4, 'Prospetto', now(), 1)`,
      [tenantId, id, newId(), at === 0 ? 400 : 1_200],
    );
  }
});

describe('a simulation', () => {
  it('says what the plan comes to for the centre and for each body, and moves a draft on', async () => {
    const costs = await costModel(2026, '3000.00');
    const planId = await plan([perInhabitant('0.5')], costs);
    const { result, comparedYear, plan: of, services, ...made } = await simulate(planId);
    expect(made).toMatchObject({ name: 'Come oggi', number: 1, adhering: 2, winners: 1, losers: 1, seed: 2026 });
    expect(comparedYear).toBe(2025);
    expect(of).toMatchObject({ id: planId, status: 'simulated', number: 1 });
    expect(result).toMatchObject({ revenue: '1500.00', cost: '3000.00', balance: '-1500.00', coverage: '50.00' });
    expect(result.warnings).toEqual([
      { kind: 'below_cost', serviceId: house.world.alfa.serviceId, tariffId: null, bodies: null, amount: '1500.00' },
    ]);
    expect(services).toEqual([{ id: house.world.alfa.serviceId, name: expect.any(String) }]);
    const { items } = await read(`/simulations/${made.id}/dues?sort=-difference`);
    expect(items).toMatchObject([
      { bodyId: bodies()[0]!.id, due: '500.00', before: '400.00', difference: '100.00', outcome: 'loser' },
      { bodyId: bodies()[1]!.id, due: '1000.00', difference: '-200.00', perInhabitant: '0.50', outcome: 'winner' },
    ]);
    await simulate(planId, { name: 'Ancora' });
    expect(await events(planId)).toEqual([{ command: 'simulate', from_status: 'draft', to_status: 'simulated' }]);
  });

  it('pages its dues in every order, and filters them', async () => {
    const { id } = await simulate(await plan([perInhabitant('0.5')]), { costModelId: null });
    for (const sort of [
      'name',
      '-name',
      'due',
      '-due',
      'difference',
      '-difference',
      'perInhabitant',
      '-perInhabitant',
    ]) {
      const first = await read(`/simulations/${id}/dues?limit=1&sort=${sort}`);
      const second = await read(`/simulations/${id}/dues?limit=1&sort=${sort}&cursor=${first.nextCursor}`);
      expect([first.items[0].bodyId, second.items[0].bodyId].sort()).toEqual(
        bodies()
          .slice(0, 2)
          .map((b) => b.id)
          .sort(),
      );
      expect(second.nextCursor).toBeNull();
    }
    expect((await read(`/simulations/${id}/dues?outcome=winner`)).items).toHaveLength(1);
    expect((await read(`/simulations/${id}/dues?type=union`)).items).toEqual([]);
  });

  it('shows the reckoning of a body in words', async () => {
    const { id } = await simulate(await plan([perInhabitant('0.5')]));
    const due = await read(`/simulations/${id}/dues/${bodies()[0]!.id}`);
    expect(due.lines).toEqual([
      {
        tariffId: expect.any(String),
        name: 'Quota annua',
        amount: '500.00',
        steps: [expect.objectContaining({ reckoning: '1.000 abitanti × 0,50 €', amount: '500,00 €' })],
      },
    ]);
    await problem(admin().get(`/simulations/${id}/dues/${newId()}`), 'not_found');
  });

  it('varies who adheres, figures and costs', async () => {
    const costs = await costModel(2027, '1000.00');
    const planId = await plan([perInhabitant('0.5')], costs);
    const changed = { inhabitants: '10', costs: '-20', adhesion: '50', adhesionOrder: 'largest', variableCosts: '50' };
    const { result } = await simulate(planId, changed);
    // 2,200 inhabitants; 800 euros, of which the half follows the bodies: one of two.
    expect(result).toMatchObject({ revenue: '1100.00', cost: '600.00', bodies: { all: 2, adhering: 1, paying: 1 } });
  });

  it('takes in bodies that do not adhere: all that the centre knows, or chosen ones', async () => {
    const planId = await plan([perInhabitant('0.5')]);
    const others = bodies().slice(2);
    const all = await simulate(planId, { bodies: 'all' });
    expect(all.result.bodies.all).toBe(bodies().length);
    const ids = [bodies()[0]!.id, ...others.slice(0, 1).map(({ id }) => id)];
    const chosen = await simulate(planId, { bodies: 'chosen', bodyIds: ids });
    expect(chosen.result.bodies.all).toBe(ids.length);
  });

  it('names the figure that is missing', async () => {
    const tariff = perInhabitant('1');
    const enterprises = { model: 'per_unit', measure: 'enterprises', price: '1' };
    const planId = await plan([{ ...tariff, parts: [{ for: { types: [], leads: 'any' }, price: enterprises }] }]);
    const { result, bodies: named } = await simulate(planId);
    expect(result.missing).toHaveLength(2);
    expect(result.missing[0]).toMatchObject({ missing: 'enterprises' });
    expect(named.map(({ id }: Json) => id).sort()).toEqual(
      bodies()
        .slice(0, 2)
        .map((b) => b.id)
        .sort(),
    );
  });

  it('is refused where a percentage makes no sense, nobody is left, or the plan is over', async () => {
    const planId = await plan([perInhabitant('0.5')]);
    const refused = async (more: object) =>
      fieldsOf(
        await problem(
          admin()
            .post(`/tariff-plans/${planId}/simulations`)
            .send({ ...ASKED, ...more }),
          'validation_failed',
        ),
      );
    expect(await refused({ adhesion: '101' })).toEqual(['adhesion: out_of_range']);
    expect(await refused({ costs: '-100.01' })).toEqual(['costs: out_of_range']);
    expect(await refused({ costs: 'molto' })).toEqual(['costs: invalid_format']);
    expect(await refused({ comparedYear: 2026 })).toEqual(['comparedYear: out_of_range']);
    expect(await refused({ bodies: 'chosen' })).toEqual(['bodyIds: required']);
    expect(await refused({ bodyTypes: ['agency'] })).toEqual(['bodies: no_bodies']);
    await problem(
      admin()
        .post(`/tariff-plans/${planId}/simulations`)
        .send({ ...ASKED, costModelId: newId() }),
      'not_found',
    );
    await owner(`UPDATE tariff_plan SET status = 'dropped' WHERE id = $1`, [planId]);
    await problem(admin().post(`/tariff-plans/${planId}/simulations`).send(ASKED), 'state_conflict');
    await problem(admin().post(`/tariff-plans/${newId()}/simulations`).send(ASKED), 'not_found');
  });

  it('is made once under one key, and thrown away with its runs', async () => {
    const planId = await plan([perInhabitant('0.5')]);
    const key = newId();
    const send = () =>
      admin().post(`/tariff-plans/${planId}/simulations`).set('Idempotency-Key', key).send(ASKED).expect(201);
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await read(`/tariff-plans/${planId}/simulations`)).items).toHaveLength(1);
    await admin().delete(`/simulations/${first.body.id}`).expect(204);
    await problem(admin().get(`/simulations/${first.body.id}`), 'not_found');
    await problem(admin().delete(`/simulations/${first.body.id}`), 'not_found');
  });

  it('is taken away as files', async () => {
    const { id } = await simulate(await plan([perInhabitant('0.5')], await costModel(2028, '3000.00')));
    const file = async (path: string) => (await admin().get(path).expect(200)).text;
    expect(await file(`/simulations/${id}/dues/export`)).toContain(';500,00;400,00;100,00;0,50;');
    expect(await file(`/simulations/${id}/coverage/export`)).toMatch(/;3000,00;0,00;1500,00;50/);
    for (const format of ['xlsx', 'pdf'])
      await admin().get(`/simulations/${id}/dues/export?format=${format}`).expect(200);
  });
});

describe('side by side', () => {
  it('each body stands with what it would pay in each', async () => {
    const planId = await plan([perInhabitant('0.5')]);
    const [one, other] = [await simulate(planId), await simulate(planId, { name: 'In più', inhabitants: '100' })];
    const ids = `${one.id},${other.id}`;
    const { items } = await read(`/tariff-plans/${planId}/simulations/comparison?ids=${ids}`);
    expect(items.map(({ dues }: Json) => dues).sort()).toEqual([
      ['1000.00', '2000.00'],
      ['500.00', '1000.00'],
    ]);
    const { text } = await admin().get(`/tariff-plans/${planId}/simulations/comparison/export?ids=${ids}`).expect(200);
    expect(text).toContain('Come oggi (€);In più (€)');
    const elsewhere = await simulate(await plan([perInhabitant('1')]));
    await problem(
      admin().get(`/tariff-plans/${planId}/simulations/comparison?ids=${one.id},${elsewhere.id}`),
      'not_found',
    );
    for (const wrong of [one.id, `${one.id},${one.id}`, `${one.id},x`])
      await problem(admin().get(`/tariff-plans/${planId}/simulations/comparison?ids=${wrong}`), 'validation_failed');
  });
});

describe('random draws', () => {
  const still = { from: '0', to: '0' };
  const ranges = {
    adhesion: { from: '50', to: '100' },
    inhabitants: { from: '-10', to: '10' },
    enterprises: still,
    volumes: still,
    costs: { from: '-5', to: '20' },
  };
  const start = async (simulationId: string, more: object = {}): Promise<Json> =>
    (
      await admin()
        .post(`/simulations/${simulationId}/runs`)
        .send({ draws: 100, ranges, ...more })
        .expect(201)
    ).body;

  it('are made by the worker, told by percentiles, and the same again under the same seed', async () => {
    const { id } = await simulate(await plan([perInhabitant('0.5')], await costModel(2029, '1400.00')));
    const finish = async (more: object = {}) => {
      const { id: runId } = await start(id, more);
      const run = await eventually('drawn', async () => {
        const found = await read(`/simulation-runs/${runId}`);
        return found.endedAs && found;
      });
      // The work ends with its own words after the run has its result.
      await eventually('the work is over', async () => (await read(`/jobs/${runId}`)).status === 'succeeded');
      return run;
    };
    const run = await finish();
    expect(run).toMatchObject({ endedAs: 'succeeded', draws: 100, seed: 2026 });
    expect(run.summary.bins.reduce((sum: number, { draws }: Json) => sum + draws, 0)).toBe(100);
    expect(run.swings[0].varied).toBe('adhesion');
    const again = await finish();
    expect(again.summary).toEqual(run.summary);
    expect((await finish({ seed: 7 })).summary).not.toEqual(run.summary);
    const { text } = await admin().get(`/simulation-runs/${run.id}/draws/export`).expect(200);
    expect(text.trim().split('\n')).toHaveLength(101);
    expect((await read(`/simulations/${id}`)).runs).toHaveLength(3);
  });

  it('are stopped on request', async () => {
    const { id } = await simulate(await plan([perInhabitant('0.5')], await costModel(2030, '1400.00')));
    const { id: runId } = await start(id, { draws: 10_000 });
    await admin().post(`/jobs/${runId}/cancellation`).send({}).expect(200);
    const run = await eventually('stopped', async () => {
      const found = await read(`/simulation-runs/${runId}`);
      return found.endedAs && found;
    });
    expect(run).toMatchObject({ endedAs: 'cancelled', summary: null, swings: [] });
  });

  it('need costs and something that varies', async () => {
    const planId = await plan([perInhabitant('0.5')]);
    const { id } = await simulate(planId);
    const refused = async (more: object) =>
      fieldsOf(
        await problem(
          admin()
            .post(`/simulations/${id}/runs`)
            .send({ draws: 100, ranges, ...more }),
          'validation_failed',
        ),
      );
    expect(await refused({})).toEqual(['simulation: no_costs']);
    const none = Object.fromEntries(Object.keys(ranges).map((name) => [name, still]));
    expect(await refused({ ranges: none })).toEqual(['ranges: required']);
    expect(await refused({ ranges: { ...ranges, costs: { from: '5', to: '1' } } })).toEqual([
      'ranges.costs.to: out_of_range',
    ]);
    expect(await refused({ draws: 10 })).toEqual(['draws: out_of_range']);
  });
});

it('is nothing for bodies, nor for another centre', async () => {
  const planId = await plan([perInhabitant('0.5')]);
  const { id } = await simulate(planId);
  await problem(house.as(people().body_clerk).get(`/simulations/${id}`), 'permission_denied');
  await problem(
    house.as(people().operator).post(`/tariff-plans/${planId}/simulations`).send(ASKED),
    'permission_denied',
  );
  await problem(house.as(house.world.beta.people.tariff_admin).get(`/simulations/${id}`), 'not_found');
  expect((await read(`/simulations/${id}`, people().auditor)).id).toBe(id);
});
