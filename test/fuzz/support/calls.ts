import fc from 'fast-check';
import { newId } from '#app/kernel';
import { resolved, type Parameter, type Route, type Schema } from './document.js';
import { WRONG_TYPES, aroundLength, hostileText } from './hostile.js';
import { multipart, partOfFile } from './multipart.js';
import { hostile, idFor, valid, type Known } from './values.js';

/** A request as it goes over the wire. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  content?: Buffer;
}

type Content = { headers: Record<string, string>; content?: Buffer };

/** Lone surrogates cannot be written in an address: what stands for them is sent. */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString('utf8'));

/** Readable names that exist. */
const SLUGS: Record<string, string[]> = { slug: ['alfa', 'alfa', 'beta'], code: ['posta-elettronica'] };

function pathOf(route: Route, known: Known): fc.Arbitrary<string> {
  const parts = route.path.split('/').map((part, index, all): fc.Arbitrary<string> => {
    const parameter = route.parameters.find(({ name }) => part === `{${name}}`);
    if (!parameter) return fc.constant(part);
    const good =
      parameter.schema.format === 'uuid'
        ? idFor(parameter.name === 'id' ? all[index - 1]! : parameter.name, known)
        : parameter.schema.type === 'string'
          ? fc.constantFrom(...(SLUGS[parameter.name] ?? SLUGS.slug!))
          : valid(parameter.schema, parameter.name, known).map((value) => inHeader(String(value)));
    return fc.oneof(
      { weight: 12, arbitrary: good },
      { weight: 1, arbitrary: hostileText().map((text) => encoded(text || ' ')) },
      { weight: 1, arbitrary: fc.constantFrom('%', '%E0%A4%A', '%2e%2e%2f', '..;', '%ff', 'a'.repeat(3_000)) },
    );
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
}

function parameterText({ name, schema }: Parameter, known: Known): fc.Arbitrary<string> {
  const good = valid(schema, name, known).map((value) => (Array.isArray(value) ? value.join(',') : String(value)));
  const edges = schema.maxLength ? [aroundLength(Math.min(schema.maxLength, 2_000))] : [];
  return fc.oneof(
    { weight: 5, arbitrary: good },
    { weight: 1, arbitrary: fc.oneof(hostileText(), ...edges) },
    {
      weight: 1,
      arbitrary: hostile(schema).map((value) =>
        (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 500),
      ),
    },
  );
}

/** A cursor looks into the list: cut ones, ones of another list, ones that hold anything. */
const cursor = fc
  .tuple(
    fc.constantFrom('-createdAt', '-updatedAt', 'name', 'slug', '-seq', 'title', '__proto__'),
    fc.array(
      fc.oneof(
        hostileText(),
        fc.constantFrom(...WRONG_TYPES),
        fc.constantFrom('2026-01-01T00:00:00.000Z', newId(), '1'),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([sort, values]) => Buffer.from(JSON.stringify([sort, ...values])).toString('base64url'));

const ODD_QUERY = fc.constantFrom(
  'a[]=1',
  'limit=1&limit=2',
  'limit[$gt]=1',
  '__proto__[x]=1',
  'q',
  '=',
  '&&',
  'q=%',
  'q=%00',
  'limit=1e1',
  'limit=NaN',
  '%E0%A4%A=1',
  `${'a=1&'.repeat(1_200)}b=2`,
);

function queryOf(route: Route, known: Known): fc.Arbitrary<string> {
  // Few at once, and fewer cursors: else hardly a list would be read.
  const given = route.parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => {
      const isCursor = parameter.name === 'cursor';
      const text = isCursor ? fc.oneof(cursor, hostileText()) : parameterText(parameter, known);
      return fc.oneof(
        { weight: isCursor ? 9 : 3, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: text.map((value) => `${parameter.name}=${encoded(value)}`) },
      );
    });
  const odd = fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: ODD_QUERY });
  return fc
    .tuple(...given, odd)
    .map((parts) => parts.filter(Boolean))
    .map((parts) => (parts.length ? `?${parts.join('&')}` : ''));
}

/** Sign by sign what a header may hold. */
function inHeader(text: string): string {
  // eslint-disable-next-line no-control-regex -- Node's own client refuses to send them
  const sendable = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return Buffer.from(sendable).toString('latin1').slice(0, 500);
}
const headerText = hostileText().map(inHeader);

const ODD_HEADERS: Record<string, fc.Arbitrary<string>> = {
  accept: fc.constantFrom('text/html', 'application/xml', 'image/*;q=0', ';;;', '*/*;q=nan'),
  'accept-language': fc.oneof(fc.constantFrom('en', 'zz-ZZ', 'it;q=0', ','.repeat(300)), headerText),
  'accept-encoding': fc.constantFrom('br', 'gzip', 'identity;q=0, *;q=0', 'x'),
  'x-request-id': headerText,
  'x-forwarded-for': fc.constantFrom("'; --", '::1', '999.999.999.999', ','.repeat(200)),
  'x-http-method-override': fc.constantFrom('DELETE', 'TRACE'),
  'if-none-match': fc.constantFrom('*', '"1"', 'W/"1"', '"'),
  'if-modified-since': fc.constantFrom('yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  range: fc.constantFrom('bytes=0-0', 'bytes=-1', 'bytes=9-1', 'x'),
  origin: fc.constantFrom('null', 'https://evil.example', 'x'),
  cookie: fc.oneof(fc.constantFrom('cdc_session=x', 'cdc_session=%', '=;=;', 'lang=xx'), headerText),
  'user-agent': headerText,
  'content-encoding': fc.constantFrom('gzip', 'br', 'deflate', 'x, gzip'),
};

/** Tokens that open nothing. */
const BAD_AUTHORISATION = fc.oneof(
  fc.constantFrom(
    '',
    'Bearer',
    'Bearer  ',
    'Basic YTpi',
    `Bearer ${'x'.repeat(43)}`,
    `Bearer ${'a'.repeat(5_000)}`,
    "Bearer ' or 1=1 --",
  ),
  headerText.map((text) => `Bearer ${text}`),
);

function headersOf(route: Route, token: string | undefined, known: Known): fc.Arbitrary<Record<string, string>> {
  const own = route.parameters
    .filter((parameter) => parameter.in === 'header')
    .map((parameter) => {
      const good =
        parameter.name === 'If-Match'
          ? fc.constantFrom('"1"', '"1"', '"2"', 'W/"1"', '"3"')
          : valid(parameter.schema, parameter.name, known).map((value) => inHeader(String(value)));
      const bad = fc.oneof(
        headerText,
        fc.constantFrom('*', '"', '""', '"99999999999999"', '"-1"', '"1", "2"', 'x'.repeat(1_000)),
      );
      const text = fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: bad });
      return fc
        .option(text, { freq: parameter.required ? 10 : 3, nil: undefined })
        .map((value): Record<string, string> => (value === undefined ? {} : { [parameter.name.toLowerCase()]: value }));
    });
  const odd = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...Object.keys(ODD_HEADERS))
        .chain((name) => ODD_HEADERS[name]!.map((value) => ({ [name]: value }))),
    },
  );
  const authorisation = (
    token
      ? fc.oneof({ weight: 14, arbitrary: fc.constant(`Bearer ${token}`) }, { weight: 1, arbitrary: BAD_AUTHORISATION })
      : fc.option(BAD_AUTHORISATION, { freq: 3, nil: undefined })
  ).map((value): Record<string, string> => (value === undefined ? {} : { authorization: value }));
  return fc.tuple(odd, authorisation, ...own).map((all) => Object.assign({}, ...all) as Record<string, string>);
}

