import { randomUUID } from 'node:crypto';
import { changes } from '../support/changes.js';
import { openHouse, type House } from '../support/house.js';
import { publishSheet } from '../support/publish.js';
import { fieldsOf, leavesNoTrace, problem } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const request = (fields: Record<string, unknown> = {}) => ({
  serviceId: house.world.alfa.serviceId,
  subject: 'PEC piena',
  text: 'Piena.',
  ...fields,
});

describe('Idempotency-Key', () => {
  const open = (key: string, fields = {}, person = house.world.alfa.people.body_clerk) =>
    house.as(person).post('/tickets').set('Idempotency-Key', key).send(request(fields));

  it('repeated gives the same answer and makes nothing', async () => {
    const key = randomUUID();
    const first = await open(key).expect(201);
    await leavesNoTrace(house, async () => {
      for (const repeated of [key, key.toUpperCase()]) {
        const again = await open(repeated).expect(201);
        expect(again.body).toEqual(first.body);
        expect(again.headers).toMatchObject({ etag: first.headers.etag, location: first.headers.location });
      }
    });
  });

  it('used ten times at once makes one request', async () => {
    const before = await changes(house.database.owner);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(key).expect(201)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const after = await changes(house.database.owner);
    expect([after.ticket, after.outbox, after.counter]).toEqual([
      (before.ticket ?? 0) + 1,
      (before.outbox ?? 0) + 1,
      (before.counter ?? 0) + 1,
    ]);
  });

  it('with another content is refused', async () => {
    const key = randomUUID();
    await open(key).expect(201);
    await leavesNoTrace(house, () => problem(open(key, { subject: 'Altro' }), 'idempotency_key_reused'));
  });

  it('belongs to the person that made it', async () => {
    const key = randomUUID();
    const mine = await open(key).expect(201);
    const theirs = await open(key, {}, house.world.alfa.people.body_admin).expect(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('is not used up by a request that failed', async () => {
    const key = randomUUID();
    await leavesNoTrace(house, () => problem(open(key, { serviceId: randomUUID() }), 'not_found'));
    await open(key).expect(201);
  });

  it.each(['1', 'abc', '00000000-0000-0000-0000-00000000000', ''])('malformed (%s) is named', async (key) => {
    await leavesNoTrace(house, async () =>
      expect(fieldsOf(await problem(open(key), 'validation_failed'))).toEqual(['Idempotency-Key: invalid_format']),
    );
  });
});

describe('at the same time', () => {
  it('twenty requests get twenty numbers without a gap', async () => {
    const clerk = house.as(house.world.beta.people.body_clerk);
    const opened = await Promise.all(
      Array.from({ length: 20 }, () =>
        clerk
          .post('/tickets')
          .send(request({ serviceId: house.world.beta.serviceId }))
          .expect(201),
      ),
    );
    const numbers = opened.map(({ body }) => Number(body.number.slice(5))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_none, index) => index + 1));
  });

  it('of two operators who move a request one is told that it is stale', async () => {
    const { people } = house.world.alfa;
    for (let round = 0; round < 5; round++) {
      const opened = await house.as(people.body_clerk).post('/tickets').send(request()).expect(201);
      const take = (person: typeof people.operator) =>
        house
          .as(person)
          .post(`/tickets/${opened.body.id}/transitions`)
          .set('If-Match', opened.headers.etag!)
          .send({ command: 'take' })
          .ok(() => true);
      const answers = await Promise.all([take(people.operator), take(people.centre_admin)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const { body } = await house.as(people.operator).get(`/tickets/${opened.body.id}`).expect(200);
      expect(body.history).toHaveLength(2);
    }
  });

  it('ten who write under a request are all heard', async () => {
    const { people } = house.world.alfa;
    const opened = await house.as(people.body_clerk).post('/tickets').send(request()).expect(201);
    const writers = [
      people.body_clerk,
      people.body_admin,
      people.operator,
      people.centre_admin,
      house.world.alfa.shared,
    ];
    await Promise.all(
      [...writers, ...writers].map((person, index) =>
        house
          .as(person)
          .post(`/tickets/${opened.body.id}/messages`)
          .send({ kind: 'public', text: `Messaggio ${index}` })
          .expect(201),
      ),
    );
    const { body } = await house.as(people.operator).get(`/tickets/${opened.body.id}`).expect(200);
    expect(body.messages).toHaveLength(11);
    expect(body.version).toBe(11);
  });

  it('of two who edit a service one is told that it is stale', async () => {
    const { people, serviceId } = house.world.alfa;
    for (let round = 0; round < 5; round++) {
      const { headers } = await house.as(people.operator).get(`/services/${serviceId}`).expect(200);
      const edit = (person: typeof people.operator) =>
        house
          .as(person)
          .patch(`/services/${serviceId}`)
          .set('If-Match', headers.etag!)
          .send({ title: `Titolo di ${person.role}` })
          .ok(() => true);
      const answers = await Promise.all([edit(people.operator), edit(people.centre_admin)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = answers.find(({ status }) => status === 200)!;
      await publishSheet(house, house.world.alfa, serviceId, winner.headers.etag!);
    }
  });
});

describe('Idempotency-Key of what is created under a request, and of a service', () => {
  const SHEET = {
    code: 'prova-ripetuta',
    serviceLine: 'CIT',
    title: 'Prova',
    audience: 'Per gli enti aderenti.',
    inclusion: 'included',
    computerisation: 'information',
    context: '',
    object: '',
    whoMayAsk: '',
    obligations: '',
    forms: '',
    costs: '',
    contact: '',
    hours: '',
    activationTime: '',
    legalBasis: '',
  };
  const CASES: [
    what: string,
    who: 'body_clerk' | 'operator',
    path: (ticket: string) => string,
    content: object,
    changed: object,
  ][] = [
    [
      'message',
      'body_clerk',
      (id) => `/tickets/${id}/messages`,
      { kind: 'public', text: 'Ancora piena.' },
      { kind: 'public', text: 'Altro.' },
    ],
    [
      'time entry',
      'operator',
      (id) => `/tickets/${id}/time-entries`,
      { minutes: 5, workedOn: '2026-01-15' },
      { minutes: 6, workedOn: '2026-01-15' },
    ],
    ['service', 'operator', () => '/services', SHEET, { ...SHEET, title: 'Altra' }],
  ];

  it.each(CASES)(
    'a repeated %s is made once, another content is refused',
    async (_what, who, path, content, changed) => {
      const { people } = house.world.alfa;
      const { body: ticket } = await house.as(people.body_clerk).post('/tickets').send(request()).expect(201);
      const key = randomUUID();
      const send = (body: object) => house.as(people[who]).post(path(ticket.id)).set('Idempotency-Key', key).send(body);
      const first = await send(content).expect(201);
      await leavesNoTrace(house, async () => {
        const again = await send(content).expect(201);
        expect(again.body).toEqual(first.body);
        await problem(send(changed), 'idempotency_key_reused');
      });
    },
  );
});
