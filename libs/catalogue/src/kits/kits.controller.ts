import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  PageQuery,
  PathNumber,
  type Page,
  type RequestContext,
} from '#app/platform';
import { KitDetail, KitSummary, NewKit, NewKitRelease } from './kits.dto.js';
import { Kits } from './kits.service.js';

/** The kits that the centre hands on. */
@ApiTags('kits')
@Controller('kits')
export class KitsController {
  constructor(private readonly kits: Kits) {}

  @Get()
  @Allow('kits.manage')
  @Operation({ summary: 'The reuse kits of the centre, the newest release first', returns: PageOf(KitSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<KitSummary>> {
    return this.kits.list(ctx, query);
  }

  @Post()
  @Allow('kits.manage')
  @Operation({
    summary: 'Makes a reuse kit with its first release',
    returns: KitDetail,
    status: 201,
    location: '/api/v1/kits',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewKit,
  ): Promise<KitDetail> {
    return this.kits.get(ctx, await this.kits.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('kits.manage')
  @Operation({ summary: 'A reuse kit with all its releases', returns: KitDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<KitDetail> {
    return this.kits.get(ctx, id);
  }

  @Post(':id/releases')
  @Allow('kits.manage')
  @Operation({
    summary: 'Makes the next release of a reuse kit',
    returns: KitDetail,
    status: 201,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async release(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: NewKitRelease,
  ): Promise<KitDetail> {
    await this.kits.release(ctx, id, version, input);
    return this.kits.get(ctx, id);
  }

  @Get(':id/releases/:number/archive')
  @Allow('kits.manage')
  @ApiParam({
    name: 'number',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: LIMITS.kitReleases },
  })
  @Operation({ summary: 'Downloads a release of a reuse kit', binary: true, ids: ['id'] })
  async archive(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, content } = await this.kits.pack(ctx, id, number);
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(content, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
  }
}
