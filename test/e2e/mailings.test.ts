import { SmtpSink, type TestPerson } from '#app/testing';
import { MailingsDue } from '../../libs/outreach/src/jobs/mailings.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
const ADDRESSES = ['primo@comune.example.org', 'secondo@comune.example.org'];
const MAYOR = 'sindaca@comune.example.org';

const people = () => house.world.alfa.people;
const bodyIds = () => house.world.alfa.bodies.map(({ id }) => id);
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const read = async (path: string, person: TestPerson = people().operator): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const sent = (subject: string) => sink.mails.filter((mail) => mail.subject?.includes(subject));

beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
  await owner('UPDATE body SET email = NULL');
  for (const [index, email] of ADDRESSES.entries())
    await owner('UPDATE body SET email = $2 WHERE id = $1', [bodyIds()[index], email]);
  const office = { kind: 'mayor', personName: 'Anna Verdi', email: MAYOR, acting: false, startsOn: '2020-01-01' };
  await house.as(people().operator).post(`/bodies/${bodyIds()[0]}/offices`).send(office).expect(201);
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});
afterEach(() => {
  sink.refused.clear();
  sink.busy = false;
});

const write = (more: object = {}) =>
  house
    .as(people().operator)
    .post('/mailings')
    .send({
      subject: 'Incontro per {{ente}}',
      text: 'Gentile {{destinatario}},\n\nle scrive {{centro}}: per {{ente}} risponde {{sindaco}}.',
      targets: ['body'],
      bodyIds: bodyIds().slice(0, 2),
      ...more,
    });

async function draft(subject: string, more: object = {}): Promise<Json> {
  return (await write({ subject, ...more }).expect(201)).body;
}
async function step(id: string, path: string, body: object = {}): Promise<Json> {
  const { headers } = await house.as(people().operator).get(`/mailings/${id}`).expect(200);
  const call = house.as(people().operator).post(`/mailings/${id}/${path}`).set('If-Match', headers.etag!);
  return (await call.send(path === 'dispatch' ? body : undefined)).body;
}
const ended = (id: string, status = 'sent') =>
  eventually('ended', async () => {
    const mailing = await read(`/mailings/${id}`);
    return mailing.status === status && mailing.endedAt && mailing;
  });
const outcomes = async (id: string): Promise<Json> =>
  Object.fromEntries(
    (await read(`/mailings/${id}/recipients`)).items.map((one: Json) => [one.address ?? one.bodyName, one.status]),
  );

it('reaches each address once, with what is known of its body, and says what became of it', async () => {
  const { id } = await draft('Invito a {{ente}}', { targets: ['body', 'mayor'], bodyIds: bodyIds() });
  const check = await read(`/mailings/${id}/check`);
  expect(check).toMatchObject({ recipients: 3, noAddress: [{ bodyId: bodyIds()[2] }] });
  expect(check.missing).toEqual([expect.objectContaining({ bodyId: bodyIds()[1], fields: ['sindaco'] })]);
  expect(sent('Invito a')).toEqual([]);
  await step(id, 'dispatch');
  const mailing = await ended(id);
  expect(mailing).toMatchObject({ bodies: 3, recipients: 3, sent: 3, failed: 0, noAddress: 1, queued: 0 });
  const { name } = house.world.alfa.bodies[0]!;
  const [mail] = sink.to(MAYOR);
  expect(mail).toMatchObject({ subject: `Invito a ${name}` });
  expect(mail!.text).toContain('Gentile Anna Verdi,');
  expect(mail!.text).toContain(`per ${name} risponde Anna Verdi.`);
  expect(mail!.text).toContain('Comunicazione istituzionale');
  expect(mail!.text).not.toContain('Messaggio automatico');
  expect(sent('Invito a')).toHaveLength(3);
  const csv = await house.as(people().auditor).get(`/mailings/${id}/recipients/export`).expect(200);
  expect(csv.text).toContain('Senza indirizzo');
  expect((await read(`/mailings?bodyId=${bodyIds()[2]}`)).items).toHaveLength(1);
  const { items } = await read(`/bodies/${bodyIds()[0]}/timeline?kind=mailing`);
  expect(items.map(({ title }: Json) => title)).toContain(`Invito a ${name}`);
});

