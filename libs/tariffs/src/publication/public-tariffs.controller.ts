import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PathSlug, Public, exportFile, publicContext, type RequestContext } from '#app/platform';
import { OpenTariffsQuery, PublicTariffs } from './public-tariffs.dto.js';
import { PublicTariffPlans } from './public-tariffs.service.js';
import { TARIFF_EXPORT } from './tariff-export.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

@ApiTags('centres')
@Controller('centres/:slug')
export class PublicTariffsController {
  constructor(private readonly plans: PublicTariffPlans) {}

  @Get('tariffs')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The tariffs of a centre, in force and approved for later, in words',
    publicCopy: true,
    returns: PublicTariffs,
    problems: [404],
  })
  tariffs(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<PublicTariffs> {
    return this.plans.list(publicContext(ctx, slug));
  }

  @Get('open-data/tariffs')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The tariffs of a centre as open data: JSON with their terms, or CSV',
    binary: true,
    problems: [404],
  })
  async open(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() { format = 'json' }: OpenTariffsQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | StreamableFile> {
    const { plans } = await this.plans.open(publicContext(ctx, slug));
    if (format === 'csv') {
      const items = plans.flatMap(({ tariffs, ...plan }) => tariffs.map((tariff) => ({ plan, tariff })));
      // One file for everybody, whatever language they read.
      return exportFile({ ...ctx, locale: 'it' }, { format, separator: 'semicolon' }, TARIFF_EXPORT, () =>
        Promise.resolve({ items, nextCursor: null }),
      );
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="tariffe-${slug}.json"`);
    return JSON.stringify({ items: plans }, null, 1);
  }
}
