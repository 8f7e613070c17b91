import {
  LIVE_SUBSCRIPTION_STATUSES,
  SUBSCRIPTION_COMMANDS,
  SUBSCRIPTION_STATUSES,
  subscriptionMachine,
  type Requirements,
  type SubscriptionCommand,
  type SubscriptionStatus,
} from '#app/contracts';
import { addDays, italianDay, newId } from '#app/kernel';
import { pdfText, createSubscribableService, type SubscriptionTerms, type TestPerson } from '#app/testing';
import { SubscriptionEnding } from '../../libs/subscriptions/src/jobs/subscription-ending.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, transition, type Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const service = (terms: SubscriptionTerms = {}) => createSubscribableService(house.database.owner, alfa(), terms);
const NO_CONDITIONS: SubscriptionTerms = { requirements: [] };

const ask = (person: TestPerson, serviceId: string, more: object = {}) =>
  house
    .as(person)
    .post('/subscriptions')
    .send({ serviceId, bodyId: alfa().bodies[0]!.id, quantity: 2, ...more })
    .ok(() => true);

const step = (person: TestPerson, id: string, content: object, version = 1) =>
  house
    .as(person)
    .post(`/subscriptions/${id}/transitions`)
    .set('If-Match', `"${version}"`)
    .send(content)
    .ok(() => true);

const read = async (person: TestPerson, id: string): Promise<Json> =>
  (await house.as(person).get(`/subscriptions/${id}`).expect(200)).body;

async function upload(person: TestPerson, name = 'modulo.txt', content = 'Modulo\n'): Promise<string> {
  const { body } = await house.as(person).post('/files').attach('file', Buffer.from(content), name).expect(201);
  return body.id as string;
}

/** One in this state, of a service of its own. */
async function subscriptionIn(
  status: SubscriptionStatus,
  terms: SubscriptionTerms = NO_CONDITIONS,
  columns: Record<string, unknown> = {},
): Promise<string> {
  const asked = await ask(people().body_clerk, await service(terms));
  expect(asked.status).toBe(201);
  const { id } = asked.body;
  const started = [...LIVE_SUBSCRIPTION_STATUSES, 'ended'].some((one) => one === status);
  const values = {
    status,
    active_from: started ? '2026-01-01' : null,
    ends_on: ['ending', 'ended'].includes(status) ? addDays(TODAY, 30) : null,
    ...columns,
  };
  const names = Object.keys(values);
  await owner(
    `UPDATE subscription SET ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} WHERE id = $1`,
    [id, ...Object.values(values)],
  );
  return id as string;
}

/** Everything that a command needs. */
function needsOf(command: SubscriptionCommand): Record<string, unknown> {
  const { requires = [] } = subscriptionMachine.transition(command);
  const all = { reason: 'Deciso così.', quantity: 4, effectiveOn: addDays(TODAY, 10) };
  return Object.fromEntries(requires.map((need) => [need, all[need]]));
}

const PENDING: SubscriptionCommand[] = ['accept_quantity', 'refuse_quantity', 'drop_quantity'];
const allowedFor = (status: SubscriptionStatus, side: 'body' | 'centre', pending: boolean) =>
  subscriptionMachine
    .allowed(status, side)
    .filter((command) => (PENDING.includes(command) ? pending : command !== 'request_quantity' || !pending));

const CASES = SUBSCRIPTION_STATUSES.flatMap((status) =>
  (status === 'active' ? [false, true] : [false]).flatMap((pending) =>
    SUBSCRIPTION_COMMANDS.map(
      (command) => [status, pending ? 'with another quantity asked for' : 'as it is', command] as const,
    ),
  ),
);

