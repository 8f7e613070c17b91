import { Body, Controller, Delete, Get, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
  StoredFiles,
  asDownload,
  exportFile,
  notFound,
  type Page,
  type RequestContext,
} from '#app/platform';
import { CostItemQueries } from '../application/cost-item-queries.js';
import { CostItems } from '../application/cost-items.service.js';
import { CostResultQueries } from '../application/cost-result-queries.js';
import { COST_ITEM_EXPORT } from '../exports/cost-exports.js';
import { CostItemChanges, CostItemExportQuery, CostItemQuery, CostItemView, NewCostItem } from './cost-items.dto.js';
import { ItemTrail } from './cost-results.dto.js';

@ApiTags('costs')
@Controller('cost-models/:id/items')
export class CostItemsController {
  constructor(
    private readonly queries: CostItemQueries,
    private readonly items: CostItems,
    private readonly results: CostResultQueries,
    private readonly files: StoredFiles,
  ) {}

  @Get()
  @Allow('costs.read')
  @Operation({
    summary: 'What costs, each item with what it costs in the year',
    returns: PageOf(CostItemView),
    ids: ['id'],
  })
  list(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: CostItemQuery): Promise<Page<CostItemView>> {
    return this.queries.list(ctx, id, query);
  }

  @Get('export')
  @Allow('costs.read')
  @Operation({ summary: 'The items as a file', binary: true, ids: ['id'], problems: [413] })
  export(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: CostItemExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, COST_ITEM_EXPORT, (cursor) =>
      this.queries.list(ctx, id, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('costs.edit')
  @Operation({
    summary: 'Adds an item',
    returns: CostItemView,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewCostItem,
  ): Promise<CostItemView> {
    return this.queries.get(ctx, id, await this.items.create(ctx, id, key, input));
  }

  @Get(':itemId')
  @Allow('costs.read')
  @Operation({ summary: 'An item', returns: CostItemView, etag: true, ids: ['id', 'itemId'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string, @Id('itemId') itemId: string): Promise<CostItemView> {
    return this.queries.get(ctx, id, itemId);
  }

  @Patch(':itemId')
  @Allow('costs.edit')
  @Operation({
    mergePatch: CostItemChanges,
    summary: 'Changes an item of a draft',
    returns: CostItemView,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() changes: CostItemChanges,
  ): Promise<CostItemView> {
    await this.items.change(ctx, id, itemId, version, changes);
    return this.queries.get(ctx, id, itemId);
  }

  @Delete(':itemId')
  @Allow('costs.edit')
  @Operation({ summary: 'Takes an item out of a draft', status: 204, ifMatch: true, ids: ['id', 'itemId'] })
  remove(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.items.remove(ctx, id, itemId, version);
  }

  @Get(':itemId/document')
  @Allow('costs.read')
  @Operation({ summary: 'The document that an item comes from', binary: true, ids: ['id', 'itemId'] })
  async document(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { fileId } = await this.queries.get(ctx, id, itemId);
    if (!fileId) throw notFound();
    return asDownload(response, await this.files.open(ctx, fileId));
  }

  @Get(':itemId/trail')
  @Allow('costs.read')
  @Operation({
    summary: 'Where every euro of an item went',
    returns: ItemTrail,
    ids: ['id', 'itemId'],
    problems: [422],
  })
  trail(@Ctx() ctx: RequestContext, @Id() id: string, @Id('itemId') itemId: string): Promise<ItemTrail> {
    return this.results.item(ctx, id, itemId);
  }
}
