import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
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
import { Prospects } from '../application/prospects.service.js';
import { PROSPECT_EXPORT } from '../exports/relationship-export.js';
import {
  NewProspect,
  ProspectChanges,
  ProspectCounts,
  ProspectExportQuery,
  ProspectQuery,
  ProspectView,
} from './prospects.dto.js';

@ApiTags('relationship')
@Controller('prospects')
export class ProspectsController {
  constructor(private readonly prospects: Prospects) {}

  @Get()
  @Allow('relationship.read')
  @Operation({ summary: 'The bodies that the centre would like to see adhere, by name', returns: PageOf(ProspectView) })
  list(@Ctx() ctx: RequestContext, @Query() query: ProspectQuery): Promise<Page<ProspectView>> {
    return this.prospects.list(ctx, query);
  }

  @Get('export')
  @Allow('relationship.read')
  @Operation({ summary: 'The same list as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: ProspectExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, PROSPECT_EXPORT, (cursor) =>
      this.prospects.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('counts')
  @Allow('relationship.read')
  @Operation({ summary: 'How many bodies stand where', returns: ProspectCounts })
  counts(@Ctx() ctx: RequestContext): Promise<ProspectCounts> {
    return this.prospects.counts(ctx);
  }

  @Post()
  @Allow('relationship.edit')
  @Operation({
    summary: 'Begins to follow a body',
    returns: ProspectView,
    status: 201,
    location: '/api/v1/prospects',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewProspect,
  ): Promise<ProspectView> {
    const id = await this.prospects.create(ctx, key, input);
    return this.prospects.get(ctx, id);
  }

  @Get(':id')
  @Allow('relationship.read')
  @Operation({ summary: 'How far a body has come', returns: ProspectView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ProspectView> {
    return this.prospects.get(ctx, id);
  }

  @Patch(':id')
  @Allow('relationship.edit')
  @Operation({
    mergePatch: ProspectChanges,
    summary: 'Says how far a body has come, who follows it and what is next',
    returns: ProspectView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: ProspectChanges,
  ): Promise<ProspectView> {
    await this.prospects.change(ctx, id, version, changes);
    return this.prospects.get(ctx, id);
  }
}