describe.each(['body', 'centre'] as const)('as the %s', (side) => {
  const person = () => (side === 'body' ? people().body_clerk : people().operator);

  it.each(CASES)('%s, %s: %s', async (status, how, command) => {
    const pending = how !== 'as it is';
    const id = await subscriptionIn(status, NO_CONDITIONS, pending ? { requested_quantity: 5 } : {});
    const allowed = allowedFor(status, side, pending);
    expect(await read(person(), id)).toMatchObject({ status, commands: allowed });
    const content = { command, ...needsOf(command) };
    if (!allowed.includes(command)) {
      const body = await leavesNoTrace(house, async () =>
        expectProblem(await step(person(), id, content), 'state_conflict'),
      );
      expect(body.allowed).toEqual(allowed);
      return;
    }
    const { status: code, body: after, headers } = await step(person(), id, content);
    const { to } = subscriptionMachine.transition(command);
    expect({ code, status: after.status, etag: headers.etag }).toEqual({ code: 200, status: to, etag: '"2"' });
    expect(after.events.at(-1)).toMatchObject({
      command,
      fromStatus: status,
      toStatus: to,
      actor: side,
      actorName: person().name,
      reason: 'reason' in content ? 'Deciso così.' : null,
      quantity: command === 'request_quantity' ? 4 : PENDING.includes(command) ? 5 : null,
    });
    expect(after.requestedQuantity).toBe(command === 'request_quantity' ? 4 : null);
    if (command !== 'request_end') expect(after.quantity).toBe(command === 'accept_quantity' ? 5 : 2);
    if (command === 'approve') expect(after).toMatchObject({ activeFrom: TODAY, endsOn: null });
    if (command === 'request_end') expect(after.endsOn).toBe(addDays(TODAY, 10));
    if (command === 'revoke_end') expect(after.endsOn).toBeNull();
  });
});

describe('who looks', () => {
  it.each(['auditor', 'tariff_admin', 'accounting_officer'] as const)('as %s sees and does nothing', async (role) => {
    const id = await subscriptionIn('active');
    const seen = await read(people()[role], id);
    expect(seen).toMatchObject({ status: 'active', commands: [], mayAddDocuments: false, mayRecordUse: false });
    expectProblem(await step(people()[role], id, { command: 'request_end' }), 'permission_denied');
  });

  it('serves the body, or is of the centre', async () => {
    const id = await subscriptionIn('active');
    for (const reader of [people().body_admin, alfa().shared, people().centre_admin]) await read(reader, id);
    for (const stranger of [alfa().neighbour, house.world.beta.people.centre_admin]) {
      await problem(house.as(stranger).get(`/subscriptions/${id}`), 'not_found');
      await problem(house.as(stranger).get(`/subscriptions/${id}/form?kind=end`), 'not_found');
    }
  });
});

describe('requirements', () => {
  const SMALL: Requirements = [{ anyOf: [{ kind: 'population', from: null, to: 600 }] }];
  const BIG: Requirements = [{ anyOf: [{ kind: 'population', from: 601, to: null }] }];

  it.each<[string, Requirements, string]>([
    ['none', [], 'met'],
    ['an active adhesion', [{ anyOf: [{ kind: 'active_adhesion' }] }], 'met'],
    ['its own type', [{ anyOf: [{ kind: 'body_type', bodyTypes: ['municipality'] }] }], 'met'],
    ['another type', [{ anyOf: [{ kind: 'body_type', bodyTypes: ['union'] }] }], 'unmet'],
    ['as many inhabitants', SMALL, 'met'],
    ['more inhabitants', BIG, 'unmet'],
    ['a protocol', [{ anyOf: [{ kind: 'signed_protocol' }] }], 'to_confirm'],
    ['one of two', [{ anyOf: [...BIG[0]!.anyOf, { kind: 'active_adhesion' }] }], 'met'],
    ['both of two', [...BIG, { anyOf: [{ kind: 'active_adhesion' }] }], 'unmet'],
  ])('%s: the answer to the body says what is missing', async (_what, requirements, state) => {
    const serviceId = await service({ requirements, approval: 'automatic' });
    const { body } = await house
      .as(people().body_clerk)
      .get(`/subscriptions/eligibility?serviceId=${serviceId}&bodyId=${alfa().bodies[0]!.id}`)
      .expect(200);
    expect(body.requirements).toMatchObject({
      state,
      bodyType: 'municipality',
      population: { value: 600, year: 2011 },
    });
    const asked = await ask(people().body_clerk, serviceId);
    if (state === 'unmet') expectProblem(asked, 'requirements_not_met');
    // By itself only what the system knows all of.
    else expect(asked.body.status).toBe(state === 'met' ? 'active' : 'requested');
  });

  it('an adhesion that nobody has is missing, and the population is that of the year before', async () => {
    const third = alfa().bodies[2]!.id;
    const year = Number(TODAY.slice(0, 4));
    for (const [when, value] of [
      [year - 1, 700],
      [year, 9_000],
    ])
      await owner(
        `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source) VALUES ($1, $2, $3, 'population', $4, $5, 'Prova')`,
        [alfa().id, third, newId(), when, value],
      );
    const serviceId = await service();
    const { body } = await house
      .as(people().operator)
      .get(`/subscriptions/eligibility?serviceId=${serviceId}&bodyId=${third}`)
      .expect(200);
    expect(body).toMatchObject({
      openSubscriptionId: null,
      requirements: {
        state: 'unmet',
        population: { value: 700, year: year - 1 },
        groups: [{ state: 'unmet' }, { state: 'to_confirm' }],
      },
    });
    expectProblem(await ask(people().operator, serviceId, { bodyId: third }), 'requirements_not_met');
  });

  it('that only the centre knows are confirmed with a note, and the history says which', async () => {
    const asked = await ask(people().body_clerk, await service());
    const { id } = asked.body;
    expect(asked.body.requirements.state).toBe('to_confirm');
    const refused = expectProblem(await step(people().operator, id, { command: 'approve' }), 'validation_failed');
    expect(fieldsOf(refused)).toEqual(['reason: required']);
    const { body } = await step(people().operator, id, { command: 'approve', reason: 'Protocollo del 3 marzo.' });
    expect(body.events.at(-1)).toMatchObject({ confirmed: ['signed_protocol'], reason: 'Protocollo del 3 marzo.' });
  });

  it('are looked at again when the centre approves', async () => {
    const id = await subscriptionIn('requested', { requirements: [{ anyOf: [{ kind: 'active_adhesion' }] }] });
    const [adhesion] = await owner(`SELECT id FROM adhesion WHERE body_id = $1 AND status = 'active'`, [
      alfa().bodies[0]!.id,
    ]);
    await owner('UPDATE adhesion SET suspended_by_centre = true WHERE id = $1', [adhesion.id]);
    expectProblem(await step(people().operator, id, { command: 'approve' }), 'requirements_not_met');
    await owner('UPDATE adhesion SET suspended_by_centre = false WHERE id = $1', [adhesion.id]);
    expect((await step(people().operator, id, { command: 'approve' })).status).toBe(200);
  });
});

