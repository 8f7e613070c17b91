import { Injectable } from '@nestjs/common';
import { DELEGATED_POWERS, LIMITS, LIVE_ADHESION_STATUSES, boundsOf, type DelegatedPower } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  notFound,
  toPage,
  type Actor,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type {
  BodyFigure,
  BodyPerson,
  BodyQuery,
  BodySheet,
  BodySummary,
  FormerIdentity,
  GroupedBody,
  JoinedDouble,
  Office,
  Predecessor,
} from '../api/bodies.dto.js';
import type { BodyAddressView } from '../addresses/addresses.dto.js';
import { seatOn } from '../addresses/seat.js';
import type { DelegationView } from '../delegations/delegations.dto.js';
import { ADHESIONS_OF_BODY, toAdhesionSummary, type AdhesionRow } from './adhesion-queries.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');

/** The associated form by whose adhesion a body has the services on a day. What answers is asked once a statement, not once a row. */
const through = (bodyId: string, body: string, day: string) => `(SELECT json_build_object('id', n.id, 'name', n.name)
    FROM (SELECT DISTINCT ON (a.body_id) a.through_id FROM search.adhering(${day}, ${body}) a
      WHERE a.body_id = ${bodyId} ORDER BY a.body_id, a.through_id NULLS FIRST) first
    JOIN LATERAL search.body_names(ARRAY[first.through_id]) n ON true)`;

const summary = (more: string) => `SELECT b.id, b.name, b.type, b.province, b.istat_code AS "istatCode",
    (SELECT json_build_object('value', f.value, 'year', f.year) FROM body_figure f
      WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population' ORDER BY f.year DESC LIMIT 1) AS population,
    (SELECT json_build_object('status', a.status, 'suspended', a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)
      FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id
      ORDER BY a.status IN (${live}) DESC, a.created_at DESC, a.id DESC LIMIT 1) AS adhesion,
    ${through('b.id', 'NULL', '?')} AS "adheresThrough",
    (SELECT p.value FROM body_past p WHERE p.tenant_id = b.tenant_id AND p.body_id = b.id AND p.kind = 'name'
      AND p.joining_id IS NULL ORDER BY p.valid_to DESC LIMIT 1) AS "formerName"${more}
  FROM body b`;
const SUMMARY = summary('');
const WITH_SEAT = summary(`, ${seatOn('b', '?')} AS seat`);

const LIVE_ADHESION = `(EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status = ANY (?))
  OR b.id IN (SELECT u.body_id FROM search.adhering(?, NULL) u WHERE u.through_id IS NOT NULL))`;

/** Whoever looks for the old name finds the body under the new one. */
const FOUND = `(unaccent(b.name) ILIKE unaccent(?) OR b.istat_code = ? OR EXISTS (SELECT FROM body_past p
  WHERE p.tenant_id = b.tenant_id AND p.body_id = b.id AND (p.kind = 'name' AND unaccent(p.value) ILIKE unaccent(?) OR p.value = ?)))`;

/** By the newest figure, as the territory counts. */
const INHABITANTS = `(SELECT f.value FROM body_figure f WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population'
  ORDER BY f.year DESC, f.source LIMIT 1)`;
const TAGGED = `EXISTS (SELECT FROM body_tag g WHERE g.tenant_id = b.tenant_id AND g.body_id = b.id AND g.tag_id = ?)`;

const SHEET = `SELECT id, name, type, province, istat_code AS "istatCode", cadastral_code AS "cadastralCode", ipa_code AS "ipaCode",
  tax_code AS "taxCode", vat_number AS "vatNumber", office_code AS "officeCode", pec, email, phone, website,
  valid_from::text AS "validFrom", valid_to::text AS "validTo", succession_act AS "successionAct", version,
  (SELECT json_build_object('id', n.id, 'name', n.name) FROM search.body_names(ARRAY[successor_id]) n) AS successor,
  ${through('body.id', '$1', '$2')} AS "adheresThrough" FROM body WHERE id = $1`;
