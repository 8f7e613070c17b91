import { Controller, Delete, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow, Ctx, Id, Operation, PageOf, exportFile, type Page, type RequestContext } from '#app/platform';
import { Feedback } from '../application/feedback.service.js';
import { FEEDBACK_EXPORT } from '../exports/feedback-export.js';
import {
  FeedbackEntry,
  FeedbackExportQuery,
  FeedbackQuery,
  FeedbackSummary,
  FeedbackSummaryQuery,
} from './feedback.dto.js';

/** What visitors say of the pages of services, as the centre reads it. */
@ApiTags('feedback')
@Controller('feedback')
export class FeedbackController {
  constructor(private readonly feedback: Feedback) {}

  @Get()
  @Allow('feedback.read')
  @Operation({ summary: 'What visitors said, latest first', returns: PageOf(FeedbackEntry) })
  list(@Ctx() ctx: RequestContext, @Query() query: FeedbackQuery): Promise<Page<FeedbackEntry>> {
    return this.feedback.list(ctx, query);
  }

  @Get('export')
  @Allow('feedback.read')
  @Operation({ summary: 'What visitors said as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: FeedbackExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, FEEDBACK_EXPORT, (cursor) =>
      this.feedback.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('summary')
  @Allow('feedback.read')
  @Operation({
    summary: 'Answers and stars by month and by service, in the last twelve months',
    returns: FeedbackSummary,
  })
  summary(@Ctx() ctx: RequestContext, @Query() query: FeedbackSummaryQuery): Promise<FeedbackSummary> {
    return this.feedback.summary(ctx, query.serviceId);
  }

  @Delete(':id')
  @Allow('services.edit')
  @Operation({ summary: 'Deletes what a visitor said, such as one that names a person', status: 204, ids: ['id'] })
  async remove(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.feedback.remove(ctx, id);
  }
}
