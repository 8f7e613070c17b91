import ICAL from 'ical.js';
import { SmtpSink, type TestPerson } from '#app/testing';
import { EventsDue } from '../../libs/outreach/src/jobs/events.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
  for (const [index, { id }] of house.world.alfa.bodies.entries())
    await owner('UPDATE body SET email = $2 WHERE id = $1', [id, `ente${index}@comune.example.org`]);
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});

const people = () => house.world.alfa.people;
const bodies = () => house.world.alfa.bodies;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const clerk = () => house.as(people().operator);
const read = async (path: string, person: TestPerson = people().operator): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

async function event(more: object = {}): Promise<Json> {
  const input = {
    title: 'Servizi digitali',
    description: 'Di che cosa si parla.',
    startsAt: at(72),
    endsAt: at(75),
    place: 'Sala consiliare, Nave',
    contact: 'Ufficio enti, 030 000000',
    perBody: 2,
    openToAll: false,
    ...more,
  };
  return (await clerk().post('/roadshow-events').send(input).expect(201)).body;
}
const change = async (id: string, changes: object) => {
  const { headers } = await clerk().get(`/roadshow-events/${id}`).expect(200);
  return clerk().patch(`/roadshow-events/${id}`).set('If-Match', headers.etag!).send(changes);
};
async function step(id: string, command: string, more: object = {}): Promise<Json> {
  const { headers } = await clerk().get(`/roadshow-events/${id}`).expect(200);
  const call = clerk().post(`/roadshow-events/${id}/steps`).set('If-Match', headers.etag!);
  return (await call.send({ command, ...more })).body;
}
const opened = async (more: object = {}) => {
  const { id } = await event(more);
  return step(id, 'open');
};
async function mailing(eventId: string, part: string, changes: object = {}): Promise<string> {
  const { body } = await clerk().post(`/roadshow-events/${eventId}/mailings`).send({ part }).expect(201);
  const path = `/mailings/${body.id}`;
  const changed = await clerk().patch(path).set('If-Match', '"1"').send(changes).expect(200);
  await clerk().post(`${path}/dispatch`).set('If-Match', changed.headers.etag!).send({}).expect(200);
  await eventually('sent', async () => (await read(path)).status === 'sent');
  return body.id;
}
const tokenIn = (text: string) => /iscrizione#([\w-]+)/.exec(text)![1]!;
const post = (path: string, body: object) => house.http.post(`/api/v1/event-links/${path}`).send(body);
const person = (name: string, more: object = {}) => ({
  name,
  position: 'Impiegata',
  email: `${name.toLowerCase().replace(/ /g, '.')}@example.org`,
  ...more,
});
const mails = (name: string) => sink.to(person(name).email);
const mailed = (name: string, subject: string) =>
  eventually(`${subject} to ${name}`, () => mails(name).find((mail) => mail.subject!.startsWith(subject)));
const entryOf = (mail: Awaited<ReturnType<typeof mailed>>) => {
  const file = mail.attachments.find(({ filename }) => filename === 'incontro.ics')!;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content as ArrayBuffer).toString()) as unknown[]);
  return {
    method: calendar.getFirstPropertyValue('method'),
    entry: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!),
  };
};
/** The link of a body, out of the invitation that it got. */
async function invited(eventId: string, ...indexes: number[]): Promise<string[]> {
  await mailing(eventId, 'invitation', { bodyIds: indexes.map((index) => bodies()[index]!.id) });
  return indexes.map((index) => tokenIn(sink.to(`ente${index}@comune.example.org`).at(-1)!.text!));
}
const turn = () => house.app.get(EventsDue, { strict: false }).run();

