import { addDays, italianDay, newId } from '#app/kernel';
import { createSubscribableService, type TestPerson } from '#app/testing';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { tablesOf, type Table } from '../support/tables.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, type Json } from './support.js';

let house: House;
let serviceId: string;
const DAY = '2019-05-15';
const LAW = 'Legge regionale Puglia 4/2019';

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const presicce = () => alfa().bodies[0]!.id;
const acquarica = () => alfa().bodies[1]!.id;
const owner = (sql: string, params: unknown[] = []) => house.database.owner.query<Json>(sql, params);
const sheet = async (person: TestPerson, id: string): Promise<Json> =>
  (await house.as(person).get(`/bodies/${id}`).expect(200)).body;

const NEW = { type: 'municipality', name: 'Presicce-Acquarica', province: 'LE', istatCode: '075099' };
const merger = (fields: object = {}) => ({
  predecessorIds: [presicce(), acquarica()],
  successor: NEW,
  effectiveOn: DAY,
  act: LAW,
  ...fields,
});
const send = (path: string, fields: object = {}, key = newId()) =>
  house
    .as(people().operator)
    .post(path)
    .set(path === '/body-mergers' ? { 'Idempotency-Key': key } : {})
    .send(merger(fields))
    .ok(() => true);

const subscribe = (person: TestPerson, bodyId: string, quantity: number) =>
  house.as(person).post('/subscriptions').send({ serviceId, bodyId, quantity }).expect(201);
const body = async (name: string): Promise<string> =>
  (await house.as(people().operator).post('/bodies').send({ type: 'municipality', name, province: 'BS' }).expect(201))
    .body.id as string;
