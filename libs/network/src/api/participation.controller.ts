import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Operation, PathSlug, type RequestContext } from '#app/platform';
import { Participations } from '../application/participations.service.js';
import { NetworkRequests, ParticipationDecision, ParticipationStep, ParticipationView } from './network.dto.js';

@ApiTags('network')
@Controller('network')
export class ParticipationController {
  constructor(private readonly participations: Participations) {}

  @Get('participation')
  @Allow('network.read')
  @Operation({ summary: 'How the centre stands to the network', returns: ParticipationView, problems: [404] })
  own(@Ctx() ctx: RequestContext): Promise<ParticipationView> {
    return this.participations.own(ctx);
  }

  @Post('participation/steps')
  @Allow('settings.edit')
  @Operation({
    summary: 'Asks to take part in the network, takes the request back, or leaves',
    returns: ParticipationView,
    problems: [404, 409, 413, 415, 422],
  })
  async step(@Ctx() ctx: RequestContext, @Body() step: ParticipationStep): Promise<ParticipationView> {
    await this.participations.step(ctx, step);
    return this.participations.own(ctx);
  }

  @Get('requests')
  @Allow('network.manage', 'network.take_part')
  @Operation({
    summary: 'The centres that asked to take part, and how they stand: for the network’s own people',
    returns: NetworkRequests,
  })
  async requests(@Ctx() ctx: RequestContext): Promise<NetworkRequests> {
    return { items: await this.participations.requests(ctx) };
  }

  @Post('centres/:slug/participation-steps')
  @Allow('network.manage', 'network.take_part')
  @Operation({
    summary: 'Admits a centre, refuses it, or excludes it: for the network’s own people',
    returns: NetworkRequests,
    ids: ['slug'],
    problems: [409, 413, 415, 422],
  })
  async decide(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Body() decision: ParticipationDecision,
  ): Promise<NetworkRequests> {
    await this.participations.decide(ctx, slug, decision);
    return this.requests(ctx);
  }
}
