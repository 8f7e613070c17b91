import { newId } from '#app/kernel';
import { changes } from '../support/changes.js';
import { openHouse, type Caller, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, openTicket, problem, type Json } from './support.js';

let house: House;
let operator: Caller;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  operator = house.as(house.world.alfa.people.operator);
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(() => house?.close());

const upload = async (caller: Caller, text = 'contenuto') =>
  (await caller.post('/files').attach('file', Buffer.from(text), 'nota.txt').expect(201)).body.id as string;

describe('assigning', () => {
  const assign = (path: string, etag: string, assigneeId: string | null, caller = operator) =>
    caller.patch(path).set('If-Match', etag).send({ assigneeId });

  it('gives a request to whoever works on requests, and takes it back', async () => {
    const { people } = house.world.alfa;
    const ticket = await openTicket(house);
    const given = await assign(ticket.path, ticket.etag, people.centre_admin.membershipId).expect(200);
    expect(given.body).toMatchObject({
      assignee: { id: people.centre_admin.membershipId, name: people.centre_admin.name },
      status: 'new',
      version: 2,
    });
    expect(given.body.history.at(-1)).toMatchObject({
      command: 'assign',
      fromStatus: 'new',
      toStatus: 'new',
      reason: people.centre_admin.name,
    });
    await leavesNoTrace(house, async () =>
      expect(
        (await assign(ticket.path, given.headers.etag!, people.centre_admin.membershipId).expect(200)).body.version,
      ).toBe(2),
    );
    const back = await assign(ticket.path, given.headers.etag!, null).expect(200);
    expect(back.body).toMatchObject({ assignee: null, version: 3 });
  });

  it('knows no assignee who does not work on requests here and now', async () => {
    const { people } = house.world.alfa;
    const ticket = await openTicket(house);
    const wrong = [
      people.auditor,
      people.tariff_admin,
      people.accounting_officer,
      people.body_admin,
      people.body_clerk,
      house.world.beta.people.operator,
      house.world.network.platform_admin,
    ];
    for (const id of [...wrong.map(({ membershipId }) => membershipId), newId()]) {
      expect(
        fieldsOf(await leavesNoTrace(house, () => problem(assign(ticket.path, ticket.etag, id), 'not_found'))),
      ).toEqual(['assigneeId: not_found']);
    }
    const left = house.world.alfa.people.centre_admin;
    await house.database.owner.query(`UPDATE membership SET valid_to = current_date - 2 WHERE id = $1`, [
      left.membershipId,
    ]);
    await leavesNoTrace(house, () => problem(assign(ticket.path, ticket.etag, left.membershipId), 'not_found'));
    await house.database.owner.query(`UPDATE membership SET valid_to = NULL WHERE id = $1`, [left.membershipId]);
  });

  it('does not touch a closed request', async () => {
    const ticket = await openTicket(house);
    const closed = await clerk
      .post(`${ticket.path}/transitions`)
      .set('If-Match', ticket.etag)
      .send({ command: 'withdraw', reason: 'x' })
      .expect(200);
    const body = await leavesNoTrace(house, () =>
      problem(
        assign(ticket.path, closed.headers.etag!, house.world.alfa.people.operator.membershipId),
        'state_conflict',
      ),
    );
    expect(body.allowed).toEqual(['reopen']);
  });
});

describe('time', () => {
  const spend = (path: string, fields: Json = {}, caller = operator) =>
    caller.post(`${path}/time-entries`).send({ minutes: 15, workedOn: '2026-01-15', ...fields });

  it('adds up, and each takes back only their own', async () => {
    const admin = house.as(house.world.alfa.people.centre_admin);
    const ticket = await openTicket(house);
    await spend(ticket.path, { note: '  Telefonata  ' }).expect(201);
    const { body } = await spend(ticket.path, { minutes: 30, workedOn: '2026-01-10' }, admin).expect(201);
    expect(body).toMatchObject({
      totalMinutes: 45,
      version: 1,
      timeEntries: [
        { minutes: 30, note: '', workedOn: '2026-01-10' },
        { minutes: 15, note: 'Telefonata' },
      ],
    });
    const [theirs, own] = body.timeEntries as Json[];
    const other = await openTicket(house);
    await leavesNoTrace(house, async () => {
      await problem(operator.delete(`${ticket.path}/time-entries/${theirs.id}`), 'not_found');
      await problem(operator.delete(`${other.path}/time-entries/${own.id}`), 'not_found');
      await problem(operator.delete(`${ticket.path}/time-entries/${newId()}`), 'not_found');
      await problem(
        house.as(house.world.beta.people.operator).delete(`${ticket.path}/time-entries/${own.id}`),
        'not_found',
      );
    });
    await operator.delete(`${ticket.path}/time-entries/${own.id}`).expect(204);
    await problem(operator.delete(`${ticket.path}/time-entries/${own.id}`), 'not_found');
    expect((await operator.get(ticket.path).expect(200)).body.totalMinutes).toBe(30);
  });

  it('is seen by the centre only, and may be recorded on a closed request', async () => {
    const ticket = await openTicket(house);
    await clerk
      .post(`${ticket.path}/transitions`)
      .set('If-Match', ticket.etag)
      .send({ command: 'withdraw', reason: 'x' })
      .expect(200);
    await spend(ticket.path).expect(201);
    expect((await clerk.get(ticket.path).expect(200)).body).toMatchObject({ timeEntries: [], totalMinutes: 0 });
    expect((await house.as(house.world.alfa.people.auditor).get(ticket.path).expect(200)).body.totalMinutes).toBe(15);
    await leavesNoTrace(house, () => problem(spend(ticket.path, {}, clerk), 'permission_denied'));
  });
});

