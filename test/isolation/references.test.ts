import { PLACES } from '../../libs/crm/src/persistence/migrations/1760000056000-crm-joinings.js';
import { BODY_LISTS, BODY_REFERENCES } from '../../libs/crm/src/duplicates/body-references.js';
import { readCatalogue, tenantTables, type Catalogue, type ForeignKey } from './support/catalogue.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { rowsWhere, type Row } from './support/table-rows.js';

let house: FilledHouse;
let keys: ForeignKey[];
let catalogue: Catalogue;

const VIOLATED = '23503';

beforeAll(async () => {
  house = await openFilledHouse();
  catalogue = await readCatalogue(house.database.owner);
  const tables = tenantTables(catalogue).map(({ name }) => name);
  keys = catalogue.foreignKeys.filter(({ target }) => tables.includes(target));
});
afterAll(() => house?.close());

/** Points the reference of one row at another row, as the owner, whom no policy stops: the key alone must refuse. */
async function point(key: ForeignKey, from: Row, columns: Record<string, unknown>): Promise<string> {
  const { owner } = house.database;
  await owner.query('BEGIN');
  try {
    await owner.query(`ALTER TABLE ${key.table} DISABLE TRIGGER USER`);
    const names = Object.keys(columns);
    await owner.query(
      `UPDATE ${key.table} SET ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} WHERE ctid = $1::tid`,
      [from.ctid, ...Object.values(columns)],
    );
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** The columns of a reference to this row, but for those that say whose the referring row is. */
function reference(key: ForeignKey, target: Row, kept: string[]): Record<string, unknown> {
  return Object.fromEntries(
    key.columns
      .map((column, index) => [column, target.values[key.targetColumns[index]!]] as const)
      .filter(([column]) => !kept.includes(column)),
  );
}

/** A tenant's own id is its tenant's. */
const tenantColumn = (key: ForeignKey) => (key.table === 'tenant' ? 'id' : 'tenant_id');

const referring = (key: ForeignKey, condition: string) =>
  rowsWhere(
    house.database.owner,
    key.table,
    `${condition} AND ${key.columns.map((column) => `t.${column} IS NOT NULL`).join(' AND ')}`,
  );

describe('a reference', () => {
  it('never reaches another centre', async () => {
    const { alfa, beta } = house.world;
    const done = [];
    for (const key of keys) {
      const [from] = await referring(key, `t.${tenantColumn(key)} = '${alfa.id}'`);
      const target = (
        await rowsWhere(
          house.database.owner,
          key.target,
          `t.tenant_id = '${beta.id}' AND ${key.targetColumns.map((column) => `t.${column} IS NOT NULL`).join(' AND ')}`,
        )
      ).at(-1);
      if (!from || !target) {
        // Filled by nobody yet: the shape of the key is checked with the structure.
        if (!['session'].includes(key.table))
          done.push(`${key.table}.${key.name}: the world has no row to try it with`);
        continue;
      }
      const columns = reference(key, target, [tenantColumn(key)]);
      // Of the tenant alone: it has nothing that could point elsewhere.
      if (!Object.keys(columns).length) continue;
      const answer = await point(key, from, columns);
      if (answer !== VIOLATED) done.push(`${key.table}.${key.name} took a row of another centre: ${answer}`);
    }
    expect(keys.length).toBeGreaterThan(20);
    expect(done).toEqual([]);
  });

  it('never reaches another body', async () => {
    const [first, second] = house.alfa.dossiers;
    const done = [];
    const ofBodies = keys.filter((key) => key.columns.includes('body_id') && key.targetColumns.includes('body_id'));
    for (const key of ofBodies) {
      const [from] = await referring(key, `t.body_id = '${first.bodyId}'`);
      const [target] = await rowsWhere(house.database.owner, key.target, `t.body_id = '${second.bodyId}'`);
      const answer = await point(key, from!, reference(key, target!, ['tenant_id', 'body_id']));
      if (answer !== VIOLATED) done.push(`${key.table}.${key.name} took a row of another body: ${answer}`);
    }
    expect(ofBodies.map(({ table, target }) => `${table} → ${target}`).sort()).toEqual([
      'adhesion_document → adhesion_event',
      'adhesion_document → stored_file',
      'adhesion_event → adhesion',
      'adhesion_event → body_delegation',
      'allowance_use → subscription',
      'body_delegation → stored_file',
      'deadline → body_site',
      'deadline_event → deadline',
      'deadline_event → stored_file',
      'interaction_file → interaction',
      'interaction_file → stored_file',
      'processor_appointment → adhesion',
      'processor_appointment → stored_file',
      'prospect_step → prospect',
      'subscription_document → stored_file',
      'subscription_document → subscription_event',
      'subscription_event → body_delegation',
      'subscription_event → subscription',
      'ticket → body_delegation',
      'ticket_attachment → stored_file',
      'ticket_attachment → ticket_message',
      'ticket_event → ticket',
      'ticket_message → ticket',
      'time_entry → ticket',
    ]);
    expect(done).toEqual([]);
  });

  it('to a row of its own is accepted', async () => {
    const [first] = house.alfa.dossiers;
    const key = keys.find(({ table, target }) => table === 'time_entry' && target === 'ticket')!;
    const [from] = await referring(key, `t.body_id = '${first.bodyId}'`);
    const others = await rowsWhere(
      house.database.owner,
      'ticket',
      `t.body_id = '${first.bodyId}' AND t.id <> '${String(from!.values.ticket_id)}'`,
    );
    expect(await point(key, from!, reference(key, others[0]!, ['tenant_id', 'body_id']))).toBe('accepted');
  });
});

describe('a record that is joined to another', () => {
  const places = async () =>
    (
      await house.database.owner.query<{ table: string; columns: string[] }>(
        `${PLACES} SELECT tab::regclass::text AS table, array_agg(DISTINCT col::text ORDER BY col::text) AS columns
         FROM place WHERE depth > 0 GROUP BY tab ORDER BY 1`,
      )
    ).rows;

  it('has a rule for every table that names a body', async () => {
    const known = Object.entries(BODY_REFERENCES).map(([table, { columns }]) => ({ table, columns: [...columns] }));
    expect(await places()).toEqual(known.sort((one, other) => (one.table < other.table ? -1 : 1)));
    const keyed = (table: string, column: string) => BODY_REFERENCES[table]?.columns.includes(column);
    const { rows } = await house.database.owner.query<{ table: string; column: string }>(
      `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ 'bod(y|ies)'`,
    );
    const loose = rows
      .filter(({ table, column }) => !keyed(table, column))
      .map(({ table, column }) => `${table}.${column}`);
    expect(loose.sort()).toEqual(Object.keys(BODY_LISTS).sort());
  });

  it('is settled where a body may have something once', async () => {
    const once = catalogue.keys.filter(
      ({ table, columns }) =>
        !columns.includes('id') && BODY_REFERENCES[table]?.columns.some((column) => columns.includes(column)),
    );
    const unsettled = once.filter(({ table }) => BODY_REFERENCES[table]!.rule !== 'settled').map(({ name }) => name);
    expect(unsettled).toEqual([]);
  });

  // The last: it leaves one body less.
  it('leaves nothing behind, whatever it had', async () => {
    const [keptId, joinedId] = house.alfa.dossiers.map(({ bodyId }) => bodyId);
    const named = async (id: string) => {
      const found: string[] = [];
      for (const { table, columns } of await places()) {
        const { rowCount } = await house.database.owner.query(
          `SELECT FROM ${table} WHERE $1 IN (${columns.join(', ')}) LIMIT 1`,
          [id],
        );
        if (rowCount) found.push(table);
      }
      return found;
    };
    const before = await named(joinedId!);
    expect(before.length).toBeGreaterThan(25);
    const operator = house.as(house.world.alfa.people.operator);
    const { status, body } = await operator
      .post('/body-joins')
      .send({ keptId, joinedId })
      .ok(() => true);
    expect({ status, body }).toMatchObject({ status: 201, body: { id: keptId } });
    expect(await named(joinedId!)).toEqual([]);
    expect(await named(keptId!)).toEqual(expect.arrayContaining(before));
    await house.as(house.world.alfa.people.body_clerk).get(`/bodies/${keptId}`).expect(200);
  });
});
