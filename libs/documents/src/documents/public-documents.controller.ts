import { Controller, Get, Inject, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  ContentLinks,
  Ctx,
  Id,
  Operation,
  PageOf,
  PathNumber,
  PathSlug,
  Public,
  SETTINGS,
  publicContext,
  type Page,
  type RequestContext,
  type Settings,
} from '#app/platform';
import { DocumentContent } from './document-content.js';
import { NumberParam } from './documents.controller.js';
import { DocumentLink, PublicDocument, PublicDocumentQuery } from './public-documents.dto.js';
import { PublicDocuments } from './public-documents.service.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

/** The documents of a centre that are for everybody. */
@ApiTags('centres')
@Controller('centres/:slug/documents')
export class PublicDocumentsController {
  constructor(
    private readonly documents: PublicDocuments,
    private readonly content: DocumentContent,
  ) {}

  @Get()
  @Public()
  @SlugParam()
  @Operation({
    summary: 'The documents of a centre that are for everybody, the latest first',
    publicCopy: true,
    returns: PageOf(PublicDocument),
    problems: [404],
  })
  list(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Query() query: PublicDocumentQuery,
  ): Promise<Page<PublicDocument>> {
    return this.documents.list(publicContext(ctx, slug), query);
  }

  @Get(':id/content')
  @Public()
  @SlugParam()
  @Operation({ summary: 'Downloads a document that is for everybody', binary: true, ids: ['id'] })
  async download(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const context = publicContext(ctx, slug);
    return this.content.download(context, id, await this.documents.shown(context, id), response);
  }
}

/** Content for programs that bring no session of their own. */
@ApiTags('documents')
@Controller()
export class DocumentLinksController {
  constructor(
    private readonly content: DocumentContent,
    private readonly links: ContentLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('documents/:id/versions/:number/links')
  @Allow('documents.read')
  @NumberParam()
  @Operation({
    summary: 'A link to a version for five minutes, which opens what its session may see at that moment',
    returns: DocumentLink,
    status: 201,
    ids: ['id'],
  })
  async link(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
  ): Promise<DocumentLink> {
    await this.content.check(ctx, id, number);
    const { token, expiresAt } = this.links.seal(ctx, `${id}/${number}`);
    return { url: `${this.settings.PUBLIC_URL}/api/v1/content/${token}`, expiresAt: expiresAt.toISOString() };
  }

  @Get('content/:token')
  @Public()
  @ApiParam({ name: 'token', schema: { type: 'string', maxLength: 500 } })
  @Operation({ summary: 'What a link names, as its session sees it now', binary: true, problems: [404] })
  download(
    @Ctx() ctx: RequestContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const opened = this.links.open(ctx, token, ['documents.read']);
    const [id, number] = opened.what.split('/') as [string, string];
    return this.content.download(opened.ctx, id, Number(number), response);
  }
}