const json = (value: unknown, mediaType: string): Content => ({
  headers: { 'content-type': mediaType },
  content: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

/** Replaces one value, anywhere in what is valid. */
function spoilt(schema: Schema, value: unknown): fc.Arbitrary<unknown> {
  const { properties, items } = resolved(schema);
  if (Array.isArray(value) && value.length && items) {
    return fc
      .nat(value.length - 1)
      .chain((index) => spoilt(items, value[index]).map((part) => value.with(index, part)));
  }
  const keys = Object.keys(properties ?? {});
  if (typeof value !== 'object' || value === null || !keys.length) return hostile(schema);
  const parts = value as Record<string, unknown>;
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(...keys).chain((key) => {
        const inner = parts[key];
        const deeper = typeof inner === 'object' && inner !== null ? [spoilt(properties![key]!, inner)] : [];
        return fc.oneof(hostile(properties![key]!), ...deeper).map((part) => ({ ...parts, [key]: part }));
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...keys)
        .map((key) => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== key))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.oneof(fc.constantFrom('id', 'tenantId', 'bodyIds', 'role', 'version', 'x'.repeat(5_000)), hostileText()),
          fc.constantFrom(...WRONG_TYPES),
        )
        .map(([key, part]) => ({ ...parts, [key]: part })),
    },
  );
}

