import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IfMatch, Operation, type RequestContext } from '#app/platform';
import { CentreProfile } from '../application/centre-profile.js';
import { CentreChanges, CentreSettings } from './centre.dto.js';

/** What the centre of the session says of itself. */
@ApiTags('centre')
@Controller('centre')
export class CentreController {
  constructor(private readonly profile: CentreProfile) {}

  @Get()
  @Allow('session')
  @Operation({
    summary: 'The centre of the session, with its settings',
    returns: CentreSettings,
    etag: true,
    problems: [404],
  })
  get(@Ctx() ctx: RequestContext): Promise<CentreSettings> {
    return this.profile.get(ctx);
  }

  @Patch()
  @Allow('settings.edit')
  @Operation({
    mergePatch: CentreChanges,
    summary: 'Changes the settings of the centre',
    returns: CentreSettings,
    etag: true,
    ifMatch: true,
    problems: [404, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @IfMatch() version: number,
    @Body() changes: CentreChanges,
  ): Promise<CentreSettings> {
    await this.profile.change(ctx, version, changes);
    return this.profile.get(ctx);
  }
}
