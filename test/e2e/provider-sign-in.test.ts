import { newId } from '#app/kernel';
import { TEST_PASSWORD, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { CLIENT, OwnProvider, type Misbehaviour } from '../support/own-provider.js';
import { SignInBrowser } from '../support/sign-in-browser.js';
import { leavesNoTrace, problem, type Json } from './support.js';

const CODE = 'RSSMRA80A01H501U';
const OTHER_CODE = 'RSSMRA85T10A562S';

let house: House;
let provider: OwnProvider;
let providerId: string;
beforeAll(async () => {
  [house, provider] = await Promise.all([openHouse(), OwnProvider.start()]);
  providerId = await addProvider('alfa');
  const { operator } = house.world.alfa.people;
  await know(operator, CODE);
});
afterAll(async () => {
  await house?.close();
  await provider?.stop();
});
beforeEach(() => {
  provider.person = { sub: 'AGID-001', fiscal_number: `TINIT-${CODE}` };
  provider.userinfo = {};
  provider.wrong = {};
});

async function addProvider(slug: 'alfa' | 'beta', fields: object = {}): Promise<string> {
  const { body } = await house
    .as(house.world[slug].people.centre_admin)
    .post('/identity-providers')
    .send({
      label: `SPID di ${slug}`,
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      matchBy: 'fiscal_code',
      enabled: true,
      ...fields,
    })
    .expect(201);
  return body.id as string;
}

async function change(id: string, changes: object): Promise<void> {
  const admin = house.as(house.world.alfa.people.centre_admin);
  const { headers } = await admin.get(`/identity-providers/${id}`).expect(200);
  await admin.patch(`/identity-providers/${id}`).set('If-Match', headers.etag!).send(changes).expect(200);
}

const know = (person: TestPerson, fiscalCode: string) =>
  house
    .as(house.world.alfa.people.centre_admin)
    .put(`/memberships/${person.membershipId}/fiscal-code`)
    .send({ fiscalCode })
    .expect(204);

const browser = () => new SignInBrowser(house);
const with_ = (token: string | undefined) => house.as({ token } as TestPerson);
const owner = (sql: string, values: unknown[] = []) => house.database.owner.query(sql, values);
const outcome = (code: string, slug = 'alfa') => `/accedi?centro=${slug}&esito=${code}`;

/** Nobody got in, and nothing was made but the sign-in's own traces. */
async function refused(code: string, sign: (visitor: SignInBrowser) => Promise<string>): Promise<void> {
  const visitor = browser();
  const location = await leavesNoTrace(house, () => sign(visitor));
  expect([location, visitor.session]).toEqual([outcome(code), undefined]);
}

describe('who is known by the codice fiscale', () => {
  it('comes in, in the centre, to the page they wanted', async () => {
    const { operator } = house.world.alfa.people;
    const visitor = browser();
    expect(await visitor.signIn('alfa', providerId, '/alfa/area/richieste?p=2')).toBe('/alfa/area/richieste?p=2');
    const { body } = await with_(visitor.session).get('/session').expect(200);
    expect(body).toMatchObject({
      person: { id: operator.personId },
      membership: { id: operator.membershipId, centre: { slug: 'alfa' } },
      provider: { id: providerId, label: 'SPID di alfa' },
    });
    await with_(visitor.session).get('/tickets').expect(200);
    const { rows } = await owner('SELECT kind, strong, confined_to FROM session WHERE provider_id = $1', [providerId]);
    expect(rows).toEqual([{ kind: 'cookie', strong: false, confined_to: house.world.alfa.id }]);
    const asked = provider.asked.at(-1)!;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      scope: 'openid profile',
      redirect_uri: 'http://portal.test/api/v1/centres/alfa/sign-in-callback',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('is known by the subject afterwards, and no longer once the codice fiscale is forgotten', async () => {
    const { operator, centre_admin } = house.world.alfa.people;
    provider.person = { sub: 'AGID-001' };
    expect(await browser().signIn('alfa', providerId)).toBe('/alfa/area');
    await house.as(centre_admin).delete(`/memberships/${operator.membershipId}/fiscal-code`).expect(204);
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));
    await know(operator, CODE);
  });

  it('may be told by the userinfo endpoint alone', async () => {
    provider.person = { sub: 'AGID-002' };
    provider.userinfo = { fiscal_number: CODE };
    expect(await browser().signIn('alfa', providerId)).toBe('/alfa/area');
    // Two subjects, one person: SPID's own providers each have their name for somebody.
    const { rows } = await owner('SELECT membership_id FROM sign_in_identity WHERE provider_id = $1', [providerId]);
    expect(rows).toEqual([{ membership_id: house.world.alfa.people.operator.membershipId }]);
    provider.userinfo = { sub: 'somebody else', fiscal_number: CODE };
    provider.person = { sub: 'AGID-003' };
    await refused('not_trusted', (visitor) => visitor.signIn('alfa', providerId));
  });

  it('of the centre a session that was opened with a second factor is one, where the centre trusts the provider', async () => {
    await change(providerId, { trustedSecondFactor: true, acrValues: 'https://www.spid.gov.it/SpidL2 spid3' });
    await refused('level_too_low', (visitor) => visitor.signIn('alfa', providerId));
    expect(provider.asked.at(-1)!.get('acr_values')).toBe('https://www.spid.gov.it/SpidL2 spid3');
    provider.person.acr = 'https://www.spid.gov.it/SpidL1';
    await refused('level_too_low', (visitor) => visitor.signIn('alfa', providerId));
    provider.person.acr = 'spid3';
    const visitor = browser();
    expect(await visitor.signIn('alfa', providerId)).toBe('/alfa/area');
    const { rows } = await owner(
      'SELECT strong FROM session WHERE provider_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [providerId],
    );
    expect(rows).toEqual([{ strong: true }]);
    await change(providerId, { trustedSecondFactor: false, acrValues: null });
  });
});

describe('claims make nobody and grant nothing', () => {
  it('who is not known, or has no membership today, is told to ask', async () => {
    const { auditor } = house.world.alfa.people;
    provider.person = {
      sub: 'AGID-404',
      fiscal_number: OTHER_CODE,
      email: auditor.email,
      email_verified: true,
      role: 'centre_admin',
    };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));
    provider.person = { sub: 'AGID-404' };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));
    provider.person = { sub: 'AGID-404', fiscal_number: { value: CODE } };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));

    await know(auditor, OTHER_CODE);
    provider.person = { sub: 'AGID-404', fiscal_number: OTHER_CODE };
    await owner(`UPDATE membership SET valid_to = '2020-12-31', valid_from = '2020-01-01' WHERE id = $1`, [
      auditor.membershipId,
    ]);
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));
    await owner(`UPDATE membership SET valid_to = NULL WHERE id = $1`, [auditor.membershipId]);
    expect(await browser().signIn('alfa', providerId)).toBe('/alfa/area');
  });

  it('a subject that is somebody’s is not another’s by the codice fiscale', async () => {
    provider.person = { sub: 'AGID-404', fiscal_number: CODE };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', providerId));
  });

  it('where the provider’s identifier decides, the codice fiscale says nothing', async () => {
    const { operator, centre_admin } = house.world.alfa.people;
    const id = await addProvider('alfa', { matchBy: 'identifier', claim: 'oid' });
    provider.person = { sub: 'x', oid: 'm.rossi', fiscal_number: CODE };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', id));
    await house
      .as(centre_admin)
      .post(`/memberships/${operator.membershipId}/sign-in-identities`)
      .send({ providerId: id, identifier: 'm.rossi' })
      .expect(204);
    expect(await browser().signIn('alfa', id)).toBe('/alfa/area');
    provider.person = { sub: 'm.rossi' };
    await refused('not_activated', (visitor) => visitor.signIn('alfa', id));
  });
});

