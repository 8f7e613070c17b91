import { Injectable } from '@nestjs/common';
import { LIMITS, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type { BodyFigure, BodyPerson, BodyQuery, BodySheet, BodySummary, Office } from '../api/bodies.dto.js';
import { ADHESIONS_OF_BODY, toAdhesionSummary, type AdhesionRow } from './adhesion-queries.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');

const SUMMARY = `SELECT b.id, b.name, b.type, b.province, b.istat_code AS "istatCode",
    (SELECT json_build_object('value', f.value, 'year', f.year) FROM body_figure f
      WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population' ORDER BY f.year DESC LIMIT 1) AS population,
    (SELECT json_build_object('status', a.status, 'suspended', a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system)
      FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id
      ORDER BY a.status IN (${live}) DESC, a.created_at DESC, a.id DESC LIMIT 1) AS adhesion
  FROM body b`;

const LIVE_ADHESION = `EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status = ANY (?))`;

const SHEET = `SELECT id, name, type, province, istat_code AS "istatCode", cadastral_code AS "cadastralCode", ipa_code AS "ipaCode",
  tax_code AS "taxCode", vat_number AS "vatNumber", office_code AS "officeCode", pec, email, phone, address, website,
  valid_from::text AS "validFrom", valid_to::text AS "validTo", version FROM body WHERE id = $1`;
const OFFICES = `SELECT id, kind, person_name AS "personName", email, phone, acting, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
    act, starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) AS current, version
  FROM body_office WHERE body_id = $1 ORDER BY current DESC, kind, starts_on DESC, id LIMIT 500`;
const FIGURES = `SELECT id, kind, year, value::int AS value, source FROM body_figure WHERE body_id = $1 ORDER BY kind, year DESC, source LIMIT 200`;
const PEOPLE = `SELECT m.id AS "membershipId", m.display_name AS "displayName", m.role
  FROM membership_body mb JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
  WHERE mb.body_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2) ORDER BY m.display_name, m.id LIMIT 500`;

type SheetRow = Omit<BodySheet, 'offices' | 'figures' | 'adhesions' | 'people'>;

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class Bodies {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: BodyQuery): Promise<Page<BodySummary>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(SUMMARY)
      .where('(b.valid_to IS NULL OR b.valid_to >= ?)', italianDay(ctx.now))
      .whereGiven('b.type = ?', query.type);
    if (query.q) list.where('(unaccent(b.name) ILIKE unaccent(?) OR b.istat_code = ?)', like(query.q), query.q);
    if (query.adhesion)
      list.where(query.adhesion === 'active' ? LIVE_ADHESION : `NOT ${LIVE_ADHESION}`, LIVE_ADHESION_STATUSES);
    const [sql, params] = list.page('name', BY_NAME, limit, query.cursor);
    const rows = await this.database.read<BodySummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<BodySheet> {
    const today = italianDay(ctx.now);
    const [[sheet], offices, figures, adhesions, people] = await this.database.readAll<
      [SheetRow, Office, BodyFigure, AdhesionRow, BodyPerson]
    >(ctx, [
      [SHEET, [id]],
      [OFFICES, [id, today]],
      [FIGURES, [id]],
      [ADHESIONS_OF_BODY, [id]],
      [PEOPLE, [id, today]],
    ]);
    if (!sheet) throw notFound();
    return { ...sheet, offices, figures, adhesions: adhesions.map(toAdhesionSummary), people };
  }
}
