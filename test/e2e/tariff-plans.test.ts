import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { PlansDue } from '../../libs/tariffs/src/plans/jobs/plans.schedule.js';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
  const { bodies } = house.world.alfa;
  for (const [index, { id }] of bodies.entries())
    await owner(
      `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source)
       VALUES ($1, $2, $3, 'population', 2024, $4, 'ISTAT'), ($1, $2, $5, 'enterprises', 2024, $6, 'Registro delle imprese')`,
      [house.world.alfa.id, id, newId(), 2_001 + index, newId(), 150],
    );
});
afterAll(() => house?.close());

const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];
const people = () => house.world.alfa.people;
const author = () => house.as(people().tariff_admin);
const approver = () => house.as(people().accounting_officer);
const read = async (path: string, person: TestPerson = people().tariff_admin): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;

const MUNICIPALITIES = { types: ['municipality'], leads: 'any' };
const OTHERS = {
  types: ['union', 'mountain_community', 'consortium', 'agency', 'province', 'other'],
  leads: 'any',
};
/** Brescia's tariff before 2015: 0.15 € an inhabitant, 1 € an enterprise; 300 € for other bodies. */
const oldTariff = (more: object = {}) => ({
  id: newId(),
  serviceId: null,
  name: 'Quota annua',
  parts: [
    { for: MUNICIPALITIES, price: { model: 'per_unit', measure: 'inhabitants', price: '0.15' } },
    { for: MUNICIPALITIES, price: { model: 'per_unit', measure: 'enterprises', price: '1' } },
    { for: OTHERS, price: { model: 'flat', amount: '300' } },
  ],
  cap: { year: 2013, percentage: '100' },
  proRata: 'none',
  rounding: 'cent_half_up',
  ...more,
});
const terms = (...tariffs: object[]) => ({
  inhabitants: { on: 'year_before', source: 'ISTAT' },
  enterprises: { on: 'year_before', source: 'Registro delle imprese' },
  tariffs,
});
async function plan(more: object = {}): Promise<Json> {
  const input = {
    conventionId: house.world.alfa.conventionId,
    title: 'Piano 2040',
    periodFrom: '2040-01-01',
    periodTo: '2044-12-31',
  };
  return (
    await author()
      .post('/tariff-plans')
      .send({ ...input, ...more })
      .expect(201)
  ).body;
}
const write = ({ id, version }: Json, given: object) =>
  author().post(`/tariff-plans/${id}/versions`).set('If-Match', `"${version}"`).send({ terms: given });
const step = ({ id, version }: Json, command: string, more: object = {}, by = author()) =>
  by
    .post(`/tariff-plans/${id}/steps`)
    .set('If-Match', `"${version}"`)
    .send({ command, ...more });
const example = (id: string, given: object, bodyId = house.world.alfa.bodies[0]!.id, year = 2026) =>
  author().post(`/tariff-plans/${id}/example`).send({ bodyId, year, terms: given });
const ACT = { organ: 'Tavolo strategico', number: '4/2025', date: '2025-11-20' };

/** As the first simulation of a plan does. */
async function simulated(id: string): Promise<Json> {
  await owner(`UPDATE tariff_plan SET status = 'simulated' WHERE id = $1`, [id]);
  return read(`/tariff-plans/${id}`);
}
async function approved(given: Json): Promise<Json> {
  const { body: proposed } = await step(await simulated(given.id), 'propose').expect(200);
  return (await step(proposed, 'approve', { act: ACT }, approver()).expect(200)).body;
}
const inForce = async (planId: string) =>
  (
    await owner(
      `SELECT tariff_id, valid_from::text AS first, valid_to::text AS last FROM tariff_in_force WHERE plan_id = $1 ORDER BY valid_from`,
      [planId],
    )
  ).map(({ first, last }) => `${first}..${last}`);

