import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PageOf, PageQuery, PathSlug, Public, type Page, type RequestContext } from '#app/platform';
import { NewsItems } from '../application/news.service.js';
import { PublishedNews, PublishedNewsSummary } from './news.dto.js';

const Path = (name: string) => ApiParam({ name, schema: { type: 'string', maxLength: LIMITS.slug } });

/** The news as everybody reads them. */
@ApiTags('centres')
@Controller('centres/:slug/news')
export class PublicNewsController {
  constructor(private readonly news: NewsItems) {}

  @Get()
  @Public()
  @Path('slug')
  @Operation({
    summary: 'The published news of a centre, latest first',
    publicCopy: true,
    problems: [404],
    returns: PageOf(PublishedNewsSummary),
  })
  list(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: PageQuery,
  ): Promise<Page<PublishedNewsSummary>> {
    return this.news.published(ctx, slug, query);
  }

  @Get(':code')
  @Public()
  @Path('slug')
  @Path('code')
  @Operation({ summary: 'A published news item', publicCopy: true, returns: PublishedNews, problems: [404] })
  get(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @PathSlug('code') code: string,
  ): Promise<PublishedNews> {
    return this.news.publishedByCode(ctx, slug, code);
  }
}
