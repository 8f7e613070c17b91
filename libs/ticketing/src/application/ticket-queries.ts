import { Injectable } from '@nestjs/common';
import { LIMITS, TICKET_STATUSES, TICKET_TURN, type TicketStatus } from '#app/contracts';
import { DOES_THE_WORK_OF } from '#app/identity';
import { isUuid } from '#app/kernel';
import {
  DomainError,
  ListQuery,
  TenantDatabase,
  bothWays,
  fieldError,
  holds,
  mayReadRequests,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Statement,
  type Transaction,
} from '#app/platform';
import type {
  HistoryView,
  MessageView,
  TicketCounts,
  TicketDetail,
  TicketQuery,
  TicketSort,
  TicketSummary,
  TimeEntryView,
} from '../api/tickets.dto.js';
import { commandsOf } from '../domain/side.js';

const ID = { sql: 't.id', type: 'uuid' } as const;
const SORTS: Record<TicketSort, Sort> = {
  ...bothWays('createdAt', [{ sql: 't.created_at', type: 'timestamptz' }, ID]),
  ...bothWays('updatedAt', [{ sql: 't.updated_at', type: 'timestamptz' }, ID]),
  ...bothWays('number', [{ sql: 't.number', type: 'text' }, ID]),
  ...bothWays('subject', [{ sql: 't.subject COLLATE "it-x-icu"', type: 'text' }, ID]),
  ...bothWays('body', [{ sql: 'b.name COLLATE "it-x-icu"', type: 'text' }, ID]),
};

/** What a row is sorted by. */
const sortedBy = (row: SummaryRow, name: TicketSort): unknown => {
  const by = name.replace('-', '') as 'createdAt' | 'updatedAt' | 'number' | 'subject' | 'body';
  return by === 'body' ? row.body_name : row[by];
};

const SUMMARY = `SELECT t.id, t.number, t.subject, t.status, t.channel, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
    t.body_id, b.name AS body_name, t.service_id, v.title AS service_title, t.assignee_id, t.assignee_name`;
/** A retired service still has a title: that of its newest version. */
const FROM = `FROM ticket t
  JOIN body b ON b.tenant_id = t.tenant_id AND b.id = t.body_id
  JOIN LATERAL (SELECT o.title FROM service_version o WHERE o.tenant_id = t.tenant_id AND o.service_id = t.service_id AND o.status NOT IN ('draft', 'in_review')
    ORDER BY o.number DESC LIMIT 1) v ON true`;

const DETAIL = `${SUMMARY}, t.version, t.caller_name AS "callerName", t.requester_id, t.requester_name, t.opened_by_name,
  (SELECT n.name FROM body_delegation d CROSS JOIN LATERAL search.body_names(ARRAY[d.delegate_id]) n
    WHERE d.id = t.delegation_id) AS by_delegation ${FROM} WHERE t.id = $1`;
const MESSAGES = `SELECT m.id, m.kind, m.author_side AS "authorSide", m.author_name AS "authorName", m.text, m.created_at AS "createdAt",
    COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) ORDER BY f.created_at, f.id)
      FROM ticket_attachment a JOIN stored_file f ON f.tenant_id = a.tenant_id AND f.id = a.file_id
      WHERE a.tenant_id = m.tenant_id AND a.message_id = m.id), '[]') AS attachments
  FROM ticket_message m WHERE m.ticket_id = $1 ORDER BY m.created_at, m.id LIMIT ${LIMITS.messagesPerTicket}`;
const HISTORY = `SELECT id, command, from_status AS "fromStatus", to_status AS "toStatus", actor_name AS "actorName", for_name AS "forName", reason, at
  FROM ticket_event WHERE ticket_id = $1 ORDER BY at, id LIMIT ${LIMITS.messagesPerTicket}`;
const TIME = `SELECT id, minutes, worked_on::text AS "workedOn", author_name AS "authorName", note, created_at AS "createdAt"
  FROM time_entry WHERE ticket_id = $1 ORDER BY worked_on, id LIMIT ${LIMITS.messagesPerTicket}`;

