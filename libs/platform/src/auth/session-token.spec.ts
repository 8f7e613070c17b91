import type { Request } from 'express';
import { hashToken, isSafe, isSameOrigin, newToken, presentedToken } from './session-token.js';

const request = (headers: Record<string, string>, rest: object = {}) =>
  ({ headers, protocol: 'https', method: 'POST', ...rest }) as unknown as Request;
const TOKEN = 'abcdefghijklmnopqrstuvwxyz_-0123456789ABCDE';

describe('a token', () => {
  it('is never the same twice and is known by its hash', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(100);
    for (const { token, hash } of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(hashToken(token)).toEqual(hash);
      expect(hash).toHaveLength(32);
    }
  });

  it.each<[string, Record<string, string>, ReturnType<typeof presentedToken>]>([
    ['a bearer token', { authorization: `Bearer ${TOKEN}` }, { token: TOKEN, fromCookie: false }],
    ['a bearer token in small letters', { authorization: `bearer   ${TOKEN}` }, { token: TOKEN, fromCookie: false }],
    ['a cookie', { cookie: `a=b; cdc_session=${TOKEN}` }, { token: TOKEN, fromCookie: true }],
    [
      'both: the bearer token',
      { authorization: `Bearer ${TOKEN}`, cookie: 'cdc_session=other' },
      { token: TOKEN, fromCookie: false },
    ],
    ['nothing', {}, undefined],
    ['an empty cookie', { cookie: 'cdc_session=' }, undefined],
    ['the cookie of somebody else', { cookie: `session=${TOKEN}` }, undefined],
    ['a short token', { authorization: 'Bearer abc' }, undefined],
    ['another scheme beside a cookie', { authorization: 'Basic YTpi', cookie: `cdc_session=${TOKEN}` }, undefined],
    ['two tokens', { authorization: `Bearer ${TOKEN} ${TOKEN}` }, undefined],
  ])('is read from %s', (_what, headers, expected) => {
    expect(presentedToken(request(headers), 'http://localhost:3000')).toEqual(expected);
  });

  it('is read on https from the cookie that only this host can have set', () => {
    const cookies = (cookie: string) => presentedToken(request({ cookie }), 'https://casa.example.org');
    expect(cookies(`cdc_session=${TOKEN}`)).toBeUndefined();
    expect(cookies(`cdc_session=other; __Host-cdc_session=${TOKEN}`)).toEqual({ token: TOKEN, fromCookie: true });
  });
});

describe('isSameOrigin', () => {
  const PUBLIC = 'https://casa.example.org';
  it.each<[boolean, Record<string, string>]>([
    [true, { 'sec-fetch-site': 'same-origin' }],
    [false, { 'sec-fetch-site': 'same-site' }],
    [false, { 'sec-fetch-site': 'cross-site' }],
    [false, { 'sec-fetch-site': 'none' }],
    [false, { 'sec-fetch-site': 'cross-site', origin: PUBLIC }],
    [true, { origin: PUBLIC }],
    [false, { origin: 'http://casa.example.org' }],
    [false, { origin: 'https://casa.example.org.evil.example' }],
    [false, { origin: 'https://evil.example' }],
    [false, { origin: 'null' }],
    [false, { origin: '' }],
    [true, { origin: 'https://10.0.0.1:3000', host: '10.0.0.1:3000' }],
    [false, { origin: 'http://10.0.0.1:3000', host: '10.0.0.1:3000' }],
    [false, { host: 'casa.example.org' }],
    [false, {}],
  ])('is %s for %j', (expected, headers) => {
    expect(isSameOrigin(request(headers), PUBLIC)).toBe(expected);
  });

  it('is asked of what changes something only', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(isSafe(request({}, { method }))).toBe(true);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'TRACE'])
      expect(isSafe(request({}, { method }))).toBe(false);
  });
});
