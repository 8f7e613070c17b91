import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LIMITS, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { darkened, isOpen, italianDay, nextClosures } from '#app/kernel';
import {
  ListQuery,
  StoredFiles,
  TenantDatabase,
  notFound,
  publicContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type { AdheringBody, AdheringBodyQuery, Centre, CentreQuery } from '../api/centres.dto.js';

const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');
const CLOSURES = 3;

export const PATRON_DAY = `CASE WHEN t.patron_name IS NOT NULL
  THEN json_build_object('day', t.patron_day, 'month', t.patron_month, 'name', t.patron_name) END`;
/** The address of the logo changes with the picture, so that no browser shows the old one. */
export const LOGO_URL = `'/api/v1/centres/' || t.slug || '/logo?v=' || right(t.logo_file_id::text, 12)`;

/** Counts only what is published, whatever the context would see. */
const CENTRE = `SELECT t.slug, t.name, t.owner_name AS "ownerName", t.province, t.email, t.pec, t.phone, t.address, t.accent, ${LOGO_URL} AS "logoUrl", t.logo_alt AS "logoAlt",
    t.welcome, t.opening_hours AS "openingHours", t.hours, t.hours_note AS "hoursNote", ${PATRON_DAY} AS "patronDay",
    COALESCE((SELECT json_agg(json_build_object('code', l.code, 'name', l.name) ORDER BY l.code)
      FROM service_line l WHERE l.tenant_id = t.id), '[]') AS "serviceLines",
    (SELECT count(*)::int FROM service s WHERE s.tenant_id = t.id AND s.status = 'published') AS "publishedServices",
    (SELECT count(DISTINCT a.body_id)::int FROM adhesion a WHERE a.tenant_id = t.id AND a.status IN (${live})) AS "adheringBodies",
    t.is_demo AS "isDemo"
  FROM tenant t`;

/** The tenant in which a network's people keep its documents serves no bodies. */
const SERVES = 'NOT EXISTS (SELECT FROM network n WHERE n.home_tenant_id = t.id)';

const BY_SLUG: Sort = { columns: [{ sql: 't.slug', type: 'text' }], direction: 'ASC' };

const ADHERING = `SELECT b.name, b.type, b.province, min(a.active_from)::text AS "adheringSince", b.website, b.id
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id`;
const BY_NAME: Sort = {
  columns: [
    { sql: 'x.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

type CentreRow = Omit<Centre, 'isOpenNow' | 'nextClosures'>;

/** What everybody may know of the centres. */
@Injectable()
export class PublicCentres {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  async list(ctx: RequestContext, query: CentreQuery): Promise<Page<Centre>> {
    const limit = query.limit ?? LIMITS.pageSize;
    const [sql, params] = new ListQuery(CENTRE).where(SERVES).page('slug', BY_SLUG, limit, query.cursor);
    const rows = await this.database.read<CentreRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'slug',
      (row) => [row.slug],
      (row) => atThisMoment(row, ctx.now),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, slug: string): Promise<Centre> {
    const [centre] = await this.database.read<CentreRow>(publicContext(ctx, slug), CENTRE);
    if (!centre) throw notFound();
    return atThisMoment(centre, ctx.now);
  }

  async adheringBodies(ctx: RequestContext, slug: string, query: AdheringBodyQuery): Promise<Page<AdheringBody>> {
    const limit = query.limit ?? LIMITS.pageSize;
    const list = new ListQuery(`SELECT x.* FROM (${ADHERING} GROUP BY b.tenant_id, b.id) x`);
    if (query.q) list.where('unaccent(x.name) ILIKE unaccent(?)', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
    const [sql, params] = list.page('name', BY_NAME, limit, query.cursor);
    const rows = await this.database.read<AdheringBody & { id: string }>(publicContext(ctx, slug), sql, params);
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.name, row.id],
      ({ id: _id, ...row }) => row,
    );
  }

  /** @throws DomainError not_found where a centre has no logo */
  async logo(
    ctx: RequestContext,
    slug: string,
  ): Promise<{ id: string; mediaType: string; size: number; content: Readable }> {
    const reader = publicContext(ctx, slug);
    const [centre] = await this.database.read<{ id: string }>(
      reader,
      'SELECT t.logo_file_id AS id FROM tenant t WHERE t.logo_file_id IS NOT NULL',
    );
    if (!centre) throw notFound();
    return { id: centre.id, ...(await this.files.open(reader, centre.id)) };
  }

  /** The accent as custom properties of CSS; without an accent none, so that the portal's own colours stay. */
  async theme(ctx: RequestContext, slug: string): Promise<{ version: number; css: string }> {
    const [centre] = await this.database.read<{ accent: string | null; version: number }>(
      publicContext(ctx, slug),
      'SELECT t.accent, t.version FROM tenant t',
    );
    if (!centre) throw notFound();
    return { version: centre.version, css: centre.accent ? themeOf(centre.accent) : ':root {}\n' };
  }
}

function atThisMoment(row: CentreRow, now: Date): Centre {
  const { hours, patronDay } = row;
  return {
    ...row,
    isOpenNow: hours.length ? isOpen(hours, patronDay, now) : null,
    nextClosures: nextClosures(hours, patronDay, italianDay(now), CLOSURES),
  };
}

/** Colours are of the form #rrggbb: the service and a CHECK of the table both see to it. */
function themeOf(accent: string): string {
  const rgb = [1, 3, 5].map((start) => parseInt(accent.slice(start, start + 2), 16)).join(', ');
  return `:root {
  --centre-accent: ${accent};
  --centre-accent-rgb: ${rgb};
  --centre-accent-strong: ${darkened(accent, 0.2)};
  --centre-accent-stronger: ${darkened(accent, 0.4)};
}
`;
}
