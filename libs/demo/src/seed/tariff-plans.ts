import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { DEMO_AMOUNTS, tariffPlans, termsOf, type DemoPlan } from '../data/tariffs.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

const DAY = 86_400_000;
/** The steps of a plan that was approved, with how many days before the act they were. */
const STEPS = [
  ['create', null, 'draft', 60],
  ['write', 'draft', 'draft', 58],
  ['simulate', 'draft', 'simulated', 50],
  ['propose', 'simulated', 'proposed', 20],
  ['approve', 'proposed', 'approved', 0],
] as const;

/** What municipalities paid for 2025 by the tariffs of then, and other bodies; of who did not adhere nothing. */
const PAID = `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version)
  SELECT b.tenant_id, b.id, gen_random_uuid(), 2025, CASE WHEN b.type <> 'municipality' THEN 300
      ELSE LEAST(GREATEST(round(f.value * 0.35 * CASE WHEN f.value <= 3000 THEN 1 WHEN f.value <= 10000 THEN 0.85
        WHEN f.value <= 50000 THEN 0.7 ELSE 0.3 END, 2), 300), 20000) END, $2, $3, 1
  FROM body b LEFT JOIN LATERAL (SELECT value FROM body_figure f WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id
    AND f.kind = 'population' AND f.year <= 2024 ORDER BY f.year DESC, f.source LIMIT 1) f ON true
  WHERE b.tenant_id = $1 AND (b.type <> 'municipality' OR f.value IS NOT NULL) AND EXISTS (
    SELECT FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
    WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND c.title = $4 AND a.active_from <= '2025-12-31')`;

/** Those of the last year that are closed. */
const COSTS = `SELECT id FROM cost_model WHERE tenant_id = $1 AND status <> 'draft' ORDER BY year DESC, kind LIMIT 1`;

/** The tariffs of both periods, and what each body paid for the last year of the first. */
export async function seedTariffPlans(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { tenantId } = centre;
  for (const plan of tariffPlans) await seedPlan(client, centre, plan, now);
  await client.query(PAID, [tenantId, DEMO_AMOUNTS, now, tariffPlans[0]!.convention]);
}

async function seedPlan(client: Client, { tenantId, members }: SeededCentre, plan: DemoPlan, now: Date): Promise<void> {
  const { convention, title, from, to, act, tariff } = plan;
  const author = members.get('chiara-venturelli')!.id;
  const approver = members.get('giorgio-massardi')!.id;
  const [planId, tariffId] = [newId(), newId()];
  const { rows } = await client.query<{ id: string }>('SELECT id FROM convention WHERE tenant_id = $1 AND title = $2', [
    tenantId,
    convention,
  ]);
  const conventionId = rows[0]!.id;
  const costs = plan.key === 'new' ? await client.query<{ id: string }>(COSTS, [tenantId]) : undefined;
  const approvedAt = new Date(`${act.date}T10:00:00Z`);
  const before = (days: number) => new Date(approvedAt.getTime() - days * DAY);
  const today = now.toISOString().slice(0, 10);
  const entered = new Date(`${from}T00:30:00Z`);
  const ended = new Date(new Date(`${to}T00:30:00Z`).getTime() + DAY);
  const over = to < today;
  const own = { tenant_id: tenantId, plan_id: planId };
  await insertRows(client, 'tariff_plan', [
    {
      ...{ tenant_id: tenantId, id: planId, convention_id: conventionId, title, period_from: from, period_to: to },
      ...{ status: over ? 'superseded' : 'in_force', current_version: 2, cost_model_id: costs?.rows[0]?.id ?? null },
      ...{ act_organ: act.organ, act_number: act.number, act_date: act.date },
      ...{ last_event_at: over ? ended : entered, created_at: before(60), version: STEPS.length + 1 },
    },
  ]);
  const terms = termsOf({ id: tariffId, serviceId: null, ...tariff });
  await insertRows(client, 'tariff_plan_version', [
    ...[1, 2].map((number) => ({
      ...{ ...own, id: newId(), number, terms: number === 1 ? { ...terms, tariffs: [] } : terms },
      ...{ note: number === 1 ? '' : 'Prima stesura', author_id: author, created_at: before(number === 1 ? 60 : 58) },
    })),
  ]);
  const event = (command: string, fromStatus: string | null, toStatus: string, at: Date): RowValues => ({
    ...{
      ...own,
      id: newId(),
      number: command === 'create' ? 1 : 2,
      command,
      from_status: fromStatus,
      to_status: toStatus,
    },
    ...{ actor_id: null, at, act_organ: null, act_number: null, act_date: null },
  });
  await insertRows(client, 'tariff_plan_event', [
    ...STEPS.map(([command, fromStatus, toStatus, days]) => ({
      ...event(command, fromStatus, toStatus, before(days)),
      actor_id: command === 'approve' ? approver : author,
      ...(command === 'approve' && { act_organ: act.organ, act_number: act.number, act_date: act.date }),
    })),
    event('enter_into_force', 'approved', 'in_force', entered),
    ...(over ? [event('supersede', 'in_force', 'superseded', ended)] : []),
  ]);
  await insertRows(client, 'tariff_in_force', [
    {
      ...{ ...own, id: newId(), convention_id: conventionId, tariff_id: tariffId, service_id: null },
      ...{ valid_from: from, valid_to: to },
    },
  ]);
}
