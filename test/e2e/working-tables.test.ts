import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { MEETING_COMMANDS, MEETING_STATUSES, MINUTES_STATUSES, meetingMachine, minutesMachine } from '#app/contracts';
import { SmtpSink } from '#app/testing';
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

const { people, owner, read, at, done, refused, upload, table, meeting, step, present, itemOf, voted, sitting } =
  tablesOf(() => house);

it('calls who sits there by notice and by mail, with an entry for the calendar', async () => {
  const path = await meeting(await table({ title: 'Tavolo strategico' }), [{ title: 'Tariffe', voted: true }]);
  await house.as(people().body_clerk).get(path).expect(404);
  expect(await step(path, 'call')).toMatchObject({ status: 'called', number: 1, commands: ['hold', 'cancel'] });
  const mail = await eventually('the call', () => sink.to('bruno@comune.example.org').at(-1));
  expect(mail.subject).toBe('Convocazione: Riunione');
  expect(mail.text).toContain('Tariffe');
  const file = mail.attachments.find(({ filename }) => filename?.endsWith('.ics'))!;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content as ArrayBuffer).toString()) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(new ICAL.Event(calendar.getFirstSubcomponent('vevent')!).summary).toBe('Tavolo strategico: Riunione');
  const notice = await eventually('the notice', async () =>
    (await read('/notices', people().body_clerk)).items.find(({ kind }: Json) => kind === 'meeting.called'),
  );
  expect(notice.path).toBe(`/alfa/area/riunioni/${path.split('/').pop()}`);
  const withEntry = await eventually('the clerk’s mail', () => sink.to(people().body_clerk.email).at(-1));
  expect(withEntry.attachments.some(({ filename }) => filename?.endsWith('.ics'))).toBe(true);

  await done('patch', path, '', { place: 'Altra sala' });
  await eventually('told of the place', () =>
    sink.to('bruno@comune.example.org').find(({ subject }) => subject === 'Riunione modificata: Riunione'),
  );
  expect((await refused('post', path, '/steps', { command: 'cancel' })).fields).toEqual(['reason: required']);
  await step(path, 'cancel', { reason: 'Manca la sala.' });
  const last = await eventually('called off', () =>
    sink.to('bruno@comune.example.org').find(({ subject }) => subject === 'Riunione annullata: Riunione'),
  );
  expect(last.text).toContain('Manca la sala.');
});

it('is called with an agenda, a place and a day to come alone', async () => {
  const made = await table();
  const empty = await meeting(made, []);
  expect((await refused('post', empty, '/steps', { command: 'call' })).fields).toEqual(['agenda: required']);
  const nowhere = await meeting(made);
  await done('patch', nowhere, '', { place: null });
  expect((await refused('post', nowhere, '/steps', { command: 'call' })).fields).toEqual(['place: required']);
  await done('patch', nowhere, '', { place: 'Sala', startsAt: at(-2) });
  expect((await refused('post', nowhere, '/steps', { command: 'call' })).fields).toEqual(['startsAt: in_the_past']);
  await done('patch', nowhere, '', { startsAt: at(80), endsAt: at(81) });
  await step(nowhere, 'call');
  // Nobody opens a meeting days before.
  expect((await refused('post', nowhere, '/steps', { command: 'hold' })).fields).toEqual(['command: not_allowed']);
  await done('patch', made.path, '', { endsOn: '2026-01-01' });
  const late = await meeting(made);
  expect((await refused('post', late, '/steps', { command: 'call' })).fields).toEqual(['startsAt: out_of_range']);
});

