import { Injectable } from '@nestjs/common';
import { LIMITS, ROLES, can, timesheetMachine, type TimesheetActor, type TimesheetCommand } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, holds, notFound, type RequestContext } from '#app/platform';
import type {
  TimesheetEventView,
  TimesheetMonthDetail,
  TimesheetObject,
  TimesheetRequests,
  TimesheetRowView,
} from '../api/timesheets.dto.js';
import { currentMonth, firstDay, lastDay, type Month } from '../domain/month.js';
import { Figures, figureStatements, type FigureRows, type Statements } from './month-figures.js';

/** The roles of who writes down hours. */
export const WORKER_ROLES = ROLES.filter((role) => can(role, 'timesheets.write'));

/** A service is called as its newest version that others may see, else as its draft. */
export const SERVICE_TITLE = `(SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.id
    ORDER BY v.status IN ('draft', 'in_review'), v.status = 'published' DESC, v.number DESC LIMIT 1)`;

const PERSON = `SELECT id, display_name AS "displayName" FROM membership WHERE id = $1 AND role = ANY ($2)`;
const ROWS = `SELECT r.id, r.kind, r.service_id AS "serviceId", r.activity_id AS "activityId", COALESCE(a.name, ${SERVICE_TITLE}) AS name,
    r.worked_on::text AS "workedOn", r.minutes, r.note, r.version
  FROM timesheet_row r LEFT JOIN activity a ON a.tenant_id = r.tenant_id AND a.id = r.activity_id
  LEFT JOIN service s ON s.tenant_id = r.tenant_id AND s.id = r.service_id
  WHERE r.membership_id = $1 AND r.month = $2 ORDER BY r.kind DESC, r.worked_on, r.created_at, r.id LIMIT ${LIMITS.timesheetRows}`;
const ON_REQUESTS = `SELECT s.id AS "serviceId", ${SERVICE_TITLE} AS name, e.requests, e.minutes
  FROM (SELECT t.tenant_id, t.service_id, count(DISTINCT t.id)::int AS requests, sum(e.minutes)::int AS minutes
    FROM time_entry e JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id
    WHERE e.membership_id = $1 AND e.worked_on BETWEEN $2 AND $3 GROUP BY 1, 2) e
  JOIN service s ON s.tenant_id = e.tenant_id AND s.id = e.service_id ORDER BY e.minutes DESC, s.id LIMIT ${LIMITS.timesheetObjects}`;
const EVENTS = `SELECT command, actor_name AS "actorName", reason, minutes, at FROM timesheet_event
  WHERE membership_id = $1 AND month = $2 ORDER BY at DESC, id DESC LIMIT 100`;
const STANDS = 'SELECT version FROM timesheet_month WHERE membership_id = $1 AND month = $2';
const LATE = `SELECT (SELECT COALESCE(sum(e.minutes), 0) FROM time_entry e WHERE e.membership_id = $1 AND e.worked_on BETWEEN $2 AND $3)::int
    - COALESCE(sum(c.request_minutes), 0)::int AS minutes
  FROM timesheet_confirmed c WHERE c.membership_id = $1 AND c.month = $2`;
const OBJECTS = `SELECT * FROM (
    SELECT s.id AS "serviceId", NULL::uuid AS "activityId", ${SERVICE_TITLE} AS name FROM service s WHERE s.status = 'published'
    UNION ALL
    SELECT NULL, a.id, a.name FROM activity a WHERE a.ended_on IS NULL OR a.ended_on > $1
  ) o ORDER BY o.name COLLATE "it-x-icu", o."serviceId", o."activityId" LIMIT ${LIMITS.timesheetObjects}`;

type EventRow = Omit<TimesheetEventView, 'at'> & { at: Date };
type DetailRows = [
  { id: string; displayName: string },
  TimesheetRowView,
  TimesheetRequests,
  EventRow,
  { version: number },
  { minutes: number },
  ...FigureRows,
];

/** The hours of a month, of oneself or of somebody else. */
@Injectable()
export class TimesheetQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** One's own month; the present one where none is said. */
  async own(ctx: RequestContext, month?: Month): Promise<TimesheetMonthDetail> {
    await this.database.verify(ctx);
    return this.month(ctx, ctx.actor!.membershipId, month);
  }

  /** @throws DomainError not_found where nobody with this membership writes down hours */
  async month(ctx: RequestContext, id: string, month: Month = currentMonth(ctx.now)): Promise<TimesheetMonthDetail> {
    const [first, last] = [firstDay(month), lastDay(month)];
    const statements: Statements<DetailRows> = [
      [PERSON, [id, WORKER_ROLES]],
      [ROWS, [id, first]],
      [ON_REQUESTS, [id, first, last]],
      [EVENTS, [id, first]],
      [STANDS, [id, first]],
      [LATE, [id, first, last]],
      ...figureStatements([id], month, month),
    ];
    const [[person], rows, requests, events, [stands], [late], ...figureRows] = await this.database.readAll<DetailRows>(
      ctx,
      statements,
    );
    if (!person) throw notFound();
    const figures = new Figures(figureRows).of(id, month);
    const actors = actorsOf(ctx, id);
    return {
      ...figures,
      membershipId: id,
      displayName: person.displayName,
      rows,
      requests,
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
      lateMinutes: figures.status === 'confirmed' ? Math.max(0, late!.minutes) : 0,
      commands: commandsOf(ctx, figures, actors),
      version: stands?.version ?? 0,
    };
  }

  /** For what hours of a month can be written down: services in the catalogue, and activities that had not ended. */
  async objects(ctx: RequestContext, month: Month = currentMonth(ctx.now)): Promise<TimesheetObject[]> {
    return this.database.read<TimesheetObject>(ctx, OBJECTS, [firstDay(month)]);
  }
}

/** As whom the reader acts on the month of somebody. */
export function actorsOf({ actor }: RequestContext, membershipId: string): TimesheetActor[] {
  const actors: TimesheetActor[] = [];
  if (membershipId === actor!.membershipId && holds(actor!, 'timesheets.write')) actors.push('worker');
  if (holds(actor!, 'costs.edit')) actors.push('keeper');
  return actors;
}

function commandsOf(
  { now }: RequestContext,
  { month, status }: Pick<TimesheetMonthDetail, 'month' | 'status'>,
  actors: TimesheetActor[],
): TimesheetCommand[] {
  const allowed = timesheetMachine.commands.filter((command) =>
    actors.some((actor) => timesheetMachine.accepts(status, command, actor)),
  );
  return allowed.filter((command) => command !== 'confirm' || isOver(month, now));
}

/** A month is confirmed from its last day on. */
export const isOver = (month: Month, now: Date): boolean => italianDay(now) >= lastDay(month);
