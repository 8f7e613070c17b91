import { openHouse, type Caller, type House } from '../support/house.js';
import type { Json } from './support.js';

let house: House;
let operator: Caller;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  operator = house.as(house.world.alfa.people.operator);
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(() => house?.close());

async function items(caller: Caller, path: string, query: Record<string, unknown> = {}): Promise<Json[]> {
  const { body } = await caller
    .get(path)
    .query({ limit: 100, ...query })
    .expect(200);
  return body.items as Json[];
}
const open = async (subject: string, text = 'x', person = house.world.alfa.people.body_clerk, fields = {}) =>
  (
    await house
      .as(person)
      .post('/tickets')
      .send({ serviceId: house.world.alfa.serviceId, subject, text, ...fields })
      .expect(201)
  ).body as Json;
const move = async (ticket: Json, command: string, fields = {}, caller = operator) =>
  (
    await caller
      .post(`/tickets/${ticket.id}/transitions`)
      .set('If-Match', `"${ticket.version}"`)
      .send({ command, ...fields })
      .expect(200)
  ).body as Json;
const subjects = (list: Json[]) => list.map(({ subject }) => subject as string).sort();

describe('filters and counts', () => {
  beforeAll(async () => {
    const { people, neighbour, bodies } = house.world.alfa;
    await open('Nuova');
    const taken = await open('Presa');
    await move(taken, 'take');
    const waiting = await open('In attesa');
    await move(await move(waiting, 'take'), 'ask', { text: 'Quale?' });
    const solved = await move(await move(await open('Risolta'), 'take', {}, house.as(people.centre_admin)), 'solve', {
      text: 'Ecco.',
    });
    await move(await open('Ritirata'), 'withdraw', { reason: 'x' }, clerk);
    await move(await move(await open('Riaperta', 'x', neighbour), 'take'), 'solve', { text: 'Ecco.' }).then((ticket) =>
      move(ticket, 'reopen', { reason: 'No.' }, house.as(neighbour)),
    );
    expect([solved.status, bodies.length]).toEqual(['solved', 3]);
  });

  it.each<[string, () => Record<string, string>, string[]]>([
    ['nothing', () => ({}), ['In attesa', 'Nuova', 'Presa', 'Riaperta', 'Risolta', 'Ritirata']],
    ['a state', () => ({ status: 'new' }), ['Nuova']],
    ['several states', () => ({ status: 'new,closed' }), ['Nuova', 'Ritirata']],
    ['no state named', () => ({ status: '' }), ['In attesa', 'Nuova', 'Presa', 'Riaperta', 'Risolta', 'Ritirata']],
    ['the turn of the centre', () => ({ turn: 'centre' }), ['Nuova', 'Presa', 'Riaperta']],
    ['the turn of the body', () => ({ turn: 'body' }), ['In attesa', 'Risolta']],
    ['what is mine', () => ({ assignee: 'me' }), ['In attesa', 'Presa', 'Riaperta']],
    ['what is nobody’s', () => ({ assignee: 'none' }), ['Nuova', 'Ritirata']],
    ['what is a colleague’s', () => ({ assignee: house.world.alfa.people.centre_admin.membershipId }), ['Risolta']],
    ['a body', () => ({ bodyId: house.world.alfa.bodies[1]!.id }), ['Riaperta']],
    ['a foreign body', () => ({ bodyId: house.world.beta.bodies[0]!.id }), []],
    ['a service that nobody asked for', () => ({ serviceId: house.world.alfa.draftServiceId }), []],
    [
      'several at once',
      () => ({ status: 'in_progress,solved', assignee: 'me', serviceId: house.world.alfa.serviceId }),
      ['Presa'],
    ],
  ])('by %s', async (_what, query, expected) => {
    expect(subjects(await items(operator, '/tickets', query()))).toEqual(expected);
  });

  it('count what the caller sees', async () => {
    expect((await operator.get('/tickets/counts').expect(200)).body).toEqual({
      byStatus: { new: 1, in_progress: 1, waiting_for_body: 1, solved: 1, reopened: 1 },
      mine: 3,
      unassigned: 1,
      turnCentre: 3,
      turnBody: 2,
      capped: false,
    });
    expect((await clerk.get('/tickets/counts').expect(200)).body).toMatchObject({
      byStatus: { new: 1, in_progress: 1, waiting_for_body: 1, solved: 1, reopened: 0 },
      mine: 0,
    });
    expect((await house.as(house.world.beta.people.operator).get('/tickets/counts').expect(200)).body).toMatchObject({
      byStatus: { new: 0 },
      unassigned: 0,
      turnCentre: 0,
    });
  });
});

