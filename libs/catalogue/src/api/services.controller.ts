import { Body, Controller, Delete, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  PathNumber,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { ServiceQueries } from '../application/service-queries.js';
import { Services } from '../application/services.service.js';
import { SERVICE_EXPORT } from '../exports/service-export.js';
import {
  NewService,
  SendBack,
  ServiceDetail,
  ServiceExportQuery,
  ServiceHistory,
  ServiceQuery,
  ServiceSummary,
  ServiceVersionList,
  ServiceVersionSheet,
  StepNote,
} from './services.dto.js';
import { SheetChanges } from './sheet.dto.js';

const OptionalNote = () => ApiBody({ type: StepNote, required: false });

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

  @Get('export')
  @Allow('services.read')
  @Operation({ summary: 'The list of services as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: ServiceExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, SERVICE_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('services.edit')
  @Operation({
    summary: 'Creates a service with its first draft',
    returns: ServiceDetail,
    status: 201,
    location: '/api/v1/services',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewService,
  ): Promise<ServiceDetail> {
    const id = await this.services.create(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Get(':id')
  @Allow('services.read')
  @Operation({
    summary: 'A service with its published version, its draft, and what may be done with it now',
    returns: ServiceDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ServiceDetail> {
    return this.queries.get(ctx, id);
  }

  @Get(':id/versions')
  @Allow('services.read')
  @Operation({ summary: 'The versions of a service, newest first', returns: ServiceVersionList, ids: ['id'] })
  async versions(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ServiceVersionList> {
    return { versions: await this.queries.versions(ctx, id) };
  }

  @Get(':id/versions/:number')
  @Allow('services.read')
  @ApiParam({ name: 'number', schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 100_000 } })
  @Operation({ summary: 'One version of a service', returns: ServiceVersionSheet, ids: ['id'] })
  version(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
  ): Promise<ServiceVersionSheet> {
    return this.queries.version(ctx, id, number);
  }

  @Get(':id/history')
  @Allow('services.read')
  @Operation({
    summary: 'Who wrote, handed in, approved and retired its versions, newest first; for the centre',
    returns: ServiceHistory,
    ids: ['id'],
  })
  async history(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ServiceHistory> {
    return { entries: await this.queries.history(ctx, id) };
  }

  @Patch(':id')
  @Allow('services.edit')
  @Operation({
    mergePatch: SheetChanges,
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
  ): Promise<ServiceDetail> {
    await this.services.edit(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Post(':id/submit')
  @Allow('services.edit')
  @OptionalNote()
  @Operation({
    summary: 'Hands the draft in, to be approved',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async submit(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: StepNote,
  ): Promise<ServiceDetail> {
    await this.services.submit(ctx, id, version, reason);
    return this.queries.get(ctx, id);
  }

  @Post(':id/take-back')
  @Allow('services.edit')
  @Operation({
    summary: 'Makes what is in review a draft again',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
  })
  async takeBack(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<ServiceDetail> {
    await this.services.takeBack(ctx, id, version);
    return this.queries.get(ctx, id);
  }

  @Post(':id/send-back')
  @Allow('services.publish')
  @Operation({
    summary: 'Asks for changes of what is in review',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async sendBack(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: SendBack,
  ): Promise<ServiceDetail> {
    await this.services.sendBack(ctx, id, version, reason);
    return this.queries.get(ctx, id);
  }

  @Post(':id/publish')
  @Allow('services.publish')
  @Operation({
    summary: 'Approves and publishes what is in review: not by who wrote it, if somebody else can',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
  })
  async publish(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<ServiceDetail> {
    await this.services.publish(ctx, id, version);
    return this.queries.get(ctx, id);
  }

  @Post(':id/retire')
  @Allow('services.publish')
  @OptionalNote()
  @Operation({
    summary: 'Takes a service out of the catalogue',
    returns: ServiceDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async retire(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: StepNote,
  ): Promise<ServiceDetail> {
    await this.services.retire(ctx, id, version, reason);
    return this.queries.get(ctx, id);
  }

  @Delete(':id/draft')
  @Allow('services.edit')
  @Operation({ summary: 'Drops the draft', returns: ServiceDetail, etag: true, ifMatch: true, ids: ['id'] })
  async discardDraft(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<ServiceDetail> {
    await this.services.discardDraft(ctx, id, version);
    return this.queries.get(ctx, id);
  }
}
