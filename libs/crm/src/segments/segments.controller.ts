import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  type Page,
  type RequestContext,
} from '#app/platform';
import { BodySummary } from '../api/bodies.dto.js';
import { NewSegment, SegmentChanges, SegmentQuery, SegmentView } from './segments.dto.js';
import { Segments } from './segments.service.js';

@ApiTags('segments')
@Controller('segments')
export class SegmentsController {
  constructor(private readonly segments: Segments) {}

  @Get()
  @Allow('relationship.read')
  @Operation({ summary: 'The choices of bodies that the centre keeps, by name', returns: PageOf(SegmentView) })
  list(@Ctx() ctx: RequestContext, @Query() query: SegmentQuery): Promise<Page<SegmentView>> {
    return this.segments.list(ctx, query);
  }

  @Post()
  @Allow('relationship.edit')
  @Operation({
    summary: 'Keeps a question to the list of bodies under a name',
    returns: SegmentView,
    status: 201,
    location: '/api/v1/segments',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewSegment,
  ): Promise<SegmentView> {
    const id = await this.segments.create(ctx, key, input);
    return this.segments.get(ctx, id);
  }

  @Get(':id')
  @Allow('relationship.read')
  @Operation({ summary: 'A choice of bodies', returns: SegmentView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SegmentView> {
    return this.segments.get(ctx, id);
  }

  @Get(':id/bodies')
  @Allow('relationship.read')
  @Operation({ summary: 'The bodies that are in it today', returns: PageOf(BodySummary), ids: ['id'] })
  bodies(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: SegmentQuery): Promise<Page<BodySummary>> {
    return this.segments.bodiesOf(ctx, id, query);
  }

  @Patch(':id')
  @Allow('relationship.edit')
  @Operation({
    mergePatch: SegmentChanges,
    summary: 'Renames a choice of bodies, or asks something else',
    returns: SegmentView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: SegmentChanges,
  ): Promise<SegmentView> {
    await this.segments.change(ctx, id, version, changes);
    return this.segments.get(ctx, id);
  }

  @Delete(':id')
  @Allow('relationship.edit')
  @Operation({ summary: 'Removes a choice of bodies; the bodies stay', status: 204, ids: ['id'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.segments.remove(ctx, id);
  }
}