describe('a request', () => {
  it('is bound to the version of the sheet that was published, and stays so', async () => {
    const serviceId = await service(NO_CONDITIONS);
    const { id } = (await ask(people().body_clerk, serviceId)).body;
    await owner(`UPDATE service_version SET status = 'retired' WHERE service_id = $1`, [serviceId]);
    await owner(`UPDATE service SET status = 'retired' WHERE id = $1`, [serviceId]);
    expect(await read(people().body_clerk, id)).toMatchObject({
      versionNumber: 1,
      newestNumber: null,
      quantityUnit: 'caselle',
    });
    expectProblem(await ask(alfa().shared, serviceId, { bodyId: alfa().bodies[1]!.id }), 'not_found');
  });

  it.each<[string, SubscriptionTerms, object, string]>([
    ['too many', {}, { quantity: 6 }, 'quantity: out_of_range'],
    ['no quantity', {}, { quantity: undefined }, 'quantity: required'],
    ['a quantity of what is not counted', { quantity_unit: null, quantity_max: null }, {}, 'quantity: not_allowed'],
    ['a paper missing', { documents: [{ name: 'Delega', required: true }] }, {}, 'documents: required'],
    ['a body missing', {}, { bodyId: 'no' }, 'bodyId: invalid_format'],
  ])('with %s is refused', async (_what, terms, more, expected) => {
    const serviceId = await service({ ...NO_CONDITIONS, ...terms });
    const body = await leavesNoTrace(house, async () =>
      expectProblem(await ask(people().body_clerk, serviceId, more), 'validation_failed'),
    );
    expect(fieldsOf(body)).toEqual([expected]);
  });

  it('is one of a body and a service at a time, and the same under the same key', async () => {
    const serviceId = await service(NO_CONDITIONS);
    const key = '0190a6b0-0000-7000-8000-00000000abcd';
    const send = () =>
      house
        .as(people().body_clerk)
        .post('/subscriptions')
        .set('Idempotency-Key', key)
        .send({ serviceId, quantity: 1 })
        .expect(201);
    const first = await send();
    expect((await send()).body.id).toBe(first.body.id);
    expectProblem(await ask(people().operator, serviceId), 'duplicate');
    await step(people().body_clerk, first.body.id, { command: 'withdraw', reason: 'Errore.' });
    expect((await ask(people().body_clerk, serviceId)).status).toBe(201);
  });

  it('needs a service that is activated for each body', async () => {
    const body = expectProblem(
      await ask(people().body_clerk, alfa().serviceId, { quantity: undefined }),
      'validation_failed',
    );
    expect(fieldsOf(body)).toEqual(['serviceId: not_allowed']);
    for (const serviceId of [alfa().draftServiceId, house.world.beta.serviceId, newId()])
      expectProblem(await ask(people().body_clerk, serviceId), 'not_found');
    const [, second] = alfa().bodies;
    expectProblem(await ask(people().body_clerk, await service(), { bodyId: second!.id }), 'not_found');
  });

  it('keeps its papers as what they are', async () => {
    const clerk = people().body_clerk;
    const serviceId = await service({ ...NO_CONDITIONS, documents: [{ name: 'Delega', required: true }] });
    const delegation = { fileId: await upload(clerk, 'delega.txt'), kind: 'requested_document', name: 'Delega' };
    const { body } = await ask(clerk, serviceId, { documents: [delegation] });
    expect(body.documents).toMatchObject([{ kind: 'requested_document', name: 'Delega', fileName: 'delega.txt' }]);
    const add = async (kind: string, file: [string, string], version: number) =>
      house
        .as(clerk)
        .post(`/subscriptions/${body.id}/documents`)
        .set('If-Match', `"${version}"`)
        .send({ documents: [{ fileId: await upload(clerk, ...file), kind }] })
        .ok(() => true);
    const wrong = expectProblem(await add('signed_file', ['firmato.txt', 'Testo'], 1), 'validation_failed');
    expect(fieldsOf(wrong)).toEqual(['documents: wrong_type']);
    expect((await add('signed_file', ['firmato.pdf', '%PDF-1.4\n%%EOF\n'], 1)).status).toBe(200);
    const { body: after } = await add('paper_scan', ['scansione.pdf', '%PDF-1.4\n%%EOF\n'], 2);
    expect(after.documents.map(({ kind }: Json) => kind)).toEqual(['requested_document', 'signed_file', 'paper_scan']);
    expect(after.events.at(-1)).toMatchObject({
      command: 'add_documents',
      fromStatus: 'requested',
      toStatus: 'requested',
    });
    for (const reader of [people().operator, clerk])
      await house.as(reader).get(`/files/${delegation.fileId}/content`).expect(200);
    await problem(house.as(alfa().neighbour).get(`/files/${delegation.fileId}/content`), 'not_found');
  });
});

