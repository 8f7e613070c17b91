import { Injectable } from '@nestjs/common';
import {
  ADHESION_STATUSES,
  ADHESION_TURN,
  ENDED_ADHESION_STATUSES,
  LIMITS,
  SIGNING_OFFICES,
  LIVE_ADHESION_STATUSES,
  type Role,
} from '#app/contracts';
import { DOES_THE_WORK_OF, validNow } from '#app/identity';
import { addDays, italianDay } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import {
  ADHESION_EVENTS_SHOWN,
  type AdhesionDetail,
  type AdhesionDocumentView,
  type AdhesionEventView,
  type AdhesionQuery,
  type AdhesionSort,
  type AdhesionSummary,
  type PresentSignatory,
  type ReminderState,
} from '../api/adhesions.dto.js';
import { COUNTERSIGNED_DIGITALLY } from './adhesion-steps.js';
import {
  adhesionCommandsOf,
  extensibleTo,
  handOf,
  isUsable,
  mayRemind,
  mayResume,
  maySuspend,
  type TermFacts,
} from '../domain/adhesion-rules.js';
import { TERM, TERM_FACTS } from './adhesion-term.js';

const ID = { sql: 'a.id', type: 'uuid' } as const;
/** As far as they have come: a centre has some hundreds, which are sorted at once. */
const PROGRESS = `array_position(ARRAY[${ADHESION_STATUSES.map((status) => `'${status}'`).join(', ')}], a.status)`;
const SORTS: Record<AdhesionSort, Sort> = {
  ...bothWays('body', [{ sql: 'b.name COLLATE "it-x-icu"', type: 'text' }, ID]),
  ...bothWays('status', [{ sql: PROGRESS, type: 'bigint' }, ID]),
  ...bothWays('lastEventAt', [{ sql: 'a.last_event_at', type: 'timestamptz' }, ID]),
};

/** What a row is sorted by. */
const sortedBy = ({ bodyName, status, lastEventAt }: AdhesionRow, name: AdhesionSort): unknown => {
  const by = name.replace('-', '') as 'body' | 'status' | 'lastEventAt';
  return { body: bodyName, status: ADHESION_STATUSES.indexOf(status) + 1, lastEventAt }[by];
};

const codes = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');
/** The extension of who is late: of this adhesion, or of that which it is to renew. */
const EXTENDED_TO = `CASE WHEN a.extended_to IS NOT NULL THEN a.extended_to
    WHEN a.status NOT IN (${codes([...LIVE_ADHESION_STATUSES, ...ENDED_ADHESION_STATUSES])}) THEN (SELECT max(o.extended_to) FROM adhesion o
      WHERE o.tenant_id = a.tenant_id AND o.body_id = a.body_id AND o.convention_id = c.renews_id
        AND o.status IN (${codes(LIVE_ADHESION_STATUSES)})) END`;
/** Of an adhesion `a` to a convention `c`: it goes on by an extension, or that which it is to renew does. */
export const EXTENDED = `(a.status NOT IN (${codes(ENDED_ADHESION_STATUSES)}) AND (${EXTENDED_TO}) IS NOT NULL)`;

const COLUMNS = `a.id, a.body_id AS "bodyId", b.name AS "bodyName", a.convention_id AS "conventionId", c.title AS convention, a.status,
    array_remove(ARRAY[CASE WHEN a.suspended_by_body THEN 'body' END, CASE WHEN a.suspended_by_centre THEN 'centre' END,
      CASE WHEN a.suspended_by_system THEN 'system' END], NULL) AS "suspendedBy",
    a.reminders, a.last_event_at AS "lastEventAt", a.active_from::text AS "activeFrom",
    LEAST(a.active_to, ${TERM}, b.valid_to)::text AS "activeTo", ${EXTENDED_TO}::text AS "extendedTo", a.withdraws_on::text AS "withdrawsOn", a.is_demo AS "isDemo"`;
const FROM = `FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id`;

const SUMMARY = `SELECT ${COLUMNS} ${FROM}`;
/** Whose person acted for this body, by delegation. */
export const BY_DELEGATION = `(SELECT n.name FROM body_delegation d CROSS JOIN LATERAL search.body_names(ARRAY[d.delegate_id]) n
    WHERE d.id = delegation_id)`;
const SIGNATORIES = `SELECT o.kind, o.person_name AS name, o.acting, o.starts_on::text AS "startsOn" FROM body_office o
  JOIN adhesion a ON a.tenant_id = o.tenant_id AND a.body_id = o.body_id
  WHERE a.id = $1 AND o.kind = ANY ($2) AND o.starts_on <= $3 AND (o.ends_on IS NULL OR o.ends_on >= $3)
  ORDER BY o.starts_on DESC, o.id LIMIT 20`;
const DETAIL = `SELECT ${COLUMNS},
    (SELECT v.number FROM convention_scheme v WHERE v.tenant_id = a.tenant_id AND v.id = a.scheme_id) AS scheme_number, a.version, a.reminded_at, c.notice_days, (${TERM})::text AS term ${FROM} WHERE a.id = $1`;
const EVENTS = `SELECT id, command, from_status AS "fromStatus", to_status AS "toStatus", actor_side AS actor, actor_name AS "actorName",
    for_name AS "forName", ${BY_DELEGATION} AS "byDelegation", at, reason,
    CASE WHEN act_organ IS NOT NULL THEN json_build_object('organ', act_organ, 'number', act_number, 'date', act_date) END AS act,
    protocol_number AS "protocolNumber", repertoire_number AS "repertoireNumber", effective_on::text AS "effectiveOn"
  FROM adhesion_event WHERE adhesion_id = $1 ORDER BY at DESC, id DESC LIMIT ${ADHESION_EVENTS_SHOWN}`;