describe('a plan', () => {
  it('is written version by version, proposed and approved by somebody else', async () => {
    const begun = await plan();
    expect(begun).toMatchObject({ status: 'draft', currentVersion: 1, tariffs: 0, editable: true, steps: ['drop'] });
    const { body: written } = await write(begun, terms(oldTariff())).expect(200);
    expect(written).toMatchObject({ currentVersion: 2, tariffs: 1, status: 'draft' });
    await problem(write(begun, terms()), 'stale_version');

    const ready = await simulated(begun.id);
    expect(ready.steps).toEqual(['propose', 'drop']);
    const { body: again } = await write(ready, terms(oldTariff({ name: 'Quota' }))).expect(200);
    expect(again).toMatchObject({ status: 'draft', currentVersion: 3 });
    expect((again.events as Json[]).map(({ command }) => command)).toEqual(['write', 'revise', 'write', 'create']);
    expect((await read(`/tariff-plans/${begun.id}/versions`)).items).toMatchObject([
      { number: 3, terms: { tariffs: [{ name: 'Quota' }] } },
      { number: 2 },
      { number: 1, terms: { tariffs: [] } },
    ]);

    const { body: proposed } = await step(await simulated(begun.id), 'propose').expect(200);
    expect(proposed).toMatchObject({ status: 'proposed', editable: false });
    await problem(write(proposed, terms()), 'state_conflict');
    await problem(step(proposed, 'approve', { act: ACT }), 'second_person_needed');
    expect(fieldsOf((await step(proposed, 'approve', {}, approver()).expect(422)).body)).toEqual(['act: required']);
    const { body: sent } = await step(proposed, 'send_back', { reason: 'Troppo caro' }, approver()).expect(200);
    expect(sent.status).toBe('draft');
    expect(sent.events[0]).toMatchObject({ command: 'send_back', reason: 'Troppo caro' });

    const done = await approved(sent);
    expect(done).toMatchObject({ status: 'approved', act: ACT, steps: [] });
    expect(await inForce(begun.id)).toEqual([]);
  });

  it('who proposed it does not approve it, though they may approve', async () => {
    const begun = await plan({ title: 'Proposto dal capo', periodFrom: '2050-01-01', periodTo: '2050-12-31' });
    const head = house.as(people().centre_admin);
    const told = async (person: TestPerson): Promise<string[]> => {
      await house.drainQueues();
      const { items } = await read('/notices?limit=5', person);
      return items
        .filter(({ path }: Json) => path === `/alfa/area/piani-tariffari/${begun.id}`)
        .map(({ title }: Json) => title as string);
    };
    const { body: proposed } = await step(await simulated(begun.id), 'propose', {}, head).expect(200);
    await problem(step(proposed, 'approve', { act: ACT }, head), 'second_person_needed');
    expect(await told(people().accounting_officer)).toEqual(['Da approvare: Proposto dal capo']);
    await step(proposed, 'approve', { act: ACT }, approver()).expect(200);
    expect(await told(people().centre_admin)).toEqual(['Approvato: Proposto dal capo']);
    expect(await told(people().tariff_admin)).toEqual([]);
  });

  it('comes into force on its first day and takes the place of the one before; after its last day it is over', async () => {
    const first = await plan({ title: 'Piano 2024–28', periodFrom: '2024-01-01', periodTo: '2028-12-31' });
    await write(first, terms(oldTariff())).expect(200);
    expect(await approved(first)).toMatchObject({ status: 'in_force' });
    expect(await inForce(first.id)).toEqual(['2024-01-01..2028-12-31']);

    const second = await plan({
      title: 'Piano 2026',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
      copyOf: first.id,
    });
    expect(second.terms.tariffs[0].id).not.toBe((await read(`/tariff-plans/${first.id}`)).terms.tariffs[0].id);
    await approved(second);
    expect(await inForce(first.id)).toEqual(['2024-01-01..2025-12-31']);
    expect((await read(`/tariff-plans/${first.id}`)).status).toBe('superseded');
    expect(await inForce(second.id)).toEqual(['2026-01-01..2026-12-31']);

    await owner(`UPDATE tariff_plan SET period_from = '2020-01-01', period_to = '2020-12-31' WHERE id = $1`, [
      second.id,
    ]);
    await house.app.get(PlansDue, { strict: false }).run();
    const over = await read(`/tariff-plans/${second.id}`);
    expect(over.status).toBe('superseded');
    expect(over.events[0]).toMatchObject({ command: 'supersede', actorName: null });
  });

  it('two tariffs of one service never hold on the same day: the database refuses', async () => {
    const [row] = await owner('SELECT * FROM tariff_in_force LIMIT 1');
    const copy = owner(
      `INSERT INTO tariff_in_force SELECT tenant_id, $2, convention_id, plan_id, tariff_id, service_id, valid_from, valid_to
       FROM tariff_in_force WHERE id = $1`,
      [row!.id, newId()],
    );
    await expect(copy).rejects.toThrow('tariff_in_force_once');
  });

  it('stands within its convention, and of other centres takes nothing', async () => {
    const early = await author()
      .post('/tariff-plans')
      .send({
        conventionId: house.world.alfa.conventionId,
        title: 'X',
        periodFrom: '1999-01-01',
        periodTo: '1999-12-31',
      })
      .expect(422);
    expect(fieldsOf(early.body)).toEqual(['periodFrom: out_of_range']);
    const foreign = { conventionId: house.world.beta.conventionId, title: 'X', periodFrom: '2040-01-01' };
    await author()
      .post('/tariff-plans')
      .send({ ...foreign, periodTo: '2040-12-31' })
      .expect(404);
    const begun = await plan({ title: 'Altrui' });
    const answer = await write(begun, terms(oldTariff({ serviceId: house.world.beta.serviceId })));
    expect([answer.status, ...fieldsOf(answer.body)]).toEqual([404, 'terms.tariffs.0.serviceId: not_found']);
    await house.as(house.world.beta.people.tariff_admin).get(`/tariff-plans/${begun.id}`).expect(404);
    await house.as(people().body_admin).get('/tariff-plans').expect(403);
  });
});

