import ICAL from 'ical.js';
import { ROLES, can, permissionsOf, type Permission } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, openTicket, problem, transition, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const owner = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, values)).rows;
const inDays = (days: number) => italianDay(new Date(Date.now() + days * 86_400_000));
const create = (person: TestPerson, body: object) => house.as(person).post('/api-tokens').send(body);

/** The same person, as a program with a token of these scopes. */
async function program(person: TestPerson, ...scopes: Permission[]): Promise<TestPerson & { id: string }> {
  const { body } = await create(person, { name: 'Programma', scopes, expiresOn: inDays(30) }).expect(201);
  return { ...person, token: body.token as string, id: body.id as string };
}

describe('a personal token', () => {
  it('is shown once, hashed, listed with scopes, role, end and last use, and taken back', async () => {
    const { operator } = house.world.alfa.people;
    const answer = await create(operator, {
      name: 'Esportazione',
      scopes: ['tickets.read', 'tickets.read', 'bodies.read'],
      expiresOn: inDays(10),
    }).expect(201);
    const { token, ...shown } = answer.body;
    expect(token).toMatch(/^cdc_[\w-]{43}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(shown).toMatchObject({
      name: 'Esportazione',
      scopes: ['tickets.read', 'bodies.read'],
      role: 'operator',
      centreName: 'Centro alfa',
      lastUsedAt: null,
    });
    // It works until the end of that day in Italy.
    expect(italianDay(new Date(Date.parse(shown.expiresAt) - 1))).toBe(inDays(10));
    expect(italianDay(new Date(shown.expiresAt))).toBe(inDays(11));
    const list = async () => (await house.as(operator).get('/api-tokens').expect(200)).body.tokens as Json[];
    expect(await list()).toEqual([shown]);
    const me = { ...operator, token };
    await house.as(me).get('/tickets').expect(200);
    expect((await list())[0].lastUsedAt).not.toBeNull();
    expect(JSON.stringify(await owner('SELECT * FROM session'))).not.toContain(token);
    await house.as(operator).delete(`/api-tokens/${shown.id}`).expect(204);
    await problem(house.as(me).get('/tickets'), 'unauthenticated');
    expect(await list()).toEqual([]);
    await problem(house.as(operator).delete(`/api-tokens/${shown.id}`), 'not_found');
  });

  it('is one’s own only', async () => {
    const { operator, centre_admin: admin } = house.world.alfa.people;
    const mine = await program(operator, 'tickets.read');
    for (const person of [admin, house.world.beta.people.operator]) {
      expect((await house.as(person).get('/api-tokens').expect(200)).body.tokens).toEqual([]);
      await problem(house.as(person).delete(`/api-tokens/${mine.id}`), 'not_found');
    }
    await house.as(mine).get('/tickets').expect(200);
  });

  it('may what its scopes say and nothing else of the role', async () => {
    const { operator, body_clerk: clerk } = house.world.alfa.people;
    const opened = await openTicket(house);
    const reader = await program(operator, 'tickets.read');
    await house.as(reader).get('/tickets').expect(200);
    await house.as(reader).get(opened.path).expect(200);
    const refused = [
      house.as(reader).get('/bodies'),
      house.as(reader).get('/services'),
      house.as(reader).get('/memberships'),
      house.as(reader).patch(opened.path).set('If-Match', opened.etag).send({ assigneeId: null }),
      house.as(reader).post(`${opened.path}/messages`).send({ kind: 'public', text: 'x' }),
      house.as(reader).post('/files').attach('file', Buffer.from('x'), 'a.txt'),
    ];
    await leavesNoTrace(house, async () => {
      for (const call of refused) await problem(call, 'permission_denied');
    });
    expect(
      (await transition(house.as(await program(operator, 'tickets.work')), opened.path, opened.etag, 'take')).status,
    ).toBe(200);
    await house
      .as(operator)
      .post(`${opened.path}/time-entries`)
      .send({ minutes: 7, workedOn: inDays(0) })
      .expect(201);
    const read = async (person: TestPerson) => (await house.as(person).get(opened.path).expect(200)).body as Json;
    expect(await read(operator)).toMatchObject({ totalMinutes: 7, commands: expect.arrayContaining(['ask']) });
    expect(await read(reader)).toMatchObject({ timeEntries: [], totalMinutes: 0, commands: [] });
    const clock = await program(operator, 'tickets.read', 'time_entries.read');
    expect(await read(clock)).toMatchObject({ timeEntries: [{ minutes: 7 }], commands: [] });
    const writer = await program(clerk, 'tickets.create');
    await house
      .as(writer)
      .post('/tickets')
      .send({ serviceId: house.world.alfa.serviceId, subject: 'PEC', text: 'Piena.' })
      .expect(201);
    await problem(house.as(writer).get('/tickets'), 'permission_denied');
  });

  it('reaches nothing that belongs to the person: sessions, tokens, profile, roles, absences, notices', async () => {
    const { operator } = house.world.alfa.people;
    const all = await program(operator, ...permissionsOf('operator'));
    const [session] = (await house.as(operator).get('/sessions').expect(200)).body.sessions as Json[];
    const calls = [
      house.as(all).get('/session'),
      house.as(all).patch('/session').send({ membershipId: operator.membershipId }),
      house.as(all).get('/profile'),
      house.as(all).put('/profile/password').send({ newPassword: 'una nuova password' }),
      house.as(all).get('/sessions'),
      house.as(all).delete('/sessions'),
      house.as(all).delete(`/sessions/${session.id}`),
      house.as(all).get('/api-tokens'),
      create(all, { name: 'x', scopes: ['tickets.read'], expiresOn: inDays(1) }),
      house.as(all).delete(`/api-tokens/${all.id}`),
      house.as(all).get('/absences'),
      house.as(all).post('/absences').send({}),
      house.as(all).get('/notices'),
      house.as(all).get('/notice-preferences'),
    ];
    await leavesNoTrace(house, async () => {
      for (const call of calls) await problem(call, 'permission_denied');
    });
    // Signing out ends sessions; a token is taken back by its owner.
    await house.http.delete('/api/v1/session').set('Authorization', `Bearer ${all.token}`).expect(204);
    await house.as(all).get('/tickets').expect(200);
  });

  it('ends with its day, with the membership, and with nothing else', async () => {
    const person = await createPerson(house.database.owner, house.world.alfa.id, 'alfa', 'con.token', 'operator', []);
    const me = await program(person, 'tickets.read');
    await house.as(person).delete('/sessions').expect(204);
    await house.http.delete('/api/v1/session').set('Authorization', `Bearer ${person.token}`).expect(204);
    await house.as(me).get('/tickets').expect(200);
    await owner(`UPDATE membership SET valid_to = current_date - 2 WHERE id = $1`, [person.membershipId]);
    await problem(house.as(me).get('/tickets'), 'unauthenticated');
    await owner(`UPDATE membership SET valid_to = NULL WHERE id = $1`, [person.membershipId]);
    await house.as(me).get('/tickets').expect(200);
    await owner(`UPDATE session SET expires_at = now() WHERE id = $1`, [me.id]);
    await problem(house.as(me).get('/tickets'), 'unauthenticated');
  });

  it('stays in the membership it was made in, when the session goes on in another', async () => {
    const { alfa, beta } = house.world;
    const person = await createPerson(house.database.owner, alfa.id, 'alfa', 'in.due', 'operator', []);
    const second = newId();
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
       VALUES ($1, $2, $3, 'auditor', $4, $5, '2020-01-01', now(), now(), 1)`,
      [beta.id, second, person.personId, person.name, person.email],
    );
    const opened = await openTicket(house);
    const me = await program(person, 'tickets.read');
    await house.as(person).patch('/session').send({ membershipId: second }).expect(200);
    await house.as(me).get(opened.path).expect(200);
    await problem(house.as(person).get(opened.path), 'not_found');
    const there = await create(person, { name: 'Altrove', scopes: ['audit.read'], expiresOn: inDays(1) }).expect(201);
    await problem(house.as({ ...person, token: there.body.token }).get(opened.path), 'permission_denied');
    const tokens = (await house.as(person).get('/api-tokens').expect(200)).body.tokens as Json[];
    expect(tokens.map(({ role, centreName }) => [role, centreName])).toEqual([
      ['auditor', 'Centro beta'],
      ['operator', 'Centro alfa'],
    ]);
  });

  it.each<[string, () => object, string]>([
    ['without anything', () => ({}), 'name: required'],
    ['without a name', () => ({ name: '', scopes: ['tickets.read'], expiresOn: inDays(1) }), 'name: required'],
    [
      'with a long name',
      () => ({ name: 'x'.repeat(81), scopes: ['tickets.read'], expiresOn: inDays(1) }),
      'name: too_long',
    ],
    ['without scopes', () => ({ name: 'x', scopes: [], expiresOn: inDays(1) }), 'scopes: required'],
    [
      'with an unknown scope',
      () => ({ name: 'x', scopes: ['everything'], expiresOn: inDays(1) }),
      'scopes: not_in_list',
    ],
    [
      'with a scope that the role has not',
      () => ({ name: 'x', scopes: ['tickets.read', 'audit.read'], expiresOn: inDays(1) }),
      'scopes: not_allowed',
    ],
    [
      'that ended yesterday',
      () => ({ name: 'x', scopes: ['tickets.read'], expiresOn: inDays(-1) }),
      'expiresOn: in_the_past',
    ],
    [
      'for more than a year',
      () => ({ name: 'x', scopes: ['tickets.read'], expiresOn: inDays(368) }),
      'expiresOn: out_of_range',
    ],
    [
      'until no day',
      () => ({ name: 'x', scopes: ['tickets.read'], expiresOn: '2026-02-30' }),
      'expiresOn: invalid_format',
    ],
  ])('%s is refused', async (_what, body, field) => {
    await leavesNoTrace(house, async () =>
      expect(fieldsOf(await problem(create(house.world.alfa.people.operator, body()), 'validation_failed'))).toContain(
        field,
      ),
    );
  });

  it('can be made by each role, for each of its permissions and no other', async () => {
    const people = { ...house.world.beta.people, ...house.world.network };
    const everything = [...new Set(ROLES.flatMap((role) => permissionsOf(role)))];
    for (const role of ROLES) {
      await create(people[role], { name: 'x', scopes: permissionsOf(role), expiresOn: inDays(1) }).expect(201);
      for (const scope of everything.filter((permission) => !can(role, permission)))
        expect(
          fieldsOf(
            await problem(
              create(people[role], { name: 'x', scopes: [scope], expiresOn: inDays(1) }),
              'validation_failed',
            ),
          ),
        ).toEqual(['scopes: not_allowed']);
    }
  });

  it('is refused after the fiftieth', async () => {
    const person = await createPerson(
      house.database.owner,
      house.world.alfa.id,
      'alfa',
      'collezionista',
      'operator',
      [],
    );
    for (let made = 0; made < 50; made++) await program(person, 'tickets.read');
    await leavesNoTrace(house, () =>
      problem(create(person, { name: 'x', scopes: ['tickets.read'], expiresOn: inDays(1) }), 'state_conflict'),
    );
  });
});

describe('a calendar', () => {
  const make = (person: TestPerson) => house.as(person).post('/calendar-feeds').expect(201);
  const path = (address: string) => new URL(address).pathname;
  const entries = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('has what the role reads, as days without a time zone, under UIDs that stay; the body’s people have their body’s', async () => {
    const { alfa } = house.world;
    const [first, second] = alfa.bodies;
    const { operator, body_clerk: clerk } = alfa.people;
    await house
      .as(operator)
      .post('/tasks')
      .send({ title: 'Telefonare', dueOn: inDays(3) })
      .expect(201);
    await owner(
      `INSERT INTO convention (tenant_id, id, title, valid_from, valid_to, notice_days, created_at, version)
       VALUES ($1, $2, 'Servizi; CIT, rinnovo', '2020-01-01', $3, 30, now(), 1)`,
      [alfa.id, newId(), inDays(40)],
    );
    for (const body of [first!, second!])
      await owner(
        `INSERT INTO adhesion (tenant_id, id, body_id, convention_id, status, suspended_by_body, suspended_by_centre, suspended_by_system,
           active_from, withdraws_on, reminders, last_event_at, is_demo, created_at, version)
         SELECT $1, $2, $3, id, 'withdrawing', false, false, false, '2020-01-01', $4, 0, now(), false, now(), 1
         FROM convention WHERE tenant_id = $1 AND title = 'Servizi; CIT, rinnovo'`,
        [alfa.id, newId(), body.id, inDays(20)],
      );
    const { body } = await make(operator);
    expect(body.contents).toEqual(['conventions', 'subscriptions', 'tasks', 'deadlines', 'events', 'meetings']);
    const answer = await house.http.get(path(body.address)).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const centre = entries(answer.text);
    expect(centre.map(({ summary }) => summary).sort()).toEqual([
      `${first!.name}: il recesso ha effetto`,
      `${second!.name}: il recesso ha effetto`,
      'Scade la convenzione «Servizi; CIT, rinnovo»',
      'Telefonare',
    ]);
    const task = centre.find(({ summary }) => summary === 'Telefonare')!;
    expect({ day: task.startDate.toString(), isDay: task.startDate.isDate }).toEqual({ day: inDays(3), isDay: true });
    expect(new Set(centre.map(({ uid }) => uid)).size).toBe(4);
    const again = house.http.get(path(body.address)).set('If-None-Match', answer.headers.etag!);
    await again.expect(304);

    const own = await make(clerk);
    expect(own.body.contents).toEqual(['conventions', 'subscriptions', 'deadlines', 'registrations', 'meetings']);
    const theirs = (await house.http.get(path(own.body.address)).expect(200)).text;
    expect(
      entries(theirs)
        .map(({ summary }) => summary)
        .sort(),
    ).toEqual([`${first!.name}: il recesso ha effetto`, 'Scade la convenzione «Servizi; CIT, rinnovo»']);
    const foreign = await make(house.world.beta.people.operator);
    expect(entries((await house.http.get(path(foreign.body.address)).expect(200)).text)).toEqual([]);
  });

  it('has one address, which opens nothing else, ends with the next, and is no other token', async () => {
    const { operator } = house.world.alfa.people;
    const [before, after] = [(await make(operator)).body, (await make(operator)).body];
    await problem(house.http.get(path(before.address)), 'not_found');
    const token = /cdc_[\w-]+/.exec(after.address)![0];
    await problem(house.as({ ...operator, token }).get('/bodies'), 'permission_denied');
    await problem(house.as({ ...operator, token }).post('/calendar-feeds'), 'state_conflict');
    const other = await program(operator, 'calendar.read', 'bodies.read');
    await problem(house.http.get(`/api/v1/calendars/${other.token}.ics`), 'not_found');
    for (const file of ['x', `${token}`, `${'x'.repeat(40)}.ics`])
      await problem(house.http.get(`/api/v1/calendars/${file}`), 'not_found');
  });
});
