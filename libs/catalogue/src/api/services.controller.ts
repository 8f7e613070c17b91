import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
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
import { ServiceQueries } from '../application/service-queries.js';
import { Services } from '../application/services.service.js';
import { NewService, ServiceDetail, ServiceQuery, ServiceSummary, SheetChanges } from './services.dto.js';

/** The catalogue as the centre edits it. */
@ApiTags('services')
@Controller('services')
export class ServicesController {
  constructor(
    private readonly services: Services,
    private readonly queries: ServiceQueries,
  ) {}

  @Get()
  @Allow('services.read')
  @Operation({ summary: 'The services, by title', returns: PageOf(ServiceSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: ServiceQuery): Promise<Page<ServiceSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('services.edit')
  @Operation({
    summary: 'Creates a service with its first draft',
    returns: ServiceDetail,
    status: 201,
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewService,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    const id = await this.services.create(ctx, key, input);
    response.setHeader('Location', `/api/v1/services/${id}`);
    return this.answer(ctx, id, response);
  }

  @Get(':id')
  @Allow('services.read')
  @Operation({
    summary: 'A service with its published version and its draft',
    returns: ServiceDetail,
    etag: true,
    ids: ['id'],
  })
  get(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    return this.answer(ctx, id, response);
  }

  @Patch(':id')
  @Allow('services.edit')
  @ApiConsumes('application/merge-patch+json')
  @ApiBody({ type: SheetChanges })
  @Operation({
    summary: 'Changes the draft',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async edit(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: SheetChanges,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    await this.services.edit(ctx, id, version, changes);
    return this.answer(ctx, id, response);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('services.publish')
  @Operation({ summary: 'Publishes the draft', returns: ServiceDetail, etag: true, ifMatch: true, ids: ['id'] })
  async publish(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    await this.services.publish(ctx, id, version);
    return this.answer(ctx, id, response);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Allow('services.publish')
  @Operation({
    summary: 'Takes a service out of the catalogue',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
  })
  async retire(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    await this.services.retire(ctx, id, version);
    return this.answer(ctx, id, response);
  }

  @Delete(':id/draft')
  @HttpCode(200)
  @Allow('services.edit')
  @Operation({ summary: 'Drops the draft', returns: ServiceDetail, etag: true, ifMatch: true, ids: ['id'] })
  async discardDraft(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ServiceDetail> {
    await this.services.discardDraft(ctx, id, version);
    return this.answer(ctx, id, response);
  }

  private async answer(ctx: RequestContext, id: string, response: Response): Promise<ServiceDetail> {
    const service = await this.queries.get(ctx, id);
    response.setHeader('ETag', `"${service.version}"`);
    return service;
  }
}
