import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  ListQuery,
  TenantDatabase,
  fieldError,
  invalid,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { Body } from '../persistence/body.entity.js';
import { BodyTag, Tag } from './segment.entity.js';
import type { BodyTagView, TagChanges, TagQuery, TagView } from './segments.dto.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 't.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 't.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const SELECT = `SELECT t.id, t.name, t.version,
    (SELECT count(*)::int FROM body_tag g WHERE g.tenant_id = t.tenant_id AND g.tag_id = t.id) AS bodies FROM tag t`;
const OF_BODY = `SELECT t.id, t.name FROM body_tag g JOIN tag t ON t.tenant_id = g.tenant_id AND t.id = g.tag_id
  WHERE g.body_id = $1 ORDER BY t.name COLLATE "it-x-icu", t.id LIMIT ${LIMITS.tagsOfBody}`;

/** The words by which the centre finds bodies again. Those that nobody uses any more stay until they are removed. */
@Injectable()
export class Tags {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: TagQuery): Promise<Page<TagView>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(SELECT);
    if (query.q) list.where('t.name ILIKE ?', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
    const rows = await this.database.read<TagView>(ctx, ...list.page('name', BY_NAME, limit, query.cursor));
    return toPage(
      rows,
      limit,
      'name',
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  async ofBody(ctx: RequestContext, bodyId: string): Promise<BodyTagView[]> {
    return this.database.run(ctx, async (tx) => {
      await tx.get(Body, { tenantId: tx.tenantId, id: bodyId });
      return tx.query<BodyTagView>(OF_BODY, [bodyId]);
    });
  }

  /** Gives a body a tag, found by its name whatever its capitals, or made. @throws DomainError not_found, validation_failed */
  async add(ctx: RequestContext, bodyId: string, name: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Body, { tenantId: tx.tenantId, id: bodyId }, true);
      const has = await tx.query<BodyTagView>(OF_BODY, [bodyId]);
      if (has.some((tag) => tag.name.toLowerCase() === name.toLowerCase())) return;
      if (has.length >= LIMITS.tagsOfBody) throw invalid('name', 'out_of_range');
      await tx.execute(
        'INSERT INTO tag (tenant_id, id, name, created_at, version) VALUES ($1, $2, $3, $4, 1) ON CONFLICT DO NOTHING',
        [tx.tenantId, newId(), name, tx.now],
      );
      const [tag] = await tx.query<{ id: string }>('SELECT id FROM tag WHERE lower(name) = lower($1)', [name]);
      await tx.insert(BodyTag, { bodyId, tagId: tag!.id, createdAt: tx.now });
      tx.changed('body', bodyId, { centreOnly: true });
    });
  }

  /** What a body does not have it does not lose. @throws DomainError not_found */
  async take(ctx: RequestContext, bodyId: string, tagId: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(BodyTag, { tenantId: tx.tenantId, bodyId, tagId });
      await tx.execute('DELETE FROM body_tag WHERE body_id = $1 AND tag_id = $2', [bodyId, tagId]);
      tx.changed('body', bodyId, { centreOnly: true });
    });
  }

  /** @throws DomainError not_found, stale_version, duplicate */
  async change(ctx: RequestContext, id: string, version: number, { name }: TagChanges): Promise<TagView> {
    return this.database.run(ctx, async (tx) => {
      const tag = await tx.get(Tag, { tenantId: tx.tenantId, id }, true);
      if (tag.version !== version) throw staleVersion();
      if (name !== undefined) await this.freeName(tx, id, name);
      await tx.update(Tag, tag, { ...(name !== undefined && { name }) });
      const [changed] = await tx.query<TagView>(`${SELECT} WHERE t.id = $1`, [id]);
      return changed!;
    });
  }

  /** Takes it from every body. @throws DomainError not_found, state_conflict where a saved segment asks for it */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Tag, { tenantId: tx.tenantId, id }, true);
      const asked = await tx.query(`SELECT FROM segment WHERE filters->>'tagId' = $1 LIMIT 1`, [id]);
      if (asked.length) throw new DomainError('state_conflict', { errors: [fieldError('id', 'in_use')] });
      await tx.execute('DELETE FROM tag WHERE id = $1', [id]);
    });
  }

  private async freeName(tx: Transaction, id: string, name: string): Promise<void> {
    const taken = await tx.query('SELECT FROM tag WHERE lower(name) = lower($1) AND id <> $2', [name, id]);
    if (taken.length) throw new DomainError('duplicate', { errors: [fieldError('name', 'in_use')] });
  }
}
