import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { Activities } from '../application/activities.service.js';
import { ActivityChanges, ActivityQuery, ActivityView, NewActivity } from './cost-models.dto.js';

@ApiTags('costs')
@Controller('activities')
export class ActivitiesController {
  constructor(private readonly activities: Activities) {}

  @Get()
  @Allow('costs.read', 'timesheets.read')
  @Operation({ summary: 'What the centre does that is no service of its catalogue', returns: PageOf(ActivityView) })
  list(@Ctx() ctx: RequestContext, @Query() query: ActivityQuery): Promise<Page<ActivityView>> {
    return this.activities.list(ctx, query);
  }

  @Post()
  @Allow('costs.edit')
  @Operation({
    summary: 'Adds an activity',
    returns: ActivityView,
    status: 201,
    location: '/api/v1/activities',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewActivity,
  ): Promise<ActivityView> {
    return this.activities.get(ctx, await this.activities.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('costs.read', 'timesheets.read')
  @Operation({ summary: 'An activity', returns: ActivityView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ActivityView> {
    return this.activities.get(ctx, id);
  }

  @Patch(':id')
  @Allow('costs.edit')
  @Operation({
    mergePatch: ActivityChanges,
    summary: 'Changes an activity, or ends it: it is not offered any more',
    returns: ActivityView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: ActivityChanges,
  ): Promise<ActivityView> {
    await this.activities.change(ctx, id, version, changes);
    return this.activities.get(ctx, id);
  }
}
