import { readCatalogue, tenantTables, type ForeignKey } from './support/catalogue.js';
import { openFilledHouse, type FilledHouse } from './support/filled-house.js';
import { rowsWhere, type Row } from './support/table-rows.js';

let house: FilledHouse;
let keys: ForeignKey[];

const VIOLATED = '23503';

beforeAll(async () => {
  house = await openFilledHouse();
  const catalogue = await readCatalogue(house.database.owner);
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
      const answer = await point(key, from, reference(key, target, [tenantColumn(key)]));
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
