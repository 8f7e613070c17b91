import { createHash } from 'node:crypto';
import { newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { approvedPlan, perInhabitant } from '../support/tariff-plans.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const as = (person: TestPerson = people().tariff_admin) => house.as(person);
const read = async (path: string, person?: TestPerson): Promise<Json> => (await as(person).get(path).expect(200)).body;
const owner = async (sql: string, params: unknown[] = []) =>
  (await house.database.owner.query(sql, params)).rows as Json[];

async function simulationOf(planId: string, name: string): Promise<string> {
  const id = newId();
  const { id: tenantId, bodies, people: staff } = house.world.alfa;
  const result = {
    bodies: { all: 3, adhering: 2, paying: 2 },
    revenue: '180.00',
    cost: '200.00',
    balance: '-20.00',
    coverage: '90.00',
    comparison: null,
    market: null,
    warnings: [],
  };
  await owner(
    `INSERT INTO simulation (tenant_id, id, plan_id, number, name, year, parameters, served, seed, result, author_id, created_at)
     VALUES ($1, $2, $3, 1, $4, 2030, '{}', 2, 1, $5, $6, now())`,
    [tenantId, id, planId, name, JSON.stringify(result), staff.tariff_admin.membershipId],
  );
  for (const [at, { id: bodyId }] of bodies.entries())
    await owner(
      `INSERT INTO simulation_due (tenant_id, body_id, simulation_id, outcome, due, before, inputs, lines)
       VALUES ($1, $2, $3, $4, $5, 80, '{}', '[]')`,
      [tenantId, bodyId, id, at === 2 ? 'out' : 'loser', at === 2 ? 0 : 90],
    );
  return id;
}
const change = async (method: 'patch' | 'post', path: string, of: string, body: object) => {
  const { headers } = await as().get(of).expect(200);
  return as()[method](path).set('If-Match', headers.etag!).send(body);
};
const VOTE = { meetingOn: '2029-10-01', present: 9, inFavour: 7, against: 1, abstained: 1 };

describe('a dossier', () => {
  let planId: string;
  let id: string;
  let simulationId: string;
  beforeAll(async () => {
    planId = await approvedPlan(house, house.world.alfa, 2030, [perInhabitant('0.15')], 'proposed');
    simulationId = await simulationOf(planId, 'Tutti gli aderenti');
    const input = {
      planId,
      title: 'Tariffe 2030',
      proposal: 'Perché il costo è questo.',
      simulationIds: [simulationId],
    };
    const { body } = await as().post('/dossiers').send(input).expect(201);
    id = body.id;
    expect(body).toMatchObject({
      planTitle: 'Tariffe 2030',
      planNumber: 1,
      status: 'draft',
      scenarios: [{ simulationId, name: 'Tutti gli aderenti', revenue: '180.00', coverage: '90.00', bodies: 2 }],
      pdfFileId: null,
    });
    await problem(as().post('/dossiers').send(input), 'duplicate');
  });

  it('takes simulations of its plan alone', async () => {
    const other = await approvedPlan(house, house.world.alfa, 2031, [perInhabitant('1')], 'proposed');
    const foreign = await simulationOf(other, 'Di un altro piano');
    const refused = await change('patch', `/dossiers/${id}`, `/dossiers/${id}`, {
      simulationIds: [simulationId, foreign],
    });
    expect({ status: refused.status, errors: fieldsOf(refused.body) }).toEqual({
      status: 404,
      errors: ['simulationIds.1: not_found'],
    });
  });

  it('keeps its simulations as they were', async () => {
    await owner('DELETE FROM simulation_due WHERE simulation_id = $1', [simulationId]);
    await owner('DELETE FROM simulation WHERE id = $1', [simulationId]);
    expect((await read(`/dossiers/${id}`)).scenarios).toHaveLength(1);
    const [{ effects }] = await owner(`SELECT scenarios->0->'effects' AS effects FROM dossier WHERE id = $1`, [id]);
    expect(effects.map(({ body }: Json) => body)).toEqual(['Comune Primo di alfa', 'Comune Secondo di alfa']);
  });

  it('records a vote that makes up who was present', async () => {
    const wrong = await change('post', `/dossiers/${id}/vote`, `/dossiers/${id}`, { ...VOTE, present: 8 });
    expect(fieldsOf(wrong.body)).toEqual(['present: wrong_value']);
    const upload = await as().post('/files').attach('file', Buffer.from('Verbale'), 'verbale.txt').expect(201);
    const { body } = await change('post', `/dossiers/${id}/vote`, `/dossiers/${id}`, {
      ...VOTE,
      minutes: 'Il tavolo approva.',
      fileId: upload.body.id,
    });
    expect(body).toMatchObject({ status: 'voted', ...VOTE, minutesFileName: 'verbale.txt' });
  });

  it('is drawn as long work, again where it changes', async () => {
    const draw = async () => {
      await as().post(`/dossiers/${id}/drawings`).send({}).expect(201);
      await house.drainQueues();
      return read(`/dossiers/${id}`);
    };
    const first = await draw();
    const second = await draw();
    expect(first.pdfSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second.pdfFileId).not.toBe(first.pdfFileId);
    await problem(house.as(people().operator).get(`/files/${first.pdfFileId}/content`), 'not_found');
    await problem(house.as(people().body_clerk).get(`/files/${second.pdfFileId}/content`), 'not_found');
    // Who keeps the tariffs reads what belongs to them, and no file of a request.
    await problem(as().get(`/files/${second.pdfFileId}/content`), 'permission_denied');
    expect((await as().get(`/dossiers/${id}/minutes`).buffer().expect(200)).headers['content-disposition']).toContain(
      'verbale.txt',
    );
  });

  it('is frozen by the approval of its plan, with the hash of what is kept', async () => {
    const { headers } = await as(people().centre_admin).get(`/tariff-plans/${planId}`).expect(200);
    const act = { organ: 'Tavolo strategico', number: '9', date: '2029-10-01' };
    await as(people().centre_admin)
      .post(`/tariff-plans/${planId}/steps`)
      .set('If-Match', headers.etag!)
      .send({ command: 'approve', act })
      .expect(200);
    await house.drainQueues();
    const dossier = await eventually('frozen', async () => {
      const now = await read(`/dossiers/${id}`);
      return now.status === 'frozen' && now;
    });
    const { body } = await as().get(`/dossiers/${id}/document`).buffer().expect(200);
    expect(
      createHash('sha256')
        .update(body as Buffer)
        .digest('hex'),
    ).toBe(dossier.pdfSha256);
    expect(dossier).toMatchObject({ frozenAt: expect.any(String), commands: [] });
    const refused = await change('patch', `/dossiers/${id}`, `/dossiers/${id}`, { title: 'Altro' });
    expect(refused.status).toBe(409);
    await problem(as().post(`/dossiers/${id}/drawings`).send({}), 'state_conflict');
    expect(await read(`/dossiers/${id}`)).toEqual(dossier);
  });
});
