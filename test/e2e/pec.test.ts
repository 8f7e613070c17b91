import { randomUUID } from 'node:crypto';
import type { TestPerson } from '#app/testing';
import { PecFetching } from '../../libs/pec/src/jobs/pec-fetching.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { PecProvider, built } from '../support/pec-provider.js';
import { ProtocolRegister } from '../support/protocol-register.js';
import { eventually, expectProblem, fieldsOf, problem, type Json } from './support.js';

let house: House;
let provider: PecProvider;
let accountId: string;
const MAILBOX = 'centro@pec.alfa.example.org';
const PECS = ['primo@pec.example.org', 'secondo@pec.example.org'];

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const bodyIds = () => alfa().bodies.map(({ id }) => id);
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
/** One turn of the schedule, which the worker takes every two minutes. */
const fetchMail = () => house.app.get(PecFetching, { strict: false }).run();
const read = async (path: string, person: TestPerson = people().operator): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const tasks = async (): Promise<Json[]> => (await read('/tasks?state=open')).items;

beforeAll(async () => {
  provider = await PecProvider.start(MAILBOX);
  house = await openHouse({ worker: true });
  for (const [index, pec] of PECS.entries())
    await owner('UPDATE body SET pec = $2 WHERE id = $1', [bodyIds()[index], pec.toUpperCase()]);
  const answer = await house.as(people().centre_admin).post('/pec-accounts').send(provider.account).expect(201);
  accountId = answer.body.id;
  await fetchMail();
}, 60_000);
afterAll(async () => {
  await house?.close();
  await provider?.stop();
});
afterEach(() => {
  provider.smtp.reset();
  provider.imap.breaksAfter = null;
});

const write = (more: object = {}, person: TestPerson = people().operator) =>
  house
    .as(person)
    .post('/pec-messages')
    .send({
      accountId,
      bodyIds: bodyIds().slice(0, 2),
      subject: `Rinnovo ${randomUUID()}`,
      text: 'Si invita a deliberare.',
      ...more,
    })
    .ok(() => true);

/** A message that the provider has, and its Message-ID. */
async function sent(more: object = {}): Promise<{ id: string; messageId: string; subject: string }> {
  const { status, body } = await write(more);
  expect(status).toBe(201);
  const mail = await eventually('sent', () => provider.smtp.mails.find(({ subject }) => subject === body.subject));
  await eventually('recorded', async () => (await read(`/pec-messages/${body.id}`)).status === 'sent');
  return { id: body.id, messageId: mail.messageId!, subject: body.subject };
}

const states = async (id: string): Promise<string[]> => {
  const message = await read(`/pec-messages/${id}`);
  return [message.status, ...message.to.map(({ status }: Json) => status)];
};

describe('an account', () => {
  it('keeps its password to itself, sealed', async () => {
    const { accounts } = await read('/pec-accounts', people().centre_admin);
    expect(JSON.stringify(accounts)).not.toContain('parola');
    const [row] = await owner('SELECT password FROM pec_account');
    expect(row.password.toString('latin1')).not.toContain('parola');
  });

  it('is tried at both servers', async () => {
    const check = () => house.as(people().centre_admin).post(`/pec-accounts/${accountId}/checks`).expect(200);
    expect((await check()).body).toMatchObject({ smtp: 'ready', imap: 'ready' });
    provider.smtp.signsIn = provider.imap.signsIn = false;
    expect((await check()).body).toMatchObject({ smtp: 'refused', imap: 'refused' });
    provider.imap.signsIn = true;
    await provider.imap.stop();
    expect((await check()).body).toMatchObject({ imap: 'unreachable' });
    await provider.imap.start();
  });

  it('gives its password to no other server, nor calls what only this process reaches', async () => {
    const admin = house.as(people().centre_admin);
    const change = (body: object, version: number) =>
      admin.patch(`/pec-accounts/${accountId}`).set('If-Match', `"${version}"`).send(body);
    const refused = expectProblem(
      await change({ imapHost: 'altrove.example.org' }, 1).ok(() => true),
      'validation_failed',
    );
    expect(fieldsOf(refused)).toEqual(['password: required']);
    await change({ imapHost: '10.0.0.1', password: 'parola' }, 1).expect(200);
    const { body } = await admin.post(`/pec-accounts/${accountId}/checks`).expect(200);
    expect(body).toMatchObject({ smtp: 'ready', imap: 'not_allowed' });
    await change({ imapHost: 'localhost', password: 'parola' }, 2).expect(200);
  });
});