it('invites bodies each by their own link, takes down who comes, and gives seats in their order', async () => {
  const { id } = await opened({ seats: 2 });
  const [first, second] = (await invited(id, 0, 1)) as [string, string];
  expect(first).not.toBe(second);
  const invitation = sink.to('ente0@comune.example.org').at(-1)!;
  expect(invitation.subject).toBe('Invito: Servizi digitali');
  expect(invitation.text).toContain('Sala consiliare, Nave');
  const { body: seen } = await post('inspect', { token: first }).expect(200);
  expect(seen).toMatchObject({ bodyName: bodies()[0]!.name, registrations: 'open', seatsLeft: 2, people: [] });

  const registered = await post('registrations', { token: first, people: [person('Anna Uno')] }).expect(200);
  expect(registered.body.people).toEqual([expect.objectContaining({ name: 'Anna Uno', status: 'registered' })]);
  const { method, entry } = entryOf(await mailed('Anna Uno', 'Iscrizione confermata'));
  expect([method, entry.summary, entry.sequence]).toEqual(['REQUEST', 'Servizi digitali', 0]);
  expect(tokenIn(mails('Anna Uno')[0]!.text!)).toBe(first);
  const both = [person('Bruno Due'), person('Carla Tre')];
  const crowded = await post('registrations', { token: second, people: both }).expect(200);
  expect(crowded.body).toMatchObject({ seatsLeft: 0, people: [{ status: 'registered' }, { status: 'waiting' }] });
  await mailed('Carla Tre', 'In lista d’attesa');
  expect(await read(`/roadshow-events/${id}`, people().auditor)).toMatchObject({
    invited: 2,
    answered: 2,
    registered: 2,
    waiting: 1,
    byType: [{ bodyType: 'municipality', invited: 2, registered: 2, waiting: 1 }],
  });

  const declined = await post('declines', { token: first, note: 'Consiglio comunale' }).expect(200);
  expect(declined.body).toMatchObject({ declined: true, people: [] });
  expect(entryOf(await mailed('Anna Uno', 'Iscrizione ritirata')).method).toBe('CANCEL');
  expect(entryOf(await mailed('Carla Tre', 'Si è liberato un posto')).method).toBe('REQUEST');
  const notices = await eventually('the organiser heard', async () => {
    const { items } = await read('/notices');
    const told = items.filter((one: Json) => one.kind === 'event.answered');
    return told.length === 3 && told;
  });
  expect(notices.map((one: Json) => one.text).join()).toContain('non parteciperà');
  expect(sink.to(people().operator.email).filter(({ subject }) => subject!.includes('risposta'))).toEqual([]);
});

it('refuses what the list cannot take, and says which line', async () => {
  const { id } = await opened({ openToAll: true });
  const [token] = (await invited(id, 0)) as [string];
  const three = ['Uno A', 'Due B', 'Tre C'].map((name) => person(name));
  expect(fieldsOf(await problem(post('registrations', { token, people: three }), 'validation_failed'))).toEqual([
    'people: too_long',
  ]);
  const twice = { token, people: [person('Stessa Persona'), person('Stessa Persona')] };
  expect(fieldsOf(await problem(post('registrations', twice), 'validation_failed'))).toEqual([
    'people.1.email: in_use',
  ]);
  await problem(post('registrations', { token: 'x'.repeat(43), people: [person('Nessuno N')] }), 'link_not_valid');
  await problem(post('inspect', { token: 'x'.repeat(43) }), 'link_not_valid');

  const { openLink } = await read(`/roadshow-events/${id}`);
  const open = tokenIn(openLink);
  const { body: everybody } = await post('inspect', { token: open }).expect(200);
  expect(everybody.bodyName).toBeNull();
  expect(everybody.bodyNames).toContain(bodies()[1]!.name);
  const nameless = await problem(
    post('registrations', { token: open, people: [person('Dora D')] }),
    'validation_failed',
  );
  expect(fieldsOf(nameless)).toEqual(['bodyName: required']);
  const came = { token: open, bodyName: bodies()[0]!.name.toUpperCase(), people: [person('Dora D')] };
  await post('registrations', came).expect(200);
  // A body's own link does not show who came by everybody's, and the limit counts both.
  expect((await post('inspect', { token })).body.people).toEqual([]);
  const own = tokenIn((await mailed('Dora D', 'Iscrizione confermata')).text!);
  expect([token, open]).not.toContain(own);
  expect((await post('inspect', { token: own })).body.people).toHaveLength(1);
  const rest = await problem(
    post('registrations', { token, people: [person('Elio E'), person('Fabia F')] }),
    'validation_failed',
  );
  expect(fieldsOf(rest)).toEqual(['people: too_long']);
  await problem(post('declines', { token: open }), 'state_conflict');
});

