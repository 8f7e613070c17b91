import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { AdhesionReminders } from '../application/adhesion-reminders.js';
import { AdhesionRequesting } from '../application/adhesion-requesting.js';
import { Conventions } from '../application/conventions.service.js';
import {
  AdhesionRequests,
  Convention,
  ConventionChanges,
  ConventionList,
  NewConvention,
  ReminderRound,
} from './conventions.dto.js';

@ApiTags('conventions')
@Controller('conventions')
export class ConventionsController {
  constructor(
    private readonly conventions: Conventions,
    private readonly requesting: AdhesionRequesting,
    private readonly reminders: AdhesionReminders,
  ) {}

  @Get()
  @Allow('adhesions.read')
  @Operation({ summary: 'The conventions of the centre, newest first', returns: ConventionList })
  async list(@Ctx() ctx: RequestContext): Promise<ConventionList> {
    return { conventions: await this.conventions.list(ctx) };
  }

  @Post()
  @Allow('conventions.edit')
  @Operation({
    summary: 'Adds a convention',
    returns: Convention,
    status: 201,
    location: '/api/v1/conventions',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewConvention,
  ): Promise<Convention> {
    const id = await this.conventions.create(ctx, key, input);
    return this.conventions.get(ctx, id);
  }

  @Get(':id')
  @Allow('adhesions.read')
  @Operation({
    summary: 'A convention with the progress of its resolutions',
    returns: Convention,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Convention> {
    return this.conventions.get(ctx, id);
  }

  @Patch(':id')
  @Allow('conventions.edit')
  @Operation({
    mergePatch: ConventionChanges,
    summary: 'Changes a convention',
    returns: Convention,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: ConventionChanges,
  ): Promise<Convention> {
    await this.conventions.change(ctx, id, version, changes);
    return this.conventions.get(ctx, id);
  }

  @Post(':id/requests')
  @Allow('conventions.edit')
  @Operation({
    summary: 'Asks bodies to adhere; those that were asked already stay as they are',
    returns: Convention,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async request(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { bodyIds }: AdhesionRequests,
  ): Promise<Convention> {
    await this.requesting.requestMany(ctx, id, key, bodyIds);
    return this.conventions.get(ctx, id);
  }

  @Post(':id/reminders')
  @Allow('adhesions.manage')
  @Operation({
    summary: 'Reminds bodies whose resolution is missing, each once a day at most',
    returns: Convention,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async remind(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() round: ReminderRound,
  ): Promise<Convention> {
    await this.reminders.remindMany(ctx, id, key, round);
    return this.conventions.get(ctx, id);
  }
}
