import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IfMatch, Operation, type RequestContext } from '#app/platform';
import { ProtocolRegistries } from '../application/protocol-registry.service.js';
import { ProtocolRegistryChanges, ProtocolRegistryCheck, ProtocolRegistryView } from './protocol-registry.dto.js';

@ApiTags('protocol')
@Controller('protocol-registry')
export class ProtocolRegistryController {
  constructor(private readonly registries: ProtocolRegistries) {}

  @Get()
  @Allow('settings.edit')
  @Operation({ summary: 'Where protocol numbers are asked for', returns: ProtocolRegistryView, etag: true })
  read(@Ctx() ctx: RequestContext): Promise<ProtocolRegistryView> {
    return this.registries.read(ctx);
  }

  @Patch()
  @Allow('settings.edit')
  @Operation({
    mergePatch: ProtocolRegistryChanges,
    summary: 'Sets up where protocol numbers are asked for; with another address the secret is asked again',
    returns: ProtocolRegistryView,
    etag: true,
    ifMatch: true,
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @IfMatch() version: number,
    @Body() changes: ProtocolRegistryChanges,
  ): Promise<ProtocolRegistryView> {
    await this.registries.change(ctx, version, changes);
    return this.registries.read(ctx);
  }

  @Post('checks')
  @Allow('settings.edit')
  @Operation({
    summary: 'Asks whether the protocol register answers, and takes the credentials',
    returns: ProtocolRegistryCheck,
    problems: [404],
  })
  check(@Ctx() ctx: RequestContext): Promise<ProtocolRegistryCheck> {
    return this.registries.check(ctx);
  }
}
