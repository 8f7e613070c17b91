import { TenantDatabase, systemContext } from '#app/platform';
import { Segments } from '#app/crm';
import { newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
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
