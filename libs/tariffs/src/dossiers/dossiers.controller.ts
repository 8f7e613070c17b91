import { Body, Controller, Get, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Job,
  LongWork,
  Operation,
  PageOf,
  StoredFiles,
  asDownload,
  notFound,
  type Page,
  type RequestContext,
} from '#app/platform';
import { DossierChanges, DossierQuery, DossierView, DossierVote, NewDossier } from './dossiers.dto.js';
import { Dossiers } from './dossiers.service.js';

@ApiTags('tariffs')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly work: LongWork,
    private readonly files: StoredFiles,
  ) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'What was laid before the strategic table, the latest first', returns: PageOf(DossierView) })
  list(@Ctx() ctx: RequestContext, @Query() query: DossierQuery): Promise<Page<DossierView>> {
    return this.dossiers.list(ctx, query);
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Begins the dossier of a version of a plan, with the simulations that the table will see',
    returns: DossierView,
    status: 201,
    location: '/api/v1/dossiers',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDossier,
  ): Promise<DossierView> {
    return this.dossiers.get(ctx, await this.dossiers.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('tariffs.read')
  @Operation({ summary: 'A dossier', returns: DossierView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DossierView> {
    return this.dossiers.get(ctx, id);
  }

  @Get(':id/document')
  @Allow('tariffs.read')
  @Operation({ summary: 'The PDF as it was drawn last', binary: true, ids: ['id'] })
  async document(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(ctx, response, (await this.dossiers.get(ctx, id)).pdfFileId);
  }

  @Get(':id/minutes')
  @Allow('tariffs.read')
  @Operation({ summary: 'The minutes of the table, as they were uploaded', binary: true, ids: ['id'] })
  async minutes(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(ctx, response, (await this.dossiers.get(ctx, id)).minutesFileId);
  }

  @Patch(':id')
  @Allow('tariffs.edit')
  @Operation({
    mergePatch: DossierChanges,
    summary: 'Changes a dossier that is not frozen; simulations are taken as they are now',
    returns: DossierView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: DossierChanges,
  ): Promise<DossierView> {
    await this.dossiers.change(ctx, id, version, changes);
    return this.dossiers.get(ctx, id);
  }

  @Post(':id/vote')
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Records meeting, minutes and vote of the table',
    returns: DossierView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async record(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() vote: DossierVote,
  ): Promise<DossierView> {
    await this.dossiers.record(ctx, id, version, vote);
    return this.dossiers.get(ctx, id);
  }

  @Post(':id/drawings')
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Has the PDF drawn, as the dossier is now: long work',
    returns: Job,
    status: 201,
    location: '/api/v1/jobs',
    idempotent: true,
    ids: ['id'],
    problems: [409, 422],
  })
  async draw(@Ctx() ctx: RequestContext, @Id() id: string, @IdempotencyKey() key: string | undefined): Promise<Job> {
    return this.work.get(ctx, await this.dossiers.draw(ctx, key, id));
  }

  private async file(ctx: RequestContext, response: Response, id: string | null): Promise<StreamableFile> {
    if (!id) throw notFound();
    return asDownload(response, await this.files.open(ctx, id));
  }
}
