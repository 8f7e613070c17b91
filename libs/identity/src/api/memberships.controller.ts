import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS, type Role } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  Allow,
  Ctx,
  ListQuery,
  Operation,
  PageOf,
  TenantDatabase,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import { Membership, MembershipQuery } from './session.dto.js';

interface MembershipRow {
  id: string;
  display_name: string;
  email: string;
  role: Role;
  bodies: { id: string; name: string }[];
}

const BY_NAME: Sort = {
  columns: [
    { sql: 'm.display_name', type: 'text' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const SELECT = `SELECT m.id, m.display_name, m.email, m.role,
    COALESCE((SELECT json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM membership_body mb JOIN body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]') AS bodies
  FROM membership m`;

@ApiTags('memberships')
@Controller('memberships')
export class MembershipsController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Allow('memberships.read')
  @Operation({ summary: 'Who works in the centre and in its bodies, by name', returns: PageOf(Membership) })
  async list(@Ctx() ctx: RequestContext, @Query() query: MembershipQuery): Promise<Page<Membership>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const today = italianDay(ctx.now);
    const [sql, params] = new ListQuery(SELECT)
      .where('m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)', today, today)
      .whereGiven('m.role = ?', query.role)
      .whereGiven(
        'EXISTS (SELECT FROM membership_body x WHERE x.tenant_id = m.tenant_id AND x.membership_id = m.id AND x.body_id = ?)',
        query.bodyId,
      )
      .page('name', BY_NAME, limit, query.cursor);
    const rows = await this.database.read<MembershipRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.display_name, row.id],
      ({ display_name, ...row }) => ({ ...row, displayName: display_name }),
    );
  }
}