it('counts quorum and votes by the rules, and says whose vote is not valid', async () => {
  const { path, seats } = await sitting([
    { title: 'Con voto', voted: true, majorityRule: 'seats' },
    { title: 'Senza voto', voted: false },
  ]);
  expect((await read(path)).quorum).toEqual({ rule: 'majority', seats: 3, needed: 2, attending: 3, reached: true });
  const item = `/items/${await itemOf(path)}/decision`;
  const carried = await done('put', path, item, {
    ...voted(seats, ['favour', 'favour', 'against']),
    decision: 'Si fa.',
  });
  expect(carried.agenda[0]).toMatchObject({
    outcome: 'approved',
    favour: 2,
    against: 1,
    abstained: 0,
    decision: 'Si fa.',
  });
  const lost = await done('put', path, item, voted(seats, ['favour', 'abstained', 'abstained']));
  expect(lost.agenda[0]).toMatchObject({ outcome: 'rejected', decision: null });
  // Whoever voted was there.
  const [first, second, third] = seats;
  expect((await refused('put', path, '/attendance', { seats: [{ seatId: first, state: 'excused' }] })).fields).toEqual([
    'seats.0.state: in_use',
  ]);
  await done('put', path, item, { votes: [], outcome: null });
  await done('put', path, '/attendance', {
    seats: [
      { seatId: first, state: 'delegate' },
      { seatId: second, state: 'excused' },
      { seatId: third, state: 'delegate', delegateName: 'Ettore Delegato' },
    ],
  });
  const byDelegates = await done('put', path, item, voted([first, third], ['favour', 'favour']));
  expect(byDelegates.agenda[0].votes.map(({ personName }: Json) => personName).sort()).toEqual([
    'Carla Supplente',
    'Ettore Delegato',
  ]);
  expect((await refused('put', path, item, voted([second], ['favour']))).fields).toEqual([
    'votes.0.seatId: not_attending',
  ]);
  const informed = `/items/${await itemOf(path, 1)}/decision`;
  expect((await refused('put', path, informed, voted([first], ['favour']))).fields).toEqual(['votes: not_allowed']);
  expect((await done('put', path, informed, { votes: [], outcome: 'noted' })).agenda[1].outcome).toBe('noted');
  await done('put', path, item, { votes: [], outcome: null });
  await present(path, [first]);
  expect((await refused('put', path, item, voted([first], ['favour']))).fields).toEqual(['votes: no_quorum']);
  const observer = (await read(path)).seats.find(({ role }: Json) => role === 'observer').seatId;
  await present(path, [...seats, observer]);
  expect((await refused('put', path, item, voted([observer], ['favour']))).status).toBe(404);
});

it('keeps who is recused from voting and from the papers, the centre’s own people, too', async () => {
  const made = await table();
  const path = await meeting(made);
  const itemId = await itemOf(path);
  const fileId = await upload();
  await done('post', path, `/items/${itemId}/papers`, { fileId });
  const paper = `${path}/items/${itemId}/papers/${fileId}/content`;
  await house.as(people().body_clerk).get(paper).expect(404);
  await step(path, 'call');
  const { text, headers } = await house.as(people().body_clerk).get(paper).buffer(true).expect(200);
  expect([text, headers['content-disposition']]).toEqual(['Testo.', expect.stringContaining('relazione.txt')]);
  // By no other way, and for nobody who does not sit there.
  await house.as(people().body_clerk).get(`/files/${fileId}/content`).expect(404);
  await house.as(house.world.beta.people.operator).get(paper).expect(404);

  const recusals = (seatId: string) => ({
    recusals: [{ seatId, alternate: false, reason: 'Parente di chi propone.' }],
  });
  await done('put', path, `/items/${itemId}/recusals`, recusals(made.seats[0]));
  await house.as(people().body_clerk).get(paper).expect(404);
  const { agenda } = await read(path, people().body_clerk);
  expect(agenda[0]).toMatchObject({ recused: true, papers: [], recusals: [{ personName: people().body_clerk.name }] });
  await step(path, 'hold');
  await present(path, made.seats);
  const votes = voted(made.seats, ['favour', 'favour', 'favour']);
  expect((await refused('put', path, `/items/${itemId}/decision`, votes)).fields).toEqual(['votes.0.seatId: recused']);
  // The alternate is another person.
  await done('put', path, '/attendance', {
    seats: made.seats.map((seatId, index) => ({ seatId, state: index ? 'present' : 'delegate' })),
  });
  await done('put', path, `/items/${itemId}/decision`, votes);

  const own = await meeting(made);
  const ownItem = await itemOf(own);
  const secret = await upload();
  await done('post', own, `/items/${ownItem}/papers`, { fileId: secret });
  await done('put', own, `/items/${ownItem}/recusals`, recusals(made.seats[2]));
  for (const way of [`${own}/items/${ownItem}/papers/${secret}/content`, `/files/${secret}/content`]) {
    await house.as(people().operator).get(way).expect(404);
    await house.as(people().centre_admin).get(way).expect(200);
  }
});

