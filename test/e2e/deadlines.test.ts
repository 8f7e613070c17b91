import ICAL from 'ical.js';
import {
  DEADLINE_COMMANDS,
  DEADLINE_STATUSES,
  deadlineMachine,
  type DeadlineCommand,
  type DeadlineStatus,
} from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { SmtpSink, type TestPerson } from '#app/testing';
import { DeadlinesDue } from '../../libs/deadlines/src/jobs/deadlines.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, expectProblem, leavesNoTrace, type Json } from './support.js';

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

const people = () => house.world.alfa.people;
const bodies = () => house.world.alfa.bodies;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const read = async (path: string, person: TestPerson = people().operator): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const items = async (path: string, person: TestPerson = people().operator): Promise<Json[]> =>
  (await read(path, person)).items;
const DAY = 86_400_000;
const day = (days: number) => italianDay(new Date(Date.now() + days * DAY));
const turn = () => house.app.get(DeadlinesDue, { strict: false }).run();

const obligation = (more: object = {}) => ({
  title: `Obbligo ${newId().slice(-6)}`,
  description: 'Che cosa fare.',
  norm: 'Legge 1 gennaio 2000, n. 1',
  scope: 'body',
  days: [day(100).slice(5)],
  dateBasis: 'law',
  audience: 'adhering',
  evidence: ['link', 'file', 'declaration'],
  remindDays: [],
  ...more,
});
const make = async (more: object = {}): Promise<Json> =>
  (await house.as(people().operator).post('/obligations').send(obligation(more)).expect(201)).body;
const of = (id: string, person?: TestPerson) => items(`/deadlines?obligationId=${id}`, person);
const clerks = async (id: string) => (await of(id, people().body_clerk))[0]!;
async function step(id: string, body: object, person: TestPerson = people().body_clerk) {
  const { headers } = await house.as(person).get(`/deadlines/${id}`).expect(200);
  return house.as(person).post(`/deadlines/${id}/steps`).set('If-Match', headers.etag!).send(body);
}
/** The wrong fields of an answer, with what is wrong. */
const wrongIn = ({ body }: { body: Json }) =>
  Object.fromEntries((body.errors as Json[]).map(({ field, code }) => [field, code]));
const DECLARED = { command: 'fulfil', evidence: 'declaration', note: 'Pubblicato sul sito' };
const site = (more: object = {}) => ({ kind: 'site', name: 'Sito', url: 'https://www.comune.example.org', ...more });

it('lays out what the law asks of all that adhere, and of each of their sites', async () => {
  const models = await items('/obligations/models');
  const objectives = models.find(({ code }) => code === 'accessibility-objectives')!;
  expect(objectives).toMatchObject({ days: ['03-31'], dateBasis: 'law', scope: 'body', obligationId: null });
  const { code: model, obligationId: _none, ...values } = objectives;
  const made = await make({ ...values, model, remindDays: [30] });
  const [{ count: adhering }] = (await owner(
    `SELECT count(DISTINCT body_id)::int AS count FROM adhesion WHERE tenant_id = $1 AND status IN ('active', 'withdrawing')`,
    [house.world.alfa.id],
  )) as [Json];
  expect(adhering).toBeGreaterThan(0);
  const laid = await of(made.id);
  expect(laid).toHaveLength(adhering);
  expect(laid.every(({ dueOn, status }) => dueOn.endsWith('-03-31') && dueOn >= day(0) && status === 'due')).toBe(true);
  expect(made).toMatchObject({ due: adhering, late: 0, nextOn: laid[0]!.dueOn, commands: ['retire'] });
  expect((await items('/obligations/models')).find(({ code }) => code === model)!.obligationId).toBe(made.id);
  const again = await house
    .as(people().operator)
    .post('/obligations')
    .send(obligation({ ...values, model }));
  expect(wrongIn(again)).toEqual({ model: 'in_use' });

  const statement = await make({ scope: 'site' });
  const before = await of(statement.id, people().body_clerk);
  const { body: added } = await house.as(people().body_clerk).post('/body-sites').send(site()).expect(201);
  expect(added).toMatchObject({ bodyId: bodies()[0]!.id, open: 1, mayChange: true });
  const after = await of(statement.id, people().body_clerk);
  expect(after).toHaveLength(before.length + 1);
  expect(after.find(({ siteId }) => siteId === added.id)).toMatchObject({ siteUrl: 'https://www.comune.example.org' });
  // Once more: nothing is laid out twice.
  await owner('UPDATE obligation SET planned_on = NULL');
  await turn();
  expect(await of(made.id)).toHaveLength(adhering);

  const closed = await house
    .as(people().body_clerk)
    .patch(`/body-sites/${added.id}`)
    .set('If-Match', '"1"')
    .send({ closedOn: day(0) });
  expect(closed.body).toMatchObject({ closedOn: day(0), open: 0 });
  expect((await items(`/deadlines?siteId=${added.id}&status=cancelled`)).length).toBeGreaterThan(0);
  await house
    .as(people().body_clerk)
    .patch(`/body-sites/${added.id}`)
    .set('If-Match', '"2"')
    .send({ closedOn: null })
    .expect(200);
  expect((await read(`/body-sites/${added.id}`)).open).toBeGreaterThan(0);
});

