import { Injectable } from '@nestjs/common';
import type { PlanStatus, SimulationParameters, TariffTerms } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { CostResults } from '../../costs/application/cost-results.js';
import { centsOf, euros } from '../../domain/pricing/index.js';
import { simulate, type BodyEffect, type Setting } from '../../domain/simulation/index.js';
import { Plans } from '../../plans/application/plans.service.js';
import type { NewSimulation } from '../api/simulations.dto.js';
import { Simulation, SimulationDue } from '../persistence/simulation.entity.js';
import { checkParameters } from './percentages.js';
import { SimulationSettings } from './simulation-settings.js';

interface PlanRow {
  conventionId: string;
  status: PlanStatus;
  number: number;
  costModelId: string | null;
  terms: TariffTerms;
}

const PLAN = `SELECT p.convention_id AS "conventionId", p.status, p.current_version AS number, p.cost_model_id AS "costModelId", v.terms
  FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.number = p.current_version
  WHERE p.id = $1 FOR UPDATE OF p`;
/** The newest year before, for which somebody is known to have paid. */
const PAID_BEFORE = 'SELECT max(year) AS year FROM paid_due WHERE year < $1';
/** Of these nobody asks any more what they would come to. */
const OVER: readonly PlanStatus[] = ['superseded', 'dropped'];

/** What a plan would come to: made, looked at beside others, thrown away. */
@Injectable()
export class Simulations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly settings: SimulationSettings,
    private readonly costs: CostResults,
    private readonly plans: Plans,
  ) {}

  /**
   * Simulates the version of the plan that holds now; the first time, a draft becomes `simulated`.
   * @throws DomainError not_found, state_conflict of a plan that is over, validation_failed where there are no tariffs, or nobody would adhere
   */
  async create(ctx: RequestContext, planId: string, key: string | undefined, input: NewSimulation): Promise<string> {
    const parameters = parametersOf(input);
    checkParameters(parameters);
    const { year } = input;
    if (input.comparedYear && input.comparedYear >= year) throw invalid('comparedYear', 'out_of_range');
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { planId, ...input }, id, async () => {
        const plan = await planOf(tx, planId);
        if (!plan.terms.tariffs.length) throw invalid('tariffs', 'required');
        const costModelId = input.costModelId === undefined ? plan.costModelId : input.costModelId;
        const costs = costModelId === null ? null : await this.costsOf(tx, costModelId);
        const { conventionId, terms, number } = plan;
        const setting = await this.settings.gather(tx, { planId, conventionId, year, terms, parameters, costs });
        if (!setting.bodies.length) throw invalid('bodies', 'no_bodies');
        const comparedYear = input.comparedYear === undefined ? await paidBefore(tx, year) : input.comparedYear;
        const seed = input.seed ?? year;
        const { result, effects } = simulate(setting, parameters, comparedYear, seed);
        await tx.insert(Simulation, {
          id,
          planId,
          number,
          name: input.name,
          year,
          comparedYear,
          costModelId,
          parameters,
          costs,
          served: setting.served,
          seed,
          result,
          authorId: tx.actor.membershipId,
          createdAt: tx.now,
        });
        await insertDues(tx, id, setting, effects);
        await this.plans.simulated(tx, planId);
      }),
    );
  }

  /** Throws a simulation away, with its runs. @throws DomainError not_found */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Simulation, { id });
      await tx.execute(
        'DELETE FROM simulation_draw WHERE run_id IN (SELECT id FROM simulation_run WHERE simulation_id = $1)',
        [id],
      );
      await tx.execute('DELETE FROM simulation_run WHERE simulation_id = $1', [id]);
      await tx.execute('DELETE FROM simulation_due WHERE simulation_id = $1', [id]);
      await tx.execute('DELETE FROM simulation WHERE id = $1', [id]);
    });
  }

  private async costsOf(tx: Transaction, costModelId: string): Promise<Record<string, string>> {
    const [model] = await tx.query<{ id: string }>('SELECT id FROM cost_model WHERE id = $1', [costModelId]);
    if (!model) throw notFoundField('costModelId');
    const services = await this.costs.services(tx, costModelId);
    return Object.fromEntries(services.map(({ serviceId, amount }) => [serviceId, euros(centsOf(amount))]));
  }
}

async function planOf(tx: Transaction, planId: string): Promise<PlanRow> {
  const [plan] = await tx.query<PlanRow>(PLAN, [planId]);
  if (!plan) throw notFound();
  if (OVER.includes(plan.status)) throw stateConflict([]);
  return plan;
}

async function paidBefore(tx: Transaction, year: number): Promise<number | null> {
  const [paid] = await tx.query<{ year: number | null }>(PAID_BEFORE, [year]);
  return paid?.year ?? null;
}

async function insertDues(
  tx: Transaction,
  simulationId: string,
  { bodies }: Setting,
  effects: readonly BodyEffect[],
): Promise<void> {
  const amount = (cents: bigint | null | undefined) => (typeof cents === 'bigint' ? euros(cents) : null);
  const inputs = new Map(bodies.map((body) => [body.bodyId, body]));
  for (const { bodyId, outcome, due, before, market, lines } of effects) {
    const body = inputs.get(bodyId)!;
    await tx.insert(SimulationDue, {
      simulationId,
      bodyId,
      outcome,
      due: amount(due),
      before: amount(before),
      marketPrice: amount(market?.price),
      marketDue: amount(market?.due),
      inhabitants: body.inhabitants && Number(body.inhabitants.value),
      inputs: body,
      lines,
    });
  }
}

function parametersOf(input: NewSimulation): SimulationParameters {
  const { bodies, bodyTypes = [], bodyIds = [], adhesionOrder } = input;
  const { adhesion, inhabitants, enterprises, volumes, costs, variableCosts } = input;
  return {
    bodies,
    bodyTypes,
    bodyIds: bodies === 'chosen' ? bodyIds : [],
    adhesionOrder,
    adhesion,
    inhabitants,
    enterprises,
    volumes,
    costs,
    variableCosts,
  };
}
