import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TIMELINE_SOURCE,
  TenantDatabase,
  holds,
  notFound,
  readCursor,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type TimelinePart,
  type TimelineSource,
} from '#app/platform';
import type { TimelineBody, TimelineEntry, TimelineQuery } from '../api/timeline.dto.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'x.at', type: 'timestamptz' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

type Row = Omit<TimelineEntry, 'at' | 'kind' | 'daily' | 'predecessor'> & { at: Date };

/** A body and those that were merged into it, itself first; also says who asks: what a role may not read stays out. */
const FAMILY = `WITH RECURSIVE family AS (
    SELECT id, name, 0 AS remove FROM body WHERE id = $1
    UNION ALL SELECT b.id, b.name, f.remove + 1 FROM body b JOIN family f ON b.successor_id = f.id WHERE f.remove < 5)
  SELECT id, name FROM family ORDER BY remove, name, id LIMIT 25`;
/** After every id. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Everything with a body, newest first: each module tells its own part, each part is read by keyset, all at once. */
@Injectable()
export class Timelines {
  constructor(
    private readonly database: TenantDatabase,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * What lies ahead is not told; what a successor's predecessors did is, under their names. The policies leave a body's people what is theirs.
   * @throws DomainError not_found, invalid_parameter on a cursor
   */
  async list(ctx: RequestContext, bodyId: string, query: TimelineQuery): Promise<Page<TimelineEntry>> {
    const { limit = LIMITS.defaultPageSize, cursor } = query;
    const bodies = await this.database.read<TimelineBody>(ctx, FAMILY, [bodyId]);
    if (!bodies.length) throw notFound();
    const parts = this.parts().filter(
      ({ kind, permission }) => (!query.kind || kind === query.kind) && holds(ctx.actor!, permission),
    );
    const after = cursor ? readCursor(cursor, 'newest', NEWEST) : [ctx.now, LAST_ID];
    const asked = bodies.flatMap((body) => parts.map((part) => ({ body, part })));
    const answers = await this.database.readAll<Row[]>(
      ctx,
      asked.map(({ body, part: { sql: PART, paged } }) =>
        // The parts are constants of their modules.
        new ListQuery(`SELECT x.* FROM (${PART}) x`, body.id, ...(paged ? [...after, LIMITS.pageSize + 1] : []))
          .where('x.at <= ?', ctx.now)
          .page('newest', NEWEST, limit, cursor),
      ),
    );
    const rows = answers
      .flatMap((list, at) => list.map((row) => ({ row, ...asked[at]! })))
      .sort((one, other) => later(one.row, other.row))
      // What a merger did is told once, by the successor, who comes first.
      .filter(({ row }, at, all) => at === 0 || later(row, all[at - 1]!.row) !== 0);
    return toPage(
      rows,
      limit,
      'newest',
      ({ row }) => [row.at, row.id],
      (entry) => toEntry(entry, bodyId),
    );
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
  return other.at.getTime() - one.at.getTime() || (one.id === other.id ? 0 : one.id < other.id ? 1 : -1);
}

function toEntry(
  { row, part, body }: { row: Row; part: TimelinePart; body: TimelineBody },
  bodyId: string,
): TimelineEntry {
  const predecessor = body.id === bodyId ? null : body;
  return { ...row, at: row.at.toISOString(), kind: part.kind, daily: part.daily ?? false, predecessor };
}