it('tells who comes of another day and of its end, and reminds them once', async () => {
  const { id } = await opened({ startsAt: at(20), endsAt: at(22) });
  const [token] = (await invited(id, 0)) as [string];
  await post('registrations', { token, people: [person('Gina Sette')] }).expect(200);
  await mailed('Gina Sette', 'Iscrizione confermata');
  await Promise.all([turn(), turn()]);
  await mailed('Gina Sette', 'Domani');
  await turn();
  await house.drainQueues();
  expect(mails('Gina Sette').filter(({ subject }) => subject!.startsWith('Domani'))).toHaveLength(1);
  expect((await change(id, { contact: 'Altro ufficio' })).status).toBe(200);
  expect((await change(id, { endsAt: at(1) })).body).toMatchObject({ code: 'validation_failed' });
  expect((await change(id, { startsAt: at(48), endsAt: at(50) })).status).toBe(200);
  const moved = entryOf(await mailed('Gina Sette', 'Incontro modificato'));
  expect([moved.method, moved.entry.sequence]).toEqual(['REQUEST', 1]);
  expect(mails('Gina Sette').filter(({ subject }) => subject!.startsWith('Incontro mod'))).toHaveLength(1);
  expect(await step(id, 'cancel')).toMatchObject({ code: 'validation_failed' });
  expect(await step(id, 'cancel', { reason: 'Neve' })).toMatchObject({ status: 'cancelled', commands: [] });
  const gone = await mailed('Gina Sette', 'Incontro annullato');
  expect(gone.text).toContain('Neve');
  expect(entryOf(gone).method).toBe('CANCEL');
  expect((await post('inspect', { token })).body).toMatchObject({ registrations: 'cancelled', cancelReason: 'Neve' });
  await problem(post('registrations', { token, people: [person('Gina Sette')] }), 'state_conflict');
});

it('marks who is there, takes down who was not announced, and writes to both kinds afterwards', async () => {
  const { id } = await opened();
  const tokens = await invited(id, 0, 1);
  await post('registrations', { token: tokens[0], people: [person('Ivo Nove'), person('Lia Dieci')] }).expect(200);
  await post('registrations', { token: tokens[1], people: [person('Mario Undici')] }).expect(200);
  const list = `/roadshow-events/${id}/participants`;
  const { items } = await read(`${list}?q=ivo`);
  const mark = (attended: boolean) => clerk().put(`${list}/${items[0].id}/attendance`).send({ attended }).expect(200);
  expect((await mark(true)).body.attendedAt).toEqual(expect.any(String));
  await mark(false);
  await mark(true);
  const walkIn = { bodyName: 'Fondazione Alfa', name: 'Nora Dodici', present: true };
  expect((await clerk().post(list).send(walkIn).expect(201)).body).toMatchObject({
    bodyId: null,
    status: 'registered',
  });
  const called = { bodyId: bodies()[2]!.id, ...person('Olga Tredici'), present: false };
  const { body: olga } = await clerk().post(list).send(called).expect(201);
  await mailed('Olga Tredici', 'Iscrizione confermata');
  await clerk().delete(`${list}/${olga.id}`).expect(204);
  await mailed('Olga Tredici', 'Iscrizione ritirata');
  const csv = await house.as(people().auditor).get(`${list}/export?attended=yes`).expect(200);
  expect(csv.text).toContain('Nora Dodici');
  expect(csv.text).not.toContain('Lia Dieci');
  const foreign = house.as(house.world.beta.people.operator);
  await problem(foreign.put(`${list}/${items[0].id}/attendance`).send({ attended: true }), 'not_found');
  await problem(clerk().post(`/roadshow-events/${id}/mailings`).send({ part: 'came' }), 'state_conflict');

  await owner(
    `UPDATE roadshow_event SET starts_at = starts_at - interval '90 days', ends_at = ends_at - interval '90 days' WHERE id = $1`,
    [id],
  );
  await turn();
  expect(await read(`/roadshow-events/${id}`)).toMatchObject({ status: 'held', attended: 2 });
  await mailing(id, 'came', { subject: 'Grazie per {{incontro}}' });
  expect(mails('Ivo Nove').at(-1)!.subject).toBe('Grazie per Servizi digitali');
  expect(mails('Lia Dieci').some(({ subject }) => subject!.startsWith('Grazie'))).toBe(false);
  await mailing(id, 'missed', { targets: ['participants'] });
  expect(mails('Mario Undici').at(-1)!.subject).toContain('Ci è mancato');
  const story = (await read(`/bodies/${bodies()[0]!.id}/timeline?kind=event`)).items.filter((one: Json) =>
    one.path.endsWith(id),
  );
  expect(story.map((one: Json) => one.what).sort()).toEqual(['attended', 'invited', 'registered', 'registered']);
});

