import { Heir, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';

const OPEN = `SELECT id, kind, name, url FROM body_site WHERE body_id = ANY ($1) AND closed_on IS NULL ORDER BY name, id FOR UPDATE`;
const CLOSE = 'UPDATE body_site SET closed_on = $2, version = version + 1 WHERE id = ANY ($1)';
const ADD = `INSERT INTO body_site (tenant_id, body_id, id, kind, name, url, created_at, version)
  SELECT $1, $2, u.id, u.kind, u.name, u.url, $7, 1 FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) u(id, kind, name, url)`;

/**
 * A successor keeps the sites of its predecessors until it closes them: somebody answers for their statements. Their deadlines are the successor's from the
 * next time that they are laid out; those of the predecessors end with them. No matter of the merger's act, they stand in no plan of it.
 */
@Heir()
export class SiteHeir implements BodyHeir {
  async plan(): Promise<Inheritance[]> {
    return Promise.resolve([]);
  }

  async inherit(tx: Transaction, { predecessorIds, successorId, effectiveOn }: Merger): Promise<void> {
    const from = predecessorIds.filter((id) => id !== successorId);
    const sites = await tx.query<{ id: string; kind: string; name: string; url: string }>(OPEN, [from]);
    if (!sites.length) return;
    await tx.execute(CLOSE, [sites.map(({ id }) => id), effectiveOn]);
    await tx.execute(ADD, [
      tx.tenantId,
      successorId,
      sites.map(() => newId()),
      sites.map(({ kind }) => kind),
      sites.map(({ name }) => name),
      sites.map(({ url }) => url),
      tx.now,
    ]);
  }
}
