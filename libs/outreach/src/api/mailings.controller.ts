import { Body, Controller, Delete, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { MailingQueries } from '../application/mailing-queries.js';
import { Mailings } from '../application/mailings.service.js';
import { RECIPIENT_EXPORT } from '../exports/recipient-export.js';
import {
  MailingChanges,
  MailingCheck,
  MailingDetail,
  MailingDraft,
  MailingPreview,
  MailingQuery,
  MailingRecipientExportQuery,
  MailingRecipientQuery,
  MailingRecipientView,
  MailingSummary,
  NewMailing,
} from './mailings.dto.js';

@ApiTags('mailings')
@Controller('mailings')
export class MailingsController {
  constructor(
    private readonly queries: MailingQueries,
    private readonly mailings: Mailings,
  ) {}

  @Get()
  @Allow('outreach.read')
  @Operation({ summary: 'The mailings to bodies, newest first', returns: PageOf(MailingSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: MailingQuery): Promise<Page<MailingSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('outreach.manage')
  @Operation({
    summary: 'Writes a mailing, which leaves only when it is dispatched',
    returns: MailingDetail,
    status: 201,
    location: '/api/v1/mailings',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMailing,
  ): Promise<MailingDetail> {
    const id = await this.mailings.create(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Post('previews')
  @Allow('outreach.manage')
  @Operation({
    summary: 'Subject and text as a body would read them',
    returns: MailingPreview,
    problems: [404, 413, 415, 422],
  })
  preview(@Ctx() ctx: RequestContext, @Body() draft: MailingDraft): Promise<MailingPreview> {
    return this.queries.preview(ctx, draft);
  }

  @Get(':id')
  @Allow('outreach.read')
  @Operation({ summary: 'A mailing', returns: MailingDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<MailingDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('outreach.manage')
  @Operation({
    mergePatch: MailingChanges,
    summary: 'Changes a draft',
    returns: MailingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: MailingChanges,
  ): Promise<MailingDetail> {
    await this.mailings.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Allow('outreach.manage')
  @Operation({ summary: 'Throws a draft away', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.mailings.remove(ctx, id, version);
  }

  @Get(':id/check')
  @Allow('outreach.read')
  @Operation({
    summary: 'Whom it would reach today, and what is not known for its text',
    returns: MailingCheck,
    ids: ['id'],
    problems: [422],
  })
  check(@Ctx() ctx: RequestContext, @Id() id: string): Promise<MailingCheck> {
    return this.queries.check(ctx, id);
  }

  @Get(':id/recipients')
  @Allow('outreach.read')
  @Operation({ summary: 'What became of it at each address', returns: PageOf(MailingRecipientView), ids: ['id'] })
  recipients(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: MailingRecipientQuery,
  ): Promise<Page<MailingRecipientView>> {
    return this.queries.recipientsOf(ctx, id, query);
  }

  @Get(':id/recipients/export')
  @Allow('outreach.read')
  @Operation({ summary: 'The same as a file', binary: true, ids: ['id'], problems: [413] })
  export(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: MailingRecipientExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, RECIPIENT_EXPORT, (cursor) =>
      this.queries.recipientsOf(ctx, id, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }
}
