import { gzipSync } from 'node:zlib';
import type { Test } from 'supertest';
import { LIMITS, type ProblemCode } from '#app/contracts';
import { newId } from '#app/kernel';
import { openHouse, type Caller, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, type Opened } from './support.js';

let house: House;
let clerk: Caller;
let operator: Caller;
let ticket: Opened;
beforeAll(async () => {
  house = await openHouse();
  clerk = house.as(house.world.alfa.people.body_clerk);
  operator = house.as(house.world.alfa.people.operator);
  ticket = await openTicket(house);
});
afterAll(() => house?.close());

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('parameters of the address', () => {
  it.each<[string, string, string[]]>([
    ['an unknown one', '/tickets?colour=red', ['colour: unknown_field']],
    ['one that looks nested', '/tickets?status[x]=new', ['status[x]: unknown_field']],
    ['a page of nothing', '/tickets?limit=0', ['limit: out_of_range']],
    ['a page of too much', `/tickets?limit=${LIMITS.pageSize + 1}`, ['limit: out_of_range']],
    ['a page of a word', '/tickets?limit=ten', ['limit: wrong_type']],
    ['a limit given twice', '/tickets?limit=1&limit=2', ['limit: wrong_type']],
    ['a status that does not exist', '/tickets?status=new,lost', ['status: not_in_list']],
    ['a sort that does not exist', '/tickets?sort=colour', ['sort: not_in_list']],
    ['a turn that is nobody’s', '/tickets?turn=nobody', ['turn: not_in_list']],
    ['a body that is no id', '/tickets?bodyId=1', ['bodyId: invalid_format']],
    ['an assignee that is no id', '/tickets?assignee=you', ['assignee: invalid_format']],
    ['a search that is too long', `/tickets?q=${'x'.repeat(LIMITS.search + 1)}`, ['q: too_long']],
    ['a search with a null byte', '/tickets?q=a%00b', ['q: null_byte']],
    ['a cursor of letters', '/tickets?cursor=abc', ['cursor: invalid_format']],
    [
      'a cursor that is no list',
      `/tickets?cursor=${Buffer.from('{}').toString('base64url')}`,
      ['cursor: invalid_format'],
    ],
    [
      'a cursor of another sort',
      `/tickets?sort=updatedAt&cursor=${cursor('-createdAt', '2026-01-01T00:00:00.000Z', newId())}`,
      ['cursor: invalid_format'],
    ],
    ['a cursor of another list', `/tickets?cursor=${cursor('title', 'Posta', newId())}`, ['cursor: invalid_format']],
    [
      'a cursor with a wrong day',
      `/tickets?cursor=${cursor('-createdAt', '2026-13-01T00:00:00.000Z', newId())}`,
      ['cursor: invalid_format'],
    ],
    [
      'a cursor with SQL in it',
      `/tickets?cursor=${cursor('-createdAt', '2026-01-01T00:00:00.000Z', "' OR true --")}`,
      ['cursor: invalid_format'],
    ],
    ['a cursor with an object', `/tickets?cursor=${cursor('-createdAt', {}, newId())}`, ['cursor: invalid_format']],
    [
      'a cursor with a null byte',
      `/services?cursor=${cursor('title', 'a\u0000', newId())}`,
      ['cursor: invalid_format'],
    ],
    ['a cursor that is too short', `/services?cursor=${cursor('title', 'a')}`, ['cursor: invalid_format']],
    ['a cursor of the register in letters', `/audit-entries?cursor=${cursor('-seq', 'x')}`, ['cursor: invalid_format']],
    ['a row of the register that is no id', '/audit-entries?rowId=1', ['rowId: invalid_format']],
    ['a role that does not exist', '/memberships?role=king', ['role: not_in_list']],
    ['a filter of bodies that does not exist', '/bodies?adhesion=maybe', ['adhesion: not_in_list']],
  ])('%s is named with 400', async (_what, path, fields) => {
    const { centre_admin: admin } = house.world.alfa.people;
    expect(fieldsOf(await problem(house.as(admin).get(path), 'invalid_parameter'))).toEqual(fields);
  });

  it('is not told to who may not ask', async () => {
    await problem(house.as(undefined).get('/tickets?colour=red'), 'unauthenticated');
    await problem(house.as(house.world.alfa.people.accounting_officer).get('/tickets?colour=red'), 'permission_denied');
    await problem(house.as(house.world.alfa.people.accounting_officer).get('/tickets/abc'), 'permission_denied');
  });
});

