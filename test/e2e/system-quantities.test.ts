import { italianDay, newId } from '#app/kernel';
import { createSubscribableService } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { openTicket, problem, type Json } from './support.js';

let house: House;
const YEAR = Number(italianDay(new Date()).slice(0, 4));
let modelId: string;
let activityId: string;
let mailboxes: string;
const objects: Record<'mail' | 'boxes' | 'desk', string> = { mail: newId(), boxes: newId(), desk: newId() };
const drivers: Record<string, string> = {};

const alfa = () => house.world.alfa;
const owner = async (sql: string, params: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, params)).rows;
const keeper = () => house.as(alfa().people.tariff_admin);
const list = async (): Promise<Json> =>
  (await keeper().get(`/cost-models/${modelId}/system-quantities`).expect(200)).body;
const driverOf = async (kind: string): Promise<Json> => (await list()).drivers.find((one: Json) => one.kind === kind);
const counted = async (kind: string): Promise<Json> =>
  Object.fromEntries(
    (await driverOf(kind)).quantities.map(({ objectId, counted }: Json) => [nameOf(objectId), counted]),
  );
const standing = async (kind: string): Promise<Json> =>
  Object.fromEntries(
    (await driverOf(kind)).quantities.map(({ objectId, standing, origin }: Json) => [
      nameOf(objectId),
      standing && `${standing} ${origin}`,
    ]),
  );
const nameOf = (objectId: string) => Object.entries(objects).find(([, id]) => id === objectId)![0];
const take = async (kind: string, body: object = {}) => {
  const { id, version } = await driverOf(kind);
  return keeper()
    .post(`/cost-models/${modelId}/drivers/${id}/system-quantities`)
    .set('If-Match', `"${version}"`)
    .send(body);
};

beforeAll(async () => {
  house = await openHouse();
  const { id: tenant, bodies, serviceId, people } = alfa();
  mailboxes = await createSubscribableService(house.database.owner, alfa());
  activityId = newId();
  await owner(
    `INSERT INTO activity (tenant_id, id, name, description, created_at, version) VALUES ($1, $2, 'Sportello', '', now(), 1)`,
    [tenant, activityId],
  );
  modelId = newId();
  await owner(
    `INSERT INTO cost_model (tenant_id, id, year, kind, status, method, rules_name, rules_source, yearly_hours, overhead_rate, note, created_at, version)
     VALUES ($1, $2, $3, 'actual', 'draft', 'reciprocal', 'Regole', '', 1720, 15, '', now(), 1)`,
    [tenant, modelId, YEAR],
  );
  for (const kind of [
    'hours',
    'requests',
    'mailboxes',
    'gigabytes',
    'inhabitants',
    'enterprises',
    'bodies',
    'tender_amounts',
    'equal',
    'custom',
  ]) {
    drivers[kind] = newId();
    await owner(
      `INSERT INTO cost_driver (tenant_id, id, cost_model_id, kind, name, source, created_at, version) VALUES ($1, $2, $3, $4, $4, '', now(), 1)`,
      [tenant, drivers[kind], modelId, kind],
    );
  }
  await owner(
    `INSERT INTO cost_object (tenant_id, id, cost_model_id, service_id, activity_id, position, created_at, version)
     VALUES ($1, $2, $5, $6, NULL, 1, now(), 1), ($1, $3, $5, $7, NULL, 2, now(), 1), ($1, $4, $5, NULL, $8, 3, now(), 1)`,
    [tenant, objects.mail, objects.boxes, objects.desk, modelId, serviceId, mailboxes, activityId],
  );
  const [version] = await owner('SELECT id FROM service_version WHERE service_id = $1', [mailboxes]);
  for (const [index, quantity] of [3, 4].entries())
    await owner(
      `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, quantity, active_from, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'active', $6, '2020-01-01', now(), now(), 1)`,
      [tenant, bodies[index]!.id, newId(), mailboxes, version.id, quantity],
    );
  await owner(
    `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, quantity, active_from, ends_on, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, $5, 'ended', 90, '2019-01-01', '2019-12-31', now(), now(), 1)`,
    [tenant, bodies[2]!.id, newId(), mailboxes, version.id],
  );
  await owner(
    `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source)
     VALUES ($1, $2, $4, 'population', 2018, 700, 'ISTAT'), ($1, $2, $5, 'population', 2019, 720, 'ISTAT'),
       ($1, $3, $6, 'population', 2019, 5000, 'ISTAT'), ($1, $2, $7, 'enterprises', 2019, 40, 'Prova')`,
    [tenant, bodies[0]!.id, bodies[1]!.id, newId(), newId(), newId(), newId()],
  );
  await owner(
    `INSERT INTO timesheet_month (tenant_id, id, membership_id, month, status, confirmed_at, version) VALUES ($1, $2, $3, $4, 'confirmed', now(), 2)`,
    [tenant, newId(), people.operator.membershipId, `${YEAR}-01-01`],
  );
  await owner(
    `INSERT INTO timesheet_confirmed (tenant_id, id, membership_id, month, service_id, activity_id, minutes, request_minutes)
     VALUES ($1, $2, $4, $5, $6, NULL, 640, 40), ($1, $3, $4, $5, NULL, $7, 90, 0)`,
    [tenant, newId(), newId(), people.operator.membershipId, `${YEAR}-01-01`, serviceId, activityId],
  );
  await owner(
    `INSERT INTO service_volume (tenant_id, body_id, id, service_id, year, measure, value, source, created_at, version)
     VALUES ($1, $2, $3, $4, $5, 'amount', 120000.5, 'Gare', now(), 1)`,
    [tenant, bodies[0]!.id, newId(), mailboxes, YEAR],
  );
});
afterAll(() => house?.close());