it('hands minutes out as a PDF with its hash, and the next meeting approves them', async () => {
  const { path, table: made, seats } = await sitting();
  await done('put', path, `/items/${await itemOf(path)}/decision`, voted(seats, ['favour', 'favour', 'abstained']));
  await done('put', path, '/minutes', { text: 'Si è discusso.\n\nPoi si è votato.' });
  await done('post', path, '/actions', {
    text: 'Scrivere ai comuni',
    responsible: 'Segreteria',
    dueOn: '2030-01-01',
    task: true,
  });
  expect((await refused('post', path, '/minutes/steps', { command: 'submit' })).status).toBe(409);
  await step(path, 'close');
  expect((await read(path, people().body_clerk)).minutes).toBeNull();
  await house.as(people().body_clerk).get(`${path}/minutes/document`).expect(404);
  const handed = await done('post', path, '/minutes/steps', { command: 'submit' });
  expect(handed).toMatchObject({ minutes: { status: 'submitted', commands: ['send_back'] }, commands: [] });
  const pdf = await house.as(people().body_clerk).get(`${path}/minutes/document`).buffer().expect(200);
  const content = pdf.body as Buffer;
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(content).digest('hex')).toBe(handed.minutes.sha256);
  await eventually('told of the minutes', () =>
    sink.to('bruno@comune.example.org').find(({ text }) => text?.includes(handed.minutes.sha256 as string)),
  );
  const [task] = await owner('SELECT path, title FROM task WHERE title = $1', ['Scrivere ai comuni']);
  expect(task.path).toBe(`/riunioni/${path.split('/').pop()}`);

  // Taken back, corrected, handed out again.
  expect((await refused('post', path, '/minutes/steps', { command: 'send_back' })).fields).toEqual([
    'reason: required',
  ]);
  await done('post', path, '/minutes/steps', { command: 'send_back', reason: 'Manca un nome.' });
  await house.as(people().body_clerk).get(`${path}/minutes/document`).expect(404);
  await done('put', path, '/minutes', { text: 'Corretto.' });
  await done('post', path, '/minutes/steps', { command: 'submit' });

  const earlier = path.split('/').pop()!;
  const next = await meeting(made, [{ title: 'Verbale', voted: true, minutesOfId: earlier }]);
  await step(next, 'call');
  await step(next, 'hold');
  await present(next, seats);
  await done('put', next, `/items/${await itemOf(next)}/decision`, voted(seats, ['favour', 'favour', 'favour']));
  expect((await read(path)).minutes.status).toBe('submitted');
  await step(next, 'close');
  expect((await read(path, people().body_clerk)).minutes).toMatchObject({
    status: 'approved',
    approvedInTitle: 'Riunione',
    commands: [],
  });
  expect((await read(path)).history[0]).toMatchObject({ command: 'approve', actorName: null });
  const found = await read(`/table-decisions?tableId=${made.id}&q=verb`, people().body_clerk);
  expect(found.items).toEqual([expect.objectContaining({ title: 'Verbale', outcome: 'approved', favour: 3 })]);
});