describe('what names nothing is 404', () => {
  it.each<[string, string]>([
    ['no id', '/tickets/1'],
    ['an id that nothing has', `/tickets/${newId()}`],
    ['a long id', `/tickets/${'a'.repeat(5_000)}`],
    ['a null byte as an id', '/tickets/%00'],
    ['an unknown path', '/requests'],
    ['an unknown path below', '/tickets/counts/more'],
    ['a file that nothing has', `/files/${newId()}/content`],
    ['a body that nothing has', `/bodies/${newId()}`],
    ['a centre that does not exist', '/centres/nowhere'],
    ['a centre with a null byte', '/centres/al%00fa'],
    ['a centre in capitals', '/centres/ALFA'],
    ['a service with a null byte', '/centres/alfa/services/posta%00'],
    ['services of a centre with a null byte', '/centres/al%00fa/services'],
    ['bodies of a centre with a null byte', '/centres/al%00fa/adhering-bodies'],
    ['a demo mail where there is no demo', `/demo-mails/${newId()}`],
  ])('%s', async (_what, path) => {
    await problem(operator.get(path), 'not_found');
  });

  it('a method that a path does not have', async () => {
    const refused = await operator
      .put('/tickets')
      .send({})
      .ok(() => true);
    expectProblem(refused, 'method_not_allowed');
    expect(refused.headers.allow).toBe('GET, POST, HEAD, OPTIONS');
    await problem(operator.delete(ticket.path), 'method_not_allowed');
  });

  it('a foreign id, to every verb', async () => {
    const foreign = house.as(house.world.beta.people.operator);
    const neighbour = house.as(house.world.alfa.neighbour);
    for (const stranger of [foreign, neighbour]) {
      await leavesNoTrace(house, async () => {
        await problem(stranger.get(ticket.path), 'not_found');
        await problem(stranger.post(`${ticket.path}/messages`).send({ kind: 'public', text: 'x' }), 'not_found');
        await problem(
          stranger
            .post(`${ticket.path}/transitions`)
            .set('If-Match', ticket.etag)
            .send({ command: 'reopen', reason: 'x' }),
          'not_found',
        );
      });
    }
    await problem(foreign.patch(ticket.path).set('If-Match', ticket.etag).send({ assigneeId: null }), 'not_found');
    await problem(
      foreign.post(`${ticket.path}/time-entries`).send({ minutes: 1, workedOn: '2026-01-15' }),
      'not_found',
    );
  });

  it('an address that cannot be decoded is malformed', async () => {
    await problem(operator.get('/tickets/%E0%A4%A'), 'malformed_request');
  });
});

