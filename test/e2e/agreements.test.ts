import { addDays, italianDay, newId } from '#app/kernel';
import { createSubscribableService, signedMessage, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, type Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query(sql, params)).rows;
const as = (person: TestPerson) => house.as(person);

let number = 0;
async function convention(fields: object = {}): Promise<Json> {
  const title = `Accordo ${++number}`;
  const { body } = await as(people().centre_admin)
    .post('/conventions')
    .send({ title, validFrom: '2026-01-01', noticeDays: 90, ...fields })
    .expect(201);
  return body;
}

/** An adhesion in use. */
async function adhesionTo(conventionId: string, bodyId: string, status = 'active'): Promise<string> {
  const { body } = await as(people().operator).post('/adhesions').send({ conventionId, bodyId }).expect(201);
  await owner(
    `UPDATE adhesion SET status = $2, active_from = CASE WHEN $2 = 'active' THEN '2026-01-01'::date END WHERE id = $1`,
    [body.id, status],
  );
  return body.id as string;
}

async function uploadBy(person: TestPerson, signed: boolean): Promise<string> {
  const signer = { givenName: 'Anna', surname: 'Prova', fiscalCode: 'PRVNNA80A41H501U', signedAt: new Date() };
  const content = Buffer.from('Nomina\n');
  const file = signed ? await signedMessage(content, [signer]) : content;
  const answer = await as(person)
    .post('/files')
    .attach('file', file, signed ? 'nomina.txt.p7m' : 'nomina.txt')
    .expect(201);
  return answer.body.id as string;
}

