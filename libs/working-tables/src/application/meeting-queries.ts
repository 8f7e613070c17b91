import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  isVoting,
  meetingMachine,
  minutesMachine,
  quorumOf,
  votingMachine,
  type MeetingStatus,
  type MinutesStatus,
  type QuorumRule,
} from '#app/contracts';
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
  AgendaItem,
  AgendaVote,
  MeetingAction,
  MeetingEvent,
  MeetingQuorum,
  MeetingSeat,
  TableMeetingDetail,
  TableMeetingQuery,
  TableMeetingSummary,
} from '../api/meetings.dto.js';
import type { MinutesView } from '../api/minutes.dto.js';
import { sitterOf } from './ballots.service.js';
import { OF_THE_DAY, isTaken } from './meeting-door.js';

const LATEST: Sort = {
  columns: [
    { sql: 'm.starts_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const MEETINGS = `SELECT m.id, m.table_id AS "tableId", w.title AS "tableTitle", w.kind AS "tableKind", m.number, m.title,
    m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.online_url AS "onlineUrl", m.status,
    (SELECT count(*)::int FROM table_item i WHERE i.tenant_id = m.tenant_id AND i.meeting_id = m.id) AS items,
    u.status AS "minutesStatus", m.notes, m.called_at AS "calledAt", m.cancel_reason AS "cancelReason", w.quorum_rule AS rule, w.space_id AS "spaceId", m.version
  FROM table_meeting m JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id
  LEFT JOIN table_minutes u ON u.tenant_id = m.tenant_id AND u.meeting_id = m.id`;
const SEATS = `SELECT s.id AS "seatId", COALESCE(b.name, s.body_name) AS "bodyName", s.role, s.holder_name AS "holderName",
    s.alternate_name AS "alternateName", a.state, COALESCE(a.alternate, false) AS alternate, a.person_name AS "personName",
    s.membership_id AS "membershipId", s.alternate_id AS "alternateId", w.answer, w.note AS "answerNote"
  FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY} LEFT JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  LEFT JOIN table_attendance a ON a.tenant_id = m.tenant_id AND a.meeting_id = m.id AND a.seat_id = s.id
  LEFT JOIN table_answer w ON w.tenant_id = m.tenant_id AND w.meeting_id = m.id AND w.seat_id = s.id
  WHERE m.id = $1
  ORDER BY array_position('{chair,member,secretary,observer}', s.role), s.body_name COLLATE "it-x-icu" NULLS FIRST, s.holder_name COLLATE "it-x-icu", s.id`;
/** Votes, recusals and papers as each person may see them: the policies of their tables decide. */
const ITEMS = `SELECT i.id, i.position, i.title, i.text, i.voted, i.majority_rule AS "majorityRule", i.minutes_of_id AS "minutesOfId",
    (SELECT o.title FROM table_meeting o WHERE o.tenant_id = i.tenant_id AND o.id = i.minutes_of_id) AS "minutesOfTitle", i.voting, i.outcome, i.decision,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('seatId', v.seat_id, 'vote', v.vote, 'personName', v.person_name, 'castBy', v.cast_by) ORDER BY v.seat_id)
      FROM table_vote v WHERE v.tenant_id = i.tenant_id AND v.item_id = i.id), '[]') AS votes,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('seatId', r.seat_id, 'alternate', r.alternate, 'personName', r.person_name, 'reason', r.reason)
      ORDER BY r.person_name, r.id) FROM table_recusal r WHERE r.tenant_id = i.tenant_id AND r.item_id = i.id), '[]') AS recusals,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('fileId', p.file_id, 'name', p.name, 'mediaType', p.media_type, 'size', p.size, 'documentId', p.document_id)
      ORDER BY p.added_at, p.file_id) FROM table_paper p WHERE p.tenant_id = i.tenant_id AND p.item_id = i.id), '[]') AS papers,
    EXISTS (SELECT FROM table_recusal r WHERE r.tenant_id = i.tenant_id AND r.item_id = i.id AND r.membership_id = ANY ((SELECT auth.own_memberships())::uuid[])) AS recused
  FROM table_item i WHERE i.meeting_id = $1 ORDER BY i.position, i.id`;
const MINUTES = `SELECT u.status, u.text, u.sha256, u.submitted_at AS "submittedAt", u.approved_at AS "approvedAt", u.approved_in_id AS "approvedInId", u.document_id AS "documentId",
    (SELECT o.title FROM table_meeting o WHERE o.tenant_id = u.tenant_id AND o.id = u.approved_in_id) AS "approvedInTitle"
  FROM table_minutes u WHERE u.meeting_id = $1`;
const ACTIONS = `SELECT a.id, a.text, a.responsible, a.due_on::text AS "dueOn", a.task_id IS NOT NULL AS task,
    COALESCE((SELECT k.done_at IS NOT NULL FROM task k WHERE k.tenant_id = a.tenant_id AND k.id = a.task_id), false) AS done
  FROM table_action a WHERE a.meeting_id = $1 ORDER BY a.due_on, a.id`;
const HISTORY = `SELECT e.id, e.command, e.actor_name AS "actorName", e.reason, e.at,
    (SELECT i.title FROM table_item i WHERE i.tenant_id = e.tenant_id AND i.id = e.item_id) AS "itemTitle" FROM table_event e
  WHERE e.meeting_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT ${LIMITS.meetingHistory}`;

/** As a row has it: moments are dates. */
type Row<T, Moments extends keyof T> = Omit<T, Moments> & { [K in Moments]: Date | Extract<T[K], null> };
type MeetingRow = Row<TableMeetingSummary, 'startsAt' | 'endsAt'> &
  Pick<TableMeetingDetail, 'notes' | 'cancelReason' | 'version' | 'spaceId'> & {
    calledAt: Date | null;
    rule: QuorumRule;
  };
type SeatRow = Omit<MeetingSeat, 'voting' | 'own' | 'mayAnswer'> & {
  membershipId: string | null;
  alternateId: string | null;
};
type ItemRow = Omit<AgendaItem, 'favour' | 'against' | 'abstained' | 'votes' | 'votingCommands' | 'mayVoteFor'> & {
  votes: (Omit<AgendaVote, 'self'> & { castBy: string | null })[];
};
/** Who reads a meeting, and whether as its secretary. */
interface Reader {
  membershipId: string | null;
  takesPart: boolean;
  manages: boolean;
}
type MinutesRow = Row<Omit<MinutesView, 'commands' | 'mayFile'>, 'submittedAt' | 'approvedAt'>;

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** Meetings as a person may see them. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: TableMeetingQuery): Promise<Page<TableMeetingSummary>> {
    const { limit = LIMITS.defaultPageSize, tableId, status, q } = query;
    const list = new ListQuery(MEETINGS).whereGiven('m.table_id = ?', tableId).whereGiven('m.status = ANY (?)', status);
    if (q) list.where(`unaccent(m.title || ' ' || w.title) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page('latest', LATEST, limit, query.cursor);
    const rows = await this.database.read<MeetingRow>(ctx, sql, params);
    return toPage(rows, limit, 'latest', (row) => [row.startsAt, row.id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<TableMeetingDetail> {
    const [[row], seats, items, [minutes], actions, events] = await this.database.readAll<
      [MeetingRow, SeatRow, ItemRow, MinutesRow, MeetingAction, Row<MeetingEvent, 'at'>]
    >(ctx, [
      [`${MEETINGS} WHERE m.id = $1`, [id]],
      [SEATS, [id]],
      [ITEMS, [id]],
      [MINUTES, [id]],
      [ACTIONS, [id]],
      [HISTORY, [id]],
    ]);
    if (!row) throw notFound();
    const manages = ctx.actor !== null && holds(ctx.actor, 'tables.manage');
    const reader = {
      membershipId: ctx.actor?.membershipId ?? null,
      takesPart: ctx.actor !== null && holds(ctx.actor, 'tables.take_part'),
      manages,
    };
    const { notes, cancelReason, calledAt, version, rule, spaceId } = row;
    const history = events.map((event) => ({ ...event, at: event.at.toISOString() }));
    return {
      ...summaryOf(row),
      ...{ notes, cancelReason, version, spaceId, manages, actions, history },
      calledAt: calledAt?.toISOString() ?? null,
      quorum: quorumAmong(rule, seats),
      seats: seats.map((seat) => seatOf(seat, row.status, reader)),
      agenda: items.map((item) => itemOf(item, row.status, seats, reader)),
      minutes: minutes ? minutesOf(minutes, manages, spaceId) : null,
      commands: manages ? commandsOf(row.status, minutes?.status) : [],
    };
  }
}

/** Minutes that were handed out say how the meeting was: it is not opened again. */
function commandsOf(status: TableMeetingDetail['status'], minutes: MinutesStatus | undefined) {
  const allowed = meetingMachine.allowed(status, 'centre');
  return allowed.filter((command) => command !== 'reopen' || !minutes || minutes === 'draft');
}

function quorumAmong(rule: QuorumRule, seats: readonly SeatRow[]): MeetingQuorum {
  const voting = seats.filter(({ role }) => isVoting(role));
  const needed = quorumOf(rule, voting.length);
  const attending = voting.filter(isTaken).length;
  return { rule, seats: voting.length, needed, attending, reached: attending >= needed };
}

const isOwn = ({ membershipId, alternateId }: SeatRow, reader: Reader): boolean =>
  reader.membershipId !== null && [membershipId, alternateId].includes(reader.membershipId);

function seatOf({ membershipId, alternateId, ...seat }: SeatRow, status: MeetingStatus, reader: Reader): MeetingSeat {
  const own = isOwn({ membershipId, alternateId, ...seat }, reader);
  const holds = own && membershipId === reader.membershipId && reader.takesPart;
  const seen = own || reader.manages;
  return {
    ...seat,
    answer: seen ? seat.answer : null,
    answerNote: seen ? seat.answerNote : null,
    voting: isVoting(seat.role),
    own,
    mayAnswer: status === 'called' && (holds || reader.manages),
  };
}

function itemOf(
  { votes: cast, ...row }: ItemRow,
  status: MeetingStatus,
  seats: readonly SeatRow[],
  reader: Reader,
): AgendaItem {
  const seatBy = new Map(seats.map((seat) => [seat.seatId, seat]));
  const votes = cast.flatMap(({ castBy, ...vote }) => {
    const seat = seatBy.get(vote.seatId);
    if (row.voting === 'voting' && !reader.manages && !(seat && isOwn(seat, reader))) return [];
    return { ...vote, self: castBy !== null && (castBy === seat?.membershipId || castBy === seat?.alternateId) };
  });
  const count = (kind: string) => votes.filter(({ vote }) => vote === kind).length;
  const open = row.voting === 'voting' && status === 'held';
  const mayVoteFor = seats.filter((seat) => {
    if (!open || !isVoting(seat.role) || !isTaken(seat)) return false;
    const sitter = sitterOf(seat);
    const recused = row.recusals.some(
      ({ seatId, alternate }) => seatId === seat.seatId && alternate === seat.alternate,
    );
    const by = cast.find(({ seatId }) => seatId === seat.seatId)?.castBy;
    // Who is recused as a person votes from no seat.
    if (recused || (row.recused && sitter === reader.membershipId) || (by && by !== reader.membershipId)) return false;
    return reader.manages || (reader.takesPart && sitter !== null && sitter === reader.membershipId);
  });
  const commands = reader.manages && status === 'held' ? votingMachine.allowed(row.voting, 'centre') : [];
  return {
    ...row,
    votes,
    favour: count('favour'),
    against: count('against'),
    abstained: count('abstained'),
    votingCommands: commands.filter((command) => command !== 'open_vote' || (row.voted && row.outcome === null)),
    mayVoteFor: mayVoteFor.map(({ seatId }) => seatId),
  };
}

function minutesOf(
  { submittedAt, approvedAt, ...row }: MinutesRow,
  manages: boolean,
  spaceId: string | null,
): MinutesView {
  return {
    ...row,
    submittedAt: submittedAt?.toISOString() ?? null,
    approvedAt: approvedAt?.toISOString() ?? null,
    mayFile: manages && spaceId !== null && row.status === 'approved' && row.documentId === null,
    commands: manages ? minutesMachine.allowed(row.status, 'centre') : [],
  };
}

function summaryOf(row: MeetingRow): TableMeetingSummary {
  const { id, tableId, tableTitle, tableKind, number, title, place, onlineUrl, status, items, minutesStatus } = row;
  return {
    ...{ id, tableId, tableTitle, tableKind, number, title, place, onlineUrl, status, items, minutesStatus },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  };
}
