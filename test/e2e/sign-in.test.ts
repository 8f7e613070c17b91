import { TEST_PASSWORD } from '#app/testing';
import { newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { eventually, expectProblem, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const signIn = (path: string, body: Json) => house.http.post(`/api/v1${path}`).send(body);
const owner = (sql: string, values: unknown[]) => house.database.owner.query(sql, values);

describe.each(['/auth/login', '/session'])('POST %s', (path) => {
  it('refuses a wrong password and an unknown address with the same words', async () => {
    const { email } = house.world.alfa.people.auditor;
    await leavesNoTrace(house, async () => {
      const wrong = await problem(signIn(path, { email, password: 'sbagliata sbagliata' }), 'invalid_credentials');
      const unknown = await problem(
        signIn(path, { email: 'nessuno@alfa.example.org', password: 'sbagliata sbagliata' }),
        'invalid_credentials',
      );
      expect(unknown).toEqual(wrong);
      expect(JSON.stringify(wrong)).not.toContain(email);
    });
  });

  it('takes the address in any case and with spaces around', async () => {
    const { email } = house.world.alfa.people.operator;
    const answer = await signIn(path, { email: `  ${email.toUpperCase()} `, password: TEST_PASSWORD });
    expect(answer.status).toBe(path === '/session' ? 201 : 200);
  });

  it('takes the password as it is', async () => {
    const { email } = house.world.alfa.people.auditor;
    for (const password of [` ${TEST_PASSWORD}`, TEST_PASSWORD.toUpperCase(), `${TEST_PASSWORD} `])
      await problem(signIn(path, { email, password }), 'invalid_credentials');
  });

  it('refuses who is a member of nothing now', async () => {
    const { tariff_admin: person } = house.world.beta.people;
    await owner(`UPDATE membership SET valid_to = current_date - 1 WHERE id = $1`, [person.membershipId]);
    await problem(signIn(path, { email: person.email, password: TEST_PASSWORD }), 'permission_denied');
  });

  it('refuses pages of other sites, which could sign a visitor in as somebody else', async () => {
    const right = { email: house.world.alfa.people.operator.email, password: TEST_PASSWORD };
    for (const [name, value] of [
      ['Origin', 'https://evil.example'],
      ['Origin', 'null'],
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Site', 'same-site'],
      ['Sec-Fetch-Site', 'none'],
    ] as const) {
      await leavesNoTrace(house, () => problem(signIn(path, right).set(name, value), 'cross_site_request'));
    }
    for (const [name, value] of [
      ['Origin', 'http://portal.test'],
      ['Sec-Fetch-Site', 'same-origin'],
    ] as const) {
      expect((await signIn(path, right).set(name, value)).status).toBeLessThan(300);
    }
  });
});

describe('signing in', () => {
  it('of a program gives a bearer token', async () => {
    const { email, name, membershipId } = house.world.alfa.people.body_clerk;
    const { body } = await signIn('/auth/login', { email, password: TEST_PASSWORD }).expect(200);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]{43}$/),
      tokenType: 'Bearer',
      expiresAt: expect.any(String),
    });
    expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(11 * 3_600_000);
    const session = await house.http
      .get('/api/v1/session')
      .set('Authorization', `Bearer ${body.accessToken}`)
      .expect(200);
    expect(session.body).toMatchObject({
      person: { displayName: name, email },
      membership: {
        id: membershipId,
        role: 'body_clerk',
        access: 'body',
        centre: { slug: 'alfa' },
        network: null,
        bodies: [{ name: 'Comune Primo di alfa' }],
      },
    });
    expect(session.body.permissions).toContain('tickets.create');
  });

  it('at the portal sets a cookie that scripts cannot read, and tells the session', async () => {
    const { email } = house.world.alfa.people.operator;
    const answer = await signIn('/session', { email, password: TEST_PASSWORD }).expect(201);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^cdc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(answer.body)).not.toContain('token');
    expect(answer.body.membership.role).toBe('operator');
  });

  it('keeps no token, only its hash', async () => {
    const { email } = house.world.alfa.people.operator;
    const { body } = await signIn('/auth/login', { email, password: TEST_PASSWORD }).expect(200);
    const { rows } = await owner('SELECT * FROM session', []);
    expect(JSON.stringify(rows)).not.toContain(body.accessToken);
  });

  it.each(['platform_admin', 'network_coordinator'] as const)('of a %s shows no centre of its own', async (role) => {
    const { email } = house.world.network[role];
    const { body } = await signIn('/session', { email, password: TEST_PASSWORD }).expect(201);
    expect(body.membership).toMatchObject({
      role,
      centre: null,
      network: role === 'platform_admin' ? null : { name: 'Rete di prova' },
      bodies: [],
    });
    await problem(house.as(house.world.network[role]).get('/tickets'), 'permission_denied');
    const { body: centres } = await house.as(house.world.network[role]).get('/centres').expect(200);
    expect(centres.items.map(({ slug }: { slug: string }) => slug)).toEqual(['alfa', 'beta']);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    // Tests hash passwords cheaply; with a hash of production's cost both answers verify one.
    const { rows } = await owner(`SELECT password_hash FROM credential WHERE person_id = $1`, [
      house.world.alfa.people.auditor.personId,
    ]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$/);
    const begun = process.hrtime.bigint();
    await problem(signIn('/auth/login', { email: 'mai.visto@alfa.example.org', password: 'x' }), 'invalid_credentials');
    expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeGreaterThan(5);
  });
});

