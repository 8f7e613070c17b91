import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Post, Query, StreamableFile } from '@nestjs/common';
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
import { AllowanceUses } from '../application/allowance-uses.js';
import { OwnServicesQuery } from '../application/own-services.js';
import { SubscriptionForms } from '../application/subscription-forms.js';
import { SubscriptionQueries } from '../application/subscription-queries.js';
import { SubscriptionRequesting } from '../application/subscription-requesting.js';
import { SubscriptionSteps } from '../application/subscription-steps.js';
import { SUBSCRIPTION_EXPORT } from '../exports/subscription-export.js';
import {
  Eligibility,
  EligibilityQuery,
  FormQuery,
  MorePapers,
  NewAllowanceUse,
  NewSubscription,
  OwnServices,
  SubscriptionDetail,
  SubscriptionExportQuery,
  SubscriptionQuery,
  SubscriptionSummary,
  SubscriptionTransition,
} from './subscriptions.dto.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly requesting: SubscriptionRequesting,
    private readonly steps: SubscriptionSteps,
    private readonly uses: AllowanceUses,
    private readonly forms: SubscriptionForms,
    private readonly own: OwnServicesQuery,
  ) {}

  @Get()
  @Allow('subscriptions.read')
  @Operation({
    summary: 'The services that bodies use or asked for, what moved last first',
    returns: PageOf(SubscriptionSummary),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: SubscriptionQuery): Promise<Page<SubscriptionSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('subscriptions.request', 'subscriptions.decide')
  @Operation({
    summary: 'Asks to activate a service, in the version that is published now',
    returns: SubscriptionDetail,
    status: 201,
    location: '/api/v1/subscriptions',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async request(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewSubscription,
  ): Promise<SubscriptionDetail> {
    const id = await this.requesting.request(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Get('export')
  @Allow('subscriptions.read')
  @Operation({ summary: 'The list of subscriptions as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: SubscriptionExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, SUBSCRIPTION_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('summary')
  @Allow('subscriptions.request')
  @Operation({
    summary: 'What the bodies of the caller use and asked for, and what is left of it',
    returns: OwnServices,
  })
  summary(@Ctx() ctx: RequestContext): Promise<OwnServices> {
    return this.own.read(ctx);
  }

  @Get('eligibility')
  @Allow('subscriptions.request', 'subscriptions.decide')
  @Operation({ summary: 'What a body has and lacks for a service', returns: Eligibility, problems: [404] })
  eligibility(@Ctx() ctx: RequestContext, @Query() query: EligibilityQuery): Promise<Eligibility> {
    return this.requesting.eligibility(ctx, query);
  }

  @Get(':id')
  @Allow('subscriptions.read')
  @Operation({
    summary: 'A subscription with its allowances, its history and its documents',
    returns: SubscriptionDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SubscriptionDetail> {
    return this.queries.get(ctx, id);
  }

  @Get(':id/form')
  @Allow('subscriptions.read')
  @Operation({
    summary: 'The form of an activation or of an end as a PDF, to be printed and signed',
    binary: true,
    ids: ['id'],
  })
  async form(@Ctx() ctx: RequestContext, @Id() id: string, @Query() { kind }: FormQuery): Promise<StreamableFile> {
    const pdf = await this.forms.print(ctx, id, kind);
    const name = kind === 'activation' ? 'modulo-attivazione.pdf' : 'modulo-cessazione.pdf';
    return new StreamableFile(Readable.from(pdf), {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Post(':id/transitions')
  @Allow('subscriptions.request', 'subscriptions.decide')
  @Operation({
    summary: 'Moves a subscription to another state, or answers another quantity',
    returns: SubscriptionDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async transition(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: SubscriptionTransition,
  ): Promise<SubscriptionDetail> {
    await this.steps.transition(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post(':id/documents')
  @Allow('subscriptions.request', 'subscriptions.decide')
  @Operation({
    summary: 'Adds papers, such as the form that was signed',
    returns: SubscriptionDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async addDocuments(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: MorePapers,
  ): Promise<SubscriptionDetail> {
    await this.steps.addDocuments(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post(':id/allowance-uses')
  @Allow('subscriptions.decide')
  @Operation({
    summary: 'Counts what was consumed of an allowance',
    returns: SubscriptionDetail,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async recordUse(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewAllowanceUse,
  ): Promise<SubscriptionDetail> {
    await this.uses.record(ctx, id, key, input);
    return this.queries.get(ctx, id);
  }

  @Delete(':id/allowance-uses/:useId')
  @Allow('subscriptions.decide')
  @Operation({
    summary: 'Takes back what was counted wrongly',
    returns: SubscriptionDetail,
    etag: true,
    ids: ['id', 'useId'],
    problems: [409],
  })
  async removeUse(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('useId') useId: string,
  ): Promise<SubscriptionDetail> {
    await this.uses.remove(ctx, id, useId);
    return this.queries.get(ctx, id);
  }
}
