import { createHash } from 'node:crypto';
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
const firstBody = () => house.world.alfa.bodies[0]!.id;
const secondBody = () => house.world.alfa.bodies[1]!.id;
const nameBody = (spaceId: string, bodyId: string, role: string) =>
  house.as(people().operator).put(`/spaces/${spaceId}/bodies/${bodyId}`).send({ role }).expect(200);
const reads = async (person: TestPerson | undefined, id: string): Promise<boolean> => {
  const { status } = await house.as(person).get(`/documents/${id}`);
  const content = (await house.as(person).get(`/documents/${id}/versions/1/content`)).status;
  expect(content).toBe(status);
  expect([200, 404]).toContain(status);
  return status === 200;
};

describe('who reads a document', () => {
  it('follows the space, and changes with it at once', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const outsider = house.world.beta.people.operator;
    const space = await library.openSpace(operator);
    const { id } = await library.add(operator, space.id);
    const readers = async () => ({
      head: await reads(head, id),
      clerk: await reads(clerk, id),
      neighbour: await reads(neighbour, id),
      outsider: await reads(outsider, id),
    });
    expect(await readers()).toEqual({ head: true, clerk: false, neighbour: false, outsider: false });
    await nameBody(space.id, firstBody(), 'reader');
    expect(await readers()).toMatchObject({ clerk: false });
    const show = async (visibility: string) =>
      expect((await library.change(operator, 'patch', `/spaces/${space.id}`, { visibility })).status).toBe(200);
    await show('chosen');
    expect(await readers()).toEqual({ head: true, clerk: true, neighbour: false, outsider: false });
    await show('adhering');
    expect(await readers()).toEqual({ head: true, clerk: true, neighbour: true, outsider: false });
    await show('public');
    expect(await readers()).toEqual({ head: true, clerk: true, neighbour: true, outsider: false });
    await show('centre');
    expect(await readers()).toEqual({ head: true, clerk: false, neighbour: false, outsider: false });
  });

  it('may be said of the document alone, with the bodies chosen', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'adhering' });
    const { id } = await library.add(operator, space.id);
    const show = (input: object) => library.change(operator, 'put', `/documents/${id}/visibility`, input);
    expect((await show({ visibility: 'chosen', bodyIds: [secondBody()] })).body).toMatchObject({
      effectiveVisibility: 'chosen',
      sharedWith: [{ id: secondBody() }],
    });
    expect([await reads(clerk, id), await reads(neighbour, id)]).toEqual([false, true]);
    expect((await library.read(neighbour, id)).sharedWith).toEqual([expect.objectContaining({ id: secondBody() })]);
    await show({ visibility: 'centre' });
    expect([await reads(clerk, id), await reads(neighbour, id)]).toEqual([false, false]);
    await show({ visibility: null });
    expect([await reads(clerk, id), await reads(neighbour, id)]).toEqual([true, true]);
    expect(fieldsOf(expectProblem(await show({ visibility: 'chosen' }), 'validation_failed'))).toEqual([
      'bodyIds: required',
    ]);
    expectProblem(await show({ visibility: 'chosen', bodyIds: [house.world.beta.bodies[0]!.id] }), 'not_found');
  });

  it('is nobody who was kept out, until somebody else lets them in', async () => {
    const { operator, centre_admin: head } = people();
    const space = await library.openSpace(head, { kind: 'tender', title: 'Gara', visibility: 'public' });
    const { id } = await library.add(head, space.id);
    expect(await reads(operator, id)).toBe(true);
    const path = `/spaces/${space.id}/recusals/${operator.membershipId}`;
    await problem(house.as(operator).put(path).send({ reason: 'Parente di un concorrente' }), 'validation_failed');
    await house.as(head).put(path).send({ reason: 'Parente di un concorrente' }).expect(200);
    expect(await reads(operator, id)).toBe(false);
    await problem(house.as(operator).get(`/spaces/${space.id}`), 'not_found');
    await problem(house.as(operator).delete(path), 'not_found');
    expect((await house.as(operator).get('/documents').expect(200)).text).not.toContain(id);
    await house.as(head).delete(path).expect(204);
    expect(await reads(operator, id)).toBe(true);
  });

  it('is nobody who was kept out in another of their roles', async () => {
    const { operator, centre_admin: head } = people();
    const space = await library.openSpace(head, { kind: 'tender', title: 'Gara due', visibility: 'public' });
    const { id } = await library.add(head, space.id);
    const added = async (person: TestPerson, role: string) => {
      const membershipId = newId();
      await house.database.owner.query(
        `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, accepted_at, version)
         SELECT tenant_id, $1, person_id, $2, display_name, email, valid_from, CASE WHEN $2 = 'auditor' THEN date '2020-12-31' END, now(), now(), 1
         FROM membership WHERE id = $3`,
        [membershipId, role, person.membershipId],
      );
      return membershipId;
    };
    const path = (membershipId: string) => `/spaces/${space.id}/recusals/${membershipId}`;
    const reason = 'Parente di un concorrente';
    const before = await added(operator, 'auditor');
    await problem(house.as(operator).put(path(before)).send({ reason }), 'validation_failed');
    await house.as(head).put(path(before)).send({ reason }).expect(200);
    expect(await reads(operator, id)).toBe(false);
    await problem(house.as(operator).delete(path(before)), 'not_found');
    // Once is enough, and letting them in by either role lets in the person.
    const { body } = await house.as(head).put(path(operator.membershipId)).send({ reason: 'Ancora' }).expect(200);
    expect(body.recusals).toEqual([expect.objectContaining({ membershipId: before, reason })]);
    await house.as(head).delete(path(operator.membershipId)).expect(204);
    expect(await reads(operator, id)).toBe(true);
  });

  it('is a person by name until their last day', async () => {
    const { operator, body_clerk: clerk } = people();
    const space = await library.openSpace(operator);
    const { id } = await library.add(operator, space.id);
    const path = `/spaces/${space.id}/members/${clerk.membershipId}`;
    await problem(house.as(operator).put(path).send({ role: 'reader', validTo: '2020-01-01' }), 'validation_failed');
    await house.as(operator).put(path).send({ role: 'reader', validTo: '2999-12-31' }).expect(200);
    expect(await reads(clerk, id)).toBe(true);
    await house.database.owner.query(`UPDATE space_member SET valid_to = '2020-12-31' WHERE space_id = $1`, [space.id]);
    expect(await reads(clerk, id)).toBe(false);
    const { body } = await house.as(operator).get(`/spaces/${space.id}/access`).expect(200);
    expect(body.members).toEqual([expect.objectContaining({ membershipId: clerk.membershipId, ended: true })]);
  });

  it('of what is confidential is who is named', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'adhering' });
    await nameBody(space.id, firstBody(), 'reader');
    const { id } = await library.add(operator, space.id);
    expect((await library.change(operator, 'patch', `/documents/${id}`, { confidential: true })).status).toBe(200);
    expect([await reads(clerk, id), await reads(neighbour, id)]).toEqual([true, false]);
    const open = await library.change(operator, 'put', `/documents/${id}/visibility`, { visibility: 'public' });
    expect(fieldsOf(expectProblem(open, 'validation_failed'))).toEqual(['visibility: not_allowed']);
  });
});

