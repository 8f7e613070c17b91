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
import { PaidDues } from '../application/paid-dues.service.js';
import { PAID_DUE_EXPORT } from '../exports/plan-exports.js';
import { BodyFiguresQuery, NewPaidDue, PaidDueChanges, PaidDueExportQuery, PaidDueView } from './body-figures.dto.js';

@ApiTags('tariffs')
@Controller('paid-dues')
export class PaidDuesController {
  constructor(private readonly dues: PaidDues) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'What bodies paid, by name of the body', returns: PageOf(PaidDueView) })
  list(@Ctx() ctx: RequestContext, @Query() query: BodyFiguresQuery): Promise<Page<PaidDueView>> {
    return this.dues.list(ctx, query);
  }

  @Get('export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: PaidDueExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, PAID_DUE_EXPORT, (cursor) =>
      this.dues.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Writes what a body paid for a year',
    returns: PaidDueView,
    status: 201,
    location: '/api/v1/paid-dues',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewPaidDue,
  ): Promise<PaidDueView> {
    return this.dues.get(ctx, await this.dues.add(ctx, key, input));
  }

  @Get(':id')
  @Allow('tariffs.read')
  @Operation({ summary: 'What a body paid for a year', returns: PaidDueView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<PaidDueView> {
    return this.dues.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tariffs.edit')
  @Operation({
    mergePatch: PaidDueChanges,
    summary: 'Corrects what a body paid',
    returns: PaidDueView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: PaidDueChanges,
  ): Promise<PaidDueView> {
    await this.dues.change(ctx, id, version, changes);
    return this.dues.get(ctx, id);
  }

  @Delete(':id')
  @Allow('tariffs.edit')
  @Operation({ summary: 'Takes away what a body paid for a year', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.dues.remove(ctx, id, version);
  }
}
