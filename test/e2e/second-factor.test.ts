import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import PostalMime from 'postal-mime';
import { italianDay } from '#app/kernel';
import { SETTINGS, type Settings } from '#app/platform';
import { TEST_PASSWORD, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const owner = async (sql: string, values: unknown[] = []) => (await house.database.owner.query(sql, values)).rows;
const STEP_MS = 30_000;

/** What the app on somebody's phone shows, so many steps of half a minute from now. */
const shown = (secret: string, steps = 0) =>
  TOTP.generate({ secret: secretOf(secret), timestamp: Date.now() + steps * STEP_MS });
const secretOf = (base32: string) => new TOTP({ secret: base32 }).secret;
/** As if time had passed since the last code: the next may be any that is shown now. */
const later = ({ personId }: TestPerson) =>
  owner('UPDATE second_factor SET last_step = 0 WHERE person_id = $1', [personId]);

interface Phone {
  secret: string;
  recoveryCodes: string[];
}

async function enrol(person: TestPerson): Promise<Phone> {
  const { body: proposal } = await house.as(person).post('/profile/second-factor/proposals').expect(200);
  const { body } = await house
    .as(person)
    .post('/profile/second-factor')
    .send({ secret: proposal.secret, code: shown(proposal.secret) })
    .expect(201);
  await later(person);
  return { secret: proposal.secret, recoveryCodes: body.recoveryCodes };
}

/** The person without a second factor, and with open limits. */
async function unenrol({ personId }: TestPerson): Promise<void> {
  await owner('DELETE FROM second_factor WHERE person_id = $1', [personId]);
  await owner('UPDATE session SET strong = false, owes_factor = false WHERE person_id = $1', [personId]);
  await forgive();
}
const forgive = () => owner('DELETE FROM rate_limit');

const signIn = (person: TestPerson, rest: Json = {}, path = '/session') =>
  house.http.post(`/api/v1${path}`).send({ email: person.email, password: TEST_PASSWORD, ...rest });
const withToken = (token: string) => house.as({ token } as TestPerson);
const tokenOf = (answer: { headers: Record<string, unknown> }) =>
  /cdc_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))![1]!;
/** A new session of the person, opened with the password alone. */
async function another(person: TestPerson): Promise<ReturnType<House['as']>> {
  return withToken((await signIn(person, {}, '/auth/login').expect(200)).body.accessToken);
}

async function mailsOf({ membershipId }: TestPerson): Promise<string[]> {
  await house.drainQueues();
  const rows = await owner(
    `SELECT kind FROM mail WHERE membership_id = $1 AND kind LIKE 'access.second_factor%' ORDER BY created_at, id`,
    [membershipId],
  );
  return rows.map(({ kind }) => (kind as string).replace('access.second_factor_', ''));
}

async function ask(...roles: string[]): Promise<void> {
  const admin = house.as(house.world.alfa.people.centre_admin);
  const { headers } = await admin.get('/centre').expect(200);
  await admin.patch('/centre').set('If-Match', headers.etag!).send({ secondFactorRoles: roles }).expect(200);
}

