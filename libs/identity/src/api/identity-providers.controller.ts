import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { IdentityProviders } from '../application/identity-providers.service.js';
import {
  IdentityProviderChanges,
  IdentityProviderCheck,
  IdentityProviderList,
  IdentityProviderView,
  NewIdentityProvider,
} from './identity-providers.dto.js';

/** By which providers the people of the centre may sign in. */
@ApiTags('identity providers')
@Controller('identity-providers')
@Allow('settings.edit')
export class IdentityProvidersController {
  constructor(private readonly providers: IdentityProviders) {}

  @Get()
  @Operation({
    summary: 'The centre’s identity providers, and the addresses that these must know',
    returns: IdentityProviderList,
  })
  list(@Ctx() ctx: RequestContext): Promise<IdentityProviderList> {
    return this.providers.list(ctx);
  }

  @Post()
  @Operation({
    summary: 'Adds an OpenID Connect provider',
    returns: IdentityProviderView,
    status: 201,
    location: '/api/v1/identity-providers',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewIdentityProvider,
  ): Promise<IdentityProviderView> {
    const id = await this.providers.create(ctx, key, input);
    return this.providers.get(ctx, id);
  }

  @Get(':id')
  @Operation({ summary: 'An identity provider', returns: IdentityProviderView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<IdentityProviderView> {
    return this.providers.get(ctx, id);
  }

  @Patch(':id')
  @Operation({
    mergePatch: IdentityProviderChanges,
    summary: 'Changes an identity provider; another issuer, client or claim ends the sessions that it opened',
    returns: IdentityProviderView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: IdentityProviderChanges,
  ): Promise<IdentityProviderView> {
    await this.providers.change(ctx, id, version, changes);
    return this.providers.get(ctx, id);
  }

  @Delete(':id')
  @Operation({
    summary: 'Removes an identity provider and ends the sessions that it opened',
    status: 204,
    ifMatch: true,
    ids: ['id'],
  })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    await this.providers.remove(ctx, id, version);
  }

  @Post(':id/checks')
  @Operation({
    summary: 'Tries the connection to an identity provider',
    returns: IdentityProviderCheck,
    ids: ['id'],
  })
  check(@Ctx() ctx: RequestContext, @Id() id: string): Promise<IdentityProviderCheck> {
    return this.providers.check(ctx, id);
  }
}
