import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Call } from './calls.js';
import { DOCUMENT, type Route, type Schema } from './document.js';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
}

/** As JSON Schema: `nullable` is an alternative, and what is not named is not there. */
function strict(schema: Schema): object {
  if (schema.$ref) return { $ref: schema.$ref.replace('#/components/schemas/', '#/definitions/') };
  const { nullable, items, properties, allOf, anyOf, oneOf, ...rest } = schema as Schema & Record<string, unknown>;
  const [only, ...more] = allOf ?? [];
  if (more.length) throw new Error('allOf of several schemas: teach test/fuzz/support/answers.ts');
  const shape = only
    ? strict(only)
    : {
        ...('type' in rest && { type: rest.type }),
        ...Object.fromEntries(
          ['enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'required'].flatMap(
            (key) => (rest[key] === undefined ? [] : [[key, rest[key]]]),
          ),
        ),
        ...(items && { items: strict(items) }),
        ...(properties && {
          properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, strict(part)])),
          additionalProperties: false,
        }),
        ...(anyOf && { anyOf: anyOf.map(strict) }),
        ...(oneOf && { oneOf: oneOf.map(strict) }),
      };
  return nullable ? { anyOf: [{ type: 'null' }, shape] } : shape;
}

const definitions = Object.fromEntries(
  Object.entries(DOCUMENT.components.schemas).map(([name, schema]) => [name, strict(schema)]),
);
const ajv = new Ajv({ allErrors: false, strict: false });
addFormats.default(ajv);
const validators = new Map<Schema | 'Problem', ValidateFunction>();

function wrongIn(schema: Schema | 'Problem', value: unknown): string | undefined {
  let validate = validators.get(schema);
  if (!validate) {
    const root = schema === 'Problem' ? { $ref: '#/definitions/Problem' } : strict(schema);
    validate = ajv.compile({ definitions, ...root });
    validators.set(schema, validate);
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

/** Statuses of requests that are not as any route takes them; the document names them once for all. */
const EVERYWHERE = [405, 408, 414, 431];
/** What only the inside of the house knows. */
const INSIDE = [
  /\n\s+at \S+ \(/,
  /node:internal|node_modules|webpack|\.ts:\d+|\.js:\d+/,
  /QueryFailedError|EntityMetadata|ValidationError|TypeError|RangeError|SyntaxError|ECONNREFUSED|ENOENT/,
  /syntax error at or near|violates \S+ constraint|invalid input syntax|permission denied for|row-level security|duplicate key/,
  /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) /,
  /cdc_(app|auth|migrator|relay|search)\b|argon2id|pg_catalog/,
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PATIENCE_MS = 30_000;

/** What must never stand in an answer to people of the first centre. */
export interface Foreign {
  ids: ReadonlySet<string>;
  word: string;
}

/** Everything that is wrong with an answer, one sentence each. */
export function wrongWith(route: Route, call: Call, answer: Answer, foreign: Foreign | undefined): string[] {
  const { status, text } = answer;
  const type = String(answer.headers['content-type'] ?? '');
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`failed with ${status}`);
  const unasked = call.content && !route.body ? [413, 415] : [];
  if (![...route.statuses, ...EVERYWHERE, ...unasked].includes(status))
    wrong.push(`answered ${status}, which the document does not name`);
  if (answer.ms > PATIENCE_MS) wrong.push(`took ${Math.round(answer.ms)} ms`);
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) wrong.push(`answered ${status} as ${type}`);
    else wrong.push(...about('the problem', wrongIn('Problem', parsed(text))));
  } else if (status !== 204 && status !== 304 && route.answer) {
    wrong.push(...about('the answer', wrongIn(route.answer, parsed(text))));
  } else if (status === 204 && text) wrong.push('answered 204 with content');
  // What a mail server said that somebody asked us to try comes from outside.
  const ours = text.replace(/"(smtp|imap)Detail":"[^"]*"/g, '');
  for (const pattern of INSIDE) if (pattern.test(ours)) wrong.push(`tells of its inside: ${pattern.exec(ours)![0]}`);
  const headers = JSON.stringify(answer.headers);
  if (/access-control-|x-powered-by|"server":/i.test(headers))
    wrong.push(`has a header that should not be there: ${headers}`);
  if (foreign) {
    const asked = call.path + JSON.stringify(call.headers) + String(call.content ?? '');
    const seen = (text.match(UUID) ?? []).filter((id) => foreign.ids.has(id) && !asked.toLowerCase().includes(id));
    if (seen.length || text.includes(foreign.word)) wrong.push(`shows what is the other centre’s: ${seen.join(' ')}`);
  }
  return wrong;
}

const about = (what: string, wrong: string | undefined) => (wrong ? [`${what} is not as documented: ${wrong}`] : []);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
