import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { approvedPlan, perInhabitant } from '../support/tariff-plans.js';
import { problem, type Json } from './support.js';

let house: House;
let modelId: string;
beforeAll(async () => {
  house = await openHouse();
  modelId = await closedModel(2025);
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const read = async (path: string, person: TestPerson = people().centre_admin): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const open = async (path: string): Promise<Json> =>
  (await house.http.get(`/api/v1/centres/alfa${path}`).expect(200)).body;
const publish = (costModelId: string, person: TestPerson = people().centre_admin) =>
  house.as(person).post('/cost-publications').send({ costModelId });

/** A model of the year with one service that cost 122 € of purchases and 30 € of staff, less a grant of 10 €. */
async function closedModel(year: number): Promise<string> {
  const [tenantId, serviceId] = [house.world.alfa.id, house.world.alfa.serviceId];
  const [id, objectId] = [newId(), newId()];
  await owner(
    `INSERT INTO cost_model (tenant_id, id, year, kind, status, method, rules_name, rules_source, yearly_hours, overhead_rate, note, created_at, version)
     VALUES ($1, $2, $3, 'actual', 'closed', 'reciprocal', 'Regole', '', 1720, 15, '', now(), 1)`,
    [tenantId, id, year],
  );
  await owner(
    `INSERT INTO cost_object (tenant_id, id, cost_model_id, service_id, position, output_quantity, output_unit, created_at, version)
     VALUES ($1, $2, $3, $4, 1, 40, 'caselle', now(), 1)`,
    [tenantId, objectId, id, serviceId],
  );
  const item = async (kind: string, columns: string, values: string, amount: number) => {
    const itemId = newId();
    await owner(
      `INSERT INTO cost_item (tenant_id, id, cost_model_id, kind, label, object_id, ${columns}, source, created_at, version)
       VALUES ($1, $2, $3, $4, 'Voce', ${kind === 'staff' ? 'NULL' : '$5'}, ${values}, 'Prova', now(), 1)`,
      kind === 'staff' ? [tenantId, itemId, id, kind] : [tenantId, itemId, id, kind, objectId],
    );
    await owner(
      `INSERT INTO cost_share (tenant_id, cost_model_id, item_id, object_id, first_id, service_id, amount) VALUES ($1, $2, $3, $4, $4, $5, $6)`,
      [tenantId, id, itemId, objectId, serviceId, amount],
    );
  };
  await item(
    'purchase',
    'net_amount, vat_rate, vat_deductible, durable_years, bought_year',
    '100, 22, false, 1, 2025',
    122,
  );
  await item('staff', 'gross_cost, hours_from', `30000, 'typed'`, 30);
  await item('income', 'amount, reduces', '10, true', -10);
  return id;
}
const approve = (id: string) =>
  owner(
    `UPDATE cost_model SET status = 'approved', act_organ = 'Decreto', act_number = '3', act_date = '2026-04-30' WHERE id = $1`,
    [id],
  );

describe('costs of services', () => {
  it('are published of an approved model, by who approves', async () => {
    await problem(publish(modelId), 'state_conflict');
    await approve(modelId);
    expect((await read('/cost-publications')).publishable).toEqual([{ id: modelId, year: 2025, kind: 'actual' }]);
    await problem(publish(modelId, people().tariff_admin), 'permission_denied');
    await problem(publish(modelId, house.world.beta.people.centre_admin), 'not_found');
    const { body } = await publish(modelId).expect(201);
    expect(body).toMatchObject({ year: 2025, act: 'Decreto n. 3 del 30/04/2026', services: 1, amount: '142.00' });
    await problem(publish(modelId), 'duplicate');
    expect((await read('/cost-publications')).publishable).toEqual([]);
    expect(await read('/cost-publications', house.world.beta.people.centre_admin)).toEqual({
      items: [],
      publishable: [],
    });
  });

  it('are read by everybody, as they were when they were published', async () => {
    await owner('UPDATE cost_share SET amount = 500 WHERE cost_model_id = $1', [modelId]);
    expect((await open('/service-costs')).items).toEqual([
      {
        year: 2025,
        kind: 'actual',
        serviceId: house.world.alfa.serviceId,
        title: expect.any(String),
        staff: '30.00',
        purchases: '122.00',
        overheads: '0.00',
        income: '-10.00',
        amount: '142.00',
        quantity: '40',
        unit: 'caselle',
        act: 'Decreto n. 3 del 30/04/2026',
      },
    ]);
    expect((await house.http.get('/api/v1/centres/beta/service-costs').expect(200)).body.items).toEqual([]);
    const { text } = await house.http
      .get('/api/v1/centres/alfa/service-costs/export')
      .set('Accept-Language', 'it')
      .buffer();
    expect(text).toContain(';2025;consuntivo;30,00;122,00;0,00;10,00;142,00;40;caselle;Decreto n. 3 del 30/04/2026');
  });

  it('are withdrawn, and published again', async () => {
    const [{ id }] = (await read('/cost-publications')).items;
    const path = `/cost-publications/${id}`;
    const { headers } = await house.as(people().centre_admin).get(path).expect(200);
    const withdrawal = () =>
      house.as(people().centre_admin).post(`${path}/withdrawal`).set('If-Match', headers.etag!).send({});
    expect((await withdrawal().expect(200)).body.withdrawnAt).not.toBeNull();
    await problem(withdrawal(), 'stale_version');
    expect((await open('/service-costs')).items).toEqual([]);
    await publish(modelId).expect(201);
    expect((await open('/service-costs')).items).toMatchObject([{ amount: '1500.00' }]);
  });
});

describe('tariffs in the open', () => {
  it('are those that an act has approved, in words', async () => {
    const tariff = perInhabitant('0.15', { serviceId: null, legalBasis: 'art. 30 d.lgs. 267/2000' });
    await approvedPlan(house, house.world.alfa, 2032, [tariff]);
    await approvedPlan(house, house.world.alfa, 2033, [perInhabitant('9')], 'proposed');
    await approvedPlan(house, house.world.beta, 2032, [perInhabitant('7')]);
    const { items } = await open('/tariffs');
    expect(items).toMatchObject([
      {
        title: 'Tariffe 2032',
        inForce: true,
        act: 'Tavolo strategico n. 7 del 15/09/2031',
        tariffs: [{ name: 'Quota annua', service: null, legalBasis: 'art. 30 d.lgs. 267/2000' }],
      },
    ]);
    expect(items[0].tariffs[0].rules.it.join(' ')).toContain('0,15 €');
  });

  it('are taken away as JSON with their terms, and as CSV', async () => {
    const json = await house.http.get('/api/v1/centres/alfa/open-data/tariffs').expect(200);
    expect(json.headers['content-disposition']).toBe('attachment; filename="tariffe-alfa.json"');
    expect(json.body.items[0].terms.tariffs[0].parts[0].price).toEqual({
      model: 'per_unit',
      measure: 'inhabitants',
      price: '0.15',
    });
    const { text } = await house.http.get('/api/v1/centres/alfa/open-data/tariffs?format=csv').buffer().expect(200);
    expect(text).toContain('Tariffe 2032;01/01/2032;31/12/2032;Tavolo strategico n. 7 del 15/09/2031;Quota annua');
  });

  it('stand among the datasets that harvesters read, with the costs', async () => {
    const { text } = await house.http.get('/api/v1/centres/alfa/open-data/dataset').buffer().expect(200);
    const graph = (JSON.parse(text) as { '@graph': Json[] })['@graph'];
    const names = graph
      .filter((node) => [node['@type']].flat().includes('dcat:Dataset'))
      .map((node) => node['dct:identifier']);
    expect(names).toEqual(['alfa:catalogo-servizi', 'alfa:costi-servizi', 'alfa:tariffe']);
    const beta = await house.http.get('/api/v1/centres/beta/open-data/dataset').buffer().expect(200);
    expect(beta.text).not.toContain('costi-servizi');
  });
});