describe('paging', () => {
  const COUNT = 23;
  beforeAll(async () => {
    const { neighbour } = house.world.beta;
    for (let index = 0; index < COUNT; index++) {
      await house
        .as(neighbour)
        .post('/tickets')
        .send({ serviceId: house.world.beta.serviceId, subject: `Numero ${index}`, text: 'x' })
        .expect(201);
    }
    // Groups of equal moments: only the id tells them apart.
    await house.database.owner.query(
      `UPDATE ticket SET created_at = timestamptz '2026-01-01' + (substr(number, 6)::int / 8) * interval '1 day',
         updated_at = timestamptz '2026-02-01' + (substr(number, 6)::int % 3) * interval '1 day' WHERE tenant_id = $1`,
      [house.world.beta.id],
    );
  });

  it.each(['-createdAt', 'createdAt', '-updatedAt', 'updatedAt'])(
    'by %s gives each request once, in order, at every size of page',
    async (sort) => {
      const caller = house.as(house.world.beta.people.operator);
      const whole = await items(caller, '/tickets', { sort });
      expect(whole).toHaveLength(COUNT);
      const field = sort.replace('-', '');
      const moments = whole.map((item) => item[field] as string);
      expect(moments).toEqual(
        [...moments].sort((a, b) => (sort.startsWith('-') ? b.localeCompare(a) : a.localeCompare(b))),
      );
      for (const limit of [1, 4, COUNT - 1, COUNT]) {
        const paged: Json[] = [];
        for (let cursor: string | null | undefined; cursor !== null;) {
          const { body } = await caller
            .get('/tickets')
            .query({ sort, limit, ...(cursor && { cursor }) })
            .expect(200);
          expect(body.items.length).toBeLessThanOrEqual(limit);
          paged.push(...body.items);
          cursor = body.nextCursor as string | null;
        }
        expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      }
    },
  );

  it('goes on from a row that has moved away meanwhile, and newest first is the default', async () => {
    const caller = house.as(house.world.beta.people.operator);
    const { body: first } = await caller.get('/tickets?limit=5').expect(200);
    expect(first.items).toEqual((await items(caller, '/tickets', { sort: '-createdAt' })).slice(0, 5));
    await house.database.owner.query(`UPDATE ticket SET created_at = '2026-12-31' WHERE id = $1`, [
      first.items.at(-1).id,
    ]);
    const { body: second } = await caller.get('/tickets').query({ limit: 100, cursor: first.nextCursor }).expect(200);
    expect(second.items).toHaveLength(COUNT - 5);
  });
});

describe('search', () => {
  beforeAll(async () => {
    const { neighbour, bodies } = house.world.alfa;
    const first = await open('Rinnovo del certificato', 'La firma digitale del sindaco è scaduta.');
    await operator
      .post(`/tickets/${first.id}/messages`)
      .send({ kind: 'internal', text: 'Il fornitore è lento: sollecitare.' })
      .expect(201);
    await operator
      .post(`/tickets/${first.id}/messages`)
      .send({ kind: 'public', text: 'Serve la fotocopia del documento.' })
      .expect(201);
    await open('Casella del protocollo', 'Anche qui una firma.', neighbour, { bodyId: bodies[1]!.id });
    await house
      .as(house.world.beta.people.body_clerk)
      .post('/tickets')
      .send({ serviceId: house.world.beta.serviceId, subject: 'Certificato di beta', text: 'firma' })
      .expect(201);
  });

  it.each<[string, string[], string[]]>([
    ['firme digitali', ['Rinnovo del certificato'], ['Rinnovo del certificato']],
    ['firma', ['Casella del protocollo', 'Rinnovo del certificato'], ['Rinnovo del certificato']],
    ['fotocopie', ['Rinnovo del certificato'], ['Rinnovo del certificato']],
    ['sollecitare', ['Rinnovo del certificato'], []],
    ['fornitore lento', ['Rinnovo del certificato'], []],
    ['CERTIFICA', ['Rinnovo del certificato'], ['Rinnovo del certificato']],
    ['protocollo', ['Casella del protocollo'], []],
    ['firma -sindaco', ['Casella del protocollo'], []],
    ['"firma digitale"', ['Rinnovo del certificato'], ['Rinnovo del certificato']],
    ['%', [], []],
    ['_', [], []],
    ['il la', [], []],
    ['\\', [], []],
    ["'; DROP TABLE ticket; --", [], []],
    ['!!! & | <-> :*', [], []],
  ])('for %s', async (q, centre, body) => {
    expect(subjects(await items(operator, '/tickets', { q }))).toEqual(centre);
    expect(subjects(await items(clerk, '/tickets', { q }))).toEqual(body);
  });

  it('for a number finds it, whole or its end, within the centre only', async () => {
    const [newest] = await items(operator, '/tickets', { limit: 1 });
    const { number, id } = newest!;
    expect((await items(operator, '/tickets', { q: number })).map((item) => item.id)).toEqual([id]);
    expect((await items(operator, '/tickets', { q: number.slice(5) })).map((item) => item.id)).toEqual([id]);
    const beta = await items(house.as(house.world.beta.people.operator), '/tickets', { q: number });
    expect(beta.map((item) => item.id)).not.toContain(id);
  });

  it('goes together with filters', async () => {
    expect(await items(operator, '/tickets', { q: 'firma', status: 'closed' })).toEqual([]);
    expect(subjects(await items(operator, '/tickets', { q: 'firma', bodyId: house.world.alfa.bodies[1]!.id }))).toEqual(
      ['Casella del protocollo'],
    );
  });
});
