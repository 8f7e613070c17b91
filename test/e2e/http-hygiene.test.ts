import { readFileSync } from 'node:fs';
import http from 'node:http';
import { jest } from '@jest/globals';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { TenantDatabase, networkContext, systemContext, type RequestContext } from '#app/platform';
import { REQUEST_LIMITS } from '../../apps/api/src/http/limits.js';
import { wrongHeaders } from '../support/headers.js';
import { openHouse, type House } from '../support/house.js';
import { RawConnection } from '../support/wire.js';
import { eventually, expectProblem, openTicket, problem } from './support.js';

interface Operation {
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const PATHS = Object.entries(paths).map(([template, operations]) => ({
  template,
  path: template
    .replace('{slug}', 'alfa')
    .replace('{code}', 'posta-elettronica')
    .replace(/\{\w+\}/g, newId),
  methods: Object.keys(operations).map((method) => method.toUpperCase()),
  operations,
}));
const readable = PATHS.filter(({ methods }) => methods.includes('GET'));

let house: House;
let onHttp: Record<string, string>;
beforeAll(async () => {
  const plain = await openHouse();
  onHttp = (await plain.http.get('/status').expect(200)).headers as Record<string, string>;
  await plain.close();
  house = await openHouse({
    env: { PUBLIC_URL: 'https://casa.example.org' },
    times: { headers: 1_500, body: 1_500, work: 4_000, check: 100 },
  });
  const news = {
    title: 'Posta elettronica',
    summary: 'Una prova.',
    text: 'Testo',
    publishedAt: '2026-01-01T08:00:00.000Z',
  };
  await house.as(house.world.alfa.people.operator).post('/news').send(news).expect(201);
});
afterAll(() => house?.close());

/** A request as it is written here, whatever its method. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<http.IncomingMessage & { text: string }> {
  const { hostname, port } = new URL(house.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(Object.assign(response, { text })));
    });
    request.on('error', reject).end();
  });
}
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe('every answer', () => {
  it.each([
    '/',
    '/alfa/servizi',
    '/status',
    '/robots.txt',
    '/.well-known/security.txt',
    '/api/openapi.json',
    '/api/docs/',
    '/api/docs/swagger-ui.css',
    '/api/docs/swagger-ui-init.js',
    '/api/nowhere',
    '/api/v1/tickets/%E0%A4%A',
    '/api/v1/tickets?limit=0',
  ])('of %s carries the headers of the house', async (path) => {
    expect(wrongHeaders((await ask('GET', path)).headers, { https: true })).toEqual([]);
  });

  it.each(PATHS.map(({ template, path, methods }) => [template, path, methods] as const))(
    'of %s does, to everybody',
    async (_template, path, methods) => {
      for (const method of methods) {
        for (const token of [undefined, house.world.alfa.people.centre_admin.token]) {
          // It would end the session that the others need; a stream has no end.
          if (token && (method === 'DELETE' || path.endsWith('/events'))) continue;
          const { headers } = await ask(method, path, token ? bearer(token) : {});
          const own = headers['content-security-policy'] === "default-src 'none'; sandbox";
          expect({ method, wrong: wrongHeaders(headers, { https: true }), own }).toEqual({
            method,
            wrong: [],
            own: /\/(logo|content|personal-data)$/.test(path) && own,
          });
        }
      }
    },
  );

  it('of what is no HTTP is a problem too, and the end', async () => {
    const broken = new RawConnection(house.url).write('HELLO\r\n\r\n');
    await eventually('it is refused', () => broken.closed && broken.answered);
    expect({ answered: broken.status, ...broken.problem }).toMatchObject({
      answered: 400,
      status: 400,
      code: 'malformed_request',
    });
    const nowhere = new RawConnection(house.url).write('GET /status HTTP/1.1\r\nConnection: close\r\n\r\n');
    await eventually('it is refused', () => nowhere.closed);
    expect({ answered: nowhere.status, ...nowhere.problem }).toMatchObject({
      answered: 400,
      status: 400,
      code: 'malformed_request',
    });
    expect(broken.header('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(broken.header('X-Request-Id')).toMatch(/^[\w-]{36}$/);
  });
});

it('on http nothing promises https', () => {
  expect(wrongHeaders(onHttp, { https: false })).toEqual([]);
});

describe('methods', () => {
  it.each(PATHS.map(({ template, path, methods }) => [template, path, methods] as const))(
    'of %s are these and no others',
    async (_template, path, methods) => {
      const expected = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
      const allowed = (answer: http.IncomingMessage) => String(answer.headers.allow).split(', ').sort();
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'].filter(
        (name) => !methods.includes(name),
      )) {
        const answer = await ask(method, path);
        expect({ method, status: answer.statusCode, allowed: allowed(answer) }).toEqual({
          method,
          status: 405,
          allowed: expected,
        });
        expect(JSON.parse(answer.text)).toMatchObject({ status: 405, code: 'method_not_allowed' });
      }
      const options = await ask('OPTIONS', path);
      expect({ status: options.statusCode, allowed: allowed(options), text: options.text }).toEqual({
        status: 204,
        allowed: expected,
        text: '',
      });
    },
  );

  it('of pages and files are for reading', async () => {
    for (const path of ['/', '/alfa/servizi', '/robots.txt', '/api/docs/', '/api/openapi.json']) {
      const answer = await ask('POST', path);
      expect({ path, status: answer.statusCode, allow: answer.headers.allow }).toEqual({
        path,
        status: 405,
        allow: 'GET, HEAD, OPTIONS',
      });
    }
    expect((await ask('PUT', '/api/v1/nowhere')).statusCode).toBe(404);
  });

  it('what a browser asks before it lets another site call is refused', async () => {
    for (const path of ['/api/v1/tickets', '/api/v1/centres', '/api/v1/session', '/']) {
      const answer = await ask('OPTIONS', path, {
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization',
      });
      expect({ status: answer.statusCode, code: (JSON.parse(answer.text) as { code: string }).code }).toEqual({
        status: 403,
        code: 'cross_site_request',
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    // A simple request needs no question beforehand: its answer is not for the other site to read.
    const simple = await ask('GET', '/api/v1/centres', { Origin: 'https://evil.example' });
    expect(Object.keys(simple.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('HEAD answers as GET does, without the content', async () => {
    const { token } = house.world.alfa.people.centre_admin;
    for (const { path } of readable) {
      const head = await ask('HEAD', path, bearer(token));
      expect({ path, text: head.text }).toEqual({ path, text: '' });
      if (path.endsWith('/events')) continue;
      const { statusCode, headers } = await ask('GET', path, bearer(token));
      expect({ path, status: head.statusCode, type: head.headers['content-type'], etag: head.headers.etag }).toEqual({
        path,
        status: statusCode,
        type: headers['content-type'],
        etag: headers.etag,
      });
    }
  });
});

describe('copies', () => {
  // A calendar is one person's: its own test asks for it by its tag.
  const kept = readable.filter(
    ({ operations, template }) => operations.get!.responses['304'] && !template.includes('/calendars/'),
  );

  it('of what is public may be kept, but for what changes by itself or is there for trying only', () => {
    const isPublic = (path: string) => path.startsWith('/api/v1/centres') || /\/(status|demo-mails)/.test(path);
    expect(
      readable
        .map(({ template }) => template)
        .filter((path) => isPublic(path) && !kept.some(({ template }) => template === path)),
    ).toEqual([
      '/api/v1/status',
      '/api/v1/status/live',
      '/api/v1/status/ready',
      '/api/v1/centres/{slug}/identity-providers',
      '/api/v1/centres/{slug}/identity-providers/{id}/sign-in',
      '/api/v1/centres/{slug}/sign-in-callback',
      '/api/v1/centres/{slug}/agreements/export',
      '/api/v1/demo-mails',
      '/api/v1/demo-mails/{id}',
      '/api/v1/centres/{slug}/service-costs/export',
      '/api/v1/centres/{slug}/open-data/tariffs',
      '/api/v1/centres/{slug}/documents/{id}/content',
    ]);
  });

  it.each([...kept.map(({ path }) => path).filter((path) => !path.endsWith('/logo')), '/api/openapi.json'])(
    'of %s are asked for by their tag',
    async (path) => {
      const first = await ask('GET', path, { 'Accept-Encoding': 'gzip' });
      expect(first.statusCode).toBe(200);
      expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+/);
      const again = await ask('GET', path, { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag! });
      expect({ status: again.statusCode, text: again.text, etag: again.headers.etag }).toEqual({
        status: 304,
        text: '',
        etag: first.headers.etag,
      });
      expect((await ask('GET', path, { 'If-None-Match': 'W/"another"' })).statusCode).toBe(200);
    },
  );

  it('follow what they are of', async () => {
    const tag = async () => (await ask('GET', '/api/v1/centres/alfa')).headers.etag;
    const before = await tag();
    await house.database.owner.query(`UPDATE tenant SET welcome = 'Benvenuti' WHERE slug = 'alfa'`);
    const after = await tag();
    expect(after).not.toBe(before);
    expect(after).toMatch(/^W\/"[\w-]{27}"$/);
  });

  it('of what a session shows are never said to hold', async () => {
    const ticket = await openTicket(house);
    const { token } = house.world.alfa.people.operator;
    const answer = await ask('GET', `/api/v1${ticket.path}`, { ...bearer(token), 'If-None-Match': ticket.etag });
    expect({ status: answer.statusCode, cache: answer.headers['cache-control'] }).toEqual({
      status: 200,
      cache: 'no-store',
    });
  });
});

describe('packing', () => {
  it.each(['br', 'gzip'])('is done as the reader wishes: %s', async (encoding) => {
    const plain = await ask('GET', '/api/openapi.json', { 'Accept-Encoding': 'identity' });
    const packed = await ask('GET', '/api/openapi.json', { 'Accept-Encoding': encoding });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.vary).toMatch(/Accept-Encoding/i);
    expect(packed.text.length).toBeLessThan(plain.text.length / 5);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('is not worth it for a few words', async () => {
    expect((await ask('GET', '/status', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('sizes', () => {
  const nested = (levels: number) => `{"subject":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

  it('of the address', async () => {
    expect((await ask('GET', `/${'a'.repeat(REQUEST_LIMITS.address - 1)}`)).statusCode).toBe(404);
    const { statusCode, text } = await ask('GET', `/${'a'.repeat(REQUEST_LIMITS.address)}`);
    expect({ statusCode, ...(JSON.parse(text) as object) }).toMatchObject({
      statusCode: 414,
      code: 'address_too_long',
    });
  });

  it('of the headers, by number and by bytes', async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_none, index) => [`x-${index}`, '1']));
    // Host and Connection are two more.
    expect((await ask('GET', '/status', many(REQUEST_LIMITS.headers - 2))).statusCode).toBe(200);
    expect((await ask('GET', '/status', many(REQUEST_LIMITS.headers - 1))).statusCode).toBe(431);
    expect((await ask('GET', '/status', many(500))).statusCode).toBe(431);
    const long = await ask('GET', '/status', { 'X-Long': 'a'.repeat(20_000) });
    expect({ statusCode: long.statusCode, ...(JSON.parse(long.text) as object) }).toMatchObject({
      statusCode: 431,
      code: 'headers_too_large',
    });
  });

  it('of JSON, in bytes and in depth', async () => {
    const clerk = () =>
      house.as(house.world.alfa.people.body_clerk).post('/tickets').set('Content-Type', 'application/json');
    await problem(clerk().send(`{"subject":"${'x'.repeat(LIMITS.jsonBytes)}"}`), 'payload_too_large');
    await problem(clerk().send(nested(REQUEST_LIMITS.jsonDepth)), 'validation_failed');
    await problem(clerk().send(nested(REQUEST_LIMITS.jsonDepth + 1)), 'malformed_request');
    await problem(clerk().send(nested(100_000)), 'malformed_request');
  });

  it('of an error: not every wrong field of thousands is told', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 5_000 }, (_none, index) => [`${'x'.repeat(30)}${index}`, 1]),
    );
    const body = await problem(
      house.as(house.world.alfa.people.body_clerk).post('/tickets').send(fields),
      'validation_failed',
    );
    expect(body.errors).toHaveLength(200);
    const long = await problem(
      house
        .as(house.world.alfa.people.body_clerk)
        .post('/tickets')
        .send({ ['y'.repeat(5_000)]: 1 }),
      'validation_failed',
    );
    expect(Math.max(...long.errors.map(({ field }: { field: string }) => field.length))).toBe(200);
  });

  it('a whole address instead of a path is refused, and Host leads nowhere', async () => {
    expect((await ask('GET', 'http://evil.example/status')).statusCode).toBe(400);
    for (const path of ['/api/v1/centres/alfa', '/api/v1/tickets', '/.well-known/security.txt', '/api/openapi.json']) {
      const answer = await ask('GET', path, { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' });
      expect(JSON.stringify(answer.headers) + answer.text).not.toContain('evil.example');
    }
  });
});

describe('times', () => {
  it('who sends headers drop by drop is cut off', async () => {
    const slow = new RawConnection(house.url).write('GET /status HTTP/1.1\r\nHost: x\r\n');
    const drops = setInterval(() => slow.write('X-Drop: 1\r\n'), 200);
    await eventually('it is refused', () => slow.closed);
    clearInterval(drops);
    expect({ status: slow.status, code: slow.problem.code }).toEqual({ status: 408, code: 'request_timeout' });
  });

  it('who sends content drop by drop is, too', async () => {
    const slow = new RawConnection(house.url).write(
      'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"email":"',
    );
    const drops = setInterval(() => slow.write('x'), 200);
    await eventually('it is refused', () => slow.closed);
    clearInterval(drops);
    expect({ status: slow.status, code: slow.problem.code, connection: slow.header('Connection') }).toEqual({
      status: 408,
      code: 'request_timeout',
      connection: 'close',
    });
  });

  it('work that does not end is given up, and the caller may try again', async () => {
    const ticket = await openTicket(house);
    const { owner } = house.database;
    const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await owner.query('BEGIN');
    try {
      await owner.query('SELECT FROM ticket WHERE id = $1 FOR UPDATE', [ticket.id]);
      const answer = await house
        .as(house.world.alfa.people.operator)
        .patch(ticket.path)
        .set('If-Match', ticket.etag)
        .send({ assigneeId: house.world.alfa.people.operator.membershipId })
        .ok(() => true);
      expectProblem(answer, 'unavailable');
      expect(answer.headers['retry-after']).toBe('5');
    } finally {
      await owner.query('ROLLBACK');
      logged.mockRestore();
    }
  });

  it('statements end, those that nobody waits for later', async () => {
    const database = house.app.get(TenantDatabase);
    const given = { now: new Date(), requestId: newId() } as RequestContext;
    const limits = async (ctx: RequestContext) =>
      (
        await database.read(
          ctx,
          `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`,
        )
      )[0];
    expect(await limits(networkContext(given))).toEqual({ statement: '30s', lock: '10s', idle: '1min' });
    expect(await limits(systemContext(house.world.alfa.id, given.now, given.requestId))).toEqual({
      statement: '10min',
      lock: '10s',
      idle: '1min',
    });
  });
});

describe('attempts of strangers', () => {
  // Who signs out writes nothing but the end of their own session.
  const writes = PATHS.flatMap(({ path, operations }) =>
    operations.post && !/\/(files|provider-sign-out)$/.test(path) ? [path] : [],
  );

  it('to write are counted for all processes together, until they are told when to come back', async () => {
    const content = { email: 'ignoto@alfa.example.org', password: 'una password sbagliata', token: 'x'.repeat(43) };
    const open: string[] = [];
    for (const path of writes) {
      const call = () =>
        house.http
          .post(path)
          .send(
            path.endsWith('/feedback')
              ? { stars: 3 }
              : path.endsWith('/registrations')
                ? { token: content.token, people: [{ name: 'Anna', position: 'Sindaca', email: content.email }] }
                : path.includes('link') && !path.includes('sign-in-links')
                  ? { token: content.token }
                  : path.match(/links|resets/)
                    ? { email: content.email }
                    : { email: content.email, password: content.password },
          )
          .ok(() => true);
      const first = await call();
      if (first.status === 401 && first.body.code === 'unauthenticated') continue;
      open.push(path);
      await house.database.owner.query('DELETE FROM rate_limit');
      let answer = await call();
      for (let attempt = 0; answer.status !== 429 && attempt < 61; attempt++) answer = await call();
      expectProblem(answer, 'too_many_requests');
      expect({ path, remaining: answer.headers['ratelimit-remaining'] }).toEqual({ path, remaining: '0' });
      expect(Number(answer.headers['ratelimit-limit'])).toBeLessThanOrEqual(60);
      expect(answer.headers['ratelimit-reset']).toBe(answer.headers['retry-after']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      const { rows } = await house.database.owner.query('SELECT FROM rate_limit');
      expect({ path, counted: rows.length > 0 }).toEqual({ path, counted: true });
    }
    expect(open.length).toBeGreaterThanOrEqual(6);
  });
});
