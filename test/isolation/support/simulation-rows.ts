import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface SimulationRows {
  simulations: string;
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

/** A simulation with a due of each body, and a run of draws that has begun. */
export async function addSimulation(
  house: House,
  tenant: TestTenant,
  planId: string,
  costModelId: string,
): Promise<SimulationRows> {
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
     VALUES ($1, $2, $3, 100, 1, '{}', $4, now())`,
    ...[ids.runs, ids.simulations, author],
  );
  await insert(
    `INSERT INTO simulation_draw (tenant_id, run_id, number, bodies, revenue, cost) VALUES ($1, $2, 0, 2, 600, 1000)`,
    ids.runs,
  );
  return ids;
}
