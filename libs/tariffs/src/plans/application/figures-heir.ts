import { Heir, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';

interface Paid {
  year: number;
  amount: string;
}
interface Used {
  serviceId: string;
  year: number;
  measure: string;
  value: string;
}

/** Of years for which each of them paid: the sum of some would cap the successor at a part of what it has to pay. */
const PAID = `SELECT year, sum(amount)::text AS amount FROM paid_due WHERE body_id = ANY ($1)
  GROUP BY year HAVING count(*) = cardinality($1::uuid[]) ORDER BY year DESC LIMIT 100`;
const USED = `SELECT service_id AS "serviceId", year, measure, sum(value)::text AS value FROM service_volume
  WHERE body_id = ANY ($1) GROUP BY service_id, year, measure ORDER BY year DESC, service_id, measure LIMIT 1000`;

const ADD_PAID = `INSERT INTO paid_due (tenant_id, body_id, id, year, amount, source, created_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 1)`;
const ADD_USED = `INSERT INTO service_volume (tenant_id, body_id, id, service_id, year, measure, value, source, created_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`;

/**
 * What merged bodies paid and used is the new body's, summed, so that its due is compared with theirs and capped by
 * theirs. Of an incorporation nothing passes: what the body that stays paid is what it paid.
 */
@Heir()
export class TariffFiguresHeir implements BodyHeir {
  async plan(tx: Transaction, { predecessorIds, predecessors, incorporation }: Merger): Promise<Inheritance[]> {
    if (incorporation) return [];
    const from = predecessors.map(({ name }) => name);
    const paid = await tx.query<Paid>(PAID, [predecessorIds]);
    return paid.map(({ year }) => ({ kind: 'paid_due', label: String(year), from, joined: true }));
  }

  async inherit(tx: Transaction, { predecessorIds, predecessors, successorId, incorporation }: Merger): Promise<void> {
    if (incorporation) return;
    const source = `Somma: ${predecessors.map(({ name }) => name).join(', ')}`.slice(0, 200);
    for (const { year, amount } of await tx.query<Paid>(PAID, [predecessorIds]))
      await tx.execute(ADD_PAID, [tx.tenantId, successorId, newId(), year, amount, source, tx.now]);
    for (const { serviceId, year, measure, value } of await tx.query<Used>(USED, [predecessorIds]))
      await tx.execute(ADD_USED, [tx.tenantId, successorId, newId(), serviceId, year, measure, value, source, tx.now]);
  }
}
