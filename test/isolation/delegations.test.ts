import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { addDays, italianDay, newId } from '#app/kernel';
import { createSubscribableService, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';

/**
 * What one body may see and do for another by delegation. The clerk of the first body of alfa stands for the delegate,
 * the second body delegates; beta's clerk and the neighbour are those who must never profit by it.
 */
let house: House;
let app: pg.Client;
const TODAY = italianDay(new Date());
const ACT = { organ: 'Consiglio comunale', number: '12', date: '2026-01-10' };

beforeAll(async () => {
  house = await openHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

const alfa = () => house.world.alfa;
const clerk = () => alfa().people.body_clerk;
const operator = () => house.as(alfa().people.operator);
const delegate = () => alfa().bodies[0]!;
const member = () => alfa().bodies[1]!;
const owner = async <Row extends object>(sql: string, params: unknown[] = []) =>
  (await house.database.owner.query<Row>(sql, params)).rows;

interface Given {
  powers: string[];
  readsTickets?: boolean;
  from?: number;
  to?: number | null;
}

/** Instead of whatever was delegated before; days are counted from today. */
async function delegated({ powers, readsTickets = false, from = 0, to = null }: Given): Promise<string> {
  await owner('ALTER TABLE body_delegation DISABLE TRIGGER audit');
  await owner('UPDATE body_delegation SET ends_on = starts_on - 1 WHERE tenant_id = $1', [alfa().id]);
  const { body } = await operator()
    .post(`/bodies/${member().id}/delegations`)
    .send({
      delegateId: delegate().id,
      powers,
      readsTickets,
      act: ACT,
      startsOn: addDays(TODAY, from),
      endsOn: to === null ? null : addDays(TODAY, to),
    })
    .expect(201);
  return (body.delegations as { id: string; state: string; startsOn: string }[]).find(
    ({ startsOn }) => startsOn === addDays(TODAY, from),
  )!.id;
}

/** How many rows of the member a person sees in each table. */
async function seen(person: TestPerson): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await app.query('BEGIN');
  try {
    const token = createHash('sha256').update(person.token).digest();
    await app.query('SELECT auth.enter($1, now(), $2)', [token, randomUUID()]);
    for (const table of [
      'adhesion',
      'adhesion_event',
      'subscription',
      'ticket',
      'ticket_message',
      'body_office',
      'stored_file',
    ])
      counts[table] = (
        await app.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE body_id = $1`, [member().id])
      ).rows[0]!.n;
    counts.body = (
      await app.query<{ n: number }>('SELECT count(*)::int AS n FROM body WHERE id = $1', [member().id])
    ).rows[0]!.n;
    counts.people = (
      await app.query<{ n: number }>('SELECT count(*)::int AS n FROM membership_body WHERE body_id = $1', [member().id])
    ).rows[0]!.n;
  } finally {
    await app.query('ROLLBACK');
  }
  return counts;
}

const NOTHING = {
  adhesion: 0,
  adhesion_event: 0,
  subscription: 0,
  ticket: 0,
  ticket_message: 0,
  body_office: 0,
  stored_file: 0,
  body: 0,
  people: 0,
};

const upload = async () =>
  (await house.as(clerk()).post('/files').attach('file', Buffer.from('Atto\n'), 'atto.txt').expect(201)).body
    .id as string;

async function convention(): Promise<string> {
  const id = newId();
  await owner(
    `INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, created_at, version)
     VALUES ($1, $2, $3, '2026-01-01', 90, now(), 1)`,
    [alfa().id, id, `Convenzione ${id}`],
  );
  return id;
}

const ask = async (bodyId: string) =>
  house
    .as(clerk())
    .post('/adhesions')
    .send({ conventionId: await convention(), bodyId });
const step = (id: string, version: number, body: object) =>
  house.as(clerk()).post(`/adhesions/${id}/transitions`).set('If-Match', `"${version}"`).send(body);
const openTicket = () =>
  house.as(clerk()).post('/tickets').send({
    bodyId: member().id,
    serviceId: alfa().serviceId,
    subject: 'Per delega',
    text: 'Serve una casella.',
  });

describe('a delegation', () => {
  let others: Record<string, number>[];
  beforeAll(async () => {
    const { body } = await house.as(alfa().neighbour).post('/tickets').send({
      serviceId: alfa().serviceId,
      subject: 'Riservata',
      text: 'Solo del secondo.',
    });
    const file = await house.as(alfa().neighbour).post('/files').attach('file', Buffer.from('Segreto\n'), 's.txt');
    await house
      .as(alfa().neighbour)
      .post(`/tickets/${body.id as string}/messages`)
      .send({ kind: 'public', text: 'Allego.', fileIds: [file.body.id] })
      .expect(201);
    others = await Promise.all([seen(alfa().people.body_clerk)]);
  });

  it('gives nothing without one, before its first day, after its last, and once it is taken back', async () => {
    expect(others).toEqual([NOTHING]);
    await delegated({ powers: ['requests', 'signs'], readsTickets: true, from: 1 });
    expect(await seen(clerk())).toEqual(NOTHING);
    await delegated({ powers: ['requests', 'signs'], readsTickets: true, from: -9, to: -1 });
    expect(await seen(clerk())).toEqual(NOTHING);
    const id = await delegated({ powers: ['requests', 'signs'], readsTickets: true });
    expect(await seen(clerk())).toMatchObject({ body: 1, adhesion: 1, ticket: 1 });
    await operator()
      .patch(`/bodies/${member().id}/delegations/${id}`)
      .set('If-Match', '"1"')
      .send({ endsOn: addDays(TODAY, -1) })
      .expect(200);
    expect(await seen(clerk())).toEqual(NOTHING);
    expect((await ask(member().id)).status).toBe(404);
  });

  it('shows the body and its adhesions, neither its requests nor its people; to nobody else', async () => {
    const [centre, neighbour, foreign] = [alfa().people.operator, alfa().neighbour, house.world.beta.people.body_clerk];
    const before = [await seen(neighbour), await seen(foreign), await seen(centre)];
    await delegated({ powers: ['requests', 'signs', 'pays'] });
    expect(await seen(clerk())).toEqual({ ...NOTHING, body: 1, adhesion: 1 });
    expect([await seen(neighbour), await seen(foreign), await seen(centre)]).toEqual(before);
    // The other way round nothing is given.
    const own = await house.as(neighbour).get('/bodies').expect(200);
    expect((own.body.items as { id: string }[]).map(({ id }) => id)).toEqual([member().id]);
    const list = await house.as(clerk()).get('/bodies').expect(200);
    expect(list.body.items).toMatchObject([
      { delegatedPowers: null },
      { delegatedPowers: ['requests', 'signs', 'pays'] },
    ]);
    // A report of what a delegate sees would count too little.
    await house.as(clerk()).get(`/reports/bodies/${member().id}`).expect(404);
    await house.as(neighbour).get(`/reports/bodies/${member().id}`).expect(200);
  });

  it('to ask opens the adhesion and hands in the resolution, and signs nothing', async () => {
    await delegated({ powers: ['requests'] });
    const opened = await ask(member().id);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ commands: ['submit_resolution', 'give_up'], maySuspend: false });
    expect(opened.body.events).toMatchObject([{ byDelegation: delegate().name }]);
    const paper = { fileId: await upload(), kind: 'resolution' };
    const resolved = await step(opened.body.id as string, 1, {
      command: 'submit_resolution',
      act: ACT,
      documents: [paper],
    });
    expect(resolved.status).toBe(200);
    expect(resolved.body.commands).toEqual(['give_up']);
    const signed = { command: 'sign', documents: [{ fileId: await upload(), kind: 'convention' }] };
    expect((await step(opened.body.id as string, 2, signed)).status).toBe(409);

    await delegated({ powers: ['signs'] });
    const read = await house
      .as(clerk())
      .get(`/adhesions/${opened.body.id as string}`)
      .expect(200);
    expect(read.body.commands).toEqual(['sign']);
    expect(read.body.documents).toHaveLength(1);
    const done = await step(opened.body.id as string, 2, {
      ...signed,
      documents: [{ fileId: await upload(), kind: 'convention' }],
    });
    expect(done.status).toBe(200);
    expect((done.body.events as { byDelegation: string }[]).map(({ byDelegation }) => byDelegation)).toEqual([
      delegate().name,
      delegate().name,
      delegate().name,
    ]);
    // The member itself reads who acted for it.
    const theirs = await house
      .as(alfa().neighbour)
      .get(`/adhesions/${opened.body.id as string}`)
      .expect(200);
    expect(theirs.body.events[2].byDelegation).toBe(delegate().name);
  });

  it('to sign or to pay asks for nothing, and no step leaves what was signed', async () => {
    for (const powers of [['signs'], ['pays']]) {
      await delegated({ powers, readsTickets: true });
      expect((await ask(member().id)).status).toBe(404);
      expect((await openTicket()).status).toBe(404);
    }
    await delegated({ powers: ['requests', 'signs'] });
    const [active] = await owner<{ id: string; version: number }>(
      `SELECT id, version FROM adhesion WHERE body_id = $1 AND status = 'active'`,
      [member().id],
    );
    const notice = {
      command: 'give_notice',
      act: ACT,
      documents: [{ fileId: await upload(), kind: 'other' }],
      effectiveOn: addDays(TODAY, 200),
    };
    expect((await step(active!.id, active!.version, notice)).status).toBe(409);
    await house
      .as(clerk())
      .post(`/adhesions/${active!.id}/suspensions`)
      .set('If-Match', `"${active!.version}"`)
      .send({ reason: 'Prova' })
      .expect(409);
    await house
      .as(alfa().people.body_admin)
      .post(`/bodies/${member().id}/offices`)
      .send({ kind: 'mayor', personName: 'Nessuno', acting: false, startsOn: '2026-01-01' })
      .expect(403);
  });

  it('to ask opens a request, and what is written under it stays the member’s', async () => {
    await delegated({ powers: ['requests'] });
    const opened = await openTicket();
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      readable: false,
      messages: [],
      byDelegation: delegate().name,
      requester: null,
    });
    expect((await house.as(clerk()).get('/tickets').query({ q: 'Solo del secondo' })).body.items).toEqual([]);
    const theirs = await house
      .as(alfa().neighbour)
      .get(`/tickets/${opened.body.id as string}`)
      .expect(200);
    expect(theirs.body.messages).toHaveLength(1);
    // Another clerk of the delegate sees not even that.
    await house
      .as(alfa().people.body_admin)
      .get(`/tickets/${opened.body.id as string}`)
      .expect(404);
  });

  it('reads the requests only where the act says so, and their files', async () => {
    await delegated({ powers: ['pays'], readsTickets: true });
    const found = await house.as(clerk()).get('/tickets').query({ q: 'Solo del secondo' });
    expect(found.body.items).toHaveLength(1);
    const id = (found.body.items as { id: string }[])[0]!.id;
    const { body } = await house.as(clerk()).get(`/tickets/${id}`).expect(200);
    expect(body).toMatchObject({ readable: true, commands: [] });
    const [file] = (body.messages as { attachments: { id: string }[] }[]).flatMap(({ attachments }) => attachments);
    await house.as(clerk()).get(`/files/${file!.id}/content`).expect(200);
    await house.as(clerk()).post(`/tickets/${id}/messages`).send({ kind: 'public', text: 'Io.' }).expect(404);
    await delegated({ powers: ['requests', 'signs', 'pays'] });
    await house.as(clerk()).get(`/tickets/${id}`).expect(404);
    await house.as(clerk()).get(`/files/${file!.id}/content`).expect(404);
  });

  it('asks for a service, in the history by whom', async () => {
    const serviceId = await createSubscribableService(house.database.owner, alfa(), {
      quantity_unit: null,
      quantity_max: null,
    });
    await delegated({ powers: ['requests'] });
    const { body, status } = await house.as(clerk()).post('/subscriptions').send({ bodyId: member().id, serviceId });
    expect({ status, code: body.code as string }).toEqual({ status: 201, code: undefined });
    expect(body).toMatchObject({ allowances: [], events: [{ byDelegation: delegate().name }] });
  });

  it('is refused to oneself, twice on the same days, with nothing in it, or before its act', async () => {
    await delegated({ powers: ['requests'] });
    const whole = { delegateId: delegate().id, powers: ['signs'], readsTickets: false, act: ACT, startsOn: TODAY };
    const given = (fields: object) =>
      operator()
        .post(`/bodies/${member().id}/delegations`)
        .send({ ...whole, ...fields });
    await given({}).expect(409);
    await given({ delegateId: member().id }).expect(422);
    await given({ delegateId: house.world.beta.bodies[0]!.id }).expect(404);
    await given({ powers: [], startsOn: '2020-01-01', endsOn: '2020-01-02' }).expect(422);
    await given({ act: { ...ACT, date: addDays(TODAY, 1) }, startsOn: '2020-01-01', endsOn: '2020-01-02' }).expect(422);
  });

  it('goes on with the successor of a merged body', async () => {
    await delegated({ powers: ['requests'], from: -30 });
    const third = alfa().bodies[2]!;
    const merger = { predecessorIds: [member().id], successorId: third.id, effectiveOn: TODAY, act: 'Legge 1/2026' };
    const plan = await operator().post('/body-mergers/preview').send(merger).expect(200);
    expect((plan.body.items as { kind: string }[]).filter(({ kind }) => kind === 'delegation')).toHaveLength(1);
    await operator().post('/body-mergers').send(merger).expect(201);
    expect(await seen(clerk())).toMatchObject({ body: 0, adhesion: 0 });
    const list = await house.as(clerk()).get('/bodies').expect(200);
    expect(list.body.items).toMatchObject([{ id: delegate().id }, { id: third.id, delegatedPowers: ['requests'] }]);
  });
});
