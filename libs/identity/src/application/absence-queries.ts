import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type { Absence, AbsenceQuery, AbsenceStatus } from '../api/absences.dto.js';
import { TODAY, absentNow } from '../persistence/present.js';

type AbsenceRow = Omit<Absence, 'cancelledAt'> & { cancelledAt: Date | null };

/** Days are compared as text, which orders them alike. */
const BY_START = (direction: Sort['direction']): Sort => ({
  columns: [
    { sql: 'a.starts_on::text', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  direction,
});

/** A body sees absences of its own people whose membership it may no longer see: the name is then missing. */
const SELECT = `SELECT a.id, a.membership_id AS "membershipId", COALESCE(m.display_name, '') AS "displayName",
    a.substitute_id AS "substituteId", COALESCE(s.display_name, '') AS "substituteName",
    a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.note, a.cancelled_at AS "cancelledAt", a.version
  FROM absence a
  LEFT JOIN membership m ON m.tenant_id = a.tenant_id AND m.id = a.membership_id
  LEFT JOIN membership s ON s.tenant_id = a.tenant_id AND s.id = a.substitute_id`;

const STATUS: Record<AbsenceStatus, string> = {
  current: absentNow('a'),
  future: `a.cancelled_at IS NULL AND a.starts_on > ${TODAY}`,
  past: `(a.cancelled_at IS NOT NULL OR a.ends_on < ${TODAY})`,
};

@Injectable()
export class AbsenceQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: AbsenceQuery): Promise<Page<Absence>> {
    const { limit = LIMITS.defaultPageSize, status, membershipId } = query;
    const list = new ListQuery(SELECT);
    if (status) list.where(STATUS[status]);
    if (membershipId) list.where('(a.membership_id = ? OR a.substitute_id = ?)', membershipId, membershipId);
    // What comes next stands first; what is over, the latest first.
    const direction = status === 'current' || status === 'future' ? 'ASC' : 'DESC';
    const [sql, params] = list.page(`start ${direction}`, BY_START(direction), limit, query.cursor);
    const rows = await this.database.read<AbsenceRow>(ctx, sql, params);
    return toPage(rows, limit, `start ${direction}`, (row) => [row.startsOn, row.id], toAbsence);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<Absence> {
    const [row] = await this.database.read<AbsenceRow>(ctx, `${SELECT} WHERE a.id = $1`, [id]);
    if (!row) throw notFound();
    return toAbsence(row);
  }
}

function toAbsence({ cancelledAt, ...row }: AbsenceRow): Absence {
  return { ...row, cancelledAt: cancelledAt?.toISOString() ?? null };
}
