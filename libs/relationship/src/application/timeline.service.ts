import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TIMELINE_SOURCE,
  TenantDatabase,
  holds,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type TimelinePart,
  type TimelineSource,
} from '#app/platform';
import type { TimelineEntry, TimelineQuery } from '../api/timeline.dto.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'x.at', type: 'timestamptz' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

type Row = Omit<TimelineEntry, 'at' | 'kind' | 'daily'> & { at: Date };

/** Everything with a body, newest first: each module tells its own part, each part is read by keyset, all at once. */
@Injectable()
export class Timelines {
  constructor(
    private readonly database: TenantDatabase,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * What lies ahead is not told. The policies leave a body's people what is theirs.
   * @throws DomainError not_found, invalid_parameter on a cursor
   */
  async list(ctx: RequestContext, bodyId: string, query: TimelineQuery): Promise<Page<TimelineEntry>> {
    const { limit = LIMITS.defaultPageSize, cursor } = query;
    // Says, too, who asks: what a role may not read stays out.
    const found = await this.database.read(ctx, 'SELECT id FROM body WHERE id = $1', [bodyId]);
    if (!found.length) throw notFound();
    const parts = this.parts().filter(
      ({ kind, permission }) => (!query.kind || kind === query.kind) && holds(ctx.actor!, permission),
    );
    const answers = await this.database.readAll<Row[]>(
      ctx,
      // The parts are constants of their modules.
      parts.map(({ sql: PART }) =>
        new ListQuery(`SELECT x.* FROM (${PART}) x`, bodyId)
          .where('x.at <= ?', ctx.now)
          .page('newest', NEWEST, limit, cursor),
      ),
    );
    const rows = answers
      .flatMap((list, at) => list.map((row) => ({ row, part: parts[at]! })))
      .sort((one, other) => later(one.row, other.row));
    return toPage(rows, limit, 'newest', ({ row }) => [row.at, row.id], toEntry);
  }

  private parts(): TimelinePart[] {
    return this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) =>
          metatype && instance && this.reflector.get<boolean>(TIMELINE_SOURCE, metatype as never),
      )
      .flatMap(({ instance }) => [...(instance as TimelineSource).parts]);
  }
}

/** As PostgreSQL orders them: by moment, then by id, the last first. */
function later(one: Row, other: Row): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}

function toEntry({ row, part }: { row: Row; part: TimelinePart }): TimelineEntry {
  return { ...row, at: row.at.toISOString(), kind: part.kind, daily: part.daily ?? false };
}