const adhesion = async (bodyId: string, status: string): Promise<string> => {
  const id = newId();
  await owner(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $5 = 'active' THEN date '2021-01-01' END, now(), now(), 1)`,
    [alfa().id, bodyId, id, alfa().conventionId, status],
  );
  return id;
};

beforeAll(async () => {
  house = await openHouse();
  serviceId = await createSubscribableService(house.database.owner, alfa(), {
    approval: 'automatic',
    requirements: [],
  });
  await owner(`UPDATE body SET name = 'Comune di Presicce' WHERE id = $1`, [presicce()]);
  await owner(`UPDATE body SET name = 'Comune di Acquarica del Capo' WHERE id = $1`, [acquarica()]);
});
afterAll(() => house?.close());

const tables = tablesOf(() => house);

describe('two municipalities that become one', () => {
  let tickets: string[];
  let successorId: string;
  let space: Json;
  let document: Json;
  let tableId: string;
  let called: { path: string; table: Table };

  beforeAll(async () => {
    const own = await openTicket(house, people().body_clerk);
    const others = await openTicket(house, alfa().neighbour, { subject: 'Firma digitale' });
    tickets = [own.path, others.path];
    await problem(house.as(people().body_clerk).get(others.path), 'not_found');
    await subscribe(people().body_clerk, presicce(), 2);
    await subscribe(alfa().neighbour, acquarica(), 3);
    const office = { kind: 'mayor', personName: 'Sindaca di Presicce', acting: false, startsOn: '2018-06-10' };
    await house.as(people().operator).post(`/bodies/${presicce()}/offices`).send(office).expect(201);
    for (const [bodyId, year, amount] of [
      [presicce(), 2013, '100.50'],
      [acquarica(), 2013, '99.50'],
      [presicce(), 2014, '80.00'],
    ] as const)
      await owner(
        `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version) VALUES ($1, $2, $3, $4, $5, 'rendiconto', now(), 1)`,
        [alfa().id, bodyId, newId(), year, amount],
      );
    const library = libraryOf(house);
    space = await library.openSpace(people().operator, { title: 'Unione', visibility: 'chosen' });
    const name = (bodyId: string, role: string) =>
      house.as(people().operator).put(`/spaces/${space.id}/bodies/${bodyId}`).send({ role }).expect(200);
    await name(presicce(), 'reader');
    await name(acquarica(), 'contributor');
    const hidden = await library.openSpace(people().operator);
    document = await library.add(people().operator, hidden.id as string, undefined, 'Bilancio.txt');
    const chosen = { visibility: 'chosen', bodyIds: [presicce()] };
    await library.change(people().operator, 'put', `/documents/${document.id as string}/visibility`, chosen);
    const table = { kind: 'strategic', title: 'Tavolo strategico', quorumRule: 'majority', majorityRule: 'simple' };
    const opened = await house.as(people().operator).post('/working-tables').send(table).expect(201);
    tableId = (opened.body as Json).id as string;
    for (const [at, [bodyId, holderName]] of [
      [presicce(), 'Sindaca'],
      [acquarica(), 'Sindaco'],
    ].entries())
      await house
        .as(people().operator)
        .post(`/working-tables/${tableId}/seats`)
        .set('If-Match', `"${at + 1}"`)
        .send({ bodyId, role: at ? 'chair' : 'member', holderName, holderEmail: 'comune@example.org' })
        .expect(201);
    const task = { title: 'Chiamare', dueOn: '2030-01-01', bodyId: presicce() };
    await house.as(people().operator).post('/tasks').send(task).expect(201);
  });

  it('see before what will pass', async () => {
    const { status, body: plan } = await leavesNoTrace(house, () => send('/body-mergers/preview'));
    const of = (kind: string) => (plan.items as Json[]).filter((item) => item.kind === kind);
    expect(status).toBe(200);
    const both = ['Comune di Acquarica del Capo', 'Comune di Presicce'];
    expect(of('adhesion')).toMatchObject([{ joined: true, from: both }]);
    expect(of('subscription')).toMatchObject([{ joined: true, from: both }]);
    expect(of('ticket')).toHaveLength(2);
    expect(of('person').map(({ label }) => label as string)).toHaveLength(4);
    expect(of('figure')).toMatchObject([{ label: '2011' }]);
    expect(of('paid_due')).toMatchObject([{ label: '2013', joined: true, from: both.toReversed() }]);
    expect(of('space')).toMatchObject([{ label: 'Unione', from: both, joined: true }]);
    expect(of('document')).toMatchObject([{ label: 'Bilancio', from: ['Comune di Presicce'] }]);
    expect(of('seat')).toMatchObject([{ label: 'Tavolo strategico', joined: true }]);
    expect(of('office')).toMatchObject([{ label: 'Sindaca di Presicce', from: ['Comune di Presicce'] }]);
  });

  it('are called to a meeting, and answer', async () => {
    const made = await tables.table({ title: 'Tavolo convocato' });
    const path = await tables.meeting(made);
    await tables.done('patch', path, '', { startsAt: tables.at(48), endsAt: tables.at(49) });
    await tables.step(path, 'call');
    const say = (seatId: string, answer: string) =>
      house.as(people().operator).put(`${path}/seats/${seatId}/answer`).send({ answer }).expect(200);
    await say(made.seats[0], 'absent');
    await say(made.seats[1], 'present');
    called = { path, table: made };
  });

  it('pass what they have to the new one, once', async () => {
    const key = newId();
    const { status, body: made, headers } = await send('/body-mergers', {}, key);
    expect({ status, made }).toMatchObject({
      status: 201,
      made: {
        ...NEW,
        validFrom: DAY,
        validTo: null,
        predecessors: [
          { name: 'Comune di Acquarica del Capo', validTo: '2019-05-14', act: LAW },
          { name: 'Comune di Presicce', validTo: '2019-05-14', act: LAW },
        ],
        figures: [{ kind: 'population', year: 2011, value: 1200 }],
        adhesions: [{ status: 'active', activeFrom: DAY }],
      },
    });
    successorId = made.id as string;
    expect(headers.location).toBe(`/api/v1/bodies/${successorId}`);
    expect((await send('/body-mergers', {}, key)).body.id).toBe(successorId);
    const { body: tasks } = await house.as(people().operator).get(`/tasks?bodyId=${successorId}`).expect(200);
    expect(tasks.items).toMatchObject([{ title: 'Chiamare', path: `/enti/${successorId}` }]);
    const { rows } = await owner(
      `SELECT body_id, status, quantity, active_from::text, ends_on::text FROM subscription WHERE service_id = $1 ORDER BY quantity`,
      [serviceId],
    );
    expect(rows).toMatchObject([
      { body_id: presicce(), status: 'ended', quantity: 2 },
      { body_id: acquarica(), status: 'ended', quantity: 3 },
      { body_id: successorId, status: 'active', quantity: 5, active_from: DAY, ends_on: null },
    ]);
    const paid = await owner('SELECT year, amount, source FROM paid_due WHERE body_id = $1', [successorId]);
    const source = 'Somma: Comune di Presicce, Comune di Acquarica del Capo';
    expect(paid.rows).toEqual([{ year: 2013, amount: '200.00', source }]);
    const history = await owner(
      `SELECT e.to_status, e.reason FROM adhesion_event e WHERE e.command = 'succeed' ORDER BY e.body_id = $1, e.id`,
      [successorId],
    );
    expect(history.rows.map(({ to_status }) => to_status as string)).toEqual(['expired', 'expired', 'active']);
    expect(history.rows[0]!.reason).toContain(LAW);
  });

  it('read and work on the documents of both, and sit at their table once', async () => {
    const { operator, body_clerk: clerk } = people();
    const { body: access } = await house
      .as(operator)
      .get(`/spaces/${space.id as string}/access`)
      .expect(200);
    expect(access.bodies).toMatchObject([{ bodyId: successorId, role: 'contributor' }]);
    for (const person of [clerk, alfa().neighbour]) {
      const { body: seen } = await house
        .as(person)
        .get(`/spaces/${space.id as string}`)
        .expect(200);
      expect(seen.mayWrite).toBe(true);
      await house
        .as(person)
        .get(`/documents/${document.id as string}`)
        .expect(200);
    }
    const { body: table } = await house.as(operator).get(`/working-tables/${tableId}`).expect(200);
    const today = italianDay(new Date());
    const seats = (table.seatList as Json[]).map(({ bodyId, holderName, role, endsOn }) => [
      bodyId,
      holderName,
      role,
      endsOn,
    ]);
    expect(seats).toHaveLength(3);
    expect(seats).toContainEqual([successorId, 'Sindaco', 'chair', null]);
    expect(seats.filter(([, , , endsOn]) => endsOn === today)).toHaveLength(2);
    // Whom the centre takes out is out, by whichever body they came.
    await house
      .as(operator)
      .delete(`/spaces/${space.id as string}/bodies/${successorId}`)
      .expect(204);
    await problem(house.as(clerk).get(`/spaces/${space.id as string}`), 'not_found');
  });

  it('are called as the new one, which has answered, and who sits there no longer is told', async () => {
    const { path, table } = called;
    const { seats } = await tables.read(path);
    const [theirs, ...more] = (seats as Json[]).filter(({ bodyName }) => bodyName);
    expect([theirs, more]).toMatchObject([{ bodyName: NEW.name, holderName: 'Bruno Sindaco', answer: 'present' }, []]);
    const answers = await owner('SELECT seat_id AS id, answer FROM table_answer WHERE meeting_id = $1', [
      path.split('/').pop(),
    ]);
    expect(answers.rows).toEqual([{ id: theirs!.seatId, answer: 'present' }]);
    expect(table.seats).not.toContain(theirs!.seatId);
    const told = await owner(
      `SELECT payload->>'news' AS news, payload->>'membershipId' AS id FROM outbox
       WHERE payload->>'meetingId' = $1 AND payload->>'news' IN ('joined', 'left')`,
      [path.split('/').pop()],
    );
    expect(told.rows).toEqual([{ news: 'left', id: people().body_clerk.membershipId }]);
  });

  it('stay readable, each to the people of both, through whom they serve', async () => {
    for (const person of [people().body_clerk, alfa().neighbour]) {
      for (const path of tickets) await house.as(person).get(path).expect(200);
      expect(await sheet(person, presicce())).toMatchObject({
        validTo: '2019-05-14',
        successionAct: LAW,
        successor: { id: successorId, name: 'Presicce-Acquarica' },
        adhesions: [{ status: 'expired', activeTo: '2019-05-14' }],
        offices: [{ personName: 'Sindaca di Presicce', endsOn: '2019-05-14', current: false }],
      });
      expect((await sheet(person, successorId)).people).toHaveLength(4);
    }
    const listed = async (query: string) =>
      ((await house.as(people().operator).get(`/bodies?${query}`).expect(200)).body.items as Json[]).map(
        ({ name }) => name as string,
      );
    expect(await listed('q=presicce')).toEqual(['Presicce-Acquarica']);
    expect(await listed('q=presicce&validity=ended')).toEqual(['Comune di Presicce']);
  });

  it('have their history told with the successor’s, under their names', async () => {
    const { body: page } = await house
      .as(people().operator)
      .get(`/bodies/${successorId}/timeline?limit=100`)
      .expect(200);
    const told = (page.items as Json[]).map(({ what, title, predecessor }) => [what, title, predecessor?.name]);
    expect(told).toContainEqual(['office_begun', 'Sindaca di Presicce', 'Comune di Presicce']);
    expect(told).toContainEqual(['open', expect.stringContaining('Firma digitale'), 'Comune di Acquarica del Capo']);
    // The merger itself is told once for each, by the successor.
    expect(told.filter(([what]) => what === 'took_over' || what === 'succeeded')).toEqual([
      ['took_over', expect.any(String), undefined],
      ['took_over', expect.any(String), undefined],
    ]);
    const { body: own } = await house.as(people().operator).get(`/bodies/${presicce()}/timeline?limit=100`).expect(200);
    expect((own.items as Json[]).every(({ predecessor }) => predecessor === null)).toBe(true);
  });

  it('are asked for nothing any more: what is asked without a name is for the successor', async () => {
    const { body: opened } = await openTicket(house, people().body_clerk);
    expect(opened.body.id).toBe(successorId);
    const request = { serviceId: alfa().serviceId, subject: 'Prova', text: 'Prova.', bodyId: presicce() };
    await problem(house.as(people().body_clerk).post('/tickets').send(request), 'adhesion_required');
    const { rows } = await owner('SELECT id FROM convention WHERE tenant_id = $1 AND id <> $2', [
      alfa().id,
      alfa().conventionId,
    ]);
    const asked = { conventionId: rows[0]?.id ?? alfa().conventionId, bodyId: presicce() };
    await problem(house.as(people().body_admin).post('/adhesions').send(asked), 'not_found');
    const refused = house.as(people().body_clerk).post('/subscriptions');
    await problem(refused.send({ serviceId, bodyId: presicce(), quantity: 1 }), 'not_found');
    expect(fieldsOf(expectProblem(await send('/body-mergers'), 'validation_failed'))).toEqual([
      'predecessorIds: not_allowed',
    ]);
  });

  it('are read by who comes to work for the successor later', async () => {
    const invited = { role: 'body_clerk', displayName: 'Nuova', email: 'nuova@example.org', bodyIds: [successorId] };
    const { body: taken } = await house
      .as(people().centre_admin)
      .post('/memberships')
      .send({ ...invited, validFrom: italianDay(new Date()) })
      .expect(201);
    const { rows } = await owner('SELECT body_id FROM membership_body WHERE membership_id = $1', [taken.id]);
    expect(rows.map(({ body_id }) => body_id as string).sort()).toEqual([presicce(), acquarica(), successorId].sort());
  });
});

describe('a body that takes in another', () => {
  it('has what had come furthest, and what it belongs to with it', async () => {
    const [staying, ending, union] = [
      await body('Comune che resta'),
      await body('Comune che finisce'),
      await body('U'),
    ];
    await owner(`UPDATE body SET type = 'union' WHERE id = $1`, [union]);
    const [own, theirs] = [await adhesion(staying, 'requested'), await adhesion(ending, 'active')];
    const member = { bodyId: ending, kind: 'associated_form', startsOn: '2015-01-01' };
    await house.as(people().operator).post(`/bodies/${union}/members`).send(member).expect(201);
    const { body: kept } = await send('/body-mergers', {
      predecessorIds: [ending],
      successor: undefined,
      successorId: staying,
      effectiveOn: '2022-01-01',
    });
    expect(kept).toMatchObject({
      id: staying,
      name: 'Comune che resta',
      validFrom: null,
      adhesions: [{ id: own, status: 'active', activeFrom: '2022-01-01' }],
      groupings: [{ bodyId: union, startsOn: '2022-01-01', endsOn: null }],
      predecessors: [{ id: ending, validTo: '2021-12-31' }],
    });
    expect(await sheet(people().operator, ending)).toMatchObject({
      adhesions: [{ id: theirs, status: 'expired' }],
      groupings: [{ endsOn: '2021-12-31' }],
    });
  });
});

interface Wrong {
  predecessorIds?: string[];
  successorId?: string;
  successor?: object | undefined;
  effectiveOn?: string;
  act?: string;
}

it.each<[Wrong, string]>([
  [{ predecessorIds: ['a'] }, 'predecessorIds: required'],
  [{ successor: undefined }, 'successor: required'],
  [{ successorId: 'b' }, 'successor: not_allowed'],
  [{ successor: undefined, successorId: 'a' }, 'successorId: not_allowed'],
  [{ effectiveOn: addDays(italianDay(new Date()), 1) }, 'effectiveOn: out_of_range'],
  [{ effectiveOn: '1999-01-01' }, 'effectiveOn: out_of_range'],
  [{ act: '' }, 'act: required'],
  [{ successor: { ...NEW, province: '' } }, 'successor.province: required'],
  [{ successor: { ...NEW, istatCode: '12' } }, 'istatCode: invalid_format'],
])('a merger with %o is refused: %s', async (fields, error) => {
  const ids: Record<string, string> = { a: await body('Comune A'), b: await body('Comune B') };
  await owner(`UPDATE body SET valid_from = '2000-01-01' WHERE id = $1`, [ids.a]);
  const predecessorIds = (fields.predecessorIds ?? ['a', 'b']).map((name) => ids[name]!);
  const successorId = fields.successorId && ids[fields.successorId];
  const refused = await leavesNoTrace(house, () => send('/body-mergers', { ...fields, predecessorIds, successorId }));
  expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([error]);
});