/** Content that is no JSON, or JSON that no program of ours writes. */
const ODD_JSON = [
  '{',
  '{"a":',
  '[]',
  'null',
  '"x"',
  '1',
  'NaN',
  '{"a":1,}',
  "{'a':1}",
  '\ufeff{}',
  '{"a":1e999}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  `{${Array.from({ length: 5_000 }, (_none, index) => `"k${index}":0`).join(',')}}`,
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  ' '.repeat(300_000),
];
const ODD_TYPES = [
  'text/plain',
  'text/html',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/json; charset=utf-16',
  'application/json; charset=x',
  'application/octet-stream',
  'application/problem+json',
  '/',
  'x',
];

function contentOf(route: Route, known: Known): fc.Arbitrary<Content> {
  const { body, mediaType } = route;
  if (mediaType === 'multipart/form-data') return multipart();
  if (mediaType === 'application/offset+octet-stream') return partOfFile();
  const odd: fc.Arbitrary<Content> = fc.oneof(
    fc.constantFrom(...ODD_JSON).map((text) => json(text, mediaType ?? 'application/json')),
    fc.constantFrom(...ODD_TYPES).map((type) => json('{"a":1}', type)),
    fc.constant(
      json(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]).toString('latin1'), 'application/json'),
    ),
    fc.constant({ headers: {} }),
  );
  if (!body || !mediaType)
    return fc.oneof({ weight: 6, arbitrary: fc.constant({ headers: {} }) }, { weight: 1, arbitrary: odd });
  const good = valid(body, '', known);
  const twice = good.map((value) =>
    JSON.stringify(value).replace(/^\{(".+?":(?:"[^"\\]*"|\d+|true|false|null))/, '{$1,$1'),
  );
  return fc.oneof(
    { weight: 6, arbitrary: good.map((value) => json(value, mediaType)) },
    { weight: 8, arbitrary: good.chain((value) => spoilt(body, value)).map((value) => json(value, mediaType)) },
    { weight: 1, arbitrary: twice.map((text) => json(text, mediaType)) },
    { weight: 2, arbitrary: odd },
  );
}

/** Requests to a route: most nearly right, each with something that is not. */
export function callsOf(route: Route, token: string | undefined, known: Known): fc.Arbitrary<Call> {
  return fc
    .record({
      path: pathOf(route, known),
      query: queryOf(route, known),
      headers: headersOf(route, token, known),
      sent: contentOf(route, known),
    })
    .map(({ path, query, headers, sent }) => ({
      method: route.method,
      path: path + query,
      headers: { ...headers, ...sent.headers },
      content: sent.content,
    }));
}
