import type { Client } from 'pg';
import type { TariffTerms } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Statement } from '#app/platform';
import { SHOW_COSTS, TariffInputs, expectedDues, type FrozenLine } from '#app/tariffs';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRegister, insertRows } from './rows.js';

interface PlanRow {
  id: string;
  conventionId: string;
  title: string;
  number: number;
  act: string;
  costModelId: string | null;
  terms: TariffTerms;
  /** The years of its period. */
  first: number;
  last: number;
}
interface ModelRow {
  id: string;
  year: number;
  kind: string;
  act: string;
}

const PLANS = `SELECT p.id, p.convention_id AS "conventionId", p.title, v.number, p.cost_model_id AS "costModelId", v.terms,
    p.act_organ || ' n. ' || p.act_number || ' del ' || to_char(p.act_date, 'DD/MM/YYYY') AS act,
    extract(year FROM p.period_from)::int AS first, extract(year FROM p.period_to)::int AS last
  FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.number = p.current_version
  WHERE p.tenant_id = $1 AND p.status IN ('in_force', 'approved') ORDER BY p.period_from`;
const COSTS = `SELECT service_id AS id, (sum(amount) * 100)::bigint::text AS cents FROM cost_share WHERE cost_model_id = $1 GROUP BY service_id`;
const MODELS = `SELECT id, year, kind, act_organ || ' n. ' || act_number || ' del ' || to_char(act_date, 'DD/MM/YYYY') AS act
  FROM cost_model WHERE tenant_id = $1 AND status = 'approved' ORDER BY year`;

/** The dues of this year and the next as the bodies were told them, and the costs that everybody may read. */
export async function seedDues(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const plans = (await client.query<PlanRow>(PLANS, [centre.tenantId])).rows;
  const present = now.getUTCFullYear();
  for (const year of [present, present + 1]) {
    const plan = plans.find(({ first, last }) => first <= year && year <= last);
    if (plan) await announce(client, centre, plan, year, year === present ? 400 : 34, now);
  }
  await publish(client, centre, now);
}

/** @param daysAgo when the bodies were told */
async function announce(
  client: Client,
  { tenantId, members }: SeededCentre,
  plan: PlanRow,
  year: number,
  daysAgo: number,
  now: Date,
): Promise<void> {
  const { id: planId, conventionId, terms, costModelId } = plan;
  const computedAt = italianTime(dayAgo(now, daysAgo + 1), '10:20');
  const announcedAt = italianTime(dayAgo(now, daysAgo), '11:05');
  const reader = {
    now: computedAt,
    readAll: async (statements: readonly Statement[]) => {
      const answers: unknown[][] = [];
      for (const [sql, params] of statements)
        answers.push((await client.query(sql, [...(params ?? [])])).rows as unknown[]);
      return answers as never;
    },
  };
  const bodies = await new TariffInputs().gather(reader, { conventionId, year, terms, planId });
  const costs = await client.query<{ id: string; cents: string }>(COSTS, [costModelId]);
  const shared = new Map(costs.rows.map(({ id, cents }) => [id, BigInt(cents)]));
  const { dues, missing } = expectedDues(terms, year, bodies, shared);
  const id = newId();
  const author = members.get('chiara-venturelli')?.id ?? [...members.values()][0]!.id;
  const told = missing.length === 0;
  await insertRows(client, 'due_run', [
    {
      tenant_id: tenantId,
      id,
      convention_id: conventionId,
      plan_id: planId,
      plan_number: plan.number,
      plan_title: plan.title,
      plan_act: plan.act,
      cost_model_id: costModelId,
      year,
      status: told ? 'announced' : 'failed',
      terms,
      missing: missing.slice(0, 500),
      created_by: author,
      created_at: computedAt,
      computed_at: told ? computedAt : null,
      announced_by: told ? author : null,
      announced_at: told ? announcedAt : null,
      version: 2,
    },
  ]);
  if (!told) return;
  await insertRegister(
    client,
    'expected_due',
    dues.map((due) => ({
      tenant_id: tenantId,
      id: newId(),
      run_id: id,
      year,
      body_id: due.bodyId,
      adheres_from: due.adheresFrom,
      adheres_to: due.adheresTo,
      amount: due.amount,
      lines: due.lines satisfies FrozenLine[],
      former_year: due.formerYear,
      former_amount: due.formerAmount,
      former_source: due.formerSource,
      market_amount: due.marketAmount,
      compared_amount: due.comparedAmount,
      created_at: computedAt,
    })),
  );
}

async function publish(client: Client, { tenantId, members }: SeededCentre, now: Date): Promise<void> {
  const author = [...members.values()][0]!.id;
  for (const { id: costModelId, year, kind, act: approvedBy } of (await client.query<ModelRow>(MODELS, [tenantId]))
    .rows) {
    // Salaries are nobody's: who reads the public page is told.
    const act = `${approvedBy} (dato dimostrativo)`;
    const id = newId();
    await insertRows(client, 'cost_publication', [
      {
        ...{ tenant_id: tenantId, id, cost_model_id: costModelId, year, kind, act, version: 1 },
        ...{ published_by: author, published_at: italianTime(dayAgo(now, 60), '09:30') },
      },
    ]);
    await client.query(SHOW_COSTS, [id, costModelId]);
  }
}
