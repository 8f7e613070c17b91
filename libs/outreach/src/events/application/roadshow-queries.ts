import { Injectable } from '@nestjs/common';
import { LIMITS, roadshowMachine } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type {
  ParticipantQuery,
  ParticipantView,
  RoadshowDetail,
  RoadshowFigures,
  RoadshowGuestQuery,
  RoadshowGuestView,
  RoadshowQuery,
  RoadshowSummary,
} from '../api/roadshow.dto.js';
import { EventLinks } from './event-links.js';

const LATEST: Sort = {
  columns: [
    { sql: 'e.starts_at', type: 'timestamptz' },
    { sql: 'e.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const GUESTS_BY_NAME: Sort = {
  columns: [
    { sql: 'COALESCE(b.name, g.body_name) COLLATE "it-x-icu"', type: 'text' },
    { sql: 'g.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const PEOPLE_BY_NAME: Sort = {
  columns: [
    { sql: 'p.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const COLUMNS = `e.id, e.title, e.status, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.place, e.online_url AS "onlineUrl", e.seats,
    g.invited, g.answered, g.declined, p.registered, p.waiting, p.attended`;
const FROM = `FROM roadshow_event e
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE g.invited_at IS NOT NULL)::int AS invited, count(*) FILTER (WHERE g.answer <> 'none')::int AS answered,
      count(*) FILTER (WHERE g.answer = 'declined')::int AS declined
    FROM roadshow_guest g WHERE g.tenant_id = e.tenant_id AND g.event_id = e.id) g
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE p.status = 'registered')::int AS registered, count(*) FILTER (WHERE p.status = 'waiting')::int AS waiting,
      count(p.attended_at)::int AS attended
    FROM roadshow_participant p WHERE p.tenant_id = e.tenant_id AND p.event_id = e.id) p`;
const DETAIL = `SELECT ${COLUMNS}, e.description, e.contact, e.per_body AS "perBody", e.open_token_hash AS "openTokenHash",
    e.cancel_reason AS "cancelReason", e.organiser_name AS "organiserName", e.forgotten_at AS "forgottenAt", e.version, t.slug
  ${FROM} JOIN tenant t ON t.id = e.tenant_id WHERE e.id = $1`;
/** Those of a guest are counted once, whatever its people. */
const BY_TYPE = `SELECT b.type AS "bodyType", count(*) FILTER (WHERE g.invited_at IS NOT NULL)::int AS invited,
    count(*) FILTER (WHERE g.answer <> 'none')::int AS answered, COALESCE(sum(p.registered), 0)::int AS registered,
    COALESCE(sum(p.waiting), 0)::int AS waiting, COALESCE(sum(p.attended), 0)::int AS attended
  FROM roadshow_guest g LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE p.status = 'registered') AS registered, count(*) FILTER (WHERE p.status = 'waiting') AS waiting,
      count(p.attended_at) AS attended
    FROM roadshow_participant p WHERE p.tenant_id = g.tenant_id AND p.guest_id = g.id) p
  WHERE g.event_id = $1 GROUP BY b.type ORDER BY count(*) DESC, b.type`;
const GUESTS = `SELECT g.id, g.body_id AS "bodyId", COALESCE(b.name, g.body_name) AS "bodyName", g.answer, g.note,
    (SELECT count(*)::int FROM roadshow_participant p WHERE p.tenant_id = g.tenant_id AND p.guest_id = g.id AND p.status <> 'withdrawn') AS people,
    g.invited_at AS "invitedAt", g.answered_at AS "answeredAt"
  FROM roadshow_guest g LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id`;
const PEOPLE = `SELECT p.id, p.name, p.position, p.email, g.body_id AS "bodyId", COALESCE(b.name, g.body_name) AS "bodyName", p.status,
    p.registered_at AS "registeredAt", p.attended_at AS "attendedAt"
  FROM roadshow_participant p JOIN roadshow_guest g ON g.tenant_id = p.tenant_id AND g.id = p.guest_id
  LEFT JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id`;
const EXISTS: [string] = ['SELECT id FROM roadshow_event WHERE id = $1'];
const ATTENDED = { yes: 'p.attended_at IS NOT NULL', no: 'p.attended_at IS NULL' } as const;

/** As a row has it: moments are dates. */
type Row<T, Moments extends keyof T> = Omit<T, Moments> & Record<Moments, Date>;
type SummaryRow = Row<RoadshowSummary, 'startsAt' | 'endsAt'>;
type DetailRow = SummaryRow &
  Pick<RoadshowDetail, 'description' | 'contact' | 'perBody' | 'cancelReason' | 'organiserName' | 'version'> & {
    openTokenHash: Buffer | null;
    forgottenAt: Date | null;
    slug: string;
  };
type GuestRow = Omit<RoadshowGuestView, 'invitedAt' | 'answeredAt'> & {
  invitedAt: Date | null;
  answeredAt: Date | null;
};
type PersonRow = Omit<ParticipantView, 'registeredAt' | 'attendedAt'> & { registeredAt: Date; attendedAt: Date | null };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** Events as the centre sees them. */
@Injectable()
export class RoadshowQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: EventLinks,
  ) {}

  async list(ctx: RequestContext, query: RoadshowQuery): Promise<Page<RoadshowSummary>> {
    const { limit = LIMITS.defaultPageSize, status, q } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`).whereGiven('e.status = ANY (?)', status);
    if (q) list.where('unaccent(e.title) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('latest', LATEST, limit, query.cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    return toPage(rows, limit, 'latest', (row) => [row.startsAt, row.id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<RoadshowDetail> {
    const [[row], byType] = await this.database.readAll<[DetailRow, RoadshowFigures]>(ctx, [
      [DETAIL, [id]],
      [BY_TYPE, [id]],
    ]);
    if (!row) throw notFound();
    const { openTokenHash, slug, forgottenAt, ...rest } = row;
    return {
      ...rest,
      ...summaryOf(row),
      openToAll: openTokenHash !== null,
      openLink: openTokenHash && this.links.linkOf('event', { id, tokenHash: openTokenHash }, slug),
      forgottenAt: forgottenAt?.toISOString() ?? null,
      byType,
      commands: roadshowMachine.allowed(row.status, 'centre'),
    };
  }

  /** Who was told of it or came by itself, with what they said. @throws DomainError not_found */
  async guests(ctx: RequestContext, id: string, query: RoadshowGuestQuery): Promise<Page<RoadshowGuestView>> {
    const { limit = LIMITS.defaultPageSize, answer } = query;
    const [sql, params] = new ListQuery(GUESTS)
      .where('g.event_id = ?', id)
      .whereGiven('g.answer = ANY (?)', answer)
      .page('name', GUESTS_BY_NAME, limit, query.cursor);
    const [rows, [event]] = await this.database.readAll<[GuestRow, { id: string }]>(ctx, [
      [sql, params],
      [...EXISTS, [id]],
    ]);
    if (!event) throw notFound();
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.bodyName, row.id],
      (row) => ({
        ...row,
        invitedAt: row.invitedAt?.toISOString() ?? null,
        answeredAt: row.answeredAt?.toISOString() ?? null,
      }),
    );
  }

  /** Who comes, waits or does not come any more. @throws DomainError not_found */
  async participants(ctx: RequestContext, id: string, query: ParticipantQuery): Promise<Page<ParticipantView>> {
    const { limit = LIMITS.defaultPageSize, status, attended, q } = query;
    const list = new ListQuery(PEOPLE).where('p.event_id = ?', id).whereGiven('p.status = ANY (?)', status);
    if (attended) list.where(ATTENDED[attended]);
    if (q) list.where(`unaccent(p.name || ' ' || COALESCE(b.name, g.body_name)) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page('name', PEOPLE_BY_NAME, limit, query.cursor);
    const [rows, [event]] = await this.database.readAll<[PersonRow, { id: string }]>(ctx, [
      [sql, params],
      [...EXISTS, [id]],
    ]);
    if (!event) throw notFound();
    return toPage(rows, limit, 'name', (row) => [row.name, row.id], personOf);
  }

  /** @throws DomainError not_found */
  async participant(ctx: RequestContext, id: string): Promise<ParticipantView> {
    const [row] = await this.database.read<PersonRow>(ctx, `${PEOPLE} WHERE p.id = $1`, [id]);
    if (!row) throw notFound();
    return personOf(row);
  }
}

function summaryOf(row: SummaryRow): RoadshowSummary {
  const { id, title, status, place, onlineUrl, seats, invited, answered, declined, registered, waiting, attended } =
    row;
  const figures = { invited, answered, declined, registered, waiting, attended };
  const times = { startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
  return { id, title, status, ...times, place, onlineUrl, seats, ...figures };
}

const personOf = (row: PersonRow): ParticipantView => ({
  ...row,
  registeredAt: row.registeredAt.toISOString(),
  attendedAt: row.attendedAt?.toISOString() ?? null,
});