it('is done with a link, a file or a declaration, by the body or for it, and says by whom and when', async () => {
  const { id } = await make();
  const deadline = await clerks(id);
  const linked = await step(deadline.id, {
    command: 'fulfil',
    evidence: 'link',
    evidenceUrl: 'https://form.agid.gov.it/view/1',
    doneOn: day(-1),
  });
  expect(linked.status).toBe(200);
  expect(linked.body).toMatchObject({ status: 'done', doneOn: day(-1), evidence: 'link', commands: ['reopen'] });
  expect(linked.body.history).toEqual([
    expect.objectContaining({
      command: 'fulfil',
      actor: 'body',
      actorName: 'Persona body_clerk alfa',
      evidenceUrl: 'https://form.agid.gov.it/view/1',
    }),
  ]);
  const opened = await step(deadline.id, { command: 'reopen', note: 'Collegamento sbagliato' }, people().operator);
  expect(opened.body).toMatchObject({ status: 'due', doneOn: null, evidence: null });

  const upload = await house
    .as(people().body_clerk)
    .post('/files')
    .attach('file', Buffer.from('Verbale di riesame'), 'verbale.txt')
    .expect(201);
  const filed = await step(deadline.id, { command: 'fulfil', evidence: 'file', fileId: upload.body.id });
  expect(filed.body.history.at(-1)).toMatchObject({ evidence: 'file', fileName: 'verbale.txt', doneOn: day(0) });
  await house.as(people().operator).get(`/files/${upload.body.id}/content`).expect(200);
  await house.as(house.world.alfa.neighbour).get(`/files/${upload.body.id}/content`).expect(404);
  await step(deadline.id, { command: 'reopen', note: 'Manca la firma' });
  expect((await step(deadline.id, DECLARED, people().operator)).body.history.at(-1)).toMatchObject({ actor: 'centre' });
});

it('names what is missing or wrong, and changes nothing', async () => {
  const { id } = await make({ evidence: ['link'] });
  const deadline = await clerks(id);
  const wrong: [object, object][] = [
    [{ command: 'fulfil' }, { evidence: 'required' }],
    [{ command: 'fulfil', evidence: 'declaration', note: 'Fatto' }, { evidence: 'not_allowed' }],
    [{ command: 'fulfil', evidence: 'link' }, { evidenceUrl: 'required' }],
    [{ command: 'fulfil', evidence: 'link', evidenceUrl: 'javascript:alert(1)' }, { evidenceUrl: 'invalid_format' }],
    [{ command: 'fulfil', evidence: 'link', evidenceUrl: 'https://a.it', doneOn: day(1) }, { doneOn: 'out_of_range' }],
    [{ command: 'fulfil', evidence: 'link', evidenceUrl: 'https://a.it', fileId: newId() }, { fileId: 'not_allowed' }],
    [{ command: 'exempt' }, { note: 'required' }],
  ];
  await leavesNoTrace(house, async () => {
    for (const [body, fields] of wrong) expect(wrongIn(await step(deadline.id, body))).toEqual(fields);
    const { headers } = await house.as(people().body_clerk).get(`/deadlines/${deadline.id}`).expect(200);
    expect(headers.etag).toBe('"1"');
    const stale = await house.as(people().body_clerk).post(`/deadlines/${deadline.id}/steps`).set('If-Match', '"7"');
    expect(stale.status).toBe(422);
    const obligations: [object, object][] = [
      [{ days: [] }, { days: 'required' }],
      [{ days: ['02-29'] }, { 'days.0': 'invalid_format' }],
      [{ days: ['03-31', '03-31'] }, { days: 'wrong_value' }],
      [{ onceOn: day(3) }, { onceOn: 'not_allowed' }],
      [{ days: [], onceOn: day(-3) }, { onceOn: 'in_the_past' }],
      [{ sourceUrl: 'normattiva' }, { sourceUrl: 'invalid_format' }],
      [{ evidence: [] }, { evidence: 'required' }],
      [{ audience: 'chosen' }, { bodyIds: 'required' }],
    ];
    for (const [more, fields] of obligations)
      expect(wrongIn(await house.as(people().operator).post('/obligations').send(obligation(more)))).toEqual(fields);
    const foreign = { audience: 'chosen', bodyIds: [house.world.beta.bodies[0]!.id] };
    expectProblem(await house.as(people().operator).post('/obligations').send(obligation(foreign)), 'not_found');
  });
});

