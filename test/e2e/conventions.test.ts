import { Document, Packer, Paragraph } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { addDays, italianDay, newId } from '#app/kernel';
import { createPerson, type TestPerson } from '#app/testing';
import { AdhesionEnding } from '../../libs/crm/src/jobs/adhesion-ending.schedule.js';
import { SignatoryDays } from '../../libs/crm/src/jobs/signatory-days.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());
const YESTERDAY = addDays(TODAY, -1);

beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());
beforeEach(async () => {
  await house.drainQueues();
  await house.database.owner.query('DELETE FROM mail');
});

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query(sql, params)).rows;

let number = 0;
const NEW = () => ({ title: `Convenzione ${++number}`, validFrom: '2026-01-01', noticeDays: 90 });

async function create(fields: object = {}): Promise<Json> {
  const { body } = await house
    .as(people().centre_admin)
    .post('/conventions')
    .send({ ...NEW(), ...fields })
    .expect(201);
  return body;
}

const post = (person: TestPerson, path: string, content: object = {}) =>
  house
    .as(person)
    .post(path)
    .send(content)
    .ok(() => true);

const progressOf = async (id: string): Promise<Json> =>
  (await house.as(people().operator).get(`/conventions/${id}`).expect(200)).body.progress;

/** Who got which notices and mails since the last look. */
async function told(): Promise<string[]> {
  await house.drainQueues();
  const rows = (await owner(
    `SELECT m.email || ': ' || x.kind || ' – ' || x.subject AS line FROM mail x JOIN membership m ON m.tenant_id = x.tenant_id AND m.id = x.membership_id ORDER BY 1`,
  )) as { line: string }[];
  await owner('DELETE FROM mail');
  return rows.map(({ line }) => line);
}

