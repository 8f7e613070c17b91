import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { PageQuery } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx, IfMatch, PathSlug } from '../http/params.js';
import { PageOf, type Page } from '../lists/page.js';
import { StorageChange, StorageOfCentre } from './centre-storage.dto.js';
import { CentreStorage } from './centre-storage.service.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

/** How much each centre may store, for the people of the platform: sums, and no file. */
@ApiTags('platform')
@Controller('centre-storage')
export class CentreStorageController {
  constructor(private readonly storage: CentreStorage) {}

  @Get()
  @Allow('platform.read')
  @Operation({
    summary: 'What the files of each centre take up, and how much they may',
    returns: PageOf(StorageOfCentre),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<StorageOfCentre>> {
    return this.storage.list(ctx, query);
  }

  @Get(':slug')
  @Allow('platform.read')
  @SlugParam()
  @Operation({ summary: 'What the files of a centre take up', returns: StorageOfCentre, etag: true, problems: [404] })
  get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<StorageOfCentre> {
    return this.storage.get(ctx, slug);
  }

  @Patch(':slug')
  @Allow('platform.manage')
  @SlugParam()
  @Operation({
    mergePatch: StorageChange,
    summary: 'Says how much the files of a centre may take up',
    returns: StorageOfCentre,
    etag: true,
    ifMatch: true,
    problems: [404, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @IfMatch() version: number,
    @Body() { quotaMegabytes }: StorageChange,
  ): Promise<StorageOfCentre> {
    await this.storage.change(ctx, slug, version, quotaMegabytes);
    return this.storage.get(ctx, slug);
  }
}
