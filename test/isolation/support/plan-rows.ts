import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface PlanRows {
  plans: string;
  drafts: string;
  exceptions: string;
}

const FIGURES = { on: '2025-12-31', source: 'Prova' };

/** A plan in force with an agreement with each body, one that is still a draft, and what bodies paid and used. */
export async function addPlans(house: House, tenant: TestTenant, costModelId: string): Promise<PlanRows> {
  const { owner } = house.database;
  const author = tenant.people.tariff_admin.membershipId;
  const tariffId = newId();
  const tariff = {
    id: tariffId,
    serviceId: null,
    name: 'Quota annua',
    parts: [{ for: { types: [], leads: 'any' }, price: { model: 'flat', amount: '300' } }],
    proRata: 'none',
    rounding: 'cent_half_up',
  };
  const terms = JSON.stringify({ inhabitants: FIGURES, enterprises: FIGURES, tariffs: [tariff] });
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  const plan = async (status: 'draft' | 'in_force', from: string, to: string) => {
    const id = newId();
    const act = status === 'draft' ? [null, null, null] : ['Tavolo strategico', '1/2029', '2029-01-10'];
    await insert(
      `INSERT INTO tariff_plan (tenant_id, id, convention_id, title, period_from, period_to, status, current_version, cost_model_id, act_organ,
         act_number, act_date, last_event_at, created_at, version)
       VALUES ($1, $2, $3, 'Piano tariffario', $4, $5, $6, $7, $8, $9, $10, $11, now(), now(), 1)`,
      ...[id, tenant.conventionId, from, to, status, status === 'draft' ? 2 : 1, costModelId, ...act],
    );
    for (const number of status === 'draft' ? [1, 2] : [1]) {
      await insert(
        `INSERT INTO tariff_plan_version (tenant_id, id, plan_id, number, terms, note, author_id, created_at)
         VALUES ($1, $2, $3, $4, $5, '', $6, now())`,
        ...[newId(), id, number, terms, author],
      );
    }
    await insert(
      `INSERT INTO tariff_plan_event (tenant_id, id, plan_id, number, command, to_status, actor_id, at)
       VALUES ($1, $2, $3, 1, 'create', 'draft', $4, now())`,
      ...[newId(), id, author],
    );
    return id;
  };
  const ids = {
    plans: await plan('in_force', '2030-01-01', '2030-12-31'),
    drafts: await plan('draft', '2031-01-01', '2031-12-31'),
    exceptions: '',
  };
  await insert(
    `INSERT INTO tariff_in_force (tenant_id, id, convention_id, plan_id, tariff_id, service_id, valid_from, valid_to)
     VALUES ($1, $2, $4, $5, $6, NULL, '2030-01-01', '2030-12-31'), ($1, $3, $4, $5, $6, $7, '2030-01-01', '2030-12-31')`,
    ...[newId(), newId(), tenant.conventionId, ids.plans, tariffId, tenant.serviceId],
  );
  for (const { id: bodyId } of tenant.bodies) {
    ids.exceptions = newId();
    await insert(
      `INSERT INTO tariff_exception (tenant_id, body_id, id, plan_id, tariff_id, amount, reason, author_id, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 100, 'Concordato', $6, now(), 1)`,
      ...[bodyId, ids.exceptions, ids.plans, tariffId, author],
    );
    await insert(
      `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version)
       VALUES ($1, $2, $3, 2025, 300, 'Prova', now(), 1)`,
      ...[bodyId, newId()],
    );
    await insert(
      `INSERT INTO service_volume (tenant_id, body_id, id, service_id, year, measure, value, source, created_at, version)
       VALUES ($1, $2, $3, $4, 2025, 'quantity', 12, 'Prova', now(), 1)`,
      ...[bodyId, newId(), tenant.serviceId],
    );
  }
  return ids;
}
