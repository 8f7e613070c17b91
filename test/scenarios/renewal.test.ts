import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#app/kernel';
import { AdhesionEnding } from '../../libs/crm/src/jobs/adhesion-ending.schedule.js';
import { openHouse, type House } from '../support/house.js';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of the API as they come

const BODIES = 201;
let house: House;
const alfa = () => house.world.alfa;
const people = () => alfa().people;
const owner = async <Row = Json>(sql: string, params: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query(sql, params)).rows as Row[];

/** From now on it is mid-morning of this day; what the days before brought is worked off, mails too. */
async function itIs(day: string): Promise<void> {
  await house.drainQueues();
  const shift = new Date(`${day}T10:00:00+01:00`).getTime() - Date.now();
  writeFileSync(join(process.env.DATA_DIR!, 'clock'), String(shift));
  const ending = house.app.get(AdhesionEnding, { strict: false });
  // As the schedule does, and once more: what has happened does not happen again.
  await ending.run();
  await ending.run();
}

async function send(
  path: string,
  content: object,
  { etag = '', key = newId(), person = people().centre_admin } = {},
): Promise<Json> {
  const call = house.as(person).post(path).set('Idempotency-Key', key);
  if (etag) call.set('If-Match', etag);
  const { status, body } = await call.send(content);
  expect({ path, status, body: status < 300 ? '' : body }).toEqual({
    path,
    status: status < 300 ? status : 200,
    body: '',
  });
  return body as Json;
}

async function step(adhesionId: string, content: object, person = people().centre_admin): Promise<Json> {
  const { headers } = await house.as(person).get(`/adhesions/${adhesionId}`).expect(200);
  return send(`/adhesions/${adhesionId}/transitions`, content, { etag: headers.etag!, person });
}

async function papers(kind: string, person = people().centre_admin): Promise<object[]> {
  const file = house.as(person).post('/files').attach('file', Buffer.from('Atto'), 'atto.txt');
  return [{ fileId: ((await file.expect(201)).body as Json).id as string, kind }];
}

const act = (date: string) => ({ organ: 'Consiglio comunale', number: '1', date });

