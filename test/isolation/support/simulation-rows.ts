import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';
import { addCosts } from './cost-rows.js';

export interface SimulationRows {
  plans: string;
  simulations: string;
  /** Another one of the same plan. */
  others: string;
  runs: string;
}

const UNCHANGED = { inhabitants: '0', enterprises: '0', volumes: '0', costs: '0', variableCosts: '0' };
const PARAMETERS = {
  bodies: 'members',
  bodyTypes: [],
  bodyIds: [],
  adhesion: '100',
  adhesionOrder: 'random',
  ...UNCHANGED,
};
const FIGURES = { on: '2031-12-31', source: 'Prova' };
const FLAT = { for: { types: [], leads: 'any' }, price: { model: 'flat', amount: '300' } };
const TERMS = {
  inhabitants: FIGURES,
  enterprises: FIGURES,
  tariffs: [
    { id: newId(), serviceId: null, name: 'Quota annua', parts: [FLAT], proRata: 'none', rounding: 'cent_half_up' },
  ],
};
/** What is asked for by the route that simulates. */
export const NEW_SIMULATION = { ...PARAMETERS, name: 'Prova', year: 2032, costModelId: null, comparedYear: null };
const STILL = { from: '0', to: '0' };
/** What is asked for by the route that draws. */
export const NEW_RUN = {
  draws: 100,
  ranges: { adhesion: { from: '50', to: '100' }, inhabitants: STILL, enterprises: STILL, volumes: STILL, costs: STILL },
};
const RESULT = {
  bodies: { all: 2, adhering: 2, paying: 2 },
  revenue: '600.00',
  cost: '1000.00',
  balance: '-400.00',
  coverage: '60.00',
  services: [],
  tariffs: [],
  breakEven: null,
  comparison: null,
  market: null,
  warnings: [],
  missing: [],
};

/** A draft of its own with two simulations, which have a due of each body, and a run of draws that has begun. */
export async function addSimulations(house: House, tenant: TestTenant): Promise<SimulationRows> {
  const { owner } = house.database;
  const [planId, author] = [newId(), tenant.people.tariff_admin.membershipId];
  await owner.query(
    `INSERT INTO tariff_plan (tenant_id, id, convention_id, title, period_from, period_to, status, current_version, last_event_at, created_at, version)
     VALUES ($1, $2, $3, 'Bozza', '2032-01-01', '2032-12-31', 'draft', 1, now(), now(), 1)`,
    [tenant.id, planId, tenant.conventionId],
  );
  await owner.query(
    `INSERT INTO tariff_plan_version (tenant_id, id, plan_id, number, terms, note, author_id, created_at) VALUES ($1, $2, $3, 1, $4, '', $5, now())`,
    [tenant.id, newId(), planId, JSON.stringify(TERMS), author],
  );
  const { models } = await addCosts(house, tenant);
  const { simulations, runs } = await addSimulation(house, tenant, planId, models);
  const { simulations: others } = await addSimulation(house, tenant, planId, models);
  return { plans: planId, simulations, others, runs };
}

/** A simulation with a due of each body, and a run of draws that has begun. */
export async function addSimulation(
  house: House,
  tenant: TestTenant,
  planId: string,
  costModelId: string,
): Promise<Pick<SimulationRows, 'simulations' | 'runs'>> {
  const { owner } = house.database;
  const author = tenant.people.tariff_admin.membershipId;
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  const ids = { simulations: newId(), runs: newId() };
  await insert(
    `INSERT INTO simulation (tenant_id, id, plan_id, number, name, year, compared_year, cost_model_id, parameters, costs, served, seed,
       result, author_id, created_at)
     VALUES ($1, $2, $3, 1, 'Prova', 2030, 2025, $4, $5, $6, 2, 1, $7, $8, now())`,
    ...[ids.simulations, planId, costModelId, JSON.stringify(PARAMETERS)],
    ...[JSON.stringify({ [tenant.serviceId]: '1000.00' }), JSON.stringify(RESULT), author],
  );
  for (const { id: bodyId } of tenant.bodies) {
    await insert(
      `INSERT INTO simulation_due (tenant_id, body_id, simulation_id, outcome, due, before, inhabitants, inputs, lines)
       VALUES ($1, $2, $3, 'same', 300, 300, 1000, '{}', '[]')`,
      ...[bodyId, ids.simulations],
    );
  }
  await insert(
    `INSERT INTO simulation_run (tenant_id, id, simulation_id, draws, seed, ranges, author_id, created_at)
     VALUES ($1, $2, $3, 100, 1, $5, $4, now())`,
    ...[ids.runs, ids.simulations, author, JSON.stringify(NEW_RUN.ranges)],
  );
  await insert(
    `INSERT INTO simulation_draw (tenant_id, run_id, number, bodies, revenue, cost) VALUES ($1, $2, 0, 2, 600, 1000)`,
    ids.runs,
  );
  return ids;
}
