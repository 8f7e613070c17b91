import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { BodySheet } from '../api/bodies.dto.js';
import { Bodies } from '../application/bodies.service.js';
import { DelegationChanges, NewDelegation } from './delegations.dto.js';
import { BodyDelegations } from './delegations.service.js';

@ApiTags('bodies')
@Controller('bodies')
export class DelegationsController {
  constructor(
    private readonly bodies: Bodies,
    private readonly delegations: BodyDelegations,
  ) {}

  @Post(':id/delegations')
  @Allow('bodies.edit')
  @Operation({
    summary: 'Records that a body lets another act for it',
    returns: BodySheet,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDelegation,
  ): Promise<BodySheet> {
    await this.delegations.add(ctx, id, key, input);
    return this.bodies.get(ctx, id);
  }

  @Patch(':id/delegations/:delegationId')
  @Allow('bodies.edit')
  @Operation({
    mergePatch: DelegationChanges,
    summary: 'Ends a delegation, or adds its act; If-Match names its version',
    returns: BodySheet,
    etag: true,
    ifMatch: true,
    ids: ['id', 'delegationId'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('delegationId') delegationId: string,
    @IfMatch() version: number,
    @Body() changes: DelegationChanges,
  ): Promise<BodySheet> {
    await this.delegations.change(ctx, id, delegationId, version, changes);
    return this.bodies.get(ctx, id);
  }
}
