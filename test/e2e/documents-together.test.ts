import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { DocumentsSchedule } from '../../libs/documents/src/jobs/documents.schedule.js';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, expectProblem, problem, storedFiles, type Json } from './support.js';

let house: House;
let library: ReturnType<typeof libraryOf>;
beforeAll(async () => {
  house = await openHouse({ worker: true });
  library = libraryOf(house);
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const firstBody = () => house.world.alfa.bodies[0]!.id;
const owner = async (sql: string, params: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, params)).rows;
const noticesOf = (person: TestPerson) =>
  owner(
    `SELECT kind, title, text, path FROM notice WHERE membership_id = $1 AND kind LIKE 'document.%' ORDER BY created_at, id`,
    [person.membershipId],
  );
const say = (person: TestPerson, place: string, fields: object) => house.as(person).post(`${place}/posts`).send(fields);

describe('what people write to each other', () => {
  it('is read by who sees the document, and written by them', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    await house.as(operator).put(`/spaces/${space.id}/bodies/${firstBody()}`).send({ role: 'reader' }).expect(200);
    const { id } = await library.add(operator, space.id);
    const { body } = await say(clerk, `/documents/${id}`, { text: 'Manca un allegato' }).expect(201);
    expect(body).toMatchObject({
      kind: 'comment',
      mine: true,
      authorBody: house.world.alfa.bodies[0]!.name,
      version: 1,
    });
    const seen = await house.as(operator).get(`/documents/${id}/posts`).expect(200);
    expect(seen.body.items).toEqual([expect.objectContaining({ text: 'Manca un allegato', mine: false })]);
    await problem(house.as(neighbour).get(`/documents/${id}/posts`), 'not_found');
    await problem(say(neighbour, `/documents/${id}`, { text: 'Anch’io' }), 'not_found');
    await problem(say(clerk, `/spaces/${space.id}`, { kind: 'news', text: 'Novità' }), 'permission_denied');
    await say(operator, `/spaces/${space.id}`, { kind: 'news', text: 'Novità' }).expect(201);
    const { body: news } = await house.as(clerk).get(`/spaces/${space.id}/posts?kind=news`).expect(200);
    expect(news.items).toEqual([expect.objectContaining({ kind: 'news', text: 'Novità' })]);
  });

  it('is changed by who wrote it, and taken back by the centre, too', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { visibility: 'adhering' });
    const { body: post } = await say(clerk, `/spaces/${space.id}`, { kind: 'comment', text: 'Buongiorno' }).expect(201);
    const edit = (person: TestPerson, version: number) =>
      house.as(person).patch(`/posts/${post.id}`).set('If-Match', `"${version}"`).send({ text: 'Buonasera' });
    await problem(edit(operator, 1), 'permission_denied');
    expect((await edit(clerk, 1).expect(200)).body).toMatchObject({ text: 'Buonasera', editedAt: expect.any(String) });
    await problem(edit(clerk, 1), 'stale_version');
    const remove = (person: TestPerson) => house.as(person).delete(`/posts/${post.id}`).set('If-Match', '"2"');
    await problem(remove(house.world.alfa.neighbour), 'permission_denied');
    await remove(head).expect(204);
    const { body } = await house.as(clerk).get(`/spaces/${space.id}/posts`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ text: '', removedAt: expect.any(String) })]);
    await problem(
      house.as(clerk).patch(`/posts/${post.id}`).set('If-Match', '"3"').send({ text: 'Di nuovo' }),
      'state_conflict',
    );
  });
});

describe('receipts', () => {
  it('tell the centre which of the bodies asked have read, and begin anew with a version', async () => {
    const { operator, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { visibility: 'adhering' });
    const { id } = await library.add(operator, space.id);
    const confirm = (person: TestPerson) => house.as(person).put(`/documents/${id}/receipts/mine`);
    await problem(confirm(clerk), 'state_conflict');
    await problem(house.as(operator).get(`/documents/${id}/receipts`), 'not_found');
    await library.change(operator, 'patch', `/documents/${id}`, { asksReceipt: true, receiptBy: '2030-01-31' });
    await problem(confirm(operator), 'permission_denied');
    expect((await confirm(clerk).expect(200)).body.bodies).toEqual([
      expect.objectContaining({ bodyId: firstBody(), readAt: expect.any(String) }),
    ]);
    await confirm(clerk).expect(200);
    const read = async () => (await house.as(operator).get(`/documents/${id}/receipts`).expect(200)).body;
    expect(await read()).toMatchObject({ number: 1, receiptBy: '2030-01-31', asked: 2, read: 1 });
    const fileId = await library.upload(operator);
    await library.change(operator, 'post', `/documents/${id}/versions`, { fileId });
    expect(await read()).toMatchObject({ number: 2, asked: 2, read: 0 });
  });
});

