import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Code,
  Ctx,
  Operation,
  PUBLIC_COPY,
  PathSlug,
  Public,
  SETTINGS,
  exportFile,
  type RequestContext,
  type Settings,
} from '#app/platform';
import { catalogueDocument } from './cpsv.js';
import { datasetDocument } from './dataset.js';
import { OpenData } from './open-data.queries.js';
import { serviceTable } from './service-table.js';

const FORMATS = ['jsonld', 'csv', 'xlsx'] as const;

class OpenDataQuery {
  @Code(FORMATS, 'OpenDataFormat', { optional: true, description: '`jsonld` where it is not said' })
  format?: (typeof FORMATS)[number];
}

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });
const JSON_LD = 'application/ld+json; charset=utf-8';

/** What everybody may take and use, under CC BY 4.0. */
@ApiTags('centres')
@Controller('centres/:slug/open-data')
export class OpenDataController {
  constructor(
    private readonly data: OpenData,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('services')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The whole public catalogue of a centre: CPSV-AP_IT as JSON-LD, CSV or XLSX',
    publicCopy: true,
    binary: true,
    problems: [404],
  })
  async services(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() { format = 'jsonld' }: OpenDataQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | StreamableFile | undefined> {
    const { publisher, tag } = await this.data.state(ctx, slug);
    if (isKnown(request, response, `${format}-${tag}`)) return undefined;
    const site = this.settings.PUBLIC_URL;
    if (format !== 'jsonld') {
      const table = serviceTable(`${site}/${slug}`, slug);
      // One file for everybody, whatever language they read.
      const separator = 'semicolon';
      return exportFile({ ...ctx, locale: 'it' }, { format, separator }, table, (cursor) =>
        this.data.page(ctx, slug, cursor),
      );
    }
    response.setHeader('Content-Type', JSON_LD);
    response.setHeader('Content-Disposition', `attachment; filename="servizi-${slug}.jsonld"`);
    return JSON.stringify(catalogueDocument(site, publisher, await this.data.all(ctx, slug)), null, 1);
  }

  @Get('dataset')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The open data of a centre described by DCAT-AP_IT, as JSON-LD',
    publicCopy: true,
    binary: true,
    problems: [404],
  })
  async dataset(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const { publisher, modified, tag } = await this.data.state(ctx, slug);
    const others = await this.data.others(ctx, slug);
    const state = [tag, ...others.map((each) => `${each.name}-${each.modified.getTime()}`)].join('-');
    if (isKnown(request, response, `dataset-${state}`)) return undefined;
    response.setHeader('Content-Type', JSON_LD);
    return JSON.stringify(datasetDocument(this.settings.PUBLIC_URL, publisher, modified, others), null, 1);
  }
}

/** Names what is sent; answers 304 where the reader has it already. */
function isKnown(request: Request, response: Response, tag: string): boolean {
  response.setHeader('ETag', `W/"${tag}"`);
  response.setHeader('Cache-Control', PUBLIC_COPY);
  if (request.fresh) response.status(304);
  return request.fresh;
}