describe('every command in every state', () => {
  const GIVEN = ['fulfil', 'exempt', 'reopen'] as const;
  /** A deadline in that state. */
  async function inState(status: DeadlineStatus): Promise<string> {
    const { id } = await make({ title: `Stato ${status} ${newId().slice(-6)}` });
    const deadline = await clerks(id);
    const done = status === 'done';
    await owner(`UPDATE deadline SET status = $2, done_on = $3, evidence = $4 WHERE id = $1`, [
      deadline.id,
      status,
      done ? day(0) : null,
      done ? 'declaration' : null,
    ]);
    return deadline.id;
  }

  it.each(DEADLINE_STATUSES.flatMap((status) => GIVEN.map((command) => [command, status] as const)))(
    '%s when %s, by body and centre',
    async (command, status) => {
      for (const [actor, person] of [
        ['body', people().body_clerk],
        ['centre', people().operator],
      ] as const) {
        const id = await inState(status);
        const answer = await step(
          id,
          { ...DECLARED, command, ...(command !== 'fulfil' && { evidence: undefined }) },
          person,
        );
        if (deadlineMachine.accepts(status, command, actor)) {
          expect(answer.status).toBe(200);
          expect(answer.body.status).toBe(deadlineMachine.transition(command).to);
          expect(answer.body.history.at(-1)).toMatchObject({ command, actor });
        } else {
          expectProblem(answer, 'state_conflict');
          expect(answer.body.allowed).toEqual(deadlineMachine.allowed(status, actor));
        }
      }
    },
  );

  it('knows no other command from outside', async () => {
    const id = await inState('due');
    const others: DeadlineCommand[] = DEADLINE_COMMANDS.filter((command) => !GIVEN.some((given) => given === command));
    for (const command of others) expect(wrongIn(await step(id, { command }))).toEqual({ command: 'not_in_list' });
  });
});

it('becomes late by itself, reminds once for each warning, and tells what was missed', async () => {
  await house.drainQueues();
  const clerk = people().body_clerk;
  const { id } = await make({ days: [], onceOn: day(20), remindDays: [30, 7] });
  const deadline = await clerks(id);
  const mails = (start: string) => sink.to(clerk.email).filter(({ subject }) => subject!.includes(start));
  const again = async () => {
    await owner('UPDATE obligation SET planned_on = NULL WHERE id = $1', [id]);
    await turn();
    await house.drainQueues();
  };
  await again();
  const title = deadline.title as string;
  await eventually('reminded', () => mails(title).length === 1);
  await again();
  expect(mails(title)).toHaveLength(1);
  expect(mails(title)[0]!.text).toContain(`entro il ${day(20).split('-').reverse().join('/')}`);
  await owner('UPDATE deadline SET due_on = $2 WHERE id = $1', [deadline.id, day(6)]);
  await again();
  await eventually('reminded again', () => mails(title).length === 2);
  await owner('UPDATE deadline SET due_on = $2 WHERE id = $1', [deadline.id, day(-1)]);
  await again();
  await eventually('told', () => mails(title).length === 3);
  expect(mails(title)[2]!.subject).toContain('Scadenza passata');
  expect(await read(`/deadlines/${deadline.id}`)).toMatchObject({
    status: 'late',
    history: [{ command: 'expire', actor: 'system', actorName: null }],
  });
  expect((await step(deadline.id, DECLARED)).body.status).toBe('done');
  // Opened again after its day, it is late at once.
  const opened = await step(deadline.id, { command: 'reopen', note: 'Sbagliato' });
  expect(opened.body.status).toBe('late');
  expect(opened.body.history.map(({ command }: Json) => command)).toEqual(['expire', 'fulfil', 'reopen', 'expire']);
});

