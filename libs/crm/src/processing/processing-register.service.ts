import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { ListQuery, TenantDatabase, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import { seatOn } from '../addresses/seat.js';
import type { ProcessingRegisterEntry, ProcessingRegisterQuery } from './processing-register.dto.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

/** Who held one of these offices on the day. */
const holder = (column: string, kinds: string, order = '') => `(SELECT o.${column} FROM body_office o
    WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id AND o.kind IN (${kinds}) AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?)
    ORDER BY ${order} o.starts_on DESC, o.id LIMIT 1)`;
const REPRESENTATIVES = `'legal_representative', 'mayor', 'commissioner'`;
const DPO = `'data_protection_officer'`;
const NAME = `COALESCE((SELECT n.value FROM body_past n WHERE n.tenant_id = b.tenant_id AND n.body_id = b.id AND n.kind = 'name'
    AND n.valid_to >= ? AND (n.valid_from IS NULL OR n.valid_from <= ?) ORDER BY n.valid_to, n.id LIMIT 1), b.name)`;
const SERVICES = `ARRAY(SELECT v.title FROM subscription s
    JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
    WHERE s.tenant_id = b.tenant_id AND s.body_id = b.id AND s.active_from <= ? AND (s.ends_on IS NULL OR s.ends_on >= ?)
    ORDER BY v.title, s.id LIMIT 200)`;
const SELECT = `SELECT p.id, p.adhesion_id AS "adhesionId", b.id AS "bodyId", ${NAME} AS controller, b.name AS "sortedBy", b.tax_code AS "taxCode",
    ${seatOn('b', '?')} AS address, b.pec, ${holder('person_name', REPRESENTATIVES, `o.kind = 'legal_representative' DESC, o.kind = 'mayor' DESC,`)} AS representative,
    ${holder('person_name', DPO)} AS dpo, ${holder('email', DPO)} AS "dpoEmail", c.id AS "conventionId", c.title AS convention, t.number,
    t.categories, t.measures, ${SERVICES} AS services, t.sub_processors AS "subProcessors", p.signed_on::text AS "from", p.ended_on::text AS "to",
    p.at_end AS "atEnd"
  FROM processor_appointment p
  JOIN processing_terms t ON t.tenant_id = p.tenant_id AND t.id = p.terms_id
  JOIN convention c ON c.tenant_id = t.tenant_id AND c.id = t.convention_id
  JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id`;
/** How often the day stands in it. */
const DAYS = SELECT.split('?').length - 1;

type Row = ProcessingRegisterEntry & { sortedBy: string };

/**
 * The register of what the centre processes for others (art. 30 par. 2 GDPR), on any day: what was appointed by then, and
 * had not ended. It is written by the appointments, never by hand.
 */
@Injectable()
export class ProcessingRegister {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: ProcessingRegisterQuery): Promise<Page<ProcessingRegisterEntry>> {
    const { limit = LIMITS.defaultPageSize, on = italianDay(ctx.now), conventionId, q, cursor } = query;
    const list = new ListQuery(SELECT, ...Array<string>(DAYS).fill(on))
      .where('p.signed_on <= ?', on)
      .where('(p.ended_on IS NULL OR p.ended_on >= ?)', on)
      .whereGiven('c.id = ?', conventionId);
    if (q) list.where('unaccent(b.name) ILIKE unaccent(?)', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
    const [sql, params] = list.page('name', BY_NAME, limit, cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.sortedBy, row.id],
      ({ sortedBy: _sortedBy, ...entry }) => entry,
    );
  }

  /** Every entry of that day. */
  async whole(
    ctx: RequestContext,
    query: Omit<ProcessingRegisterQuery, 'limit' | 'cursor'>,
  ): Promise<ProcessingRegisterEntry[]> {
    const entries: ProcessingRegisterEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.list(ctx, { ...query, limit: LIMITS.pageSize, ...(cursor && { cursor }) });
      entries.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return entries;
  }
}
