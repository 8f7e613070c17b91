import { LIMITS, ACCESS_LINK_PURPOSES } from '#app/contracts';
import { newId } from '#app/kernel';
import { TEST_PASSWORD, createPerson, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(() => owner('DELETE FROM rate_limit'));

const NEW_PASSWORD = 'tre parole a caso';
const owner = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, values)).rows;
const post = (path: string, body: object) => house.http.post(`/api/v1${path}`).send(body);
const ask = (email: string, path = '/auth/sign-in-links') => post(path, { email });
const inspect = (token: string) => post('/auth/links/inspect', { token });
const redeem = (token: string, password?: string) => post('/session/by-link', { token, ...(password && { password }) });
const signIn = (email: string, password: string) => post('/auth/login', { email, password });

/** The mails with a link to this person, the newest first. */
const mailsTo = ({ membershipId }: Pick<TestPerson, 'membershipId'>) =>
  owner(
    `SELECT kind, subject, text, html, address FROM mail WHERE membership_id = $1 AND kind LIKE 'access.%' ORDER BY id DESC`,
    [membershipId],
  );
const tokenIn = ({ text }: { text: string }) => /\nhttp:\/\/portal\.test\/accedi\/link#([\w-]{43})\n/.exec(text)![1]!;

async function linkFor(person: TestPerson, path?: string): Promise<string> {
  await ask(person.email, path).expect(204);
  return tokenIn((await mailsTo(person))[0]);
}

let people = 0;
const newcomer = (tenant = house.world.alfa) =>
  createPerson(house.database.owner, tenant.id, tenant.slug, `link${++people}`, 'body_clerk', [tenant.bodies[0]!.id]);

