import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PathSlug, Public, exportFile, publicContext, type RequestContext } from '#app/platform';
import { SERVICE_COST_EXPORT } from './cost-export.js';
import { ServiceCosts, ServiceCostsExportQuery } from './cost-publications.dto.js';
import { CostPublications } from './cost-publications.service.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

@ApiTags('centres')
@Controller('centres/:slug/service-costs')
export class PublicCostsController {
  constructor(private readonly publications: CostPublications) {}

  @Get()
  @Public()
  @SlugParam()
  @Operation({
    summary: 'What the services of a centre cost, year by year (d.lgs. 33/2013, art. 32)',
    publicCopy: true,
    returns: ServiceCosts,
    problems: [404],
  })
  costs(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<ServiceCosts> {
    return this.publications.published(publicContext(ctx, slug));
  }

  @Get('export')
  @Public()
  @SlugParam()
  @Operation({ summary: 'What the services of a centre cost, as a file', binary: true, problems: [404] })
  file(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: ServiceCostsExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, SERVICE_COST_EXPORT, async () => {
      const { items } = await this.publications.published(publicContext(ctx, slug));
      return { items, nextCursor: null };
    });
  }
}