describe('messages and their files', () => {
  it('reach the other side, with their files', async () => {
    const ticket = await openTicket(house);
    const fromCentre = await upload(operator, 'dal centro');
    await operator
      .post(`${ticket.path}/messages`)
      .send({ kind: 'public', text: 'Ecco il modulo.', fileIds: [fromCentre] })
      .expect(201);
    const fromBody = await upload(clerk, 'dal comune');
    await clerk
      .post(`${ticket.path}/messages`)
      .send({ kind: 'public', text: 'Compilato.', fileIds: [fromBody] })
      .expect(201);
    const read = async (caller: Caller, id: string) =>
      (await caller.get(`/files/${id}/content`).buffer(true).expect(200)).text;
    expect([await read(clerk, fromCentre), await read(operator, fromBody)]).toEqual(['dal centro', 'dal comune']);
    expect(await read(house.as(house.world.alfa.people.auditor), fromBody)).toBe('dal comune');
    await problem(
      house.as(house.world.alfa.people.tariff_admin).get(`/files/${fromBody}/content`),
      'permission_denied',
    );
    for (const stranger of [house.world.alfa.neighbour, house.world.beta.people.operator]) {
      for (const id of [fromCentre, fromBody])
        await problem(house.as(stranger).get(`/files/${id}/content`), 'not_found');
    }
    expect((await house.as(house.world.alfa.shared).get(ticket.path).expect(200)).body.messages).toHaveLength(3);
  });

  it('between operators never reach the body: no words, no files, no mail, no sign of a change', async () => {
    const ticket = await openTicket(house);
    const secret = await upload(operator, 'riservato');
    const before = await changes(house.database.owner);
    const { body } = await operator
      .post(`${ticket.path}/messages`)
      .send({ kind: 'internal', text: 'Cliente difficile.', fileIds: [secret] })
      .expect(201);
    expect(body.messages.at(-1)).toMatchObject({ kind: 'internal', attachments: [{ id: secret }] });
    expect((await changes(house.database.owner)).outbox).toBe(before.outbox);
    const seen = await clerk.get(ticket.path).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain('difficile');
    expect(JSON.stringify(seen.body)).not.toContain(secret);
    expect(seen.headers.etag).toBe(ticket.etag);
    await problem(clerk.get(`/files/${secret}/content`), 'not_found');
    await problem(clerk.delete(`/files/${secret}`), 'not_found');
    await house.as(house.world.alfa.people.centre_admin).get(`/files/${secret}/content`).expect(200);
    const forbidden = clerk.post(`${ticket.path}/messages`).send({ kind: 'internal', text: 'x' });
    expect(fieldsOf(await leavesNoTrace(house, () => problem(forbidden, 'validation_failed')))).toEqual([
      'kind: not_allowed',
    ]);
  });

  it('may be written between operators also under a closed request', async () => {
    const ticket = await openTicket(house);
    await clerk
      .post(`${ticket.path}/transitions`)
      .set('If-Match', ticket.etag)
      .send({ command: 'withdraw', reason: 'x' })
      .expect(200);
    await operator.post(`${ticket.path}/messages`).send({ kind: 'internal', text: 'Per memoria.' }).expect(201);
  });

  it('keep what was written as it was written', async () => {
    const text = 'Riga uno\n\n  - voce «città» <b>grassetto</b> & "virgolette" 🏛\t\\n $1 %s';
    const ticket = await openTicket(house, undefined, { text });
    expect(ticket.body.messages[0].text).toBe(text);
  });

  it('with a file that is not there are not written', async () => {
    const ticket = await openTicket(house);
    const own = await upload(clerk);
    for (const fileIds of [[newId()], [own, newId()]]) {
      const call = clerk.post(`${ticket.path}/messages`).send({ kind: 'public', text: 'x', fileIds });
      expect(fieldsOf(await leavesNoTrace(house, () => problem(call, 'not_found')))).toEqual(['fileIds: not_found']);
    }
    await clerk.delete(`/files/${own}`).expect(204);
    await problem(clerk.get(`/files/${own}/content`), 'not_found');
  });
});
