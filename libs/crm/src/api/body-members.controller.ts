import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { Bodies } from '../application/bodies.service.js';
import { BodyGroupings } from '../application/body-groupings.js';
import { BodySheet, MemberChanges, NewMember } from './bodies.dto.js';

@ApiTags('bodies')
@Controller('bodies')
export class BodyMembersController {
  constructor(
    private readonly bodies: Bodies,
    private readonly groupings: BodyGroupings,
  ) {}

  @Post(':id/members')
  @Allow('bodies.edit')
  @Operation({
    summary: 'Adds a member to an associated form, or to a project that the body leads',
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
    @Body() input: NewMember,
  ): Promise<BodySheet> {
    await this.groupings.add(ctx, id, key, input);
    return this.bodies.get(ctx, id);
  }

  @Patch(':id/members/:memberId')
  @Allow('bodies.edit')
  @Operation({
    mergePatch: MemberChanges,
    summary: 'Changes or ends a membership; If-Match names its version',
    returns: BodySheet,
    etag: true,
    ifMatch: true,
    ids: ['id', 'memberId'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('memberId') memberId: string,
    @IfMatch() version: number,
    @Body() changes: MemberChanges,
  ): Promise<BodySheet> {
    await this.groupings.change(ctx, id, memberId, version, changes);
    return this.bodies.get(ctx, id);
  }

  @Delete(':id/members/:memberId')
  @Allow('bodies.edit')
  @Operation({ summary: 'Removes a membership entered by mistake', status: 204, ids: ['id', 'memberId'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @Id('memberId') memberId: string): Promise<void> {
    await this.groupings.remove(ctx, id, memberId);
  }
}
