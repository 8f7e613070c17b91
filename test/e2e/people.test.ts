import { randomUUID } from 'node:crypto';
import { ROLES, ROLE_DEFINITIONS, TENANT_ROLES, type Role } from '#app/contracts';
import { AccessSweep, MembershipCare } from '#app/identity';
import { italianDay, newId } from '#app/kernel';
import { createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const owner = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, values)).rows;
const inDays = (days: number) => italianDay(new Date(Date.now() + days * 86_400_000));
const admin = () => house.as(house.world.alfa.people.centre_admin);
const body = (index: number) => house.world.alfa.bodies[index]!.id;

/** As leavesNoTrace, once the worker rests. */
async function untouched(work: () => Promise<unknown>): Promise<void> {
  await house.drainQueues();
  await leavesNoTrace(house, work);
}

let people = 0;
const newMembership = (fields: object = {}) => ({
  email: `nuova.persona${++people}@alfa.example.org`,
  displayName: 'Nuova Persona',
  role: 'body_clerk',
  bodyIds: [body(0)],
  validFrom: inDays(0),
  ...fields,
});
async function invite(fields: object = {}): Promise<Json> {
  const answer = await admin().post('/memberships').send(newMembership(fields)).expect(201);
  expect(answer.headers.location).toBe(`/api/v1/memberships/${answer.body.id}`);
  expect(answer.headers.etag).toBe('"1"');
  expect(answer.headers['cache-control']).toBe('no-store');
  return answer.body;
}
const newcomer = (role: Role = 'operator', tenant = house.world.alfa) =>
  createPerson(
    house.database.owner,
    tenant.id,
    tenant.slug,
    `gente${++people}`,
    role,
    ROLE_DEFINITIONS[role].access === 'body' ? [tenant.bodies[0]!.id] : [],
  );
const patch = ({ id, version }: Json, changes: object, as = house.world.alfa.people.centre_admin) =>
  house.as(as).patch(`/memberships/${id}`).set('If-Match', `"${version}"`).send(changes);
const read = async (id: string): Promise<Json> => (await admin().get(`/memberships/${id}`).expect(200)).body;

