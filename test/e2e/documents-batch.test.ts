import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
let library: ReturnType<typeof libraryOf>;
beforeAll(async () => {
  house = await openHouse();
  library = libraryOf(house);
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const send = (person: TestPerson, documents: object[]) =>
  house
    .as(person)
    .post('/documents/changes')
    .send({ documents })
    .ok(() => true);
const listed = async (person: TestPerson, query: string): Promise<Json[]> =>
  (await house.as(person).get(`/documents?${query}`).expect(200)).body.items as Json[];

/** A space with a folder and some documents in it, as they are listed. */
async function filled(count = 3, fields: object = {}) {
  const { operator } = people();
  const space = await library.openSpace(operator, fields);
  const { body: folder } = await house.as(operator).post(`/spaces/${space.id}/folders`).send({ name: 'Atti' });
  for (let n = 1; n <= count; n++) await library.add(operator, space.id as string, undefined, `Atto ${n}.txt`);
  const documents = await listed(operator, `spaceId=${space.id}&sort=title`);
  return { space, folder: (folder as Json).id as string, documents };
}
const at = ({ id, version }: Json, change: object = {}) => ({ id, version, ...change });

describe('several documents at once', () => {
  it('are moved and tagged, and what is answered takes it back', async () => {
    const { operator } = people();
    const { space, folder, documents } = await filled();
    const { status, body } = await send(
      operator,
      documents.map((one) => at(one, { folderId: folder, tags: ['Bilancio', 'bilancio'] })),
    );
    expect(status).toBe(200);
    expect(await listed(operator, `spaceId=${space.id}&sort=title`)).toMatchObject(
      documents.map(({ id, version }) => ({ id, folderId: folder, tags: ['bilancio'], version: version + 1 })),
    );
    expect(body.documents).toEqual(
      documents.map(({ id, version }) => ({ id, version: version + 1, folderId: null, tags: [] })),
    );
    expect((await send(operator, body.documents as object[])).status).toBe(200);
    expect(await listed(operator, `spaceId=${space.id}&sort=title`)).toMatchObject(
      documents.map(({ id }) => ({ id, folderId: null, tags: [] })),
    );
    const { events } = await library.read(operator, documents[0]!.id as string);
    expect((events as Json[]).map(({ activity }) => activity as string)).toEqual(['change', 'change', 'create']);
  });

  it('are thrown away and brought back', async () => {
    const { operator } = people();
    const { space, documents } = await filled(2);
    const { body } = await send(
      operator,
      documents.map((one) => at(one, { trashed: true })),
    );
    expect(await listed(operator, `spaceId=${space.id}`)).toEqual([]);
    expect(body.documents).toMatchObject([{ trashed: false }, { trashed: false }]);
    expect((await send(operator, body.documents as object[])).status).toBe(200);
    expect(await listed(operator, `spaceId=${space.id}`)).toHaveLength(2);
  });

  it('are shown to others, and the bodies chosen before come back', async () => {
    const { operator, body_clerk: clerk } = people();
    const { documents } = await filled(2);
    const [first, second] = [house.world.alfa.bodies[0]!, house.world.alfa.bodies[1]!];
    const shown = await send(
      operator,
      documents.map((one) => at(one, { visibility: 'chosen', bodyIds: [first.id] })),
    );
    const path = `/documents/${documents[0]!.id as string}`;
    await house.as(clerk).get(path).expect(200);
    const other = await send(
      operator,
      (shown.body.documents as Json[]).map(({ id, version }) => ({
        id,
        version,
        visibility: 'chosen',
        bodyIds: [second.id],
      })),
    );
    await problem(house.as(clerk).get(path), 'not_found');
    expect(other.body.documents).toMatchObject(Array(2).fill({ visibility: 'chosen', bodyIds: [first.id] }));
    expect((await send(operator, other.body.documents as object[])).status).toBe(200);
    await house.as(clerk).get(path).expect(200);
  });

  it('stay as they are, all of them, where one refuses, and each that refuses is named', async () => {
    const { operator, body_clerk: clerk } = people();
    const { space, folder, documents } = await filled(4, { visibility: 'chosen' });
    const first = house.world.alfa.bodies[0]!.id;
    await house.as(operator).put(`/spaces/${space.id}/bodies/${first}`).send({ role: 'contributor' }).expect(200);
    const [own, stale, central, trashed] = documents as [Json, Json, Json, Json];
    await library.change(operator, 'patch', `/documents/${stale.id}`, { title: 'Cambiato' });
    await library.change(operator, 'put', `/documents/${central.id}/visibility`, { visibility: 'adhering' });
    await library.change(operator, 'delete', `/documents/${trashed.id}`);
    const now = async (one: Json) => (await library.read(operator, one.id as string)).version as number;
    const change = async (one: Json, version?: number) => ({
      id: one.id as string,
      version: version ?? (await now(one)),
      folderId: folder,
    });
    const all = [await change(own), await change(stale, 1), await change(central), await change(trashed)];
    await leavesNoTrace(house, async () => {
      const answer = expectProblem(await send(clerk, all), 'permission_denied');
      expect(fieldsOf(answer)).toEqual([
        'documents.1.version: stale',
        'documents.2.id: not_allowed',
        'documents.3.id: wrong_state',
      ]);
      expect((answer.errors as Json[]).map(({ about }) => about as string)).toEqual(['Cambiato', 'Atto 3', 'Atto 4']);
      expect(fieldsOf(expectProblem(await send(operator, all.slice(0, 2)), 'stale_version'))).toEqual([
        'documents.1.version: stale',
      ]);
      const outsider = house.world.beta.people.operator;
      expect(fieldsOf(expectProblem(await send(outsider, [all[0]!]), 'not_found'))).toEqual([
        'documents.0.id: not_found',
      ]);
      const unknown = { ...all[0]!, id: newId() };
      expect(fieldsOf(expectProblem(await send(operator, [all[0]!, unknown]), 'not_found'))).toEqual([
        'documents.1.id: not_found',
      ]);
      const elsewhere = { ...all[0]!, folderId: newId() };
      expect(fieldsOf(expectProblem(await send(operator, [elsewhere]), 'not_found'))).toEqual([
        'documents.0.folderId: not_found',
      ]);
      expect(fieldsOf(expectProblem(await send(operator, [all[0]!, all[0]!]), 'validation_failed'))).toEqual([
        'documents.1.id: in_use',
      ]);
      // Who reads is for the centre to say, of one as of many.
      const shown = { id: own.id as string, version: all[0]!.version, visibility: 'public' };
      expectProblem(await send(clerk, [shown]), 'permission_denied');
    });
    expect((await send(clerk, all.slice(0, 1))).status).toBe(200);
  });

  it('are not taken back where somebody was there meanwhile: each is named as who takes back sees it, or not at all', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const first = house.world.alfa.bodies[0]!.id;
    const { space, documents } = await filled(4, { visibility: 'chosen' });
    await house.as(operator).put(`/spaces/${space.id}/bodies/${first}`).send({ role: 'contributor' }).expect(200);
    const done = await send(
      clerk,
      documents.map((one) => at(one, { tags: ['prova'] })),
    );
    expect(done.status).toBe(200);
    const undo = done.body.documents as Json[];
    const [renamed, narrowed, trashed] = documents as [Json, Json, Json, Json];
    await library.change(head, 'patch', `/documents/${renamed.id}`, { title: 'Rinominato' });
    await library.change(head, 'put', `/documents/${narrowed.id}/visibility`, { visibility: 'centre' });
    await library.change(head, 'delete', `/documents/${trashed.id}`);
    await leavesNoTrace(house, async () => {
      const answer = expectProblem(await send(clerk, undo), 'not_found');
      expect(fieldsOf(answer)).toEqual([
        'documents.0.version: stale',
        'documents.1.id: not_found',
        'documents.2.version: stale',
      ]);
      const [stale, hidden, thrown] = answer.errors as [Json, Json, Json];
      expect(stale).toMatchObject({ about: 'Rinominato', detail: expect.stringMatching(/^Rinominato: /) });
      expect(thrown).toMatchObject({ about: 'Atto 3', detail: expect.stringMatching(/^Atto 3: /) });
      expect(hidden).not.toHaveProperty('about');
      expect(JSON.stringify(answer)).not.toContain('Atto 2');
    });
    // What nobody touched is still taken back.
    expect((await send(clerk, undo.slice(3))).status).toBe(200);
  });

  it('of two who change the same ones in another order the second hears that the first was there', async () => {
    const { operator, centre_admin: head } = people();
    const { documents } = await filled(6);
    const changes = documents.map((one) => at(one, { tags: ['insieme'] }));
    const answers = await Promise.all([send(operator, changes), send(head, changes.toReversed())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