describe('switching it on', () => {
  it('takes a first code, gives ten recovery codes once, ends other sessions and tells by mail', async () => {
    const { operator } = house.world.alfa.people;
    const other = await another(operator);
    const me = house.as(operator);
    expect((await me.get('/profile/second-factor').expect(200)).body).toEqual({
      enabledAt: null,
      recoveryCodesLeft: 0,
      recoveryCodesMadeAt: null,
      needsPassword: false,
    });
    const proposed = await leavesNoTrace(house, () => me.post('/profile/second-factor/proposals').expect(200));
    const { secret, uri, qrCode } = proposed.body;
    expect(proposed.headers['cache-control']).toBe('no-store');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    const svg = Buffer.from(qrCode.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).not.toMatch(/style=|<script/);
    const wrong = await problem(
      me.post('/profile/second-factor').send({ secret, code: shown(secret, 5) }),
      'validation_failed',
    );
    expect(fieldsOf(wrong)).toEqual(['code: wrong_value']);
    const answer = await me
      .post('/profile/second-factor')
      .send({ secret, code: shown(secret) })
      .expect(201);
    expect(answer.body.recoveryCodes).toHaveLength(10);
    expect(answer.headers['cache-control']).toBe('no-store');
    await problem(other.get('/session'), 'unauthenticated');
    await problem(me.post('/profile/second-factor').send({ secret, code: shown(secret, 1) }), 'state_conflict');
    expect((await me.get('/profile/second-factor').expect(200)).body).toMatchObject({
      enabledAt: expect.any(String),
      recoveryCodesLeft: 10,
    });
    expect(await mailsOf(operator)).toEqual(['enabled']);
    await unenrol(operator);
  });

  it('keeps the secret sealed and recovery codes as hashes', async () => {
    const { operator } = house.world.alfa.people;
    const { secret, recoveryCodes } = await enrol(operator);
    const kept = JSON.stringify([
      await owner('SELECT * FROM second_factor'),
      await owner('SELECT * FROM recovery_code'),
    ]);
    const hexed = (text: string) => Buffer.from(text).toJSON().data.join(',');
    for (const each of [secret, ...recoveryCodes]) {
      expect(kept).not.toContain(each);
      expect(kept).not.toContain(hexed(each));
    }
    await unenrol(operator);
  });

  it('asks for the password where the session is older than a quarter of an hour', async () => {
    const { operator } = house.world.alfa.people;
    const me = house.as(operator);
    await owner(`UPDATE session SET created_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      operator.personId,
    ]);
    expect((await me.get('/profile/second-factor').expect(200)).body.needsPassword).toBe(true);
    const { secret } = (await me.post('/profile/second-factor/proposals').expect(200)).body;
    const enable = (rest: Json) => me.post('/profile/second-factor').send({ secret, code: shown(secret), ...rest });
    expect(fieldsOf(await problem(enable({}), 'validation_failed'))).toEqual(['password: required']);
    expect(fieldsOf(await problem(enable({ password: 'un’altra password' }), 'validation_failed'))).toEqual([
      'password: wrong_value',
    ]);
    await enable({ password: TEST_PASSWORD }).expect(201);
    await unenrol(operator);
  });

  it('is no business of a personal token', async () => {
    const { operator } = house.world.alfa.people;
    const token = await house
      .as(operator)
      .post('/api-tokens')
      .send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: italianDay(new Date()) })
      .expect(201);
    const program = withToken(token.body.token);
    await problem(program.get('/profile/second-factor'), 'permission_denied');
    await problem(program.post('/profile/second-factor/proposals'), 'permission_denied');
    await problem(program.post('/session/second-factor').send({ code: '123456' }), 'permission_denied');
  });
});

describe.each(['/session', '/auth/login'])('signing in by POST %s', (path) => {
  let person: TestPerson;
  let phone: Phone;
  beforeAll(async () => {
    person = house.world.beta.people.operator;
    phone = await enrol(person);
  });
  afterAll(() => unenrol(person));

  it('asks for the code after the right password, and tells nothing after a wrong one', async () => {
    await leavesNoTrace(house, async () => {
      await problem(signIn(person, {}, path), 'second_factor_required');
      for (const code of [undefined, '000000', shown(phone.secret), phone.recoveryCodes[0]])
        await problem(signIn(person, { password: 'sbagliata sbagliata', code }, path), 'invalid_credentials');
    });
  });

  it('takes the code of now, and those a step early or late', async () => {
    for (const steps of [0, -1, 1]) {
      await later(person);
      const answer = await signIn(person, { code: shown(phone.secret, steps) }, path);
      expect(answer.status).toBeLessThan(300);
    }
    for (const steps of [-3, 3]) {
      await later(person);
      await problem(signIn(person, { code: shown(phone.secret, steps) }, path), 'invalid_second_factor');
    }
    await forgive();
  });

  it('takes no code twice, nor one from before it', async () => {
    await later(person);
    const [before, now] = [shown(phone.secret, -1), shown(phone.secret)];
    expect((await signIn(person, { code: now }, path)).status).toBeLessThan(300);
    await leavesNoTrace(house, async () => {
      await problem(signIn(person, { code: now }, path), 'invalid_second_factor');
      await problem(signIn(person, { code: before }, path), 'invalid_second_factor');
    });
  });

  it('takes one of two who bring the same code at once', async () => {
    await later(person);
    const code = shown(phone.secret);
    const answers = await Promise.all([signIn(person, { code }, path), signIn(person, { code }, path)]);
    expect(answers.map(({ status }) => status < 300).sort()).toEqual([false, true]);
  });

  it('takes a recovery code once, however it is typed, and tells by mail how many are left', async () => {
    const code = phone.recoveryCodes.pop()!;
    expect((await signIn(person, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` }, path)).status).toBeLessThan(
      300,
    );
    await problem(signIn(person, { code }, path), 'invalid_second_factor');
    expect(await mailsOf(person)).toContain('code_used');
    const me = house.as(person);
    expect((await me.get('/profile/second-factor').expect(200)).body.recoveryCodesLeft).toBe(
      phone.recoveryCodes.length,
    );
  });

  it('stops who guesses, also with the right code then', async () => {
    await forgive();
    for (let attempt = 0; attempt < 6; attempt++)
      await problem(signIn(person, { code: '000 000' }, path), 'invalid_second_factor');
    await later(person);
    const answer = await signIn(person, { code: shown(phone.secret) }, path).ok(() => true);
    expect(answer.body.code).toBe('too_many_requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(60);
    await forgive();
  });
});

