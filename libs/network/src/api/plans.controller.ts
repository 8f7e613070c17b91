import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
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
  PathSlug,
  TenantDatabase,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { ownSlug } from '../application/own-slug.js';
import { PlanQueries } from '../application/plan-queries.js';
import { Plans } from '../application/plans.service.js';
import { PLAN_EXPORT } from '../exports/plan-export.js';
import {
  NetworkPlanChanges,
  NetworkPlanDecision,
  NetworkPlanDetail,
  NetworkPlanExportQuery,
  NetworkPlanQuery,
  NetworkPlanStep,
  NetworkPlanSummary,
  NetworkPlans,
  NewNetworkPlan,
} from './plans.dto.js';

@ApiTags('network')
@Controller('network')
export class PlansController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: PlanQueries,
    private readonly plans: Plans,
  ) {}

  @Get('plans')
  @Allow('network.read')
  @Operation({
    summary: 'The network’s data bank of reorganisation plans, for the centres that take part',
    returns: PageOf(NetworkPlanSummary),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: NetworkPlanQuery): Promise<Page<NetworkPlanSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('plans/export')
  @Allow('network.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: NetworkPlanExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, PLAN_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('own-plans')
  @Allow('network.read')
  @Operation({
    summary: `The plans that the own centre entered, whatever became of them: the latest ${LIMITS.networkPlans}`,
    returns: NetworkPlans,
    problems: [404],
  })
  async own(@Ctx() ctx: RequestContext): Promise<NetworkPlans> {
    return { items: await this.queries.own(ctx) };
  }

  @Post('plans')
  @Allow('network.take_part')
  @Operation({
    summary: 'Proposes a plan to the data bank; of the network’s own tenant it stands there at once',
    returns: NetworkPlanDetail,
    status: 201,
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewNetworkPlan,
  ): Promise<NetworkPlanDetail> {
    const id = await this.plans.create(ctx, key, input);
    return this.ownPlan(ctx, id);
  }

  @Get('centres/:slug/plans/:id')
  @Allow('network.read')
  @Operation({ summary: 'A plan with its documents', returns: NetworkPlanDetail, etag: true, ids: ['slug', 'id'] })
  get(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string, @Id() id: string): Promise<NetworkPlanDetail> {
    return this.queries.get(ctx, slug, id);
  }

  @Patch('plans/:id')
  @Allow('network.take_part')
  @Operation({
    mergePatch: NetworkPlanChanges,
    summary: 'Changes a plan of the own centre: once it is accepted, in the network’s own tenant alone',
    returns: NetworkPlanDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: NetworkPlanChanges,
  ): Promise<NetworkPlanDetail> {
    await this.plans.change(ctx, id, version, changes);
    return this.ownPlan(ctx, id);
  }

  @Post('plans/:id/steps')
  @Allow('network.take_part')
  @Operation({
    summary: 'Withdraws a plan of the own centre, or proposes it again',
    returns: NetworkPlanDetail,
    etag: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Body() { command }: NetworkPlanStep,
  ): Promise<NetworkPlanDetail> {
    await this.plans.step(ctx, id, command);
    return this.ownPlan(ctx, id);
  }

  @Post('centres/:slug/plans/:id/decisions')
  @Allow('network.manage', 'network.take_part')
  @Operation({
    summary: 'Accepts a proposed plan, refuses it, or removes it from the data bank: for the network’s own people',
    returns: NetworkPlanDetail,
    etag: true,
    ifMatch: true,
    ids: ['slug', 'id'],
    problems: [409, 413, 415, 422],
  })
  async decide(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() decision: NetworkPlanDecision,
  ): Promise<NetworkPlanDetail> {
    await this.plans.decide(ctx, slug, id, version, decision);
    return this.queries.get(ctx, slug, id);
  }

  private async ownPlan(ctx: RequestContext, id: string): Promise<NetworkPlanDetail> {
    return this.queries.get(ctx, await ownSlug(this.database, ctx), id);
  }
}