describe('who writes', () => {
  it('is a body that contributes, and not one that reads', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    await nameBody(space.id, firstBody(), 'contributor');
    await nameBody(space.id, secondBody(), 'reader');
    const mine = await library.add(clerk, space.id);
    expect(mine).toMatchObject({ mayWrite: true, mayManage: false, number: 1, shown: true });
    expect((await library.read(neighbour, mine.id)).mayWrite).toBe(false);
    const fileId = await library.upload(neighbour);
    const tries = [
      house
        .as(neighbour)
        .post('/documents')
        .send({ spaceId: space.id, documents: [{ fileId }] }),
      house.as(neighbour).patch(`/documents/${mine.id}`).set('If-Match', '"1"').send({ title: 'Altro' }),
      house.as(neighbour).post(`/documents/${mine.id}/versions`).set('If-Match', '"1"').send({ fileId }),
      house.as(neighbour).delete(`/documents/${mine.id}`).set('If-Match', '"1"'),
      house.as(neighbour).post(`/spaces/${space.id}/folders`).send({ name: 'Mia' }),
    ];
    await leavesNoTrace(house, async () => {
      for (const call of tries) await problem(call, 'permission_denied');
    });
    // What the centre shows in its own way is the centre's.
    await library.change(operator, 'put', `/documents/${mine.id}/visibility`, { visibility: 'adhering' });
    expectProblem(
      await library.change(clerk, 'patch', `/documents/${mine.id}`, { title: 'Altro' }),
      'permission_denied',
    );
    expect((await library.read(clerk, mine.id)).mayWrite).toBe(false);
  });

  it('adds what they uploaded themselves, once, to a folder of the space', async () => {
    const { operator, centre_admin: head } = people();
    const space = await library.openSpace(operator);
    const other = await library.openSpace(operator);
    const { body: folder } = await house
      .as(operator)
      .post(`/spaces/${other.id}/folders`)
      .send({ name: 'Atti' })
      .expect(201);
    const fileId = await library.upload(operator);
    const send = (fields: object, person = operator) =>
      house
        .as(person)
        .post('/documents')
        .send({ spaceId: space.id, documents: [{ fileId }], ...fields });
    const refused: [object, string][] = [
      [{ spaceId: newId() }, 'spaceId: not_found'],
      [{ folderId: folder.id }, 'folderId: not_found'],
      [{ documents: [{ fileId: newId() }] }, 'documents.0.fileId: not_found'],
    ];
    for (const [fields, expected] of refused)
      expect(fieldsOf(await problem(send(fields), 'not_found'))).toEqual([expected]);
    expect(fieldsOf(await problem(send({}, head), 'not_found'))).toEqual(['documents.0.fileId: not_found']);
    const twice = await problem(send({ documents: [{ fileId }, { fileId }] }), 'validation_failed');
    expect(fieldsOf(twice)).toEqual(['documents.1.fileId: in_use']);
    await send({}).expect(201);
    await problem(send({}), 'not_found');
  });

  it('adds many at once, and a repeated request adds nothing', async () => {
    const { operator } = people();
    const space = await library.openSpace(operator);
    const documents: { fileId: string }[] = [];
    for (const name of ['uno.txt', 'Due_tre.txt', 'tre.txt'])
      documents.push({ fileId: await library.upload(operator, name) });
    const key = newId();
    const send = () =>
      house.as(operator).post('/documents').set('Idempotency-Key', key).send({ spaceId: space.id, documents });
    const first = await send().expect(201);
    expect(first.body.documents.map(({ title }: Json) => title)).toEqual(['uno', 'Due tre', 'tre']);
    expect((await send().expect(201)).body).toEqual(first.body);
    const { body } = await house.as(operator).get(`/documents?spaceId=${space.id}&sort=title`).expect(200);
    expect(body.items.map(({ title }: Json) => title)).toEqual(['Due tre', 'tre', 'uno']);
  });

  it('is told of the same content elsewhere, as far as they see it', async () => {
    const { operator, body_clerk: clerk } = people();
    const content = `Delibera ${newId()}`;
    const hidden = await library.openSpace(operator, { title: 'Riservato' });
    const open = await library.openSpace(operator, { title: 'Comune', visibility: 'chosen' });
    await nameBody(open.id, firstBody(), 'contributor');
    const first = await library.add(operator, hidden.id, content);
    expect(first.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const again = async (person: TestPerson) => {
      const fileId = await library.upload(person, 'delibera.txt', content);
      const { body } = await house
        .as(person)
        .post('/documents')
        .send({ spaceId: open.id, documents: [{ fileId }] })
        .expect(201);
      return body.documents[0].sameAs;
    };
    expect(await again(clerk)).toEqual([]);
    expect(await again(operator)).toEqual([
      { id: first.id, title: 'verbale', spaceTitle: 'Riservato' },
      expect.objectContaining({ spaceTitle: 'Comune' }),
    ]);
  });
});

