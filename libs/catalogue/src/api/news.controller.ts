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
import { NewsItems } from '../application/news.service.js';
import { NewNews, NewsChanges, NewsDetail, NewsQuery, NewsSummary } from './news.dto.js';

/** The news of a centre as it writes them. */
@ApiTags('news')
@Controller('news')
@Allow('news.manage')
export class NewsController {
  constructor(private readonly news: NewsItems) {}

  @Get()
  @Operation({ summary: 'The news with drafts and what is scheduled, newest first', returns: PageOf(NewsSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: NewsQuery): Promise<Page<NewsSummary>> {
    return this.news.list(ctx, query);
  }

  @Post()
  @Operation({
    summary: 'Adds a news item: a draft, scheduled or published, by its moment of publication',
    returns: NewsDetail,
    status: 201,
    location: '/api/v1/news',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewNews,
  ): Promise<NewsDetail> {
    const id = await this.news.create(ctx, key, input);
    return this.news.get(ctx, id);
  }

  @Get(':id')
  @Operation({ summary: 'A news item', returns: NewsDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<NewsDetail> {
    return this.news.get(ctx, id);
  }

  @Patch(':id')
  @Operation({
    mergePatch: NewsChanges,
    summary: 'Changes a news item or when it appears',
    returns: NewsDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: NewsChanges,
  ): Promise<NewsDetail> {
    await this.news.change(ctx, id, version, changes);
    return this.news.get(ctx, id);
  }

  @Delete(':id')
  @Operation({ summary: 'Deletes a news item', status: 204, ifMatch: true, ids: ['id'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    await this.news.remove(ctx, id, version);
  }
}