it('is put off for all, laid out on other days, and asked no more', async () => {
  const made = await make();
  const [first] = await of(made.id);
  await step(first!.id, DECLARED, people().operator);
  const path = `/obligations/${made.id}`;
  const post = (tail: string, body: object, version?: number) => {
    const call = house.as(people().operator).post(path + tail);
    return (version ? call.set('If-Match', `"${version}"`) : call).send(body);
  };
  const moved = { from: first!.dueOn as string, to: day(120), reason: 'Rinviata da AgID' };
  expect(wrongIn(await post('/moves', { ...moved, to: day(-1) }))).toEqual({ to: 'in_the_past' });
  expectProblem(await post('/moves', { ...moved, from: day(3) }), 'not_found');
  const count = (await of(made.id)).length;
  expect((await post('/moves', moved)).body).toEqual({ changed: count - 1, unchanged: 1 });
  const other = (await of(made.id)).find(({ id }) => id !== first!.id)!;
  expect(await read(`/deadlines/${other.id}`)).toMatchObject({
    dueOn: day(120),
    roundOn: moved.from,
    history: [{ command: 'move', note: 'Rinviata da AgID', actor: 'centre' }],
  });
  // Moved, it is not laid out once more on its own day.
  await owner('UPDATE obligation SET planned_on = NULL');
  await turn();
  expect(await of(made.id)).toHaveLength(count);

  const changed = await house
    .as(people().operator)
    .patch(path)
    .set('If-Match', `"${made.version}"`)
    .send({ days: [day(60).slice(5)] });
  expect(changed.body).toMatchObject({ days: [day(60).slice(5)], nextOn: day(60), due: count });
  const cancelled = await items(`/deadlines?obligationId=${made.id}&status=cancelled`);
  expect(cancelled).toHaveLength(count - 1);
  const retired = await post('/steps', { command: 'retire' }, changed.body.version as number);
  expect(retired.body).toMatchObject({ status: 'retired', due: 0, commands: ['resume'] });
  expectProblem(await post('/steps', { command: 'retire' }, retired.body.version as number), 'state_conflict');
  const resumed = await post('/steps', { command: 'resume' }, retired.body.version as number);
  expect(resumed.body).toMatchObject({ status: 'active', due: count });
});

it('asks chosen bodies alone, and settles many at once', async () => {
  const [one, two] = bodies() as [Json, Json];
  const made = await make({ audience: 'chosen', bodyIds: [one.id] });
  expect((await of(made.id)).map(({ bodyId }) => bodyId)).toEqual([one.id]);
  const changed = await house
    .as(people().operator)
    .patch(`/obligations/${made.id}`)
    .set('If-Match', '"1"')
    .send({ bodyIds: [one.id, two.id] })
    .expect(200);
  expect((changed.body.bodies as Json[]).map(({ id }) => id as string).sort()).toEqual([one.id, two.id].sort());
  const ids = (await of(made.id)).map(({ id }) => id as string);
  expect(ids).toHaveLength(2);
  const bulk = (body: object, person = people().operator) => house.as(person).post('/deadlines/steps').send(body);
  const exempt = { command: 'exempt', note: 'Meno di 100.000 abitanti' };
  expectProblem(await bulk({ ids, ...exempt }, people().body_clerk), 'not_found');
  expect(wrongIn(await bulk({ ids, command: 'fulfil', evidence: 'file', fileId: newId() }))).toEqual({
    evidence: 'not_allowed',
  });
  expect((await bulk({ ids, ...exempt })).body).toEqual({ changed: 2, unchanged: 0 });
  expect((await bulk({ ids, ...exempt })).body).toEqual({ changed: 0, unchanged: 2 });
  expect((await of(made.id)).map(({ status }) => status)).toEqual(['not_applicable', 'not_applicable']);
});

