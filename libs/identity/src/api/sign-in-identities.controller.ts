import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, type RequestContext } from '#app/platform';
import { SignInIdentities as Service } from '../application/sign-in-identities.service.js';
import { NewFiscalCode, NewSignInIdentity, SignInIdentities } from './identity-providers.dto.js';

/** By what a person is known when an identity provider names them. */
@ApiTags('memberships')
@Controller('memberships/:id')
@Allow('memberships.manage')
export class SignInIdentitiesController {
  constructor(private readonly identities: Service) {}

  @Get('sign-in-identities')
  @Operation({
    summary: 'Whether identity providers may name this person, and which',
    returns: SignInIdentities,
    ids: ['id'],
  })
  of(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SignInIdentities> {
    return this.identities.of(ctx, id);
  }

  @Put('fiscal-code')
  @Operation({
    summary: 'Enters the codice fiscale by which SPID, CIE or a directory may name this person',
    status: 204,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async setFiscalCode(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Body() { fiscalCode }: NewFiscalCode,
  ): Promise<void> {
    await this.identities.setFiscalCode(ctx, id, fiscalCode);
  }

  @Delete('fiscal-code')
  @Operation({ summary: 'Forgets the codice fiscale of this person', status: 204, ids: ['id'] })
  async removeFiscalCode(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.identities.removeFiscalCode(ctx, id);
  }

  @Post('sign-in-identities')
  @Operation({
    summary: 'Enters what one identity provider calls this person',
    status: 204,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Body() { providerId, identifier }: NewSignInIdentity,
  ): Promise<void> {
    await this.identities.addIdentifier(ctx, id, providerId, identifier);
  }

  @Delete('sign-in-identities/:identityId')
  @Operation({
    summary: 'Forgets what one identity provider calls this person',
    status: 204,
    ids: ['id', 'identityId'],
  })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @Id('identityId') identityId: string): Promise<void> {
    await this.identities.removeIdentifier(ctx, id, identityId);
  }
}
