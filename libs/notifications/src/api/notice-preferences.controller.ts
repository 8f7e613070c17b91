import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Operation, type RequestContext } from '#app/platform';
import { Preferences } from '../application/preferences.service.js';
import { NoticePreferenceChanges, NoticePreferences } from './notices.dto.js';

/** Which mails a person wants, and when: for the membership that the session is in. */
@ApiTags('notices')
@Controller('notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @Allow('session')
  @Operation({ summary: 'When the caller gets a mail, for each kind of notice', returns: NoticePreferences })
  get(@Ctx() ctx: RequestContext): Promise<NoticePreferences> {
    return this.preferences.get(ctx);
  }

  @Patch()
  @Allow('session')
  @Operation({
    mergePatch: NoticePreferenceChanges,
    summary: 'Chooses when a mail comes, for the kinds that are named',
    returns: NoticePreferences,
    problems: [413, 415, 422],
  })
  change(@Ctx() ctx: RequestContext, @Body() { preferences }: NoticePreferenceChanges): Promise<NoticePreferences> {
    return this.preferences.change(ctx, preferences);
  }
}
