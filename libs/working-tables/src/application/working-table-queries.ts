import { Injectable } from '@nestjs/common';
import { LIMITS, VOTING_ROLES, isVoting, quorumOf } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  holds,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  TableDecisionQuery,
  TableDecisionView,
  TableSeatView,
  WorkingTableDetail,
  WorkingTableQuery,
  WorkingTableSummary,
} from '../api/tables.dto.js';

const TODAY = `(SELECT (NULLIF(current_setting('app.now', true), '')::timestamptz AT TIME ZONE 'Europe/Rome')::date)`;
const MOMENT = `(SELECT NULLIF(current_setting('app.now', true), '')::timestamptz)`;
const CURRENT = `s.starts_on <= ${TODAY} AND (s.ends_on IS NULL OR s.ends_on >= ${TODAY})`;

const BY_TITLE: Sort = {
  columns: [
    { sql: 'w.title COLLATE "it-x-icu"', type: 'text' },
    { sql: 'w.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const LATEST_DECISIONS: Sort = {
  columns: [
    { sql: 'm.starts_at', type: 'timestamptz' },
    { sql: 'i.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const TABLES = `SELECT w.id, w.kind, w.title, c.title AS "conventionTitle", w.ends_on::text AS "endsOn",
    (SELECT count(*)::int FROM table_seat s WHERE s.tenant_id = w.tenant_id AND s.table_id = w.id AND ${CURRENT}) AS seats,
    (SELECT count(*)::int FROM table_meeting m WHERE m.tenant_id = w.tenant_id AND m.table_id = w.id AND m.status <> 'draft') AS meetings,
    n.id AS "nextMeetingId", n.starts_at AS "nextMeetingAt", w.purpose, w.convention_id AS "conventionId", w.space_id AS "spaceId",
    (SELECT p.title FROM space p WHERE p.tenant_id = w.tenant_id AND p.id = w.space_id) AS "spaceTitle", w.quorum_rule AS "quorumRule",
    w.majority_rule AS "majorityRule", w.version
  FROM working_table w LEFT JOIN convention c ON c.tenant_id = w.tenant_id AND c.id = w.convention_id
  LEFT JOIN LATERAL (SELECT m.id, m.starts_at FROM table_meeting m WHERE m.tenant_id = w.tenant_id AND m.table_id = w.id
    AND m.status IN ('called', 'held') AND m.ends_at >= ${MOMENT} ORDER BY m.starts_at, m.id LIMIT 1) n ON true`;
const SEATS = `SELECT s.id, s.body_id AS "bodyId", COALESCE(b.name, s.body_name) AS "bodyName", s.role, s.membership_id AS "membershipId", s.holder_name AS "holderName",
    s.holder_email AS "holderEmail", s.alternate_id AS "alternateId", s.alternate_name AS "alternateName", s.starts_on::text AS "startsOn",
    s.ends_on::text AS "endsOn", ${CURRENT} AS current
  FROM table_seat s LEFT JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  WHERE s.table_id = $1
  ORDER BY array_position('{chair,member,secretary,observer}', s.role), s.body_name COLLATE "it-x-icu" NULLS FIRST, s.holder_name COLLATE "it-x-icu", s.id`;
const TALLY = (vote: string) =>
  `(SELECT count(*)::int FROM table_vote v WHERE v.tenant_id = i.tenant_id AND v.item_id = i.id AND v.vote = '${vote}')`;
const DECISIONS = `SELECT i.id, i.meeting_id AS "meetingId", m.title AS "meetingTitle", m.number AS "meetingNumber", m.starts_at AS "meetingAt",
    m.table_id AS "tableId", w.title AS "tableTitle", i.title, i.outcome, i.decision, ${TALLY('favour')} AS favour, ${TALLY('against')} AS against,
    ${TALLY('abstained')} AS abstained
  FROM table_item i JOIN table_meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
  JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id`;

type TableRow = Omit<WorkingTableDetail, 'nextMeetingAt' | 'votingSeats' | 'quorum' | 'seatList' | 'manages'> & {
  nextMeetingAt: Date | null;
};
type SeatRow = Omit<TableSeatView, 'voting'>;
type DecisionRow = Omit<TableDecisionView, 'meetingAt'> & { meetingAt: Date };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** The tables that a person may see, with who sits there, and what was decided. */
@Injectable()
export class WorkingTableQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: WorkingTableQuery): Promise<Page<WorkingTableSummary>> {
    const { limit = LIMITS.defaultPageSize, kind, state, q } = query;
    const list = new ListQuery(TABLES).whereGiven('w.kind = ANY (?)', kind);
    if (state === 'open') list.where(`(w.ends_on IS NULL OR w.ends_on >= ${TODAY})`);
    if (state === 'ended') list.where(`w.ends_on < ${TODAY}`);
    if (q) list.where('unaccent(w.title) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('title', BY_TITLE, limit, query.cursor);
    const rows = await this.database.read<TableRow>(ctx, sql, params);
    return toPage(rows, limit, 'title', (row) => [row.title, row.id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<WorkingTableDetail> {
    const [[row], rows] = await this.database.readAll<[TableRow, SeatRow]>(ctx, [
      [`${TABLES} WHERE w.id = $1`, [id]],
      [SEATS, [id]],
    ]);
    if (!row) throw notFound();
    const votingSeats = rows.filter(({ role, current }) => current && isVoting(role)).length;
    const { purpose, conventionId, spaceId, spaceTitle, quorumRule, majorityRule, version } = row;
    const centre = ctx.actor?.access === 'centre';
    return {
      ...summaryOf(row),
      ...{ purpose, conventionId, spaceId, spaceTitle, quorumRule, majorityRule, version, votingSeats },
      quorum: quorumOf(quorumRule, votingSeats),
      seatList: rows.map((seat) => ({
        ...seat,
        holderEmail: centre ? seat.holderEmail : null,
        voting: (VOTING_ROLES as readonly string[]).includes(seat.role),
      })),
      manages: ctx.actor !== null && holds(ctx.actor, 'tables.manage'),
    };
  }

  /** What tables decided, the latest first. */
  async decisions(ctx: RequestContext, query: TableDecisionQuery): Promise<Page<TableDecisionView>> {
    const { limit = LIMITS.defaultPageSize, tableId, outcome, q } = query;
    const list = new ListQuery(DECISIONS)
      .where(`i.outcome IS NOT NULL AND m.status IN ('held', 'closed')`)
      .whereGiven('m.table_id = ?', tableId)
      .whereGiven('i.outcome = ANY (?)', outcome);
    if (q)
      list.where(`unaccent(i.title || ' ' || i.text || ' ' || COALESCE(i.decision, '')) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page('latest', LATEST_DECISIONS, limit, query.cursor);
    const rows = await this.database.read<DecisionRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      (row) => [row.meetingAt, row.id],
      (row) => ({ ...row, meetingAt: row.meetingAt.toISOString() }),
    );
  }
}

function summaryOf(row: TableRow): WorkingTableSummary {
  const { id, kind, title, conventionTitle, seats, meetings, nextMeetingId, nextMeetingAt, endsOn } = row;
  return {
    ...{ id, kind, title, conventionTitle, seats, meetings, nextMeetingId, endsOn },
    nextMeetingAt: nextMeetingAt?.toISOString() ?? null,
  };
}