describe('the appointment as data processor', () => {
  const TERMS = {
    text: 'Il centro tratta i dati come dice il comune.',
    categories: 'Dati di dipendenti',
    measures: 'Accessi personali',
    subProcessors: [
      { name: 'Nuvola S.p.A.', country: 'IT', purpose: 'conservazione dei documenti' },
      { name: 'Cloud Inc.', country: 'US', purpose: 'posta' },
    ],
  };
  const appointmentsOf = async (person: TestPerson, adhesionId: string): Promise<Json[]> =>
    (await as(person).get(`/adhesions/${adhesionId}/processor-appointments`).expect(200)).body.appointments;
  const step = (person: TestPerson, { id, version }: Json, body: object) =>
    as(person)
      .post(`/processor-appointments/${id as string}/transitions`)
      .set('If-Match', `"${version as number}"`)
      .send(body);

  const bad = async (...args: Parameters<typeof step>) => (await step(...args)).body as Json;

  it('is proposed to all, signed digitally by a body, and taken by the centre on paper with a reason', async () => {
    const [first, second] = alfa().bodies;
    const { id } = await convention();
    const one = await adhesionTo(id, first!.id);
    const two = await adhesionTo(id, second!.id, 'requested');
    const standard = (
      await as(people().body_clerk)
        .get(`/conventions/${id as string}/processing-terms`)
        .expect(200)
    ).body;
    expect(standard).toMatchObject({ number: 0, versions: [], progress: null });
    expect(standard.text).toContain('articolo 28');
    const added = await as(people().centre_admin)
      .post(`/conventions/${id as string}/processing-terms`)
      .send(TERMS)
      .expect(200);
    expect(added.body).toMatchObject({
      ...TERMS,
      number: 1,
      progress: { adhesions: 2, signed: 0, proposed: 0, toPropose: 2 },
    });

    const proposed = await as(people().operator)
      .post(`/conventions/${id as string}/processor-appointments`)
      .expect(200);
    expect(proposed.body.progress).toEqual({ adhesions: 2, signed: 0, proposed: 2, toPropose: 0 });
    // Nothing to propose twice.
    expectProblem(await as(people().operator).post(`/adhesions/${one}/processor-appointments`), 'state_conflict');

    const [mine] = await appointmentsOf(people().body_clerk, one);
    expect(mine).toMatchObject({ status: 'proposed', number: 1, newestNumber: 1, commands: ['sign'] });
    const pdf = await as(people().body_clerk)
      .get(`/processor-appointments/${mine!.id as string}/document`)
      .expect(200);
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');

    const scan = await uploadBy(people().body_clerk, false);
    const refused = await step(people().body_clerk, mine!, {
      command: 'sign',
      fileId: scan,
      atEnd: 'delete',
      day: TODAY,
    });
    expect(fieldsOf(refused.body)).toEqual(['fileId: not_signed']);
    const late = { command: 'sign', fileId: scan, atEnd: 'delete', day: addDays(TODAY, 1) };
    expect(fieldsOf(await bad(people().body_clerk, mine!, late))).toEqual(['day: out_of_range']);
    const fileId = await uploadBy(people().body_clerk, true);
    const signed = await step(people().body_clerk, mine!, {
      command: 'sign',
      fileId,
      atEnd: 'delete',
      day: TODAY,
    }).expect(200);
    expect(signed.body.appointments).toEqual([
      expect.objectContaining({
        status: 'signed',
        signature: 'digital',
        atEnd: 'delete',
        signedOn: TODAY,
        commands: ['end'],
      }),
    ]);

    const [theirs] = await appointmentsOf(people().operator, two);
    const paper = await uploadBy(people().operator, false);
    const onPaper = { command: 'sign', fileId: paper, atEnd: 'return', day: TODAY };
    expect(fieldsOf(await bad(people().operator, theirs!, onPaper))).toEqual(['reason: required']);
    await step(people().operator, theirs!, { ...onPaper, reason: 'Firmata a mano dal sindaco Rossi.' }).expect(200);
    const { body } = await as(people().operator)
      .get(`/conventions/${id as string}/processing-terms`)
      .expect(200);
    expect(body.progress).toEqual({ adhesions: 2, signed: 2, proposed: 0, toPropose: 0 });
    expectProblem(await step(people().operator, theirs!, { command: 'withdraw' }), 'stale_version');
  });

  it('of a newer version takes the place of the one before when it is signed; it can be ended', async () => {
    const { id } = await convention();
    const adhesionId = await adhesionTo(id, alfa().bodies[0]!.id);
    // Proposed without terms of its own: the standard text becomes version 1.
    await as(people().operator).post(`/adhesions/${adhesionId}/processor-appointments`).expect(200);
    const [first] = await appointmentsOf(people().operator, adhesionId);
    const sign = async (one: Json) =>
      step(people().operator, one, {
        command: 'sign',
        fileId: await uploadBy(people().operator, true),
        atEnd: 'return',
        day: TODAY,
      }).expect(200);
    await sign(first!);
    await as(people().centre_admin)
      .post(`/conventions/${id as string}/processing-terms`)
      .send(TERMS)
      .expect(200);
    await as(people().operator)
      .post(`/conventions/${id as string}/processor-appointments`)
      .expect(200);
    const [second, before] = await appointmentsOf(people().operator, adhesionId);
    expect([second!.number, before!.number, before!.newestNumber]).toEqual([2, 1, 2]);
    const { body } = await sign(second!);
    expect((body.appointments as Json[]).map(({ status, endedOn }) => [status, endedOn])).toEqual([
      ['signed', null],
      ['ended', TODAY],
    ]);
    const [now] = await appointmentsOf(people().operator, adhesionId);
    expect(fieldsOf(await bad(people().operator, now!, { command: 'end' }))).toEqual(['reason: required']);
    const ended = await step(people().operator, now!, { command: 'end', reason: 'Dati restituiti.' }).expect(200);
    expect(ended.body.appointments[0]).toMatchObject({ status: 'ended', endedOn: TODAY, commands: [] });
    const old = await as(people().body_clerk)
      .get(`/conventions/${id as string}/processing-terms/1`)
      .expect(200);
    expect(old.body.text).toContain('articolo 28');
    expectProblem(await as(people().body_clerk).get(`/conventions/${id as string}/processing-terms/9`), 'not_found');
  });

  it('is what a service may require; that of a form counts for its members', async () => {
    const [first, second] = alfa().bodies;
    const requirements = [{ anyOf: [{ kind: 'processor_appointment' as const }] }];
    const serviceId = await createSubscribableService(house.database.owner, alfa(), { requirements });
    const union = (
      await as(people().operator)
        .post('/bodies')
        .send({ type: 'union', name: `Unione ${newId()}`, province: 'BS' })
        .expect(201)
    ).body;
    await as(people().operator)
      .post(`/bodies/${union.id as string}/members`)
      .send({ bodyId: second!.id, kind: 'associated_form', startsOn: '2020-01-01' })
      .expect(201);
    await owner(`UPDATE adhesion SET status = 'withdrawn' WHERE body_id = $1`, [second!.id]);
    await owner(`UPDATE processor_appointment SET status = 'ended', ended_on = $1 WHERE status <> 'ended'`, [TODAY]);
    const { id } = await convention();
    const own = await adhesionTo(id, first!.id);
    const ofUnion = await adhesionTo(id, union.id);
    const standing = async (bodyId: string) =>
      (await as(people().operator).get('/subscriptions/eligibility').query({ serviceId, bodyId }).expect(200)).body
        .requirements;
    const asked = await as(people().operator)
      .post('/subscriptions')
      .send({ serviceId, bodyId: first!.id, quantity: 1 });
    expectProblem(asked, 'requirements_not_met');
    expect(await standing(first!.id)).toMatchObject({ state: 'unmet', adheres: { through: null } });
    expect(await standing(second!.id)).toMatchObject({
      state: 'unmet',
      adheres: { adhesionId: ofUnion, through: union.name },
    });
    for (const adhesionId of [own, ofUnion]) {
      await as(people().operator).post(`/adhesions/${adhesionId}/processor-appointments`).expect(200);
      const [one] = await appointmentsOf(people().operator, adhesionId);
      const fileId = await uploadBy(people().operator, true);
      await step(people().operator, one!, { command: 'sign', fileId, atEnd: 'return', day: TODAY }).expect(200);
    }
    expect(await standing(first!.id)).toMatchObject({ state: 'met' });
    expect(await standing(second!.id)).toMatchObject({ state: 'met' });
    await as(people().operator).post('/subscriptions').send({ serviceId, bodyId: first!.id, quantity: 1 }).expect(201);
  });
});