describe('links by mail', () => {
  /** The link of the newest mail, as the worker sent it into the folder: the row has forgotten it then. */
  async function link(person: TestPerson, what: 'sign-in-links' | 'password-resets'): Promise<string> {
    await house.http.post(`/api/v1/auth/${what}`).send({ email: person.email }).expect(204);
    await house.drainQueues();
    const [mail] = await owner(
      `SELECT id FROM mail WHERE membership_id = $1 AND kind IN ('access.sign_in', 'access.password_reset') ORDER BY created_at DESC, id DESC LIMIT 1`,
      [person.membershipId],
    );
    const { text } = await PostalMime.parse(readFileSync(join(process.env.DATA_DIR!, 'mails', `${mail!.id}.eml`)));
    return /#([\w-]{43})/.exec(text!)![1]!;
  }
  const redeem = (token: string, rest: Json = {}) =>
    house.http.post('/api/v1/session/by-link').send({ token, ...rest });

  it('lead through the second factor; a wrong code leaves the link as it was', async () => {
    const { auditor } = house.world.beta.people;
    const { secret, recoveryCodes } = await enrol(auditor);
    const token = await link(auditor, 'sign-in-links');
    const inspected = await house.http.post('/api/v1/auth/links/inspect').send({ token }).expect(200);
    expect(inspected.body).toMatchObject({ purpose: 'sign_in', asksForCode: true });
    await leavesNoTrace(house, async () => {
      await problem(redeem(token), 'second_factor_required');
      await problem(redeem(token, { code: '000000' }), 'invalid_second_factor');
    });
    const opened = await redeem(token, { code: shown(secret) }).expect(201);
    expect(opened.body.secondFactorNeeded).toBeNull();

    const reset = await link(auditor, 'password-resets');
    const password = 'una nuova password lunga';
    await problem(redeem(reset, { password }), 'second_factor_required');
    await problem(signIn(auditor, { password }), 'invalid_credentials');
    await redeem(reset, { password, code: recoveryCodes[0] }).expect(201);
    await problem(signIn(auditor, { password }), 'second_factor_required');
    await unenrol(auditor);
  });

  it('ask nobody else for a code', async () => {
    const { accounting_officer: person } = house.world.beta.people;
    const token = await link(person, 'sign-in-links');
    const inspected = await house.http.post('/api/v1/auth/links/inspect').send({ token }).expect(200);
    expect(inspected.body.asksForCode).toBe(false);
    await redeem(token).expect(201);
  });
});

