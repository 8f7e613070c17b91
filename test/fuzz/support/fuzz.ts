import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Client } from 'pg';
import { createPerson, openSession, type TestPerson } from '#app/testing';
import { openFilledHouse, type FilledHouse } from '../../isolation/support/filled-house.js';
import { wrongWith, type Answer, type Foreign } from './answers.js';
import { callsOf, type Call } from './calls.js';
import { ROUTES, type Route } from './document.js';
import type { Known } from './values.js';

/** What is public, and what centres of a network show each other: test/isolation/network.test.ts. */
const SHOWN_ACROSS = /^\/api\/v1\/(centres|network)/;

/** `FUZZ_SEED=… FUZZ_RUNS=… node test/run.mjs fuzz` looks elsewhere, or deeper. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);
const WORD = 'segretodibeta';

const ROLES = ['centre_admin', 'body_clerk', 'platform_admin', 'nobody'] as const;
type FuzzRole = (typeof ROLES)[number];
/** Who is kept out of most routes is kept out of them soon. */
const SHARE: Record<FuzzRole, number> = { centre_admin: 1, body_clerk: 1, platform_admin: 0.4, nobody: 0.4 };

/** Registers one test for each of these routes, and one for what the house holds afterwards. */
export function fuzz(chosen: (route: Route) => boolean): void {
  let house: FilledHouse;
  let foreign: Foreign;
  let before: Record<string, string>;
  const people: Partial<Record<FuzzRole, TestPerson>> = {};
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

  beforeAll(async () => {
    house = await openFilledHouse();
    const { owner } = house.database;
    const beta = house.world.beta.id;
    // What the other centre keeps to itself can be told by a word.
    for (const column of [
      'ticket.subject',
      'ticket_message.text',
      'stored_file.name',
      'membership.display_name',
      'absence.note',
      'mail.text',
      'notice.text',
      'convention.title',
    ]) {
      const [table, name] = column.split('.') as [string, string];
      await owner.query(`UPDATE ${table} SET ${name} = ${name} || ' ${WORD}' WHERE tenant_id = $1`, [beta]);
    }
    const ids = [...(await idsOf(owner, beta)).values()].flat();
    // Who opens a kit is told its id, which stays the same wherever it goes.
    foreign = { ids: new Set(ids.filter((id) => id !== house.beta.kits.kitId)), word: WORD };
    before = await contentOf(owner, beta);
  });
  afterAll(async () => {
    agent.destroy();
    await house?.close();
  });

  it.each(ROUTES.filter(chosen).map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const { owner } = house.database;
    await owner.query('DELETE FROM rate_limit');
    const ids = await idsOf(owner, house.world.alfa.id);
    const known: Known = { ids, foreign: [...foreign.ids] };
    await Promise.all(
      ROLES.map(async (role) => {
        const person = (people[role] = await standing(house, role, people[role]));
        // What a centre publishes is everybody's, and the platform's people stand above the centres.
        const hidden = role === 'platform_admin' || SHOWN_ACROSS.test(route.path) ? undefined : foreign;
        await fc.assert(
          fc.asyncProperty(callsOf(route, person?.token, known), async (call) => {
            const answer = await send(house.url, call, agent, route.isStream);
            const wrong = wrongWith(route, call, answer, hidden);
            if (wrong.length)
              throw new Error(
                `${wrong.join('; ')}\n${shown(role, call)}\n${answer.status} ${answer.text.slice(0, 600)}`,
              );
          }),
          { seed: SEED, numRuns: Math.ceil(RUNS * SHARE[role]), includeErrorInReport: true },
        );
      }),
    );
  });

  it('what the other centre has is as it was', async () => {
    const after = await contentOf(house.database.owner, house.world.beta.id);
    // Anybody may say of any centre's page how clear it is, and the register notes it.
    for (const table of ['service_feedback', 'audit_entry', 'audit_value']) {
      delete after[table];
      delete before[table];
    }
    expect(after).toEqual(before);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
}

const shown = (role: FuzzRole, { method, path, headers, content }: Call) =>
  `${role}: ${method} ${path.slice(0, 1_000)} ${JSON.stringify(headers).slice(0, 1_000)}\n${String(content ?? '').slice(0, 1_000)}`;

/** Somebody in this role whose session is open: routes that end sessions and memberships have been called, too. */
async function standing(
  house: FilledHouse,
  role: FuzzRole,
  last: TestPerson | undefined,
): Promise<TestPerson | undefined> {
  if (role === 'nobody') return undefined;
  const { alfa, network } = house.world;
  const person = last ?? (role === 'platform_admin' ? network.platform_admin : alfa.people[role]);
  const { status } = await house
    .as(person)
    .get('/session')
    .ok(() => true);
  if (status === 200) return person;
  const { owner } = house.database;
  if (role === 'platform_admin')
    return {
      ...person,
      token: await openSession(owner, { personId: person.personId, networkMembershipId: person.membershipId }),
    };
  const bodies = role === 'body_clerk' ? [alfa.bodies[0]!.id] : [];
  return createPerson(owner, alfa.id, alfa.slug, `${role}${Date.now()}`, role, bodies);
}

async function tablesOf(owner: Client): Promise<{ name: string; hasId: boolean }[]> {
  const { rows } = await owner.query(
    `SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'uuid'::regtype) AS "hasId"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  return rows as { name: string; hasId: boolean }[];
}

async function idsOf(owner: Client, tenantId: string): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const { name, hasId } of await tablesOf(owner)) {
    if (!hasId) continue;
    const { rows } = await owner.query(`SELECT id FROM ${name} WHERE tenant_id = $1 ORDER BY id LIMIT 200`, [tenantId]);
    if (rows.length)
      ids.set(
        name,
        rows.map(({ id }: { id: string }) => id),
      );
  }
  return ids;
}

/** Number and hash of a centre's rows, by table. */
async function contentOf(owner: Client, tenantId: string): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const { name } of await tablesOf(owner)) {
    const { rows } = await owner.query(
      `SELECT count(*) || ' ' || COALESCE(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS sum FROM ${name} t WHERE tenant_id = $1`,
      [tenantId],
    );
    content[name] = (rows as { sum: string }[])[0]!.sum;
  }
  return content;
}

const fresh = new http.Agent();

/** Sends as it is written. Of a stream only the beginning is read. */
function send(url: string, call: Call, agent: http.Agent, isStream: boolean): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: call.path, method: call.method, headers: call.headers };
    const request = http.request({ ...options, agent: isStream ? fresh : agent }, (response) => {
      const chunks: Buffer[] = [];
      const done = () => {
        const text = unpacked(Buffer.concat(chunks), response.headers['content-encoding']).toString('utf8');
        resolve({ status: response.statusCode!, headers: response.headers, text, ms: performance.now() - begun });
      };
      if (isStream && response.statusCode === 200) {
        done();
        request.destroy();
        return;
      }
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', done);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was closed while it was idle says nothing of this request.
      const again = request.reusedSocket && error.code === 'ECONNRESET';
      if (again) resolve(send(url, call, fresh, isStream));
      else reject(error);
    });
    request.end(call.content);
  });
}

function unpacked(content: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(content);
  return encoding === 'gzip' ? gunzipSync(content) : content;
}