describe('a link to sign in with', () => {
  it('comes by mail, can be looked at, and opens one session of the portal', async () => {
    const person = await newcomer();
    const token = await linkFor(person);
    const [mail] = await mailsTo(person);
    expect(mail).toMatchObject({ kind: 'access.sign_in', address: person.email });
    expect(mail.text).toContain(`Gentile ${person.name},`);
    expect(mail.html).toContain(token);
    for (let look = 0; look < 3; look++) {
      const { body } = await inspect(token).expect(200);
      expect(body).toEqual({
        purpose: 'sign_in',
        displayName: person.name,
        email: person.email,
        centre: { slug: 'alfa', name: 'Centro alfa' },
        expiresAt: expect.stringMatching(/Z$/),
        hasPassword: true,
        asksForCode: false,
      });
      expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
      expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    }
    const answer = await redeem(token).expect(201);
    expect(answer.body).toMatchObject({ person: { id: person.personId }, membership: { id: person.membershipId } });
    expect(answer.headers['cache-control']).toBe('no-store');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^cdc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    await house.http.get('/api/v1/tickets').set('Cookie', cookie!.split(';')[0]!).expect(200);
    await problem(redeem(token), 'link_not_valid');
    await problem(inspect(token), 'link_not_valid');
  });

  it('stands nowhere in the database but as a hash, and in the mail that waits', async () => {
    const person = await newcomer();
    const token = await linkFor(person);
    const rows = await owner('SELECT * FROM access_link WHERE person_id = $1', [person.personId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].token_hash.toString('utf8')).not.toContain(token);
    expect(JSON.stringify(await owner('SELECT payload FROM outbox'))).not.toContain(token);
  });

  it('is used once by ten who try at the same time', async () => {
    const token = await linkFor(await newcomer());
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(token).ok(() => true)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(410)]);
  });

  it('ends the one before, also where several are asked for at once', async () => {
    const person = await newcomer();
    const first = await linkFor(person);
    const second = await linkFor(person);
    await problem(redeem(first), 'link_not_valid');
    await inspect(second).expect(200);
    await Promise.all([1, 2, 3].map(() => ask(person.email).expect(204)));
    const live = await owner('SELECT id FROM access_link WHERE person_id = $1 AND expires_at > now()', [
      person.personId,
    ]);
    expect(live).toHaveLength(1);
  });

  it.each<[string, (person: TestPerson) => Promise<unknown>]>([
    [
      'its time is over',
      ({ personId }) => owner(`UPDATE access_link SET expires_at = now() WHERE person_id = $1`, [personId]),
    ],
    [
      'the membership ended',
      ({ membershipId }) => owner(`UPDATE membership SET valid_to = current_date - 2 WHERE id = $1`, [membershipId]),
    ],
    [
      'the membership has not begun',
      ({ membershipId }) => owner(`UPDATE membership SET valid_from = current_date + 2 WHERE id = $1`, [membershipId]),
    ],
  ])('is worth nothing once %s', async (_what, end) => {
    const person = await newcomer();
    const token = await linkFor(person);
    await end(person);
    await leavesNoTrace(house, async () => {
      await problem(inspect(token), 'link_not_valid');
      await problem(redeem(token), 'link_not_valid');
    });
    expect(await owner('SELECT used_at FROM access_link WHERE person_id = $1', [person.personId])).toEqual([
      { used_at: null },
    ]);
  });

  it('takes no password', async () => {
    const token = await linkFor(await newcomer());
    expect(fieldsOf(await problem(redeem(token, NEW_PASSWORD), 'validation_failed'))).toEqual([
      'password: not_allowed',
    ]);
    await redeem(token).expect(201);
  });

  it('signs nobody in for a page of another site', async () => {
    const token = await linkFor(await newcomer());
    const others: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }];
    for (const headers of others) await problem(redeem(token).set(headers), 'cross_site_request');
    await redeem(token).set('Sec-Fetch-Site', 'same-origin').expect(201);
  });

  it('opens the membership whose centre wrote it, which is one that the person has taken up', async () => {
    const person = await newcomer(house.world.beta);
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, version)
       VALUES ($1, $2, $3, 'auditor', 'Altro nome', $4, '2020-01-01', now(), 1)`,
      [house.world.alfa.id, newId(), person.personId, person.email],
    );
    const { body } = await redeem(await linkFor(person)).expect(201);
    expect(body).toMatchObject({ membership: { id: person.membershipId, centre: { slug: 'beta' } } });
    expect(body.memberships).toHaveLength(2);
  });
});

describe('who asks for a link', () => {
  const paths = ['/auth/sign-in-links', '/auth/password-resets'];

  it('hears the same, after the same time, whosever the address is', async () => {
    const gone = await newcomer();
    await owner(`UPDATE membership SET valid_to = current_date - 2 WHERE id = $1`, [gone.membershipId]);
    const elsewhere = await newcomer();
    await owner(`UPDATE membership SET email = 'casella.comune@alfa.example.org' WHERE id = $1`, [
      elsewhere.membershipId,
    ]);
    const unknown = [
      'mai.visto@alfa.example.org',
      gone.email,
      elsewhere.email,
      'casella.comune@alfa.example.org',
      house.world.network.platform_admin.email,
      house.world.network.network_coordinator.email,
    ];
    const times = async (path: string, email: string) => {
      const begun = process.hrtime.bigint();
      const answer = await ask(email, path).expect(204);
      expect(answer.text).toBe('');
      return Number(process.hrtime.bigint() - begun) / 1e6;
    };
    for (const path of paths) {
      await leavesNoTrace(house, async () => {
        for (const email of unknown) expect(await times(path, email)).toBeGreaterThanOrEqual(249);
      });
      expect(await times(path, (await newcomer()).email)).toBeGreaterThanOrEqual(249);
    }
  });

  it('may write the address as they like', async () => {
    const person = await newcomer();
    await ask(`  ${person.email.toUpperCase()} `).expect(204);
    expect(await mailsTo(person)).toHaveLength(1);
  });

  it.each(['known', 'unknown'])('is stopped after the fifth time for one address, %s', async (which) => {
    const email = which === 'known' ? (await newcomer()).email : 'ignoto@alfa.example.org';
    for (let time = 0; time < 5; time++) await ask(email, paths[time % 2]).expect(204);
    for (const path of paths) await problem(ask(email, path), 'too_many_requests');
    await problem(ask(email.toUpperCase()), 'too_many_requests');
    await ask((await newcomer()).email).expect(204);
  });

  it('is stopped after the sixtieth address', async () => {
    const asked = await Promise.all(
      Array.from({ length: 61 }, (_none, index) => ask(`persona${index}@x.example.org`).ok(() => true)),
    );
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'email: required'],
    ['no address', { email: 'x' }, 'email: invalid_format'],
    ['a number', { email: 1 }, 'email: wrong_type'],
    ['too much', { email: `${'x'.repeat(250)}@y.it` }, 'email: too_long'],
    ['more', { email: 'a@b.it', tenant: 'alfa' }, 'tenant: unknown_field'],
  ])('with %s is told which field is wrong', async (_what, body, field) => {
    for (const path of paths)
      await leavesNoTrace(house, async () =>
        expect(fieldsOf(await problem(post(path, body), 'validation_failed'))).toContain(field),
      );
  });
});

describe('a token that is no link', () => {
  it.each(['x', 'x'.repeat(43), 'x'.repeat(200), '%', "' OR true --", newId()])('(%s) is not valid', async (token) => {
    await leavesNoTrace(house, async () => {
      await problem(inspect(token), 'link_not_valid');
      await problem(redeem(token), 'link_not_valid');
      await problem(redeem(token, NEW_PASSWORD), 'link_not_valid');
    });
  });

  it('is named where its form is wrong', async () => {
    for (const path of ['/auth/links/inspect', '/session/by-link']) {
      expect(fieldsOf(await problem(post(path, {}), 'validation_failed'))).toEqual(['token: required']);
      expect(fieldsOf(await problem(post(path, { token: 'x'.repeat(201) }), 'validation_failed'))).toEqual([
        'token: too_long',
      ]);
      expect(fieldsOf(await problem(post(path, { token: 'x\0' }), 'validation_failed'))).toEqual(['token: null_byte']);
    }
  });

  it('is a session’s token, too', async () => {
    await problem(redeem(house.world.alfa.people.operator.token), 'link_not_valid');
    const token = await linkFor(await newcomer());
    await problem(house.http.get('/api/v1/session').set('Authorization', `Bearer ${token}`), 'unauthenticated');
  });
});

describe('a link to choose a new password with', () => {
  const reset = (person: TestPerson) => linkFor(person, '/auth/password-resets');

  it('needs a password that is long enough and not the address, and waits until it gets one', async () => {
    const person = await newcomer();
    const token = await reset(person);
    expect((await inspect(token).expect(200)).body).toMatchObject({ purpose: 'password_reset' });
    const wrong: [string | undefined, string][] = [
      [undefined, 'password: required'],
      ['x'.repeat(LIMITS.passwordMin - 1), 'password: too_short'],
      ['x'.repeat(LIMITS.password + 1), 'password: too_long'],
      [person.email, 'password: not_allowed'],
      [` ${person.email.toUpperCase()}`, 'password: not_allowed'],
    ];
    await leavesNoTrace(house, async () => {
      for (const [password, field] of wrong)
        expect(fieldsOf(await problem(redeem(token, password), 'validation_failed'))).toEqual([field]);
    });
    await redeem(token, NEW_PASSWORD).expect(201);
    await problem(redeem(token, NEW_PASSWORD), 'link_not_valid');
    await signIn(person.email, NEW_PASSWORD).expect(200);
    await problem(signIn(person.email, TEST_PASSWORD), 'invalid_credentials');
    const [{ password_hash: stored }] = await owner('SELECT password_hash FROM credential WHERE person_id = $1', [
      person.personId,
    ]);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('ends every other session and waiting link of the person, and of nobody else', async () => {
    const person = await newcomer();
    const other = await newcomer();
    const waiting = await linkFor(person);
    const others = await linkFor(other);
    const token = await reset(person);
    const answer = await redeem(token, NEW_PASSWORD).expect(201);
    await problem(house.as(person).get('/tickets'), 'unauthenticated');
    await problem(redeem(waiting), 'link_not_valid');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    await house.http.get('/api/v1/session').set('Cookie', cookie!.split(';')[0]!).expect(200);
    await house.as(other).get('/tickets').expect(200);
    await redeem(others).expect(201);
  });

  it('used by five at once with five passwords sets one of them', async () => {
    const person = await newcomer();
    const token = await reset(person);
    const passwords = [1, 2, 3, 4, 5].map((n) => `${NEW_PASSWORD} ${n}`);
    const answers = await Promise.all(passwords.map((password) => redeem(token, password).ok(() => true)));
    const won = answers.findIndex(({ status }) => status === 201);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(4);
    await signIn(person.email, passwords[won]!).expect(200);
  });
});

describe('an invitation', () => {
  /** As the centre's administrator sends it; the worker's part is tried with the people. */
  async function invite(person: TestPerson): Promise<string> {
    const token = await linkFor(person);
    await owner(`UPDATE access_link SET purpose = 'invitation' WHERE person_id = $1 AND used_at IS NULL`, [
      person.personId,
    ]);
    await owner('UPDATE membership SET accepted_at = NULL WHERE id = $1', [person.membershipId]);
    return token;
  }

  it('takes a password from who has none, or none', async () => {
    for (const password of [undefined, NEW_PASSWORD]) {
      const person = await newcomer();
      await owner('DELETE FROM credential WHERE person_id = $1', [person.personId]);
      const token = await invite(person);
      expect((await inspect(token).expect(200)).body).toMatchObject({ purpose: 'invitation', hasPassword: false });
      await redeem(token, password).expect(201);
      const [{ accepted_at: accepted }] = await owner('SELECT accepted_at FROM membership WHERE id = $1', [
        person.membershipId,
      ]);
      expect(accepted).not.toBeNull();
      expect((await signIn(person.email, NEW_PASSWORD).ok(() => true)).status).toBe(password ? 200 : 401);
    }
  });

  it('never changes a password that is there', async () => {
    const person = await newcomer();
    const token = await invite(person);
    expect(fieldsOf(await problem(redeem(token, NEW_PASSWORD), 'validation_failed'))).toEqual([
      'password: not_allowed',
    ]);
    await redeem(token).expect(201);
    await signIn(person.email, TEST_PASSWORD).expect(200);
  });
});

it('the purposes tried here are all there are', () => {
  expect([...ACCESS_LINK_PURPOSES]).toEqual(['sign_in', 'password_reset', 'invitation']);
});