describe('a renewal', () => {
  async function live(conventionId: string, columns = {}): Promise<string> {
    const id = newId();
    await owner(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, 'active', '2026-01-01', now(), now(), 1)`,
      [alfa().id, alfa().bodies[0]!.id, id, conventionId],
    );
    for (const [column, value] of Object.entries(columns))
      await owner(`UPDATE adhesion SET ${column} = $2 WHERE id = $1`, [id, value]);
    return id;
  }
  async function renewedBy(effectiveOn: string) {
    const old = await create();
    const { id: renewal, renews } = await create({ renewsId: old.id });
    expect(renews).toBe(old.title);
    const [before, other] = [await live(old.id), await live((await create()).id)];
    const next = await live(renewal, { status: 'countersigned', active_from: null });
    const { body } = await house
      .as(people().operator)
      .post(`/adhesions/${next}/transitions`)
      .set('If-Match', '"1"')
      .send({ command: 'activate', effectiveOn, reason: 'Firmata su carta, agli atti.' })
      .expect(200);
    expect(body).toMatchObject({ status: 'active', activeFrom: effectiveOn });
    const read = async (id: string): Promise<Json> =>
      (await house.as(people().body_clerk).get(`/adhesions/${id}`).expect(200)).body;
    expect(await read(other)).toMatchObject({ status: 'active', activeTo: null });
    return { before, read };
  }

  it('ends the adhesion in whose place it comes, and no other', async () => {
    const { before, read } = await renewedBy(TODAY);
    expect(await read(before)).toMatchObject({
      status: 'expired',
      activeTo: YESTERDAY,
      usable: false,
      events: [{ command: 'supersede', actor: 'system', actorName: null, effectiveOn: TODAY }],
    });
  });

  it('from a day to come leaves the old one in use until then', async () => {
    const { before, read } = await renewedBy(addDays(TODAY, 10));
    expect(await read(before)).toMatchObject({ status: 'active', activeTo: addDays(TODAY, 9), usable: true });
    await house.app.get(AdhesionEnding, { strict: false }).run();
    expect(await read(before)).toMatchObject({ status: 'active' });
    await owner(`UPDATE adhesion SET active_to = $2 WHERE id = $1`, [before, YESTERDAY]);
    await house.app.get(AdhesionEnding, { strict: false }).run();
    expect(await read(before)).toMatchObject({ status: 'expired', events: [{ command: 'supersede' }] });
  });

  describe('that a body is late with', () => {
    const act = { organ: 'Giunta provinciale', number: '7', date: TODAY };
    const read = async (id: string, person = people().operator): Promise<Json> =>
      (await house.as(person).get(`/adhesions/${id}`).expect(200)).body;
    async function extend(id: string, effectiveOn: string, person = people().operator) {
      const { id: fileId } = (
        await house.as(person).post('/files').attach('file', Buffer.from('Proroga'), 'proroga.txt').expect(201)
      ).body;
      const { version } = await read(id, person);
      return house
        .as(person)
        .post(`/adhesions/${id}/transitions`)
        .set('If-Match', `"${version as number}"`)
        .send({ command: 'extend', act, documents: [{ fileId, kind: 'other' }], effectiveOn })
        .ok(() => true);
    }
    const sweep = () => house.app.get(AdhesionEnding, { strict: false }).run();
    const usable = async (): Promise<boolean> => {
      const { body } = await house.as(people().operator).get('/territory').expect(200);
      return body.bodies.find(({ id }: Json) => id === alfa().bodies[0]!.id).standing === 'adhering';
    };
    /** An adhesion to a convention that ends in so many days, and the body's to the one that renews it. */
    async function ending(inDays: number, extensionDays = 60) {
      await owner(`UPDATE adhesion SET status = 'withdrawn', withdraws_on = NULL WHERE body_id = $1`, [
        alfa().bodies[0]!.id,
      ]);
      const old = await create({ extensionDays });
      const renewal = await create({ renewsId: old.id });
      const before = await live(old.id);
      const next = await live(renewal.id, { status: 'requested', active_from: null });
      await owner('UPDATE convention SET valid_to = $2 WHERE id = $1', [old.id, addDays(TODAY, inDays)]);
      return { before, next, renewal: renewal.id as string, last: addDays(TODAY, inDays + extensionDays) };
    }

    it('goes on by an extension, within what the convention allows, until the last day of it', async () => {
      const { before, next, renewal, last } = await ending(5);
      expect(await read(before)).toMatchObject({ extensibleTo: last, extendedTo: null });
      for (const wrong of [TODAY, addDays(TODAY, 5), addDays(last, 1)])
        expect(fieldsOf(expectProblem(await extend(before, wrong), 'validation_failed'))).toEqual([
          'effectiveOn: out_of_range',
        ]);
      expectProblem(await extend(before, last, people().body_clerk), 'state_conflict');
      const { body } = await extend(before, addDays(TODAY, 20));
      expect(body).toMatchObject({ status: 'active', extendedTo: addDays(TODAY, 20), activeTo: addDays(TODAY, 20) });
      expect(body.events.at(-1)).toMatchObject({ command: 'extend', act, effectiveOn: addDays(TODAY, 20) });
      expect((await told()).filter((line) => line.includes('Adesione prorogata'))).not.toEqual([]);
      expect(await progressOf(renewal)).toMatchObject({ expected: 1, extended: 1 });
      const rows = await house
        .as(people().operator)
        .get(`/adhesions?conventionId=${renewal}&term=extended`)
        .expect(200);
      expect(rows.body.items).toMatchObject([{ id: next, extendedTo: addDays(TODAY, 20) }]);
      // A second act goes on from the first one; beyond the limit of the convention none does.
      expect((await extend(before, last)).body).toMatchObject({ extendedTo: last, extensibleTo: null });
    });

    it('is in use after the convention until the extension ends, by the sweep', async () => {
      const { before } = await ending(-1);
      expect(await read(before)).toMatchObject({ usable: false, commands: ['extend'] });
      await sweep();
      expect(await read(before)).toMatchObject({ status: 'expired', commands: ['extend'] });
      expect(await usable()).toBe(false);
      await extend(before, addDays(TODAY, 9));
      await sweep();
      expect(await read(before)).toMatchObject({ status: 'active', usable: true, activeTo: addDays(TODAY, 9) });
      expect(await usable()).toBe(true);
      expect((await read(before)).commands).toContain('give_notice');
      await owner('UPDATE adhesion SET extended_to = $2 WHERE id = $1', [before, YESTERDAY]);
      expect(await usable()).toBe(false);
      await sweep();
      expect(await read(before)).toMatchObject({ status: 'expired', activeTo: YESTERDAY });
    });

    it('is not extended too early, too late, without a rule, nor past its renewal', async () => {
      for (const [inDays, extensionDays] of [
        [91, 60],
        [-61, 60],
        [5, 0],
      ] as const)
        expect(await read((await ending(inDays, extensionDays)).before)).toMatchObject({ extensibleTo: null });
      const { before, next } = await ending(5);
      await owner(`UPDATE adhesion SET status = 'active', active_from = $2 WHERE id = $1`, [next, addDays(TODAY, 16)]);
      expect(await read(before)).toMatchObject({ extensibleTo: addDays(TODAY, 15) });
    });
  });

  it('is of a convention of the centre, and not in a circle', async () => {
    const first = await create();
    const second = await create({ renewsId: first.id });
    const change = (id: string, renewsId: string) =>
      house
        .as(people().centre_admin)
        .patch(`/conventions/${id}`)
        .set('If-Match', '"1"')
        .set('Content-Type', 'application/merge-patch+json')
        .send({ renewsId })
        .ok(() => true);
    expect(fieldsOf(expectProblem(await change(first.id, second.id), 'validation_failed'))).toEqual([
      'renewsId: not_allowed',
    ]);
    expectProblem(await change(first.id, newId()), 'not_found');
  });

  it('one live adhesion to a convention is all that a body has', async () => {
    const { id } = await create();
    await live(id);
    await expect(live(id)).rejects.toThrow('adhesion_live');
  });
});

describe('the acts of an adhesion', () => {
  /** The bytes of an answer. */
  const binary = (response: Json, done: (error: Error | null, body: Buffer) => void) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  };
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const textOf = (content: unknown) => new Docxtemplater(new PizZip(content as Buffer)).getFullText();
  const docx = (person: TestPerson, path: string) => house.as(person).get(path).buffer(true).parse(binary);
  async function template(text: string): Promise<string> {
    const content = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
    const { body } = await house
      .as(people().centre_admin)
      .post('/files')
      .attach('file', content, 'modello.docx')
      .expect(201);
    return body.id;
  }
  const replace = (id: string, version: number, resolutionTemplateId: string | null) =>
    house
      .as(people().centre_admin)
      .patch(`/conventions/${id}`)
      .set('If-Match', `"${version}"`)
      .set('Content-Type', 'application/merge-patch+json')
      .send({ resolutionTemplateId })
      .ok(() => true);

  it('come filled to the body, with what is missing told; the centre puts a template of its own in their place', async () => {
    const { id: conventionId, title } = await create({ validTo: '2036-12-31' });
    const { body: adhesion } = await post(people().body_clerk, '/adhesions', { conventionId });
    const { body: states } = await house.as(people().body_clerk).get(`/adhesions/${adhesion.id}/acts`).expect(200);
    expect(states.acts.map(({ kind }: Json) => kind)).toEqual(['resolution', 'determination']);
    expect(states.acts[0].missing).toContain('convenzione_atto');
    const path = `/adhesions/${adhesion.id}/act-document?kind=resolution`;
    const standard = await docx(people().body_clerk, path).expect(200);
    expect(standard.headers['content-type']).toBe(DOCX);
    const text = textOf(standard.body);
    for (const words of [title, alfa().bodies[0]!.name, 'al 31/12/2036', '____']) expect(text).toContain(words);

    const wrong = await replace(conventionId, 1, await template('{ente_nome} e {sindaco_nome}'));
    expect(fieldsOf(expectProblem(wrong, 'validation_failed'))).toEqual([
      'resolutionTemplateId.sindaco_nome: unknown_field',
    ]);
    expectProblem(await replace(conventionId, 1, newId()), 'not_found');
    const { body: changed } = await replace(conventionId, 1, await template('Noi di {ente_nome}.'));
    expect(changed).toMatchObject({ version: 2, resolutionTemplateId: expect.any(String) });
    expect(textOf((await docx(people().body_clerk, path).expect(200)).body)).toBe(`Noi di ${alfa().bodies[0]!.name}.`);
    const own = await docx(people().centre_admin, `/conventions/${conventionId}/act-template?kind=resolution`).expect(
      200,
    );
    expect(textOf(own.body)).toBe('Noi di {ente_nome}.');
    await replace(conventionId, 2, null);
    expect(textOf((await docx(people().body_clerk, path).expect(200)).body)).toBe(text);
  });
});

describe('a convention', () => {
  it('is added with its act and its days', async () => {
    const act = { organ: 'Consiglio provinciale', number: '41', date: '2025-10-30' };
    const created = await create({ act, validTo: '2036-12-31' });
    expect(created).toMatchObject({ act, validFrom: '2026-01-01', validTo: '2036-12-31', noticeDays: 90, version: 1 });
    expect(created.progress).toEqual({
      expected: 0,
      received: 0,
      active: 0,
      toRemind: 0,
      reminded: 0,
      silent: 0,
      extended: 0,
    });
    const list = await house.as(people().body_clerk).get('/conventions').expect(200);
    expect(list.body.conventions.find(({ id }: Json) => id === created.id)).toMatchObject({ act, progress: null });
  });

  it.each([
    ['without a title', { title: '' }, 'title: required'],
    ['that ends before it begins', { validTo: '2025-12-31' }, 'validTo: out_of_range'],
    [
      'with an act of tomorrow',
      { act: { organ: 'C', number: '1', date: addDays(TODAY, 1) } },
      'act.date: out_of_range',
    ],
    ['with half an act', { act: { organ: 'C', number: '1' } }, 'act.date: required'],
    ['with endless notice', { noticeDays: 731 }, 'noticeDays: out_of_range'],
  ])('%s is refused', async (_what, fields, expected) => {
    const refused = await post(people().centre_admin, '/conventions', { ...NEW(), ...fields });
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([expected]);
  });

  it('has a title of its own, in its centre', async () => {
    const { title } = await create();
    const refused = await post(people().centre_admin, '/conventions', { ...NEW(), title });
    expect(fieldsOf(expectProblem(refused, 'duplicate'))).toEqual(['title: in_use']);
    expect((await post(house.world.beta.people.centre_admin, '/conventions', { ...NEW(), title })).status).toBe(201);
  });

  it('is changed on the version that was read, and never ended in the past', async () => {
    const { id } = await create();
    const patch = (changes: object, version: number) =>
      house
        .as(people().centre_admin)
        .patch(`/conventions/${id}`)
        .set('If-Match', `"${version}"`)
        .send(changes)
        .ok(() => true);
    const act = { organ: 'Consiglio provinciale', number: '1', date: '2026-01-02' };
    expect((await patch({ act, noticeDays: 30 }, 1)).body).toMatchObject({ act, noticeDays: 30, version: 2 });
    expect((await patch({ act: null, validTo: TODAY }, 2)).body).toMatchObject({ act: null, validTo: TODAY });
    expectProblem(await patch({ noticeDays: 1 }, 2), 'stale_version');
    expect(fieldsOf(expectProblem(await patch({ validTo: YESTERDAY }, 3), 'validation_failed'))).toEqual([
      'validTo: in_the_past',
    ]);
    expect((await patch({ validTo: null }, 3)).body).toMatchObject({ validTo: null, noticeDays: 30 });
  });
});

describe('a campaign', () => {
  it('asks all who use the services, once, and counts what came', async () => {
    const { id } = await create();
    const first = await post(people().centre_admin, `/conventions/${id}/requests`);
    expect(first.body.progress).toMatchObject({ expected: 2, received: 0, active: 0, toRemind: 2 });
    expect((await told()).filter((line) => line.includes('body'))).toEqual([
      expect.stringMatching(/^body\.admin@alfa\.example\.org: adhesion\.step – Adesione da deliberare/),
      expect.stringMatching(/^body\.clerk@alfa/),
    ]);
    const again = await Promise.all([1, 2, 3].map(() => post(people().centre_admin, `/conventions/${id}/requests`)));
    for (const { status, body } of again)
      expect({ status, expected: body.progress.expected }).toEqual({ status: 200, expected: 2 });
    const third = alfa().bodies[2]!.id;
    const named = await post(people().centre_admin, `/conventions/${id}/requests`, { bodyIds: [third, third] });
    expect(named.body.progress.expected).toBe(3);
    await owner(`UPDATE adhesion SET status = 'signed' WHERE convention_id = $1 AND body_id = $2`, [id, third]);
    expect(await progressOf(id)).toMatchObject({ expected: 3, received: 1, toRemind: 2 });
    await owner(`UPDATE adhesion SET status = 'withdrawn' WHERE convention_id = $1 AND body_id = $2`, [id, third]);
    expect(await progressOf(id)).toMatchObject({ expected: 2, received: 0 });
  });

  it('asks no body of another centre, nor under a convention that has ended', async () => {
    const { id } = await create();
    for (const bodyId of [house.world.beta.bodies[0]!.id, newId()]) {
      const refused = await leavesNoTrace(house, () =>
        post(people().centre_admin, `/conventions/${id}/requests`, { bodyIds: [alfa().bodies[0]!.id, bodyId] }),
      );
      expect(fieldsOf(expectProblem(refused, 'not_found'))).toEqual(['bodyIds: not_found']);
    }
    await owner('UPDATE convention SET valid_to = $2 WHERE id = $1', [id, YESTERDAY]);
    expectProblem(await post(people().centre_admin, `/conventions/${id}/requests`), 'state_conflict');
  });

  it('reminds those of a filter, each once a day, and two rounds at once remind once', async () => {
    const { id } = await create();
    await post(people().centre_admin, `/conventions/${id}/requests`);
    await told();
    const rounds = await Promise.all(
      [1, 2, 3].map(() =>
        post(people().operator, `/conventions/${id}/reminders`, { filter: 'to_remind', text: 'Manca poco.' }),
      ),
    );
    for (const { status } of rounds) expect(status).toBe(200);
    expect(await progressOf(id)).toMatchObject({ toRemind: 0, reminded: 2, silent: 0 });
    const lines = await told();
    expect(lines.filter((line) => line.startsWith('body.clerk@alfa'))).toEqual([
      expect.stringMatching(/adhesion\.reminder – Sollecito: manca la deliberazione/),
    ]);
    expect(lines.filter((line) => /operator|centre/.test(line))).toEqual([]);
    // The same day nobody becomes silent by a second round.
    await post(people().operator, `/conventions/${id}/reminders`, { filter: 'reminded' });
    expect(await progressOf(id)).toMatchObject({ reminded: 2, silent: 0 });
    await owner(`UPDATE adhesion SET reminded_at = reminded_at - interval '1 day' WHERE convention_id = $1`, [id]);
    await post(people().operator, `/conventions/${id}/reminders`, { filter: 'reminded' });
    expect(await progressOf(id)).toMatchObject({ reminded: 0, silent: 2 });
  });

  it.each([
    ['without saying whom', {}, 'filter: required'],
    ['saying it twice', { filter: 'silent', adhesionIds: [newId()] }, 'filter: not_allowed'],
    ['with an unknown filter', { filter: 'all' }, 'filter: not_in_list'],
  ])('reminds nobody %s', async (_what, round, expected) => {
    const { id } = await create();
    const refused = await post(people().operator, `/conventions/${id}/reminders`, round);
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([expected]);
  });

  it('reminds those named, of this convention alone', async () => {
    const [{ id }, other] = [await create(), await create()];
    const adhesions = async (conventionId: string): Promise<Json[]> =>
      (await house.as(people().operator).get(`/adhesions?conventionId=${conventionId}`).expect(200)).body.items;
    for (const conventionId of [id, other.id as string])
      await post(people().centre_admin, `/conventions/${conventionId}/requests`);
    const [mine] = await adhesions(id);
    const [foreign] = await adhesions(other.id as string);
    const refused = await post(people().operator, `/conventions/${id}/reminders`, {
      adhesionIds: [mine.id, foreign.id],
    });
    expect(fieldsOf(expectProblem(refused, 'not_found'))).toEqual(['adhesionIds: not_found']);
    await post(people().operator, `/conventions/${id}/reminders`, { adhesionIds: [mine.id] });
    expect(await progressOf(id)).toMatchObject({ toRemind: 1, reminded: 1 });
    const key = newId();
    const one = () =>
      house
        .as(people().operator)
        .post(`/adhesions/${foreign.id as string}/reminders`)
        .set('Idempotency-Key', key)
        .send({});
    expect((await one().expect(200)).body).toMatchObject({ reminders: 1, mayRemind: false, version: 1 });
    await one().expect(200);
    await problem(
      house
        .as(people().operator)
        .post(`/adhesions/${foreign.id as string}/reminders`)
        .send({}),
      'state_conflict',
    );
    // The body's own step was not disturbed by the reminder.
    await house
      .as(people().body_clerk)
      .post(`/adhesions/${foreign.id as string}/transitions`)
      .set('If-Match', '"1"')
      .send({ command: 'give_up', reason: 'No.' })
      .expect(200);
  });

  it('of two hundred bodies is asked and reminded in one go', async () => {
    const { id: tenantId, conventionId } = alfa();
    await owner(
      `INSERT INTO body (tenant_id, id, type, name, province, created_at, version)
       SELECT $1, gen_random_uuid(), 'municipality', 'Comune numero ' || n, 'BS', now(), 1 FROM generate_series(1, 200) n`,
      [tenantId],
    );
    await owner(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
       SELECT $1, id, gen_random_uuid(), $2, 'active', '2026-01-01', now(), now(), 1 FROM body WHERE name LIKE 'Comune numero %'`,
      [tenantId, conventionId],
    );
    const { id } = await create();
    const start = Date.now();
    const asked = await post(people().centre_admin, `/conventions/${id}/requests`);
    const reminded = await post(people().operator, `/conventions/${id}/reminders`, { filter: 'to_remind' });
    expect(asked.body.progress).toMatchObject({ expected: 202, toRemind: 202 });
    expect(reminded.body.progress).toMatchObject({ toRemind: 0, reminded: 202 });
    expect(Date.now() - start).toBeLessThan(20_000);
    await house.drainQueues();
    await owner(`DELETE FROM adhesion_event WHERE body_id IN (SELECT id FROM body WHERE name LIKE 'Comune numero %')`);
    await owner(`DELETE FROM adhesion WHERE body_id IN (SELECT id FROM body WHERE name LIKE 'Comune numero %')`);
    await owner(`DELETE FROM body WHERE name LIKE 'Comune numero %'`);
  });
});

