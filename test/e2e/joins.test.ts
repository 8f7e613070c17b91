import { addDays, italianDay, newId } from '#app/kernel';
import { createSubscribableService, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, type Json } from './support.js';

let house: House;
let serviceId: string;

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const operator = () => house.as(people().operator);
const kept = () => alfa().bodies[0]!.id;
const joined = () => alfa().bodies[1]!.id;
const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query<Json>(sql, params)).rows;
const sheet = async (person: TestPerson, id: string): Promise<Json> =>
  (await house.as(person).get(`/bodies/${id}`).expect(200)).body;
const body = async (fields: object): Promise<string> =>
  (
    await operator()
      .post('/bodies')
      .send({ type: 'municipality', province: 'BS', ...fields })
      .expect(201)
  ).body.id as string;
const pairs = async (query = ''): Promise<Json[]> =>
  (await operator().get(`/body-duplicates${query}`).expect(200)).body.items as Json[];
const join = (path: string, fields: object = {}) =>
  operator()
    .post(path)
    .send({ keptId: kept(), joinedId: joined(), ...fields })
    .ok(() => true);

beforeAll(async () => {
  house = await openHouse();
  serviceId = await createSubscribableService(house.database.owner, alfa(), {
    approval: 'automatic',
    requirements: [],
  });
  await owner(
    `UPDATE body SET name = 'Comune di Roè Volciano', province = 'BS', pec = 'protocollo@pec.example.org',
    tax_code = NULL, ipa_code = 'c_h477' WHERE id = $1`,
    [kept()],
  );
  await owner(
    `UPDATE body SET name = 'COMUNE DI ROE’ VOLCIANO', province = 'BS', pec = 'Protocollo@PEC.example.org',
    tax_code = '01234567897', ipa_code = 'ROEVOL' WHERE id = $1`,
    [joined()],
  );
});
afterAll(() => house?.close());

describe('records that look alike', () => {
  it('are shown as pairs with their reasons, the likeliest first, and bodies with codes of their own are not', async () => {
    await body({ name: 'Comune di Castel Mella', istatCode: '917001' });
    await body({ name: 'Castelmella' });
    await body({ name: 'Castel Mela', istatCode: '917002' });
    await body({ name: 'Castel Mella', province: 'LE', type: 'union' });
    const found = (await pairs()).map(({ first, second, reasons, score }) => ({
      names: [(first as Json).name, (second as Json).name],
      reasons,
      score,
    }));
    expect(found).toEqual([
      { names: ['Comune di Roè Volciano', 'COMUNE DI ROE’ VOLCIANO'], reasons: ['pec', 'same_name'], score: 98 },
      { names: ['Comune di Castel Mella', 'Castelmella'], reasons: ['same_name'], score: 85 },
      { names: ['Castelmella', 'Castel Mela'], reasons: ['similar_name'], score: expect.any(Number) as number },
    ]);
    const stranger = house.as(house.world.beta.people.operator);
    expect((await stranger.get('/body-duplicates').expect(200)).body.items).toEqual([]);
    const question = { type: 'municipality', province: 'BS', name: 'Comune di Roè Volciano', taxCode: '01234567897' };
    expect((await stranger.post('/body-duplicates/search').send(question).expect(200)).body.items).toEqual([]);
  });

  it('are told apart by somebody, which can be taken back', async () => {
    const [, pair] = await pairs();
    const ids = { firstId: (pair!.first as Json).id, secondId: (pair!.second as Json).id };
    const key = newId();
    for (const _twice of [1, 2])
      await operator().post('/body-distinctions').set('Idempotency-Key', key).send(ids).expect(204);
    await problem(
      operator().post('/body-distinctions').send({ firstId: ids.secondId, secondId: ids.firstId }),
      'duplicate',
    );
    expect(await pairs()).toHaveLength(2);
    const [apart, ...others] = await pairs('?state=told_apart');
    expect(others).toEqual([]);
    expect(apart).toMatchObject({ toldApart: { by: expect.any(String) as string } });
    await operator()
      .delete(`/body-distinctions/${(apart!.toldApart as Json).id as string}`)
      .expect(204);
    expect(await pairs()).toHaveLength(3);
    await problem(operator().delete(`/body-distinctions/${(apart!.toldApart as Json).id as string}`), 'not_found');
    const foreign = { ...ids, secondId: house.world.beta.bodies[0]!.id };
    expect(fieldsOf(expectProblem(await operator().post('/body-distinctions').send(foreign), 'not_found'))).toEqual([
      'secondId: not_found',
    ]);
  });

  it('are named before a new body is written', async () => {
    const question = { type: 'municipality', province: 'BS', name: 'Città di Roé Volciano' };
    const answer = await leavesNoTrace(house, () =>
      operator().post('/body-duplicates/search').send(question).expect(200),
    );
    expect(answer.body.items).toMatchObject([
      { body: { name: 'Comune di Roè Volciano' }, reasons: ['same_name'] },
      { body: { name: 'COMUNE DI ROE’ VOLCIANO' }, reasons: ['same_name'] },
    ]);
    const none = { type: 'municipality', province: 'BS', name: 'Comune di Zone' };
    expect((await operator().post('/body-duplicates/search').send(none).expect(200)).body.items).toEqual([]);
  });
});

