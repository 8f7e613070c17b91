import { Body, Controller, Get, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  LogsReads,
  Operation,
  PageOf,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { MembershipQueries } from '../application/membership-queries.js';
import { Memberships } from '../application/memberships.service.js';
import { PersonalDataCopies } from '../application/personal-data.service.js';
import { PersonErasures } from '../application/person-erasures.service.js';
import { MEMBERSHIP_EXPORT } from '../exports/membership-export.js';
import { personalDataFile } from './personal-data-file.js';
import {
  Membership,
  MembershipChanges,
  MembershipExportQuery,
  MembershipQuery,
  MembershipReviews,
  NewErasure,
  NewMembership,
} from './memberships.dto.js';

@ApiTags('memberships')
@Controller('memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: Memberships,
    private readonly queries: MembershipQueries,
    private readonly erasures: PersonErasures,
    private readonly copies: PersonalDataCopies,
  ) {}

  @Get()
  @Allow('memberships.read')
  @LogsReads('membership')
  @Operation({ summary: 'Who works in the centre and in its bodies, by name', returns: PageOf(Membership) })
  list(@Ctx() ctx: RequestContext, @Query() query: MembershipQuery): Promise<Page<Membership>> {
    return this.queries.list(ctx, query);
  }

  @Get('export')
  @Allow('memberships.read')
  @LogsReads('membership')
  @Operation({ summary: 'The list of people as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: MembershipExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, MEMBERSHIP_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('memberships.manage')
  @Operation({
    summary: 'Takes somebody in and invites them',
    returns: Membership,
    status: 201,
    location: '/api/v1/memberships',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async invite(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMembership,
  ): Promise<Membership> {
    const id = await this.memberships.invite(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Post('reviews')
  @Allow('memberships.manage')
  @Operation({
    summary: 'Notes that memberships were looked at and are right',
    status: 204,
    problems: [404, 413, 415, 422],
  })
  async review(@Ctx() ctx: RequestContext, @Body() { membershipIds }: MembershipReviews): Promise<void> {
    await this.memberships.review(ctx, membershipIds);
  }

  @Get(':id')
  @Allow('memberships.read')
  @LogsReads('membership', { subject: 'id' })
  @Operation({ summary: 'A membership', returns: Membership, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<Membership> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('memberships.manage')
  @Operation({
    mergePatch: MembershipChanges,
    summary: 'Changes the name, the dates or the bodies of a membership',
    returns: Membership,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: MembershipChanges,
  ): Promise<Membership> {
    await this.memberships.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Get(':id/personal-data')
  @Allow('memberships.manage')
  @LogsReads('membership', { subject: 'id' })
  @Operation({
    summary: 'What the centre keeps about a person, for who asks for a copy (art. 15 GDPR)',
    binary: true,
    ids: ['id'],
  })
  async personalData(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return personalDataFile(response, ctx, await this.copies.copy(ctx, id));
  }

  @Post(':id/second-factor-resets')
  @Allow('memberships.manage')
  @Operation({
    summary: 'Takes away the second factor of who has lost it, and ends their sessions',
    status: 204,
    ids: ['id'],
    problems: [409],
  })
  async resetSecondFactor(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.memberships.resetSecondFactor(ctx, id);
  }

  @Post(':id/invitations')
  @Allow('memberships.manage')
  @Operation({
    summary: 'Invites again who has not come yet',
    status: 204,
    ids: ['id'],
    problems: [409],
  })
  async inviteAgain(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.memberships.inviteAgain(ctx, id);
  }

  @Post(':id/erasures')
  @Allow('memberships.manage')
  @Operation({
    summary: 'Erases the personal data of somebody whose roles in the centre have ended',
    returns: Membership,
    etag: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async erase(@Ctx() ctx: RequestContext, @Id() id: string, @Body() erasure: NewErasure): Promise<Membership> {
    await this.erasures.erase(ctx, id, erasure);
    return this.queries.get(ctx, id);
  }
}
