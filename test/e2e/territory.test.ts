import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { addDays, italianDay, newId } from '#app/kernel';
import { Jobs, systemContext } from '#app/platform';
import { pdfText } from '#app/testing';
import { Sweep } from '../../libs/platform/src/outbox/sweep.js';
import { writeReports } from '../../apps/worker/src/report-files.js';
import { YearFigures } from '../../libs/crm/src/reports/year-figures.js';
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

describe('the report of a year', () => {
  const YEAR = 2025;
  const KEY = newId();
  const download = (person: keyof ReturnType<typeof alfa>['people'], path: string) =>
    house
      .as(alfa().people[person])
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      })
      .ok(() => true);
  const figures = (year: number, bodyId: string | null) =>
    house.app.get(YearFigures, { strict: false }).read(systemContext(alfa().id, new Date(), newId()), year, bodyId);

  /** A request that a body opened at this moment, answered so many days later, with an hour of work on it. */
  async function request(bodyId: string, openedAt: string, solvedAfter?: number): Promise<void> {
    const { owner } = house.database;
    const [tenant, id, person] = [alfa().id, newId(), alfa().people.operator];
    await owner.query(
      `INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, opened_by_id, opened_by_name, created_at, updated_at, version)
       VALUES ($1, $2, $3::uuid, $3::text, $4, 'Prova', 'new', 'web', $5, $6, $7, $7, 1)`,
      [tenant, bodyId, id, alfa().serviceId, person.membershipId, person.name, openedAt],
    );
    if (solvedAfter === undefined) return;
    for (const days of [solvedAfter, solvedAfter + 9])
      await owner.query(
        `INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, to_status, actor_id, actor_name, at)
         VALUES ($1, $2, $3, $4, 'solve', 'solved', $5, $6, $7::timestamptz + make_interval(days => $8))`,
        [tenant, bodyId, id, newId(), person.membershipId, person.name, openedAt, days],
      );
    await owner.query(
      `INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 60, ($7::timestamptz AT TIME ZONE 'Europe/Rome')::date, '', now())`,
      [tenant, bodyId, id, newId(), person.membershipId, person.name, openedAt],
    );
  }

  beforeAll(async () => {
    const [first, second] = alfa().bodies;
    // The year begins at midnight in Rome, and a request solved again counts its first solution.
    await request(first!.id, '2024-12-31T22:59:59Z', 3);
    await request(first!.id, '2024-12-31T23:00:00Z', 2);
    await request(first!.id, '2025-03-10T09:00:00Z', 4);
    await request(second!.id, '2025-03-11T09:00:00Z', 9);
    await request(second!.id, '2025-12-31T22:00:00Z');
  });

  it('counts what was opened, answered and worked in it, beside the year before', async () => {
    const report = await figures(YEAR, null);
    expect(report).toMatchObject({
      day: '2025-12-31',
      now: { opened: 4, solved: 3, medianDays: 4, minutes: 180 },
      before: { opened: 1, solved: 1, medianDays: 3, minutes: 60 },
      services: [{ opened: 4, solved: 3, medianDays: 4 }],
    });
    expect(report.months.now).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(report.months.before).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(await figures(YEAR, alfa().bodies[0]!.id)).toMatchObject({
      now: { opened: 2, solved: 2, medianDays: 3, minutes: 120 },
      before: { opened: 1 },
    });
  });

  it('counts who adhered on its last day', async () => {
    const adhering = async (year: number, type: string) =>
      (await figures(year, null)).adhesions.types.find((one) => one.type === type)?.adhering ?? 0;
    // The union adheres from 2026; who left did so with the last day of 2025.
    expect([await adhering(2025, 'union'), await adhering(2026, 'union')]).toEqual([0, 1]);
    expect((await adhering(2025, 'municipality')) - (await adhering(2024, 'municipality'))).toBe(0);
  });

  it('is two pages, of the centre and of each body; a body reads its own, without the hours', async () => {
    const centre = await download('auditor', `/reports/centre?year=${YEAR}`);
    expect(centre.headers['content-type']).toBe('application/pdf');
    const text = pdfText(centre.body as Buffer);
    for (const words of ['Relazione annuale', 'Anno 2025, dati al 31/12/2025', 'Pagina 2 di 2', 'nel 2024: 1'])
      expect(text).toContain(words);
    expect(text).not.toContain('Pagina 3');
    const own = await download('body_clerk', `/reports/bodies/${alfa().bodies[0]!.id}?year=${YEAR}`);
    const ownText = pdfText(own.body as Buffer);
    expect(ownText).toContain(alfa().bodies[0]!.name);
    expect(ownText).not.toContain('Ore di lavoro');
    expect((await download('auditor', '/reports/centre?year=2099')).status).toBe(404);
  });

  it('draws those of all bodies as long work, for who asked alone, and forgets them with it', async () => {
    const auditor = house.as(alfa().people.auditor);
    await auditor.post('/reports/bodies').send({ year: '2099' }).expect(422);
    const ask = () =>
      auditor
        .post('/reports/bodies')
        .set('Idempotency-Key', KEY)
        .send({ year: String(YEAR) });
    const { body: asked } = await ask().expect(201);
    expect(asked).toMatchObject({ status: 'queued', archive: null });
    expect((await ask().expect(201)).body.id).toBe(asked.id);
    // Each turn is over with its first step: what is stored is not drawn again.
    const jobs = house.app.get(Jobs, { strict: false });
    jobs.turnMs = 0;
    const due = { event: 'job.due', payload: { jobId: asked.id as string }, attempts: 1, retries: 0 };
    const delivery = { ...due, tenantId: alfa().id, id: newId(), createdAt: new Date() };
    const turn = () => jobs.consume(systemContext(alfa().id, new Date(), newId()), delivery, async () => undefined);
    while (!(await auditor.get(`/jobs/${asked.id}`).expect(200)).body.finishedAt) await turn();
    const path = `/jobs/${asked.id}`;
    const { body: job } = await auditor.get(path).expect(200);
    const { rows } = await house.database.owner.query(
      `SELECT (SELECT count(*)::int FROM body WHERE tenant_id = $1) AS bodies,
        (SELECT count(*)::int FROM stored_file WHERE tenant_id = $1 AND media_type = 'application/pdf') AS drawn`,
      [alfa().id],
    );
    const { bodies, drawn } = rows[0] as { bodies: number; drawn: number };
    expect(job).toMatchObject({ status: 'succeeded', done: bodies, archive: `relazioni-enti-${YEAR}.zip` });
    expect(drawn).toBe(bodies);
    const { body: zip, headers } = await download('auditor', `${path}/archive`);
    expect(headers['content-type']).toBe('application/zip');
    expect(Number(headers['content-length'])).toBe((zip as Buffer).length);
    const files = Object.values(new PizZip(zip as Buffer).files);
    expect(files).toHaveLength(bodies);
    for (const file of files) expect(file.asNodeBuffer().subarray(0, 5).toString()).toBe('%PDF-');
    const folder = mkdtempSync(join(tmpdir(), 'cdc-reports-'));
    expect(await writeReports(house.app, { slug: 'alfa', year: YEAR, folder })).toBe(bodies + 1);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['alfa-2025.pdf', ...files.map(({ name }) => name)]));
    rmSync(folder, { recursive: true });
    expect(await writeReports(house.app, { slug: 'omega', year: YEAR, folder })).toBeNull();
    const other = house.as(alfa().people.operator);
    expect((await other.get(path).expect(200)).body).toMatchObject({ status: 'succeeded', archive: null });
    await other.get(`${path}/archive`).expect(404);

    const { owner } = house.database;
    const sweep = () => house.app.get(Sweep, { strict: false }).run();
    await owner.query(`UPDATE stored_file SET created_at = created_at - interval '2 days'`);
    await sweep();
    expect((await download('auditor', `${path}/archive`)).status).toBe(200);
    await owner.query(`UPDATE job SET finished_at = finished_at - interval '31 days' WHERE id = $1`, [asked.id]);
    await sweep();
    await sweep();
    await auditor.get(path).expect(404);
    const left = await owner.query(`SELECT FROM stored_file WHERE media_type = 'application/pdf'`);
    expect(left.rowCount).toBe(0);
  });
});
