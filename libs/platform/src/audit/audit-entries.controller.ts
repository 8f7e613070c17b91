import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Code, Day, Instant, Int, PageQuery, Text, Texts, Uuid } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { LogsReads } from './read-log.js';
import { ListQuery, PageOf, toPage, type Page, type Sort } from '../lists/page.js';

const OPERATIONS = ['INSERT', 'UPDATE', 'DELETE', 'READ'] as const;

export class AuditEntryQuery extends PageQuery {
  @Text({ optional: true, max: 63, description: 'Only entries of this kind of record' }) tableName?: string;
  @Uuid({ optional: true, description: 'Only entries of this record' }) rowId?: string;
  @Uuid({ optional: true, description: 'Only what this membership did' }) actorId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name of who acted' }) actor?: string;
  @Code(OPERATIONS, 'AuditOperation', { optional: true }) operation?: AuditEntry['operation'];
  @Day({ optional: true, description: 'First day, in Italy' }) from?: string;
  @Day({ optional: true, description: 'Last day, in Italy' }) to?: string;
}

export class AuditEntry {
  @Text({ max: 20 }) id: string;
  @Instant() at: string;
  @Uuid({ nullable: true }) actorId: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who acted; null where the system did' }) actorName:
    string | null;
  @Text({ nullable: true, max: 20 }) access: string | null;
  @Text({ max: 63 }) tableName: string;
  @Uuid({ nullable: true }) rowId: string | null;
  @Code(OPERATIONS, 'AuditOperation') operation: (typeof OPERATIONS)[number];
  @Texts({ max: 63, maxItems: 100 }) changedColumns: string[];
  @Text({ nullable: true, max: LIMITS.name, description: 'What somebody asked who read, as the route says it' })
  purpose: string | null;
  @Int({ nullable: true, min: 1, max: 2_147_483_647, description: 'The seal that holds it; null until it is sealed' })
  seal: number | null;
}

interface EntryRow {
  seq: string;
  at: Date;
  membership_id: string | null;
  actor_name: string | null;
  access: string | null;
  table_name: string;
  row_id: string | null;
  operation: AuditEntry['operation'];
  changed_columns: string[];
  purpose: string | null;
  seal_number: number | null;
}

const ACTED_BY = `e.membership_id IN
  (SELECT who.id FROM membership who WHERE unaccent(who.display_name) ILIKE unaccent(?))`;
const NEWEST: Sort = { columns: [{ sql: 'e.seq', type: 'bigint' }], direction: 'DESC' };

@ApiTags('audit')
@Controller('audit-entries')
export class AuditEntriesController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Allow('audit.read')
  @LogsReads('audit_entry', { subject: 'actorId', when: ['actorId', 'actor'] })
  @Operation({ summary: 'The register of changes and of what was read, newest first', returns: PageOf(AuditEntry) })
  async list(@Ctx() ctx: RequestContext, @Query() query: AuditEntryQuery): Promise<Page<AuditEntry>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(
      `SELECT e.seq, e.at, e.membership_id, m.display_name AS actor_name, e.access, e.table_name, e.row_id, e.operation,
         e.changed_columns, e.purpose, e.seal_number
       FROM audit_entry e LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.membership_id`,
    )
      .whereGiven('e.table_name = ?', query.tableName)
      .whereGiven('e.row_id = ?', query.rowId)
      .whereGiven('e.membership_id = ?', query.actorId)
      .whereGiven('e.operation = ?', query.operation)
      .whereGiven(`e.at >= (?::date)::timestamp AT TIME ZONE 'Europe/Rome'`, query.from)
      .whereGiven(`e.at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Rome'`, query.to);
    if (query.actor) list.where(ACTED_BY, `%${query.actor.replace(/[\\%_]/g, '\\$&')}%`);
    const [sql, params] = list.page('-seq', NEWEST, limit, query.cursor);
    const rows = await this.database.read<EntryRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      '-seq',
      (row) => [row.seq],
      (row) => ({
        id: row.seq,
        at: row.at.toISOString(),
        actorId: row.membership_id,
        actorName: row.actor_name,
        access: row.access,
        tableName: row.table_name,
        rowId: row.row_id,
        operation: row.operation,
        changedColumns: row.changed_columns,
        purpose: row.purpose,
        seal: row.seal_number,
      }),
    );
  }
}