describe('a subscription in use', () => {
  it('changes its quantity by itself where the service says so', async () => {
    const asked = await ask(people().body_clerk, await service({ ...NO_CONDITIONS, approval: 'automatic' }));
    expect(asked.body).toMatchObject({ status: 'active', activeFrom: TODAY });
    expect(asked.body.events.map(({ command, actor }: Json) => `${command} ${actor}`)).toEqual([
      'request body',
      'approve system',
    ]);
    const { body } = await step(people().body_clerk, asked.body.id, { command: 'request_quantity', quantity: 3 });
    expect(body).toMatchObject({ quantity: 3, requestedQuantity: null });
    expect(body.events.at(-1)).toMatchObject({ command: 'accept_quantity', actor: 'system', quantity: 3 });
  });

  it.each([
    ['as it is', { command: 'request_quantity', quantity: 2 }, 'quantity: in_use'],
    ['above the most', { command: 'request_quantity', quantity: 6 }, 'quantity: out_of_range'],
    [
      'with a day of the past',
      { command: 'request_end', reason: 'Fine', effectiveOn: '2026-01-02' },
      'effectiveOn: in_the_past',
    ],
    [
      'with a day that does not belong',
      { command: 'request_quantity', quantity: 3, effectiveOn: TODAY },
      'effectiveOn: not_allowed',
    ],
  ])('cannot be changed %s', async (_what, content, expected) => {
    const id = await subscriptionIn('active');
    expect(fieldsOf(expectProblem(await step(people().body_clerk, id, content), 'validation_failed'))).toEqual([
      expected,
    ]);
  });

  it('of an older version is stale', async () => {
    const id = await subscriptionIn('active');
    expectProblem(
      await step(people().body_clerk, id, { command: 'request_quantity', quantity: 3 }, 7),
      'stale_version',
    );
  });

  it('ends by itself after its last day, and then cannot go on', async () => {
    const id = await subscriptionIn('ending', NO_CONDITIONS, { ends_on: addDays(TODAY, -1) });
    expectProblem(
      await step(people().body_clerk, id, { command: 'revoke_end', reason: 'Ripensato.' }),
      'state_conflict',
    );
    await house.app.get(SubscriptionEnding, { strict: false }).run();
    const ended = await read(people().body_clerk, id);
    expect(ended).toMatchObject({ status: 'ended', commands: [] });
    expect(ended.events.at(-1)).toMatchObject({ command: 'end', actor: 'system', actorName: null });
  });
});

