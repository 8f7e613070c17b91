import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { ListQuery, TenantDatabase, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type {
  TimesheetLine,
  TimesheetLineQuery,
  TimesheetPeopleQuery,
  TimesheetPerson,
} from '../api/timesheet-people.dto.js';
import { currentMonth, firstDay, monthsOf } from '../domain/month.js';
import { Figures, figureStatements, isAwaited, type FigureRows } from './month-figures.js';
import { SERVICE_TITLE, WORKER_ROLES, isOver } from './timesheet-queries.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'm.display_name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const PEOPLE = 'SELECT m.id, m.display_name AS "displayName" FROM membership m';
/** Who was there in the year, and may write down hours. */
const THERE = 'm.role = ANY (?) AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)';

const LATEST: Sort = {
  columns: [
    { sql: 'c.month', type: 'date' },
    { sql: 'c.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const LINES = `SELECT c.id, to_char(c.month, 'YYYY-MM') AS month, c.month::text AS first, c.membership_id AS "membershipId",
    m.display_name AS "displayName", c.service_id AS "serviceId", c.activity_id AS "activityId",
    COALESCE(a.name, ${SERVICE_TITLE}) AS name, c.minutes, c.request_minutes AS "requestMinutes", t.confirmed_at AS "confirmedAt"
  FROM timesheet_confirmed c JOIN membership m ON m.tenant_id = c.tenant_id AND m.id = c.membership_id
  JOIN timesheet_month t ON t.tenant_id = c.tenant_id AND t.membership_id = c.membership_id AND t.month = c.month
  LEFT JOIN activity a ON a.tenant_id = c.tenant_id AND a.id = c.activity_id
  LEFT JOIN service s ON s.tenant_id = c.tenant_id AND s.id = c.service_id`;
type LineRow = Omit<TimesheetLine, 'confirmedAt'> & { confirmedAt: Date; first: string };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** The hours of everybody, for who keeps the costs: which are expected, which are there, which are missing. */
@Injectable()
export class TimesheetPeople {
  constructor(private readonly database: TenantDatabase) {}

  /** Everybody who writes down hours, with the months of a year that have begun. */
  async list(ctx: RequestContext, query: TimesheetPeopleQuery): Promise<Page<TimesheetPerson>> {
    const { limit = LIMITS.defaultPageSize, q, cursor } = query;
    const today = italianDay(ctx.now);
    const year = Number(query.year ?? today.slice(0, 4));
    const list = new ListQuery(PEOPLE).where(THERE, WORKER_ROLES, `${year}-12-31`, `${year}-01-01`);
    if (q) list.where('unaccent(m.display_name) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('name', BY_NAME, limit, cursor);
    const people = await this.database.read<{ id: string; displayName: string }>(ctx, sql, params);
    const ids = people.slice(0, limit).map(({ id }) => id);
    const rows = await this.database.readAll<FigureRows>(ctx, figureStatements(ids, `${year}-01`, `${year}-12`));
    const figures = new Figures(rows);
    const begun = monthsOf(year).filter((month) => month <= currentMonth(ctx.now));
    return toPage(
      people,
      limit,
      'name',
      ({ id, displayName }) => [displayName, id],
      ({ id, displayName }) => {
        const months = begun.map((month) => figures.of(id, month));
        const over = months.filter(({ month }) => isOver(month, ctx.now));
        return {
          membershipId: id,
          displayName,
          minutesPerDay: figures.contractOn(id, today)?.minutesPerDay ?? null,
          openMonths: over.filter(isAwaited).length,
          missingMinutes: over.reduce((sum, { missingMinutes }) => sum + (missingMinutes ?? 0), 0),
          months,
        };
      },
    );
  }

  /** What was confirmed, the latest month first. */
  async lines(ctx: RequestContext, query: TimesheetLineQuery): Promise<Page<TimesheetLine>> {
    const { limit = LIMITS.defaultPageSize, month, membershipId, cursor } = query;
    const year = query.year ?? italianDay(ctx.now).slice(0, 4);
    const list = new ListQuery(LINES);
    if (month) list.where('c.month = ?', firstDay(month));
    else list.where('c.month BETWEEN ? AND ?', `${year}-01-01`, `${year}-12-31`);
    const [sql, params] = list.whereGiven('c.membership_id = ?', membershipId).page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<LineRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      ({ first, id }) => [first, id],
      ({ first: _first, ...row }) => ({ ...row, confirmedAt: row.confirmedAt.toISOString() }),
    );
  }
}
