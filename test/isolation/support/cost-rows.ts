import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

let made = 0;

export interface CostRows {
  activities: string;
  models: string;
  drivers: string;
  objects: string;
  items: string;
  /** An activity that no item is for, and a driver by which nothing is divided. */
  unusedObjects: string;
  unusedDrivers: string;
}

/**
 * A draft of a cost model with a service, an activity, a driver, a purchase, an income and a staff item of the operator.
 * @param closedWith the document of the purchase, of which then stands what reached the service
 */
export async function addCosts(house: House, tenant: TestTenant, closedWith?: string): Promise<CostRows> {
  const { owner } = house.database;
  const number = ++made;
  const ids = { activities: newId(), models: newId(), drivers: newId(), objects: newId(), items: newId() };
  const more = { unusedObjects: newId(), unusedDrivers: newId() };
  const staffId = newId();
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  await insert(
    `INSERT INTO activity (tenant_id, id, name, description, created_at, version) VALUES ($1, $2, $3, '', now(), 1)`,
    ids.activities,
    `Attività ${number}`,
  );
  await insert(
    `INSERT INTO cost_model (tenant_id, id, year, kind, status, method, rules_name, rules_source, yearly_hours, overhead_rate, note, created_at, version)
     VALUES ($1, $2, $3, 'budget', 'draft', 'reciprocal', 'Regole', '', 1720, 15, '', now(), 1)`,
    ids.models,
    2001 + number,
  );
  await insert(
    `INSERT INTO cost_model_event (tenant_id, id, cost_model_id, command, to_status, actor_id, actor_name, at)
     VALUES ($1, $2, $3, 'create', 'draft', $4, 'Operatore', now())`,
    newId(),
    ids.models,
    tenant.people.operator.membershipId,
  );
  await insert(
    `INSERT INTO cost_driver (tenant_id, id, cost_model_id, kind, name, source, created_at, version)
     VALUES ($1, $2, $3, 'equal', 'In parti uguali', '', now(), 1), ($1, $4, $3, 'custom', 'Altro criterio', '', now(), 1)`,
    ids.drivers,
    ids.models,
    more.unusedDrivers,
  );
  await insert(
    `INSERT INTO cost_object (tenant_id, id, cost_model_id, service_id, activity_id, position, passing_driver_id, created_at, version)
     VALUES ($1, $2, $4, $5, NULL, 1, NULL, now(), 1), ($1, $3, $4, NULL, $6, 2, $7, now(), 1)`,
    ids.objects,
    more.unusedObjects,
    ids.models,
    tenant.serviceId,
    ids.activities,
    ids.drivers,
  );
  await insert(
    `INSERT INTO driver_quantity (tenant_id, cost_model_id, driver_id, object_id, quantity, origin, note)
     VALUES ($1, $2, $3, $4, 1, 'typed', '')`,
    ids.models,
    ids.drivers,
    ids.objects,
  );
  await insert(
    `INSERT INTO cost_item (tenant_id, id, cost_model_id, kind, label, object_id, net_amount, vat_rate, vat_deductible, durable_years, bought_year, source, file_id, created_at, version)
     VALUES ($1, $2, $3, 'purchase', 'Licenze', $4, 100, 22, false, 1, 2026, 'Determina', $5, now(), 1)`,
    ids.items,
    ids.models,
    ids.objects,
    closedWith ?? null,
  );
  await insert(
    `INSERT INTO cost_item (tenant_id, id, cost_model_id, kind, label, driver_id, amount, reduces, source, created_at, version)
     VALUES ($1, $2, $3, 'income', 'Contributo', $4, 10, true, 'Decreto', now(), 1)`,
    newId(),
    ids.models,
    ids.drivers,
  );
  await insert(
    `INSERT INTO cost_item (tenant_id, id, cost_model_id, kind, label, membership_id, gross_cost, hours_from, source, created_at, version)
     VALUES ($1, $2, $3, 'staff', 'Istruttore', $4, 34400, 'typed', 'Prova', now(), 1)`,
    staffId,
    ids.models,
    tenant.people.operator.membershipId,
  );
  await insert(
    `INSERT INTO cost_item_part (tenant_id, cost_model_id, item_id, object_id, hours) VALUES ($1, $2, $3, $4, 10)`,
    ids.models,
    staffId,
    ids.objects,
  );
  if (!closedWith) return { ...ids, ...more };
  await insert(
    `INSERT INTO cost_share (tenant_id, cost_model_id, item_id, object_id, first_id, service_id, amount) VALUES ($1, $2, $3, $4, $4, $5, 122)`,
    ids.models,
    ids.items,
    ids.objects,
    tenant.serviceId,
  );
  return { ...ids, ...more };
}
