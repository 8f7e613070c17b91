import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_PASSWORD } from '#app/testing';
import { newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, problem } from './support.js';

const LIMIT = 60;
let house: House;
beforeAll(async () => {
  house = await openHouse({
    env: { PUBLIC_URL: 'https://casa.example.org', RATE_LIMIT: String(LIMIT), DEMO: '1', TRUST_PROXY: '1' },
  });
});
afterAll(() => house?.close());

/** Behind a proxy each address has its own allowance. */
const from = (address: string, path: string) => house.http.get(`/api/v1${path}`).set('X-Forwarded-For', address);

it('on https the cookie is sent over https only', async () => {
  const { email } = house.world.alfa.people.operator;
  const answer = await house.http.post('/api/v1/session').send({ email, password: TEST_PASSWORD }).expect(201);
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-cdc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  await house.http
    .delete('/api/v1/session')
    .set('Cookie', cookie)
    .set('Origin', 'https://casa.example.org')
    .expect(204);
});

it('who calls too often is told when to come back, and others are not held up', async () => {
  const answers = [];
  for (let call = 0; call < LIMIT; call++) answers.push(await from('203.0.113.7', '/status').expect(200));
  expect(answers.map(({ headers }) => Number(headers['ratelimit-remaining']))).toEqual(
    Array.from({ length: LIMIT }, (_none, call) => LIMIT - 1 - call),
  );
  expect(answers[0]!.headers['ratelimit-limit']).toBe(String(LIMIT));
  for (const path of ['/status', '/tickets', '/nowhere']) {
    const refused = await from('203.0.113.7', path).ok(() => true);
    expectProblem(refused, 'too_many_requests');
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  }
  const other = await from('203.0.113.8', '/status').expect(200);
  expect(other.headers['ratelimit-remaining']).toBe(String(LIMIT - 1));
});

describe('with DEMO=1 and without SMTP', () => {
  const eml = (subject: string) =>
    [
      'From: Casa <casa@example.org>',
      'To: Anna <anna@alfa.example.org>',
      `Subject: ${subject}`,
      'Date: Mon, 12 Jan 2026 10:00:00 +0100',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Buongiorno.',
      '',
    ].join('\r\n');

  it('there are no mails before the first', async () => {
    expect((await from('203.0.113.9', '/demo-mails').expect(200)).body).toEqual({ items: [] });
    await problem(from('203.0.113.9', `/demo-mails/${newId()}`), 'not_found');
  });

  it('everybody may read them, newest first, and nothing but them', async () => {
    const folder = join(process.env.DATA_DIR!, 'mails');
    mkdirSync(folder, { recursive: true });
    const [first, second] = [newId(), newId()];
    writeFileSync(join(folder, `${first}.eml`), eml('Prima'));
    writeFileSync(join(folder, `${second}.eml`), eml('Seconda'));
    writeFileSync(join(folder, 'secret.txt'), 'x');
    const { body } = await from('203.0.113.9', '/demo-mails').expect(200);
    expect(body.items).toEqual([
      { id: second, to: 'anna@alfa.example.org', subject: 'Seconda', sentAt: '2026-01-12T09:00:00.000Z' },
      { id: first, to: 'anna@alfa.example.org', subject: 'Prima', sentAt: '2026-01-12T09:00:00.000Z' },
    ]);
    expect((await from('203.0.113.9', `/demo-mails/${first}`).expect(200)).body).toMatchObject({
      id: first,
      from: 'casa@example.org',
      text: expect.stringContaining('Buongiorno.'),
    });
    for (const path of ['..%2Fsecret.txt', 'secret.txt', '%2e%2e%2f%2e%2e%2fetc%2fpasswd'])
      await problem(from('203.0.113.9', `/demo-mails/${path}`), 'not_found');
    expect(readFileSync(join(folder, 'secret.txt'), 'utf8')).toBe('x');
  });
});

describe('the address of the service', () => {
  it('/status is the same as /api/v1/status', async () => {
    for (const path of ['/status', '/api/v1/status']) {
      const { body, headers } = await house.http.get(path).set('X-Forwarded-For', '203.0.113.10').expect(200);
      expect(body).toEqual({ status: 'ok' });
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  it.each(['/.well-known/security.txt', '/robots.txt'])('%s is text', async (path) => {
    expect((await house.http.get(path).expect(200)).headers['content-type']).toMatch(/^text\/plain/);
  });

  it('the documentation is there, under a policy that allows its styles only', async () => {
    const document = await house.http.get('/api/openapi.json').set('X-Forwarded-For', '203.0.113.11').expect(200);
    expect(document.body.openapi).toMatch(/^3\./);
    const page = await house.http.get('/api/docs/').set('X-Forwarded-For', '203.0.113.11').expect(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.headers['content-security-policy']).toMatch(/style-src 'self' 'unsafe-hashes' 'sha256-/);
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
  });
});