/** Also what is assigned to somebody whom the reader stands in for today. */
const MINE = `assignee_id = ANY (${DOES_THE_WORK_OF})`;
const OPEN = TICKET_STATUSES.filter((status) => status !== 'closed');
const COUNTED = LIMITS.pageSize * 10;
/** Counts stop one past the cap: nobody reads "48.213 da fare". */
const capped = (condition: string) =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM ticket WHERE ${condition} LIMIT ${COUNTED + 1}) x)`;
const COUNTS = `SELECT ${OPEN.map((status) => `${capped(`status = '${status}'`)} AS ${status}`).join(', ')},
  ${capped(`status <> 'closed' AND ${MINE}`)} AS mine,
  ${capped(`status <> 'closed' AND assignee_id IS NULL`)} AS unassigned`;

const MAX_HITS = 500;

interface SummaryRow {
  id: string;
  number: string;
  subject: string;
  status: TicketStatus;
  channel: TicketSummary['channel'];
  createdAt: Date;
  updatedAt: Date;
  body_id: string;
  body_name: string;
  service_id: string;
  service_title: string;
  assignee_id: string | null;
  assignee_name: string | null;
}

interface DetailRow extends SummaryRow {
  version: number;
  callerName: string | null;
  requester_id: string | null;
  requester_name: string | null;
  opened_by_name: string;
  by_delegation: string | null;
}

type DetailRows = [DetailRow, MessageView, HistoryView, TimeEntryView];

type CountsRow = Record<(typeof OPEN)[number], number> & { mine: number; unassigned: number };

@Injectable()
export class TicketQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: TicketQuery): Promise<Page<TicketSummary>> {
    const { limit = LIMITS.defaultPageSize, sort: name = '-createdAt', turn, assignee } = query;
    const list = new ListQuery(`${SUMMARY} ${FROM}`)
      .whereGiven('t.status = ANY (?)', query.status)
      .whereGiven('t.status = ANY (?)', turn && OPEN.filter((status) => TICKET_TURN[status] === turn))
      .whereGiven('t.service_id = ?', query.serviceId)
      .whereGiven('t.body_id = ?', query.bodyId);
    if (query.q) list.where('t.id IN (SELECT search.find_tickets(?, ?))', query.q, MAX_HITS);
    if (assignee === 'me') list.where(`t.${MINE}`);
    else if (assignee === 'none') list.where('t.assignee_id IS NULL');
    else if (assignee && !isUuid(assignee))
      throw new DomainError('invalid_parameter', { errors: [fieldError('assignee', 'invalid_format')] });
    else list.whereGiven('t.assignee_id = ?', assignee);
    const [sql, params] = list.page(name, SORTS[name], limit, query.cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    return toPage(rows, limit, name, (row) => [sortedBy(row, name), row.id], toSummary);
  }

  async counts(ctx: RequestContext): Promise<TicketCounts> {
    const [row] = await this.database.read<CountsRow>(ctx, COUNTS);
    const { mine, unassigned, ...byStatus } = row!;
    const turn = (side: string) =>
      OPEN.filter((status) => TICKET_TURN[status] === side).reduce((sum, status) => sum + byStatus[status], 0);
    return {
      byStatus,
      mine,
      unassigned,
      turnCentre: turn('centre'),
      turnBody: turn('body'),
      capped: [mine, unassigned, ...Object.values(byStatus)].some((count) => count > COUNTED),
    };
  }

  /**
   * @param tx the transaction that has just written it
   * @throws DomainError not_found
   */
  async get(ctx: RequestContext, id: string, tx?: Transaction): Promise<TicketDetail> {
    const of = (sql: string): Statement => [sql, [id]];
    const statements: [Statement, Statement, Statement, Statement] = [of(DETAIL), of(MESSAGES), of(HISTORY), of(TIME)];
    const [[row], messages, history, spent] = await (tx
      ? tx.readAll<DetailRows>(statements)
      : this.database.readAll<DetailRows>(ctx, statements));
    if (!row) throw notFound();
    // A token that was made to read requests alone is not told who spent how long on them.
    const timeEntries = holds(ctx.actor!, 'time_entries.read') ? spent : [];
    return {
      ...toSummary(row),
      version: row.version,
      callerName: row.callerName,
      requester: row.requester_id ? { id: row.requester_id, name: row.requester_name ?? '' } : null,
      openedBy: { name: row.opened_by_name },
      byDelegation: row.by_delegation,
      readable: mayReadRequests(ctx.actor!, row.body_id),
      messages,
      history,
      timeEntries,
      totalMinutes: timeEntries.reduce((sum, entry) => sum + entry.minutes, 0),
      commands: commandsOf({ status: row.status, bodyId: row.body_id }, ctx.actor!),
    };
  }
}

function toSummary(row: SummaryRow): TicketSummary {
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    status: row.status,
    turn: TICKET_TURN[row.status],
    body: { id: row.body_id, name: row.body_name },
    service: { id: row.service_id, title: row.service_title },
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? '' } : null,
    channel: row.channel,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
