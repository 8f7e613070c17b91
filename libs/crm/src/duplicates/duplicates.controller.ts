import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, Operation, type RequestContext } from '#app/platform';
import { BodySheet } from '../api/bodies.dto.js';
import { Bodies } from '../application/bodies.service.js';
import { BodyDuplicates } from './body-duplicates.service.js';
import { BodyJoins } from './body-joins.service.js';
import {
  DuplicatePairs,
  DuplicatesQuery,
  JoinedRecord,
  JoinPreview,
  LikeQuestion,
  NewDistinction,
  NewJoin,
  SimilarBodies,
} from './duplicates.dto.js';

@ApiTags('bodies')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly duplicates: BodyDuplicates,
    private readonly joins: BodyJoins,
  ) {}

  @Get('body-duplicates')
  @Allow('bodies.edit')
  @Operation({ summary: 'Pairs of bodies that may be one', returns: DuplicatePairs })
  async list(@Ctx() ctx: RequestContext, @Query() { state }: DuplicatesQuery): Promise<DuplicatePairs> {
    return { items: await this.duplicates.pairs(ctx, state === 'told_apart') };
  }

  @Post('body-duplicates/search')
  @HttpCode(200)
  @Allow('bodies.edit')
  @Operation({
    summary: 'The bodies that a new one would look like; changes nothing',
    returns: SimilarBodies,
    problems: [413, 415, 422],
  })
  async like(@Ctx() ctx: RequestContext, @Body() question: LikeQuestion): Promise<SimilarBodies> {
    return { items: await this.duplicates.like(ctx, question) };
  }

  @Post('body-distinctions')
  @HttpCode(204)
  @Allow('bodies.edit')
  @Operation({
    summary: 'Says that two bodies that look alike are two',
    status: 204,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async tellApart(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDistinction,
  ): Promise<void> {
    await this.duplicates.tellApart(ctx, key, input);
  }

  @Delete('body-distinctions/:id')
  @Allow('bodies.edit')
  @Operation({ summary: 'Takes back that two bodies are two', status: 204, ids: ['id'] })
  async askAgain(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.duplicates.askAgain(ctx, id);
  }

  @Post('body-joins/preview')
  @HttpCode(200)
  @Allow('bodies.edit')
  @Operation({
    summary: 'What joining two records of one body would do; changes nothing',
    returns: JoinPreview,
    problems: [404, 409, 413, 415, 422],
  })
  preview(@Ctx() ctx: RequestContext, @Body() input: NewJoin): Promise<JoinPreview> {
    return this.joins.preview(ctx, input);
  }

  @Post('body-joins')
  @Allow('bodies.edit')
  @Operation({
    summary: 'Joins two records of one body (unione delle schede), and answers with that which stays',
    returns: BodySheet,
    status: 201,
    location: '/api/v1/bodies',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async join(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewJoin,
  ): Promise<BodySheet> {
    return this.bodies.get(ctx, await this.joins.join(ctx, key, input));
  }

  @Get('body-joins/:id')
  @Allow('bodies.read')
  @Operation({
    summary: 'A record that was joined to another, by the id that it had',
    returns: JoinedRecord,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<JoinedRecord> {
    return this.joins.get(ctx, id);
  }
}
