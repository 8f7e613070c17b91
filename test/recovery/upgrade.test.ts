import type { TestDatabase } from '#app/testing';
import { MIGRATIONS, levelOf, migrate, revert } from '../../apps/api/src/migrations.js';
import { openApi } from './support/api.js';
import { FROZEN_LEVELS, openEmpty, openLevel } from './support/levels.js';
import { difference, rowsOf, schemaOf } from './support/schema.js';

const LEVELS = MIGRATIONS.map(levelOf).sort((a, b) => a - b);
const NOTHING = { lost: [], added: [] };
/** Columns whose content a migration moved elsewhere on the way up: on the way down it must be back. */
const MOVED = ['adhesion.convention', 'body.address'];
/** What changes because the present program is used. */
const LIVELY = ['session', 'membership_seen', 'counter'];

describe('each migration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openEmpty();
  });
  afterAll(() => database?.drop());

  it('is taken back to the schema of before, and leaves the same one when it is run again', async () => {
    const { owner, ownerUrl } = database;
    const schemas = new Map<number, string[]>();
    for (const level of LEVELS) {
      await migrate(ownerUrl, level);
      schemas.set(level, await schemaOf(owner));
    }
    const findings: unknown[] = [];
    const compare = async (what: string, level: number, expected: string[]) => {
      const found = difference(expected, await schemaOf(owner));
      if (found.lost.length || found.added.length) findings.push({ level, what, ...found });
    };
    for (const [index, level] of [...LEVELS.entries()].slice(1).reverse()) {
      const below = LEVELS[index - 1]!;
      expect((await revert(ownerUrl, below)).map((name) => levelOf({ name }))).toEqual([level]);
      await compare('after down', level, schemas.get(below)!);
      await migrate(ownerUrl, level);
      await compare('after up again', level, schemas.get(level)!);
      await revert(ownerUrl, below);
    }
    expect(findings).toEqual([]);
    // All at once, by two who start together: the second waits, and finds nothing to do.
    await Promise.all([migrate(ownerUrl), migrate(ownerUrl)]);
    expect(difference(schemas.get(LEVELS.at(-1)!)!, await schemaOf(owner))).toEqual(NOTHING);
    const { rows } = await owner.query('SELECT name FROM migration');
    expect(rows).toHaveLength(MIGRATIONS.length);
    // Every migration three times, each time with a look at the whole schema.
  }, 400_000);
});

describe.each(FROZEN_LEVELS)('a database of the release at %i', (level) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openLevel(level);
  });
  afterAll(() => database?.drop());

  it('is brought to the present schema with every row, serves the present program, and goes back', async () => {
    const { owner, ownerUrl } = database;
    const [schema, rows] = [await schemaOf(owner), await rowsOf(owner)];
    expect(rows.get('ticket')!.length).toBeGreaterThan(2);

    await migrate(ownerUrl);
    expect(difference(await freshSchema(), await schemaOf(owner))).toEqual(NOTHING);
    expect(lost(rows, await rowsOf(owner), MOVED)).toEqual([]);

    const subject = await work(database);

    await revert(ownerUrl, level);
    expect(difference(schema, await schemaOf(owner))).toEqual(NOTHING);
    const after = await rowsOf(owner);
    expect(lost(rows, after, [])).toEqual([]);
    expect(after.get('ticket')!.map((row) => row.subject)).toContain(subject);

    await migrate(ownerUrl);
    expect(difference(await freshSchema(), await schemaOf(owner))).toEqual(NOTHING);
  });
});

async function freshSchema(): Promise<string[]> {
  const fresh = await openEmpty();
  try {
    await migrate(fresh.ownerUrl);
    return await schemaOf(fresh.owner);
  } finally {
    await fresh.drop();
  }
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** Rows of before that are not there any more, or not with the same values in the columns that they had. */
function lost(before: Rows, after: Rows, moved: string[]): unknown[] {
  return [...before].flatMap(([table, rows]) => {
    if (LIVELY.includes(table)) return [];
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !moved.includes(`${table}.${column}`));
    const text = (row: Record<string, unknown>) => JSON.stringify(columns.map((column) => row[column]));
    const kept = new Set((after.get(table) ?? []).map(text));
    return rows.filter((row) => !kept.has(text(row))).map((row) => ({ table, row }));
  });
}

/** An operator signs in, reads and answers; a clerk asks for something. Answers with what. */
async function work(database: TestDatabase): Promise<string> {
  const api = await openApi(database.appUrl);
  try {
    const operator = await api.signIn('operator@alfa.example.org');
    const { body: list } = await operator.get('/tickets').expect(200);
    expect(list.items.length).toBeGreaterThan(1);
    const { body: ticket } = await operator.get(`/tickets/${list.items[0].id}`).expect(200);
    await operator
      .post(`/tickets/${ticket.id}/messages`, { kind: 'internal', text: 'Letto dopo il passaggio.' })
      .expect(201);
    const clerk = await api.signIn('body.clerk@alfa.example.org');
    const { body: own } = await clerk.get('/tickets').expect(200);
    const subject = 'Aperta dopo il passaggio';
    const asked = { bodyId: own.items[0].body.id, serviceId: own.items[0].service.id, subject, text: 'Funziona?' };
    await clerk.post('/tickets', asked).expect(201);
    return subject;
  } finally {
    await api.close();
  }
}
