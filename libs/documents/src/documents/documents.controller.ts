import { Body, Controller, Delete, Get, Patch, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  LogsReads,
  Operation,
  PageOf,
  PathNumber,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { DocumentBatch } from './document-batch.service.js';
import { DocumentContent } from './document-content.js';
import { DocumentEditing } from './document-editing.service.js';
import { REGISTER_EXPORT, REGISTER_PRINT } from './document-export.js';
import { DocumentQueries } from './document-queries.js';
import { DocumentRegister } from './document-register.js';
import { DocumentSteps } from './document-steps.js';
import { DocumentVersions } from './document-versions.js';
import {
  CreatedDocuments,
  DocumentChanges,
  DocumentDetail,
  DocumentExportQuery,
  DocumentQuery,
  DocumentStep,
  DocumentSummary,
  DocumentVisibility,
  DocumentsChange,
  NewDocumentVersion,
  NewDocuments,
} from './documents.dto.js';
import { Documents } from './documents.service.js';

/** The number of a version in a path. */
export const NumberParam = () =>
  ApiParam({
    name: 'number',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: LIMITS.documentVersions },
  });
const CHANGE = { returns: DocumentDetail, etag: true, ifMatch: true, ids: ['id'], problems: [403, 409, 413, 415, 422] };

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly register: DocumentRegister,
    private readonly documents: Documents,
    private readonly editing: DocumentEditing,
    private readonly batch: DocumentBatch,
    private readonly versions: DocumentVersions,
    private readonly steps: DocumentSteps,
    private readonly content: DocumentContent,
  ) {}

  @Get()
  @Allow('documents.read')
  @Operation({ summary: 'The documents that the reader sees', returns: PageOf(DocumentSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: DocumentQuery): Promise<Page<DocumentSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('export')
  @Allow('documents.read')
  @Operation({ summary: 'The same with all their metadata, as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: DocumentExportQuery): Promise<StreamableFile> {
    // What is printed has room for what identifies a document; a table takes all.
    const table = query.format === 'pdf' ? REGISTER_PRINT : REGISTER_EXPORT;
    return exportFile(ctx, query, table, (cursor) => this.register.page(ctx, query, cursor));
  }

  @Post()
  @Allow('documents.write')
  @Operation({
    summary: 'Adds a document for each upload, and tells of others with the same content',
    returns: CreatedDocuments,
    status: 201,
    idempotent: true,
    problems: [403, 404, 409, 413, 415, 422],
  })
  create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDocuments,
  ): Promise<CreatedDocuments> {
    return this.documents.create(ctx, key, input);
  }

  @Post('changes')
  @Allow('documents.write')
  @Operation({
    summary: 'Moves, tags, shows or throws away several documents: all of them, or none; answers what takes it back',
    returns: DocumentsChange,
    problems: [403, 404, 409, 412, 413, 415, 422],
  })
  changeMany(@Ctx() ctx: RequestContext, @Body() input: DocumentsChange): Promise<DocumentsChange> {
    return this.batch.change(ctx, input);
  }

  @Get(':id')
  @Allow('documents.read')
  @Operation({
    summary: 'A document with its versions and its history',
    returns: DocumentDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DocumentDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('documents.write')
  @Operation({ mergePatch: DocumentChanges, summary: 'Describes a document, or moves it to another folder', ...CHANGE })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: DocumentChanges,
  ): Promise<DocumentDetail> {
    await this.editing.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Put(':id/visibility')
  @Allow('documents.manage')
  @Operation({ summary: 'Says who reads this document; it holds from the next request on', ...CHANGE })
  async show(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: DocumentVisibility,
  ): Promise<DocumentDetail> {
    await this.editing.show(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Allow('documents.write')
  @Operation({
    summary: 'Moves a document to the trash',
    status: 204,
    ifMatch: true,
    ids: ['id'],
    problems: [403, 409],
  })
  trash(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.editing.trash(ctx, id, version);
  }

  @Post(':id/recovery')
  @Allow('documents.write')
  @Operation({ summary: 'Takes a document out of the trash', ...CHANGE, problems: [403, 409] })
  async recover(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<DocumentDetail> {
    await this.editing.recover(ctx, id, version);
    return this.queries.get(ctx, id);
  }

  @Post(':id/steps')
  @Allow('documents.write')
  @Operation({ summary: 'Submits a document, approves it or sends it back', ...CHANGE })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: DocumentStep,
  ): Promise<DocumentDetail> {
    await this.steps.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }

  @Post(':id/versions')
  @Allow('documents.write')
  @Operation({ summary: 'Adds a version from an upload', ...CHANGE, idempotent: true })
  async addVersion(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() version: number,
    @Body() input: NewDocumentVersion,
  ): Promise<DocumentDetail> {
    await this.versions.add(ctx, key, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post(':id/versions/:number/restoration')
  @Allow('documents.write')
  @NumberParam()
  @Operation({ summary: 'Makes an earlier version the current one, as a new version', ...CHANGE, problems: [403, 409] })
  async restore(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
    @IfMatch() version: number,
  ): Promise<DocumentDetail> {
    await this.versions.restore(ctx, id, number, version);
    return this.queries.get(ctx, id);
  }

  @Get(':id/versions/:number/content')
  @Allow('documents.read')
  @LogsReads('document_version', { subject: 'id' })
  @NumberParam()
  @Operation({ summary: 'Downloads a version', binary: true, ids: ['id'] })
  download(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.content.download(ctx, id, number, response);
  }
}
