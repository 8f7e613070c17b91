import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  Operation,
  PathSlug,
  TenantDatabase,
  type RequestContext,
} from '#app/platform';
import { Contributions } from '../application/contributions.service.js';
import { GroupQueries } from '../application/group-queries.js';
import { ownSlug } from '../application/own-slug.js';
import { Groups } from '../application/groups.service.js';
import {
  ContributionStep,
  GroupAnswer,
  GroupMemberStep,
  GroupStep,
  NetworkGroupDetail,
  NetworkGroups,
  NewContribution,
  NewNetworkGroup,
} from './groups.dto.js';

@ApiTags('network')
@Controller('network')
export class GroupsController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: GroupQueries,
    private readonly groups: Groups,
    private readonly contributions: Contributions,
  ) {}

  @Get('groups')
  @Allow('network.read')
  @Operation({
    summary: 'The working groups that the centre leads, and those of others that it was invited to',
    returns: NetworkGroups,
    problems: [404],
  })
  async list(@Ctx() ctx: RequestContext): Promise<NetworkGroups> {
    return { items: await this.queries.list(ctx) };
  }

  @Post('groups')
  @Allow('network.take_part')
  @Operation({
    summary: 'Opens a working group in a space of the own centre',
    returns: NetworkGroupDetail,
    status: 201,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewNetworkGroup,
  ): Promise<NetworkGroupDetail> {
    return this.own(ctx, await this.groups.create(ctx, key, input));
  }

  @Get('centres/:slug/groups/:id')
  @Allow('network.read')
  @Operation({ summary: 'A working group with its centres', returns: NetworkGroupDetail, ids: ['slug', 'id'] })
  get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string, @Id() id: string): Promise<NetworkGroupDetail> {
    return this.queries.get(ctx, slug, id);
  }

  @Post('groups/:id/steps')
  @Allow('network.take_part')
  @Operation({
    summary: 'Closes a group of the own centre: the others see nothing of it any more; or opens it again',
    returns: NetworkGroupDetail,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async step(@Ctx() ctx: RequestContext, @Id() id: string, @Body() step: GroupStep): Promise<NetworkGroupDetail> {
    await this.groups.step(ctx, id, step);
    return this.own(ctx, id);
  }

  @Post('groups/:id/member-steps')
  @Allow('network.take_part')
  @Operation({
    summary: 'Invites a centre into a group of the own one, or takes it out',
    returns: NetworkGroupDetail,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async lead(@Ctx() ctx: RequestContext, @Id() id: string, @Body() step: GroupMemberStep): Promise<NetworkGroupDetail> {
    await this.groups.lead(ctx, id, step);
    return this.own(ctx, id);
  }

  @Post('centres/:slug/groups/:id/answers')
  @Allow('network.take_part')
  @Operation({
    summary: 'Joins a group of another centre, declines, or leaves it',
    returns: NetworkGroups,
    ids: ['slug', 'id'],
    problems: [409, 413, 415, 422],
  })
  async answer(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @Body() { command }: GroupAnswer,
  ): Promise<NetworkGroups> {
    await this.groups.answer(ctx, slug, id, command);
    return this.list(ctx);
  }

  @Post('centres/:slug/groups/:id/documents')
  @Allow('network.take_part')
  @Operation({
    summary: 'Shows a group that one has joined a document of the own centre',
    returns: NetworkGroupDetail,
    status: 201,
    idempotent: true,
    ids: ['slug', 'id'],
    problems: [409, 413, 415, 422],
  })
  async contribute(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewContribution,
  ): Promise<NetworkGroupDetail> {
    await this.contributions.add(ctx, key, slug, id, input);
    return this.queries.get(ctx, slug, id);
  }

  @Post('centres/:slug/groups/:id/document-steps')
  @Allow('network.take_part')
  @Operation({
    summary: 'Takes an own document back from a group or shows it again; as lead, removes one or takes it in again',
    returns: NetworkGroupDetail,
    ids: ['slug', 'id'],
    problems: [409, 413, 415, 422],
  })
  async contributionStep(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @Body() step: ContributionStep,
  ): Promise<NetworkGroupDetail> {
    await this.contributions.step(ctx, slug, id, step);
    return this.queries.get(ctx, slug, id);
  }

  private async own(ctx: RequestContext, id: string): Promise<NetworkGroupDetail> {
    return this.queries.get(ctx, await ownSlug(this.database, ctx), id);
  }
}
