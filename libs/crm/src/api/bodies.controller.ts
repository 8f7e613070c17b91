import { Body, Controller, Delete, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { Bodies } from '../application/bodies.service.js';
import { BodyRegister } from '../application/body-register.js';
import { BODY_EXPORT } from '../exports/body-export.js';
import {
  BodyChanges,
  BodyExportQuery,
  BodyQuery,
  BodySheet,
  BodySummary,
  NewBody,
  NewFigure,
  NewOffice,
  OfficeChanges,
} from './bodies.dto.js';

@ApiTags('bodies')
@Controller('bodies')
export class BodiesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly register: BodyRegister,
  ) {}

  @Get()
  @Allow('bodies.read')
  @Operation({ summary: 'The bodies of the centre, by name', returns: PageOf(BodySummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: BodyQuery): Promise<Page<BodySummary>> {
    return this.bodies.list(ctx, query);
  }

  @Get('export')
  @Allow('bodies.read')
  @Operation({ summary: 'The list of bodies as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: BodyExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, BODY_EXPORT, (cursor) =>
      this.bodies.listWithSeats(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('bodies.edit')
  @Operation({
    summary: 'Adds a body',
    returns: BodySheet,
    status: 201,
    location: '/api/v1/bodies',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewBody,
  ): Promise<BodySheet> {
    const id = await this.register.create(ctx, key, input);
    return this.bodies.get(ctx, id);
  }

  @Get(':id')
  @Allow('bodies.read')
  @Operation({ summary: 'The sheet of a body', returns: BodySheet, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<BodySheet> {
    return this.bodies.get(ctx, id);
  }

  @Patch(':id')
  @Allow('bodies.edit')
  @Operation({
    mergePatch: BodyChanges,
    summary: 'Changes what is known of a body',
    returns: BodySheet,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: BodyChanges,
  ): Promise<BodySheet> {
    await this.register.change(ctx, id, version, changes);
    return this.bodies.get(ctx, id);
  }

  @Post(':id/figures')
  @Allow('bodies.edit')
  @Operation({
    summary: 'Adds a figure of a year',
    returns: BodySheet,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async addFigure(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewFigure,
  ): Promise<BodySheet> {
    await this.register.addFigure(ctx, id, key, input);
    return this.bodies.get(ctx, id);
  }

  @Delete(':id/figures/:figureId')
  @Allow('bodies.edit')
  @Operation({ summary: 'Removes a figure', status: 204, ids: ['id', 'figureId'] })
  async removeFigure(@Ctx() ctx: RequestContext, @Id() id: string, @Id('figureId') figureId: string): Promise<void> {
    await this.register.removeFigure(ctx, id, figureId);
  }

  @Post(':id/offices')
  @Allow('offices.edit')
  @Operation({
    summary: 'Adds a person in an office',
    returns: BodySheet,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async addOffice(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewOffice,
  ): Promise<BodySheet> {
    await this.register.addOffice(ctx, id, key, input);
    return this.bodies.get(ctx, id);
  }

  @Patch(':id/offices/:officeId')
  @Allow('offices.edit')
  @Operation({
    mergePatch: OfficeChanges,
    summary: 'Changes or ends an office; If-Match names the version of the office',
    returns: BodySheet,
    etag: true,
    ifMatch: true,
    ids: ['id', 'officeId'],
    problems: [413, 415, 422],
  })
  async changeOffice(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('officeId') officeId: string,
    @IfMatch() version: number,
    @Body() changes: OfficeChanges,
  ): Promise<BodySheet> {
    await this.register.changeOffice(ctx, id, officeId, version, changes);
    return this.bodies.get(ctx, id);
  }

  @Delete(':id/offices/:officeId')
  @Allow('offices.edit')
  @Operation({ summary: 'Removes an office entered by mistake', status: 204, ids: ['id', 'officeId'] })
  async removeOffice(@Ctx() ctx: RequestContext, @Id() id: string, @Id('officeId') officeId: string): Promise<void> {
    await this.register.removeOffice(ctx, id, officeId);
  }
}
