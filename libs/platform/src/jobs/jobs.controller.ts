import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id } from '../http/params.js';
import { Job } from './jobs.dto.js';
import { LongWork } from './long-work.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly work: LongWork) {}

  @Get(':id')
  @Allow('session')
  @Operation({ summary: 'How far long work has come', returns: Job, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Job> {
    return this.work.get(ctx, id);
  }

  @Post(':id/cancellation')
  @Allow('session')
  @Operation({ summary: 'Asks long work to end after its present piece', returns: Job, ids: ['id'], problems: [409] })
  async cancel(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Job> {
    await this.work.cancel(ctx, id);
    return this.work.get(ctx, id);
  }
}
