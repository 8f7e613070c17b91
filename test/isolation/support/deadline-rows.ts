import { newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

export interface DeadlineRows {
  obligations: string;
  sites: string;
  /** Open. */
  deadlines: string;
}

/**
 * An obligation of sites that is asked of one body, with a site of it, a deadline that was done and one that is open.
 * @param fileId an attached file of the body, which shows what was done
 */
export async function addDeadlines(
  { database: { owner } }: House,
  { id: tenantId, people }: TestTenant,
  bodyId: string,
  fileId?: string,
): Promise<DeadlineRows> {
  const ids: DeadlineRows = { obligations: newId(), sites: newId(), deadlines: newId() };
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenantId, ...params]);
  await insert(
    `INSERT INTO obligation (tenant_id, id, title, description, norm, note, scope, days, date_basis, audience, evidence, remind_days, status,
       planned_on, created_at, version)
     VALUES ($1, $2, 'Dichiarazione ' || $2::uuid, 'Che cosa fare', 'Norma', '', 'site', '{09-23}', 'guideline', 'chosen', '{link,file,declaration}',
       '{30}', 'active', '2200-01-01', now(), 1)`,
    ids.obligations,
  );
  await insert(
    'INSERT INTO obligation_body (tenant_id, obligation_id, body_id) VALUES ($1, $2, $3)',
    ids.obligations,
    bodyId,
  );
  await insert(
    `INSERT INTO body_site (tenant_id, body_id, id, kind, name, url, created_at, version)
     VALUES ($1, $2, $3, 'site', 'Sito ' || $3::uuid, 'https://' || $3::uuid || '.example.org', now(), 1)`,
    bodyId,
    ids.sites,
  );
  const done = newId();
  for (const [id, day, status] of [
    [done, `${new Date().getFullYear()}-01-02`, 'done'],
    [ids.deadlines, '2200-09-23', 'due'],
  ] as const)
    await insert(
      `INSERT INTO deadline (tenant_id, body_id, id, obligation_id, site_id, round_on, due_on, status, done_on, evidence, created_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, CASE WHEN $7 = 'done' THEN $6::date END, CASE WHEN $7 = 'done' THEN 'file' END, now(), 1)`,
      ...[bodyId, id, ids.obligations, ids.sites, day, status],
    );
  if (fileId)
    await insert(
      `INSERT INTO deadline_event (tenant_id, body_id, id, deadline_id, command, from_status, to_status, actor, actor_id, actor_name, note,
         evidence, file_id, done_on, due_on, at)
       VALUES ($1, $2, $3, $4, 'fulfil', 'due', 'done', 'body', $5, 'Impiegata', 'Fatto', 'file', $6, '2025-01-02', '2025-01-02', now())`,
      ...[bodyId, newId(), done, people.body_clerk.membershipId, fileId],
    );
  return ids;
}
