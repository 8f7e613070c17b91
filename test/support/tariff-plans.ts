import { newId } from '#app/kernel';
import type { Tariff, TariffTerms } from '#app/contracts';
import type { TestTenant } from '#app/testing';
import type { House } from './house.js';

/** A tariff of so many euros an inhabitant, and with what the same would cost elsewhere. */
export const perInhabitant = (price: string, more: Partial<Tariff> = {}): Tariff => ({
  id: newId(),
  serviceId: null,
  name: 'Quota annua',
  parts: [{ for: { types: [], leads: 'any' }, price: { model: 'per_unit', measure: 'inhabitants', price } }],
  proRata: 'days',
  rounding: 'cent_half_up',
  ...more,
});

/** A plan of the centre's convention with these tariffs, approved and in force in the year. */
export async function approvedPlan(
  house: House,
  tenant: TestTenant,
  year: number,
  tariffs: Tariff[],
  status: 'in_force' | 'approved' | 'proposed' = 'in_force',
  costModelId: string | null = null,
): Promise<string> {
  const { owner } = house.database;
  const id = newId();
  const figures = { on: 'year_before', source: 'ISTAT' };
  const terms: TariffTerms = { inhabitants: figures, enterprises: figures, tariffs };
  const act = status === 'proposed' ? [null, null, null] : ['Tavolo strategico', '7', `${year - 1}-09-15`];
  await owner.query(
    `INSERT INTO tariff_plan (tenant_id, id, convention_id, title, period_from, period_to, status, current_version, cost_model_id,
       act_organ, act_number, act_date, last_event_at, created_at, version)
     VALUES ($1, $2, $3, $4, make_date($5, 1, 1), make_date($5, 12, 31), $6, 1, $10, $7, $8, $9, now(), now(), 1)`,
    [tenant.id, id, tenant.conventionId, `Tariffe ${year}`, year, status, ...act, costModelId],
  );
  await owner.query(
    `INSERT INTO tariff_plan_version (tenant_id, id, plan_id, number, terms, note, author_id, created_at)
     VALUES ($1, $2, $3, 1, $4, '', $5, now())`,
    [tenant.id, newId(), id, JSON.stringify(terms), tenant.people.tariff_admin.membershipId],
  );
  return id;
}