it('shows a body the tables where it sits today, and what left with a seat no more', async () => {
  const made = await table({ title: 'Tavolo riservato' });
  const path = await meeting(made);
  await step(path, 'call');
  const { body_clerk: clerk } = people();
  const { neighbour } = house.world.alfa;
  expect((await read(made.path, neighbour)).seatList.map(({ holderEmail }: Json) => holderEmail)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect((await read(made.path)).seatList.some(({ holderEmail }: Json) => holderEmail)).toBe(true);
  await done('patch', made.path, `/seats/${made.seats[0]}`, { startsOn: '2020-01-01', endsOn: '2020-12-31' });
  for (const hidden of [made.path, path]) {
    await house.as(clerk).get(hidden).expect(404);
    await house.as(neighbour).get(hidden).expect(200);
  }
  expect((await read('/working-tables?q=riservato', clerk)).items).toEqual([]);
  expect((await refused('delete', made.path, `/seats/${made.seats[1]}`)).status).toBe(204);
});

it('keeps a seat that took part in a meeting', async () => {
  const { table: made, seats } = await sitting();
  expect(await refused('delete', made.path, `/seats/${seats[0]}`)).toMatchObject({ status: 409 });
});

it('orders the agenda, and lets papers and items go with their files', async () => {
  const path = await meeting(await table(), [
    { title: 'Uno', voted: false },
    { title: 'Due', voted: false },
    { title: 'Primo', voted: false, position: 1 },
  ]);
  const titles = async () => (await read(path)).agenda.map(({ title }: Json) => title);
  expect(await titles()).toEqual(['Primo', 'Uno', 'Due']);
  await done('patch', path, `/items/${await itemOf(path, 2)}`, { position: 1 });
  expect(await titles()).toEqual(['Due', 'Primo', 'Uno']);
  await done('patch', path, `/items/${await itemOf(path, 0)}`, { position: 2 });
  expect(await titles()).toEqual(['Primo', 'Due', 'Uno']);
  const fileId = await upload();
  const itemId = await itemOf(path);
  await done('post', path, `/items/${itemId}/papers`, { fileId });
  await done('delete', path, `/items/${itemId}`);
  expect(await titles()).toEqual(['Due', 'Uno']);
  await house.drainQueues();
  const [file] = await owner('SELECT status FROM stored_file WHERE id = $1', [fileId]);
  expect(file?.status ?? 'gone').not.toBe('stored');
  expect((await read(path)).agenda.map(({ position }: Json) => position)).toEqual([1, 2]);
});

describe('every command in every state', () => {
  const NEEDS: Record<string, object> = { cancel: { reason: 'Perché.' }, reopen: { reason: 'Perché.' } };
  it.each(MEETING_STATUSES.flatMap((status) => MEETING_COMMANDS.map((command) => [status, command] as const)))(
    'a meeting that is %s: %s',
    async (status, command) => {
      const path = await meeting(await table());
      const id = path.split('/').pop();
      if (status !== 'draft')
        await owner(
          `UPDATE table_meeting SET status = $2, number = 1, called_at = now(), cancel_reason = CASE WHEN $2 = 'cancelled' THEN 'Perché.' END WHERE id = $1`,
          [id, status],
        );
      const asked = () => refused('post', path, '/steps', { command, ...NEEDS[command] });
      if (!meetingMachine.accepts(status, command, 'centre')) {
        const { status: code, body } = await leavesNoTrace(house, asked);
        expect([code, body.allowed]).toEqual([409, meetingMachine.allowed(status, 'centre')]);
        return;
      }
      expect((await asked()).status).toBe(200);
      expect((await read(path)).status).toBe(meetingMachine.transition(command).to);
    },
  );

  it.each(
    MINUTES_STATUSES.flatMap((status) => (['submit', 'send_back'] as const).map((one) => [status, one] as const)),
  )('minutes that are %s: %s', async (status, command) => {
    const { path } = await sitting();
    await done('put', path, '/minutes', { text: 'Testo.' });
    await step(path, 'close');
    if (status !== 'draft') await done('post', path, '/minutes/steps', { command: 'submit' });
    if (status === 'approved')
      await owner(
        `UPDATE table_minutes SET status = 'approved', approved_in_id = meeting_id, approved_at = now() WHERE meeting_id = $1`,
        [path.split('/').pop()],
      );
    const given = await refused('post', path, '/minutes/steps', { command, reason: 'Perché.' });
    expect(given.status).toBe(minutesMachine.accepts(status, command, 'centre') ? 200 : 409);
    // A meeting whose minutes were handed out is not opened again.
    const open = (await read(path)).minutes.status === 'draft';
    expect((await read(path)).commands).toEqual(open ? ['reopen'] : []);
  });
});

it('tells who writes second that somebody else was faster', async () => {
  const path = await meeting(await table());
  await done('patch', path, '', { title: 'Altra' });
  const stale = house.as(people().operator).patch(path).set('If-Match', '"1"').send({ title: 'Terza' });
  await problem(stale, 'stale_version');
});
