import { addDays, italianDay, newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import type { Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());
const alfa = () => house.world.alfa;
const territory = async () => (await house.as(alfa().people.auditor).get('/territory').expect(200)).body as Json;

interface Row {
  name: string;
  type?: string;
  province?: string;
  population?: number;
  adhesion?: { status: string; from?: string; to?: string; suspended?: boolean };
}

async function add({ name, type = 'municipality', province = 'BS', population, adhesion }: Row): Promise<string> {
  const { owner } = house.database;
  const [tenant, id, now] = [alfa().id, newId(), new Date()];
  await owner.query(
    'INSERT INTO body (tenant_id, id, type, name, province, created_at, version) VALUES ($1, $2, $3, $4, $5, $6, 1)',
    [tenant, id, type, name, province, now],
  );
  if (population !== undefined)
    await owner.query(
      `INSERT INTO body_figure (tenant_id, id, body_id, kind, year, value, source) VALUES ($1, $2, $3, 'population', 2025, $4, 'ISTAT')`,
      [tenant, newId(), id, population],
    );
  if (adhesion)
    await owner.query(
      `INSERT INTO adhesion (tenant_id, id, body_id, convention_id, status, active_from, active_to, suspended_by_centre, last_event_at, created_at, version)
       SELECT $1, $2, $3, id, $4, $5, $6, $7, $8, $8, 1 FROM convention WHERE tenant_id = $1 LIMIT 1`,
      [tenant, newId(), id, adhesion.status, adhesion.from, adhesion.to, adhesion.suspended ?? false, now],
    );
  return id;
}

beforeAll(async () => {
  house = await openHouse();
  const soon = addDays(TODAY, 30);
  const union = await add({
    name: 'Unione',
    type: 'union',
    adhesion: { status: 'active', from: '2026-01-01', to: soon },
  });
  const member = await add({ name: 'Membro', population: 900 });
  await house.database.owner.query(
    `INSERT INTO body_grouping (tenant_id, id, head_id, body_id, kind, starts_on, created_at, version)
     VALUES ($1, $2, $3, $4, 'associated_form', '2026-01-01', now(), 1)`,
    [alfa().id, newId(), union, member],
  );
  await add({
    name: 'Sospeso',
    population: 3_000,
    adhesion: { status: 'active', from: '2026-01-01', suspended: true },
  });
  await add({ name: 'Avviato', province: 'BG', population: 30_000, adhesion: { status: 'signed' } });
  await add({ name: 'Futuro', adhesion: { status: 'active', from: soon } });
  await add({ name: 'Uscito', adhesion: { status: 'expired', from: '2020-01-01', to: '2025-12-31' } });
  await add({ name: 'Estraneo', type: 'consortium' });
});
afterAll(() => house?.close());

it('says where each body stands', async () => {
  const { bodies, day } = await territory();
  const named = new Map((bodies as Json[]).map((body) => [body.name as string, body]));
  const of = (name: string) => named.get(name);
  expect(day).toBe(TODAY);
  expect(of('Unione')).toMatchObject({
    standing: 'adhering',
    type: 'union',
    endsOn: addDays(TODAY, 30),
    through: null,
  });
  expect(of('Membro')).toMatchObject({ standing: 'through', through: 'Unione', population: 900, endsOn: null });
  expect(of('Sospeso')).toMatchObject({ standing: 'suspended', population: 3_000 });
  expect(of('Avviato')).toMatchObject({ standing: 'in_progress', place: 'outside', province: 'BG' });
  expect(of('Futuro')).toMatchObject({ standing: 'in_progress', place: 'inside' });
  expect(of('Uscito')).toMatchObject({ standing: 'left', population: null });
  expect(of('Estraneo')).toMatchObject({ standing: 'none', services: 0 });
});

it('counts who adhered at the end of each of 24 months', async () => {
  const months = (await territory()).months as { month: string; bodies: number }[];
  expect(months).toHaveLength(24);
  expect(months.at(-1)!.month).toBe(TODAY.slice(0, 7));
  const [first, last] = [months[0]!, months.at(-1)!];
  // Whose adhesion ended at the end of 2025 is in the older months alone; two more came in January 2026.
  const others = (
    await house.database.owner.query(
      `SELECT count(*)::int AS count FROM adhesion a WHERE tenant_id = $1 AND status = 'active' AND active_from < '2024-01-01'`,
      [alfa().id],
    )
  ).rows[0].count as number;
  expect({ first: first.bodies, last: last.bodies }).toEqual({ first: others + 1, last: others + 2 });
});

it.each([
  ['', ['Avviato', 'Estraneo', 'Futuro', 'Membro', 'Sospeso', 'Unione', 'Uscito']],
  ['&standing=through', ['Membro']],
  ['&type=municipality&band=3000', ['Sospeso']],
  ['&place=outside', ['Avviato']],
  ['&band=more&standing=in_progress', ['Avviato']],
])('the rows behind a figure are taken away%s', async (query, names) => {
  const { text } = await house.as(alfa().people.operator).get(`/territory/export?format=csv${query}`).expect(200);
  for (const name of names) expect(text).toContain(name);
  if (query) expect(text.trim().split('\n')).toHaveLength(names.length + 1);
});