describe('versions', () => {
  it('are added, read each, and brought back', async () => {
    const { operator, centre_admin: head } = people();
    const space = await library.openSpace(operator);
    const { id } = await library.add(operator, space.id, 'prima\n');
    const fileId = await library.upload(head, 'verbale-2.txt', 'seconda\n');
    const added = await library.change(head, 'post', `/documents/${id}/versions`, { fileId, note: 'Corretta' });
    expect(added.body).toMatchObject({
      number: 2,
      name: 'verbale-2.txt',
      versions: [{ number: 2, note: 'Corretta' }, { number: 1 }],
    });
    const content = async (number: number) =>
      (await house.as(operator).get(`/documents/${id}/versions/${number}/content`).expect(200)).text;
    expect([await content(1), await content(2)]).toEqual(['prima\n', 'seconda\n']);
    const back = await library.change(operator, 'post', `/documents/${id}/versions/1/restoration`);
    expect(back.body).toMatchObject({ number: 3, versions: [{ number: 3, restoredFrom: 1 }, {}, {}] });
    expect(await content(3)).toBe('prima\n');
    expectProblem(await library.change(operator, 'post', `/documents/${id}/versions/3/restoration`), 'not_found');
    await problem(house.as(operator).get(`/documents/${id}/versions/9/content`), 'not_found');
  });

  it('of two writers the second hears that the first was there', async () => {
    const { operator, centre_admin: head } = people();
    const space = await library.openSpace(operator);
    const { id } = await library.add(operator, space.id);
    const add = async (person: TestPerson) =>
      house
        .as(person)
        .post(`/documents/${id}/versions`)
        .set('If-Match', '"1"')
        .send({ fileId: await library.upload(person) });
    const answers = await Promise.all([add(operator), add(head)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await library.read(operator, id)).versions).toHaveLength(2);
  });
});