describe('the convention 2021–2025 is renewed to 2026–2036', () => {
  let old: string;
  let renewal: string;

  beforeAll(async () => {
    house = await openHouse({ worker: true, env: { TEST_CLOCK: '1' } });
    const tenant = alfa().id;
    await owner('DELETE FROM adhesion WHERE tenant_id = $1', [tenant]);
    await owner(`UPDATE body SET type = 'union' WHERE id = $1`, [alfa().bodies[0]!.id]);
    // The people of the house have been there for years.
    await owner(`UPDATE membership SET valid_from = '2020-01-01' WHERE tenant_id = $1`, [tenant]);
    await owner(
      `INSERT INTO body (tenant_id, id, type, name, province, created_at, version)
       SELECT $1, gen_random_uuid(), 'municipality', 'Comune ' || lpad(n::text, 3, '0'), 'BS', now(), 1 FROM generate_series(1, $2::int) n`,
      [tenant, BODIES - alfa().bodies.length],
    );
    await itIs('2025-09-15');
    const convention = async (fields: object) =>
      (await send('/conventions', { noticeDays: 90, ...fields })).id as string;
    old = await convention({
      title: 'Convenzione 2021–2025',
      validFrom: '2021-01-01',
      validTo: '2025-12-31',
      extensionDays: 90,
    });
    await owner(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
       SELECT tenant_id, id, gen_random_uuid(), $2, 'active', '2021-01-01', '2021-01-01', '2021-01-01', 1 FROM body WHERE tenant_id = $1`,
      [tenant, old],
    );
    renewal = await convention({
      title: 'Convenzione 2026–2036',
      validFrom: '2026-01-01',
      validTo: '2036-12-31',
      renewsId: old,
    });
  });
  afterAll(async () => {
    delete process.env.TEST_CLOCK;
    await house?.close();
  });

  const progress = async (id = renewal): Promise<Json> =>
    (await house.as(people().centre_admin).get(`/conventions/${id}`).expect(200)).body.progress as Json;
  /** Bodies that have the services today. */
  const served = async (): Promise<number> => {
    const { body } = await house.as(people().auditor).get('/territory').expect(200);
    return (body.bodies as Json[]).filter(({ standing }) => standing === 'adhering').length;
  };
  const happened = async (command: string): Promise<number> =>
    (
      await owner<{ count: number }>(`SELECT count(*)::int AS count FROM adhesion_event WHERE command = $1`, [command])
    )[0]!.count;
  /** Adhesions to the renewal whose resolution is missing, in the order of their bodies. */
  const missing = async (): Promise<{ id: string; bodyId: string }[]> =>
    owner(
      `SELECT a.id, a.body_id AS "bodyId" FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
       WHERE a.convention_id = $1 AND a.status = 'requested' ORDER BY b.name, b.id`,
      [renewal],
    );
  const formerOf = async (bodyId: string): Promise<string> =>
    (
      await owner<{ id: string }>('SELECT id FROM adhesion WHERE convention_id = $1 AND body_id = $2', [old, bodyId])
    )[0]!.id;

  /** So many bodies renew: the first by every step, the others' papers are there; the centre activates each. */
  async function renew(count: number, effectiveOn: string, actDay: string): Promise<void> {
    const chosen = (await missing()).slice(0, count);
    expect(chosen).toHaveLength(count);
    const [first, ...others] = chosen;
    await step(first!.id, { command: 'submit_resolution', act: act(actDay), documents: await papers('resolution') });
    await step(first!.id, { command: 'sign', documents: await papers('convention') });
    await step(first!.id, { command: 'countersign', documents: await papers('convention') });
    const activation = { command: 'activate', effectiveOn, reason: 'Firmata su carta, agli atti.' };
    await step(first!.id, activation);
    await owner(`UPDATE adhesion SET status = 'countersigned' WHERE id = ANY ($1)`, [others.map(({ id }) => id)]);
    for (const { id } of others) await send(`/adhesions/${id}/transitions`, activation, { etag: '"1"' });
  }

  /** A union asks and signs for a member that let it: its clerk serves the union alone. */
  async function renewByDelegation(unionId: string): Promise<void> {
    const clerk = people().body_clerk;
    const member = (await missing()).find(({ bodyId }) => !alfa().bodies.some(({ id }) => id === bodyId))!;
    const resolution = { command: 'submit_resolution', act: act('2025-10-10') };
    await house.as(clerk).get(`/adhesions/${member.id}`).expect(404);
    await send(`/bodies/${member.bodyId}/delegations`, {
      delegateId: unionId,
      powers: ['requests', 'signs'],
      readsTickets: false,
      act: act('2025-09-30'),
      startsOn: '2025-10-01',
    });
    await step(member.id, { ...resolution, documents: await papers('resolution', clerk) }, clerk);
    const signed = await step(member.id, { command: 'sign', documents: await papers('convention', clerk) }, clerk);
    expect(signed).toMatchObject({ status: 'signed', bodyId: member.bodyId });
    expect(signed.events.at(-1)).toMatchObject({ command: 'sign', actor: 'body', actorName: clerk.name });
    await step(member.id, { command: 'countersign', documents: await papers('convention') });
    await step(member.id, { command: 'activate', effectiveOn: '2026-01-01', reason: 'Firmata su carta, agli atti.' });
  }

  const remind = (filter: string) => send(`/conventions/${renewal}/reminders`, { filter });

  it('September: all are asked, once', async () => {
    await Promise.all([send(`/conventions/${renewal}/requests`, {}), send(`/conventions/${renewal}/requests`, {})]);
    expect(await progress()).toMatchObject({ expected: BODIES, received: 0, toRemind: BODIES });
    expect([await happened('request'), await served()]).toEqual([BODIES, BODIES]);
  });

  it('October: sixty have answered, the others are reminded', async () => {
    await itIs('2025-10-15');
    await renewByDelegation(alfa().bodies[0]!.id);
    await renew(59, '2026-01-01', '2025-10-10');
    await Promise.all([remind('to_remind'), remind('to_remind')]);
    expect(await progress()).toMatchObject({ received: 60, active: 60, toRemind: 0, reminded: 141, silent: 0 });
    // Their new adhesion begins with the year: until then the old one holds.
    expect([await happened('remind'), await served()]).toEqual([141, BODIES]);
  });

  it('November: two municipalities merge, and the new one goes on where the further one was', async () => {
    await itIs('2025-11-10');
    const [waiting] = await missing();
    const [ready] = await owner<{ bodyId: string }>(
      `SELECT body_id AS "bodyId" FROM adhesion WHERE convention_id = $1 AND status = 'active' ORDER BY body_id LIMIT 1`,
      [renewal],
    );
    await send('/body-mergers', {
      predecessorIds: [waiting!.bodyId, ready!.bodyId],
      successor: { type: 'municipality', name: 'Comune fuso', province: 'BS' },
      effectiveOn: '2025-11-10',
      act: 'Legge regionale 1/2025',
    });
    expect(await progress()).toMatchObject({ expected: 200, received: 60, active: 60, reminded: 140 });
    expect(await served()).toBe(200);
    await renew(70, '2026-01-01', '2025-11-05');
    await remind('reminded');
    expect(await progress()).toMatchObject({ received: 130, reminded: 0, silent: 70 });
  });

  it('December: three give up, five of the silent get an extension', async () => {
    await itIs('2025-12-15');
    const silent = await missing();
    for (const { id } of silent.slice(0, 3)) await step(id, { command: 'give_up', reason: 'Passa a un altro centro.' });
    for (const { bodyId } of silent.slice(3, 8))
      await step(await formerOf(bodyId), {
        command: 'extend',
        act: act('2025-12-12'),
        documents: await papers('other'),
        effectiveOn: '2026-02-28',
      });
    expect(await progress()).toMatchObject({ expected: 197, received: 130, silent: 67, extended: 5 });
    expect(await served()).toBe(200);
  });

  it('January: the old convention is over; who renewed and who was extended have the services', async () => {
    await itIs('2026-01-02');
    expect([await served(), await happened('supersede'), await happened('expire')]).toEqual([135, 129, 66]);
    expect(await progress(old)).toMatchObject({ expected: 5, active: 5, extended: 5 });
    // One more asks for an extension when it is over already.
    const late = (await missing())[5]!;
    await step(await formerOf(late.bodyId), {
      command: 'extend',
      act: act('2026-01-02'),
      documents: await papers('other'),
      effectiveOn: '2026-03-31',
    });
    expect([await served(), (await progress()).extended]).toEqual([136, 6]);
  });

  it('February: the extended renew from one day to the next, and two give notice', async () => {
    await itIs('2026-02-10');
    await renew(40, '2026-02-10', '2026-02-05');
    // Six of them were in use by extension: their old adhesion ended on the day before.
    expect([await served(), await happened('supersede')]).toEqual([170, 129 + 6]);
    const leaving = await owner<{ id: string }>(
      `SELECT id FROM adhesion WHERE convention_id = $1 AND status = 'active' ORDER BY id LIMIT 2`,
      [renewal],
    );
    for (const { id } of leaving)
      await step(id, {
        command: 'give_notice',
        act: act('2026-02-09'),
        documents: await papers('withdrawal'),
        effectiveOn: '2026-06-01',
      });
    await remind('silent');
    expect(await progress()).toMatchObject({ expected: 197, received: 170, silent: 27, extended: 0 });
  });

  it('May: the last ones', async () => {
    await itIs('2026-05-31');
    await renew(27, '2026-05-31', '2026-05-20');
    expect(await progress()).toMatchObject({ expected: 197, received: 197, toRemind: 0, reminded: 0, silent: 0 });
    // Whose notice ends tomorrow has the services today.
    expect(await served()).toBe(197);
  });

  it('June: the withdrawals hold, and nothing was said twice', async () => {
    await itIs('2026-06-01');
    expect([await served(), await happened('withdraw')]).toEqual([195, 2]);
    expect(await progress()).toMatchObject({ expected: 195, active: 195 });
    await house.drainQueues();
    const twice = await owner(
      `SELECT adhesion_id, command, at::date, count(*) FROM adhesion_event GROUP BY 1, 2, 3 HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await happened('remind')).toBe(141 + 70 + 27);
    // Each mail of each event to each person is one.
    const mails = await owner<{ mails: number; different: number }>(
      `SELECT count(*)::int AS mails, count(DISTINCT (membership_id, subject, created_at))::int AS different FROM mail`,
    );
    expect(mails[0]!.mails).toBeGreaterThan(0);
    expect(mails[0]!.mails).toBe(mails[0]!.different);
  });
});