describe('an allowance', () => {
  const use = (id: string, more: object = {}) =>
    house
      .as(people().operator)
      .post(`/subscriptions/${id}/allowance-uses`)
      .send({ allowanceCode: 'interrogazioni', usedOn: TODAY, quantity: 20, ...more })
      .ok(() => true);

  it('is counted by the centre, read by both, and taken back', async () => {
    const id = await subscriptionIn('active');
    expect((await read(people().body_clerk, id)).allowances).toEqual([
      {
        code: 'interrogazioni',
        name: 'Interrogazioni',
        unit: 'interrogazioni',
        period: 'year',
        countedBy: 'hand',
        year: Number(TODAY.slice(0, 4)),
        granted: 170,
        used: 0,
        remaining: 170,
      },
    ]);
    await use(id);
    const { body } = await use(id, { quantity: 160.5, note: 'Marzo' });
    const [allowance] = (await read(people().body_clerk, id)).allowances;
    expect(allowance).toMatchObject({ used: 180.5, remaining: -10.5 });
    const last = body.uses.find(({ note }: Json) => note === 'Marzo');
    expect(last).toMatchObject({ quantity: 160.5, usedOn: TODAY, authorName: people().operator.name });
    const undo = (person: TestPerson) => house.as(person).delete(`/subscriptions/${id}/allowance-uses/${last.id}`);
    await problem(undo(people().body_clerk), 'permission_denied');
    const { body: after } = await undo(people().centre_admin).expect(200);
    expect(after.allowances[0]).toMatchObject({ used: 20, remaining: 150 });
    await problem(undo(people().operator), 'not_found');
  });

  it('of a year begins anew with the year, one of the subscription does not', async () => {
    const once = {
      code: 'kit',
      name: 'Kit',
      unit: 'kit',
      period: 'subscription' as const,
      bands: [{ upTo: null, quantity: 3 }],
    };
    const yearly = { ...once, code: 'ore', period: 'year' as const };
    const before = `${Number(TODAY.slice(0, 4)) - 1}-12-31`;
    const id = await subscriptionIn(
      'active',
      { ...NO_CONDITIONS, allowances: [once, yearly] },
      { active_from: '2020-01-01' },
    );
    for (const allowanceCode of ['kit', 'ore']) await use(id, { allowanceCode, quantity: 1, usedOn: before });
    expect((await read(people().operator, id)).allowances.map(({ code, used }: Json) => [code, used])).toEqual([
      ['kit', 1],
      ['ore', 0],
    ]);
  });

  it.each([
    ['of another service', { allowanceCode: 'caselle' }, 'allowanceCode: not_in_list'],
    ['before the first day', { usedOn: '2025-12-31' }, 'usedOn: out_of_range'],
    ['of tomorrow', { usedOn: addDays(TODAY, 1) }, 'usedOn: out_of_range'],
    ['of nothing', { quantity: 0 }, 'quantity: out_of_range'],
    ['of a thousandth', { quantity: 0.001 }, 'quantity: wrong_type'],
    ['of words', { quantity: 'molte' }, 'quantity: wrong_type'],
  ])('%s is refused', async (_what, more, expected) => {
    const id = await subscriptionIn('active');
    const body = await leavesNoTrace(house, async () => expectProblem(await use(id, more), 'validation_failed'));
    expect(fieldsOf(body)).toEqual([expected]);
  });

  it('is not consumed before and after the use', async () => {
    for (const status of ['requested', 'ended', 'refused'] as const)
      expectProblem(await use(await subscriptionIn(status)), 'state_conflict');
  });
});

