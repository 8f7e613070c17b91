import { newId } from '#app/kernel';
import { SmtpSink, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { approvedPlan, perInhabitant } from '../support/tariff-plans.js';
import { eventually, expectProblem, fieldsOf, problem, type Json } from './support.js';

let house: House;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await SmtpSink.start();
  house = await openHouse({ worker: true, env: { SMTP_URL: sink.url } });
});
afterAll(async () => {
  await house?.close();
  await sink?.stop();
});

const people = () => house.world.alfa.people;
const tariffs = () => house.as(people().tariff_admin);
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const read = async (path: string, person: TestPerson = people().tariff_admin): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;
const market = { amount: '0.50', per: 'inhabitants', source: 'Listino di un fornitore', on: '2027-06-30' } as const;

async function reckoned(input: object, until = 'computed'): Promise<Json> {
  const { body } = await tariffs().post('/due-runs').send(input).expect(201);
  await eventually(until, async () => (await read(`/due-runs/${body.id}`)).status === until);
  return read(`/due-runs/${body.id}`);
}
const step = async (id: string, command: string) => {
  const { headers } = await tariffs().get(`/due-runs/${id}`).expect(200);
  return tariffs().post(`/due-runs/${id}/steps`).set('If-Match', headers.etag!).send({ command });
};

