import { Body, Controller, Get, Post, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { toString as qrCode } from 'qrcode';
import { Allow, Ctx, Operation, type RequestContext } from '#app/platform';
import { SecondFactors } from '../application/second-factors.service.js';
import { Sessions } from '../application/sessions.service.js';
import { tokenHashOf } from '../application/token-hash.js';
import { OwnAccountGuard } from './own-account.guard.js';
import {
  EnableSecondFactor,
  RecoveryCodes,
  SecondFactor,
  SecondFactorCode,
  SecondFactorProof,
  SecondFactorProposal,
} from './second-factor.dto.js';
import { Session } from './session.dto.js';

/** One's own second factor. Sessions only: a personal token reaches none of these routes. */
@ApiTags('profile')
@Controller()
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  @Get('profile/second-factor')
  @Allow('any_session')
  @Operation({ summary: 'Whether codes are asked for, and how many recovery codes are left', returns: SecondFactor })
  status(@Ctx() ctx: RequestContext): Promise<SecondFactor> {
    return this.factors.status(ctx);
  }

  @Post('profile/second-factor/proposals')
  @UseGuards(OwnAccountGuard)
  @Allow('any_session')
  @Operation({
    summary: 'A new secret for an authenticator app; nothing is kept before a code of it comes back',
    returns: SecondFactorProposal,
    problems: [413, 415],
  })
  async propose(
    @Ctx() ctx: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SecondFactorProposal> {
    response.setHeader('Cache-Control', 'no-store');
    const proposal = await this.factors.propose(ctx);
    const picture = await qrCode(proposal.uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return { ...proposal, qrCode: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}` };
  }

  @Post('profile/second-factor')
  @UseGuards(OwnAccountGuard)
  @Allow('any_session')
  @Operation({
    summary: 'Switches the second factor on with a first code; ends all other sessions',
    returns: RecoveryCodes,
    status: 201,
    problems: [409, 413, 415, 422],
  })
  async enable(
    @Ctx() ctx: RequestContext,
    @Body() input: EnableSecondFactor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodes> {
    response.setHeader('Cache-Control', 'no-store');
    return { recoveryCodes: await this.factors.enable(ctx, input) };
  }

  @Post('profile/second-factor/recovery-codes')
  @UseGuards(OwnAccountGuard)
  @Allow('session')
  @Operation({
    summary: 'Ten new recovery codes, with the password or a code; those before are worth nothing more',
    returns: RecoveryCodes,
    status: 201,
    problems: [409, 413, 415, 422],
  })
  async renew(
    @Ctx() ctx: RequestContext,
    @Body() proof: SecondFactorProof,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodes> {
    response.setHeader('Cache-Control', 'no-store');
    return { recoveryCodes: await this.factors.renewCodes(ctx, proof) };
  }

  @Post('profile/second-factor/removal')
  @UseGuards(OwnAccountGuard)
  @Allow('session')
  @Operation({
    summary: 'Switches the second factor off, with the password or a code',
    status: 204,
    problems: [409, 413, 415, 422],
  })
  async disable(@Ctx() ctx: RequestContext, @Body() proof: SecondFactorProof): Promise<void> {
    await this.factors.disable(ctx, proof);
  }

  @Post('session/second-factor')
  @Allow('any_session')
  @Operation({
    summary: 'Shows the second factor in a session that was opened without it',
    returns: Session,
    problems: [409, 413, 415, 422],
  })
  async strengthen(@Ctx() ctx: RequestContext, @Body() { code }: SecondFactorCode): Promise<Session> {
    await this.factors.strengthen(ctx, code);
    return this.sessions.describe(ctx, tokenHashOf(ctx)) as Promise<Session>;
  }
}