describe('an allowance that counts itself', () => {
  const YEAR = Number(TODAY.slice(0, 4));
  const AUTOMATIC: SubscriptionTerms = {
    ...NO_CONDITIONS,
    allowances: (['hours', 'requests'] as const).map((countedBy) => ({
      code: countedBy,
      name: countedBy,
      unit: countedBy,
      period: 'year' as const,
      countedBy,
      bands: [{ upTo: null, quantity: 8 }],
    })),
  };
  const SINCE_NEW_YEAR = { active_from: `${YEAR}-01-01` };

  /** A request for the service of a subscription, made at a moment in Italy, and minutes worked on days. */
  async function request(id: string, madeAt = `${TODAY} 00:05`, worked: [day: string, minutes: number][] = []) {
    const [subscription] = await owner('SELECT service_id, body_id FROM subscription WHERE id = $1', [id]);
    const { service_id: serviceId, body_id: bodyId } = subscription!;
    const ticket = await openTicket(house, people().body_clerk, { serviceId, bodyId });
    await owner(`UPDATE ticket SET created_at = $2::timestamp AT TIME ZONE 'Europe/Rome' WHERE id = $1`, [
      ticket.id,
      madeAt,
    ]);
    for (const [workedOn, minutes] of worked)
      await house.as(people().operator).post(`${ticket.path}/time-entries`).send({ minutes, workedOn }).expect(201);
    return ticket;
  }
  const used = async (id: string, person = people().body_clerk) =>
    (await read(person, id)).allowances.map((allowance: Json) => allowance.used);
  const ended = (endsOn: string) => ({ status: 'ended', active_from: '2020-01-01', ends_on: endsOn });

  it.each<[what: string, columns: object, madeAt: string, workedOn: string, hours: number, requests: number]>([
    ['of this year counts', SINCE_NEW_YEAR, `${TODAY} 00:05`, TODAY, 1.5, 1],
    ['of the first day counts', { active_from: TODAY }, `${TODAY} 00:00`, TODAY, 1.5, 1],
    ['of the day before does not', { active_from: TODAY }, `${addDays(TODAY, -1)} 23:59`, addDays(TODAY, -1), 0, 0],
    ['of before, worked on later, counts its hours', { active_from: TODAY }, '2025-03-01 09:00', TODAY, 1.5, 0],
    [
      'of the year before does not',
      { active_from: '2020-01-01' },
      `${YEAR - 1}-12-31 23:59`,
      `${YEAR - 1}-12-31`,
      0,
      0,
    ],
    [
      'of the first minute of the year counts',
      { active_from: '2020-01-01' },
      `${YEAR}-01-01 00:00`,
      `${YEAR}-01-01`,
      1.5,
      1,
    ],
    ['of the last day of what has ended counts', ended('2024-06-30'), '2024-06-30 23:59', '2024-06-30', 1.5, 1],
    ['of the day after does not', ended('2024-06-30'), '2024-07-01 00:00', '2024-07-01', 0, 0],
  ])('a request %s', async (_what, columns, madeAt, workedOn, hours, requests) => {
    const id = await subscriptionIn('active', AUTOMATIC, { ...columns });
    await request(id, madeAt, [[workedOn, 90]]);
    expect(await used(id)).toEqual([hours, requests]);
    expect(await used(id, people().operator)).toEqual([hours, requests]);
  });

  it('adds minutes before it rounds, and says where each comes from, without who worked', async () => {
    const id = await subscriptionIn('active', AUTOMATIC, SINCE_NEW_YEAR);
    const { body: ticket } = await request(id, undefined, [
      [TODAY, 10],
      [addDays(TODAY, -1) < SINCE_NEW_YEAR.active_from ? TODAY : addDays(TODAY, -1), 10],
    ]);
    await request(id, undefined, [[TODAY, 40]]);
    expect(await used(id)).toEqual([1, 2]);
    for (const person of [people().body_clerk, people().operator]) {
      const { uses } = await read(person, id);
      expect(uses).toContainEqual({
        id: null,
        source: 'requests',
        allowanceCode: 'requests',
        usedOn: TODAY,
        quantity: 1,
        note: 'PEC piena',
        authorName: null,
        ticketId: ticket.id,
        ticketNumber: ticket.number,
      });
      expect(uses.filter(({ source }: Json) => source === 'hours').length).toBeGreaterThan(1);
    }
  });

  it('gives back what was withdrawn, taken back or corrected, and counts anew what is reopened', async () => {
    const id = await subscriptionIn('active', AUTOMATIC, SINCE_NEW_YEAR);
    const { path, etag } = await request(id, undefined, [[TODAY, 60]]);
    const clerk = house.as(people().body_clerk);
    const withdrawn = await transition(clerk, path, etag, 'withdraw');
    // What was worked was worked.
    expect([withdrawn.status, await used(id)]).toEqual([200, [1, 0]]);
    const reopened = await transition(clerk, path, withdrawn.headers.etag!, 'reopen');
    expect([reopened.status, await used(id)]).toEqual([200, [1, 1]]);
    const operator = house.as(people().operator);
    const { timeEntries } = (await operator.get(path).expect(200)).body;
    await operator.delete(`${path}/time-entries/${timeEntries[0].id}`).expect(204);
    expect(await used(id)).toEqual([0, 1]);
    await operator.post(`${path}/time-entries`).send({ minutes: 45, workedOn: TODAY }).expect(201);
    expect(await used(id)).toEqual([0.75, 1]);
  });

  it('is the same after another quantity, and of the later of two subscriptions', async () => {
    const id = await subscriptionIn('active', AUTOMATIC, SINCE_NEW_YEAR);
    await request(id, undefined, [[TODAY, 30]]);
    const [{ version }] = (await owner('SELECT version FROM subscription WHERE id = $1', [id])) as [Json];
    expect((await step(people().body_clerk, id, { command: 'request_quantity', quantity: 4 }, version)).status).toBe(
      200,
    );
    expect((await step(people().operator, id, { command: 'accept_quantity' }, version + 1)).status).toBe(200);
    expect(await used(id)).toEqual([0.5, 1]);
    await owner(`UPDATE subscription SET status = 'ended', ends_on = $2 WHERE id = $1`, [id, TODAY]);
    const [{ service_id: serviceId }] = (await owner('SELECT service_id FROM subscription WHERE id = $1', [id])) as [
      Json,
    ];
    const next = (await ask(people().body_clerk, serviceId)).body.id as string;
    await step(people().operator, next, { command: 'approve' });
    expect([await used(id), await used(next)]).toEqual([
      [0, 0],
      [0.5, 1],
    ]);
  });

  it('is not counted by hand as well, and what another body asks is not counted', async () => {
    const id = await subscriptionIn('active', AUTOMATIC, SINCE_NEW_YEAR);
    const [{ service_id: serviceId }] = (await owner('SELECT service_id FROM subscription WHERE id = $1', [id])) as [
      Json,
    ];
    await openTicket(house, alfa().neighbour, { serviceId, bodyId: alfa().bodies[1]!.id });
    expect(await used(id)).toEqual([0, 0]);
    expect((await read(people().operator, id)).mayRecordUse).toBe(false);
    const refused = await house
      .as(people().operator)
      .post(`/subscriptions/${id}/allowance-uses`)
      .send({ allowanceCode: 'hours', usedOn: TODAY, quantity: 1 })
      .ok(() => true);
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual(['allowanceCode: not_allowed']);
  });

  it('stands first at a glance where the smallest share of it is left', async () => {
    const id = await subscriptionIn('active', AUTOMATIC, SINCE_NEW_YEAR);
    await request(id, undefined, [[TODAY, 9 * 60]]);
    const glance = async (person: TestPerson) =>
      (await house.as(person).get('/subscriptions/summary').expect(200)).body;
    const own = await glance(people().body_clerk);
    expect(own.allowances[0]).toMatchObject({ subscriptionId: id, countedBy: 'hours', year: YEAR, remaining: -1 });
    const [{ active, requested }] = (await owner(
      `SELECT count(*) FILTER (WHERE status IN ('active', 'ending'))::int AS active, count(*) FILTER (WHERE status = 'requested')::int AS requested
       FROM subscription WHERE body_id = $1`,
      [alfa().bodies[0]!.id],
    )) as [Json];
    expect(own).toMatchObject({ active, requested });
    const neighbours = await glance(alfa().neighbour);
    expect(neighbours.allowances.map(({ subscriptionId }: Json) => subscriptionId)).not.toContain(id);
  });
});