describe('the trash', () => {
  it('keeps what is thrown away from readers, and gives it back', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    await nameBody(space.id, firstBody(), 'contributor');
    await nameBody(space.id, secondBody(), 'reader');
    const { id } = await library.add(clerk, space.id);
    await problem(house.as(clerk).delete(`/documents/${id}`), 'precondition_required');
    expect((await library.change(clerk, 'delete', `/documents/${id}`)).status).toBe(204);
    expect([await reads(neighbour, id), await reads(clerk, id), await reads(operator, id)]).toEqual([
      false,
      true,
      true,
    ]);
    const listed = async (person: TestPerson, place = '') =>
      (await house.as(person).get(`/documents?spaceId=${space.id}${place}`).expect(200)).body.items.length;
    expect([await listed(clerk), await listed(clerk, '&place=trash'), await listed(neighbour, '&place=trash')]).toEqual(
      [0, 1, 0],
    );
    const trashed = await library.read(clerk, id);
    expect(Date.parse(trashed.removedAt) - Date.parse(trashed.trashedAt)).toBe(60 * 24 * 60 * 60 * 1000);
    expectProblem(await library.change(clerk, 'patch', `/documents/${id}`, { title: 'Altro' }), 'state_conflict');
    expect((await library.change(clerk, 'post', `/documents/${id}/recovery`)).status).toBe(200);
    expect(await reads(neighbour, id)).toBe(true);
    expectProblem(await library.change(clerk, 'post', `/documents/${id}/recovery`), 'state_conflict');
  });
});

describe('metadata', () => {
  it('begin with what the space has in common, and the missing ones are named', async () => {
    const { operator } = people();
    const space = await library.openSpace(operator, {
      requiredMetadata: ['docType', 'protocolNumber'],
      defaults: { docType: 'Verbale', retentionYears: 10, formation: 'created' },
    });
    const document = await library.add(operator, space.id);
    expect(document).toMatchObject({
      docType: 'Verbale',
      retentionYears: 10,
      metadata: { formation: 'created' },
      missing: ['protocolNumber'],
    });
    const submit = () => library.change(operator, 'post', `/documents/${document.id}/steps`, { command: 'submit' });
    expect(fieldsOf(expectProblem(await submit(), 'validation_failed'))).toEqual(['protocolNumber: required']);
    const changed = await library.change(operator, 'patch', `/documents/${document.id}`, {
      protocolNumber: '0012345',
      protocolOn: '2026-03-01',
      tags: ['CIT', 'cit', 'Bilancio'],
      metadata: { formation: 'acquired', flow: 'incoming', classification: '1.6', dossier: '2026/12' },
    });
    expect(changed.body).toMatchObject({
      missing: [],
      tags: ['cit', 'bilancio'],
      metadata: { formation: 'acquired', flow: 'incoming', classification: '1.6', dossier: '2026/12' },
    });
    const { body } = await house.as(operator).get(`/documents?spaceId=${space.id}&tag=CIT`).expect(200);
    expect(body.items).toHaveLength(1);
    expect((await submit()).status).toBe(200);
  });
});

