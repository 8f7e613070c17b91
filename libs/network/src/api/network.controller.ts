import { Body, Controller, Delete, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  Operation,
  PageOf,
  PathSlug,
  type Page,
  type RequestContext,
} from '#app/platform';
import { Exchange } from '../application/exchange.service.js';
import { NetworkCopies as CopyQueries } from '../application/network-copies.js';
import { NetworkDocuments } from '../application/network-documents.js';
import {
  CopiedDocument,
  NetworkCentres,
  NetworkCopies,
  NetworkCopyQuery,
  NetworkDocument,
  NetworkDocumentDetail,
  NetworkDocumentQuery,
  NewNetworkComment,
  NewNetworkCopy,
} from './network.dto.js';

@ApiTags('network')
@Controller('network')
export class NetworkController {
  constructor(
    private readonly documents: NetworkDocuments,
    private readonly exchange: Exchange,
    private readonly copies: CopyQueries,
  ) {}

  @Get('centres')
  @Allow('network.read')
  @Operation({ summary: 'The centres that take part in the network, for those that do', returns: NetworkCentres })
  async centres(@Ctx() ctx: RequestContext): Promise<NetworkCentres> {
    return { items: await this.documents.centres(ctx) };
  }

  @Get('documents')
  @Allow('network.read')
  @Operation({
    summary: 'What the centres of the network show each other, the latest first',
    returns: PageOf(NetworkDocument),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: NetworkDocumentQuery): Promise<Page<NetworkDocument>> {
    return this.documents.list(ctx, query);
  }

  @Get('centres/:slug/documents/:id')
  @Allow('network.read')
  @Operation({
    summary: 'A document that a centre shows, with what was said of it',
    returns: NetworkDocumentDetail,
    ids: ['slug', 'id'],
  })
  get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string, @Id() id: string): Promise<NetworkDocumentDetail> {
    return this.documents.get(ctx, slug, id);
  }

  @Get('centres/:slug/documents/:id/content')
  @Allow('network.read')
  @Operation({ summary: 'Its content, of the version that is shown', binary: true, ids: ['slug', 'id'] })
  content(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.documents.download(ctx, slug, id, response);
  }

  @Post('centres/:slug/documents/:id/comments')
  @Allow('network.take_part')
  @Operation({
    summary: 'Says something of it, under one’s name and that of the centre',
    returns: NetworkDocumentDetail,
    status: 201,
    idempotent: true,
    ids: ['slug', 'id'],
    problems: [413, 415, 422],
  })
  async comment(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewNetworkComment,
  ): Promise<NetworkDocumentDetail> {
    await this.exchange.comment(ctx, key, slug, id, input);
    return this.documents.get(ctx, slug, id);
  }

  @Delete('comments/:id')
  @Allow('network.take_part')
  @Operation({ summary: 'Takes back what one said oneself', status: 204, ids: ['id'] })
  uncomment(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    return this.exchange.uncomment(ctx, id);
  }

  @Post('centres/:slug/documents/:id/copies')
  @Allow('network.take_part')
  @Operation({
    summary: 'Copies it into a space of the own centre, with where it comes from',
    returns: CopiedDocument,
    status: 201,
    location: '/api/v1/documents',
    idempotent: true,
    ids: ['slug', 'id'],
    problems: [409, 413, 415, 422, 507],
  })
  copy(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewNetworkCopy,
  ): Promise<CopiedDocument> {
    return this.exchange.copy(ctx, key, slug, id, input);
  }

  @Get('copies')
  @Allow('network.read')
  @Operation({
    summary: 'Where documents of the own centre come from, the latest copies first',
    returns: NetworkCopies,
  })
  async copied(@Ctx() ctx: RequestContext, @Query() query: NetworkCopyQuery): Promise<NetworkCopies> {
    return { items: await this.copies.list(ctx, query) };
  }
}