it('names the fields that nobody knows, shows the text for a body, and sends a copy to who writes', async () => {
  const wrong = await problem(write({ subject: '{{comune}}', text: '{{ente}} {{nome}}' }), 'validation_failed');
  expect(fieldsOf(wrong)).toEqual(['subject.comune: unknown_field', 'text.nome: unknown_field']);
  const preview = { subject: '{{ente}}', text: '{{sindaco}} {{segretario}}', bodyId: bodyIds()[0] };
  const { body } = await house.as(people().operator).post('/mailings/previews').send(preview).expect(200);
  expect(body).toEqual({
    subject: house.world.alfa.bodies[0]!.name,
    text: 'Anna Verdi …',
    missing: ['segretario'],
  });
  const { id } = await draft('Copia per {{ente}}');
  await house.as(people().operator).post(`/mailings/${id}/tests`).send({ bodyId: bodyIds()[0] }).expect(204);
  await eventually('copy', () => sink.to(people().operator.email).find(({ subject }) => subject!.includes('[Prova]')));
  expect((await read(`/mailings/${id}`)).status).toBe('draft');
});

it('says why an address failed, and tries that one alone again', async () => {
  sink.refused.add(ADDRESSES[1]!);
  const { id } = await draft('Scadenza');
  await step(id, 'dispatch');
  expect(await ended(id)).toMatchObject({ sent: 1, failed: 1 });
  const { items } = await read(`/mailings/${id}/recipients?status=failed`);
  expect(items).toEqual([expect.objectContaining({ address: ADDRESSES[1], failure: expect.stringContaining('550') })]);
  expect(items[0].failure).not.toContain(ADDRESSES[1]);
  sink.refused.clear();
  expect(await step(id, 'retries')).toMatchObject({ status: 'sending' });
  expect(await ended(id)).toMatchObject({ sent: 2, failed: 0 });
  expect(sent('Scadenza')).toHaveLength(2);
  expect(await step(id, 'retries')).toMatchObject({ code: 'state_conflict' });
});

it('waits for its moment, and looks up its recipients then', async () => {
  const { id } = await draft('Programma');
  expect(await step(id, 'dispatch', { at: '2020-01-01T10:00:00Z' })).toMatchObject({ code: 'validation_failed' });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  expect(await step(id, 'dispatch', { at })).toMatchObject({ status: 'scheduled', dueAt: at, recipients: 0 });
  const turn = () => house.app.get(MailingsDue, { strict: false }).run();
  await turn();
  expect(await read(`/mailings/${id}`)).toMatchObject({ status: 'scheduled' });
  await owner(`UPDATE mailing SET due_at = created_at WHERE id = $1`, [id]);
  await owner('UPDATE body SET email = $2 WHERE id = $1', [bodyIds()[0], 'nuovo@comune.example.org']);
  await Promise.all([turn(), turn()]);
  expect(await ended(id)).toMatchObject({ sent: 2 });
  expect(await outcomes(id)).toEqual({ 'nuovo@comune.example.org': 'sent', [ADDRESSES[1]!]: 'sent' });
  await owner('UPDATE body SET email = $2 WHERE id = $1', bodyIds().slice(0, 1).concat(ADDRESSES[0]!));
});

it('stops what no server has taken', async () => {
  sink.busy = true;
  const { id } = await draft('Rinuncia');
  await step(id, 'dispatch');
  await eventually('tried', async () => {
    const [row] = await owner(
      `SELECT count(*)::int AS tried FROM mail WHERE subject = 'Rinuncia' AND attempts > 0 AND status = 'pending'`,
    );
    return row.tried === 2;
  });
  await step(id, 'cancellation');
  expect(await ended(id, 'cancelled')).toMatchObject({ sent: 0, cancelled: 2, queued: 0 });
  expect(await owner(`SELECT FROM mail WHERE subject = 'Rinuncia'`)).toEqual([]);
  const later = await draft('Mai');
  await step(later.id, 'dispatch', { at: new Date(Date.now() + 60_000).toISOString() });
  await step(later.id, 'cancellation');
  await ended(later.id, 'cancelled');
});