describe('a session that a centre’s provider opened', () => {
  let confined: SignInBrowser;
  let elsewhere: string;
  beforeAll(async () => {
    // The operator of alfa works in beta, too, and for the network.
    const { alfa, beta, network } = house.world;
    elsewhere = newId();
    await owner(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
       SELECT $1, $2, person_id, 'centre_admin', display_name, email, valid_from, now(), now(), 1 FROM membership WHERE id = $3`,
      [beta.id, elsewhere, alfa.people.operator.membershipId],
    );
    await owner(
      `INSERT INTO network_membership (id, network_id, person_id, role, valid_from) VALUES ($1, $2, $3, 'network_coordinator', '2020-01-01')`,
      [
        newId(),
        (
          await owner('SELECT network_id FROM network_membership WHERE id = $1', [
            network.network_coordinator.membershipId,
          ])
        ).rows[0].network_id,
        alfa.people.operator.personId,
      ],
    );
    confined = browser();
    provider.person = { sub: 'AGID-001', fiscal_number: CODE };
    provider.wrong = {};
    await confined.signIn('alfa', providerId);
  });

  it('knows of nothing outside the centre, and goes nowhere', async () => {
    const { alfa } = house.world;
    const { body } = await with_(confined.session).get('/session').expect(200);
    expect((body.memberships as { id: string }[]).map(({ id }) => id)).toEqual([alfa.people.operator.membershipId]);
    const others = await owner('SELECT id FROM network_membership WHERE person_id = $1', [
      alfa.people.operator.personId,
    ]);
    for (const membershipId of [elsewhere, others.rows[0].id as string])
      await problem(with_(confined.session).patch('/session').send({ membershipId }), 'not_found');
    await with_(confined.session)
      .patch('/session')
      .send({ membershipId: alfa.people.operator.membershipId })
      .expect(200);

    const { body: login } = await house.http
      .post('/api/v1/auth/login')
      .send({ email: alfa.people.operator.email, password: TEST_PASSWORD })
      .expect(200);
    const free = with_(login.accessToken as string);
    expect(((await free.get('/session').expect(200)).body.memberships as Json[]).length).toBe(3);
    expect((await free.patch('/session').send({ membershipId: elsewhere }).expect(200)).body).toMatchObject({
      membership: { centre: { slug: 'beta' } },
      provider: null,
    });
  });

  it('is no way to what the person has elsewhere', async () => {
    const session = with_(confined.session);
    const { body } = await session.get('/profile').expect(200);
    expect(body).toMatchObject({ email: house.world.alfa.people.operator.email });
    const calls = [
      session.put('/profile/password').send({ currentPassword: TEST_PASSWORD, newPassword: 'tutta un’altra password' }),
      session.post('/profile/second-factor/proposals'),
      session.post('/profile/second-factor').send({}),
      session.post('/profile/second-factor/recovery-codes').send({}),
      session.post('/profile/second-factor/removal').send({}),
      session.get('/sessions'),
      session.delete('/sessions'),
      session.delete(`/sessions/${newId()}`),
      session.get('/api-tokens'),
      session.post('/api-tokens').send({ name: 'Prova', scopes: ['tickets.read'], expiresOn: '2026-12-31' }),
      session.delete(`/api-tokens/${newId()}`),
    ];
    for (const call of calls) await leavesNoTrace(house, () => problem(call, 'confined_session'));
  });

  it('cannot stand elsewhere in the database, whatever a function does', async () => {
    const move = owner(`UPDATE session SET tenant_id = $1, membership_id = $2 WHERE provider_id = $3`, [
      house.world.beta.id,
      elsewhere,
      providerId,
    ]);
    await expect(move).rejects.toMatchObject({ code: '23514', constraint: 'session_confined' });
    const rise = owner(
      `UPDATE session SET tenant_id = NULL, membership_id = NULL, network_membership_id =
         (SELECT n.id FROM network_membership n WHERE n.person_id = session.person_id LIMIT 1) WHERE provider_id = $1`,
      [providerId],
    );
    await expect(rise).rejects.toMatchObject({ code: '23514', constraint: 'session_confined' });
  });

  it('of one centre’s provider never opens in another', async () => {
    const betas = await addProvider('beta');
    await refusedIn('beta', betas);
    // The answer to alfa's sign-in is none in beta, and the other way round.
    const visitor = browser();
    const answer = await visitor.atProvider(await visitor.begin('alfa', providerId));
    expect(await visitor.finish(answer.replace('/alfa/', '/beta/'))).toBe(outcome('expired', 'beta'));
    await problem(house.http.get(`/api/v1/centres/beta/identity-providers/${providerId}/sign-in`), 'not_found');
    await problem(house.http.get(`/api/v1/centres/gamma/identity-providers/${providerId}/sign-in`), 'not_found');
    await problem(house.http.get('/api/v1/centres/gamma/sign-in-callback?state=x'), 'not_found');
  });

  async function refusedIn(slug: string, id: string): Promise<void> {
    // Known in alfa by this codice fiscale and a centre_admin of beta: beta's provider names nobody of beta by it.
    const visitor = browser();
    expect(await visitor.signIn(slug, id)).toBe(outcome('not_activated', slug));
    expect(visitor.session).toBeUndefined();
  }

  it('ends when the provider is put out of use, changed or removed', async () => {
    const admin = house.as(house.world.alfa.people.centre_admin);
    const id = await addProvider('alfa');
    const enter = async () => {
      const visitor = browser();
      expect(await visitor.signIn('alfa', id)).toBe('/alfa/area');
      return with_(visitor.session);
    };
    let session = await enter();
    await change(id, { label: 'Altro nome' });
    await session.get('/session').expect(200);
    await change(id, { enabled: false });
    await problem(session.get('/session'), 'unauthenticated');
    await problem(house.http.get(`/api/v1/centres/alfa/identity-providers/${id}/sign-in`), 'not_found');
    await change(id, { enabled: true });
    session = await enter();
    await change(id, { clientId: 'another' });
    await problem(session.get('/session'), 'unauthenticated');
    await change(id, { clientId: CLIENT.id });
    session = await enter();
    const { headers } = await admin.get(`/identity-providers/${id}`).expect(200);
    await admin.delete(`/identity-providers/${id}`).set('If-Match', headers.etag!).expect(204);
    await problem(session.get('/session'), 'unauthenticated');
    await with_(confined.session).get('/session').expect(200);
  });

  it('signs out at the provider, too', async () => {
    const visitor = browser();
    await visitor.signIn('alfa', providerId);
    const signOut = () =>
      house.http
        .post('/api/v1/session/provider-sign-out')
        .set('Cookie', `cdc_session=${visitor.session}`)
        .set('Sec-Fetch-Site', 'same-origin');
    await problem(signOut().set('Sec-Fetch-Site', 'cross-site'), 'cross_site_request');
    const { body } = await signOut().expect(200);
    const url = new URL(body.url as string);
    expect(url.origin + url.pathname).toBe(`${provider.issuer}/end`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT.id,
      post_logout_redirect_uri: 'http://portal.test/accedi?centro=alfa',
    });
    await problem(with_(visitor.session).get('/session'), 'unauthenticated');
    expect((await signOut().expect(200)).body).toEqual({ url: null });
    // Who came by the password has no session at the provider.
    const { auditor } = house.world.alfa.people;
    const { body: login } = await house.http
      .post('/api/v1/auth/login')
      .send({ email: auditor.email, password: TEST_PASSWORD })
      .expect(200);
    const plain = with_(login.accessToken as string);
    expect((await plain.post('/session/provider-sign-out').expect(200)).body).toEqual({ url: null });
    await problem(plain.get('/session'), 'unauthenticated');
  });
});

const seconds = (from: number) => Math.floor(Date.now() / 1_000) + from;

describe('a provider’s answer', () => {
  it.each<[string, () => Misbehaviour]>([
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['of no issuer', () => ({ claims: { iss: undefined } })],
    ['for another client', () => ({ claims: { aud: 'another' } })],
    ['for several clients, issued to another', () => ({ claims: { aud: [CLIENT.id, 'another'], azp: 'another' } })],
    ['for nobody', () => ({ claims: { aud: undefined } })],
    ['to another question', () => ({ claims: { nonce: 'another' } })],
    ['to no question', () => ({ claims: { nonce: undefined } })],
    ['about nobody', () => ({ claims: { sub: undefined } })],
    ['that has expired', () => ({ claims: { exp: seconds(-70), iat: seconds(-400) } })],
    ['that never expires', () => ({ claims: { exp: undefined } })],
    ['that holds from later on', () => ({ claims: { nbf: seconds(120) } })],
    ['of the future', () => ({ claims: { iat: seconds(120), exp: seconds(400) } })],
    ['without a date', () => ({ claims: { iat: undefined } })],
    ['with the algorithm `none`', () => ({ signature: 'none' })],
    ['with the algorithm `None`', () => ({ signature: 'left out', header: { alg: 'None' } })],
    ['without a signature', () => ({ signature: 'left out' })],
    ['with a broken signature', () => ({ signature: 'broken' })],
    ['signed by another key', () => ({ signature: 'of another key' })],
    [
      'signed by a key that it brings along',
      () => ({ signature: 'of another key', header: { kid: undefined, jwk: {} } }),
    ],
    ['signed by a key that nobody knows', () => ({ header: { kid: '2' } })],
    ['signed with the client’s secret', () => ({ signature: 'with the client secret' })],
    ['with an extension that must be understood', () => ({ header: { crit: ['b64'], b64: false } })],
    ['without an ID token', () => ({ answer: { id_token: undefined } })],
    ['with what is no ID token', () => ({ answer: { id_token: 'a.b.c' } })],
    ['with a code of its own', () => ({ callback: { code: 'another' } })],
    ['by way of another issuer', () => ({ callback: { iss: 'https://evil.example' } })],
    ['that is an error', () => ({ callback: { error: 'server_error' } })],
  ])('%s opens nothing', async (_what, wrong) => {
    provider.wrong = wrong();
    await refused('not_trusted', (visitor) => visitor.signIn('alfa', providerId));
  });

  it.each<[string, () => Misbehaviour]>([
    ['late', () => ({ claims: { exp: seconds(-45), iat: seconds(-300) } })],
    ['early', () => ({ claims: { nbf: seconds(45), iat: seconds(45), exp: seconds(400) } })],
  ])('is taken where the clocks differ by less than a minute: %s', async (_what, wrong) => {
    provider.wrong = wrong();
    expect(await browser().signIn('alfa', providerId)).toBe('/alfa/area');
  });

  it('is taken once', async () => {
    const visitor = browser();
    const answer = await visitor.atProvider(await visitor.begin('alfa', providerId));
    expect(await visitor.finish(answer)).toBe('/alfa/area');
    expect(await visitor.finish(answer)).toBe(outcome('expired'));
    // Also where the first time it opened nothing.
    provider.wrong = { signature: 'broken' };
    const broken = await visitor.atProvider(await visitor.begin('alfa', providerId));
    expect(await visitor.finish(broken)).toBe(outcome('not_trusted'));
    expect(await visitor.finish(broken)).toBe(outcome('expired'));
  });

  it('is taken once where it comes twice at the same moment', async () => {
    const visitor = browser();
    const answer = await visitor.atProvider(await visitor.begin('alfa', providerId));
    const locations = await Promise.all([visitor.finish(answer), visitor.finish(answer)]);
    expect(locations.sort()).toEqual([outcome('expired'), '/alfa/area'].sort());
  });

  it('is taken in the browser where the question was asked', async () => {
    const victim = browser();
    const attacker = browser();
    await victim.begin('alfa', providerId);
    const answer = await attacker.atProvider(await attacker.begin('alfa', providerId));
    for (const other of [victim, browser()]) {
      expect(await other.finish(answer)).toBe(outcome('expired'));
      expect(other.session).toBeUndefined();
    }
    expect(await attacker.finish(answer)).toBe('/alfa/area');
  });

  it('of two questions of one browser each is taken', async () => {
    const visitor = browser();
    const first = await visitor.begin('alfa', providerId, '/alfa/area/enti');
    const second = await visitor.begin('alfa', providerId);
    expect(await visitor.finish(await visitor.atProvider(second))).toBe('/alfa/area');
    expect(await visitor.finish(await visitor.atProvider(first))).toBe('/alfa/area/enti');
  });

  it.each([
    '',
    '?state=x',
    '?code=x',
    `?state=${'x'.repeat(43)}&code=x`,
    '?state=x&state=y&code=%00',
    '?error=access_denied',
  ])('«%s» opens nothing', async (query) => {
    await refused('expired', async (visitor) => {
      await visitor.begin('alfa', providerId);
      return visitor.finish(`/api/v1/centres/alfa/sign-in-callback${query}`);
    });
  });

  it('comes within ten minutes, and what never came is swept away', async () => {
    const visitor = browser();
    const answer = await visitor.atProvider(await visitor.begin('alfa', providerId));
    await owner(`UPDATE sign_in_attempt SET expires_at = now() - interval '1 second'`);
    expect(await visitor.finish(answer)).toBe(outcome('expired'));
    await visitor.begin('alfa', providerId);
    const { rows } = await owner('SELECT count(*)::int AS n FROM sign_in_attempt');
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('may be that the person went back', async () => {
    provider.wrong = { callback: { error: 'access_denied' } };
    await refused('cancelled', (visitor) => visitor.signIn('alfa', providerId));
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
    'leads to the area and not to %s',
    async (next) => {
      expect(await browser().signIn('alfa', providerId, next)).toBe('/alfa/area');
    },
  );
});

describe('a provider that is away', () => {
  it('says so, when the sign-in begins and when it ends', async () => {
    const away = await OwnProvider.start();
    const id = await addProvider('alfa', { issuer: away.issuer });
    const visitor = browser();
    const address = await visitor.begin('alfa', id);
    const answer = await visitor.atProvider(address);
    await away.stop();
    expect(await visitor.finish(answer)).toBe(outcome('unavailable'));
    const gone = await addProvider('alfa', { issuer: 'http://127.0.0.1:1' });
    expect(await browser().begin('alfa', gone)).toBe(outcome('unavailable'));
  });

  it('is not asked without end from one address', async () => {
    expect(await browser().begin('alfa', providerId)).toContain(provider.issuer);
    await owner(`UPDATE rate_limit SET points = 300 WHERE key LIKE 'provider-sign-in:%'`);
    expect(await browser().begin('alfa', providerId)).toBe(outcome('too_many'));
  });
});