describe('recovery codes and switching off', () => {
  it('take the password or a code, and nothing less', async () => {
    const { tariff_admin: person } = house.world.alfa.people;
    const { secret, recoveryCodes } = await enrol(person);
    const me = house.as(person);
    for (const path of ['/profile/second-factor/recovery-codes', '/profile/second-factor/removal']) {
      for (const [proof, field] of [
        [{}, 'code: required'],
        [{ code: '000000' }, 'code: wrong_value'],
        [{ password: 'sbagliata sbagliata' }, 'password: wrong_value'],
      ] as const)
        expect(fieldsOf(await problem(me.post(path).send(proof), 'validation_failed'))).toEqual([field]);
    }
    const renewed = await me
      .post('/profile/second-factor/recovery-codes')
      .send({ password: TEST_PASSWORD })
      .expect(201);
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    await problem(signIn(person, { code: recoveryCodes[0] }), 'invalid_second_factor');
    await signIn(person, { code: renewed.body.recoveryCodes[0] }).expect(201);
    await me
      .post('/profile/second-factor/removal')
      .send({ code: shown(secret) })
      .expect(204);
    await signIn(person).expect(201);
    await problem(me.post('/profile/second-factor/removal').send({ password: TEST_PASSWORD }), 'state_conflict');
    expect(await mailsOf(person)).toEqual(['enabled', 'codes_renewed', 'code_used', 'disabled']);
  });
});

describe('a session that was opened without it', () => {
  it('does nothing until it is shown', async () => {
    const { neighbour: person } = house.world.beta;
    const { secret } = await enrol(person);
    // As a provider of identities opens it that is not trusted for a second factor.
    await owner('UPDATE session SET strong = false, owes_factor = true WHERE person_id = $1', [person.personId]);
    const me = house.as(person);
    expect((await me.get('/session').expect(200)).body.secondFactorNeeded).toBe('code');
    await problem(me.get('/tickets'), 'second_factor_needed');
    await problem(me.get('/profile'), 'second_factor_needed');
    await problem(me.post('/profile/second-factor/removal').send({ password: TEST_PASSWORD }), 'second_factor_needed');
    expect(
      fieldsOf(await problem(me.post('/session/second-factor').send({ code: '000000' }), 'validation_failed')),
    ).toEqual(['code: wrong_value']);
    const shownNow = await me
      .post('/session/second-factor')
      .send({ code: shown(secret) })
      .expect(200);
    expect(shownNow.body.secondFactorNeeded).toBeNull();
    await me.get('/tickets').expect(200);
    await unenrol(person);
    await problem(me.post('/session/second-factor').send({ code: shown(secret) }), 'state_conflict');
  });
});