const PREDECESSORS = `SELECT id, name, valid_to::text AS "validTo", succession_act AS act FROM body WHERE successor_id = $1 ORDER BY valid_to DESC, name LIMIT 50`;
const JOINED = `SELECT id, sheet->>'name' AS name, joined_at AS at FROM body_joining WHERE kept_id = $1 ORDER BY joined_at DESC, id LIMIT 50`;
const PAST = `SELECT kind, value, valid_from::text AS "validFrom", valid_to::text AS "validTo", joining_id IS NOT NULL AS joined FROM body_past
  WHERE body_id = $1 ORDER BY valid_to DESC, kind, id LIMIT 200`;
const grouped = (own: 'head_id' | 'body_id', other: 'head_id' | 'body_id', limit: number) => `
  SELECT g.id, g.${other} AS "bodyId", n.name, g.kind, g.title, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.act,
    g.starts_on <= $2 AND (g.ends_on IS NULL OR g.ends_on >= $2) AS current, g.version
  FROM body_grouping g
  JOIN LATERAL search.body_names(ARRAY(SELECT x.${other} FROM body_grouping x WHERE x.${own} = $1)) n ON n.id = g.${other}
  WHERE g.${own} = $1 ORDER BY current DESC, g.kind, n.name COLLATE "it-x-icu", g.starts_on, g.id LIMIT ${limit}`;
const GROUPINGS = grouped('body_id', 'head_id', 100);
const MEMBERS = grouped('head_id', 'body_id', 500);
const DELEGATIONS = `SELECT d.id, d.body_id AS "bodyId", f.name AS "bodyName", d.delegate_id AS "delegateId", t.name AS "delegateName",
    d.powers, d.reads_tickets AS "readsTickets", json_build_object('organ', d.act_organ, 'number', d.act_number, 'date', d.act_date) AS act,
    (SELECT json_build_object('id', s.id, 'name', s.name) FROM stored_file s WHERE s.tenant_id = d.tenant_id AND s.id = d.file_id) AS file,
    d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn",
    CASE WHEN d.ends_on < $2 THEN 'ended' WHEN d.starts_on > $2 THEN 'coming' ELSE 'current' END AS state, d.version
  FROM body_delegation d
  CROSS JOIN LATERAL search.body_names(ARRAY[d.body_id]) f
  CROSS JOIN LATERAL search.body_names(ARRAY[d.delegate_id]) t
  WHERE d.body_id = $1 OR d.delegate_id = $1
  ORDER BY d.ends_on < $2 NULLS FIRST, d.starts_on DESC, f.name, d.id LIMIT 500`;
const ADDRESSES = `SELECT id, kind, street, postcode, place, province, starts_on::text AS "startsOn", ends_on::text AS "endsOn", note,
    daterange(starts_on, ends_on, '[]') @> $2::date AS current, version
  FROM body_address WHERE body_id = $1
  ORDER BY current DESC, array_position('{registered,operating,postal,other}', kind), starts_on DESC NULLS LAST, id LIMIT 100`;
const OFFICES = `SELECT id, kind, person_name AS "personName", email, phone, acting, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
    act, starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) AS current, version
  FROM body_office WHERE body_id = $1 ORDER BY current DESC, kind, starts_on DESC, id LIMIT 500`;
const FIGURES = `SELECT id, kind, year, value::int AS value, source FROM body_figure WHERE body_id = $1 ORDER BY kind, year DESC, source LIMIT 200`;
const PEOPLE = `SELECT m.id AS "membershipId", m.display_name AS "displayName", m.role
  FROM membership_body mb JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
  WHERE mb.body_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2) ORDER BY m.display_name, m.id LIMIT 500`;

type SheetRow = Omit<
  BodySheet,
  | 'delegations'
  | 'addresses'
  | 'offices'
  | 'figures'
  | 'adhesions'
  | 'people'
  | 'predecessors'
  | 'joined'
  | 'past'
  | 'groupings'
  | 'members'
