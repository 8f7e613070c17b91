import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
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
  PathSlug,
  type Page,
  type RequestContext,
} from '#app/platform';
import { KitImports } from './kit-imports.service.js';
import { KitApplication, KitImportDetail, KitImportSummary, KitItemComparison, NewKitImport } from './kits.dto.js';

/** The kits that came from other centres. */
@ApiTags('kits')
@Controller('kit-imports')
export class KitImportsController {
  constructor(private readonly imports: KitImports) {}

  @Get()
  @Allow('kits.manage')
  @Operation({ summary: 'The reuse kits that came in, the newest first', returns: PageOf(KitImportSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<KitImportSummary>> {
    return this.imports.list(ctx, query);
  }

  @Post()
  @Allow('kits.manage')
  @Operation({
    summary: 'Opens an uploaded reuse kit, to choose from it',
    returns: KitImportDetail,
    status: 201,
    location: '/api/v1/kit-imports',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async open(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() { fileId }: NewKitImport,
  ): Promise<KitImportDetail> {
    return this.imports.get(ctx, await this.imports.open(ctx, key, fileId));
  }

  @Get(':id')
  @Allow('kits.manage')
  @Operation({
    summary: 'A reuse kit that came in, beside the catalogue as it is now',
    returns: KitImportDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<KitImportDetail> {
    return this.imports.get(ctx, id);
  }

  @Get(':id/items/:code')
  @Allow('kits.manage')
  @ApiParam({ name: 'code', schema: { type: 'string', maxLength: LIMITS.slug } })
  @Operation({ summary: 'One service of the kit beside the one here', returns: KitItemComparison, ids: ['id'] })
  compare(@Ctx() ctx: RequestContext, @Id() id: string, @PathSlug('code') code: string): Promise<KitItemComparison> {
    return this.imports.compare(ctx, id, code);
  }

  @Post(':id/application')
  @Allow('kits.manage')
  @Operation({
    summary: 'Takes what was chosen into the catalogue, as drafts',
    returns: KitImportDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async apply(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: KitApplication,
  ): Promise<KitImportDetail> {
    await this.imports.apply(ctx, id, version, input);
    return this.imports.get(ctx, id);
  }
}