it('are counted of the year, by service and activity', async () => {
  const { id } = await openTicket(house, alfa().people.body_clerk);
  await openTicket(house, alfa().people.body_clerk);
  await owner(`UPDATE ticket SET status = 'closed', closed_at = now() WHERE id = $1`, [id]);
  expect(await counted('hours')).toEqual({ mail: '10.67', boxes: '0', desk: '1.50' });
  expect(await counted('requests')).toEqual({ mail: '1', boxes: '0', desk: '0' });
  expect(await counted('mailboxes')).toEqual({ mail: '0', boxes: '7', desk: '0' });
  // The first service needs no activation: it serves the two bodies that adhere.
  expect(await counted('bodies')).toEqual({ mail: '2', boxes: '2', desk: '0' });
  expect(await counted('inhabitants')).toEqual({ mail: '5720', boxes: '5720', desk: '0' });
  expect(await counted('tender_amounts')).toEqual({ mail: '0', boxes: '120000.5', desk: '0' });
  expect(await counted('equal')).toEqual({ mail: '1', boxes: '1', desk: '1' });
  expect(await counted('custom')).toEqual({ mail: null, boxes: null, desk: null });
  expect((await driverOf('custom')).countable).toBe(false);
});

it('are not counted where a figure of a body is missing, which is named', async () => {
  const { quantities } = await driverOf('enterprises');
  const [, boxes] = quantities as Json[];
  expect(boxes).toMatchObject({ counted: null, differs: false, lacking: 1, lackingNames: [alfa().bodies[1]!.name] });
  const { body } = (await take('enterprises')) as Json;
  expect(body.drivers.find((one: Json) => one.kind === 'enterprises').quantities[1].standing).toBeNull();
});

it('are taken beside what was typed, which stays until it is said', async () => {
  await owner(
    `INSERT INTO driver_quantity (tenant_id, cost_model_id, driver_id, object_id, quantity, origin, note)
     VALUES ($1, $2, $3, $4, 5, 'typed', 'Stima'), ($1, $2, $3, $5, 9, 'system', '')`,
    [alfa().id, modelId, drivers.mailboxes, objects.boxes, objects.desk],
  );
  expect((await take('mailboxes')).status).toBe(200);
  expect(await standing('mailboxes')).toEqual({ mail: null, boxes: '5 typed', desk: null });
  const { quantities } = await driverOf('mailboxes');
  expect(quantities.find(({ objectId }: Json) => objectId === objects.boxes)).toMatchObject({
    counted: '7',
    differs: true,
  });
  await take('mailboxes', { overwrite: [objects.boxes] });
  expect(await standing('mailboxes')).toEqual({ mail: null, boxes: '7 system', desk: null });
  await take('hours');
  expect(await standing('hours')).toEqual({ mail: '10.67 system', boxes: null, desk: '1.5 system' });
  expect((await driverOf('hours')).version).toBe(2);
  await take('hours');
  expect((await driverOf('hours')).version).toBe(2);
});

it('are taken into drafts alone, by who edits costs, with the version that was read', async () => {
  const path = `/cost-models/${modelId}/drivers/${drivers.bodies}/system-quantities`;
  const post = (person = alfa().people.tariff_admin, version = 1, body: object = {}) =>
    house.as(person).post(path).set('If-Match', `"${version}"`).send(body);
  await problem(post(undefined, 7), 'stale_version');
  await problem(post(alfa().people.auditor), 'permission_denied');
  await problem(post(undefined, 1, { overwrite: [newId()] }), 'not_found');
  await problem(post(house.world.beta.people.tariff_admin), 'not_found');
  expect((await take('custom')).status).toBe(409);
  await owner(`UPDATE cost_model SET status = 'closed' WHERE id = $1`, [modelId]);
  await problem(post(), 'state_conflict');
  expect((await list()).editable).toBe(false);
  await owner(`UPDATE cost_model SET status = 'draft' WHERE id = $1`, [modelId]);
});