describe('a message', () => {
  it('leaves by the queue with its attachments, and is delivered as the receipts say', async () => {
    const upload = await house.as(people().operator).post('/files').attach('file', Buffer.from('Testo\n'), 'nota.txt');
    const { id, messageId, subject } = await sent({ fileIds: [upload.body.id] });
    const mail = provider.smtp.mails.find((one) => one.subject === subject)!;
    expect(mail.to!.map(({ address }) => address)).toEqual(PECS);
    expect(mail.from!.address).toBe(MAILBOX);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['nota.txt']);
    expect(await states(id)).toEqual(['sent', 'waiting', 'waiting']);

    await provider.receipt({ type: 'accettazione', messageId, sender: MAILBOX });
    await fetchMail();
    expect(await states(id)).toEqual(['accepted', 'waiting', 'waiting']);
    for (const recipient of PECS) await provider.receipt({ type: 'avvenuta-consegna', messageId, recipient });
    await fetchMail();
    expect(await states(id)).toEqual(['delivered', 'delivered', 'delivered']);
    const { receipts } = await read(`/pec-messages/${id}`);
    expect(receipts.map(({ kind }: Json) => kind)).toEqual(['acceptance', 'delivery', 'delivery']);
    expect(receipts[0]).toMatchObject({ at: '2026-11-22T09:20:30.000Z', provider: 'Gestore di prova', bodyName: null });
    const evidence = await house.as(people().operator).get(`/files/${receipts[1].fileId}/content`).expect(200);
    expect(evidence.headers['content-type']).toMatch('message/rfc822');
    await problem(house.as(people().body_clerk).get(`/files/${receipts[1].fileId}/content`), 'not_found');
  });

  it('says which body lacks an address, and asks for one', async () => {
    const third = expectProblem(await write({ bodyIds: [bodyIds()[2]] }), 'validation_failed');
    expect(fieldsOf(third)).toEqual(['bodyIds.0: not_allowed']);
    expect(fieldsOf(expectProblem(await write({ bodyIds: [] }), 'validation_failed'))).toEqual(['bodyIds: required']);
    expectProblem(await write({ bodyIds: [house.world.beta.bodies[0]!.id] }), 'not_found');
    expectProblem(await write({ adhesionId: randomUUID() }), 'not_found');
  });

  it('becomes a task where it is not delivered, and is partly delivered', async () => {
    const { id, messageId, subject } = await sent();
    await provider.receipt({ type: 'avvenuta-consegna', messageId, recipient: PECS[0]! });
    const failure = { type: 'errore-consegna', messageId, recipient: PECS[1]!, error: '5.1.1 casella piena' };
    await provider.receipt({ ...failure, type: 'preavviso-errore-consegna' });
    await fetchMail();
    expect(await states(id)).toEqual(['accepted', 'delivered', 'waiting']);
    await provider.receipt(failure);
    await fetchMail();
    expect(await states(id)).toEqual(['partly', 'delivered', 'failed']);
    const task = (await tasks()).find(({ title }) => title.includes(subject));
    expect(task).toMatchObject({
      kind: 'pec_failed',
      path: `/pec/inviati/${id}`,
      bodyId: bodyIds()[1],
      assigneeId: people().operator.membershipId,
      createdByName: null,
    });
    await eventually('told', async () => {
      const { items } = await read('/notices');
      return (items as Json[]).find(({ kind, title }) => kind === 'task.assigned' && title.includes(subject));
    });
    // What fails and is delivered all the same is delivered.
    await provider.receipt({ type: 'avvenuta-consegna', messageId, recipient: PECS[1]! });
    await fetchMail();
    expect(await states(id)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('fails where the provider would not accept it', async () => {
    const { id, messageId, subject } = await sent();
    await provider.receipt({ type: 'non-accettazione', messageId, error: 'virus' });
    await fetchMail();
    expect(await states(id)).toEqual(['failed', 'failed', 'failed']);
    expect((await read(`/pec-messages/${id}`)).refusal).toBe('virus');
    expect((await tasks()).filter(({ title }) => title.includes(subject))).toHaveLength(1);
  });

  it('fails where the server refuses it for ever, with a task', async () => {
    provider.smtp.refuses = () => ({ code: 550, text: 'nessuno qui' });
    const { body } = await write();
    await eventually('failed', async () => (await states(body.id))[0] === 'failed');
    expect((await read(`/pec-messages/${body.id}`)).refusal).toMatch('nessuno qui');
    expect((await tasks()).filter(({ title }) => title.includes(body.subject))).toHaveLength(1);
    await owner(`UPDATE outbox SET done_at = now() WHERE consumer = 'pec' AND done_at IS NULL`);
  });

  it('becomes a task, once, after a day of silence', async () => {
    const { id, subject } = await sent();
    await owner(`UPDATE pec_message SET sent_at = sent_at - interval '23 hours' WHERE id = $1`, [id]);
    await fetchMail();
    const mine = async () => (await tasks()).filter(({ title }) => title.includes(subject));
    expect(await mine()).toEqual([]);
    await owner(`UPDATE pec_message SET sent_at = sent_at - interval '2 hours' WHERE id = $1`, [id]);
    await fetchMail();
    await fetchMail();
    expect((await mine()).map(({ kind }) => kind)).toEqual(['pec_silent', 'pec_silent']);
  });

  it('that was handed over before the process died is handed over once more, never a third time', async () => {
    provider.smtp.judges = () => 'cut';
    const { body } = await write();
    const mails = () => provider.smtp.mails.filter(({ subject }) => subject === body.subject);
    await eventually('handed over', () => mails().length === 1);
    const again = async () => {
      await eventually(
        'postponed',
        async () =>
          (
            await owner(
              `SELECT 1 FROM outbox WHERE consumer = 'pec' AND last_error IS NOT NULL AND done_at IS NULL AND failed_at IS NULL AND due_at > now()`,
            )
          ).length,
      );
      await owner(`UPDATE pec_message SET sending_since = sending_since - interval '1 hour' WHERE id = $1`, [body.id]);
      await owner(`UPDATE outbox SET due_at = now() WHERE consumer = 'pec' AND done_at IS NULL`);
    };
    await again();
    await eventually('again', () => mails().length === 2);
    expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(1);
    await eventually(
      'attempted',
      async () => (await owner('SELECT attempts FROM pec_message WHERE id = $1', [body.id]))[0].attempts === 2,
    );
    await again();
    await eventually('given up', async () => (await states(body.id))[0] === 'failed');
    expect(mails()).toHaveLength(2);
    await owner(`UPDATE outbox SET done_at = now(), failed_at = NULL WHERE consumer = 'pec'`);
  });

  it('carries the number of the protocol register', async () => {
    const { body, headers } = await write({ protocolNumber: '123/2026' });
    expect(body.protocolDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    await eventually('sent', async () => (await states(body.id))[0] === 'sent');
    const caller = house.as(people().operator);
    await problem(caller.patch(`/pec-messages/${body.id}`).set('If-Match', headers.etag!).send({}), 'stale_version');
    const { headers: now } = await caller.get(`/pec-messages/${body.id}`).expect(200);
    const change = { protocolNumber: '124', protocolDate: '2026-01-07' };
    const { body: changed } = await caller
      .patch(`/pec-messages/${body.id}`)
      .set('If-Match', now.etag!)
      .send(change)
      .expect(200);
    expect(changed).toMatchObject(change);
  });
});

describe('the inbox', () => {
  const letters = async (q: string): Promise<Json[]> => (await read(`/pec-incoming?q=${encodeURIComponent(q)}`)).items;

  it('holds what bodies write, with its attachments, beside the message that it answers', async () => {
    const { id, messageId } = await sent();
    await provider.arrives({
      from: PECS[0]!,
      subject: 'Delibera n. 12',
      text: 'Si trasmette la delibera.',
      inReplyTo: messageId,
      attachments: [{ filename: 'perché.pdf', content: '%PDF-1.7 prova' }],
    });
    await fetchMail();
    const [found] = await letters('Delibera n. 12');
    expect(found).toMatchObject({ kind: 'certified', sender: PECS[0], bodyId: bodyIds()[0], handledAt: null });
    const letter = await read(`/pec-incoming/${found.id}`);
    expect(letter).toMatchObject({ text: 'Si trasmette la delibera.', attachments: ['perché.pdf'], replyTo: id });
    const caller = house.as(people().operator);
    const file = await caller.get(`/pec-incoming/${found.id}/attachments/1`).expect(200);
    expect(file.body.toString()).toBe('%PDF-1.7 prova');
    expect(file.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''perch%C3%A9.pdf`);
    await problem(caller.get(`/pec-incoming/${found.id}/attachments/2`), 'not_found');
    expect((await read(`/pec-messages/${id}`)).replies).toEqual([expect.objectContaining({ id: found.id })]);
    const change = { handled: true, protocolNumber: '77', bodyId: bodyIds()[1] };
    const { body } = await caller.patch(`/pec-incoming/${found.id}`).set('If-Match', '"1"').send(change).expect(200);
    expect(body).toMatchObject({ protocolNumber: '77', bodyId: bodyIds()[1], handledByName: people().operator.name });
    expect((await read('/pec-incoming?state=open')).items.map(({ id: one }: Json) => one)).not.toContain(found.id);
  });

  it('holds anomalies, ordinary mails, and what nobody can read', async () => {
    await provider.arrives({ from: 'tale@example.com', subject: 'Saluti anomali', text: 'Ciao' }, 'errore');
    provider.imap.put(await built({ from: 'tale@example.com', to: MAILBOX, subject: 'Saluti comuni', text: 'Ciao' }));
    provider.imap.put(Buffer.from(`Content-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n\u0000\u0001--a--`));
    await fetchMail();
    expect((await letters('Saluti anomali')).map(({ kind }) => kind)).toEqual(['anomaly']);
    expect((await letters('Saluti comuni')).map(({ kind }) => kind)).toEqual(['ordinary']);
  });

  it('holds receipts of what was not sent from here, and those that are none', async () => {
    const messageId = '<altro@example.org>';
    await provider.receipt({ type: 'accettazione', messageId, subject: 'Altrove' });
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><postacert tipo="accettazione">&b;</postacert>`;
    const { id, messageId: ours } = await sent();
    await provider.receipt({ type: 'accettazione', messageId: ours, subject: 'Bomba', xml: bomb });
    await provider.receipt({ type: 'avvenuta-consegna', messageId: ours, subject: 'Senza chi' });
    await fetchMail();
    expect((await letters('Altrove')).map(({ kind }) => kind)).toEqual(['receipt']);
    expect((await letters('Bomba')).map(({ kind }) => kind)).toEqual(['unreadable']);
    expect((await letters('Senza chi')).map(({ kind }) => kind)).toEqual(['unreadable']);
    expect(await states(id)).toEqual(['sent', 'waiting', 'waiting']);
  });

  it('holds of what is too large who wrote it and about what', async () => {
    const head = `Message-ID: <grande@example.org>\r\nFrom: ${PECS[0]}\r\nSubject: Trenta megabyte\r\n\r\n`;
    provider.imap.put(Buffer.concat([Buffer.from(head), Buffer.alloc(30 * 1024 * 1024, 'a')]));
    const { fetched } = provider.imap;
    await fetchMail();
    expect(provider.imap.fetched).toBe(fetched);
    const [found] = await letters('Trenta megabyte');
    expect(await read(`/pec-incoming/${found.id}`)).toMatchObject({
      fileId: null,
      sender: PECS[0],
      size: 31_457_280 + head.length,
    });
  });
});

describe('the mailbox', () => {
  const receiptsOf = async (id: string) => (await read(`/pec-messages/${id}`)).receipts.length as number;
  const account = async () => (await read(`/pec-accounts/${accountId}`, people().centre_admin)) as Json;

  it('is read on from where it stopped, whatever breaks', async () => {
    const { id, messageId } = await sent();
    await provider.receipt({ type: 'accettazione', messageId });
    await provider.receipt({ type: 'avvenuta-consegna', messageId, recipient: PECS[0]! });
    provider.imap.breaksAfter = 100;
    await fetchMail();
    expect(await receiptsOf(id)).toBe(0);
    expect((await account()).failingSince).not.toBeNull();
    await provider.imap.stop();
    await fetchMail();
    await provider.imap.start();
    provider.imap.breaksAfter = null;
    await fetchMail();
    expect(await receiptsOf(id)).toBe(2);
    expect(await account()).toMatchObject({ failingSince: null, failure: null, fetchedAt: expect.any(String) });
  });

  it('counts a receipt once, that comes twice or under another number', async () => {
    const { id, messageId } = await sent();
    const raw = await provider.receipt({ type: 'accettazione', messageId });
    provider.imap.put(raw);
    await fetchMail();
    expect(await receiptsOf(id)).toBe(1);
    const [before] = await owner('SELECT count(*)::int AS letters FROM pec_incoming');
    provider.imap.renumber();
    const late = await provider.receipt({ type: 'avvenuta-consegna', messageId, recipient: PECS[0]! });
    await fetchMail();
    expect(late.length).toBeGreaterThan(0);
    expect(await receiptsOf(id)).toBe(2);
    // The mail that nobody can read has no Message-ID: it is known by its content.
    expect(await owner('SELECT count(*)::int AS letters FROM pec_incoming')).toEqual([before]);
    const { fetched } = provider.imap;
    await fetchMail();
    expect(provider.imap.fetched).toBe(fetched);
  });
});

describe('a task', () => {
  it('is written, given away, done, and done again', async () => {
    const operator = house.as(people().operator);
    const input = { title: 'Chiamare il segretario', dueOn: '2026-12-01', bodyId: bodyIds()[0] };
    const { body, headers } = await operator.post('/tasks').send(input).expect(201);
    expect(body).toMatchObject({
      ...input,
      kind: 'manual',
      assigneeId: people().operator.membershipId,
      path: `/enti/${input.bodyId}`,
    });
    const change = (changes: object, etag: string) =>
      operator.patch(`/tasks/${body.id}`).set('If-Match', etag).send(changes);
    await problem(change({ assigneeId: people().body_clerk.membershipId }, headers.etag!), 'not_found');
    const given = await change({ assigneeId: people().centre_admin.membershipId }, headers.etag!).expect(200);
    const done = await change({ done: true }, given.headers.etag!).expect(200);
    expect(done.body).toMatchObject({ doneByName: people().operator.name, doneAt: expect.any(String) });
    expect((await read(`/tasks?state=done&bodyId=${input.bodyId}`)).items).toHaveLength(1);
    const open = await change({ done: false }, done.headers.etag!).expect(200);
    expect(open.body).toMatchObject({ doneAt: null, doneByName: null });
    expect((await read('/tasks?assignee=me', people().centre_admin)).items.map(({ id }: Json) => id)).toContain(
      body.id,
    );
  });
});

describe('the protocol register', () => {
  let register: ProtocolRegister;
  beforeAll(async () => {
    register = await ProtocolRegister.start();
  });
  afterAll(() => register?.stop());

  const registry = async () => house.as(people().centre_admin).get('/protocol-registry').expect(200);
  const setUp = async (changes: object) =>
    house
      .as(people().centre_admin)
      .patch('/protocol-registry')
      .set('If-Match', (await registry()).headers.etag!)
      .send(changes)
      .ok(() => true);
  const ask = (subject: string, subjectId: string, person: TestPerson = people().operator) =>
    house
      .as(person)
      .post('/protocol-requests')
      .send({ subject, subjectId })
      .ok(() => true);
  const asked = async (subject: string, id: string): Promise<Json> =>
    (await read(`/protocol-requests?subject=${subject}&subjectIds=${id}`)).requests[0];
  /** Has what waits for its next try tried now. */
  const again = () => owner(`UPDATE outbox SET due_at = now() WHERE consumer = 'protocol' AND done_at IS NULL`);
  const settled = (subject: string, id: string): Promise<Json> =>
    eventually('settled', async () => {
      await again();
      const request = await asked(subject, id);
      return request.status !== 'asked' && request;
    });

  it('is set up by the head of the centre, gives its secret to no other address, and is tried', async () => {
    expect((await registry()).body).toMatchObject({ kind: 'none', url: null });
    const missing = await write();
    expectProblem(await ask('pec_message', missing.body.id), 'state_conflict');
    expect(
      fieldsOf(expectProblem(await setUp({ kind: 'http', url: 'https://10.0.0.1/' }), 'validation_failed')),
    ).toEqual(['url: not_allowed']);
    expect((await setUp({ kind: 'http', ...register.settings })).status).toBe(200);
    expect(JSON.stringify((await registry()).body)).not.toContain(ProtocolRegister.SECRET);
    const [row] = await owner('SELECT secret FROM protocol_registry');
    expect(row.secret.toString('latin1')).not.toContain(ProtocolRegister.SECRET);
    const moved = expectProblem(await setUp({ url: 'https://altrove.example.org' }), 'validation_failed');
    expect(fieldsOf(moved)).toEqual(['secret: required']);
    const check = async () =>
      (await house.as(people().centre_admin).post('/protocol-registry/checks').expect(200)).body;
    expect(await check()).toEqual({ outcome: 'ready', detail: 'Registro ufficiale (AOO P_BS)' });
    await setUp({ secret: 'un’altra' });
    expect(await check()).toEqual({ outcome: 'refused', detail: 'Chi è?' });
    await setUp({ secret: ProtocolRegister.SECRET });
  });

  it('gives a message its number, once, also where its answer was lost', async () => {
    const upload = await house.as(people().operator).post('/files').attach('file', Buffer.from('Testo\n'), 'nota.txt');
    const { id, subject } = await sent({ fileIds: [upload.body.id] });
    register.next = 'lost';
    expect((await ask('pec_message', id)).body).toMatchObject({ available: true, requests: [{ status: 'asked' }] });
    expectProblem(await ask('pec_message', id), 'state_conflict');
    await eventually('tried', async () => (await asked('pec_message', id)).failure);
    expect(await settled('pec_message', id)).toMatchObject({ status: 'given', protocolNumber: '0000001', attempts: 2 });
    expect(await read(`/pec-messages/${id}`)).toMatchObject({ protocolNumber: '0000001', protocolDate: '2026-03-02' });
    expect(register.registered).toHaveLength(1);
    expect(register.registered[0]!.content).toEqual({
      direction: 'out',
      subject,
      correspondents: alfa()
        .bodies.slice(0, 2)
        .map(({ name }, index) => ({ name, address: PECS[index], taxCode: null })),
      documents: [
        { name: 'nota.txt', mediaType: 'text/plain', size: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    expectProblem(await ask('pec_message', id), 'state_conflict');
  });

  it('that refuses is asked again by hand; one that is away, or not ready, by itself', async () => {
    const { id } = await sent();
    register.next = 'refused';
    await ask('pec_message', id);
    const refused = await settled('pec_message', id);
    expect(refused).toMatchObject({ status: 'failed', failure: 'Manca il titolario di classificazione' });
    register.next = 'broken';
    await ask('pec_message', id);
    for (const trouble of ['broken', 'later', 'nonsense'] as const) {
      register.next = trouble;
      await eventually(trouble, async () => {
        await again();
        return register.next === null;
      });
    }
    expect((await settled('pec_message', id)).status).toBe('given');
    // What somebody typed meanwhile stays.
    const other = await sent();
    register.next = 'broken';
    await ask('pec_message', other.id);
    await eventually('tried', async () => (await asked('pec_message', other.id)).failure);
    const { headers } = await house.as(people().operator).get(`/pec-messages/${other.id}`);
    await house
      .as(people().operator)
      .patch(`/pec-messages/${other.id}`)
      .set('If-Match', headers.etag!)
      .send({ protocolNumber: 'A mano 7' })
      .expect(200);
    expect(await settled('pec_message', other.id)).toMatchObject({ status: 'failed' });
    expect(await read(`/pec-messages/${other.id}`)).toMatchObject({ protocolNumber: 'A mano 7' });
  });

  it('numbers what came, and a step of an adhesion, for whoever may; a body sees nothing of it', async () => {
    await provider.arrives({ from: PECS[0]!, subject: 'Adesione', text: 'In allegato.' });
    await fetchMail();
    const [letter] = (await read('/pec-incoming?q=Adesione')).items as Json[];
    await ask('pec_incoming', letter!.id);
    const { protocolNumber } = await settled('pec_incoming', letter!.id);
    expect(await read(`/pec-incoming/${letter!.id}`)).toMatchObject({ protocolNumber, protocolDate: '2026-03-02' });
    expect(register.registered.at(-1)!.content).toMatchObject({ direction: 'in', subject: 'Adesione' });

    const agreement = { title: 'Convenzione da protocollare', validFrom: '2026-01-01', noticeDays: 30 };
    const conventionId = (await house.as(people().centre_admin).post('/conventions').send(agreement).expect(201)).body
      .id;
    const step = { conventionId, bodyId: bodyIds()[0] };
    const adhesion = (await house.as(people().body_clerk).post('/adhesions').send(step).expect(201)).body as Json;
    const eventId = adhesion.events[0].id as string;
    await ask('adhesion_event', eventId);
    const given = await settled('adhesion_event', eventId);
    expect((await read(`/adhesions/${adhesion.id}`)).events[0]).toMatchObject({ protocolNumber: given.protocolNumber });
    expect(register.registered.at(-1)!.content).toMatchObject({
      direction: 'in',
      subject: 'Richiesta di adesione – Convenzione da protocollare',
    });

    expectProblem(await ask('adhesion_event', eventId, house.world.beta.people.operator), 'not_found');
    await problem(
      house.as(people().body_clerk).get(`/protocol-requests?subject=adhesion_event&subjectIds=${eventId}`),
      'permission_denied',
    );
    const theirs = await read(
      `/protocol-requests?subject=adhesion_event&subjectIds=${eventId}`,
      house.world.beta.people.operator,
    );
    expect(theirs).toEqual({ available: false, requests: [] });
  });
});
