import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  BODY_TYPES,
  LIMITS,
  LIVE_ADHESION_STATUSES,
  SERVICE_LINES,
  type BodyType,
  type ServiceLineCode,
} from '#app/contracts';
import {
  Code,
  Ctx,
  Day,
  Int,
  ListQuery,
  NestedList,
  Operation,
  PageOf,
  PageQuery,
  PathSlug,
  Public,
  Slug,
  TenantDatabase,
  Text,
  notFound,
  publicContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';

export class ServiceLine {
  @Code(SERVICE_LINES, 'ServiceLineCode') code: ServiceLineCode;
  @Text({ max: LIMITS.name }) name: string;
}

export class Centre {
  @Slug() slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name, description: 'The body that runs the centre' }) ownerName: string;
  @Text({ max: 2 }) province: string;
  @Text({ max: LIMITS.email }) email: string;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Text({ nullable: true, max: 50 }) phone: string | null;
  @Text({ max: 300 }) address: string;
  @Text({ max: 300 }) openingHours: string;
  @NestedList(() => ServiceLine, { maxItems: 10 }) serviceLines: ServiceLine[];
  @Int({ min: 0, max: 10_000 }) publishedServices: number;
  @Int({ min: 0, max: 10_000 }) adheringBodies: number;
}

export class CentreQuery extends PageQuery {}

export class AdheringBodyQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
}

export class AdheringBody {
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Day({ nullable: true }) adheringSince: string | null;
}

const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');

/** Counts only what is published, whatever the context would see. */
const CENTRE = `SELECT t.slug, t.name, t.owner_name AS "ownerName", t.province, t.email, t.pec, t.phone, t.address, t.opening_hours AS "openingHours",
    COALESCE((SELECT json_agg(json_build_object('code', l.code, 'name', l.name) ORDER BY l.code)
      FROM service_line l WHERE l.tenant_id = t.id), '[]') AS "serviceLines",
    (SELECT count(*)::int FROM service s WHERE s.tenant_id = t.id AND s.status = 'published') AS "publishedServices",
    (SELECT count(DISTINCT a.body_id)::int FROM adhesion a WHERE a.tenant_id = t.id AND a.status IN (${live})) AS "adheringBodies"
  FROM tenant t`;

const BY_SLUG: Sort = { columns: [{ sql: 't.slug', type: 'text' }], direction: 'ASC' };

const ADHERING = `SELECT b.name, b.type, b.province, min(a.active_from)::text AS "adheringSince", b.id
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id`;
const BY_NAME: Sort = {
  columns: [
    { sql: 'x.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

/** What everybody may know of the centres. */
@ApiTags('centres')
@Controller('centres')
export class CentresController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Public()
  @Operation({ summary: 'The centres of the network', returns: PageOf(Centre) })
  async list(@Ctx() ctx: RequestContext, @Query() query: CentreQuery): Promise<Page<Centre>> {
    const limit = query.limit ?? LIMITS.pageSize;
    const [sql, params] = new ListQuery(CENTRE).page('slug', BY_SLUG, limit, query.cursor);
    const rows = await this.database.read<Centre>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'slug',
      (row) => [row.slug],
      (row) => row,
    );
  }

  @Get(':slug')
  @Public()
  @SlugParam()
  @Operation({ summary: 'One centre', returns: Centre, problems: [404] })
  async get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<Centre> {
    const [centre] = await this.database.read<Centre>(publicContext(ctx, slug), CENTRE);
    if (!centre) throw notFound();
    return centre;
  }

  @Get(':slug/adhering-bodies')
  @Public()
  @SlugParam()
  @Operation({ summary: 'Who adheres to a centre, by name', problems: [404], returns: PageOf(AdheringBody) })
  async adheringBodies(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: AdheringBodyQuery,
  ): Promise<Page<AdheringBody>> {
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
}
