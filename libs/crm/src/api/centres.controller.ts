import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LIMITS } from '#app/contracts';
import { Ctx, Operation, PageOf, PathSlug, Public, type Page, type RequestContext } from '#app/platform';
import { PublicCentres } from '../application/public-centres.js';
import { AdheringBody, AdheringBodyQuery, Centre, CentreQuery } from './centres.dto.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });
/** Browsers ask again after five minutes, and mostly hear that nothing has changed. */
const CACHED = 'public, max-age=300';

/** What everybody may know of the centres. */
@ApiTags('centres')
@Controller('centres')
export class CentresController {
  constructor(private readonly centres: PublicCentres) {}

  @Get()
  @Public()
  @Operation({ summary: 'The centres of the network', publicCopy: true, returns: PageOf(Centre) })
  list(@Ctx() ctx: RequestContext, @Query() query: CentreQuery): Promise<Page<Centre>> {
    return this.centres.list(ctx, query);
  }

  @Get(':slug')
  @Public()
  @SlugParam()
  @Operation({ summary: 'One centre', publicCopy: true, returns: Centre, problems: [404] })
  get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<Centre> {
    return this.centres.get(ctx, slug);
  }

  @Get(':slug/adhering-bodies')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'Who adheres to a centre, by name',
    publicCopy: true,
    problems: [404],
    returns: PageOf(AdheringBody),
  })
  adheringBodies(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: AdheringBodyQuery,
  ): Promise<Page<AdheringBody>> {
    return this.centres.adheringBodies(ctx, slug, query);
  }

  @Get(':slug/logo')
  @Public()
  @SlugParam()
  @Operation({ summary: 'The logo of a centre', publicCopy: true, binary: true, problems: [404] })
  async logo(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const { id, mediaType, size, content } = await this.centres.logo(ctx, slug);
    // Shown as a picture and as nothing else, whatever a browser makes of its bytes.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    if (isKnown(request, response, id)) {
      content.destroy();
      return undefined;
    }
    return new StreamableFile(content, { type: mediaType, length: size, disposition: 'inline' });
  }

  @Get(':slug/theme')
  @Public()
  @SlugParam()
  @Operation({ summary: 'The colours of a centre, as a style sheet', publicCopy: true, binary: true, problems: [404] })
  async theme(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const { version, css } = await this.centres.theme(ctx, slug);
    response.setHeader('Content-Type', 'text/css; charset=utf-8');
    return isKnown(request, response, String(version)) ? undefined : css;
  }
}

/** Names what is sent; answers 304 where the browser holds it already. */
function isKnown(request: Request, response: Response, tag: string): boolean {
  response.setHeader('ETag', `"${tag}"`);
  response.setHeader('Cache-Control', CACHED);
  if (request.fresh) response.status(304);
  return request.fresh;
}