describe('required by role', () => {
  afterEach(() => owner(`UPDATE tenant SET second_factor_roles = '{}'`));
  afterEach(forgive);

  /** What a session that has to enrol first may do. */
  const OPEN = [
    'GET /session',
    'PATCH /session',
    'DELETE /session',
    'GET /profile/second-factor',
    'POST /profile/second-factor/proposals',
    'POST /profile/second-factor',
    'POST /session/second-factor',
    'POST /session/provider-sign-out',
  ];

  it('closes every route but those that lead through it, in this centre and for this role', async () => {
    const { body_clerk, body_admin } = house.world.alfa.people;
    await ask('body_clerk');
    const document = (await house.http.get('/api/openapi.json').expect(200)).body as Json;
    const routes = Object.entries(document.paths as Record<string, Json>).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    const closed: Record<string, number> = {};
    for (const route of routes.filter((one) => !OPEN.includes(one))) {
      const [method, path] = route.split(' ') as [string, string];
      const verb = method.toLowerCase() as 'get';
      const url = path.replace('{slug}', 'alfa').replace(/\{\w+\}/g, '0190a6b0-0000-7000-8000-000000000000');
      const answer = await house
        .as(body_clerk)
        [verb](url)
        .set('If-Match', '"1"')
        .ok(() => true);
      closed[`${answer.status} ${answer.body?.code ?? ''}`] =
        (closed[`${answer.status} ${answer.body?.code ?? ''}`] ?? 0) + 1;
      // Public routes ask for no session; what the role may never do it hears first.
      const isPublic =
        /^(GET \/(status|centres|demo-mails|calendars|content)|POST \/(auth\/|session|centres\/|event-links))/.test(
          route,
        );
      if (!isPublic)
        expect({ route, code: answer.body.code }).toEqual({
          route,
          code: expect.stringMatching(/^(second_factor_needed|permission_denied)$/),
        });
    }
    expect(closed['403 second_factor_needed']).toBeGreaterThan(25);
    await house.as(body_admin).get('/tickets').expect(200);
    await house.as(house.world.beta.people.body_clerk).get('/tickets').expect(200);
  });

  it('leads through enrolment in the same session, and a token is as strong as its session', async () => {
    const { body_clerk: person } = house.world.alfa.people;
    const me = house.as(person);
    const make = (scopes: string[]) =>
      me.post('/api-tokens').send({ name: 'Prova', scopes, expiresOn: italianDay(new Date()) });
    const weak = withToken((await make(['tickets.read']).expect(201)).body.token);
    await weak.get('/tickets').expect(200);
    await ask('body_clerk');
    expect((await me.get('/session').expect(200)).body.secondFactorNeeded).toBe('enrolment');
    await problem(weak.get('/tickets'), 'second_factor_needed');
    await problem(make(['tickets.read']), 'second_factor_needed');
    await enrol(person);
    expect((await me.get('/session').expect(200)).body.secondFactorNeeded).toBeNull();
    await me.get('/tickets').expect(200);
    await problem(weak.get('/tickets'), 'second_factor_needed');
    const strong = withToken((await make(['tickets.read']).expect(201)).body.token);
    await strong.get('/tickets').expect(200);
    await me.post('/profile/second-factor/removal').send({ password: TEST_PASSWORD }).expect(204);
    expect((await me.get('/session').expect(200)).body.secondFactorNeeded).toBe('enrolment');
    await problem(me.get('/tickets'), 'second_factor_needed');
    await unenrol(person);
  });

  it('a cookie’s session, and one by link, are led there, too', async () => {
    const { body_clerk: person } = house.world.alfa.people;
    await ask('body_clerk');
    const opened = await signIn(person).expect(201);
    expect(opened.body.secondFactorNeeded).toBe('enrolment');
    const browser = () => house.http.get('/api/v1/notices').set('Cookie', `cdc_session=${tokenOf(opened)}`);
    await problem(browser(), 'second_factor_needed');
  });

  it('is looked at again when somebody changes roles', async () => {
    const { alfa, beta } = house.world;
    const { operator } = beta.people;
    // The operator of beta is an auditor of alfa, too.
    await owner('UPDATE membership SET person_id = $2 WHERE id = $1', [
      alfa.people.auditor.membershipId,
      operator.personId,
    ]);
    await ask('auditor');
    const me = house.as(operator);
    const go = (membershipId: string) => me.patch('/session').send({ membershipId }).expect(200);
    await go(operator.membershipId);
    await me.get('/tickets').expect(200);
    expect((await go(alfa.people.auditor.membershipId)).body.secondFactorNeeded).toBe('enrolment');
    await problem(me.get('/tickets'), 'second_factor_needed');
    expect((await go(operator.membershipId)).body.secondFactorNeeded).toBeNull();
    await me.get('/tickets').expect(200);
  });

  it('is a setting of the centre, noted in its register; nobody shuts themselves out', async () => {
    const { centre_admin } = house.world.alfa.people;
    const admin = house.as(centre_admin);
    const { headers } = await admin.get('/centre').expect(200);
    const change = (secondFactorRoles: unknown) =>
      admin.patch('/centre').set('If-Match', headers.etag!).send({ secondFactorRoles });
    for (const roles of [['platform_admin'], ['nobody'], 'operator', null])
      await problem(change(roles), 'validation_failed');
    expect(fieldsOf(await problem(change(['operator', 'centre_admin']), 'validation_failed'))).toEqual([
      'secondFactorRoles: not_allowed',
    ]);
    await enrol(centre_admin);
    const { body } = await change(['operator', 'centre_admin', 'operator']).expect(200);
    expect(body.secondFactorRoles).toEqual(['centre_admin', 'operator']);
    const { body: register } = await admin.get('/audit-entries?tableName=tenant').expect(200);
    expect(register.items[0].changedColumns).toContain('second_factor_roles');
    await unenrol(centre_admin);
  });
});