describe('the form', () => {
  it.each(['activation', 'end'])('of an %s is a PDF with the data of both', async (kind) => {
    const id = await subscriptionIn('requested');
    const [named] = alfa().bodies;
    await house.database.owner.query(`UPDATE body SET name = 'Comune di Dolenje Čadež' WHERE id = $1`, [named!.id]);
    const { headers, body } = await house
      .as(people().body_clerk)
      .get(`/subscriptions/${id}/form?kind=${kind}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect((body as Buffer).toString('latin1')).toContain('/Marked true');
    expect(pdfText(body as Buffer)).toContain('Comune di Dolenje Čadež');
    await house.database.owner.query('UPDATE body SET name = $2 WHERE id = $1', [named!.id, named!.name]);
  });

  it('of another kind does not exist', async () => {
    const id = await subscriptionIn('requested');
    await problem(house.as(people().body_clerk).get(`/subscriptions/${id}/form?kind=birth`), 'invalid_parameter');
  });
});

describe('the list', () => {
  it('shows the centre all and a body its own, by state, turn, service and words', async () => {
    const serviceId = await service(NO_CONDITIONS);
    const mine = (await ask(people().body_clerk, serviceId)).body.id as string;
    const theirs = (await ask(alfa().neighbour, serviceId, { bodyId: alfa().bodies[1]!.id })).body.id as string;
    await step(people().operator, theirs, { command: 'approve' });
    const ids = async (person: TestPerson, filter: string) =>
      (await house.as(person).get(`/subscriptions?serviceId=${serviceId}${filter}`).expect(200)).body.items.map(
        ({ id }: Json) => id as string,
      );
    expect((await ids(people().operator, '')).sort()).toEqual([mine, theirs].sort());
    expect(await ids(people().operator, '&turn=centre')).toEqual([mine]);
    expect(await ids(people().operator, '&status=active,ending')).toEqual([theirs]);
    expect(await ids(people().operator, '&q=comune+secondo')).toEqual([theirs]);
    expect(await ids(people().body_clerk, '')).toEqual([mine]);
    expect(await ids(alfa().shared, `&bodyId=${alfa().bodies[1]!.id}`)).toEqual([theirs]);
    const { text } = await house.as(people().operator).get(`/subscriptions/export?serviceId=${serviceId}`).expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect(text).toContain(';Attiva;2;;caselle;');
    const first = await house.as(people().operator).get(`/subscriptions?serviceId=${serviceId}&limit=1`).expect(200);
    const next = await house
      .as(people().operator)
      .get(`/subscriptions?serviceId=${serviceId}&limit=1&cursor=${first.body.nextCursor as string}`)
      .expect(200);
    expect([first.body.items[0].id, next.body.items[0].id].sort()).toEqual([mine, theirs].sort());
  });
});

it('tells the other side of each step, and both of what went by itself; nobody else', async () => {
  const own = await openHouse({ worker: true, env: { SMTP_URL: '' } });
  try {
    const { people: here, neighbour } = own.world.alfa;
    const serviceId = await createSubscribableService(own.database.owner, own.world.alfa, NO_CONDITIONS);
    const { body } = await own.as(here.body_clerk).post('/subscriptions').send({ serviceId, quantity: 2 }).expect(201);
    const told = async (person: TestPerson) => {
      await own.drainQueues();
      const { items } = (await own.as(person).get('/notices').expect(200)).body as { items: Json[] };
      expect(items.every(({ path }) => path === `/alfa/area/attivazioni/${body.id}`)).toBe(true);
      return items.map(({ title }) => (title as string).split(':')[0]).sort();
    };
    expect(await told(here.operator)).toEqual(['Richiesta di attivazione']);
    expect(await told(here.body_admin)).toEqual([]);
    const give = (content: object, version: number) =>
      own
        .as(here.operator)
        .post(`/subscriptions/${body.id}/transitions`)
        .set('If-Match', `"${version}"`)
        .send(content)
        .expect(200);
    await give({ command: 'approve' }, 1);
    await give({ command: 'request_end', reason: 'Fine del contratto.', effectiveOn: TODAY }, 2);
    await own.database.owner.query('UPDATE subscription SET active_from = $2, ends_on = $2 WHERE id = $1', [
      body.id,
      addDays(TODAY, -1),
    ]);
    await own.app.get(SubscriptionEnding, { strict: false }).run();
    expect(await told(here.body_clerk)).toEqual([
      'Cessazione del servizio registrata',
      'Servizio attivato',
      'Servizio cessato',
    ]);
    expect(await told(here.centre_admin)).toEqual(['Richiesta di attivazione', 'Servizio cessato']);
    for (const person of [neighbour, here.auditor]) expect(await told(person)).toEqual([]);
  } finally {
    await own.close();
  }
});
