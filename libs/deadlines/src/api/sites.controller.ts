import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
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
import { BodySites } from '../application/body-sites.service.js';
import { NewSite, SiteChanges, SiteQuery, SiteView } from './sites.dto.js';

@ApiTags('deadlines')
@Controller('body-sites')
export class SitesController {
  constructor(private readonly sites: BodySites) {}

  @Get()
  @Allow('deadlines.read')
  @Operation({ summary: 'Web sites and apps of the bodies that one sees', returns: PageOf(SiteView) })
  list(@Ctx() ctx: RequestContext, @Query() query: SiteQuery): Promise<Page<SiteView>> {
    return this.sites.list(ctx, query);
  }

  @Post()
  @Allow('deadlines.edit')
  @Operation({
    summary: 'Adds a site or an app of a body, with what is asked of it',
    returns: SiteView,
    status: 201,
    location: '/api/v1/body-sites',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewSite,
  ): Promise<SiteView> {
    return this.sites.get(ctx, await this.sites.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('deadlines.read')
  @Operation({ summary: 'A site or an app', returns: SiteView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SiteView> {
    return this.sites.get(ctx, id);
  }

  @Patch(':id')
  @Allow('deadlines.edit')
  @Operation({
    mergePatch: SiteChanges,
    summary: 'Changes a site, closes it, or says that it is there again',
    returns: SiteView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: SiteChanges,
  ): Promise<SiteView> {
    await this.sites.change(ctx, id, version, changes);
    return this.sites.get(ctx, id);
  }
}
