import { readFileSync } from 'node:fs';
import { TECHNICAL } from '../../apps/web/src/audit/fields.js';
import { AUDITED } from '../../apps/web/src/audit/tables.js';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, problem, type Json } from './support.js';

let house: House;
let ticketId: string;
beforeAll(async () => {
  house = await openHouse();
  const { people, serviceId } = house.world.alfa;
  const clerk = house.as(people.body_clerk);
  const opened = await clerk.post('/tickets').send({ serviceId, subject: 'PEC', text: 'Piena.' }).expect(201);
  ticketId = opened.body.id as string;
  await house
    .as(people.operator)
    .post(`/tickets/${ticketId}/transitions`)
    .set('If-Match', opened.headers.etag!)
    .send({ command: 'take' })
    .expect(200);
});
afterAll(() => house?.close());

const ask = async (query: string): Promise<Json[]> => {
  const auditor = house.as(house.world.alfa.people.auditor);
  return (await auditor.get(`/audit-entries?limit=100&${query}`).expect(200)).body.items as Json[];
};
const steps = (entries: Json[]) => entries.map(({ operation, actorName }) => `${operation} ${actorName}`);

describe('the register is searched', () => {
  it('by who acted, with the person or a part of the name, whatever its accents and capitals', async () => {
    const { operator, body_clerk } = house.world.alfa.people;
    const byPerson = await ask(`actorId=${operator.membershipId}`);
    expect(new Set(byPerson.map(({ actorId }) => actorId))).toEqual(new Set([operator.membershipId]));
    expect(byPerson.length).toBeGreaterThan(0);
    const part = encodeURIComponent(operator.name.slice(1, -1).toUpperCase());
    expect(await ask(`actor=${part}`)).toEqual(byPerson);
    expect(await ask('actor=%25')).toEqual([]);
    expect(await ask(`actor=${encodeURIComponent(body_clerk.name)}&rowId=${ticketId}&operation=UPDATE`)).toEqual([]);
  });

  it('by what was done to which record', async () => {
    const { operator, body_clerk } = house.world.alfa.people;
    expect(steps(await ask(`rowId=${ticketId}`))).toEqual([`UPDATE ${operator.name}`, `INSERT ${body_clerk.name}`]);
    expect(steps(await ask(`rowId=${ticketId}&operation=INSERT`))).toEqual([`INSERT ${body_clerk.name}`]);
    expect(steps(await ask(`tableName=ticket&operation=DELETE`))).toEqual([]);
  });

  it('by days of Italy, both included', async () => {
    // 22:30 UTC of the last day of March 2021 is half past midnight of the first of April in Rome.
    const { rows } = await house.database.owner.query<{ seq: string }>(
      `INSERT INTO audit_entry (tenant_id, at, table_name, operation, changed_columns)
       VALUES ($1, '2021-03-31T22:30:00Z', 'ticket', 'INSERT', '{}') RETURNING seq`,
      [house.world.alfa.id],
    );
    const found = [expect.objectContaining({ id: rows[0]!.seq, actorId: null, actorName: null })];
    expect(await ask('from=2021-04-01&to=2021-04-01')).toEqual(found);
    expect(await ask('from=2021-03-01&to=2021-03-31')).toEqual([]);
    expect(await ask('to=2021-04-01')).toEqual(found);
    expect(await ask('from=2021-04-02&to=2021-04-30')).toEqual([]);
  });

  it('and says which value is none', async () => {
    const auditor = house.as(house.world.alfa.people.auditor);
    for (const wrong of ['operation=LOOK', 'from=ieri', 'to=2021-02-30', 'actorId=1', 'rowId=1']) {
      const refused = await problem(auditor.get(`/audit-entries?${wrong}`), 'invalid_parameter');
      expect(fieldsOf(refused)[0]).toMatch(new RegExp(`^${wrong.split('=')[0]}: `));
    }
  });
});

it('the portal has a word for every kind of record that is registered', async () => {
  const { rows } = await house.database.owner.query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'audit_row' ORDER BY 1`,
  );
  expect([...AUDITED].sort()).toEqual(rows.map(({ name }) => name));
});

it('the portal has a word for every field of these records that means something to people', async () => {
  const { audit } = JSON.parse(readFileSync('apps/web/src/i18n/it/audit.json', 'utf8')) as {
    audit: { fields: Record<string, string> };
  };
  const { rows } = await house.database.owner.query<{ name: string }>(
    `SELECT DISTINCT attname AS name FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid = ANY ($1::regclass[])`,
    [AUDITED],
  );
  const known = [...Object.keys(audit.fields), ...TECHNICAL];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});
