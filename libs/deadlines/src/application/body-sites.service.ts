import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { bodyServed } from '#app/crm';
import { newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  TenantDatabase,
  holds,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type { NewSite, SiteChanges, SiteQuery, SiteView } from '../api/sites.dto.js';
import { BodySite } from '../persistence/deadline.entity.js';
import { DeadlinePlanning } from './deadline-planning.js';

const BY_BODY: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 's.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 's.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const LIST = `SELECT s.id, s.body_id AS "bodyId", b.name AS "bodyName", s.kind, s.name, s.url, s.closed_on::text AS "closedOn",
    (SELECT count(*)::int FROM deadline d WHERE d.tenant_id = s.tenant_id AND d.site_id = s.id AND d.status IN ('due', 'late')) AS open, s.version
  FROM body_site s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id`;
const HOW_MANY = 'SELECT count(*)::int AS count FROM body_site WHERE body_id = $1';
const CLOSED = { yes: 's.closed_on IS NOT NULL', no: 's.closed_on IS NULL' } as const;

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** The web sites and apps of bodies, which each body keeps, and the centre for all. */
@Injectable()
export class BodySites {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly planning: DeadlinePlanning,
  ) {}

  async list(ctx: RequestContext, query: SiteQuery): Promise<Page<SiteView>> {
    const { limit = LIMITS.defaultPageSize, bodyId, closed, q } = query;
    const list = new ListQuery(LIST).whereGiven('s.body_id = ?', bodyId);
    if (closed) list.where(CLOSED[closed]);
    if (q) list.where(`unaccent(concat_ws(' ', b.name, s.name, s.url)) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page('body', BY_BODY, limit, query.cursor);
    const rows = await this.database.read<Omit<SiteView, 'mayChange'>>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'body',
      (row) => [row.bodyName, row.name, row.id],
      (row) => ({ ...row, mayChange: mayChange(ctx) }),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<SiteView> {
    const [row] = await this.database.read<Omit<SiteView, 'mayChange'>>(ctx, `${LIST} WHERE s.id = $1`, [id]);
    if (!row) throw notFound();
    return { ...row, mayChange: mayChange(ctx) };
  }

  /** What is asked of sites is asked of it from now on. @throws DomainError validation_failed, not_found */
  async create(ctx: RequestContext, key: string | undefined, input: NewSite): Promise<string> {
    const id = newId();
    checkUrl(input.url);
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const bodyId = await bodyServed(tx, input.bodyId);
        const { access, bodyIds } = tx.actor;
        // Who acts for another body by a delegation keeps no sites for it.
        if (access === 'body' && !bodyIds.includes(bodyId)) throw notFoundField('bodyId');
        const [body] = await tx.query('SELECT id FROM body WHERE id = $1', [bodyId]);
        if (!body) throw notFoundField('bodyId');
        const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(HOW_MANY, [bodyId]);
        if (count >= LIMITS.sitesOfBody) throw invalid('bodyId', 'out_of_range');
        const { kind, name, url } = input;
        await tx.insert(BodySite, { id, bodyId, kind, name, url, closedOn: null, createdAt: tx.now, version: 1 });
        await this.planning.siteOpened(tx, id);
        tx.changed('deadline', id, { bodyId });
      }),
    );
  }

  /** Closed, it owes nothing from that day on; opened again, it does. @throws DomainError not_found, stale_version, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: SiteChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const site = await tx.get(BodySite, { tenantId: tx.tenantId, id }, true);
      if (site.version !== version) throw staleVersion();
      if (changes.url !== undefined) checkUrl(changes.url);
      const { closedOn } = changes;
      if (closedOn && (closedOn < '2000-01-01' || closedOn > '2200-01-01')) throw invalid('closedOn', 'out_of_range');
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      await tx.update(BodySite, site, given);
      if (closedOn) await this.planning.siteClosed(tx, id, closedOn);
      if (closedOn === null) await this.planning.siteOpened(tx, id);
      tx.changed('deadline', id, { bodyId: site.bodyId });
    });
  }
}

const mayChange = ({ actor }: RequestContext) => actor !== null && holds(actor, 'deadlines.edit');

function checkUrl(url: string): void {
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) throw invalid('url', 'invalid_format');
}