describe('throttling', () => {
  it('of an account stops the ninth attempt, also with the right password, and tells when to come back', async () => {
    const { email } = house.world.beta.people.operator;
    for (let attempt = 0; attempt < 8; attempt++)
      await problem(
        signIn('/auth/login', { email: attempt % 2 ? email : email.toUpperCase(), password: 'x' }),
        'invalid_credentials',
      );
    for (const path of ['/auth/login', '/session']) {
      const answer = await signIn(path, { email, password: TEST_PASSWORD }).ok(() => true);
      expectProblem(answer, 'too_many_requests');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(900);
    }
    // An unknown address is throttled in the same way, so that the throttle tells nothing either.
    for (let attempt = 0; attempt < 8; attempt++)
      await problem(signIn('/auth/login', { email: 'ignoto@beta.example.org', password: 'x' }), 'invalid_credentials');
    await problem(signIn('/auth/login', { email: 'ignoto@beta.example.org', password: 'x' }), 'too_many_requests');
    // Others go on.
    await signIn('/auth/login', { email: house.world.beta.people.auditor.email, password: TEST_PASSWORD }).expect(200);
  });

  it('of an account begins anew after a right password', async () => {
    const { email } = house.world.beta.people.centre_admin;
    for (let round = 0; round < 2; round++) {
      for (let attempt = 0; attempt < 6; attempt++)
        await problem(signIn('/auth/login', { email, password: 'x' }), 'invalid_credentials');
      await signIn('/auth/login', { email, password: TEST_PASSWORD }).expect(200);
    }
  });

  it('of a network address stops whoever tries many accounts, and ends with its window', async () => {
    await owner('DELETE FROM rate_limit', []);
    const attempts = await Promise.all(
      Array.from({ length: 61 }, (_none, index) =>
        signIn('/auth/login', { email: `persona${index}@x.example.org`, password: 'x' }).ok(() => true),
      ),
    );
    expect(attempts.filter(({ status }) => status === 401)).toHaveLength(60);
    expect(attempts.filter(({ status }) => status === 429)).toHaveLength(1);
    const { rows } = await owner('SELECT key FROM rate_limit', []);
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|127\.0\.0\.1/);
    await owner('UPDATE rate_limit SET expire = 0', []);
    // The limiter remembers in this process whom it has blocked only as long as its table says.
    await eventually(
      'the window ends',
      async () =>
        (
          await signIn('/auth/login', { email: house.world.alfa.people.auditor.email, password: TEST_PASSWORD }).ok(
            () => true,
          )
        ).status === 200,
    );
  });
});

describe('a token that opens nothing', () => {
  it.each<[string, string]>([
    ['unknown', 'x'.repeat(43)],
    ['too short', 'abc'],
    ['with signs that no token has', `${'x'.repeat(42)}'`],
    ['of an id', newId()],
  ])('%s', async (_what, token) => {
    await problem(house.http.get('/api/v1/session').set('Authorization', `Bearer ${token}`), 'unauthenticated');
    await problem(house.http.get('/api/v1/session').set('Cookie', `cdc_session=${token}`), 'unauthenticated');
  });

  it('another way to authorise is not taken, not even beside a good cookie', async () => {
    const { token } = house.world.alfa.people.operator;
    await problem(
      house.http.get('/api/v1/session').set('Authorization', `Basic ${token}`).set('Cookie', `cdc_session=${token}`),
      'unauthenticated',
    );
  });
});