it('stands in the calendars of the centre and of who comes, and names nobody after a year', async () => {
  const { id } = await opened({ title: 'Sportello unico' });
  const [token] = (await invited(id, 0)) as [string];
  const feed = async (who: TestPerson) => {
    const { body } = await house.as(who).post('/calendar-feeds').expect(201);
    return (await house.http.get(new URL(body.address).pathname).expect(200)).text;
  };
  expect(await feed(people().operator)).toContain('Sportello unico');
  expect(await feed(people().body_clerk)).not.toContain('Sportello unico');
  await post('registrations', { token, people: [person('Pia Quindici')] }).expect(200);
  const own = await feed(people().body_clerk);
  expect(own).toContain('Sportello unico');
  expect(own).not.toContain('VALUE=DATE:');
  expect(await feed(house.world.alfa.neighbour)).not.toContain('Sportello unico');
  await owner(
    `UPDATE roadshow_event SET starts_at = starts_at - interval '400 days', ends_at = ends_at - interval '400 days' WHERE id = $1`,
    [id],
  );
  await turn();
  const { items } = await read(`/roadshow-events/${id}/participants`);
  expect(items).toEqual([expect.objectContaining({ name: 'Persona cancellata', email: null, position: '' })]);
  expect(await read(`/roadshow-events/${id}`)).toMatchObject({ registered: 1, forgottenAt: expect.any(String) });
});

it('is written whole before it is opened, and its fields are known to its own mailings alone', async () => {
  const { id } = await event({ place: null, seats: null });
  expect(await step(id, 'open')).toMatchObject({ code: 'validation_failed', errors: [{ field: 'place' }] });
  expect((await change(id, { onlineUrl: 'http://x' })).body).toMatchObject({ code: 'validation_failed' });
  expect((await change(id, { onlineUrl: 'https://meet.example.org/x' })).status).toBe(200);
  expect(await step(id, 'open')).toMatchObject({ status: 'open', commands: ['close', 'cancel'] });
  expect(await step(id, 'close')).toMatchObject({ status: 'closed', commands: ['open', 'cancel'] });
  const wrong = { subject: '{{incontro}}', text: 'x', targets: ['participants'], bodyIds: [] };
  expect(fieldsOf(await problem(clerk().post('/mailings').send(wrong), 'validation_failed'))).toEqual([
    'subject.incontro: unknown_field',
  ]);
  const draft = await event();
  await clerk().delete(`/roadshow-events/${draft.id}`).set('If-Match', '"1"').expect(204);
  const deleting = clerk().delete(`/roadshow-events/${id}`).set('If-Match', '"4"');
  await problem(deleting, 'state_conflict');
  expect((await read('/roadshow-events?status=closed&q=digitali')).items.map((one: Json) => one.id)).toContain(id);
});
