import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { PecAccounts } from '../application/pec-accounts.service.js';
import {
  NewPecAccount,
  PecAccountChanges,
  PecAccountCheck,
  PecAccountList,
  PecAccountView,
} from './pec-accounts.dto.js';

@ApiTags('pec')
@Controller('pec-accounts')
export class PecAccountsController {
  constructor(private readonly accounts: PecAccounts) {}

  @Get()
  @Allow('settings.edit', 'pec.send')
  @Operation({ summary: 'The PEC mailboxes of the centre', returns: PecAccountList })
  async list(@Ctx() ctx: RequestContext): Promise<PecAccountList> {
    return { accounts: await this.accounts.list(ctx) };
  }

  @Post()
  @Allow('settings.edit')
  @Operation({
    summary: 'Adds a PEC mailbox; it is read from now on',
    returns: PecAccountView,
    status: 201,
    location: '/api/v1/pec-accounts',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewPecAccount,
  ): Promise<PecAccountView> {
    const id = await this.accounts.create(ctx, key, input);
    return this.accounts.get(ctx, id);
  }

  @Get(':id')
  @Allow('settings.edit', 'pec.send')
  @Operation({ summary: 'A PEC mailbox', returns: PecAccountView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<PecAccountView> {
    return this.accounts.get(ctx, id);
  }

  @Patch(':id')
  @Allow('settings.edit')
  @Operation({
    mergePatch: PecAccountChanges,
    summary: 'Changes a PEC mailbox; with another server the password is asked again',
    returns: PecAccountView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: PecAccountChanges,
  ): Promise<PecAccountView> {
    await this.accounts.change(ctx, id, version, changes);
    return this.accounts.get(ctx, id);
  }

  @Post(':id/checks')
  @Allow('settings.edit')
  @Operation({ summary: 'Signs in at both servers of a PEC mailbox', returns: PecAccountCheck, ids: ['id'] })
  check(@Ctx() ctx: RequestContext, @Id() id: string): Promise<PecAccountCheck> {
    return this.accounts.check(ctx, id);
  }
}
