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
import { NewTask, TaskChanges, TaskQuery, TaskView } from './tasks.dto.js';
import { Tasks } from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
@Allow('tasks.work')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @Operation({ summary: 'What the centre has to do, what is due first first', returns: PageOf(TaskView) })
  list(@Ctx() ctx: RequestContext, @Query() query: TaskQuery): Promise<Page<TaskView>> {
    return this.tasks.list(ctx, query);
  }

  @Post()
  @Operation({
    summary: 'Notes something to be done',
    returns: TaskView,
    status: 201,
    location: '/api/v1/tasks',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTask,
  ): Promise<TaskView> {
    const id = await this.tasks.create(ctx, key, input);
    return this.tasks.get(ctx, id);
  }

  @Get(':id')
  @Operation({ summary: 'A task', returns: TaskView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<TaskView> {
    return this.tasks.get(ctx, id);
  }

  @Patch(':id')
  @Operation({
    mergePatch: TaskChanges,
    summary: 'Changes a task, gives it to somebody, or says that it is done',
    returns: TaskView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TaskChanges,
  ): Promise<TaskView> {
    await this.tasks.change(ctx, id, version, changes);
    return this.tasks.get(ctx, id);
  }
}