>;

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class Bodies {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: BodyQuery): Promise<Page<BodySummary>> {
    const today = italianDay(ctx.now);
    return this.page<BodySummary>(ctx, new ListQuery(SUMMARY, today), query, today);
  }

  /** The same for a file, with the seat. */
  async listWithSeats(ctx: RequestContext, query: BodyQuery): Promise<Page<BodySummary & { seat: string | null }>> {
    const today = italianDay(ctx.now);
    return this.page<BodySummary & { seat: string | null }>(ctx, new ListQuery(WITH_SEAT, today, today), query, today);
  }

  private async page<Row extends BodySummary>(
    ctx: RequestContext,
    select: ListQuery,
    query: BodyQuery,
    today: string,
  ): Promise<Page<Row>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const [sql, params] = filtered(select, query, today).page('name', BY_NAME, limit, query.cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.name, row.id],
      (row) => ({ ...row, delegatedPowers: delegatedPowersOf(ctx.actor!, row.id) }),
    );
  }

  /** The ids of all bodies that a question to the list finds, by name. */
  async ids(tx: Transaction, query: BodyFilters): Promise<string[]> {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const list = filtered(new ListQuery('SELECT b.id, b.name FROM body b'), query, italianDay(tx.now));
      const rows = await tx.query<{ id: string; name: string }>(...list.page('name', BY_NAME, LIMITS.pageSize, cursor));
      const page = toPage(
        rows,
        LIMITS.pageSize,
        'name',
        ({ name, id }) => [name, id],
        ({ id }) => id,
      );
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<BodySheet> {
    const today = italianDay(ctx.now);
    const [
      [sheet],
      predecessors,
      joined,
      past,
      groupings,
      members,
      delegations,
      addresses,
      offices,
      figures,
      adhesions,
      people,
    ] = await this.database.readAll<
      [
        SheetRow,
        Predecessor,
        JoinedDouble,
        FormerIdentity,
        GroupedBody,
        GroupedBody,
        DelegationView,
        BodyAddressView,
        Office,
        BodyFigure,
        AdhesionRow,
        BodyPerson,
      ]
    >(ctx, [
      [SHEET, [id, today]],
      [PREDECESSORS, [id]],
      [JOINED, [id]],
      [PAST, [id]],
      [GROUPINGS, [id, today]],
      [MEMBERS, [id, today]],
      [DELEGATIONS, [id, today]],
      [ADDRESSES, [id, today]],
      [OFFICES, [id, today]],
      [FIGURES, [id]],
      [ADHESIONS_OF_BODY, [id]],
      [PEOPLE, [id, today]],
    ]);
    if (!sheet) throw notFound();
    return {
      ...sheet,
      predecessors,
      joined,
      past,
      groupings,
      members,
      delegations,
      addresses,
      offices,
      figures,
      adhesions: adhesions.map(toAdhesionSummary),
      people,
    };
  }
}

/** What the list of bodies is asked for, whatever the page. */
export type BodyFilters = Omit<BodyQuery, 'limit' | 'cursor'>;

function filtered(list: ListQuery, query: BodyFilters, today: string): ListQuery {
  list
    .where(query.validity === 'ended' ? 'b.valid_to < ?' : '(b.valid_to IS NULL OR b.valid_to >= ?)', today)
    .whereGiven('b.type = ?', query.type)
    .whereGiven('b.province = ?', query.province?.toUpperCase())
    .whereGiven(TAGGED, query.tagId);
  if (query.q) list.where(FOUND, like(query.q), query.q, like(query.q), query.q);
  if (query.adhesion)
    list.where(query.adhesion === 'active' ? LIVE_ADHESION : `NOT ${LIVE_ADHESION}`, LIVE_ADHESION_STATUSES, today);
  if (query.band === 'unknown') list.where(`${INHABITANTS} IS NULL`);
  else if (query.band) {
    const { from, to } = boundsOf(query.band);
    list.where(`${INHABITANTS} BETWEEN ? AND ?`, from, to);
  }
  return list;
}

/** What the caller does for a body that is not their own. */
function delegatedPowersOf({ access, bodyIds, delegations }: Actor, bodyId: string): DelegatedPower[] | null {
  if (access !== 'body' || bodyIds.includes(bodyId)) return null;
  return DELEGATED_POWERS.filter((power) =>
    delegations.some((delegation) => delegation.bodyId === bodyId && delegation.powers.includes(power)),
  );
}
