import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PageOf, PathSlug, Public, type Page, type RequestContext } from '#app/platform';
import { Feedback } from '../application/feedback.service.js';
import { ServiceQueries } from '../application/service-queries.js';
import { NewFeedback } from './feedback.dto.js';
import { PublishedService, PublishedServiceQuery, PublishedServiceSummary } from './services.dto.js';

const Path = (name: string) => ApiParam({ name, schema: { type: 'string', maxLength: LIMITS.slug } });

/** The catalogue as everybody reads it. */
@ApiTags('centres')
@Controller('centres/:slug/services')
export class PublicServicesController {
  constructor(
    private readonly services: ServiceQueries,
    private readonly feedback: Feedback,
  ) {}

  @Get()
  @Public()
  @Path('slug')
  @Operation({
    summary: 'The published services of a centre, by title',
    publicCopy: true,
    problems: [404],
    returns: PageOf(PublishedServiceSummary),
  })
  list(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: PublishedServiceQuery,
  ): Promise<Page<PublishedServiceSummary>> {
    return this.services.published(ctx, slug, query);
  }

  @Get(':code')
  @Public()
  @Path('slug')
  @Path('code')
  @Operation({
    summary: 'The sheet of a published service',
    publicCopy: true,
    returns: PublishedService,
    problems: [404],
  })
  get(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @PathSlug('code') code: string,
  ): Promise<PublishedService> {
    return this.services.publishedByCode(ctx, slug, code);
  }

  @Post(':code/feedback')
  @Public()
  @Path('slug')
  @Path('code')
  @Operation({
    summary: 'Says how clear the page of a service was, without an account',
    status: 204,
    problems: [404, 413, 415, 422],
  })
  async comment(
    @Ctx() ctx: RequestContext,
    @Req() request: Request,
    @PathSlug('slug') slug: string,
    @PathSlug('code') code: string,
    @Body() input: NewFeedback,
  ): Promise<void> {
    await this.feedback.give(ctx, slug, code, request.ip ?? '', input);
  }
}
