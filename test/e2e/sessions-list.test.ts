import { italianDay, newId } from '#app/kernel';
import { TEST_PASSWORD, createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const owner = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, values)).rows;

let people = 0;
const newcomer = () =>
  createPerson(house.database.owner, house.world.alfa.id, 'alfa', `sessione${++people}`, 'body_clerk', [
    house.world.alfa.bodies[0]!.id,
  ]);

/** One more session of the person: by a program, or by the portal. */
async function another(person: TestPerson, password = TEST_PASSWORD): Promise<TestPerson> {
  const { body } = await house.http.post('/api/v1/auth/login').send({ email: person.email, password }).expect(200);
  return { ...person, token: body.accessToken as string };
}
const listOf = async (person: TestPerson): Promise<Json[]> =>
  (await house.as(person).get('/sessions').expect(200)).body.sessions;

describe('the list of one’s sessions', () => {
  it('shows the open ones, which one asks, from where and when used, and no token', async () => {
    const person = await newcomer();
    await house.http
      .post('/api/v1/session')
      .set('User-Agent', 'Firefox su un vecchio portatile')
      .send({ email: person.email, password: TEST_PASSWORD })
      .expect(201);
    const ended = await another(person);
    await house.http.delete('/api/v1/session').set('Authorization', `Bearer ${ended.token}`).expect(204);
    const expired = await another(person);
    await owner(`UPDATE session SET expires_at = now() - interval '1 second' WHERE token_hash = sha256($1)`, [
      Buffer.from(expired.token),
    ]);
    await house
      .as(person)
      .post('/api-tokens')
      .send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: italianDay(new Date()) })
      .expect(201);
    const sessions = await listOf(person);
    expect(sessions.map(({ kind, current, userAgent }) => [kind, current, userAgent])).toEqual([
      ['cookie', false, 'Firefox su un vecchio portatile'],
      ['bearer', true, null],
    ]);
    expect(Object.keys(sessions[0]).sort()).toEqual([
      'createdAt',
      'current',
      'expiresAt',
      'id',
      'kind',
      'lastUsedAt',
      'userAgent',
    ]);
    expect(sessions[0].lastUsedAt).toBeNull();
    expect(sessions[1].lastUsedAt).not.toBeNull();
  });

  it('is one’s own only', async () => {
    const [mine, theirs] = [await newcomer(), await newcomer()];
    const [session] = await listOf(theirs);
    expect((await listOf(mine)).map(({ id }) => id)).not.toContain(session.id);
    await leavesNoTrace(house, async () => {
      for (const id of [session.id, newId(), 'x']) await problem(house.as(mine).delete(`/sessions/${id}`), 'not_found');
    });
    expect(await listOf(theirs)).toHaveLength(1);
  });

  it('is there for who stands above the centres, too', async () => {
    const { platform_admin: admin } = house.world.network;
    expect(await listOf(admin)).toHaveLength(1);
    await house.as(admin).get('/profile').expect(200);
  });
});

describe('ending sessions', () => {
  it('one of them: that one is worth nothing, the others go on', async () => {
    const person = await newcomer();
    const other = await another(person);
    const { id } = (await listOf(other)).find(({ current }) => current)!;
    await house.as(person).delete(`/sessions/${id}`).expect(204);
    await problem(house.as(other).get('/tickets'), 'unauthenticated');
    await problem(house.as(person).delete(`/sessions/${id}`), 'not_found');
    await house.as(person).get('/tickets').expect(200);
  });

  it('all but this', async () => {
    const person = await newcomer();
    const bystander = await newcomer();
    const others = [await another(person), await another(person)];
    await house.as(person).delete('/sessions').expect(204);
    for (const other of others) await problem(house.as(other).get('/tickets'), 'unauthenticated');
    expect(await listOf(person)).toHaveLength(1);
    await house.as(bystander).get('/tickets').expect(200);
  });

  it('does not end a token, and a session is no token', async () => {
    const person = await newcomer();
    const { body } = await house
      .as(person)
      .post('/api-tokens')
      .send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: italianDay(new Date()) })
      .expect(201);
    const [session] = await listOf(person);
    await problem(house.as(person).delete(`/sessions/${body.id}`), 'not_found');
    await problem(house.as(person).delete(`/api-tokens/${session.id}`), 'not_found');
    await house.as(person).delete('/sessions').expect(204);
    await house
      .as({ ...person, token: body.token })
      .get('/tickets')
      .expect(200);
  });
});

