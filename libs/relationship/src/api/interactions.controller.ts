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
import { Interactions } from '../application/interactions.service.js';
import { INTERACTION_EXPORT } from '../exports/relationship-export.js';
import {
  InteractionChanges,
  InteractionExportQuery,
  InteractionQuery,
  InteractionRemoval,
  InteractionView,
  NewInteraction,
} from './interactions.dto.js';

@ApiTags('relationship')
@Controller('interactions')
export class InteractionsController {
  constructor(private readonly interactions: Interactions) {}

  @Get()
  @Allow('relationship.read')
  @Operation({ summary: 'Calls, meetings, visits and notes, the newest first', returns: PageOf(InteractionView) })
  list(@Ctx() ctx: RequestContext, @Query() query: InteractionQuery): Promise<Page<InteractionView>> {
    return this.interactions.list(ctx, query);
  }

  @Get('export')
  @Allow('relationship.read')
  @Operation({ summary: 'The list of contacts as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: InteractionExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, INTERACTION_EXPORT, (cursor) =>
      this.interactions.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('relationship.edit')
  @Operation({
    summary: 'Notes a contact, with what is to be done next',
    returns: InteractionView,
    status: 201,
    location: '/api/v1/interactions',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewInteraction,
  ): Promise<InteractionView> {
    const id = await this.interactions.create(ctx, key, input);
    return this.interactions.get(ctx, id);
  }

  @Get(':id')
  @Allow('relationship.read')
  @Operation({ summary: 'A contact', returns: InteractionView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<InteractionView> {
    return this.interactions.get(ctx, id);
  }

  @Patch(':id')
  @Allow('relationship.edit')
  @Operation({
    mergePatch: InteractionChanges,
    summary: 'Changes what was noted of a contact',
    returns: InteractionView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: InteractionChanges,
  ): Promise<InteractionView> {
    await this.interactions.change(ctx, id, version, changes);
    return this.interactions.get(ctx, id);
  }

  @Post(':id/removal')
  @Allow('relationship.edit')
  @Operation({
    summary: 'Takes the words of a contact away; that there was one stays, with the reason',
    returns: InteractionView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async remove(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: InteractionRemoval,
  ): Promise<InteractionView> {
    await this.interactions.remove(ctx, id, version, reason);
    return this.interactions.get(ctx, id);
  }
}