describe('above the centres', () => {
  it('the setting of the system asks it, and nobody else’s people', async () => {
    const { platform_admin, network_coordinator } = house.world.network;
    const settings = house.app.get<Settings>(SETTINGS);
    settings.SECOND_FACTOR_PLATFORM = true;
    try {
      for (const person of [platform_admin, network_coordinator]) {
        const me = house.as(person);
        expect((await me.get('/session').expect(200)).body.secondFactorNeeded).toBe('enrolment');
        await problem(me.get('/sessions'), 'second_factor_needed');
        await enrol(person);
        await me.get('/sessions').expect(200);
      }
      await house.as(house.world.beta.people.body_admin).get('/tickets').expect(200);
    } finally {
      settings.SECOND_FACTOR_PLATFORM = false;
    }
  });
});

describe('help of the centre', () => {
  it('takes away a lost second factor, ends sessions, tells by mail, and stands in the register', async () => {
    const { body_admin: person, centre_admin } = house.world.alfa.people;
    const admin = house.as(centre_admin);
    const path = `/memberships/${person.membershipId}`;
    expect((await admin.get(path).expect(200)).body.hasSecondFactor).toBe(false);
    await problem(admin.post(`${path}/second-factor-resets`), 'state_conflict');
    await enrol(person);
    expect((await admin.get(path).expect(200)).body.hasSecondFactor).toBe(true);
    expect((await house.as(house.world.alfa.people.operator).get(path).expect(200)).body.hasSecondFactor).toBeNull();
    await problem(house.as(house.world.alfa.people.operator).post(`${path}/second-factor-resets`), 'permission_denied');
    await admin.post(`${path}/second-factor-resets`).expect(204);
    await problem(house.as(person).get('/session'), 'unauthenticated');
    await signIn(person).expect(201);
    expect(await mailsOf(person)).toEqual(['enabled', 'reset']);
    const { body } = await admin.get(`/audit-entries?rowId=${person.membershipId}`).expect(200);
    expect(body.items[0]).toMatchObject({
      tableName: 'membership',
      changedColumns: ['second_factor_reset_at'],
      actorName: centre_admin.name,
    });
  });

  it('is refused for who works elsewhere, too', async () => {
    const { alfa, beta } = house.world;
    const { shared } = alfa;
    await enrol(shared);
    await owner('UPDATE membership SET person_id = $2 WHERE id = $1', [
      beta.people.tariff_admin.membershipId,
      shared.personId,
    ]);
    const admin = house.as(alfa.people.centre_admin);
    await leavesNoTrace(house, () =>
      problem(admin.post(`/memberships/${shared.membershipId}/second-factor-resets`), 'person_elsewhere'),
    );
    await house.as(shared).get('/session').expect(200);
  });
});