describe('the time of use', () => {
  it('is noted at most every five minutes', async () => {
    const person = await newcomer();
    const used = async () =>
      (await owner('SELECT last_used_at FROM session WHERE person_id = $1', [person.personId]))[0].last_used_at as Date;
    expect(await used()).toBeNull();
    await house.as(person).get('/tickets').expect(200);
    const first = await used();
    expect(Math.abs(first.getTime() - Date.now())).toBeLessThan(60_000);
    await house.as(person).get('/tickets').expect(200);
    expect(await used()).toEqual(first);
    expect(await owner('SELECT at FROM membership_seen WHERE membership_id = $1', [person.membershipId])).toEqual([
      { at: first },
    ]);
  });

  it('is not noted for who was refused', async () => {
    const person = await newcomer();
    await owner('UPDATE session SET revoked_at = now() WHERE person_id = $1', [person.personId]);
    await problem(house.as(person).get('/tickets'), 'unauthenticated');
    expect(await owner('SELECT at FROM membership_seen WHERE membership_id = $1', [person.membershipId])).toEqual([]);
  });
});

describe('the profile', () => {
  it('shows who one is, and the sign-in before', async () => {
    const person = await newcomer();
    const profile = async (as: TestPerson) => (await house.as(as).get('/profile').expect(200)).body as Json;
    expect(await profile(person)).toEqual({
      displayName: person.name,
      email: person.email,
      hasPassword: true,
      lastSignInAt: null,
    });
    const [{ created_at: first }] = await owner('SELECT created_at FROM session WHERE person_id = $1', [
      person.personId,
    ]);
    expect((await profile(await another(person))).lastSignInAt).toBe(first.toISOString());
  });

  it('tells the name by which the centre knows the person', async () => {
    const person = await newcomer();
    await owner(`UPDATE membership SET display_name = 'Nome del centro' WHERE id = $1`, [person.membershipId]);
    expect((await house.as(person).get('/profile').expect(200)).body.displayName).toBe('Nome del centro');
    expect((await house.as(person).get('/session').expect(200)).body.person.displayName).toBe('Nome del centro');
  });
});

describe('changing one’s password', () => {
  const change = (person: TestPerson, body: object) => house.as(person).put('/profile/password').send(body);
  const GOOD = 'quattro parole a caso';

  it('wants the present one, and ends all other sessions', async () => {
    const person = await newcomer();
    const other = await another(person);
    const wrong: [object, string][] = [
      [{}, 'newPassword: required'],
      [{ newPassword: GOOD }, 'currentPassword: required'],
      [{ currentPassword: 'x', newPassword: GOOD }, 'currentPassword: wrong_value'],
      [{ currentPassword: TEST_PASSWORD, newPassword: 'troppo corta'.slice(1) }, 'newPassword: too_short'],
      [{ currentPassword: TEST_PASSWORD, newPassword: person.email }, 'newPassword: not_allowed'],
      [{ currentPassword: TEST_PASSWORD, newPassword: 'x'.repeat(129) }, 'newPassword: too_long'],
    ];
    for (const [body, field] of wrong)
      await leavesNoTrace(house, async () =>
        expect(fieldsOf(await problem(change(person, body), 'validation_failed'))).toEqual([field]),
      );
    await house.as(other).get('/tickets').expect(200);
    await change(person, { currentPassword: TEST_PASSWORD, newPassword: GOOD }).expect(204);
    await problem(house.as(other).get('/tickets'), 'unauthenticated');
    await house.as(person).get('/tickets').expect(200);
    await another(person, GOOD);
  });

  it('wants none where none is set', async () => {
    const person = await newcomer();
    await owner('DELETE FROM credential WHERE person_id = $1', [person.personId]);
    expect((await house.as(person).get('/profile').expect(200)).body.hasPassword).toBe(false);
    await change(person, { newPassword: GOOD }).expect(204);
    await another(person, GOOD);
  });

  it('is stopped after eight wrong ones, for this person alone', async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    for (let attempt = 0; attempt < 8; attempt++)
      await problem(change(person, { currentPassword: 'x', newPassword: GOOD }), 'validation_failed');
    await problem(change(person, { currentPassword: TEST_PASSWORD, newPassword: GOOD }), 'too_many_requests');
    await change(other, { currentPassword: TEST_PASSWORD, newPassword: GOOD }).expect(204);
  });
});
