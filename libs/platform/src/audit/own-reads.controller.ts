import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { ctxMembership } from '../database/policies.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Code, Instant, PageQuery, Text } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { ListQuery, PageOf, toPage, type Page, type Sort } from '../lists/page.js';

const SIDES = ['body', 'centre'] as const;

export class OwnRead {
  @Text({ max: 20 }) id: string;
  @Instant() at: string;
  @Text({ max: 63, description: 'What was read: `membership` the sheet, `audit_entry` the register of what one did' })
  tableName: string;
  @Code(SIDES, 'ReaderSide', { description: 'On which side the reader was' }) side: (typeof SIDES)[number];
  @Text({ nullable: true, max: LIMITS.name, description: 'Who read; null where one does not see them' })
  readerName: string | null;
}

interface ReadRow {
  seq: string;
  at: Date;
  table_name: string;
  access: OwnRead['side'];
  reader_name: string | null;
}

const OF_ONESELF = `e.operation = 'READ' AND e.row_id = ${ctxMembership}`;
const NEWEST: Sort = { columns: [{ sql: 'e.seq', type: 'bigint' }], direction: 'DESC' };

/** Names are those that the policies show: somebody of a body sees who of the body read, and that the centre did. */
@ApiTags('profile')
@Controller('profile/reads')
@Allow('session')
export class OwnReadsController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Operation({ summary: 'Who read one’s own data in the present role, newest first', returns: PageOf(OwnRead) })
  async list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<OwnRead>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(
      `SELECT e.seq, e.at, e.table_name, e.access, m.display_name AS reader_name
       FROM audit_entry e LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.membership_id`,
    ).where(OF_ONESELF);
    const [sql, params] = list.page('-seq', NEWEST, limit, query.cursor);
    const rows = await this.database.read<ReadRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      '-seq',
      (row) => [row.seq],
      (row) => ({
        id: row.seq,
        at: row.at.toISOString(),
        tableName: row.table_name,
        side: row.access,
        readerName: row.reader_name,
      }),
    );
  }
}
