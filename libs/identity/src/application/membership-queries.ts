import { Injectable } from '@nestjs/common';
import { LIMITS, type Role } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  holds,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  Membership,
  MembershipQuery,
  MembershipSort,
  MembershipStatus,
  PresentAbsence,
} from '../api/memberships.dto.js';
import { reviewDueBefore } from '../domain/reviews.js';
import { TODAY, absentNow, validNow } from '../persistence/present.js';

interface MembershipRow {
  id: string;
  display_name: string;
  email: string;
  role: Role;
  bodies: { id: string; name: string }[];
  valid_from: string;
  valid_to: string | null;
  invited_at: Date | null;
  accepted_at: Date | null;
  reviewed_at: Date | null;
  erased_at: Date | null;
  last_seen_at: Date | null;
  has_second_factor: boolean | null;
  absence: PresentAbsence | null;
  version: number;
}

const ID = { sql: 'm.id', type: 'uuid' } as const;
const SORTS: Record<MembershipSort, Sort> = {
  ...bothWays('name', [{ sql: 'm.display_name', type: 'text' }, ID]),
  ...bothWays('validFrom', [{ sql: 'm.valid_from', type: 'date' }, ID]),
};

const SELECT = `SELECT m.id, m.display_name, m.email, m.role, m.valid_from::text, m.valid_to::text,
    m.invited_at, m.accepted_at, m.reviewed_at, m.erased_at, seen.at AS last_seen_at, m.version,
    auth.has_second_factor(m.id) AS has_second_factor,
    COALESCE((SELECT json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM membership_body mb JOIN body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]') AS bodies,
    (SELECT json_build_object('from', a.starts_on, 'to', a.ends_on, 'substituteName', COALESCE(s.display_name, ''))
      FROM absence a LEFT JOIN membership s ON s.tenant_id = a.tenant_id AND s.id = a.substitute_id
      WHERE a.tenant_id = m.tenant_id AND a.membership_id = m.id AND ${absentNow('a')}) AS absence
  FROM membership m LEFT JOIN membership_seen seen ON seen.tenant_id = m.tenant_id AND seen.membership_id = m.id`;

const STATUS: Record<MembershipStatus, string> = {
  current: validNow('m'),
  ended: `m.valid_to < ${TODAY}`,
  future: `m.valid_from > ${TODAY}`,
};

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class MembershipQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: MembershipQuery): Promise<Page<Membership>> {
    const { limit = LIMITS.defaultPageSize, sort = 'name' } = query;
    const list = new ListQuery(SELECT)
      .where(STATUS[query.status ?? 'current'])
      .whereGiven('m.role = ?', query.role)
      .whereGiven(
        'EXISTS (SELECT FROM membership_body x WHERE x.tenant_id = m.tenant_id AND x.membership_id = m.id AND x.body_id = ?)',
        query.bodyId,
      );
    if (query.q)
      list.where('(unaccent(m.display_name) ILIKE unaccent(?) OR m.email ILIKE ?)', like(query.q), like(query.q));
    if (query.review) list.where('COALESCE(m.reviewed_at, m.created_at) < ?', reviewDueBefore(ctx.now));
    const [sql, params] = list.page(sort, SORTS[sort], limit, query.cursor);
    const rows = await this.database.read<MembershipRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      sort,
      (row) => [sort.endsWith('name') ? row.display_name : row.valid_from, row.id],
      (row) => toMembership(ctx, row),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<Membership> {
    const [row] = await this.database.read<MembershipRow>(ctx, `${SELECT} WHERE m.id = $1`, [id]);
    if (!row) throw notFound();
    return toMembership(ctx, row);
  }
}

function toMembership(ctx: RequestContext, row: MembershipRow): Membership {
  return {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    role: row.role,
    bodies: row.bodies,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    invitedAt: row.invited_at?.toISOString() ?? null,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    lastSeenAt: holds(ctx.actor!, 'memberships.manage') ? (row.last_seen_at?.toISOString() ?? null) : null,
    hasSecondFactor: holds(ctx.actor!, 'memberships.manage') ? row.has_second_factor : null,
    absence: row.absence,
    erasedAt: row.erased_at?.toISOString() ?? null,
    version: row.version,
  };
}
