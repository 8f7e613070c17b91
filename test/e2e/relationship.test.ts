import { TenantDatabase, systemContext } from '#app/platform';
import { Segments } from '#app/crm';
import { addDays, italianDay, newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { eventually, openTicket, problem, transition, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa;
const operator = () => house.as(alfa().people.operator);
const [firstId, secondId] = [() => alfa().bodies[0]!.id, () => alfa().bodies[1]!.id];

async function addBody(name: string, population?: number): Promise<string> {
  const { body } = await operator().post('/bodies').send({ name, type: 'municipality', province: 'BG' }).expect(201);
  if (population !== undefined)
    await operator()
      .post(`/bodies/${body.id as string}/figures`)
      .send({ kind: 'population', year: 2025, value: population, source: 'ISTAT' })
      .expect(201);
  return body.id as string;
}

const namesOf = async (path: string): Promise<string[]> =>
  ((await operator().get(path).expect(200)).body.items as { name: string }[]).map(({ name }) => name);

describe('labels', () => {
  it('are found again whatever their capitals, and bodies by them', async () => {
    const tag = (name: string) => operator().post(`/bodies/${firstId()}/tags`).send({ name }).expect(200);
    await tag('PNRR');
    const { body } = await tag('pnrr');
    expect(body.tags).toMatchObject([{ name: 'PNRR' }]);
    await operator().post(`/bodies/${secondId()}/tags`).send({ name: 'Pnrr' }).expect(200);
    const { body: page } = await operator().get('/tags?q=nr').expect(200);
    expect(page.items).toMatchObject([{ name: 'PNRR', bodies: 2 }]);
    const tagId = page.items[0].id as string;
    expect(await namesOf(`/bodies?tagId=${tagId}`)).toHaveLength(2);
    await operator().delete(`/bodies/${secondId()}/tags/${tagId}`).expect(204);
    await problem(operator().delete(`/bodies/${secondId()}/tags/${tagId}`), 'not_found');
    expect(await namesOf(`/bodies?tagId=${tagId}`)).toHaveLength(1);
    // A body's people read the list of their bodies, but no label of it.
    const clerk = house.as(alfa().people.body_clerk);
    expect((await clerk.get(`/bodies?tagId=${tagId}`).expect(200)).body.items).toEqual([]);
    await problem(clerk.get(`/bodies/${firstId()}/tags`), 'permission_denied');
  });

  it('are renamed, never twice the same, and removed unless a saved choice asks for them', async () => {
    const { body } = await operator().post(`/bodies/${firstId()}/tags`).send({ name: 'Montagna' }).expect(200);
    const tag = (body.tags as Json[]).find(({ name }) => name === 'Montagna')!;
    const rename = (name: string, version: number) =>
      operator().patch(`/tags/${tag.id}`).set('If-Match', `"${version}"`).send({ name });
    await problem(rename('pnrr', 1), 'duplicate');
    expect((await rename('Comuni montani', 1).expect(200)).body).toMatchObject({ name: 'Comuni montani', version: 2 });
    await problem(rename('Altro', 1), 'stale_version');
    const { body: segment } = await operator()
      .post('/segments')
      .send({ name: 'In montagna', filters: { tagId: tag.id } })
      .expect(201);
    await problem(operator().delete(`/tags/${tag.id}`), 'state_conflict');
    await operator().delete(`/segments/${segment.id}`).expect(204);
    await operator().delete(`/tags/${tag.id}`).expect(204);
    await problem(operator().get(`/segments/${segment.id}`), 'not_found');
  });
});

describe('saved choices of bodies', () => {
  it('answer anew with who is in them, as the list does, and inside a transaction', async () => {
    const small = await addBody('Piccolo', 800);
    await addBody('Medio', 3_000);
    const key = newId();
    const create = (filters: object, name = 'Piccoli comuni di Bergamo') =>
      operator().post('/segments').set('Idempotency-Key', key).send({ name, filters });
    const filters = { type: 'municipality', province: 'bg', band: '1000', adhesion: 'none' };
    const { body: segment, headers } = await create(filters).expect(201);
    expect(headers.location).toBe(`/api/v1/segments/${segment.id}`);
    expect((await create(filters).expect(201)).body).toEqual(segment);
    expect(segment).toMatchObject({ filters, version: 1 });
    expect(await namesOf(`/segments/${segment.id}/bodies`)).toEqual(['Piccolo']);
    const later = await addBody('Minimo', 1_000);
    const ids = await house.app
      .get(TenantDatabase)
      .run(systemContext(alfa().id, new Date(), newId()), (tx) =>
        house.app.get(Segments, { strict: false }).bodyIds(tx, segment.id as string),
      );
    expect(ids).toEqual([later, small]);
    await problem(operator().post('/segments').send({ name: 'PICCOLI comuni di bergamo', filters: {} }), 'duplicate');
    await problem(
      operator()
        .post('/segments')
        .send({ name: 'X', filters: { tagId: newId() } }),
      'not_found',
    );
    await problem(
      operator()
        .post('/segments')
        .send({ name: 'X', filters: { cursor: 'y' } }),
      'validation_failed',
    );
    const { body: changed } = await operator()
      .patch(`/segments/${segment.id}`)
      .set('If-Match', '"1"')
      .send({ filters: { province: 'BG', band: '3000' } })
      .expect(200);
    expect(changed).toMatchObject({ filters: { province: 'BG', band: '3000' }, version: 2 });
    expect(await namesOf(`/segments/${segment.id}/bodies`)).toEqual(['Medio']);
    expect(await namesOf('/bodies?band=unknown&province=bg')).toEqual([]);
  });
});

const today = () => italianDay(new Date());
const note = (fields: object = {}) =>
  operator()
    .post('/interactions')
    .send({ bodyId: firstId(), kind: 'call', happenedOn: today(), text: 'Ne parlano in giunta.', ...fields });

describe('contacts', () => {
  it('are written with files and what is to be done next, at once', async () => {
    const file = await operator().post('/files').attach('file', Buffer.from('appunti'), 'appunti.txt').expect(201);
    const key = newId();
    const send = () =>
      note({
        withName: 'Segretaria Bianchi',
        fileIds: [file.body.id],
        task: { title: 'Richiamare', dueOn: '2031-01-01' },
      }).set('Idempotency-Key', key);
    const { body, headers } = await send().expect(201);
    expect(headers.location).toBe(`/api/v1/interactions/${body.id}`);
    expect(body).toMatchObject({
      bodyId: firstId(),
      withName: 'Segretaria Bianchi',
      files: [{ id: file.body.id, name: 'appunti.txt' }],
      removalReason: null,
    });
    expect((await send().expect(201)).body.id).toBe(body.id);
    const { body: tasks } = await operator().get(`/tasks?bodyId=${firstId()}`).expect(200);
    expect(tasks.items).toMatchObject([{ title: 'Richiamare', assigneeId: alfa().people.operator.membershipId }]);
    // The centre reads what is attached, the body does not.
    await operator().get(`/files/${file.body.id}/content`).expect(200);
    await problem(house.as(alfa().people.body_clerk).get(`/files/${file.body.id}/content`), 'not_found');
  });

  it('are changed and, with a reason, taken away with their files, but for their trace', async () => {
    const admin = house.as(alfa().people.centre_admin);
    const minutes = await operator().post('/files').attach('file', Buffer.from('verbale'), 'verbale.txt').expect(201);
    const { body } = await note({
      kind: 'meeting',
      text: 'Incontro in municipio.',
      fileIds: [minutes.body.id],
    }).expect(201);
    const path = `/interactions/${body.id}`;
    const tomorrow = addDays(today(), 1);
    await problem(note({ happenedOn: tomorrow }), 'validation_failed');
    await problem(note({ bodyId: newId() }), 'not_found');
    const change = (changes: object, version: number) =>
      operator().patch(path).set('If-Match', `"${version}"`).send(changes);
    await problem(change({ happenedOn: tomorrow }, 1), 'validation_failed');
    const changed = await change({ happenedOn: '2026-01-10', withName: 'Sindaca' }, 1).expect(200);
    expect(changed.body).toMatchObject({ happenedOn: '2026-01-10', withName: 'Sindaca', version: 2 });
    await problem(change({ text: 'x' }, 1), 'stale_version');
    // By another person than whose upload it was.
    const remove = () => admin.post(`${path}/removal`).set('If-Match', '"2"').send({ reason: 'Ente sbagliato.' });
    const content = `/files/${minutes.body.id as string}/content`;
    await admin.get(content).expect(200);
    expect((await remove().expect(200)).body).toMatchObject({
      text: '',
      withName: null,
      removalReason: 'Ente sbagliato.',
      files: [],
    });
    await eventually('the file is gone', async () => (await admin.get(content).ok(() => true)).status === 404);
    await problem(operator().get(content), 'not_found');
    await problem(remove(), 'stale_version');
    await problem(change({ text: 'x' }, 3), 'state_conflict');
    const { body: page } = await operator().get(`/interactions?bodyId=${firstId()}&kind=meeting`).expect(200);
    expect(page.items).toHaveLength(1);
    const file = await operator().get('/interactions/export?format=csv').expect(200);
    expect(file.text).toContain('Segretaria Bianchi');
    expect(file.text).not.toContain('Incontro in municipio');
  });
});

describe('bodies to be won', () => {
  it('go from stage to stage, are lost with a reason, and adhere by their adhesion', async () => {
    const bodyId = await addBody('Da coinvolgere');
    const before = (await operator().get('/prospects/counts').expect(200)).body as Record<string, number>;
    const begin = (fields: object) =>
      operator()
        .post('/prospects')
        .send({ bodyId, stage: 'contacted', ...fields });
    await problem(begin({ stage: 'lost' }), 'validation_failed');
    const { body } = await begin({
      note: 'Piace l’idea.',
      task: { title: 'Mandare la bozza', dueOn: '2031-02-01' },
    }).expect(201);
    expect(body).toMatchObject({
      standing: 'contacted',
      since: today(),
      followerId: alfa().people.operator.membershipId,
      nextTask: { title: 'Mandare la bozza', dueOn: '2031-02-01' },
      reason: null,
    });
    await problem(begin({}), 'duplicate');
    const move = (changes: object, version: number) =>
      operator().patch(`/prospects/${body.id}`).set('If-Match', `"${version}"`).send(changes);
    await problem(move({ stage: 'lost' }, 1), 'validation_failed');
    await problem(move({ since: addDays(today(), 1) }, 1), 'validation_failed');
    await problem(move({ followerId: alfa().people.body_clerk.membershipId }, 1), 'not_found');
    await move({ stage: 'interested', since: '2026-02-01' }, 1).expect(200);
    const lost = await move({ stage: 'lost', reason: 'Ha scelto un altro centro.', followerId: null }, 2).expect(200);
    expect(lost.body).toMatchObject({ standing: 'lost', reason: 'Ha scelto un altro centro.', followerId: null });
    const counts = (await operator().get('/prospects/counts').expect(200)).body as Record<string, number>;
    expect([counts.lost! - before.lost!, counts.untouched! - before.untouched!]).toEqual([1, -1]);
    await house.database.owner.query(
      `INSERT INTO adhesion (tenant_id, id, body_id, convention_id, status, active_from, last_event_at, created_at, version)
       SELECT $1, $2, $3, id, 'active', '2026-03-01', now(), now(), 1 FROM convention WHERE tenant_id = $1 LIMIT 1`,
      [alfa().id, newId(), bodyId],
    );
    const { body: won } = await operator().get('/prospects?standing=adhered').expect(200);
    expect(won.items).toMatchObject([{ bodyId, standing: 'adhered', stage: 'lost', since: '2026-03-01' }]);
    expect((await operator().get('/prospects?standing=lost').expect(200)).body.items).toEqual([]);
    expect((await operator().get('/prospects/export?format=csv').expect(200)).text).toContain('Aderente');
  });
});

describe('the history of a body', () => {
  const entries = async (person = alfa().people.operator, query = '') =>
    (await house.as(person).get(`/bodies/${firstId()}/timeline?limit=100${query}`).expect(200)).body.items as Json[];

  it('holds what all modules know, newest first; the body sees its side, another body nothing', async () => {
    await openTicket(house);
    const { body: sheet } = await operator()
      .post(`/bodies/${firstId()}/offices`)
      .send({ kind: 'mayor', personName: 'Sindaca Verdi', acting: false, startsOn: '2026-01-02' })
      .expect(201);
    const task = (await operator().get(`/tasks?bodyId=${firstId()}`).expect(200)).body.items[0] as Json;
    await operator().patch(`/tasks/${task.id}`).set('If-Match', `"${task.version}"`).send({ done: true }).expect(200);
    const all = await entries();
    expect([...new Set(all.map(({ kind }) => kind as string))].sort()).toEqual(
      expect.arrayContaining(['interaction', 'register', 'task', 'ticket']),
    );
    const moments = all.map(({ at }) => at as string);
    expect(moments).toEqual(moments.toSorted().reverse());
    expect(all.find(({ title }) => title === 'Sindaca Verdi')).toMatchObject({
      what: 'office_begun',
      code: 'mayor',
      daily: true,
    });
    expect(all.find(({ detail }) => detail === 'Ente sbagliato.')).toMatchObject({ code: 'removed', title: null });
    const own = await entries(alfa().people.body_clerk);
    expect(own.map(({ kind }) => kind)).toContain('ticket');
    expect(own.filter(({ kind }) => ['interaction', 'prospect', 'task', 'pec'].includes(kind as string))).toEqual([]);
    await problem(house.as(alfa().neighbour).get(`/bodies/${firstId()}/timeline`), 'not_found');
    expect(sheet.id).toBe(firstId());
    expect(new Set((await entries(undefined, '&kind=interaction')).map(({ kind }) => kind as string))).toEqual(
      new Set(['interaction']),
    );
    // Who reads no requests finds none in it.
    expect((await entries(alfa().people.accounting_officer)).map(({ kind }) => kind)).not.toContain('ticket');
  });

  it('holds the mails that its people were sent, without their text, for the centre alone', async () => {
    const { path, etag } = await openTicket(house, undefined, { subject: 'Firma scaduta' });
    const taken = await transition(operator(), path, etag, 'take');
    const { status } = await transition(operator(), path, taken.headers.etag!, 'ask');
    expect(status).toBe(200);
    const mails = await eventually('the mail is told', async () => {
      const found = await entries(undefined, '&kind=email');
      return found.some(({ title }) => (title as string).includes('Firma scaduta')) && found;
    });
    expect(mails[0]).toMatchObject({
      kind: 'email',
      detail: expect.any(String),
      who: null,
      path: null,
      predecessor: null,
    });
    expect(JSON.stringify(mails)).not.toMatch(/Quale casella|@/);
    expect(await entries(alfa().people.body_clerk, '&kind=email')).toEqual([]);
    const other = await operator().get(`/bodies/${secondId()}/timeline?kind=email`).expect(200);
    expect(other.body.items).toEqual([]);
    const page = await operator().get(`/bodies/${firstId()}/timeline?kind=email&limit=1`).expect(200);
    // More may have come meanwhile.
    expect(await entries(undefined, '&kind=email')).toEqual(expect.arrayContaining(page.body.items));
    expect(page.body.items).toHaveLength(1);
  });

  it('is read page by page without a gap, ten thousand events long', async () => {
    const { owner } = house.database;
    await owner.query(
      `INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, to_status, actor_id, actor_name, at)
       SELECT e.tenant_id, e.body_id, e.ticket_id, gen_random_uuid(), 'open', 'new', e.actor_id, e.actor_name,
         date_trunc('milliseconds', e.at) - (n / 3) * interval '1 minute'
       FROM (SELECT * FROM ticket_event WHERE tenant_id = $1 AND body_id = $2 LIMIT 1) e CROSS JOIN generate_series(1, 10000) n`,
      [alfa().id, firstId()],
    );
    await owner.query('ANALYZE ticket_event');
    const whole = await entries();
    const seen: string[] = [];
    for (let cursor = ''; seen.length < 100;) {
      const { body } = await operator().get(`/bodies/${firstId()}/timeline?limit=7${cursor}`).expect(200);
      seen.push(...(body.items as Json[]).map(({ id }) => id as string));
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen.slice(0, 100)).toEqual(whole.map(({ id }) => id));
  });
});
