import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, PageOf, type Page, type RequestContext } from '#app/platform';
import { Inbox } from '../application/inbox.service.js';
import { NoticeChanges, NoticeCounts, NoticeQuery, NoticeView } from './notices.dto.js';

/** What a person was told, in the centre that the session is in. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Allow('session')
  @Operation({ summary: 'The caller’s notices, newest first', returns: PageOf(NoticeView) })
  list(@Ctx() ctx: RequestContext, @Query() query: NoticeQuery): Promise<Page<NoticeView>> {
    return this.inbox.list(ctx, query);
  }

  @Get('counts')
  @Allow('session')
  @Operation({ summary: 'How many notices were not read yet', returns: NoticeCounts })
  counts(@Ctx() ctx: RequestContext): Promise<NoticeCounts> {
    return this.inbox.counts(ctx);
  }

  @Post('read-all')
  @Allow('session')
  @Operation({ summary: 'Marks all notices as read', status: 204 })
  async readAll(@Ctx() ctx: RequestContext): Promise<void> {
    await this.inbox.readAll(ctx);
  }

  @Patch(':id')
  @Allow('session')
  @Operation({
    mergePatch: NoticeChanges,
    summary: 'Marks a notice as read, or as not read',
    returns: NoticeView,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  change(@Ctx() ctx: RequestContext, @Id() id: string, @Body() { read }: NoticeChanges): Promise<NoticeView> {
    return this.inbox.mark(ctx, id, read);
  }
}
