import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { CLIENT, OwnProvider } from '../support/own-provider.js';
import { fieldsOf, problem, type Json } from './support.js';

let house: House;
let provider: OwnProvider;
beforeAll(async () => {
  [house, provider] = await Promise.all([openHouse(), OwnProvider.start()]);
});
afterAll(async () => {
  await house?.close();
  await provider?.stop();
});

const admin = () => house.as(house.world.alfa.people.centre_admin);
const input = (fields: object = {}) => ({
  label: 'SPID',
  issuer: provider.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  matchBy: 'fiscal_code',
  ...fields,
});

interface Made {
  id: string;
  path: string;
  etag: string;
  body: Json;
}
async function make(fields: object = {}): Promise<Made> {
  const { body, headers } = await admin().post('/identity-providers').send(input(fields)).expect(201);
  return { id: body.id, path: `/identity-providers/${body.id as string}`, etag: headers.etag!, body };
}

describe('a centre’s identity providers', () => {
  it('are added, shown without the secret, changed and removed', async () => {
    const { id, path, etag, body } = await make();
    expect(body).toEqual({
      id,
      label: 'SPID',
      position: 1,
      issuer: provider.issuer,
      clientId: CLIENT.id,
      hasClientSecret: true,
      scopes: 'openid profile',
      matchBy: 'fiscal_code',
      claim: 'fiscal_number',
      acrValues: null,
      trustedSecondFactor: false,
      enabled: false,
      version: 1,
    });
    const list = (await admin().get('/identity-providers').expect(200)).body as Json;
    expect(list).toEqual({
      callbackUrl: 'http://portal.test/api/v1/centres/alfa/sign-in-callback',
      signedOutUrl: 'http://portal.test/accedi?centro=alfa',
      providers: [body],
    });
    const { rows } = await house.database.owner.query('SELECT client_secret FROM identity_provider WHERE id = $1', [
      id,
    ]);
    expect((rows[0] as { client_secret: Buffer }).client_secret.toString('latin1')).not.toContain(CLIENT.secret);
    const register = await house.database.owner.query(
      `SELECT string_agg(after::text, '') AS told FROM audit_value WHERE after ->> 'id' = $1`,
      [id],
    );
    expect(JSON.stringify(register.rows)).not.toContain(CLIENT.secret);

    const changes = {
      label: 'Accesso dei dipendenti',
      position: 3,
      matchBy: 'identifier',
      claim: 'oid',
      scopes: 'email',
    };
    const changed = await admin().patch(path).set('If-Match', etag).send(changes).expect(200);
    expect(changed.body).toMatchObject({ ...changes, scopes: 'openid email', hasClientSecret: true, version: 2 });
    await problem(admin().patch(path).set('If-Match', etag).send({ label: 'X' }), 'stale_version');
    await problem(admin().delete(path).set('If-Match', etag), 'stale_version');
    await problem(admin().delete(path), 'precondition_required');
    await admin().delete(path).set('If-Match', changed.headers.etag!).expect(204);
    await problem(admin().get(path), 'not_found');
  });

  it('are offered to anybody by their name alone, while they are in use', async () => {
    const second = await make({ label: 'CIE', position: 2, enabled: true });
    const first = await make({ label: 'SPID', position: 1, enabled: true });
    const unused = await make({ label: 'Prova' });
    const offered = async (slug: string) =>
      (await house.http.get(`/api/v1/centres/${slug}/identity-providers`).expect(200)).body as Json;
    expect(await offered('alfa')).toEqual({
      providers: [
        { id: first.id, label: 'SPID' },
        { id: second.id, label: 'CIE' },
      ],
    });
    expect(await offered('beta')).toEqual({ providers: [] });
    await problem(house.http.get('/api/v1/centres/gamma/identity-providers'), 'not_found');
    for (const { path, etag } of [first, second, unused]) await admin().delete(path).set('If-Match', etag).expect(204);
  });

  it.each([
    ['http://idp.example.org', 'not_allowed'],
    ['https://10.0.0.1', 'not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'not_allowed'],
    ['https://user:password@idp.example.org', 'not_allowed'],
    ['ftp://idp.example.org', 'not_allowed'],
    ['idp.example.org', 'not_allowed'],
    ['https://idp.example.org/?tenant=1', 'invalid_format'],
    ['https://idp.example.org/#x', 'invalid_format'],
  ])('the issuer %s is refused', async (issuer, code) => {
    const body = await problem(admin().post('/identity-providers').send(input({ issuer })), 'validation_failed');
    expect(fieldsOf(body)).toEqual([`issuer: ${code}`]);
  });

  it('the secret of one issuer is not sent to another', async () => {
    const { path, etag } = await make();
    const issuer = 'https://altrove.example.org';
    const body = await problem(admin().patch(path).set('If-Match', etag).send({ issuer }), 'validation_failed');
    expect(fieldsOf(body)).toEqual(['clientSecret: required']);
    const moved = await admin().patch(path).set('If-Match', etag).send({ issuer, clientSecret: null }).expect(200);
    expect(moved.body).toMatchObject({ issuer, hasClientSecret: false });
    await admin().delete(path).set('If-Match', moved.headers.etag!).expect(204);
  });

  it('are created once for a key, and are twenty at most', async () => {
    const key = crypto.randomUUID();
    const create = () => admin().post('/identity-providers').set('Idempotency-Key', key).send(input()).expect(201);
    const [first, again] = [await create(), await create()];
    expect(again.body).toEqual(first.body);
    const { rows } = await house.database.owner.query('SELECT count(*)::int AS n FROM identity_provider');
    for (let n = (rows[0] as { n: number }).n; n < 20; n++) await make();
    await problem(admin().post('/identity-providers').send(input()), 'state_conflict');
    await house.database.owner.query('DELETE FROM identity_provider');
  });

  it('a try of the connection says what is wrong', async () => {
    const outcome = async (issuer: string) => {
      const { path, etag } = await make({ issuer });
      const { body } = await admin().post(`${path}/checks`).expect(200);
      await admin().delete(path).set('If-Match', etag).expect(204);
      return body.outcome as string;
    };
    expect(await outcome(provider.issuer)).toBe('ready');
    expect(await outcome(`${provider.issuer}/other`)).toBe('not_a_provider');
    expect(await outcome('http://127.0.0.1:1')).toBe('unreachable');
    // A name that means a private address: refused where the connection is made, outside tests also this machine's.
    provider.discovery = { issuer: `${provider.issuer}/tenant` };
    expect(await outcome(provider.issuer)).toBe('other_issuer');
    provider.discovery = { authorization_endpoint: 'http://10.0.0.1/authorize' };
    expect(await outcome(provider.issuer)).toBe('not_allowed');
    provider.discovery = {};
  });
});

describe('by what a person is known', () => {
  const path = (person: TestPerson, tail: string) => `/memberships/${person.membershipId}${tail}`;
  const of = async (person: TestPerson) =>
    (await admin().get(path(person, '/sign-in-identities')).expect(200)).body as Json;

  it('a codice fiscale is entered, replaced and forgotten, and never shown', async () => {
    const { operator, auditor } = house.world.alfa.people;
    const enter = (person: TestPerson, fiscalCode: string) =>
      admin().put(path(person, '/fiscal-code')).send({ fiscalCode });
    expect(await of(operator)).toEqual({ hasFiscalCode: false, links: [] });
    for (const [wrong, code] of [
      ['RSSMRA80A01H501V', 'wrong_check_digit'],
      ['RSSMRA80A01H50', 'invalid_format'],
    ] as const)
      expect(fieldsOf(await problem(enter(operator, wrong), 'validation_failed'))).toEqual([`fiscalCode: ${code}`]);
    await enter(operator, 'rssmra80a01h501u').expect(204);
    expect(await of(operator)).toEqual({ hasFiscalCode: true, links: [] });
    expect(fieldsOf(await problem(enter(auditor, 'TINIT-RSSMRA80A01H501U'), 'duplicate'))).toEqual([
      'fiscalCode: in_use',
    ]);
    // In another centre the same person may be known, and nobody hears of it here.
    const { beta } = house.world;
    await house
      .as(beta.people.centre_admin)
      .put(path(beta.people.operator, '/fiscal-code'))
      .send({ fiscalCode: 'RSSMRA80A01H501U' })
      .expect(204);
    const { rows } = await house.database.owner.query('SELECT DISTINCT fingerprint FROM sign_in_identity');
    expect(rows).toHaveLength(2);
    await enter(operator, 'RSSMRA85T10A562S').expect(204);
    await enter(auditor, 'RSSMRA80A01H501U').expect(204);
    for (const person of [operator, auditor]) await admin().delete(path(person, '/fiscal-code')).expect(204);
    expect(await of(operator)).toEqual({ hasFiscalCode: false, links: [] });
    const told = await house.database.owner.query(
      `SELECT count(*)::int AS n FROM audit_value WHERE before::text || after::text ~ 'RSSMRA'`,
    );
    expect(told.rows).toEqual([{ n: 0 }]);
  });

  it('an identifier is entered for a provider that goes by it', async () => {
    const { operator, auditor } = house.world.alfa.people;
    const directory = await make({ matchBy: 'identifier' });
    const spid = await make({ matchBy: 'fiscal_code' });
    const add = (person: TestPerson, providerId: string, identifier = 'm.rossi') =>
      admin().post(path(person, '/sign-in-identities')).send({ providerId, identifier });
    await add(operator, directory.id).expect(204);
    expect(fieldsOf(await problem(add(auditor, directory.id), 'duplicate'))).toEqual(['identifier: in_use']);
    expect(fieldsOf(await problem(add(auditor, spid.id), 'validation_failed'))).toEqual(['providerId: not_allowed']);
    expect(fieldsOf(await problem(add(auditor, operator.membershipId), 'not_found'))).toEqual([
      'providerId: not_found',
    ]);
    const { links } = await of(operator);
    expect(links).toEqual([{ id: expect.any(String), providerId: directory.id, label: 'SPID' }]);
    const id = links[0].id as string;
    await problem(admin().delete(path(auditor, `/sign-in-identities/${id}`)), 'not_found');
    await admin()
      .delete(path(operator, `/sign-in-identities/${id}`))
      .expect(204);
    await problem(admin().delete(path(operator, `/sign-in-identities/${id}`)), 'not_found');
    for (const each of [directory, spid]) await admin().delete(each.path).set('If-Match', each.etag).expect(204);
  });

  it('an invitation may carry the codice fiscale', async () => {
    const invite = (fiscalCode: string) =>
      admin().post('/memberships').send({
        email: 'nuova@alfa.example.org',
        displayName: 'Nuova Persona',
        role: 'auditor',
        validFrom: '2026-01-01',
        fiscalCode,
      });
    expect(fieldsOf(await problem(invite('RSSMRA80A01H501V'), 'validation_failed'))).toEqual([
      'fiscalCode: wrong_check_digit',
    ]);
    const { body } = await invite('RSSMRA80A01H501U').expect(201);
    expect(
      (
        await admin()
          .get(`/memberships/${body.id as string}/sign-in-identities`)
          .expect(200)
      ).body,
    ).toMatchObject({
      hasFiscalCode: true,
    });
  });
});
