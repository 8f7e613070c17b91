import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { PageQuery } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { PageOf, type Page } from '../lists/page.js';
import { FailedDelivery, QueueStates, Retry } from './deliveries.dto.js';
import { Deliveries } from './deliveries.service.js';

@ApiTags('platform')
@Controller()
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get('failed-deliveries')
  @Allow('platform.read')
  @Operation({ summary: 'What was given up after its last attempt, newest first', returns: PageOf(FailedDelivery) })
  failed(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<FailedDelivery>> {
    return this.deliveries.failed(ctx, query);
  }

  @Post('failed-deliveries/retries')
  @Allow('platform.manage')
  @Operation({ summary: 'Has failed deliveries tried again', status: 204, problems: [413, 415, 422] })
  async retry(@Ctx() ctx: RequestContext, @Body() { ids }: Retry): Promise<void> {
    await this.deliveries.retry(ctx, ids);
  }

  @Get('queues')
  @Allow('platform.read')
  @Operation({ summary: 'How much waits, failed and was done today, for each queue', returns: QueueStates })
  async queues(@Ctx() ctx: RequestContext): Promise<QueueStates> {
    return { queues: await this.deliveries.queues(ctx) };
  }
}
