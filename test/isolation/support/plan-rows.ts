import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface PlanRows {
  plans: string;
  /** Of the only tariff of the plan. */
  tariffId: string;
  terms: object;
  /** The body with which an amount is agreed. */
  bodyId: string;
  exceptions: string;
  dues: string;
  volumes: string;
  /** A body with which nothing is agreed. */
  otherId: string;
}

const FIGURES = { on: '2025-12-31', source: 'Prova' };
let made = 0;

async function addPlan(
  house: House,
  { id: tenantId, slug, conventionId, people, bodies, serviceId }: TestTenant,
  { inForce, costModelId = null }: { inForce: boolean; costModelId?: string | null },
): Promise<PlanRows> {
  const { owner } = house.database;
  const author = people.tariff_admin.membershipId;
  const [first, second] = bodies;
  const year = 1990 + (made++ % 200);
  const [plans, tariffId, exceptions, dues, volumes] = [newId(), newId(), newId(), newId(), newId()];
  const tariff = {
    id: tariffId,
    serviceId: null,
    name: 'Quota annua',
    parts: [{ for: { types: [], leads: 'any' }, price: { model: 'flat', amount: '300' } }],
    proRata: 'none',
    rounding: 'cent_half_up',
  };
  const terms = { inhabitants: FIGURES, enterprises: FIGURES, tariffs: [tariff] };
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenantId, ...params]);
  const act = inForce ? ['Tavolo strategico', '1/2029', '2029-01-10'] : [null, null, null];
  const period = inForce ? ['2030-01-01', '2030-12-31'] : ['2031-01-01', '2031-12-31'];
  await insert(
    `INSERT INTO tariff_plan (tenant_id, id, convention_id, title, period_from, period_to, status, current_version, cost_model_id, act_organ,
       act_number, act_date, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), now(), 1)`,
    ...[plans, conventionId, `Piano tariffario di ${slug}`, ...period],
    // The second version of what is in force was never approved: others must not see it.
    ...[inForce ? 'in_force' : 'draft', inForce ? 1 : 2, costModelId, ...act],
  );
  await insert(
    `INSERT INTO tariff_plan_version (tenant_id, id, plan_id, number, terms, note, author_id, created_at)
     VALUES ($1, $2, $4, 1, $5, '', $6, now()), ($1, $3, $4, 2, $5, '', $6, now())`,
    ...[newId(), newId(), plans, JSON.stringify(terms), author],
  );
  await insert(
    `INSERT INTO tariff_plan_event (tenant_id, id, plan_id, number, command, to_status, actor_id, at)
     VALUES ($1, $2, $3, 1, 'create', 'draft', $4, now())`,
    ...[newId(), plans, author],
  );
  for (const [body, ids] of [
    [first!, [exceptions, dues, volumes]],
    [second!, [newId(), newId(), newId()]],
  ] as const) {
    if (inForce || body === first)
      await insert(
        `INSERT INTO tariff_exception (tenant_id, body_id, id, plan_id, tariff_id, amount, reason, author_id, created_at, version)
         VALUES ($1, $2, $3, $4, $5, 100, 'Concordato', $6, now(), 1)`,
        ...[body.id, ids[0], plans, tariffId, author],
      );
    await insert(
      `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version)
       VALUES ($1, $2, $3, $4, 300, 'Prova', now(), 1)`,
      ...[body.id, ids[1], year],
    );
    await insert(
      `INSERT INTO service_volume (tenant_id, body_id, id, service_id, year, measure, value, source, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'quantity', 12, 'Prova', now(), 1)`,
      ...[body.id, ids[2], serviceId, year],
    );
  }
  return { plans, tariffId, terms, bodyId: first!.id, otherId: second!.id, exceptions, dues, volumes };
}

/** A plan that is still a draft, an agreement with the first body, and what two bodies paid and used. */
export const addDraftPlan = (house: House, tenant: TestTenant): Promise<PlanRows> =>
  addPlan(house, tenant, { inForce: false });

/** The same, and a plan in force with its tariffs. @returns the draft */
export async function addPlans(
  house: House,
  tenant: TestTenant,
  costModelId: string,
): Promise<{ drafts: string; plans: string }> {
  const { plans: drafts } = await addDraftPlan(house, tenant);
  const { plans, tariffId } = await addPlan(house, tenant, { inForce: true, costModelId });
  await house.database.owner.query(
    `INSERT INTO tariff_in_force (tenant_id, id, convention_id, plan_id, tariff_id, service_id, valid_from, valid_to)
     VALUES ($1, $2, $4, $5, $6, NULL, '2030-01-01', '2030-12-31'), ($1, $3, $4, $5, $6, $7, '2030-01-01', '2030-12-31')`,
    [tenant.id, newId(), newId(), tenant.conventionId, plans, tariffId, tenant.serviceId],
  );
  return { drafts, plans };
}