it('is changed and thrown away as a draft alone', async () => {
  const { id } = await draft('Bozza');
  const call = (method: 'patch' | 'delete', version: number) =>
    house.as(people().operator)[method](`/mailings/${id}`).set('If-Match', `"${version}"`);
  await call('patch', 1)
    .send({ subject: 'Altra {{ente}}', bodyIds: [bodyIds()[0]] })
    .expect(200);
  await problem(call('patch', 1).send({ subject: 'x' }), 'stale_version');
  await problem(call('patch', 2).send({ targets: [] }), 'validation_failed');
  await problem(call('patch', 2).send({ bodyIds: [house.world.beta.bodies[0]!.id] }), 'not_found');
  await call('delete', 2).expect(204);
  const gone = await draft('Partita');
  await step(gone.id, 'dispatch');
  await ended(gone.id);
  const { headers } = await house.as(people().operator).get(`/mailings/${gone.id}`).expect(200);
  const deleting = house.as(people().operator).delete(`/mailings/${gone.id}`).set('If-Match', headers.etag!);
  await problem(deleting, 'state_conflict');
  await problem(write({ targets: [] }), 'validation_failed');
});

it('carries files, byte by byte; who changes a draft takes out what a colleague had put in', async () => {
  const upload = async (person: TestPerson, name: string, content: Buffer) =>
    (await house.as(person).post('/files').attach('file', content, name).expect(201)).body.id as string;
  const program = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251));
  const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), program]);
  const pdf = Buffer.from('%PDF-1.4\nProgramma\n');
  const fileIds = [
    await upload(people().operator, "programma dell'incontro.zip", zip),
    await upload(people().operator, 'vecchio.pdf', pdf),
  ];
  await problem(write({ fileIds: [await upload(people().centre_admin, 'altrui.pdf', pdf)] }), 'not_found');
  const { id, attachments, version } = await draft('Con il programma', { fileIds });
  expect(attachments.map(({ name }: Json) => name)).toEqual(["programma dell'incontro.zip", 'vecchio.pdf']);
  const change = (by: TestPerson, number: number, body: object) =>
    house.as(by).patch(`/mailings/${id}`).set('If-Match', `"${number}"`).send(body);
  const big = await upload(people().operator, 'grande.zip', Buffer.concat([zip, Buffer.alloc(7 * 1024 * 1024)]));
  await problem(change(people().operator, version, { fileIds: [...fileIds, big] }), 'validation_failed');
  const { body } = await change(people().centre_admin, version, { fileIds: [fileIds[0]] }).expect(200);
  expect(body.attachments).toEqual([expect.objectContaining({ fileId: fileIds[0], size: zip.length })]);
  await eventually('the sweep may remove it', async () => {
    const [row] = await owner('SELECT attached_at FROM stored_file WHERE id = $1', [fileIds[1]]);
    return row.attached_at === null;
  });
  await step(id, 'dispatch');
  expect(await ended(id)).toMatchObject({ sent: 2, attachments: [{ fileId: fileIds[0] }] });
  const mails = sent('Con il programma');
  expect(mails).toHaveLength(2);
  for (const { attachments: files } of mails) {
    expect(files.map(({ filename }) => filename)).toEqual(["programma dell'incontro.zip"]);
    expect(Buffer.from(files[0]!.content as ArrayBuffer).equals(zip)).toBe(true);
  }
  await house.as(people().auditor).get(`/files/${fileIds[0]}/content`).expect(200);
  await house.as(people().body_clerk).get(`/files/${fileIds[0]}/content`).expect(404);
});