it('is shown as a matrix, as progress, as a file and in the calendar: to a body its own alone', async () => {
  const made = await make();
  const deadline = await clerks(made.id);
  const year = (deadline.dueOn as string).slice(0, 4);
  const matrix = await items(`/deadlines/matrix?year=${year}&limit=100`);
  const row = matrix.find(({ bodyId }) => bodyId === deadline.bodyId)!;
  expect(row.cells.find(({ obligationId }: Json) => obligationId === made.id)).toEqual({
    obligationId: made.id,
    deadlineId: deadline.id,
    dueOn: deadline.dueOn,
    due: 1,
    late: 0,
    done: 0,
    notApplicable: 0,
  });
  const own = await items(`/deadlines/matrix?year=${year}&limit=100`, people().body_clerk);
  expect(own.map(({ bodyId }) => bodyId)).toEqual([bodies()[0]!.id]);
  const progress = async (person?: TestPerson) =>
    (await items(`/deadlines/progress?year=${year}`, person)).find(({ obligationId }) => obligationId === made.id)!;
  expect((await progress()).due).toBe((await of(made.id)).length);
  expect((await progress(people().body_clerk)).due).toBe(1);
  await step(deadline.id, DECLARED);
  expect(await progress(people().body_clerk)).toMatchObject({ due: 0, done: 1, doneLate: 0 });
  await step(deadline.id, { command: 'reopen', note: 'Ancora da fare' });

  const csv = await house
    .as(people().body_clerk)
    .get(`/deadlines/export?format=csv&obligationId=${made.id}`)
    .expect(200);
  const text = csv.text ?? (csv.body as Buffer).toString();
  expect(text).toContain('Ente;Obbligo;Sito o app;Scadenza;Stato;Fatto il;Prova');
  expect(text.trim().split('\n')).toHaveLength(2);

  const feed = async (person: TestPerson) => {
    const { body } = await house.as(person).post('/calendar-feeds').expect(201);
    expect(body.contents).toContain('deadlines');
    const { pathname } = new URL(body.address as string);
    const { text: file } = await house.http.get(pathname).buffer(true).expect(200);
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
  };
  const entry = (await feed(people().body_clerk)).find(({ uid }) => uid.startsWith(`deadline-${deadline.id}`))!;
  expect([entry.summary, entry.startDate.toString()]).toEqual([
    `${bodies()[0]!.name}: ${deadline.title}`,
    deadline.dueOn,
  ]);
  const rounds = (await feed(people().operator)).filter(({ uid }) => uid.startsWith(`round-${made.id}`));
  expect(rounds.map(({ description }) => description)).toEqual([
    expect.stringMatching(/^\d+ adempiment[oi] da fare$/) as string,
  ]);
});

it('goes with its body: who adheres no more owes nothing, and of two records of one body it is owed once', async () => {
  const [, second, third] = bodies() as [Json, Json, Json];
  const made = await make({ audience: 'chosen', bodyIds: [second.id, third.id] });
  const [first, other] = (await of(made.id)) as [Json, Json];
  await step(other.id as string, DECLARED, people().operator);
  await house
    .as(people().operator)
    .post('/body-joins')
    .send({ keptId: first.bodyId, joinedId: other.bodyId })
    .expect(201);
  const left = await of(made.id);
  expect(left).toEqual([expect.objectContaining({ id: other.id, bodyId: first.bodyId, status: 'done' })]);
  expect(await read(`/deadlines/${first.id}`)).toMatchObject({ status: 'cancelled', history: [{ cause: 'joined' }] });

  const all = await make();
  const body = (await of(all.id))[0]!;
  await owner(`UPDATE adhesion SET status = 'expired' WHERE body_id = $1 AND status IN ('active', 'withdrawing')`, [
    body.bodyId,
  ]);
  await owner('UPDATE obligation SET planned_on = NULL WHERE id = $1', [all.id]);
  await turn();
  expect(await read(`/deadlines/${body.id}`)).toMatchObject({ status: 'cancelled', history: [{ cause: 'not_asked' }] });
});
