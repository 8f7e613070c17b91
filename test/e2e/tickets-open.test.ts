import { TICKET_CHANNELS } from '#app/contracts';
import { newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { publishSheet } from '../support/publish.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const owner = (sql: string, values: unknown[]) => house.database.owner.query(sql, values);
const world = () => house.world.alfa;
const request = (fields: Json = {}) => ({
  serviceId: world().serviceId,
  subject: 'PEC piena',
  text: 'Piena.',
  ...fields,
});
const onBehalf = (fields: Json = {}) => ({ channel: 'phone', callerName: 'Anna Bianchi', minutes: 7, ...fields });
/** The day in Italy. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());

describe('a clerk', () => {
  it('of one body need not name it', async () => {
    const { people, bodies } = world();
    const { body, headers } = await house.as(people.body_clerk).post('/tickets').send(request()).expect(201);
    expect(body).toMatchObject({
      number: expect.stringMatching(new RegExp(`^${today().slice(0, 4)}-\\d{6}$`)),
      status: 'new',
      turn: 'centre',
      channel: 'web',
      version: 1,
      callerName: null,
      assignee: null,
      body: bodies[0],
      service: { id: world().serviceId, title: 'Servizio posta-elettronica' },
      requester: { id: people.body_clerk.membershipId, name: people.body_clerk.name },
      openedBy: { name: people.body_clerk.name },
      history: [{ command: 'open', fromStatus: null, toStatus: 'new' }],
      timeEntries: [],
      totalMinutes: 0,
    });
    expect(headers).toMatchObject({ location: `/api/v1/tickets/${body.id}`, etag: '"1"' });
  });

  it('of several bodies must, and may name only those', async () => {
    const { shared, bodies } = world();
    const caller = house.as(shared);
    expect(
      fieldsOf(await leavesNoTrace(house, () => problem(caller.post('/tickets').send(request()), 'validation_failed'))),
    ).toEqual(['bodyId: required']);
    for (const body of bodies.slice(0, 2)) {
      expect(
        (
          await caller
            .post('/tickets')
            .send(request({ bodyId: body.id }))
            .expect(201)
        ).body.body,
      ).toEqual(body);
    }
    for (const foreign of [bodies[2]!.id, house.world.beta.bodies[0]!.id, newId()]) {
      expect(
        fieldsOf(
          await leavesNoTrace(house, () =>
            problem(caller.post('/tickets').send(request({ bodyId: foreign })), 'not_found'),
          ),
        ),
      ).toEqual(['bodyId: not_found']);
    }
    const { items } = (await caller.get('/tickets').expect(200)).body;
    expect(new Set(items.map(({ body }: Json) => body.name))).toEqual(
      new Set(bodies.slice(0, 2).map(({ name }) => name)),
    );
  });

  it('may not open one on behalf of somebody', async () => {
    const call = house
      .as(world().people.body_clerk)
      .post('/tickets')
      .send(request({ onBehalf: onBehalf() }));
    expect(fieldsOf(await leavesNoTrace(house, () => problem(call, 'validation_failed')))).toEqual([
      'onBehalf: not_allowed',
    ]);
  });

  it('finds no service that is a draft, retired, of another centre, or none', async () => {
    const { people, draftServiceId } = world();
    const admin = house.as(people.centre_admin);
    const edited = await admin
      .patch(`/services/${draftServiceId}`)
      .set('If-Match', '"1"')
      .send({ title: 'Firma' })
      .expect(200);
    const attempt = async (serviceId: string) => {
      const call = house.as(people.body_clerk).post('/tickets').send(request({ serviceId }));
      expect(fieldsOf(await leavesNoTrace(house, () => problem(call, 'not_found')))).toEqual(['serviceId: not_found']);
    };
    for (const serviceId of [draftServiceId, house.world.beta.serviceId, newId()]) await attempt(serviceId);
    const published = await publishSheet(house, house.world.alfa, draftServiceId, edited.headers.etag!);
    const opened = await house
      .as(people.body_clerk)
      .post('/tickets')
      .send(request({ serviceId: draftServiceId }))
      .expect(201);
    await admin.post(`/services/${draftServiceId}/retire`).set('If-Match', published.headers.etag!).expect(200);
    await attempt(draftServiceId);
    // What was asked before stays readable.
    expect((await house.as(people.body_clerk).get(`/tickets/${opened.body.id}`).expect(200)).body.service.title).toBe(
      'Firma',
    );
  });
});

describe('a body', () => {
  it('without an adhesion is refused', async () => {
    const call = house
      .as(world().people.operator)
      .post('/tickets')
      .send(request({ bodyId: world().bodies[2]!.id, onBehalf: onBehalf() }));
    await leavesNoTrace(house, () => problem(call, 'adhesion_required'));
  });

  it('that was merged into another is refused from the next day on', async () => {
    const { bodies, people } = world();
    const until = (days: string) => owner(`UPDATE body SET valid_to = ${days} WHERE id = $1`, [bodies[0]!.id]);
    const call = () => house.as(people.body_clerk).post('/tickets').send(request());
    const usable = async () => {
      const { body } = await house.as(people.operator).get(`/adhesions?bodyId=${bodies[0]!.id}`).expect(200);
      return (await house.as(people.operator).get(`/adhesions/${body.items[0].id}`).expect(200)).body.usable as boolean;
    };
    await until(`(now() AT TIME ZONE 'Europe/Rome')::date - 1`);
    expect(await usable()).toBe(false);
    await leavesNoTrace(house, () => problem(call(), 'adhesion_required'));
    await until(`(now() AT TIME ZONE 'Europe/Rome')::date`);
    expect(await usable()).toBe(true);
    await call().expect(201);
    await until('NULL');
  });

  it.each([
    ['suspended by itself', 'suspended_by_body = true', false],
    ['suspended by the centre', 'suspended_by_centre = true', false],
    ['suspended by the system', 'suspended_by_system = true', false],
    ['only requested', `status = 'requested'`, false],
    ['withdrawn', `status = 'withdrawn'`, false],
    ['ended yesterday', `active_to = current_date - 1`, false],
    ['ending later', `active_to = current_date + 2`, true],
    ['withdrawing with notice', `status = 'withdrawing'`, true],
  ])('with an adhesion that is %s', async (_what, change, may) => {
    const { bodies, people } = world();
    await owner(`UPDATE adhesion SET ${change} WHERE body_id = $1`, [bodies[0]!.id]);
    const call = () => house.as(people.body_clerk).post('/tickets').send(request());
    if (may) await call().expect(201);
    else await leavesNoTrace(house, () => problem(call(), 'adhesion_required'));
    await owner(
      `UPDATE adhesion SET status = 'active', suspended_by_body = false, suspended_by_centre = false, suspended_by_system = false, active_to = NULL WHERE body_id = $1`,
      [bodies[0]!.id],
    );
  });
});

describe('an operator', () => {
  const open = (fields: Json = {}, behalf: Json = {}) =>
    house
      .as(world().people.operator)
      .post('/tickets')
      .send(request({ bodyId: world().bodies[1]!.id, onBehalf: onBehalf(behalf), ...fields }));

  it.each(TICKET_CHANNELS.filter((channel) => channel !== 'web'))(
    'opens one that came by %s, with the minutes spent',
    async (channel) => {
      const { people } = world();
      const { body } = await open({}, { channel }).expect(201);
      expect(body).toMatchObject({
        channel,
        callerName: 'Anna Bianchi',
        openedBy: { name: people.operator.name },
        totalMinutes: 7,
        timeEntries: [{ minutes: 7, workedOn: today(), authorName: people.operator.name, note: '' }],
      });
      expect(body.messages).toMatchObject([{ kind: 'public', authorSide: 'centre', authorName: people.operator.name }]);
    },
  );

  it('without minutes records no time', async () => {
    expect((await open({}, { minutes: 0 }).expect(201)).body).toMatchObject({ totalMinutes: 0, timeEntries: [] });
  });

  it('must say for which body and how it came', async () => {
    await leavesNoTrace(house, async () => {
      expect(fieldsOf(await problem(open({ onBehalf: undefined }), 'validation_failed'))).toEqual([
        'onBehalf: required',
      ]);
      expect(fieldsOf(await problem(open({ bodyId: undefined }), 'validation_failed'))).toEqual(['bodyId: required']);
      expect(fieldsOf(await problem(open({ bodyId: house.world.beta.bodies[0]!.id }), 'not_found'))).toEqual([
        'bodyId: not_found',
      ]);
    });
  });

  it('may name the person of the body that gets the answers', async () => {
    const { shared, neighbour, people } = world();
    expect((await open({}, { requesterId: shared.membershipId }).expect(201)).body.requester).toEqual({
      id: shared.membershipId,
      name: shared.name,
    });
    // Two people serve the second body: without a name, nobody in particular.
    expect((await open().expect(201)).body.requester).toBeNull();
    for (const foreign of [
      people.body_clerk.membershipId,
      people.operator.membershipId,
      house.world.beta.neighbour.membershipId,
      newId(),
    ]) {
      expect(
        fieldsOf(await leavesNoTrace(house, () => problem(open({}, { requesterId: foreign }), 'not_found'))),
      ).toEqual(['onBehalf.requesterId: not_found']);
    }
    await owner('DELETE FROM membership_body WHERE membership_id = $1', [shared.membershipId]);
    expect((await open().expect(201)).body.requester).toEqual({ id: neighbour.membershipId, name: neighbour.name });
    await owner(`UPDATE membership SET valid_to = current_date - 1 WHERE id = $1`, [neighbour.membershipId]);
    await leavesNoTrace(house, () => problem(open({}, { requesterId: neighbour.membershipId }), 'not_found'));
  });

  it('and the clerks of the body see the same request', async () => {
    const { body } = await house
      .as(world().people.operator)
      .post('/tickets')
      .send(request({ bodyId: world().bodies[0]!.id, onBehalf: onBehalf() }))
      .expect(201);
    const seen = (await house.as(world().people.body_clerk).get(`/tickets/${body.id}`).expect(200)).body;
    expect(seen).toMatchObject({
      id: body.id,
      callerName: 'Anna Bianchi',
      timeEntries: [],
      totalMinutes: 0,
      commands: ['withdraw'],
    });
  });
});