describe('terms that cannot be computed', () => {
  const bands = (...ends: (string | null)[]) =>
    oldTariff({
      parts: [
        {
          for: MUNICIPALITIES,
          price: {
            model: 'bands',
            measure: 'inhabitants',
            mode: 'whole',
            per: 'unit',
            bands: ends.map((upTo) => ({ upTo, price: '1' })),
          },
        },
      ],
    });
  const at = 'terms.tariffs.0.parts.0.price';

  it.each<[string, () => object, string[]]>([
    ['bands that overlap', () => terms(bands('5', '5', null)), [`${at}.bands.1.upTo: bands_overlap`]],
    ['a gap above the last', () => terms(bands('5', '6')), [`${at}.bands.1.upTo: bands_end`]],
    ['two of the adhesion', () => terms(oldTariff(), oldTariff()), ['terms.tariffs.1.serviceId: in_use']],
    [
      'a price without its number, and with one of another model',
      () => terms(oldTariff({ parts: [{ for: MUNICIPALITIES, price: { model: 'flat', price: '3' } }] })),
      [`${at}.amount: required`, `${at}.price: not_allowed`],
    ],
    [
      'a negative price',
      () => terms(oldTariff({ parts: [{ for: MUNICIPALITIES, price: { model: 'flat', amount: '-3' } }] })),
      [`${at}.amount: invalid_format`],
    ],
  ])('%s', async (_what, given, expected) => {
    const { id, version } = await plan({ title: 'Sbagliato' });
    const answer = await write({ id, version } as Json, given()).expect(422);
    expect(fieldsOf(answer.body).sort()).toEqual(expected.sort());
  });
});

