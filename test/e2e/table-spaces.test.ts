import { createHash } from 'node:crypto';
import { TenantDatabase } from '#app/platform';
import { SmtpSink, type TestPerson } from '#app/testing';
import { MeetingsSchedule } from '../../libs/working-tables/src/jobs/meetings.schedule.js';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { tablesOf } from '../support/tables.js';
import { eventually, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});

const { people, owner, read, done, refused, table, meeting, step, present, itemOf, voted, sitting } = tablesOf(
  () => house,
);
const library = () => libraryOf(house);
const status = async (person: TestPerson, path: string) => (await house.as(person).get(path)).status;
const BRUNO = 'bruno@comune.example.org';

describe('the space of a table', () => {
  it('is read by the people of bodies who sit there, as long as they do', async () => {
    const made = await table({ newSpace: true, title: 'Tavolo con spazio' });
    const { spaceId, spaceTitle } = await read(made.path);
    expect(spaceTitle).toBe('Tavolo con spazio');
    const document = await library().add(people().operator, spaceId as string);
    const { body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    expect(await status(clerk, `/documents/${document.id}`)).toBe(200);
    expect(await status(clerk, `/documents/${document.id}/versions/1/content`)).toBe(200);
    // Whose body sits there by somebody else, and who does not sit there at all.
    expect(await status(neighbour, `/documents/${document.id}`)).toBe(404);
    expect((await read(made.path, neighbour)).spaceTitle).toBeNull();
    expect(await status(house.world.beta.people.operator, `/documents/${document.id}`)).toBe(404);
    // Reading is all.
    const fileId = await library().upload(clerk);
    await house
      .as(clerk)
      .post('/documents')
      .send({ spaceId, documents: [{ fileId }] })
      .expect(403);

    // The seat goes to somebody else, is over, comes back, is taken away with the space.
    const seat = `/seats/${made.seats[0]}`;
    await done('patch', made.path, seat, { membershipId: neighbour.membershipId });
    expect([await status(clerk, `/spaces/${spaceId}`), await status(neighbour, `/spaces/${spaceId}`)]).toEqual([
      404, 200,
    ]);
    await done('patch', made.path, seat, { startsOn: '2020-01-01', endsOn: '2020-12-31' });
    expect(await status(neighbour, `/spaces/${spaceId}`)).toBe(404);
    await done('patch', made.path, seat, { endsOn: null, membershipId: clerk.membershipId });
    expect(await status(clerk, `/spaces/${spaceId}`)).toBe(200);
    await done('patch', made.path, '', { spaceId: null });
    expect(await status(clerk, `/spaces/${spaceId}`)).toBe(404);
  });

  it('is one of tables, of one table alone, and keeps who was named in it otherwise', async () => {
    const { operator, body_clerk: clerk, tariff_admin: tariffs } = people();
    const { id: other } = await library().openSpace(operator);
    const made = await table();
    expect(await refused('patch', made.path, '', { spaceId: other })).toMatchObject({
      status: 404,
      fields: ['spaceId: not_found'],
    });
    expect((await refused('patch', made.path, '', { spaceId: other, newSpace: true })).fields).toEqual([
      'spaceId: not_allowed',
    ]);
    const { id: spaceId } = await library().openSpace(operator, { kind: 'table', title: 'Atti del tavolo' });
    await house
      .as(operator)
      .put(`/spaces/${spaceId}/members/${clerk.membershipId}`)
      .send({ role: 'contributor' })
      .expect(200);
    await done('patch', made.path, '', { spaceId });
    const second = await table();
    expect((await refused('patch', second.path, '', { spaceId })).fields).toEqual(['spaceId: in_use']);
    await done('delete', made.path, `/seats/${made.seats[0]}`);
    const fileId = await library().upload(clerk);
    await house
      .as(clerk)
      .post('/documents')
      .send({ spaceId, documents: [{ fileId }] })
      .expect(201);
    await house.as(tariffs).patch(made.path).set('If-Match', '"1"').send({ spaceId: null }).expect(403);
  });

  it('follows the seats also where who changes them is kept out of it', async () => {
    const made = await table({ newSpace: true });
    const { spaceId } = await read(made.path);
    const { operator, centre_admin: admin, body_clerk: clerk } = people();
    await house
      .as(admin)
      .put(`/spaces/${spaceId}/recusals/${operator.membershipId}`)
      .send({ reason: 'Conflitto di interessi.' })
      .expect(200);
    expect(await status(clerk, `/spaces/${spaceId}`)).toBe(200);
    await done('delete', made.path, `/seats/${made.seats[0]}`);
    await house.drainQueues();
    expect(await status(clerk, `/spaces/${spaceId}`)).toBe(404);
  });
});

describe('a paper from the space', () => {
  it('is a copy of what the document was, and hidden with it from who is recused', async () => {
    const made = await table({ newSpace: true });
    const { spaceId } = await read(made.path);
    const { operator, body_clerk: clerk } = people();
    const document = await library().add(operator, spaceId as string, 'Prima stesura.\n', 'atto.txt');
    const path = await meeting(made);
    await step(path, 'call');
    const itemId = await itemOf(path);
    const detail = await done('post', path, `/items/${itemId}/papers`, { documentId: document.id });
    const [paper] = detail.agenda[0].papers;
    expect(paper).toMatchObject({ name: 'atto.txt', documentId: document.id });
    const content = `${path}/items/${itemId}/papers/${paper.fileId}/content`;
    const newer = await library().upload(operator, 'atto.txt', 'Seconda stesura.\n');
    await library().change(operator, 'post', `/documents/${document.id}/versions`, { fileId: newer });
    const { text } = await house.as(clerk).get(content).buffer(true).expect(200);
    expect(text).toBe('Prima stesura.\n');

    expect(await status(clerk, `/documents/${document.id}`)).toBe(200);
    await done('put', path, `/items/${itemId}/recusals`, {
      recusals: [{ seatId: made.seats[0], alternate: false, reason: 'Parente di chi propone.' }],
    });
    for (const hidden of [content, `/documents/${document.id}`, `/documents/${document.id}/versions/1/content`])
      expect([hidden, await status(clerk, hidden)]).toEqual([hidden, 404]);
    expect((await read(`/documents?spaceId=${spaceId}`, clerk)).items).toEqual([]);
    expect(await status(operator, `/documents/${document.id}`)).toBe(200);
    // It is there without the document, too.
    await library().change(operator, 'delete', `/documents/${document.id}`);
    await house.as(operator).get(content).expect(200);
  });

  it('comes from the table’s own space, and is a file or a document', async () => {
    const made = await table({ newSpace: true });
    const { operator } = people();
    const { id: other } = await library().openSpace(operator, { kind: 'table' });
    const foreign = await library().add(operator, other as string);
    const path = await meeting(made);
    const papers = `/items/${await itemOf(path)}/papers`;
    const refusal = () => refused('post', path, papers, { documentId: foreign.id });
    expect(await leavesNoTrace(house, refusal)).toMatchObject({ status: 404, fields: ['documentId: not_found'] });
    expect((await refused('post', path, papers, {})).fields).toEqual(['fileId: required']);
    const fileId = await library().upload(operator);
    expect((await refused('post', path, papers, { fileId, documentId: foreign.id })).fields).toEqual([
      'fileId: not_allowed',
    ]);
  });
});

it('approved minutes are filed in the space, with their hash; by hand where closing could not', async () => {
  const approve = async (space: object) => {
    const { path, table: made, seats } = await sitting();
    if ('newSpace' in space) await done('patch', made.path, '', space);
    await step(path, 'close');
    await done('put', path, '/minutes', { text: 'Si è discusso.' });
    const handed = await done('post', path, '/minutes/steps', { command: 'submit' });
    const next = await meeting(made, [{ title: 'Verbale', voted: true, minutesOfId: path.split('/').pop() }]);
    await step(next, 'call');
    await step(next, 'hold');
    await present(next, seats);
    await done('put', next, `/items/${await itemOf(next)}/decision`, voted(seats, ['favour', 'favour', 'favour']));
    await step(next, 'close');
    return { path, made, sha256: handed.minutes.sha256 as string };
  };
  const { path, made, sha256 } = await approve({ newSpace: true });
  const { minutes } = await read(path);
  expect(minutes).toMatchObject({ status: 'approved', documentId: expect.any(String), mayFile: false });
  const document = await read(`/documents/${minutes.documentId}`, people().body_clerk);
  expect(document).toMatchObject({ docType: 'Verbale', tags: ['verbale'], spaceId: (await read(made.path)).spaceId });
  const { body } = await house
    .as(people().body_clerk)
    .get(`/documents/${minutes.documentId}/versions/1/content`)
    .buffer()
    .expect(200);
  expect(
    createHash('sha256')
      .update(body as Buffer)
      .digest('hex'),
  ).toBe(sha256);
  const filing = (of: string) => house.as(people().operator).put(`${of}/minutes/filing`);
  await filing(path).expect(409);

  const later = await approve({});
  expect((await read(later.path)).minutes).toMatchObject({ documentId: null, mayFile: false });
  await filing(later.path).expect(409);
  await done('patch', later.made.path, '', { newSpace: true });
  expect((await read(later.path)).minutes.mayFile).toBe(true);
  await house.as(people().body_clerk).put(`${later.path}/minutes/filing`).expect(403);
  // What nobody may open is not copied, either.
  const scanned = (status: string, note: string | null) =>
    owner(
      `UPDATE stored_file SET scan_status = $2, scan_note = $3 WHERE id = (SELECT file_id FROM table_minutes WHERE meeting_id = $1)`,
      [later.path.split('/').pop(), status, note],
    );
  await scanned('infected', 'Eicar-Test');
  await problem(filing(later.path), 'file_infected');
  await scanned('clean', null);
  // Of two at once one files them.
  const both = await Promise.all([filing(later.path), filing(later.path)]);
  expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  const { spaceId } = await read(later.made.path);
  expect((await read(`/documents?spaceId=${spaceId}`)).items).toHaveLength(1);
});

describe('seats that change after a call', () => {
  it('call who joins, and take the entry out of the calendar of who left', async () => {
    const made = await table();
    const path = await meeting(made);
    await step(path, 'call');
    const { body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    await house.as(clerk).put(`${path}/seats/${made.seats[0]}/answer`).send({ answer: 'present' }).expect(200);
    await eventually('called', () => sink.to(BRUNO).at(-1));
    await done('patch', made.path, `/seats/${made.seats[0]}`, { membershipId: neighbour.membershipId });
    const method = async (person: TestPerson, subject: string) => {
      const mail = await eventually(subject, () => sink.to(person.email).find((one) => one.subject === subject));
      const entry = mail.attachments.find(({ filename }) => filename?.endsWith('.ics'))!;
      return /METHOD:(\w+)/.exec(Buffer.from(entry.content as ArrayBuffer).toString())![1];
    };
    expect(await method(neighbour, 'Convocazione: Riunione')).toBe('REQUEST');
    expect(await method(clerk, 'Convocazione revocata: Riunione')).toBe('CANCEL');
    // Another holder has said nothing yet.
    expect((await read(path)).seats.find(({ seatId }: Json) => seatId === made.seats[0]).answer).toBeNull();
    await house.drainQueues();
    const before = sink.to(BRUNO).length;
    await done('post', made.path, '/seats', {
      role: 'observer',
      holderName: 'Elsa Nuova',
      holderEmail: 'elsa@comune.example.org',
    });
    await eventually('called, who came later', () => sink.to('elsa@comune.example.org').at(-1));
    expect(sink.to(BRUNO)).toHaveLength(before);
  });
});

describe('an answer to a call', () => {
  it('stays while its seat changes for others, and goes with whom it was of', async () => {
    const made = await table();
    const [later, path] = [await meeting(made), await meeting(made)];
    for (const one of [later, path]) await step(one, 'call');
    const { body_clerk: clerk, centre_admin: admin, operator } = people();
    const { neighbour } = house.world.alfa;
    const seatId = made.seats[0];
    const say = (of: string, answer: string) =>
      house.as(clerk).put(`${of}/seats/${seatId}/answer`).send({ answer }).expect(200);
    const said = async () =>
      Promise.all(
        [path, later].map(
          async (of) => (await read(of)).seats.find((one: Json) => one.seatId === seatId).answer as string | null,
        ),
      );
    const seat = (change: object) => done('patch', made.path, `/seats/${seatId}`, change);
    await say(path, 'present');
    await say(later, 'delegate');
    await seat({ role: 'chair' });
    expect(await said()).toEqual(['present', 'delegate']);
    // Another alternate was sent by nobody; the holder comes as before.
    await seat({ alternateId: admin.membershipId });
    expect(await said()).toEqual(['present', null]);
    await say(later, 'delegate');
    await seat({ alternateId: null, alternateName: null });
    expect(await said()).toEqual(['present', null]);
    await seat({ membershipId: neighbour.membershipId });
    expect(await said()).toEqual([null, null]);
    // Who holds it now answers, though the secretary did before.
    await house.as(operator).put(`${path}/seats/${seatId}/answer`).send({ answer: 'absent' }).expect(200);
    await house.as(neighbour).put(`${path}/seats/${seatId}/answer`).send({ answer: 'present' }).expect(200);
    expect(await said()).toEqual(['present', null]);
  });
});

describe('the clock', () => {
  const DAY = 86_400_000;
  /** Ten o'clock in Italy or later, so many days from now. */
  const morning = (days: number) =>
    new Date(`${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T09:00:00Z`);
  const turn = (now: Date) =>
    new MeetingsSchedule(house.app.get(TenantDatabase, { strict: false }), { now: () => now }).run();

  it('reminds of a meeting three days and one day before, once each, and nobody who does not come', async () => {
    const made = await table({ title: 'Tavolo vicino' });
    const path = await meeting(made);
    await done('patch', path, '', { title: 'Vicina' });
    await step(path, 'call');
    const { body_clerk: clerk, operator } = people();
    await house.as(clerk).put(`${path}/seats/${made.seats[0]}/answer`).send({ answer: 'absent' }).expect(200);
    await house.drainQueues();
    // All of it days ago: what an hour to come emits would wait for it.
    const startsAt = new Date(morning(-2).getTime() + 5 * 3_600_000);
    await owner(
      `UPDATE table_meeting SET starts_at = $2, ends_at = $2::timestamptz + interval '1 hour', called_at = $2::timestamptz - interval '20 days' WHERE id = $1`,
      [path.split('/').pop(), startsAt],
    );
    await owner(`UPDATE table_seat SET starts_on = '2020-01-01' WHERE table_id = $1`, [made.id]);
    const reminded = (address: string) =>
      sink.to(address).filter(({ subject }) => subject === 'Promemoria: Vicina').length;
    const counts = async (now: Date) => {
      await turn(now);
      await house.drainQueues();
      return [BRUNO, operator.email, clerk.email].map(reminded);
    };
    expect(await counts(morning(-6))).toEqual([0, 0, 0]);
    // Not before eight in the morning.
    expect(await counts(new Date(morning(-5).getTime() - 5 * 3_600_000))).toEqual([0, 0, 0]);
    expect(await counts(morning(-5))).toEqual([1, 1, 0]);
    expect(await counts(morning(-4))).toEqual([1, 1, 0]);
    expect(await counts(morning(-3))).toEqual([2, 2, 0]);
    expect(await counts(new Date(startsAt.getTime() - 3_600_000))).toEqual([2, 2, 0]);
    const mail = sink.to(operator.email).findLast(({ subject }) => subject === 'Promemoria: Vicina')!;
    expect(mail.text).toContain('rispondi alla convocazione');
  });

  it('opens the space on the day on which a seat begins', async () => {
    const made = await table({ newSpace: true });
    const { spaceId } = await read(made.path);
    const { body_clerk: clerk } = people();
    const begins = morning(3);
    await done('patch', made.path, `/seats/${made.seats[0]}`, { startsOn: begins.toISOString().slice(0, 10) });
    const named = () =>
      owner('SELECT by_seat FROM space_member WHERE space_id = $1 AND membership_id = $2', [
        spaceId,
        clerk.membershipId,
      ]);
    expect(await named()).toEqual([]);
    await turn(begins);
    expect(await named()).toEqual([{ by_seat: true }]);
    // Once: what is as it should be is not written anew.
    await house.drainQueues();
    await leavesNoTrace(house, () => turn(new Date(begins.getTime() + 3_600_000)));
  });

  it('opens it later where nobody looked on that day, and no longer to whom it should not be', async () => {
    const made = await table({ newSpace: true });
    const { spaceId } = await read(made.path);
    const { body_clerk: clerk } = people();
    const { neighbour } = house.world.alfa;
    const named = async () =>
      (await owner('SELECT membership_id AS id FROM space_member WHERE space_id = $1 AND by_seat', [spaceId])).map(
        ({ id }) => id as string,
      );
    const day = (days: number) => morning(days).toISOString().slice(0, 10);
    await done('patch', made.path, `/seats/${made.seats[0]}`, { startsOn: day(3) });
    await turn(morning(2));
    expect(await named()).toEqual([]);
    await turn(morning(6));
    expect(await named()).toEqual([clerk.membershipId]);
    // As if the seat had changed hands by another way.
    await owner('UPDATE table_seat SET membership_id = $2 WHERE id = $1', [made.seats[0], neighbour.membershipId]);
    await turn(morning(7));
    expect(await named()).toEqual([neighbour.membershipId]);
  });
});