/** The link of the newest mail to this membership; the transport writes it before it is forgotten. */
async function invitationOf(id: string): Promise<string> {
  await house.drainQueues();
  const { readFileSync, readdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const mails = await owner(
    `SELECT id FROM mail WHERE membership_id = $1 AND kind = 'access.invitation' ORDER BY id DESC`,
    [id],
  );
  const folder = join(process.env.DATA_DIR!, 'mails');
  const file = readdirSync(folder).find((name) => name.startsWith(mails[0].id as string))!;
  const eml = readFileSync(join(folder, file), 'utf8').replace(/=\r\n/g, '').replaceAll('=3D', '=');
  return /accedi\/link#([\w-]{43})/.exec(eml)![1]!;
}
const redeem = (token: string) => house.http.post('/api/v1/session/by-link').send({ token });

describe('taking somebody in', () => {
  it('invites them by mail; with the link they are in, and the centre sees it', async () => {
    const made = await invite({
      email: 'Anna.Verdi@Alfa.example.org',
      displayName: 'Anna Verdi',
      bodyIds: [body(1), body(0), body(1)],
      validTo: inDays(30),
    });
    expect(made).toMatchObject({
      email: 'anna.verdi@alfa.example.org',
      displayName: 'Anna Verdi',
      role: 'body_clerk',
      validFrom: inDays(0),
      validTo: inDays(30),
      acceptedAt: null,
      reviewedAt: null,
      lastSeenAt: null,
      absence: null,
    });
    expect(made.bodies.map(({ id }: Json) => id).sort()).toEqual([body(0), body(1)].sort());
    expect(made.invitedAt).not.toBeNull();
    const token = await invitationOf(made.id);
    const [mail] = await owner('SELECT subject, address, text, html FROM mail WHERE membership_id = $1', [made.id]);
    expect(mail).toEqual({
      subject: 'Invito a Casa dei Comuni: Centro alfa',
      address: 'anna.verdi@alfa.example.org',
      text: '',
      html: '',
    });
    const { body: link } = await house.http.post('/api/v1/auth/links/inspect').send({ token }).expect(200);
    expect(link).toMatchObject({ purpose: 'invitation', displayName: 'Anna Verdi', hasPassword: false });
    expect(Date.parse(link.expiresAt) - Date.now()).toBeGreaterThan(13.9 * 86_400_000);
    const answer = await redeem(token).expect(201);
    expect(answer.body).toMatchObject({
      membership: { id: made.id, role: 'body_clerk' },
      person: { displayName: 'Anna Verdi' },
    });
    const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    expect((await house.http.get('/api/v1/bodies').set('Cookie', cookie).expect(200)).body.items).toHaveLength(2);
    const seen = await read(made.id);
    expect(seen.acceptedAt).not.toBeNull();
    expect(seen.lastSeenAt).not.toBeNull();
    await problem(admin().post(`/memberships/${made.id}/invitations`), 'state_conflict');
  });

  it('again ends the invitation of before', async () => {
    const made = await invite();
    const first = await invitationOf(made.id);
    await admin().post(`/memberships/${made.id}/invitations`).expect(204);
    const second = await invitationOf(made.id);
    await problem(redeem(first), 'link_not_valid');
    await redeem(second).expect(201);
  });

  it('again and again is stopped', async () => {
    const made = await invite();
    for (let time = 0; time < 5; time++) await admin().post(`/memberships/${made.id}/invitations`).expect(204);
    await problem(admin().post(`/memberships/${made.id}/invitations`), 'too_many_requests');
  });

  it('from a day to come invites them on that day', async () => {
    const made = await invite({ validFrom: inDays(10) });
    expect(made.invitedAt).toBeNull();
    await problem(admin().post(`/memberships/${made.id}/invitations`), 'state_conflict');
    const care = house.app.get(MembershipCare, { strict: false });
    await care.run();
    expect((await read(made.id)).invitedAt).toBeNull();
    await patch(made, { validFrom: inDays(0) }).expect(200);
    await care.run();
    await care.run();
    expect((await read(made.id)).invitedAt).not.toBeNull();
    await redeem(await invitationOf(made.id)).expect(201);
    expect(await owner('SELECT id FROM mail WHERE membership_id = $1', [made.id])).toHaveLength(1);
  });

  it('who works in another centre already adds a role of the same person, and tells neither centre of the other', async () => {
    const known = await newcomer('auditor', house.world.beta);
    const made = await invite({ email: known.email, displayName: 'Come la chiama alfa' });
    const session = await redeem(await invitationOf(made.id)).expect(201);
    expect(session.body.person).toMatchObject({ id: known.personId, displayName: 'Come la chiama alfa' });
    expect(session.body.memberships).toHaveLength(2);
    // A session of before stays where it was, under the name of that centre.
    const { body: there } = await house.as(known).get('/session').expect(200);
    expect(there).toMatchObject({ person: { displayName: known.name }, membership: { role: 'auditor' } });
    expect((await admin().get(`/memberships?q=${known.email}`).expect(200)).body.items).toHaveLength(1);
    expect(JSON.stringify((await house.as(known).get('/memberships?limit=100').expect(200)).body)).not.toContain(
      'Come la chiama alfa',
    );
  });

  it('does not put who signs in into a role they have not taken up', async () => {
    const known = await newcomer('operator', house.world.beta);
    await invite({ email: known.email, role: 'auditor', bodyIds: [] });
    const { body: login } = await house.http
      .post('/api/v1/auth/login')
      .send({ email: known.email, password: 'una password di prova' })
      .expect(200);
    const fresh = { ...known, token: login.accessToken as string };
    const { body: session } = await house.as(fresh).get('/session').expect(200);
    expect(session.membership.id).toBe(known.membershipId);
    const invited = session.memberships.find(({ id }: Json) => id !== known.membershipId);
    await house.as(fresh).patch('/session').send({ membershipId: invited.id }).expect(200);
    expect((await read(invited.id)).acceptedAt).not.toBeNull();
  });

  it('in each role of a centre and in none above', async () => {
    for (const role of ROLES) {
      const bodyIds = ROLE_DEFINITIONS[role].access === 'body' ? [body(0)] : [];
      const answer = await admin()
        .post('/memberships')
        .send(newMembership({ role, bodyIds, ...(role === 'partner' && { validTo: inDays(90) }) }))
        .ok(() => true);
      expect({ role, status: answer.status }).toEqual({ role, status: TENANT_ROLES.includes(role) ? 201 : 422 });
    }
  });

  it.each<[string, () => object, string]>([
    [
      'nothing',
      () => ({ email: undefined, displayName: undefined, role: undefined, validFrom: undefined }),
      'email: required',
    ],
    ['no address', () => ({ email: 'anna' }), 'email: invalid_format'],
    ['an empty name', () => ({ displayName: '' }), 'displayName: required'],
    ['a long name', () => ({ displayName: 'x'.repeat(201) }), 'displayName: too_long'],
    ['a role of the network', () => ({ role: 'network_coordinator' }), 'role: not_in_list'],
    ['no body for a clerk', () => ({ bodyIds: [] }), 'bodyIds: required'],
    ['a body for an operator', () => ({ role: 'operator' }), 'bodyIds: not_allowed'],
    ['a partner without a last day', () => ({ role: 'partner', bodyIds: [] }), 'validTo: required'],
    ['a partner for years', () => ({ role: 'partner', bodyIds: [], validTo: inDays(400) }), 'validTo: out_of_range'],
    ['a body for a partner', () => ({ role: 'partner', validTo: inDays(90) }), 'bodyIds: not_allowed'],
    ['an end before the beginning', () => ({ validFrom: inDays(5), validTo: inDays(4) }), 'validTo: out_of_range'],
    ['an end that has passed', () => ({ validFrom: inDays(-5), validTo: inDays(-1) }), 'validTo: in_the_past'],
    ['no day', () => ({ validFrom: '2026-13-01' }), 'validFrom: invalid_format'],
    ['a person’s id', () => ({ personId: newId() }), 'personId: unknown_field'],
  ])('with %s is refused, and makes nobody', async (_what, fields, field) => {
    await untouched(async () =>
      expect(
        fieldsOf(await problem(admin().post('/memberships').send(newMembership(fields())), 'validation_failed')),
      ).toContain(field),
    );
  });

  it('for a body of another centre, or of none, is not found', async () => {
    for (const bodyId of [house.world.beta.bodies[0]!.id, newId()])
      await untouched(async () =>
        expect(
          fieldsOf(
            await problem(
              admin()
                .post('/memberships')
                .send(newMembership({ bodyIds: [body(0), bodyId] })),
              'not_found',
            ),
          ),
        ).toEqual(['bodyIds: not_found']),
      );
  });

  it('twice in the same role at the same time is a duplicate; in another role or at another time not', async () => {
    const made = await invite({ validTo: inDays(10) });
    const same = { email: made.email };
    for (const fields of [
      same,
      { ...same, validFrom: inDays(10) },
      { ...same, validFrom: inDays(-3), validTo: inDays(1) },
      { email: made.email.toUpperCase() },
    ])
      await untouched(async () =>
        expect(fieldsOf(await problem(admin().post('/memberships').send(newMembership(fields)), 'duplicate'))).toEqual([
          'email: in_use',
        ]),
      );
    await invite({ ...same, role: 'body_admin' });
    const next = await invite({ ...same, validFrom: inDays(11) });
    await problem(patch(made, { validTo: null }), 'duplicate');
    await problem(patch(next, { validFrom: inDays(9) }), 'duplicate');
  });

  it('ten times at once makes one', async () => {
    for (const fields of [{ validTo: inDays(20) }, {}]) {
      const content = newMembership(fields);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          admin()
            .post('/memberships')
            .send(content)
            .ok(() => true),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    }
  });

  it('repeated with its Idempotency-Key makes one', async () => {
    const key = randomUUID();
    const content = newMembership();
    const send = (fields = {}) =>
      admin()
        .post('/memberships')
        .set('Idempotency-Key', key)
        .send({ ...content, ...fields });
    const first = await send().expect(201);
    await untouched(async () => {
      expect((await send().expect(201)).body.id).toBe(first.body.id);
      await problem(send({ displayName: 'Altra' }), 'idempotency_key_reused');
    });
  });
});

describe('the list', () => {
  const ids = async (query: string, as: TestPerson = house.world.alfa.people.centre_admin) =>
    ((await house.as(as).get(`/memberships?limit=100&${query}`).expect(200)).body.items as Json[]).map(
      ({ id }) => id as string,
    );

  it('shows who is there now, who left, who will come', async () => {
    const [now, past, future] = [await newcomer(), await newcomer(), await newcomer()];
    await owner('UPDATE membership SET valid_to = current_date - 5 WHERE id = $1', [past.membershipId]);
    await owner('UPDATE membership SET valid_from = current_date + 5 WHERE id = $1', [future.membershipId]);
    const found = {
      current: await ids('status=current'),
      ended: await ids('status=ended'),
      future: await ids('status=future'),
    };
    expect(found.current).toContain(now.membershipId);
    expect(found.ended).toContain(past.membershipId);
    expect(found.future).toContain(future.membershipId);
    expect([...found.current, ...found.ended, ...found.future]).toHaveLength(
      new Set([...found.current, ...found.ended, ...found.future]).size,
    );
    expect((await ids('')).sort()).toEqual(found.current.sort());
  });

  it('finds by part of the name, without accents, and of the address; a sign of the search is itself', async () => {
    const person = await newcomer();
    await owner(`UPDATE membership SET display_name = 'Niccolò D''Amato 100%' WHERE id = $1`, [person.membershipId]);
    for (const q of ['niccolo', 'D%27Amato', '100%25', person.email.split('@')[0]!])
      expect(await ids(`q=${q}`)).toEqual([person.membershipId]);
    expect(await ids('q=%25%25%25')).toEqual([]);
    expect(await ids('q=__')).toEqual([]);
  });

  it('filters by role, by body and by review, together', async () => {
    const { operator, auditor } = house.world.alfa.people;
    expect(await ids('role=auditor&q=Persona+auditor')).toEqual([auditor.membershipId]);
    expect(await ids(`bodyId=${body(1)}`)).toContain(house.world.alfa.neighbour.membershipId);
    expect(await ids(`bodyId=${body(1)}`)).not.toContain(operator.membershipId);
    expect(await ids('review=due')).toEqual([]);
    await owner(`UPDATE membership SET created_at = now() - interval '91 days' WHERE id = ANY ($1)`, [
      [operator.membershipId, auditor.membershipId],
    ]);
    expect((await ids('review=due')).sort()).toEqual([operator.membershipId, auditor.membershipId].sort());
    expect(await ids('review=due&role=auditor')).toEqual([auditor.membershipId]);
  });

  it('tells when somebody was last seen only to who manages memberships', async () => {
    const { operator } = house.world.alfa.people;
    await house.as(operator).get('/tickets').expect(200);
    expect((await read(operator.membershipId)).lastSeenAt).not.toBeNull();
    const { body: seen } = await house.as(operator).get(`/memberships/${operator.membershipId}`).expect(200);
    expect(seen.lastSeenAt).toBeNull();
    const { body: byClerk } = await house.as(house.world.alfa.people.body_clerk).get('/memberships').expect(200);
    for (const each of byClerk.items) expect(each.lastSeenAt).toBeNull();
  });

  it.each(['status=x', 'review=yes', 'role=x', 'bodyId=x', `q=${'x'.repeat(101)}`])('refuses %s', async (query) => {
    await problem(admin().get(`/memberships?${query}`), 'invalid_parameter');
  });
});

describe('changing a membership', () => {
  it('changes name, dates and bodies, and the register tells who did', async () => {
    const made = await invite();
    const renamed = await patch(made, { displayName: 'Altro Nome' }).expect(200);
    expect(renamed.body).toMatchObject({ displayName: 'Altro Nome', version: 2, validTo: null });
    const moved = await patch(renamed.body, { bodyIds: [body(1)], validTo: inDays(3) }).expect(200);
    expect(moved.body).toMatchObject({ bodies: [{ id: body(1) }], validTo: inDays(3), version: 3 });
    const open = await patch(moved.body, { validTo: null }).expect(200);
    expect(open.body.validTo).toBeNull();
    const { body: register } = await admin().get(`/audit-entries?rowId=${made.id}`).expect(200);
    expect(register.items.map(({ operation, actorName }: Json) => [operation, actorName])).toEqual([
      ...Array<string[]>(3).fill(['UPDATE', house.world.alfa.people.centre_admin.name]),
      ['INSERT', house.world.alfa.people.centre_admin.name],
    ]);
  });

  it('with a stale version, or without one, changes nothing', async () => {
    const made = await invite();
    await patch(made, { displayName: 'Primo' }).expect(200);
    await untouched(async () => {
      await problem(patch(made, { displayName: 'Secondo' }), 'stale_version');
      await problem(admin().patch(`/memberships/${made.id}`).send({ displayName: 'x' }), 'precondition_required');
    });
  });

  it('ends somebody’s access at once with yesterday, and not earlier', async () => {
    const person = await newcomer('body_clerk');
    const membership = await read(person.membershipId);
    expect(fieldsOf(await problem(patch(membership, { validTo: inDays(-2) }), 'validation_failed'))).toEqual([
      'validTo: in_the_past',
    ]);
    await house.as(person).get('/tickets').expect(200);
    await patch(membership, { validTo: inDays(-1) }).expect(200);
    await problem(house.as(person).get('/tickets'), 'unauthenticated');
  });

  it.each<[object, string]>([
    [{ displayName: '' }, 'displayName: required'],
    [{ displayName: null }, 'displayName: required'],
    [{ validFrom: null }, 'validFrom: required'],
    [{ validTo: '2020-02-30' }, 'validTo: invalid_format'],
    [{ bodyIds: [] }, 'bodyIds: required'],
    [{ bodyIds: ['x'] }, 'bodyIds: invalid_format'],
    [{ email: 'altra@alfa.example.org' }, 'email: unknown_field'],
    [{ role: 'centre_admin' }, 'role: unknown_field'],
    [{ personId: newId() }, 'personId: unknown_field'],
  ])('to %j is refused', async (changes, field) => {
    const made = await invite();
    await untouched(async () =>
      expect(fieldsOf(await problem(patch(made, changes), 'validation_failed'))).toEqual([field]),
    );
  });

  it('is for who manages memberships of that centre', async () => {
    const made = await invite();
    const { alfa, beta } = house.world;
    for (const person of [alfa.people.operator, alfa.people.auditor, alfa.people.body_admin])
      await problem(patch(made, { displayName: 'x' }, person), 'permission_denied');
    await problem(patch(made, { displayName: 'x' }, beta.people.centre_admin), 'not_found');
    expect(fieldsOf(await problem(patch(made, { bodyIds: [beta.bodies[0]!.id] }), 'not_found'))).toEqual([
      'bodyIds: not_found',
    ]);
  });

  it('never ends the last administrator, whatever the way', async () => {
    const { centre_admin: last } = house.world.beta.people;
    const mine = async (id = last.membershipId) =>
      (await house.as(last).get(`/memberships/${id}`).expect(200)).body as Json;
    const ends = [{ validTo: inDays(-1) }, { validTo: inDays(0) }, { validTo: inDays(100) }, { validFrom: inDays(1) }];
    for (const changes of ends)
      await untouched(async () => problem(patch(await mine(), changes, last), 'state_conflict'));
    // Nor may somebody follow who has not come yet, has left, will come, or goes first.
    const second = await newcomer('centre_admin', house.world.beta);
    for (const not of [
      `accepted_at = NULL`,
      `valid_to = current_date - 1`,
      `valid_from = current_date + 2`,
      `valid_to = current_date + 10`,
    ]) {
      await owner(`UPDATE membership SET ${not} WHERE id = $1`, [second.membershipId]);
      await problem(patch(await mine(), { validTo: inDays(100) }, last), 'state_conflict');
      await owner(
        `UPDATE membership SET accepted_at = now(), valid_to = NULL, valid_from = '2020-01-01' WHERE id = $1`,
        [second.membershipId],
      );
    }
    // Nor do two end one after the other.
    await patch(await mine(second.membershipId), { validTo: inDays(50) }, last).expect(200);
    await problem(patch(await mine(), { validTo: inDays(40) }, last), 'state_conflict');
    await patch(await mine(second.membershipId), { validTo: null }, last).expect(200);
    // Two who end each other at the same moment: one stays.
    for (let round = 0; round < 3; round++) {
      const [a, b] = [await mine(), await mine(second.membershipId)];
      const answers = await Promise.all([
        patch(b, { validTo: inDays(0) }, last).ok(() => true),
        patch(a, { validTo: inDays(0) }, second).ok(() => true),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      await owner('UPDATE membership SET valid_to = NULL WHERE id = ANY ($1)', [
        [last.membershipId, second.membershipId],
      ]);
    }
  });
});

describe('the quarterly review', () => {
  it('notes who looked and when, for memberships that hold', async () => {
    const [one, two, gone] = [await newcomer(), await newcomer(), await newcomer()];
    await owner(`UPDATE membership SET created_at = now() - interval '91 days' WHERE id = ANY ($1)`, [
      [one, two, gone].map(({ membershipId }) => membershipId),
    ]);
    await owner('UPDATE membership SET valid_to = current_date - 3 WHERE id = $1', [gone.membershipId]);
    const review = (...membershipIds: string[]) => admin().post('/memberships/reviews').send({ membershipIds });
    await untouched(async () => {
      for (const wrong of [gone.membershipId, house.world.beta.people.operator.membershipId, newId()])
        expect(fieldsOf(await problem(review(one.membershipId, wrong), 'not_found'))).toEqual([
          'membershipIds: not_found',
        ]);
    });
    expect((await read(one.membershipId)).reviewedAt).toBeNull();
    await review(one.membershipId, two.membershipId.toUpperCase(), one.membershipId).expect(204);
    expect((await read(two.membershipId)).reviewedAt).not.toBeNull();
    expect(await owner('SELECT reviewed_by FROM membership WHERE id = $1', [one.membershipId])).toEqual([
      { reviewed_by: house.world.alfa.people.centre_admin.membershipId },
    ]);
    const due = (await admin().get('/memberships?review=due&limit=100').expect(200)).body.items as Json[];
    expect(due.map(({ id }) => id)).not.toContain(one.membershipId);
    expect(
      fieldsOf(
        await problem(
          admin()
            .post('/memberships/reviews')
            .send({ membershipIds: Array.from({ length: 101 }, () => newId()) }),
          'validation_failed',
        ),
      ),
    ).toEqual(['membershipIds: too_long']);
  });

  it('is recalled to the administrators once a quarter', async () => {
    const { centre_admin: administrator, operator } = house.world.beta.people;
    await owner(`UPDATE membership SET created_at = now() - interval '91 days' WHERE id = $1`, [operator.membershipId]);
    const care = house.app.get(MembershipCare, { strict: false });
    const notices = () =>
      owner(`SELECT kind, path FROM notice WHERE membership_id = $1 AND kind = 'membership.review'`, [
        administrator.membershipId,
      ]);
    await care.run();
    await care.run();
    expect(await notices()).toEqual([{ kind: 'membership.review', path: '/beta/area/persone/revisione' }]);
    await owner(`UPDATE notice SET created_at = now() - interval '91 days' WHERE membership_id = $1`, [
      administrator.membershipId,
    ]);
    await house
      .as(administrator)
      .post('/memberships/reviews')
      .send({ membershipIds: [operator.membershipId] })
      .expect(204);
    await care.run();
    expect(await notices()).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('forgets what ended a month ago, and keeps when somebody was last seen', async () => {
    const person = await newcomer('body_clerk');
    await house.as(person).get('/tickets').expect(200);
    const end = (days: number) =>
      owner(`UPDATE session SET revoked_at = now() - make_interval(days => $2) WHERE person_id = $1`, [
        person.personId,
        days,
      ]);
    await house.http.post('/api/v1/auth/sign-in-links').send({ email: person.email }).expect(204);
    const sweep = house.app.get(AccessSweep, { strict: false });
    const left = async () => [
      (await owner('SELECT id FROM session WHERE person_id = $1', [person.personId])).length,
      (await owner('SELECT id FROM access_link WHERE person_id = $1', [person.personId])).length,
    ];
    await end(29);
    await owner(`UPDATE access_link SET used_at = now() - interval '29 days' WHERE person_id = $1`, [person.personId]);
    await sweep.run();
    expect(await left()).toEqual([1, 1]);
    await end(31);
    await owner(`UPDATE access_link SET used_at = now() - interval '31 days' WHERE person_id = $1`, [person.personId]);
    await sweep.run();
    expect(await left()).toEqual([0, 0]);
    expect((await read(person.membershipId)).lastSeenAt).not.toBeNull();
    await house.as(house.world.alfa.people.operator).get('/tickets').expect(200);
  });
});