describe('an example for one body', () => {
  it('reckons with the figures of the year before, in words', async () => {
    const { id } = await plan({ title: 'Esempio' });
    const { body } = await example(id, terms(oldTariff())).expect(200);
    expect(body).toMatchObject({ total: '450.15', missing: [], lines: [{ name: 'Quota annua', amount: '450.15' }] });
    expect(body.lines[0].steps[0]).toMatchObject({ label: 'Per abitante', amount: '300,15 €' });
  });

  it('is capped by what the body paid, and replaced by what was agreed', async () => {
    const begun = await plan({ title: 'Con tetto' });
    const { id: bodyId } = house.world.alfa.bodies[1]!;
    const paid = { bodyId, year: 2013, amount: '400.00', source: 'Rendiconto 2013' };
    const { body: due } = await author().post('/paid-dues').send(paid).expect(201);
    const given = terms(oldTariff());
    expect((await example(begun.id, given, bodyId)).body.total).toBe('400.00');
    expect(fieldsOf((await author().post('/paid-dues').send(paid).expect(409)).body)).toEqual(['year: in_use']);
    await author().patch(`/paid-dues/${due.id}`).set('If-Match', '"1"').send({ amount: '350' }).expect(200);
    expect((await example(begun.id, given, bodyId)).body.total).toBe('350.00');

    const { body: written } = await write(begun, given).expect(200);
    const agreed = { bodyId, tariffId: written.terms.tariffs[0].id, amount: '99.50', reason: 'Fusione in corso' };
    const path = `/tariff-plans/${begun.id}/exceptions`;
    const { body: exception } = await author().post(path).send(agreed).expect(201);
    expect((await author().post(path).send(agreed).expect(409)).body.code).toBe('duplicate');
    expect((await example(begun.id, given, bodyId)).body).toMatchObject({
      total: '99.50',
      lines: [{ steps: [{ label: 'Importo concordato' }] }],
    });
    await author().delete(`${path}/${exception.id}`).set('If-Match', '"1"').expect(204);
    expect((await read(path)).items).toEqual([]);
  });

  it('names what is missing, and of whom', async () => {
    const { id } = await plan({ title: 'Incompleto' });
    const [, , third] = house.world.alfa.bodies;
    await owner(`DELETE FROM body_figure WHERE body_id = $1 AND kind = 'enterprises'`, [third!.id]);
    const { body } = await example(id, terms(oldTariff()), third!.id).expect(200);
    expect(body).toMatchObject({
      total: null,
      missing: [{ missing: 'enterprises', bodyId: third!.id, bodyName: third!.name }],
    });
  });

  it('an allowance by what the body used', async () => {
    const { id } = await plan({ title: 'Telemaco' });
    const { bodies, serviceId } = house.world.alfa;
    const bodyId = bodies[0]!.id;
    await owner(
      `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, quantity, active_from, last_event_at, created_at, version)
       SELECT tenant_id, $2, $3, service_id, id, 'active', NULL, '2025-01-01', now(), now(), 1 FROM service_version WHERE service_id = $1`,
      [serviceId, bodyId, newId()],
    );
    const price = {
      model: 'allowance',
      included: [
        { upTo: '3000', quantity: '170' },
        { upTo: null, quantity: '270' },
      ],
      price: '1.2',
    };
    const given = terms(oldTariff({ serviceId, cap: undefined, parts: [{ for: MUNICIPALITIES, price }] }));
    const { body: unknown } = await example(id, given, bodyId).expect(200);
    expect(unknown).toMatchObject({ total: null, missing: [{ missing: 'quantity' }] });
    const volume = { bodyId, serviceId, year: 2025, measure: 'quantity', value: '180', source: 'Conteggio' };
    await author().post('/service-volumes').send(volume).expect(201);
    expect((await example(id, given, bodyId)).body.total).toBe('12.00');
    expect((await read('/service-volumes?year=2025')).items).toMatchObject([{ value: '180.00', measure: 'quantity' }]);
  });
});