describe('the register of processing', () => {
  it('says on any day for whom the centre processes what, and is taken away', async () => {
    const [first, second] = alfa().bodies;
    await owner(`UPDATE processor_appointment SET status = 'ended', ended_on = $1 WHERE status <> 'ended'`, [TODAY]);
    const { id, title } = await convention();
    const safeguards = 'clausole contrattuali tipo';
    const terms = {
      text: 'Testo',
      categories: 'Dati di dipendenti',
      measures: 'Accessi personali',
      subProcessors: [{ name: 'Cloud Inc.', country: 'US', purpose: 'posta', safeguards }],
    };
    await as(people().centre_admin)
      .post(`/conventions/${id as string}/processing-terms`)
      .send(terms)
      .expect(200);
    const dpo = { kind: 'data_protection_officer', personName: 'Dora Protezione', email: 'rpd@example.org' };
    await as(people().operator)
      .post(`/bodies/${first!.id}/offices`)
      .send({ ...dpo, acting: false, startsOn: '2020-01-01' })
      .expect(201);
    for (const body of [first!, second!]) {
      const adhesionId = await adhesionTo(id, body.id);
      await as(people().operator).post(`/adhesions/${adhesionId}/processor-appointments`).expect(200);
      await owner(
        `UPDATE processor_appointment SET status = 'signed', at_end = 'return', signed_on = '2026-02-01', reason = 'Carta' WHERE adhesion_id = $1`,
        [adhesionId],
      );
    }
    await owner(
      `UPDATE processor_appointment SET status = 'ended', ended_on = '2026-03-01' WHERE body_id = $1 AND signed_on = '2026-02-01'`,
      [second!.id],
    );
    const register = async (query: object, person = people().auditor): Promise<Json[]> =>
      (await as(person).get('/processing-register').query(query).expect(200)).body.items;
    expect(await register({ conventionId: id, on: '2026-01-31' })).toEqual([]);
    expect(await register({ conventionId: id, on: '2026-03-01' })).toHaveLength(2);
    expect(await register({ conventionId: id, on: '2026-03-02' })).toEqual([
      expect.objectContaining({
        controller: first!.name,
        convention: title,
        dpo: 'Dora Protezione',
        dpoEmail: 'rpd@example.org',
        categories: terms.categories,
        measures: terms.measures,
        subProcessors: terms.subProcessors,
        from: '2026-02-01',
        to: null,
        atEnd: 'return',
      }),
    ]);
    expect(await register({ conventionId: id, on: '2026-03-01', q: second!.name })).toMatchObject([
      { to: '2026-03-01' },
    ]);
    // A body reads what it signed; another centre nothing.
    expect(await register({ conventionId: id, on: '2026-03-01' }, people().body_clerk)).toHaveLength(1);
    expect(await register({ conventionId: id, on: '2026-03-01' }, house.world.beta.people.operator)).toEqual([]);
    const file = (format: string) =>
      as(people().auditor)
        .get('/processing-register/export')
        .query({ conventionId: id, on: '2026-03-01', format })
        .expect(200);
    const csv = await file('csv');
    expect(csv.text).toContain(`Stati Uniti: ${safeguards} (Cloud Inc.)`);
    expect((await file('pdf')).body.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await file('xlsx')).headers['content-disposition']).toMatch('registro-trattamenti-');
  });
});

describe('an operating protocol', () => {
  it('is for those that adhere to its framework agreement', async () => {
    const [first, second] = alfa().bodies;
    const framework = await convention();
    const protocol = await convention({ parentId: framework.id });
    expect(protocol).toMatchObject({ kind: 'protocol', parentId: framework.id, parent: framework.title });
    const under = { title: `Accordo ${++number}`, validFrom: '2026-01-01', noticeDays: 90, parentId: protocol.id };
    const refused = await as(people().centre_admin).post('/conventions').send(under);
    expect(fieldsOf(refused.body)).toEqual(['parentId: not_allowed']);

    await adhesionTo(framework.id, first!.id);
    const asked = await as(people().operator)
      .post('/adhesions')
      .send({ conventionId: protocol.id, bodyId: second!.id });
    expectProblem(asked, 'framework_required');
    const many = `/conventions/${protocol.id as string}/requests`;
    const bodyIds = [first!.id, second!.id];
    expectProblem(await as(people().centre_admin).post(many).send({ bodyIds }), 'framework_required');
    // Who is not named is not asked, where the framework agreement is missing.
    await as(people().centre_admin).post(many).send({}).expect(200);
    const { body } = await as(people().operator).get('/adhesions').query({ conventionId: protocol.id }).expect(200);
    expect((body.items as Json[]).map(({ bodyId }) => bodyId)).toEqual([first!.id]);
  });
});