describe('a space that asks for approval', () => {
  it('shows readers what was approved, by somebody else than who wrote it', async () => {
    const { operator, centre_admin: head, body_clerk: clerk } = people();
    const space = await library.openSpace(operator, { visibility: 'adhering', needsApproval: true });
    const { id } = await library.add(operator, space.id, 'prima\n');
    const step = (person: TestPerson, command: string, reason?: string) =>
      library.change(person, 'post', `/documents/${id}/steps`, { command, reason });
    expect(await reads(clerk, id)).toBe(false);
    expectProblem(await step(operator, 'approve'), 'state_conflict');
    expect((await step(operator, 'submit')).body).toMatchObject({ status: 'in_review', commands: ['send_back'] });
    expectProblem(await step(operator, 'approve'), 'second_person_needed');
    expect((await library.read(head, id)).commands.sort()).toEqual(['approve', 'send_back']);
    expect(fieldsOf(expectProblem(await step(head, 'send_back'), 'validation_failed'))).toEqual(['reason: required']);
    await step(head, 'send_back', 'Manca la data');
    await step(operator, 'submit');
    expect((await step(head, 'approve')).body).toMatchObject({ status: 'approved', shown: true });
    expect(await reads(clerk, id)).toBe(true);
    const fileId = await library.upload(operator, 'verbale.txt', 'seconda\n');
    await library.change(operator, 'post', `/documents/${id}/versions`, { fileId });
    const seen = await library.read(clerk, id);
    expect(seen).toMatchObject({ number: 1, versions: [{ number: 1 }] });
    await problem(house.as(clerk).get(`/documents/${id}/versions/2/content`), 'not_found');
    expect(await library.read(head, id)).toMatchObject({ number: 2, status: 'draft' });
    // Asked for no more, everything is shown.
    await library.change(operator, 'patch', `/spaces/${space.id}`, { needsApproval: false });
    expect(await library.read(clerk, id)).toMatchObject({ number: 2 });
  });
});

describe('a link', () => {
  it('opens what its session sees at that moment, and nothing once it may not', async () => {
    const { operator, body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const space = await library.openSpace(operator, { visibility: 'chosen' });
    await nameBody(space.id, firstBody(), 'reader');
    const { id } = await library.add(operator, space.id, 'Con il collegamento\n');
    await problem(house.as(neighbour).post(`/documents/${id}/versions/1/links`), 'not_found');
    await problem(house.as(clerk).post(`/documents/${id}/versions/2/links`), 'not_found');
    const { body } = await house.as(clerk).post(`/documents/${id}/versions/1/links`).expect(201);
    expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    const path = new URL(body.url as string).pathname;
    expect((await house.http.get(path).expect(200)).text).toBe('Con il collegamento\n');
    await problem(house.http.get(`${path.slice(0, -4)}aaaa`), 'not_found');
    await library.change(operator, 'patch', `/spaces/${space.id}`, { visibility: 'centre' });
    await problem(house.http.get(path), 'not_found');
  });
});

describe('what is for everybody', () => {
  it('stands on the public page of its centre, as far as it is shown', async () => {
    const { operator } = people();
    const space = await library.openSpace(operator, { visibility: 'public', title: 'Regolamenti' });
    const shown = await library.add(operator, space.id, 'Per tutti\n', 'Statuto.txt');
    const hidden = await library.add(operator, space.id, 'Per il centro\n', 'Appunti.txt');
    await library.change(operator, 'put', `/documents/${hidden.id}/visibility`, { visibility: 'centre' });
    const list = async (slug: string, q = '') =>
      ((await house.http.get(`/api/v1/centres/${slug}/documents${q}`).expect(200)).body as Json).items as Json[];
    expect(await list('alfa', '?q=statuto')).toEqual([
      expect.objectContaining({ id: shown.id, title: 'Statuto', name: 'Statuto.txt' }),
    ]);
    expect((await list('alfa')).map(({ id }) => id)).not.toContain(hidden.id);
    expect((await list('beta')).map(({ id }) => id)).not.toContain(shown.id);
    const content = (slug: string, id: string) => house.http.get(`/api/v1/centres/${slug}/documents/${id}/content`);
    const opened = await content('alfa', shown.id).expect(200);
    expect(opened.text).toBe('Per tutti\n');
    expect(opened.headers['content-disposition']).toMatch(/^attachment/);
    await problem(content('alfa', hidden.id), 'not_found');
    await problem(content('beta', shown.id), 'not_found');
    await library.change(operator, 'patch', `/documents/${shown.id}`, { confidential: true });
    await problem(content('alfa', shown.id), 'not_found');
  });
});
