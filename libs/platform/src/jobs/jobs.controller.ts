import { Controller, Get, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id } from '../http/params.js';
import { asDownload } from '../storage/download.js';
import { JobFiles } from './job-files.js';
import { Job } from './jobs.dto.js';
import { LongWork } from './long-work.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly work: LongWork,
    private readonly files: JobFiles,
  ) {}

  @Get(':id')
  @Allow('session')
  @Operation({ summary: 'How far long work has come', returns: Job, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Job> {
    return this.work.get(ctx, id);
  }

  @Get(':id/archive')
  @Allow('session')
  @Operation({ summary: 'The files that long work made, in one ZIP, for who asked for it', binary: true, ids: ['id'] })
  async archive(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.files.archive(ctx, id));
  }

  @Post(':id/cancellation')
  @Allow('session')
  @Operation({ summary: 'Asks long work to end after its present piece', returns: Job, ids: ['id'], problems: [409] })
  async cancel(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Job> {
    await this.work.cancel(ctx, id);
    return this.work.get(ctx, id);
  }
}
