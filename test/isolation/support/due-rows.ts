import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface DueRows {
  /** Announced, and one that nobody was told of. */
  announced: string;
  computed: string;
  /** Of the first body, in either. */
  dues: string;
  unknownDues: string;
  publications: string;
  dossiers: string;
}

export interface DuesOf {
  planId: string;
  costModelId: string;
  serviceId: string;
  year: number;
  fileId?: string;
}

/** Reckonings of dues, one announced and one not, published costs, and a dossier of the plan. */
export async function addDues(
  house: House,
  tenant: TestTenant,
  { planId, costModelId, serviceId, year, fileId }: DuesOf,
): Promise<DueRows> {
  const { owner } = house.database;
  const author = tenant.people.tariff_admin.membershipId;
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, ...params]);
  const run = async (status: 'announced' | 'computed'): Promise<[run: string, due: string]> => {
    const id = newId();
    const announced = status === 'announced' ? author : null;
    await insert(
      `INSERT INTO due_run (tenant_id, id, convention_id, plan_id, plan_number, plan_title, plan_act, cost_model_id, year, status, terms, missing,
         created_by, created_at, computed_at, announced_by, announced_at, version)
       VALUES ($1, $2, $3, $4, 1, 'Piano', 'Tavolo n. 1', $5, $6, $7, '{"tariffs": []}', '[]', $8, now(), now(), $9,
         CASE WHEN $9::uuid IS NULL THEN NULL ELSE now() END, 1)`,
      ...[id, tenant.conventionId, planId, costModelId, year, status, author, announced],
    );
    const dues: string[] = [];
    for (const { id: bodyId } of tenant.bodies) {
      dues.push(newId());
      await insert(
        `INSERT INTO expected_due (tenant_id, body_id, id, run_id, year, adheres_from, adheres_to, amount, lines, created_at)
         VALUES ($1, $2, $3, $4, $5, make_date($5, 1, 1), make_date($5, 12, 31), 100, '[]', now())`,
        ...[bodyId, dues.at(-1), id, year],
      );
    }
    return [id, dues[0]!];
  };
  const [announced, dues] = await run('announced');
  const [computed, unknownDues] = await run('computed');
  const publish = async (withdrawn: boolean) => {
    const id = newId();
    await insert(
      `INSERT INTO cost_publication (tenant_id, id, cost_model_id, year, kind, act, published_by, published_at, withdrawn_at, version)
       VALUES ($1, $2, $3, $4, 'budget', 'Decreto n. 1', $5, now(), CASE WHEN $6 THEN now() END, 1)`,
      ...[id, costModelId, year, author, withdrawn],
    );
    await insert(
      `INSERT INTO published_cost (tenant_id, publication_id, service_id, title, staff, purchases, overheads, income, amount)
       VALUES ($1, $2, $3, 'Posta', 10, 5, 2, -1, 16)`,
      ...[id, serviceId],
    );
    return id;
  };
  await publish(true);
  const publications = await publish(false);
  const dossiers = newId();
  await insert(
    `INSERT INTO dossier (tenant_id, id, plan_id, plan_number, title, proposal, status, scenarios, minutes_file_id, pdf_file_id, pdf_sha256, drawn_at,
       created_by, created_at, version)
     VALUES ($1, $2, $3, 1, 'Fascicolo', '', 'draft', '[]', $4, $4, CASE WHEN $4::uuid IS NULL THEN NULL ELSE $5 END,
       CASE WHEN $4::uuid IS NULL THEN NULL ELSE now() END, $6, now(), 1)`,
    ...[dossiers, planId, fileId ?? null, 'a'.repeat(64), author],
  );
  return { announced, computed, dues, unknownDues, publications, dossiers };
}
