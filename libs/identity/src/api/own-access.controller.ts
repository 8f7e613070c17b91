import { Body, Controller, Delete, Get, Post, Put, Res, UseGuards, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Ctx, Id, Operation, type RequestContext } from '#app/platform';
import { PersonalDataCopies } from '../application/personal-data.service.js';
import { OwnAccess } from '../application/own-access.service.js';
import { Sessions } from '../application/sessions.service.js';
import { tokenHashOf } from '../application/token-hash.js';
import { personalDataFile } from './personal-data-file.js';
import { OwnAccountGuard } from './own-account.guard.js';
import { ApiTokenCreated, ApiTokenList, NewApiToken, PasswordChange, Profile, SessionList } from './access.dto.js';

/** A person's own ways in. Sessions only: a personal token reaches none of these routes. */
@ApiTags('profile')
@Controller()
@Allow('session')
export class OwnAccessController {
  constructor(
    private readonly own: OwnAccess,
    private readonly signedIn: Sessions,
    private readonly copies: PersonalDataCopies,
  ) {}

  @Get('profile')
  @Operation({ summary: 'The person who is signed in', returns: Profile })
  async profile(@Ctx() ctx: RequestContext): Promise<Profile> {
    const [{ person }, rest] = await Promise.all([
      this.signedIn.describe(ctx, tokenHashOf(ctx)),
      this.own.profile(ctx),
    ]);
    return { displayName: person.displayName, email: person.email, ...rest };
  }

  @Get('profile/personal-data')
  @Operation({
    summary: 'A copy of what the centre keeps about oneself (art. 15 and 20 GDPR)',
    binary: true,
    problems: [404],
  })
  async personalData(
    @Ctx() ctx: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return personalDataFile(response, ctx, await this.copies.ownCopy(ctx));
  }

  @Put('profile/password')
  @UseGuards(OwnAccountGuard)
  @Operation({
    summary: 'Sets one’s password and ends all other sessions',
    status: 204,
    problems: [413, 415, 422],
  })
  async changePassword(@Ctx() ctx: RequestContext, @Body() change: PasswordChange): Promise<void> {
    await this.own.changePassword(ctx, change);
  }

  @Get('sessions')
  @UseGuards(OwnAccountGuard)
  @Operation({ summary: 'One’s open sessions, the newest first', returns: SessionList })
  async sessions(@Ctx() ctx: RequestContext): Promise<SessionList> {
    return { sessions: await this.own.sessions(ctx) };
  }

  @Delete('sessions')
  @UseGuards(OwnAccountGuard)
  @Operation({ summary: 'Ends all one’s sessions but this', status: 204 })
  async endOthers(@Ctx() ctx: RequestContext): Promise<void> {
    await this.own.endOthers(ctx);
  }

  @Delete('sessions/:id')
  @UseGuards(OwnAccountGuard)
  @Operation({ summary: 'Ends one of one’s sessions', status: 204, ids: ['id'] })
  async endSession(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.own.end(ctx, id, 'session');
  }

  @Get('api-tokens')
  @UseGuards(OwnAccountGuard)
  @Operation({ summary: 'One’s personal tokens, in all one’s roles', returns: ApiTokenList })
  async tokens(@Ctx() ctx: RequestContext): Promise<ApiTokenList> {
    return { tokens: await this.own.tokens(ctx) };
  }

  /** Takes no Idempotency-Key: what is shown once cannot be shown again. */
  @Post('api-tokens')
  @UseGuards(OwnAccountGuard)
  @Operation({
    summary: 'Makes a personal token in the present role, with some of its permissions',
    returns: ApiTokenCreated,
    status: 201,
    problems: [409, 413, 415, 422],
  })
  createToken(
    @Ctx() ctx: RequestContext,
    @Body() input: NewApiToken,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApiTokenCreated> {
    response.setHeader('Cache-Control', 'no-store');
    return this.own.createToken(ctx, input);
  }

  @Delete('api-tokens/:id')
  @UseGuards(OwnAccountGuard)
  @Operation({ summary: 'Takes back one of one’s tokens', status: 204, ids: ['id'] })
  async endToken(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.own.end(ctx, id, 'token');
  }
}
