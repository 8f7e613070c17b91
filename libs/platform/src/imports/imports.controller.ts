import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id, IdempotencyKey, PathSlug } from '../http/params.js';
import { PageOf, type Page } from '../lists/page.js';
import { ImportQueries } from './import-queries.js';
import {
  Import,
  ImportQuery,
  ImportRow,
  ImportRowFileQuery,
  ImportRowQuery,
  NewImport,
  TemplateQuery,
} from './imports.dto.js';
import { ImportBatches } from './imports.service.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly batches: ImportBatches,
    private readonly queries: ImportQueries,
  ) {}

  @Get()
  @Allow('imports.run')
  @Operation({ summary: 'The imports, newest first', returns: PageOf(Import) })
  list(@Ctx() ctx: RequestContext, @Query() query: ImportQuery): Promise<Page<Import>> {
    return this.queries.list(ctx, query);
  }

  @Get('templates/:code')
  @Allow('imports.run')
  @ApiParam({ name: 'code', schema: { type: 'string', maxLength: LIMITS.slug } })
  @Operation({ summary: 'A file to fill, with the columns that are read', binary: true, problems: [404] })
  template(
    @Ctx() ctx: RequestContext,
    @PathSlug('code') target: string,
    @Query() { format, content }: TemplateQuery,
  ): Promise<StreamableFile> {
    return this.queries.template(ctx, target, format, content);
  }

  @Post()
  @Allow('imports.run')
  @Operation({
    summary: 'Reads a file and says what each row would do',
    returns: Import,
    status: 201,
    location: '/api/v1/imports',
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async preview(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewImport,
  ): Promise<Import> {
    return this.queries.get(ctx, await this.batches.preview(ctx, key, input));
  }

  @Get(':id')
  @Allow('imports.run')
  @Operation({ summary: 'How an import stands', returns: Import, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Import> {
    return this.queries.get(ctx, id);
  }

  @Get(':id/rows')
  @Allow('imports.run')
  @Operation({ summary: 'The rows of an import, in their order', returns: PageOf(ImportRow), ids: ['id'] })
  rows(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: ImportRowQuery): Promise<Page<ImportRow>> {
    return this.queries.rows(ctx, id, query);
  }

  @Get(':id/rows/export')
  @Allow('imports.run')
  @Operation({
    summary:
      'The rows of an import in the columns of its template, with their mistakes in words: to be corrected and read again',
    binary: true,
    ids: ['id'],
    problems: [413],
  })
  rowsFile(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: ImportRowFileQuery): Promise<StreamableFile> {
    return this.queries.rowsFile(ctx, id, query);
  }

  @Post(':id/confirmation')
  @Allow('imports.run')
  @Operation({ summary: 'Has the rows without mistakes written', returns: Import, ids: ['id'], problems: [409] })
  async confirm(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Import> {
    await this.batches.confirm(ctx, id);
    return this.queries.get(ctx, id);
  }

  @Post(':id/undo')
  @Allow('imports.run')
  @Operation({
    summary: 'Has what was written taken back, where nothing was built upon it',
    returns: Import,
    ids: ['id'],
    problems: [409],
  })
  async undo(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Import> {
    await this.batches.undo(ctx, id);
    return this.queries.get(ctx, id);
  }
}