describe('what a convention says', () => {
  const CLAUSES = [
    { number: '1', title: 'Oggetto', text: 'Il centro rende servizi.' },
    { number: '2', title: 'Durata', text: 'Dieci anni.' },
  ];

  it('comes in versions, of which an adhesion keeps the one that it was asked for under', async () => {
    const { id } = await convention();
    const path = `/conventions/${id as string}/schemes`;
    const adhesion = async (bodyId: string) =>
      (await as(people().operator).post('/adhesions').send({ conventionId: id, bodyId }).expect(201)).body as Json;
    const [first, second, third] = alfa().bodies;
    expect((await adhesion(first!.id)).schemeNumber).toBeNull();
    const act = { organ: 'Consiglio provinciale', number: '7', date: '2026-01-10' };
    await as(people().centre_admin).post(path).send({ clauses: CLAUSES, act }).expect(200);
    expect((await adhesion(second!.id)).schemeNumber).toBe(1);
    await as(people().centre_admin)
      .post(path)
      .send({ clauses: CLAUSES.slice(0, 1) })
      .expect(200);
    expect((await adhesion(third!.id)).schemeNumber).toBe(2);
    const { body } = await as(people().body_clerk).get(path).expect(200);
    expect(body.schemes).toEqual([
      expect.objectContaining({ number: 2, act: null, clauses: CLAUSES.slice(0, 1) }),
      expect.objectContaining({ number: 1, act, clauses: CLAUSES }),
    ]);
  });

  it('has papers that every body of the centre downloads, until they are taken away', async () => {
    const { id } = await convention();
    const path = `/conventions/${id as string}/documents`;
    const fileId = await uploadBy(people().centre_admin, false);
    const added = await as(people().centre_admin)
      .post(path)
      .send({ fileId, title: 'Schema di convenzione' })
      .expect(200);
    expect(added.body.documents).toEqual([expect.objectContaining({ fileId, title: 'Schema di convenzione' })]);
    await as(people().body_clerk).get(path).expect(200);
    await as(people().body_clerk).get(`/files/${fileId}/content`).expect(200);
    await as(house.world.beta.people.body_clerk).get(`/files/${fileId}/content`).expect(404);
    const documentId = (added.body.documents as Json[])[0]!.id as string;
    await as(people().centre_admin).delete(`${path}/${documentId}`).expect(204);
    await as(people().body_clerk).get(`/files/${fileId}/content`).expect(404);
  });
});

it('publishes the agreements of half a year, without people', async () => {
  const { id, title } = await convention();
  const adhesionId = await adhesionTo(id, alfa().bodies[0]!.id);
  await owner(
    `INSERT INTO adhesion_event (tenant_id, body_id, adhesion_id, id, command, from_status, to_status, actor_side, at, repertoire_number)
     SELECT tenant_id, body_id, id, $2, 'countersign', 'signed', 'countersigned', 'system', '2024-12-31T23:30:00Z', 'REP 7' FROM adhesion WHERE id = $1`,
    [adhesionId, newId()],
  );
  const path = '/api/v1/centres/alfa/agreements';
  // It was 2025 in Italy already.
  const { body } = await house.http.get(path).query({ semester: '2025-1' }).expect(200);
  expect(body).toEqual({
    semester: '2025-1',
    from: '2025-01-01',
    to: '2025-06-30',
    items: [
      {
        adhesionId,
        bodyName: alfa().bodies[0]!.name,
        convention: title,
        kind: 'framework',
        signedOn: '2025-01-01',
        repertoireNumber: 'REP 7',
        startsOn: '2026-01-01',
        endsOn: null,
      },
    ],
  });
  expect((await house.http.get(path).query({ semester: '2024-2' }).expect(200)).body.items).toEqual([]);
  const csv = await house.http.get(`${path}/export`).query({ semester: '2025-1' }).expect(200);
  expect(csv.text).toContain('REP 7');
  expectProblem(await house.http.get(path).query({ semester: '2025-3' }), 'invalid_parameter');
  expectProblem(await house.http.get('/api/v1/centres/nessuno/agreements'), 'not_found');
});
