import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PathSlug, Public, exportFile, publicContext, type RequestContext } from '#app/platform';
import { AgreementExportQuery, AgreementList, AgreementQuery } from './agreements.dto.js';
import { AGREEMENT_EXPORT, Agreements } from './agreements.service.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

@ApiTags('centres')
@Controller('centres/:slug/agreements')
export class AgreementsController {
  constructor(private readonly agreements: Agreements) {}

  @Get()
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The agreements of a centre with other administrations, by half a year (d.lgs. 33/2013, art. 23)',
    publicCopy: true,
    returns: AgreementList,
    problems: [404],
  })
  published(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() { semester }: AgreementQuery,
  ): Promise<AgreementList> {
    return this.agreements.list(publicContext(ctx, slug), semester);
  }

  @Get('export')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The agreements of a centre of half a year as a file',
    binary: true,
    problems: [404],
  })
  publishedFile(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: AgreementExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, AGREEMENT_EXPORT, async () => {
      const { items } = await this.agreements.list(publicContext(ctx, slug), query.semester);
      return { items, nextCursor: null };
    });
  }
}