const DOCUMENTS = `SELECT d.file_id AS "fileId", d.kind, d.signature, f.name, f.media_type AS "mediaType", f.size::int AS size, d.event_id AS "eventId"
  FROM adhesion_document d JOIN adhesion_event e ON e.tenant_id = d.tenant_id AND e.id = d.event_id
  JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.file_id
  WHERE e.adhesion_id = $1 ORDER BY e.at, f.created_at, f.id LIMIT ${ADHESION_EVENTS_SHOWN}`;

/** The roles of those whom the session stands in for today. */
const STANDS_IN_FOR = `SELECT m.role FROM membership m WHERE m.id = ANY (${DOES_THE_WORK_OF}) AND ${validNow('m')}`;

/** Of those whose resolution is missing. */
export const REMINDER_CONDITION: Record<ReminderState, string> = {
  none: `a.status = 'requested' AND a.reminders = 0`,
  reminded: `a.status = 'requested' AND a.reminders = 1`,
  silent: `a.status = 'requested' AND a.reminders >= 2`,
};

export type AdhesionRow = Omit<AdhesionSummary, 'turn' | 'lastEventAt'> & { lastEventAt: Date };
type DetailRow = AdhesionRow & {
  version: number;
  reminded_at: Date | null;
  scheme_number: number | null;
  notice_days: number;
  term: string | null;
};

/** The adhesions of one body, newest first: a part of its sheet. */
export const ADHESIONS_OF_BODY = `${SUMMARY} WHERE a.body_id = $1 ORDER BY a.created_at DESC, a.id DESC LIMIT 100`;

@Injectable()
export class AdhesionQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: AdhesionQuery): Promise<Page<AdhesionSummary>> {
    const { limit = LIMITS.defaultPageSize, sort = 'body', turn, reminder, q } = query;
    const list = new ListQuery(SUMMARY)
      .whereGiven('a.body_id = ?', query.bodyId)
      .whereGiven('a.convention_id = ?', query.conventionId)
      .whereGiven('a.status = ANY (?)', query.status)
      .whereGiven('a.status = ANY (?)', turn && ADHESION_STATUSES.filter((status) => ADHESION_TURN[status] === turn));
    if (query.term) list.where(EXTENDED);
    if (reminder) list.where(REMINDER_CONDITION[reminder]);
    if (q) list.where('unaccent(b.name) ILIKE unaccent(?)', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
    const [sql, params] = list.page(sort, SORTS[sort], limit, query.cursor);
    const rows = await this.database.read<AdhesionRow>(ctx, sql, params);
    return toPage(rows, limit, sort, (row) => [sortedBy(row, sort), row.id], toAdhesionSummary);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<AdhesionDetail> {
    const [[row], events, documents, covered, [countersigned], [facts], signatories] = await this.database.readAll<
      [
        DetailRow,
        Omit<AdhesionEventView, 'at'> & { at: Date },
        AdhesionDocumentView,
        { role: Role },
        { signed: boolean },
        TermFacts,
        PresentSignatory,
      ]
    >(ctx, [
      [DETAIL, [id]],
      [EVENTS, [id]],
      [DOCUMENTS, [id]],
      [STANDS_IN_FOR],
      [COUNTERSIGNED_DIGITALLY, [id]],
      [TERM_FACTS, [id, italianDay(ctx.now)]],
      [SIGNATORIES, [id, SIGNING_OFFICES, italianDay(ctx.now)]],
    ]);
    if (!row) throw notFound();
    const { version, reminded_at, scheme_number, notice_days, term, ...summary } = row;
    const today = italianDay(ctx.now);
    const hand = handOf(
      ctx.actor!,
      row.bodyId,
      covered.map(({ role }) => role),
    );
    // Under a convention that has ended nothing happens any more, even before the sweep has said so.
    const over = term !== null && term < today;
    const extensible = extensibleTo(facts!, today);
    return {
      ...toAdhesionSummary(summary),
      schemeNumber: scheme_number,
      noticeDays: notice_days,
      commands: adhesionCommandsOf(row.status, hand, extensible !== null).filter(
        (command) => !over || command === 'extend',
      ),
      extensibleTo: extensible,
      mayRemind: !over && mayRemind(row.status, reminded_at && italianDay(reminded_at), today, hand),
      maySuspend: !over && maySuspend(row, hand),
      mayResume: !over && mayResume(row, hand),
      signedDigitally: countersigned!.signed,
      signatories,
      usable: isUsable({ ...row, activeTo: lastDayOf(row) }, today),
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })).reverse(),
      documents,
      version,
    };
  }
}

/** The last day of use: a notice of withdrawal ends it on the day before it holds. */
function lastDayOf({ activeTo, withdrawsOn }: Pick<AdhesionRow, 'activeTo' | 'withdrawsOn'>): string | null {
  const lastBefore = withdrawsOn && addDays(withdrawsOn, -1);
  return activeTo && lastBefore ? (activeTo < lastBefore ? activeTo : lastBefore) : (lastBefore ?? activeTo);
}

export function toAdhesionSummary(row: AdhesionRow): AdhesionSummary {
  return {
    ...row,
    turn: ADHESION_TURN[row.status],
    activeTo: lastDayOf(row),
    lastEventAt: row.lastEventAt.toISOString(),
  };
}
