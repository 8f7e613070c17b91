import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, type RequestContext } from '#app/platform';
import { SpacePeople } from './space-people.service.js';
import { SpaceQueries } from './space-queries.js';
import { SpaceAccess, SpaceBodyRoleInput, SpaceMemberInput, SpaceRecusalInput } from './spaces.dto.js';

const NAMES = { returns: SpaceAccess, problems: [413, 415, 422] };

@ApiTags('documents')
@Controller('spaces/:id')
export class SpaceAccessController {
  constructor(
    private readonly queries: SpaceQueries,
    private readonly people: SpacePeople,
  ) {}

  @Get('access')
  @Allow('documents.manage')
  @Operation({ summary: 'Who is named in a space, and who is kept out', returns: SpaceAccess, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SpaceAccess> {
    return this.queries.access(ctx, id);
  }

  @Put('bodies/:bodyId')
  @Allow('documents.manage')
  @Operation({ summary: 'Names a body, or says what it does', ...NAMES, ids: ['id', 'bodyId'] })
  async nameBody(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('bodyId') bodyId: string,
    @Body() input: SpaceBodyRoleInput,
  ): Promise<SpaceAccess> {
    await this.people.nameBody(ctx, id, bodyId, input);
    return this.queries.access(ctx, id);
  }

  @Delete('bodies/:bodyId')
  @Allow('documents.manage')
  @Operation({ summary: 'Names a body no more', status: 204, ids: ['id', 'bodyId'] })
  async unnameBody(@Ctx() ctx: RequestContext, @Id() id: string, @Id('bodyId') bodyId: string): Promise<void> {
    await this.people.unname(ctx, id, 'space_body', bodyId);
  }

  @Put('members/:membershipId')
  @Allow('documents.manage')
  @Operation({ summary: 'Names a person, until a day where one is given', ...NAMES, ids: ['id', 'membershipId'] })
  async nameMember(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('membershipId') membershipId: string,
    @Body() input: SpaceMemberInput,
  ): Promise<SpaceAccess> {
    await this.people.nameMember(ctx, id, membershipId, input);
    return this.queries.access(ctx, id);
  }

  @Delete('members/:membershipId')
  @Allow('documents.manage')
  @Operation({ summary: 'Names a person no more', status: 204, ids: ['id', 'membershipId'] })
  async unnameMember(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('membershipId') membershipId: string,
  ): Promise<void> {
    await this.people.unname(ctx, id, 'space_member', membershipId);
  }

  @Put('recusals/:membershipId')
  @Allow('documents.manage')
  @Operation({
    summary: 'Keeps a person out, whatever else would let them in; nobody records it of themselves',
    ...NAMES,
    ids: ['id', 'membershipId'],
  })
  async keepOut(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('membershipId') membershipId: string,
    @Body() input: SpaceRecusalInput,
  ): Promise<SpaceAccess> {
    await this.people.keepOut(ctx, id, membershipId, input);
    return this.queries.access(ctx, id);
  }

  @Delete('recusals/:membershipId')
  @Allow('documents.manage')
  @Operation({ summary: 'Keeps a person out no more', status: 204, ids: ['id', 'membershipId'] })
  async letIn(@Ctx() ctx: RequestContext, @Id() id: string, @Id('membershipId') membershipId: string): Promise<void> {
    await this.people.unname(ctx, id, 'space_recusal', membershipId);
  }
}