describe('expected dues', () => {
  let planId: string;
  let first: Json;
  beforeAll(async () => {
    const tariff = perInhabitant('0.15', { market, legalBasis: 'art. 30 d.lgs. 267/2000' });
    planId = await approvedPlan(house, house.world.alfa, 2028, [tariff]);
    const [body] = house.world.alfa.bodies;
    await owner(
      `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version) VALUES ($1, $2, $3, 2027, 80, 'Reversale 12', now(), 1)`,
      [house.world.alfa.id, body!.id, newId()],
    );
    first = await reckoned({ planId, year: 2028 });
  });

  it('are those of who adheres in the year, beside what was paid and the market', async () => {
    expect(first).toMatchObject({
      planTitle: 'Tariffe 2028',
      planAct: 'Tavolo strategico n. 7 del 15/09/2027',
      year: 2028,
      knownBy: '2027-10-31',
      bodies: 2,
      amount: '180.00',
      compared: 1,
      formerAmount: '80.00',
      comparedAmount: '90.00',
      missing: [],
      commands: ['announce', 'drop'],
    });
    const { items } = await read(`/dues?runId=${first.id}&sort=name`);
    expect(items).toMatchObject([
      {
        bodyName: 'Comune Primo di alfa',
        amount: '90.00',
        formerYear: 2027,
        formerAmount: '80.00',
        change: '10.00',
        marketAmount: '300.00',
        saving: '210.00',
      },
      { bodyName: 'Comune Secondo di alfa', amount: '90.00', formerAmount: null, change: null, status: 'computed' },
    ]);
  });

  it('nobody of a body knows of them before they are announced', async () => {
    const { items } = await read(`/dues?runId=${first.id}`);
    expect((await read('/dues', people().body_clerk)).items).toEqual([]);
    await problem(house.as(people().body_clerk).get(`/dues/${items[0].id}`), 'not_found');
    await problem(house.as(people().body_clerk).get(`/dues/${items[0].id}/sheet`), 'not_found');
    await problem(house.as(people().body_clerk).get('/due-runs'), 'permission_denied');
  });

  it('are explained line by line, on the page and on paper', async () => {
    const { items } = await read(`/dues?runId=${first.id}&sort=name`);
    const due = await read(`/dues/${items[0].id}`);
    expect(due).toMatchObject({
      planAct: 'Tavolo strategico n. 7 del 15/09/2027',
      adheresFrom: '2028-01-01',
      adheresTo: '2028-12-31',
      formerSource: 'Reversale 12',
    });
    expect(due.lines).toEqual([
      {
        tariffId: expect.any(String),
        name: 'Quota annua',
        amount: '90.00',
        legalBasis: 'art. 30 d.lgs. 267/2000',
        market: { amount: '300.00', source: 'Listino di un fornitore', on: '2027-06-30' },
        steps: [
          {
            label: 'Per abitante',
            reckoning: '600 abitanti × 0,15 €',
            sources: ['ISTAT, dato al 31/12/2011'],
            whole: false,
            amount: '90,00 €',
          },
        ],
      },
    ]);
    const english = await tariffs().get(`/dues/${items[0].id}`).set('Accept-Language', 'en').expect(200);
    expect(english.body.lines[0].steps[0].reckoning).toBe('600 inhabitants × € 0.15');
    const paper = await tariffs().get(`/dues/${items[0].id}/sheet`).buffer().expect(200);
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect(paper.body.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are told to each body, with a mail, and to nobody else', async () => {
    expect((await step(first.id, 'announce')).body).toMatchObject({ status: 'announced', commands: [] });
    await house.drainQueues();
    const mail = await eventually('the mail', () =>
      sink
        .to(people().body_clerk.email)
        .find(({ subject }) => subject === 'Quota prevista per il 2028: Comune Primo di alfa'),
    );
    expect(mail.text).toContain('90,00 €');
    const { items } = await read('/dues', people().body_clerk);
    expect(items).toMatchObject([{ bodyName: 'Comune Primo di alfa', amount: '90.00', status: 'announced' }]);
    await house.as(people().body_clerk).get(`/dues/${items[0].id}/sheet`).expect(200);
    expect((await read('/dues', house.world.beta.people.tariff_admin)).items).toEqual([]);
  });

  it('are frozen: a figure that is revised changes no due, and a new reckoning says why', async () => {
    await owner(`UPDATE body_figure SET value = 1200 WHERE tenant_id = $1 AND body_id = $2`, [
      house.world.alfa.id,
      house.world.alfa.bodies[0]!.id,
    ]);
    expect((await read('/dues', people().body_clerk)).items[0].amount).toBe('90.00');
    const refused = await problem(tariffs().post('/due-runs').send({ planId, year: 2028 }), 'validation_failed');
    expect(fieldsOf(refused)).toEqual(['reason: required']);
    const second = await reckoned({ planId, year: 2028, reason: 'Popolazione rettificata dall’ISTAT' });
    expect(second.amount).toBe('270.00');
    await step(second.id, 'announce');
    await house.drainQueues();
    expect((await read(`/due-runs/${first.id}`)).status).toBe('superseded');
    const { items } = await read('/dues', people().body_clerk);
    expect(items).toMatchObject([{ amount: '180.00', runId: second.id }]);
    expect((await read(`/dues?runId=${first.id}`, people().body_clerk)).items).toMatchObject([{ amount: '90.00' }]);
  });

  it('are a file, in cells that programs read', async () => {
    const { text } = await tariffs().get('/dues/export?year=2028&sort=name').buffer().expect(200);
    expect(text.split('\r\n')[0]).toContain('Ente;Convenzione;Anno;Quota prevista (€)');
    expect(text).toContain('Comune Primo di alfa;Convenzione;2028;180,00;2027;80,00;600,00;comunicata');
  });

  it('can be thrown away before anybody was told, and not afterwards', async () => {
    const third = await reckoned({ planId, year: 2028, reason: 'Prova' });
    expect((await step(third.id, 'drop')).body.status).toBe('dropped');
    expectProblem(await step(third.id, 'announce'), 'state_conflict');
  });
});

it('what is missing is named, body by body, and nothing is announced', async () => {
  const tariff = perInhabitant('1', {
    parts: [{ for: { types: [], leads: 'any' }, price: { model: 'per_unit', measure: 'enterprises', price: '1' } }],
  });
  const planId = await approvedPlan(house, house.world.alfa, 2029, [tariff]);
  const run = await reckoned({ planId, year: 2029 }, 'failed');
  expect(run.missing).toEqual(
    ['Primo', 'Secondo'].map((name) => ({
      bodyId: expect.any(String),
      bodyName: `Comune ${name} di alfa`,
      tariff: 'Quota annua',
      missing: 'enterprises',
    })),
  );
  expectProblem(await step(run.id, 'announce'), 'state_conflict');
});

it('asks for an approved plan of the own centre, in a year of its period', async () => {
  const proposed = await approvedPlan(house, house.world.alfa, 2030, [perInhabitant('1')], 'proposed');
  const foreign = await approvedPlan(house, house.world.beta, 2030, [perInhabitant('1')]);
  const own = await approvedPlan(house, house.world.alfa, 2031, [perInhabitant('1')], 'approved');
  const ask = (planId: string, year: number) => tariffs().post('/due-runs').send({ planId, year });
  await problem(ask(proposed, 2030), 'state_conflict');
  await problem(ask(foreign, 2030), 'not_found');
  await problem(ask(newId(), 2030), 'not_found');
  expect(fieldsOf(await problem(ask(own, 2032), 'validation_failed'))).toEqual(['year: out_of_range']);
  await problem(house.as(people().operator).post('/due-runs').send({ planId: own, year: 2031 }), 'permission_denied');
});
