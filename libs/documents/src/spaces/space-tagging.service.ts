import { Injectable } from '@nestjs/common';
import { LIMITS, type DocumentStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { TenantDatabase, notFound, stateConflict, type RequestContext, type Transaction } from '#app/platform';
import { documentDescribed } from '../documents/document-events.js';
import { ownTenant } from '../persistence/own-tenant.js';
import { Space } from '../persistence/space.entity.js';
import type { SpaceTag, SpaceTagChange, SpaceTags } from './spaces.dto.js';

const SEEN = `SELECT s.id FROM space s WHERE s.id = $1 AND ${ownTenant('s')}`;
const TAGS = `SELECT t.tag, count(*)::int AS documents FROM document d CROSS JOIN LATERAL unnest(d.tags) t (tag)
  WHERE d.space_id = $1 AND d.trashed_at IS NULL AND ${ownTenant('d')}
  GROUP BY t.tag ORDER BY t.tag COLLATE "it-x-icu", t.tag LIMIT ${LIMITS.spaceTags}`;
/** What lies in the trash, too: it may come back. In one order, so that nobody waits for who waits for them. */
const BEARERS = `SELECT id FROM document WHERE space_id = $1 AND tags && $2::text[] ORDER BY id FOR UPDATE`;
/** Each tag once, where the first of them stood. */
const RETAG = `UPDATE document SET version = version + 1, tags = ARRAY(
    SELECT u.tag FROM (SELECT CASE WHEN o.tag = ANY ($2) THEN $3 ELSE o.tag END AS tag, min(o.at) AS at
      FROM unnest(tags) WITH ORDINALITY o (tag, at) GROUP BY 1) u WHERE u.tag IS NOT NULL ORDER BY u.at)
  WHERE id = ANY ($1) RETURNING id, status, current_version AS number`;
const RECORD = `INSERT INTO document_event (tenant_id, id, document_id, activity, from_status, to_status, number, reason, actor_id, actor_name, at)
  SELECT $1, u.id, u.document, 'change', u.status, u.status, u.number, '', $6, $7, $8
  FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) u (id, document, status, number)`;

/** The tags of a space: which there are, and what they are called. */
@Injectable()
export class SpaceTagging {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, spaceId: string): Promise<SpaceTags> {
    const [[space], tags] = await this.database.readAll<[{ id: string }, SpaceTag]>(ctx, [
      [SEEN, [spaceId]],
      [TAGS, [spaceId]],
    ]);
    if (!space) throw notFound();
    return { tags };
  }

  /**
   * In all documents of the space that bear one of the tags, at once. When they were last changed stays as it was: they are
   * in better order, and none of them is new.
   * @throws DomainError not_found, state_conflict where the space is archived
   */
  async change(ctx: RequestContext, spaceId: string, input: SpaceTagChange): Promise<void> {
    const to = input.to?.toLowerCase() ?? null;
    // What is called so already stays as it is.
    const from = [...new Set(input.from.map((tag) => tag.toLowerCase()))].filter((tag) => tag !== to);
    await this.database.run(ctx, async (tx) => {
      const space = await tx.get(Space, { tenantId: tx.tenantId, id: spaceId }, true);
      if (space.archivedAt) throw stateConflict([]);
      const bearers = await tx.query<{ id: string }>(BEARERS, [spaceId, from]);
      const ids = bearers.map(({ id }) => id);
      const changed = await tx.query<{ id: string; status: DocumentStatus; number: number }>(RETAG, [ids, from, to]);
      await this.record(tx, changed);
      for (const { id } of changed) await tx.emit(documentDescribed(id));
      tx.changed('space', spaceId, { everybody: true });
    });
  }

  private async record(
    tx: Transaction,
    changed: readonly { id: string; status: DocumentStatus; number: number }[],
  ): Promise<void> {
    const { membershipId, displayName } = tx.actor;
    await tx.execute(RECORD, [
      tx.tenantId,
      changed.map(() => newId()),
      changed.map(({ id }) => id),
      changed.map(({ status }) => status),
      changed.map(({ number }) => number),
      ...[membershipId, displayName, tx.now],
    ]);
  }
}