describe('the content', () => {
  const post = (type: string, content: string | Buffer) => {
    const call = clerk.post('/tickets').set('Content-Type', type);
    return typeof content === 'string'
      ? call.send(content)
      : (call.serialize((value: unknown) => value as string), call.send(content as never));
  };
  it.each<[string, () => Test, ProblemCode]>([
    ['broken JSON', () => post('application/json', '{"subject": '), 'malformed_request'],
    ['JSON that is a word', () => post('application/json', '"hello"'), 'malformed_request'],
    ['JSON that is a list', () => post('application/json', '[]'), 'malformed_request'],
    ['JSON that is null', () => post('application/json', 'null'), 'malformed_request'],
    ['no content', () => clerk.post('/tickets'), 'validation_failed'],
    ['a form', () => post('application/x-www-form-urlencoded', 'subject=x'), 'unsupported_media_type'],
    ['plain text', () => post('text/plain', '{}'), 'unsupported_media_type'],
    ['XML', () => post('application/xml', '<a/>'), 'unsupported_media_type'],
    [
      'a multipart message',
      () => clerk.post('/tickets').attach('file', Buffer.from('x'), 'a.txt'),
      'unsupported_media_type',
    ],
    ['no type', () => clerk.post('/tickets').set('Content-Type', '').send('{}'), 'unsupported_media_type'],
    ['JSON in a strange alphabet', () => post('application/json; charset=ebcdic', '{}'), 'unsupported_media_type'],
    [
      'JSON packed in a strange way',
      () => post('application/json', '{}').set('Content-Encoding', 'lzma'),
      'unsupported_media_type',
    ],
    [
      '10 MB of JSON',
      () => post('application/json', JSON.stringify({ text: 'x'.repeat(10_000_000) })),
      'payload_too_large',
    ],
    [
      '10 MB of JSON packed small',
      () =>
        post('application/json', gzipSync(JSON.stringify({ text: 'x'.repeat(10_000_000) }))).set(
          'Content-Encoding',
          'gzip',
        ),
      'payload_too_large',
    ],
  ])('%s', async (_what, call, code) => {
    await leavesNoTrace(house, () => problem(call(), code));
  });

  it('JSON that tries to reach the prototype changes nothing', async () => {
    const raw = JSON.stringify({ serviceId: house.world.alfa.serviceId, subject: 'x', text: 'y' }).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    await post('application/json', raw).ok(() => true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('versions', () => {
  it.each<[string, string | undefined, ProblemCode]>([
    ['missing', undefined, 'precondition_required'],
    ['stale', '"99"', 'stale_version'],
    ['without quotes', '1', 'stale_version'],
    ['a word', '"abc"', 'stale_version'],
    ['too large', '"99999999999"', 'stale_version'],
  ])('If-Match %s', async (_what, etag, code) => {
    const calls = [
      operator.post(`${ticket.path}/transitions`).send({ command: 'take' }),
      operator.patch(ticket.path).send({ assigneeId: null }),
      operator.patch(`/services/${house.world.alfa.serviceId}`).send({ title: 'x' }),
      operator.post(`/services/${house.world.alfa.serviceId}/retire`),
      operator.post(`/services/${house.world.alfa.draftServiceId}/submit`),
      operator.post(`/services/${house.world.alfa.draftServiceId}/take-back`),
      operator.post(`/services/${house.world.alfa.draftServiceId}/send-back`).send({ reason: 'x' }),
      operator.post(`/services/${house.world.alfa.draftServiceId}/publish`),
      operator.delete(`/services/${house.world.alfa.draftServiceId}/draft`),
    ];
    await leavesNoTrace(house, async () => {
      for (const call of calls) await problem(etag === undefined ? call : call.set('If-Match', etag), code);
    });
  });

  it('a weak validator of the same version is the same version', async () => {
    const own = await openTicket(house);
    await operator
      .post(`${own.path}/transitions`)
      .set('If-Match', `W/${own.etag}`)
      .send({ command: 'take' })
      .expect(200);
  });
});

describe('other methods and headers', () => {
  it('HEAD answers like GET, without content', async () => {
    const call = house.http
      .head(`/api/v1${ticket.path}`)
      .set('Authorization', `Bearer ${house.world.alfa.people.operator.token}`);
    const answer = await call.expect(200);
    expect(answer.headers.etag).toBe(ticket.etag);
    expect(answer.text).toBeFalsy();
    await house.http.head(`/api/v1${ticket.path}`).expect(401);
    await house.http.head('/api/v1/status').expect(200);
  });

  it('OPTIONS tells nothing to other origins', async () => {
    const answer = await house.http
      .options('/api/v1/tickets')
      .set('Origin', 'https://evil.example')
      .set('Access-Control-Request-Method', 'POST')
      .ok(() => true);
    expect(answer.status).toBeLessThan(500);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('every answer carries its safety headers, how many calls are left, and the id of the request', async () => {
    const answer = await operator.get('/tickets').set('X-Request-Id', 'my-request-0001').expect(200);
    expect(answer.headers).toMatchObject({
      'x-request-id': 'my-request-0001',
      'x-content-type-options': 'nosniff',
      'ratelimit-limit': '1000000',
    });
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(Number(answer.headers['ratelimit-remaining'])).toBeGreaterThan(0);
    expect(Number(answer.headers['ratelimit-reset'])).toBeGreaterThan(0);
    const odd = await operator.get('/tickets').set('X-Request-Id', 'a b<script>').expect(200);
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a 401 says how to sign in', async () => {
    expect((await house.as(undefined).get('/tickets').expect(401)).headers['www-authenticate']).toBe('Bearer');
  });
});
