import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Response, Test } from 'supertest';
import { PROBLEMS, type ProblemCode } from '#app/contracts';
import type { TestPerson } from '#app/testing';
import { changes } from '../support/changes.js';
import type { Caller, House } from '../support/house.js';

/** An answer of the API, loosely typed: tests look at it from outside. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** Waits until the condition gives something; tests never sleep for a while and hope. */
export async function eventually<T>(
  what: string,
  condition: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  patienceMs = 20_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Fails unless the answer is the problem with this code, in full form; gives its body. */
export function expectProblem(response: Response, code: ProblemCode): Json {
  const body = response.body as Json;
  const shown = `${response.status} ${response.text?.slice(0, 500) ?? ''}`;
  if (response.status !== PROBLEMS[code] || body.code !== code)
    throw new Error(`Expected ${code} (${PROBLEMS[code]}), got ${shown}`);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    type: 'about:blank',
    status: PROBLEMS[code],
    title: expect.stringMatching(/^[A-Z].{5,}\.$/),
    instance: expect.stringMatching(/^\//),
  });
  expect(response.headers['x-request-id']).toMatch(/^[\w.-]{8,64}$/);
  expect(response.headers.etag).toBeUndefined();
  return body;
}

/** Makes the call and fails unless it is answered by this problem. */
export async function problem(call: Test, code: ProblemCode): Promise<Json> {
  return expectProblem(await call.ok(() => true), code);
}

/** The wrong fields of a problem, as `field: code`. */
export function fieldsOf(body: Json): string[] {
  return ((body.errors ?? []) as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`);
}

/** How many rows a table holds. */
export async function rowsOf(house: House, table: string): Promise<number> {
  return (await house.database.owner.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count as number;
}

/** Runs something and fails if the database holds anything else afterwards. */
export async function leavesNoTrace<T>(house: House, work: () => Promise<T>): Promise<T> {
  // What was set off before must not end meanwhile.
  if (house.works) await house.drainQueues();
  const before = await lasting(house);
  const result = await work();
  expect(await lasting(house)).toEqual(before);
  return result;
}

/**
 * That somebody read or went to sign in, and that open pages are told of what was before, is no trace. Nor is what the
 * worker writes of the register every minute: the entries themselves are counted.
 */
async function lasting({ database }: House): Promise<Record<string, number>> {
  const {
    'audit_entry READ': _read,
    'outbox live': _told,
    sign_in_attempt: _attempts,
    audit_seal: _sealed,
    audit_check: _checked,
    ...others
  } = await changes(database.owner);
  return others;
}

/** Every file in the house's storage. */
export function storedFiles(): string[] {
  const folder = join(process.env.DATA_DIR!, 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

export interface Opened {
  id: string;
  path: string;
  etag: string;
  body: Json;
}

/** A new request of the clerk of the first body of alfa. */
export async function openTicket(
  house: House,
  person?: TestPerson,
  fields: Record<string, unknown> = {},
): Promise<Opened> {
  const { people, serviceId } = house.world.alfa;
  const response = await house
    .as(person ?? people.body_clerk)
    .post('/tickets')
    .send({ serviceId, subject: 'PEC piena', text: 'Non arrivano più messaggi.', ...fields })
    .expect(201);
  return {
    id: response.body.id,
    path: `/tickets/${response.body.id}`,
    etag: response.headers.etag!,
    body: response.body,
  };
}

/** A command of the state machine with everything it may need; gives the answer, whatever it is. */
export function transition(caller: Caller, path: string, etag: string, command: string): Promise<Response> {
  const needed = {
    ask: { text: 'Quale casella?' },
    answer: { text: 'Quella del protocollo.' },
    solve: { text: 'Quota aumentata.' },
    reopen: { reason: 'È di nuovo piena.' },
    withdraw: { reason: 'Risolto da soli.' },
  };
  return caller
    .post(`${path}/transitions`)
    .set('If-Match', etag)
    .send({ command, ...needed[command as keyof typeof needed] })
    .ok(() => true);
}
