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
import { ServiceVolumes } from '../application/service-volumes.service.js';
import { VOLUME_EXPORT } from '../exports/plan-exports.js';
import {
  ServiceVolumeQuery,
  NewServiceVolume,
  ServiceVolumeChanges,
  ServiceVolumeExportQuery,
  ServiceVolumeView,
} from './body-figures.dto.js';

@ApiTags('tariffs')
@Controller('service-volumes')
export class ServiceVolumesController {
  constructor(private readonly volumes: ServiceVolumes) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'What bodies used of services, by name of the body', returns: PageOf(ServiceVolumeView) })
  list(@Ctx() ctx: RequestContext, @Query() query: ServiceVolumeQuery): Promise<Page<ServiceVolumeView>> {
    return this.volumes.list(ctx, query);
  }

  @Get('export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: ServiceVolumeExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, VOLUME_EXPORT, (cursor) =>
      this.volumes.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Writes what a body used of a service in a year',
    returns: ServiceVolumeView,
    status: 201,
    location: '/api/v1/service-volumes',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewServiceVolume,
  ): Promise<ServiceVolumeView> {
    return this.volumes.get(ctx, await this.volumes.add(ctx, key, input));
  }

  @Get(':id')
  @Allow('tariffs.read')
  @Operation({
    summary: 'What a body used of a service in a year',
    returns: ServiceVolumeView,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ServiceVolumeView> {
    return this.volumes.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tariffs.edit')
  @Operation({
    mergePatch: ServiceVolumeChanges,
    summary: 'Corrects what a body used',
    returns: ServiceVolumeView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: ServiceVolumeChanges,
  ): Promise<ServiceVolumeView> {
    await this.volumes.change(ctx, id, version, changes);
    return this.volumes.get(ctx, id);
  }

  @Delete(':id')
  @Allow('tariffs.edit')
  @Operation({ summary: 'Takes away what a body used in a year', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.volumes.remove(ctx, id, version);
  }
}