describe('a review', () => {
  it('tells who may judge and is not kept out, then who wrote', async () => {
    const { operator, centre_admin: head } = people();
    const other = house.world.alfa.people.auditor;
    const space = await library.openSpace(operator, { needsApproval: true });
    const { id, title } = await library.add(operator, space.id);
    const step = (person: TestPerson, command: string, reason?: string) =>
      library.change(person, 'post', `/documents/${id}/steps`, { command, reason });
    await step(operator, 'submit');
    const waiting = await eventually('who may judge is told', async () => {
      const told = await noticesOf(head);
      return told.length > 0 && told;
    });
    expect(waiting).toEqual([
      expect.objectContaining({
        kind: 'document.step',
        title: `Da approvare: ${title}`,
        path: `/alfa/area/documenti/documento/${id}`,
      }),
    ]);
    expect(await noticesOf(other)).toEqual([]);
    await step(head, 'send_back', 'Manca la data');
    const back = await eventually('who wrote is told', async () => (await noticesOf(operator))[0]);
    expect(back).toMatchObject({ title: `Da rivedere: ${title}` });
    // Kept out of the space, nobody hears of it.
    await house.database.owner.query('DELETE FROM notice');
    const path = `/spaces/${space.id}/recusals/${head.membershipId}`;
    await house.as(operator).put(path).send({ reason: 'Parente' }).expect(200);
    await step(operator, 'submit');
    await eventually('the step is told', async () => {
      const [open] = await owner(`SELECT FROM outbox WHERE consumer = 'document-notices' AND done_at IS NULL`);
      return !open;
    });
    expect(await noticesOf(head)).toEqual([]);
  });
});

describe('by the clock', () => {
  const runs = async (): Promise<void> => {
    const { NestFactory } = await import('@nestjs/core');
    const { WorkerModule } = await import('../../apps/worker/src/worker.module.js');
    const works = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
    try {
      await works.get(DocumentsSchedule, { strict: false }).run();
    } finally {
      await works.close();
    }
  };

  it('followers are told what others added, as far as they see it, once', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { visibility: 'adhering', title: 'Regolamenti' });
    const follow = (person: TestPerson, frequency: string) =>
      house.as(person).put(`/spaces/${space.id}/following`).send({ frequency });
    expect((await follow(clerk, 'daily').expect(200)).body.following).toBe('daily');
    await follow(head, 'weekly').expect(200);
    await follow(operator, 'daily').expect(200);
    await library.add(operator, space.id, undefined, 'Statuto.txt');
    const hidden = await library.add(operator, space.id, undefined, 'Nascosto.txt');
    await library.change(operator, 'put', `/documents/${hidden.id}/visibility`, { visibility: 'centre' });
    await owner(`UPDATE space_follower SET told_at = now() - interval '10 days'`);
    await owner('DELETE FROM notice');
    await runs();
    expect(await noticesOf(clerk)).toEqual([
      expect.objectContaining({
        kind: 'document.digest',
        title: 'Novità in «Regolamenti»',
        text: 'Documenti: Statuto.',
      }),
    ]);
    expect((await noticesOf(head))[0]!.text).toMatch(/^Documenti: (Nascosto; Statuto|Statuto; Nascosto)\.$/);
    expect(await noticesOf(operator)).toEqual([]);
    await runs();
    expect(await noticesOf(clerk)).toHaveLength(1);
    // Who sees it no more hears nothing of it.
    await library.change(operator, 'patch', `/spaces/${space.id}`, { visibility: 'centre' });
    await library.add(operator, space.id, undefined, 'Dopo.txt');
    await owner(`UPDATE space_follower SET told_at = now() - interval '10 days'`);
    await owner('DELETE FROM notice');
    await runs();
    expect(await noticesOf(clerk)).toEqual([]);
    expect(await noticesOf(head)).toHaveLength(1);
  });

  it('what lay in the trash for sixty days is gone, with its content', async () => {
    const { operator } = people();
    const space = await library.openSpace(operator);
    const [old, recent] = [await library.add(operator, space.id), await library.add(operator, space.id)];
    const [file] = await owner('SELECT file_id AS id FROM document_version WHERE document_id = $1', [old.id]);
    for (const { id } of [old, recent]) await library.change(operator, 'delete', `/documents/${id}`);
    await owner(`UPDATE document SET trashed_at = now() - interval '61 days' WHERE id = $1`, [old.id]);
    expect(storedFiles()).toContain(file!.id);
    await runs();
    await problem(house.as(operator).get(`/documents/${old.id}`), 'not_found');
    expect((await library.read(operator, recent.id)).trashedAt).not.toBeNull();
    expect(await owner('SELECT status FROM stored_file WHERE id = $1', [file!.id])).toEqual([{ status: 'deleting' }]);
    expectProblem(await library.change(operator, 'post', `/documents/${newId()}/recovery`), 'not_found');
  });
});
