import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type PageQuery,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type { BodySummary } from '../api/bodies.dto.js';
import { Bodies } from '../application/bodies.service.js';
import { Segment } from './segment.entity.js';
import type { NewSegment, SegmentChanges, SegmentFilters, SegmentView } from './segments.dto.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 's.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 's.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const SELECT = 'SELECT s.id, s.name, s.filters, s.version FROM segment s';

/** Questions to the list of bodies, kept under a name for everybody of the centre. */
@Injectable()
export class Segments {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly bodies: Bodies,
  ) {}

  async list(ctx: RequestContext, query: PageQuery): Promise<Page<SegmentView>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const [sql, params] = new ListQuery(SELECT).page('name', BY_NAME, limit, query.cursor);
    const rows = await this.database.read<SegmentView>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'name',
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<SegmentView> {
    const [row] = await this.database.read<SegmentView>(ctx, `${SELECT} WHERE s.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** The bodies that are in it today. @throws DomainError not_found */
  async bodiesOf(ctx: RequestContext, id: string, query: PageQuery): Promise<Page<BodySummary>> {
    const { filters } = await this.get(ctx, id);
    return this.bodies.list(ctx, { ...filters, limit: query.limit, cursor: query.cursor });
  }

  /** The ids of the bodies that are in it today, by name. @throws DomainError not_found */
  async bodyIds(tx: Transaction, id: string): Promise<string[]> {
    const { filters } = await tx.get(Segment, { tenantId: tx.tenantId, id });
    return this.bodies.ids(tx, filters);
  }

  /** @returns the id @throws DomainError not_found on a tag, duplicate on a name in use, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, { name, filters }: NewSegment): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { name, filters }, id, async () => {
        await this.checkTag(tx, filters);
        await this.freeName(tx, id, name);
        await tx.insert(Segment, { id, name, filters: given(filters), createdAt: tx.now, version: 1 });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, duplicate */
  async change(ctx: RequestContext, id: string, version: number, { name, filters }: SegmentChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const segment = await tx.get(Segment, { tenantId: tx.tenantId, id }, true);
      if (segment.version !== version) throw staleVersion();
      if (filters) await this.checkTag(tx, filters);
      if (name !== undefined) await this.freeName(tx, id, name);
      await tx.update(Segment, segment, {
        ...(name !== undefined && { name }),
        ...(filters && { filters: given(filters) }),
      });
    });
  }

  /** @throws DomainError not_found */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      if (!(await tx.execute('DELETE FROM segment WHERE id = $1', [id]))) throw notFound();
    });
  }

  private async checkTag(tx: Transaction, { tagId }: SegmentFilters): Promise<void> {
    if (!tagId) return;
    const found = await tx.query('SELECT FROM tag WHERE id = $1', [tagId]);
    if (!found.length) throw notFoundField('filters.tagId');
  }

  private async freeName(tx: Transaction, id: string, name: string): Promise<void> {
    const taken = await tx.query('SELECT FROM segment WHERE lower(name) = lower($1) AND id <> $2', [name, id]);
    if (taken.length) throw new DomainError('duplicate', { errors: [fieldError('name', 'in_use')] });
  }
}

/** A plain object, without what was not asked. */
function given(filters: SegmentFilters): SegmentFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
