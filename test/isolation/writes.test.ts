import pg from 'pg';
import { attempt, contextsOf, isRefused, within, type Context, type Outcome } from './support/contexts.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { REACH, visible, writable, type Reach } from './support/reach.js';
import { TABLES_WITHOUT_TENANT } from './support/known.js';
import { insertCopy, rowsWhere, writableColumns, type Row } from './support/table-rows.js';

let house: FilledHouse;
let app: pg.Client;
let contexts: Context[];
let columns: Map<string, string>;

beforeAll(async () => {
  house = await openFilledHouse();
  app = new pg.Client({ connectionString: house.database.appUrl });
  await app.connect();
  contexts = contextsOf(house.world);
  columns = await writableColumns(house.database.owner);
});
afterAll(async () => {
  await app?.end();
  await house?.close();
});

type Verb = 'I' | 'U' | 'D';

/** Tries a verb: on all of the rows at once, or for INSERT with a copy of the first. */
function tryVerb(table: string, verb: Verb, rows: Row[]): Promise<Outcome> {
  const places = rows.map(({ ctid }) => ctid);
  if (verb === 'I') return attempt(app, ...insertCopy(table, columns.get(table)!, rows[0]!));
  if (verb === 'U')
    return attempt(app, `UPDATE ${table} SET tenant_id = tenant_id WHERE ctid = ANY ($1::tid[])`, [places]);
  return attempt(app, `DELETE FROM ${table} WHERE ctid = ANY ($1::tid[])`, [places]);
}

async function refuses(
  table: string,
  context: Context,
  whose: string,
  rows: Row[],
  verbs: Verb[] = ['I', 'U', 'D'],
): Promise<string[]> {
  const done = [];
  for (const verb of rows.length ? verbs : []) {
    const outcome = await tryVerb(table, verb, rows);
    if (!isRefused(outcome))
      done.push(`${context.name}: ${verb} of ${whose} of ${table} ended with ${JSON.stringify(outcome)}`);
  }
  return done;
}

/** Gives an own row away: to another centre and, where the context is a body's, to another body. */
async function moves(table: string, context: Context, own: Row): Promise<string[]> {
  const { alfa, beta } = house.world;
  const other = context.tenantId === alfa.id ? beta : alfa;
  const body =
    context.level === 'body' && 'body_id' in own.values
      ? [alfa, beta].find(({ id }) => id === context.tenantId)!.bodies.find(({ id }) => !context.bodyIds.includes(id))!
      : undefined;
  const targets: [column: string, value: string][] = [
    ['tenant_id', other.id],
    ...(body ? [['body_id', body.id] as [string, string]] : []),
  ];
  const done = [];
  for (const [column, value] of targets) {
    const outcome = await attempt(app, `UPDATE ${table} SET ${column} = $2 WHERE ctid = $1::tid`, [own.ctid, value]);
    if (outcome.code === null) done.push(`${context.name} gave ${column} of ${table} away`);
  }
  return done;
}

async function attack(table: string, reach: Reach, context: Context): Promise<string[]> {
  const { owner } = house.database;
  const find = (condition: string) => rowsWhere(owner, table, condition);
  const may = (reach.may[context.level] ?? '').split('') as Verb[];
  const ownTenant = context.tenantId ? `t.tenant_id = '${context.tenantId}'` : 'false';
  const foreign = await find(`NOT (${ownTenant})`);
  const hidden = await find(`${ownTenant} AND NOT (${visible(reach, context)}) AND NOT (${writable(reach, context)})`);
  const readOnly = await find(`${visible(reach, context)} AND NOT (${writable(reach, context)})`);
  const own = await find(writable(reach, context));
  return within(app, context, async () => {
    const done = [
      ...(await refuses(table, context, 'rows of another centre', foreign)),
      ...(await refuses(
        table,
        context,
        'rows that it does not see',
        hidden,
        reach.hiddenById && may.includes('I') ? ['U', 'D'] : undefined,
      )),
      ...(await refuses(table, context, 'rows that it only sees', readOnly)),
      ...(await refuses(
        table,
        context,
        'own rows',
        own,
        (['I', 'U', 'D'] as const).filter((verb) => !may.includes(verb)),
      )),
    ];
    for (const verb of own.length ? may : []) {
      const outcome = await tryVerb(table, verb, own.slice(0, 1));
      if (isRefused(outcome))
        done.push(
          `${context.name} may not ${verb} its own row of ${table}, and should: the other refusals prove nothing`,
        );
    }
    if (own[0] && may.includes('U')) done.push(...(await moves(table, context, own[0])));
    return done;
  });
}

describe.each(Object.entries(REACH))('%s', (table, reach) => {
  it('is changed by nobody beyond their reach', async () => {
    const done = [];
    for (const context of contexts) done.push(...(await attack(table, reach, context)));
    expect(done).toEqual([]);
  });

  it('is not emptied by a statement without condition', async () => {
    const mine = house.world.alfa.id;
    const before = await rowsWhere(house.database.owner, table, `t.tenant_id <> '${mine}'`);
    for (const context of contexts.filter(({ tenantId }) => tenantId !== house.world.beta.id)) {
      await within(app, context, async () => {
        await attempt(app, `TRUNCATE ${table}`).then((outcome) => expect(outcome.code).toBe('42501'));
        const { rows } = await attempt(app, `UPDATE ${table} SET tenant_id = '${mine}' WHERE tenant_id <> '${mine}'`);
        expect(rows).toBe(0);
      });
    }
    expect(await rowsWhere(house.database.owner, table, `t.tenant_id <> '${mine}'`)).toEqual(before);
  });
});

describe.each(Object.keys(TABLES_WITHOUT_TENANT).filter((table) => table !== 'rate_limit'))(
  '%s, without tenant',
  (table) => {
    it('is never written by the application', async () => {
      for (const context of contexts) {
        await within(app, context, async () => {
          for (const sql of [
            `INSERT INTO ${table} DEFAULT VALUES`,
            `UPDATE ${table} SET id = id`,
            `DELETE FROM ${table}`,
          ]) {
            const outcome = await attempt(
              app,
              ['credential', 'second_factor', 'recovery_code'].includes(table)
                ? sql.replace('id = id', 'person_id = person_id')
                : sql,
            );
            expect({ sql, context: context.name, code: outcome.code }).toEqual({
              sql,
              context: context.name,
              code: '42501',
            });
          }
        });
      }
    });
  },
);