describe('what happens to an adhesion', () => {
  it('is told to the other side, to those who follow it', async () => {
    const { id } = await create();
    const bodyId = alfa().bodies[0]!.id;
    const { body: adhesion } = await post(people().body_clerk, '/adhesions', { conventionId: id, bodyId });
    expect(await told()).toEqual([
      expect.stringMatching(/^centre\.admin@alfa\.example\.org: adhesion\.step – Richiesta di adesione – Comune Primo/),
      expect.stringMatching(/^operator@alfa/),
    ]);
    const sent = await house
      .as(people().operator)
      .post(`/adhesions/${adhesion.id as string}/transitions`)
      .set('If-Match', '"1"')
      .send({ command: 'give_up', reason: 'Confluito nell’unione.' })
      .expect(200);
    expect(sent.body.status).toBe('withdrawn');
    const lines = await told();
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'body.admin@alfa.example.org',
      'body.clerk@alfa.example.org',
      'shared@alfa.example.org',
    ]);
    const notice = await house.as(people().body_clerk).get('/notices?unread=true').expect(200);
    expect(notice.body.items[0]).toMatchObject({
      kind: 'adhesion.step',
      title: expect.stringContaining('Adesione non proseguita'),
      path: `/alfa/area/adesioni/${adhesion.id as string}`,
    });
  });

  it('that waits for a signature is asked of a new mayor, who takes the place of the former', async () => {
    const { id: conventionId } = await create();
    const bodyId = alfa().bodies[0]!.id;
    const mayor = (personName: string, startsOn: string, acting = false) =>
      post(people().body_admin, `/bodies/${bodyId}/offices`, { kind: 'mayor', personName, acting, startsOn });
    await mayor('Anna Prima', '2021-01-01');
    await told();
    const { body: adhesion } = await post(people().body_clerk, '/adhesions', { conventionId, bodyId });
    await owner(`UPDATE adhesion SET status = 'resolution_received' WHERE id = $1`, [adhesion.id]);
    await told();
    const { body } = await mayor('Bruno Nuovo', YESTERDAY);
    expect((body.offices as Json[]).find(({ personName }) => personName === 'Anna Prima')).toMatchObject({
      endsOn: addDays(YESTERDAY, -1),
      current: false,
    });
    expect((await told()).filter((line) => line.includes('signatory.asked'))).toEqual([
      expect.stringMatching(/^body\.admin@.*Bruno Nuovo/),
      expect.stringMatching(/^body\.clerk@/),
      expect.stringMatching(/^shared@/),
    ]);
    const tasks = await house.as(people().operator).get('/tasks').expect(200);
    expect((tasks.body.items as Json[]).filter(({ kind }) => kind === 'new_signatory')).toMatchObject([
      { bodyId, path: `/adesioni/${adhesion.id as string}`, title: expect.stringContaining('Bruno Nuovo') },
    ]);
    const page = await house
      .as(people().operator)
      .get(`/adhesions/${adhesion.id as string}`)
      .expect(200);
    expect(page.body.signatories).toMatchObject([{ kind: 'mayor', name: 'Bruno Nuovo', acting: false }]);
    // Who signs from a day to come is asked on that day, once.
    await mayor('Dino Domani', addDays(TODAY, 1));
    const days = house.app.get(SignatoryDays, { strict: false });
    await days.run();
    expect((await told()).filter((line) => line.includes('Dino Domani'))).toEqual([]);
    await owner(`UPDATE body_office SET starts_on = $1 WHERE person_name = 'Dino Domani'`, [TODAY]);
    await Promise.all([days.run(), days.run()]);
    await days.run();
    expect((await told()).filter((line) => line.includes('Dino Domani'))).toHaveLength(3);
    await owner(`DELETE FROM body_office WHERE person_name = 'Dino Domani'`);
    await owner(`UPDATE body_office SET ends_on = NULL WHERE person_name = 'Bruno Nuovo'`);
    // Who acts for the mayor ends nobody's office; a secretary signs nothing.
    await mayor('Carla Vice', TODAY, true);
    const after = await house
      .as(people().operator)
      .get(`/adhesions/${adhesion.id as string}`)
      .expect(200);
    expect((after.body.signatories as Json[]).map(({ name }) => name)).toEqual(['Carla Vice', 'Bruno Nuovo']);
  });

  it('that asks for the appointment as data processor is told to the body', async () => {
    const { id: conventionId } = await create();
    const bodyId = alfa().bodies[0]!.id;
    const { body: adhesion } = await post(people().operator, '/adhesions', { conventionId, bodyId });
    await told();
    await house
      .as(people().operator)
      .post(`/adhesions/${adhesion.id as string}/processor-appointments`)
      .expect(200);
    expect((await told()).filter((line) => line.includes('appointment.proposed'))).toEqual([
      expect.stringMatching(/^body\.admin@.*Nomina a responsabile/),
      expect.stringMatching(/^body\.clerk@/),
      expect.stringMatching(/^shared@/),
    ]);
  });

  it('by a day that has come is told to both, and happens once', async () => {
    const [{ id: withdrawn }, { id: ended }] = [await create(), await create()];
    const insert = (conventionId: string, status: string, columns: string, values: string) =>
      owner(
        `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, last_event_at, created_at, version${columns})
         VALUES ($1, $2, $3, $4, $5, now(), now(), 1${values}) RETURNING id`,
        [alfa().id, alfa().bodies[1]!.id, newId(), conventionId, status],
      ) as Promise<{ id: string }[]>;
    const [leaving] = await insert(
      withdrawn,
      'withdrawing',
      ', active_from, withdraws_on',
      `, '2026-01-01', '${TODAY}'`,
    );
    const [staying] = await insert(
      (await create()).id as string,
      'withdrawing',
      ', withdraws_on',
      `, '${addDays(TODAY, 1)}'`,
    );
    const [late] = await insert(ended, 'requested', '', '');
    await owner('UPDATE convention SET valid_to = $2 WHERE id = $1', [ended, YESTERDAY]);
    await told();
    const ending = house.app.get(AdhesionEnding, { strict: false });
    await Promise.all([ending.run(), ending.run()]);
    const read = async (adhesion: { id: string } | undefined): Promise<Json> =>
      (await house.as(people().operator).get(`/adhesions/${adhesion!.id}`).expect(200)).body;
    expect(await read(leaving)).toMatchObject({
      status: 'withdrawn',
      activeTo: YESTERDAY,
      usable: false,
      events: [{ command: 'withdraw', actor: 'system', actorName: null }],
    });
    expect(await read(late)).toMatchObject({
      status: 'expired',
      activeFrom: null,
      events: [{ command: 'expire', fromStatus: 'requested', actor: 'system' }],
    });
    expect(await read(staying)).toMatchObject({ status: 'withdrawing', events: [] });
    expect(
      (await told()).filter((line) => line.includes('Recesso efficace')).map((line) => line.split('@')[0]),
    ).toEqual(['centre.admin', 'neighbour', 'operator', 'shared']);
  });

  it('is told to nobody who left, nor of a body that they do not serve', async () => {
    const gone = await createPerson(house.database.owner, alfa().id, 'alfa', 'gone', 'body_clerk', [
      alfa().bodies[0]!.id,
    ]);
    await owner('UPDATE membership SET valid_to = $2 WHERE id = $1', [gone.membershipId, YESTERDAY]);
    const { id } = await create();
    await post(people().operator, '/adhesions', { conventionId: id, bodyId: alfa().bodies[0]!.id });
    expect((await told()).map((line) => line.split('@')[0])).toEqual(['body.admin', 'body.clerk', 'shared']);
  });
});