describe('two records of one body', () => {
  let tickets: { path: string; number: string }[];
  const today = italianDay(new Date());

  beforeAll(async () => {
    const open = async (person: TestPerson) => {
      const { path } = await openTicket(house, person);
      return { path, number: (await house.as(person).get(path).expect(200)).body.number as string };
    };
    tickets = [await open(people().body_clerk), await open(alfa().neighbour)];
    for (const [person, bodyId, quantity] of [
      [people().body_clerk, kept(), 2],
      [alfa().neighbour, joined(), 3],
    ] as const)
      await house.as(person).post('/subscriptions').send({ serviceId, bodyId, quantity }).expect(201);
    const union = await body({ type: 'union', name: 'Unione della Valle' });
    for (const [bodyId, startsOn, powers] of [
      [kept(), '2020-01-01', ['signs']],
      [joined(), '2015-01-01', ['requests']],
    ] as const) {
      await operator().post(`/bodies/${union}/members`).send({ bodyId, kind: 'associated_form', startsOn }).expect(201);
      const act = { organ: 'Consiglio comunale', number: '1', date: startsOn };
      await operator()
        .post(`/bodies/${bodyId}/delegations`)
        .send({ delegateId: union, powers, readsTickets: false, act, startsOn })
        .expect(201);
      await operator().post(`/bodies/${bodyId}/tags`).send({ name: 'Montagna' }).expect(200);
      for (const [year, value] of [
        [2020, 1000],
        [2021, bodyId === kept() ? 1100 : 1111],
      ])
        await operator()
          .post(`/bodies/${bodyId}/figures`)
          .send({ kind: 'population', year, value, source: 'ISTAT' })
          .expect(201);
      const first = bodyId === kept();
      await owner(
        `WITH one AS (INSERT INTO prospect (tenant_id, id, body_id, stage, since, note, created_at, version)
           VALUES ($1, $2, $3, $4, $5, $6, now(), 1) RETURNING *)
         INSERT INTO prospect_step (tenant_id, id, body_id, prospect_id, stage, since, actor_id, actor_name, at)
         SELECT tenant_id, id, body_id, id, stage, since, $7, 'Operatrice', now() FROM one`,
        [
          alfa().id,
          newId(),
          bodyId,
          first ? 'contacted' : 'interested',
          first ? '2024-01-01' : '2025-01-01',
          first ? 'Prima' : 'Poi',
          people().operator.membershipId,
        ],
      );
    }
    await operator().post('/tasks').send({ title: 'Chiamare', dueOn: '2030-01-01', bodyId: joined() }).expect(201);
    const office = { kind: 'mayor', personName: 'Sindaca doppia', acting: false, startsOn: '2018-06-10' };
    await operator().post(`/bodies/${joined()}/offices`).send(office).expect(201);
    // Who was merged into the record that goes.
    await owner(
      `INSERT INTO body (tenant_id, id, type, name, province, valid_to, successor_id, succession_act, created_at, version)
       VALUES ($1, $2, 'municipality', 'Comune di Volciano', 'BS', '1927-12-31', $3, 'Regio decreto', now(), 1)`,
      [alfa().id, newId(), joined()],
    );
    // Both served by one person.
    await owner(
      `INSERT INTO membership_body (tenant_id, membership_id, body_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [alfa().id, people().body_admin.membershipId, joined()],
    );
  });

  it('show before what will differ, move and be settled', async () => {
    const { status, body: plan } = await leavesNoTrace(house, () => join('/body-joins/preview'));
    expect({ status, plan }).toMatchObject({ status: 200, plan: { kept: { id: kept() }, joined: { id: joined() } } });
    expect(plan.differences).toEqual(
      expect.arrayContaining([
        { field: 'ipaCode', kept: 'c_h477', joined: 'ROEVOL' },
        { field: 'taxCode', kept: null, joined: '01234567897' },
      ]),
    );
    const moves = Object.fromEntries((plan.moves as Json[]).map(({ kind, count }) => [kind, count]));
    expect(moves).toMatchObject({
      ticket: 1,
      adhesion: 1,
      subscription: 1,
      grouping: 1,
      delegation: 1,
      task: 1,
      office: 1,
      tag: 1,
    });
    const settled = (plan.settled as Json[]).map(({ settlement }) => settlement);
    expect([...new Set(settled)].sort()).toEqual([
      'adhesion_ends',
      'delegation_ends',
      'figure_beside',
      'figure_same',
      'grouping_same',
      'person_both',
      'prospect_both',
      'subscription_ends',
    ]);
  });

  it('become one, under which all that both had is found, and nothing is there twice', async () => {
    const { status, body: one } = await join('/body-joins', { take: ['taxCode'] });
    expect({ status, one }).toMatchObject({
      status: 201,
      one: {
        id: kept(),
        name: 'Comune di Roè Volciano',
        taxCode: '01234567897',
        ipaCode: 'c_h477',
        joined: [{ id: joined(), name: 'COMUNE DI ROE’ VOLCIANO' }],
        predecessors: [{ name: 'Comune di Volciano' }],
        groupings: [{ startsOn: '2015-01-01', endsOn: null, name: 'Unione della Valle' }],
        offices: [{ personName: 'Sindaca doppia' }],
      },
    });
    expect((one.adhesions as Json[]).map(({ status: state }) => state).sort()).toEqual(['active', 'expired']);
    expect((one.figures as Json[]).filter(({ year }) => year !== 2011)).toMatchObject([
      { year: 2021, value: 1100, source: 'ISTAT' },
      { year: 2021, value: 1111, source: 'ISTAT (scheda unita: COMUNE DI ROE’ VOLCIANO)' },
      { year: 2020, value: 1000, source: 'ISTAT' },
    ]);
    expect((one.delegations as Json[]).map(({ powers, endsOn }) => ({ powers, endsOn }))).toEqual([
      { powers: ['signs'], endsOn: null },
      { powers: ['requests'], endsOn: addDays('2015-01-01', -1) },
    ]);
    expect(
      new Set(
        (one.past as Json[]).map(({ kind, value, joined: double }) => `${kind as string}=${value as string} ${double}`),
      ),
    ).toEqual(new Set(['name=COMUNE DI ROE’ VOLCIANO true', 'ipa_code=ROEVOL true', ...istat(one)]));
    const subscriptions = await owner(
      `SELECT body_id, status, quantity FROM subscription WHERE service_id = $1 ORDER BY quantity`,
      [serviceId],
    );
    expect(subscriptions).toMatchObject([
      { body_id: kept(), status: 'active', quantity: 2 },
      { body_id: kept(), status: 'ended', quantity: 3 },
    ]);
    expect(await owner(`SELECT stage, note FROM prospect WHERE body_id = $1`, [kept()])).toEqual([
      { stage: 'interested', note: 'Prima · Poi' },
    ]);
    expect(await owner('SELECT 1 FROM prospect_step WHERE body_id = $1', [kept()])).toHaveLength(2);
    expect(await owner('SELECT 1 FROM body WHERE id = $1', [joined()])).toEqual([]);
  });

  /** Of the world's bodies, each with a code of its own. */
  const istat = (one: Json) =>
    (one.past as Json[]).flatMap(({ kind, value }) =>
      /istat|cadastral/.test(kind as string) ? [`${kind as string}=${value as string} true`] : [],
    );

  it('are served by the people of both at once, with their requests as they were numbered', async () => {
    for (const person of [people().body_clerk, alfa().neighbour]) {
      expect((await sheet(person, kept())).id).toBe(kept());
      for (const { path, number } of tickets) {
        const ticket = (await house.as(person).get(path).expect(200)).body as Json;
        expect({ number: ticket.number, body: (ticket.body as Json).id }).toEqual({ number, body: kept() });
      }
      await problem(house.as(person).get(`/bodies/${joined()}`), 'not_found');
    }
    await house
      .as(alfa().neighbour)
      .post('/tickets')
      .send({ subject: 'Ancora', text: 'Dopo l’unione', bodyId: kept() })
      .ok(() => true);
    const tasks = (await operator().get(`/tasks?bodyId=${kept()}`).expect(200)).body.items as Json[];
    expect(tasks.map(({ title }) => title)).toContain('Chiamare');
    const { body: story } = await operator().get(`/bodies/${kept()}/timeline`).expect(200);
    expect(story.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'joined_record', title: 'COMUNE DI ROE’ VOLCIANO' })]),
    );
  });

  it('leave what the joined one said, and its names and codes lead to the other', async () => {
    const { body: record } = await operator().get(`/body-joins/${joined()}`).expect(200);
    expect(record).toMatchObject({
      name: 'COMUNE DI ROE’ VOLCIANO',
      kept: { id: kept() },
      by: expect.any(String) as string,
    });
    expect(record.values).toEqual(expect.arrayContaining([{ field: 'ipaCode', value: 'ROEVOL' }]));
    await house.as(alfa().neighbour).get(`/body-joins/${joined()}`).expect(200);
    await problem(house.as(house.world.beta.people.operator).get(`/body-joins/${joined()}`), 'not_found');
    for (const q of ['ROEVOL', 'ROE’ VOLC'])
      expect(
        (
          await operator()
            .get(`/bodies?q=${encodeURIComponent(q)}`)
            .expect(200)
        ).body.items,
      ).toMatchObject([{ id: kept() }]);
    // A change of name is not stopped by the day of the joining.
    const known = await sheet(people().operator, kept());
    await operator()
      .patch(`/bodies/${kept()}`)
      .set({ 'If-Match': `"${known.version as number}"`, 'content-type': 'application/merge-patch+json' })
      .send(JSON.stringify({ name: 'Comune di Roè', changedFrom: today }))
      .expect(200);
  });

  it('are not joined where they are one, ended, another centre’s, or stand together', async () => {
    const [one, other] = [await body({ name: 'Comune Uno' }), await body({ name: 'Comune Altro' })];
    const refused = async (fields: object, code: Parameters<typeof expectProblem>[1]) =>
      fieldsOf(expectProblem(await join('/body-joins', fields), code));
    expect(await refused({ keptId: one, joinedId: one }, 'validation_failed')).toEqual(['joinedId: not_allowed']);
    expect(await refused({ keptId: one, joinedId: house.world.beta.bodies[0]!.id }, 'not_found')).toEqual([
      'joinedId: not_found',
    ]);
    await operator()
      .post(`/bodies/${one}/members`)
      .send({ bodyId: other, kind: 'project', title: 'Insieme', startsOn: '2020-01-01' })
      .expect(201);
    expectProblem(await join('/body-joins', { keptId: one, joinedId: other }), 'bodies_tied');
    await owner(`UPDATE body SET valid_to = '2020-12-31' WHERE id = $1`, [other]);
    expect(await refused({ keptId: one, joinedId: other }, 'validation_failed')).toEqual(['joinedId: not_allowed']);
  });
});
