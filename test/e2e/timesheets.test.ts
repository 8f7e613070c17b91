import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { italianDay, newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { currentMonth, firstDay, lastDay, monthAfter } from '../../libs/tariffs/src/timesheets/domain/month.js';
import { TimesheetReminders } from '../../libs/tariffs/src/timesheets/jobs/timesheets.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, leavesNoTrace, openTicket, problem, type Json } from './support.js';

let house: House;
let activityId: string;
const THIS = currentMonth(new Date());
const LAST = monthAfter(THIS, -1);
const BEFORE = monthAfter(THIS, -2);
beforeAll(async () => {
  house = await openHouse({ worker: true });
  activityId = newId();
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
  await owner('UPDATE tenant SET hours = $2 WHERE id = $1', [house.world.alfa.id, JSON.stringify(hours)]);
  await owner(
    `INSERT INTO activity (tenant_id, id, name, description, created_at, version) VALUES ($1, $2, 'Sportello', '', now(), 1)`,
    [house.world.alfa.id, activityId],
  );
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const owner = async (sql: string, params: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, params)).rows;
const month = async (which: string, person: TestPerson = people().operator): Promise<Json> =>
  (await house.as(person).get(`/timesheets/month?month=${which}`).expect(200)).body;
const write = (which: string, fields: object, person: TestPerson = people().operator) =>
  house
    .as(person)
    .post('/timesheets/rows')
    .send({ month: which, kind: 'work', minutes: 60, ...fields });
const step = (
  person: TestPerson,
  { version, month: which }: Json,
  command: string,
  more: object = {},
  path = '/timesheets/month/steps',
) =>
  house
    .as(person)
    .post(path)
    .set('If-Match', `"${version}"`)
    .send({ month: which, command, ...more });
const byService = () => ({ serviceId: house.world.alfa.serviceId });
const contract = (person: TestPerson, startsOn: string, minutesPerDay: number) =>
  house
    .as(people().tariff_admin)
    .post(`/timesheets/people/${person.membershipId}/contract-hours`)
    .send({ startsOn, weekdays: [5, 1, 2, 3, 4], minutesPerDay });
const personOf = async (person: TestPerson, query = ''): Promise<Json> => {
  const { body } = await house.as(people().tariff_admin).get(`/timesheets/people?limit=100${query}`).expect(200);
  return body.items.find((one: Json) => one.membershipId === person.membershipId);
};

describe('hours of one’s own', () => {
  it('stand beside those on requests, and what is missing is said and not assumed', async () => {
    expect(await month(LAST)).toMatchObject({ unknown: 'no_contract', expectedMinutes: null, missingMinutes: null });
    await contract(people().operator, '2020-01-01', 432).expect(201);
    const empty = await month(LAST);
    expect(empty).toMatchObject({ status: 'open', version: 0, workedMinutes: 0, unknown: null, rows: [] });
    expect(empty.expectedMinutes).toBe(empty.workingDays * 432);
    expect(empty.missingMinutes).toBe(empty.expectedMinutes);
    const { id } = await openTicket(house, people().body_clerk);
    const entry = { minutes: 25, workedOn: lastDay(LAST), note: 'Verifica' };
    await house.as(people().operator).post(`/tickets/${id}/time-entries`).send(entry).expect(201);
    await write(LAST, { ...byService(), minutes: 600, note: 'Formazione' }).expect(201);
    await write(LAST, { activityId, minutes: 90, workedOn: firstDay(LAST) }).expect(201);
    const { body } = await write(LAST, { kind: 'absence', minutes: 120 }).expect(201);
    expect(body).toMatchObject({ workedMinutes: 715, requestMinutes: 25, absenceMinutes: 120 });
    expect(body.missingMinutes).toBe(empty.expectedMinutes - 715 - 120);
    expect(body.requests).toEqual([{ ...byService(), name: expect.any(String), requests: 1, minutes: 25 }]);
    expect(body.rows.map(({ kind, name, minutes }: Json) => [kind, name, minutes])).toEqual([
      ['work', 'Sportello', 90],
      ['work', body.requests[0].name, 600],
      ['absence', null, 120],
    ]);
  });

  it('are corrected and taken away with the version that was read', async () => {
    const { body } = await write(LAST, { ...byService(), workedOn: lastDay(LAST), minutes: 30 }).expect(201);
    const row = body.rows.find((one: Json) => one.minutes === 30);
    const operator = house.as(people().operator);
    const path = `/timesheets/rows/${row.id}`;
    const changed = await operator.patch(path).set('If-Match', '"1"').send({ minutes: 45 }).expect(200);
    expect(changed.body.rows.find((one: Json) => one.id === row.id)).toMatchObject({ minutes: 45, version: 2 });
    await problem(operator.patch(path).set('If-Match', '"1"').send({ minutes: 50 }), 'stale_version');
    await problem(operator.delete(path).set('If-Match', '"1"'), 'stale_version');
    await operator.delete(path).set('If-Match', '"2"').expect(204);
    await problem(house.as(people().centre_admin).delete(path).set('If-Match', '"2"'), 'not_found');
  });

  it.each<[string, object, string[]]>([
    ['of nothing', {}, ['serviceId: required']],
    ['away for a service', { kind: 'absence', serviceId: 'own' }, ['serviceId: not_allowed']],
    ['of two things', { serviceId: 'own', activityId: 'own' }, ['activityId: not_allowed']],
    ['of more than a day', { serviceId: 'own', workedOn: firstDay(LAST), minutes: 1441 }, ['minutes: out_of_range']],
    ['of another month', { serviceId: 'own', workedOn: firstDay(THIS) }, ['workedOn: out_of_range']],
    ['that stand there already', { serviceId: 'own' }, ['serviceId: in_use']],
    ['of no time', { serviceId: 'own', minutes: 0 }, ['minutes: out_of_range']],
    ['of no month', { serviceId: 'own', month: '2026-13' }, ['month: invalid_format']],
    ['of a month to come', { serviceId: 'own', month: monthAfter(THIS, 1) }, ['month: out_of_range']],
  ])('are refused %s', async (_why, fields, expected) => {
    const own = { serviceId: house.world.alfa.serviceId, activityId } as Json;
    const given = Object.fromEntries(Object.entries(fields).map(([k, value]) => [k, value === 'own' ? own[k] : value]));
    await leavesNoTrace(house, async () => {
      expect(fieldsOf(await problem(write(LAST, given), 'validation_failed'))).toEqual(expected);
    });
  });

  it('are written for what the centre has, and no draft', async () => {
    const { beta, alfa } = house.world;
    for (const serviceId of [beta.serviceId, alfa.draftServiceId, newId()])
      await problem(write(LAST, { serviceId }), 'not_found');
    await problem(write(LAST, { activityId: newId() }), 'not_found');
    const { objects } = (await house.as(people().operator).get('/timesheets/objects').expect(200)).body;
    expect(objects.map(({ serviceId, activityId: of }: Json) => serviceId ?? of)).toEqual(
      expect.arrayContaining([alfa.serviceId, activityId]),
    );
    expect(JSON.stringify(objects)).not.toContain(alfa.draftServiceId);
  });
});

describe('a month', () => {
  it('is confirmed by who worked it, from its last day on, and stands', async () => {
    const open = await month(LAST);
    expect(open.commands).toEqual(['confirm']);
    if (italianDay(new Date()) < lastDay(THIS)) {
      const present = await month(THIS);
      expect(present.commands).toEqual([]);
      const early = await problem(step(people().operator, present, 'confirm'), 'validation_failed');
      expect(fieldsOf(early)).toEqual(['month: out_of_range']);
    }
    await problem(step(people().operator, { ...open, version: 9 }, 'confirm'), 'stale_version');
    const { body } = await step(people().operator, open, 'confirm').expect(200);
    expect(body).toMatchObject({ status: 'confirmed', confirmedMinutes: 715, commands: ['reopen'], lateMinutes: 0 });
    expect(body.events).toEqual([
      expect.objectContaining({ command: 'confirm', minutes: 715, reason: null, actorName: expect.any(String) }),
    ]);
    await problem(write(LAST, { activityId }), 'state_conflict');
    const [row] = body.rows;
    const operator = house.as(people().operator);
    await problem(
      operator.patch(`/timesheets/rows/${row.id}`).set('If-Match', '"1"').send({ minutes: 1 }),
      'state_conflict',
    );
    await problem(operator.delete(`/timesheets/rows/${row.id}`).set('If-Match', '"1"'), 'state_conflict');
    await problem(step(people().operator, body, 'confirm'), 'state_conflict');
  });

  it('keeps what was confirmed when a request gets more minutes, and says so', async () => {
    const { id } = await openTicket(house, people().body_clerk);
    const entry = { minutes: 15, workedOn: lastDay(LAST), note: 'Dimenticati' };
    await house.as(people().operator).post(`/tickets/${id}/time-entries`).send(entry).expect(201);
    expect(await month(LAST)).toMatchObject({ workedMinutes: 730, confirmedMinutes: 715, lateMinutes: 15 });
  });

  it('is opened again with a reason, also by who keeps the costs, who cannot confirm it', async () => {
    const { membershipId } = people().operator;
    const path = `/timesheets/people/${membershipId}/month/steps`;
    const keeper = people().tariff_admin;
    const seen = (await house.as(keeper).get(`/timesheets/people/${membershipId}/month?month=${LAST}`).expect(200))
      .body;
    expect(seen).toMatchObject({ commands: ['reopen'], confirmedMinutes: 715 });
    expect(fieldsOf(await problem(step(keeper, seen, 'reopen', {}, path), 'validation_failed'))).toEqual([
      'reason: required',
    ]);
    await problem(step(people().auditor, seen, 'reopen', { reason: 'x' }, path), 'permission_denied');
    const { body } = await step(keeper, seen, 'reopen', { reason: 'Mancano 15 minuti' }, path).expect(200);
    expect(body).toMatchObject({ status: 'open', confirmedMinutes: null, commands: [] });
    await problem(step(keeper, body, 'confirm', {}, path), 'state_conflict');
    const again = await step(people().operator, await month(LAST), 'confirm').expect(200);
    expect(again.body).toMatchObject({ confirmedMinutes: 730, lateMinutes: 0 });
    expect(again.body.events.map(({ command, minutes, reason }: Json) => [command, minutes, reason])).toEqual([
      ['confirm', 730, null],
      ['reopen', 715, 'Mancano 15 minuti'],
      ['confirm', 715, null],
    ]);
  });

  it('is told by person, with days known as absence, and taken away as a file', async () => {
    const day = firstDay(LAST);
    await owner(
      `INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, '', now(), 1)`,
      [
        house.world.alfa.id,
        newId(),
        people().operator.membershipId,
        people().centre_admin.membershipId,
        day,
        lastDay(LAST),
      ],
    );
    const year = LAST.slice(0, 4);
    const { months, openMonths, minutesPerDay } = await personOf(people().operator, `&year=${year}`);
    const [figures] = months.filter((one: Json) => one.month === LAST);
    expect(figures).toMatchObject({ status: 'confirmed', expectedMinutes: 0, missingMinutes: 0, workingDays: 0 });
    expect(figures.awayMinutes % 432).toBe(0);
    expect(figures.awayMinutes).toBeGreaterThan(0);
    expect({ minutesPerDay, open: openMonths > 0 || LAST.endsWith('-01') }).toEqual({ minutesPerDay: 432, open: true });
    expect(await personOf(people().accounting_officer)).toMatchObject({ minutesPerDay: null });
    const lines = `/timesheets/confirmed`;
    const { body } = await house.as(people().tariff_admin).get(`${lines}?month=${LAST}`).expect(200);
    expect(body.items.map(({ minutes, requestMinutes }: Json) => [minutes, requestMinutes]).sort()).toEqual([
      [640, 40],
      [90, 0],
    ]);
    const text = (await house.as(people().tariff_admin).get(`${lines}/export?month=${LAST}&format=csv`).expect(200))
      .text;
    const [header, ...rows] = parse(text, { bom: true, delimiter: ';' }) as string[][];
    expect(header).toEqual(['Mese', 'Persona', 'Servizio o attività', 'Ore', 'di cui su richieste', 'Confermate il']);
    expect(rows.map((cells) => cells[3]).sort()).toEqual(['1,5', '10,67']);
    const file = await house
      .as(people().tariff_admin)
      .get(`/timesheets/people/export?year=${year}&format=csv`)
      .expect(200);
    expect(file.text).toContain('Confermato');
    await owner('DELETE FROM absence WHERE membership_id = $1', [people().operator.membershipId]);
  });
});

it('the hours of a contract begin on a day, once', async () => {
  await problem(contract(people().operator, '2020-01-01', 300), 'duplicate');
  const path = `/timesheets/people/${people().operator.membershipId}/contract-hours`;
  const { body } = await contract(people().operator, '2019-01-01', 300).expect(201);
  expect(body.periods.map(({ startsOn, weekdays }: Json) => [startsOn, weekdays])).toEqual([
    ['2020-01-01', [1, 2, 3, 4, 5]],
    ['2019-01-01', [1, 2, 3, 4, 5]],
  ]);
  await house.as(people().tariff_admin).delete(`${path}/${body.periods[1].id}`).expect(204);
  await problem(house.as(people().tariff_admin).delete(`${path}/${body.periods[1].id}`), 'not_found');
  await problem(contract(people().body_clerk, '2020-01-01', 300), 'not_found');
  const wrong = { startsOn: '2021-01-01', weekdays: [1, 1, 8], minutesPerDay: 2000 };
  const answer = await problem(house.as(people().tariff_admin).post(path).send(wrong), 'validation_failed');
  expect(fieldsOf(answer).map((one) => one.split(':')[0])).toEqual(['weekdays', 'minutesPerDay']);
});

it('who has not confirmed last month is asked to, once', async () => {
  const { beta } = house.world;
  const worker = beta.people.operator;
  await owner('UPDATE tenant SET hours = $2 WHERE id = $1', [
    beta.id,
    JSON.stringify([{ weekday: 1, opens: '09:00', closes: '13:00' }]),
  ]);
  for (const person of [worker, beta.people.tariff_admin])
    await owner(
      `INSERT INTO contract_hours (tenant_id, id, membership_id, starts_on, weekdays, minutes_per_day, created_at)
       VALUES ($1, $2, $3, '2020-01-01', '{1}', 240, now())`,
      [beta.id, newId(), person.membershipId],
    );
  const confirming = await month(LAST, beta.people.tariff_admin);
  await step(beta.people.tariff_admin, confirming, 'confirm').expect(200);
  const reminders = house.app.get(TimesheetReminders, { strict: false });
  const told = () =>
    owner(`SELECT title, path FROM notice WHERE tenant_id = $1 AND kind = 'timesheet.reminder'`, [beta.id]);
  await reminders.run();
  await reminders.run();
  const asked = Number(italianDay(new Date()).slice(8)) >= 3;
  expect(await told()).toEqual(
    asked ? [{ title: expect.stringMatching(/^Ore di .* da confermare$/), path: `/beta/area/ore?mese=${LAST}` }] : [],
  );
});

describe('a file of hours', () => {
  const HEADER = ['E-mail', 'Mese', 'Servizio o attività', 'Ore', 'Giorno', 'Nota'];
  const keeper = () => house.as(people().tariff_admin);
  const preview = async (rows: string[][]): Promise<Json> => {
    const content = Buffer.from(stringify([HEADER, ...rows], { delimiter: ';' }));
    const { body } = await keeper().post('/files').attach('file', content, 'ore.csv').expect(201);
    return (await keeper().post('/imports').send({ target: 'timesheets', fileId: body.id }).expect(201)).body;
  };
  const run = async (id: string, what: 'confirmation' | 'undo') => {
    const { body } = await keeper().post(`/imports/${id}/${what}`).expect(200);
    const jobId = what === 'undo' ? body.undoJobId : body.jobId;
    await eventually('the work has ended', async () => (await keeper().get(`/jobs/${jobId}`)).body.finishedAt);
    return (await keeper().get(`/imports/${id}`).expect(200)).body;
  };

  it('becomes hours that still wait for who worked them, and is taken back', async () => {
    const { email } = people().operator;
    const batch = await preview([
      [email, BEFORE, 'posta-elettronica', '12,5', '', 'Foglio'],
      [email.toUpperCase(), `${BEFORE.slice(5)}/${BEFORE.slice(0, 4)}`, 'sportello', '7:30', firstDay(BEFORE), ''],
      [email, BEFORE, 'Sportello', '8', firstDay(BEFORE), ''],
      ['nessuno@example.org', BEFORE, 'Sportello', '8', '', ''],
      [email, 'ottobre', 'Altro', 'tante', '31/02/2026', ''],
      [email, LAST, 'Sportello', '8', '', ''],
    ]);
    expect(batch).toMatchObject({ creates: 2, wrong: 4 });
    const rows: Json[] = (await keeper().get(`/imports/${batch.id}/rows?limit=100`).expect(200)).body.items;
    const errors = rows.map(({ cells }) =>
      cells.filter((cell: Json) => cell.error).map((cell: Json) => `${cell.column}: ${cell.error}`),
    );
    expect(errors).toEqual([
      [],
      [],
      ['Servizio o attività: in_use'],
      ['E-mail: not_found'],
      ['Mese: invalid_format', 'Servizio o attività: not_found', 'Ore: invalid_format', 'Giorno: invalid_format'],
      ['Mese: not_allowed'],
    ]);
    expect(await run(batch.id, 'confirmation')).toMatchObject({ applied: 2 });
    expect(await month(BEFORE)).toMatchObject({ status: 'open', workedMinutes: 1200, confirmedMinutes: null });
    const again = await preview([
      [email, BEFORE, 'posta-elettronica', '12,5', '', ''],
      [email, BEFORE, 'sportello', '8', firstDay(BEFORE), ''],
    ]);
    expect(again).toMatchObject({ same: 1, updates: 1 });
    await run(again.id, 'confirmation');
    expect(await month(BEFORE)).toMatchObject({ workedMinutes: 1230 });
    expect(await run(again.id, 'undo')).toMatchObject({ undone: 2, kept: 0 });
    expect(await month(BEFORE)).toMatchObject({ workedMinutes: 1200 });
    await step(people().operator, await month(BEFORE), 'confirm').expect(200);
    expect(await run(batch.id, 'undo')).toMatchObject({ undone: 0, kept: 2 });
  });

  it('is read by who keeps the costs alone', async () => {
    const content = Buffer.from(stringify([HEADER, ['a@example.org', BEFORE, 'x', '1', '', '']], { delimiter: ';' }));
    const operator = house.as(people().operator);
    const { body } = await operator.post('/files').attach('file', content, 'ore.csv').expect(201);
    await problem(operator.post('/imports').send({ target: 'timesheets', fileId: body.id }), 'permission_denied');
  });
});
