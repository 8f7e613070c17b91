import { Type } from 'class-transformer';
import { FEEDBACK_REASONS, LIMITS, STARS, type FeedbackReason } from '#app/contracts';
import { Code, ExportOf, Instant, Int, NestedList, PageQuery, Slug, Text, Uuid } from '#app/platform';

const stars = { min: 1, max: STARS.length };
const count = { min: 0, max: 2_000_000_000 };

export class NewFeedback {
  @Int({ ...stars, description: 'How clear the page was' }) stars: number;
  @Code(FEEDBACK_REASONS, 'FeedbackReason', { optional: true }) reason?: FeedbackReason;
  @Text({ optional: true, max: LIMITS.feedback, description: 'No names, no addresses' }) comment?: string;
  @Text({
    optional: true,
    max: LIMITS.name,
    description: 'A field that people do not see: whoever fills it in is a program',
  })
  website?: string;
}

export const FEEDBACK_SORTS = ['-createdAt', 'createdAt', 'stars', '-stars'] as const;
export type FeedbackSort = (typeof FEEDBACK_SORTS)[number];

export class FeedbackQuery extends PageQuery {
  @Uuid({ optional: true }) serviceId?: string;
  @Type(() => Number) @Int({ ...stars, optional: true, description: 'This many stars at most' }) maxStars?: number;
  @Code(FEEDBACK_SORTS, 'FeedbackSort', { optional: true, description: '`-createdAt` if absent' }) sort?: FeedbackSort;
}

/** The filters of the list, and how it is taken away. */
export class FeedbackExportQuery extends ExportOf(FeedbackQuery) {}

export class FeedbackEntry {
  @Uuid() id: string;
  @Uuid() serviceId: string;
  @Slug() serviceCode: string;
  @Text({ max: LIMITS.sheetLine }) serviceTitle: string;
  @Int(stars) stars: number;
  @Code(FEEDBACK_REASONS, 'FeedbackReason', { nullable: true }) reason: FeedbackReason | null;
  @Text({ max: LIMITS.feedback, min: 0 }) comment: string;
  @Instant() createdAt: string;
}

export class FeedbackFigures {
  @Int(count) answers: number;
  @Text({ nullable: true, max: 4, description: 'Average stars, one decimal; null without answers' })
  average: string | null;
}

export class FeedbackMonth extends FeedbackFigures {
  @Text({ max: 7, description: 'Month in Italy, 2026-03' }) month: string;
}

export class FeedbackService extends FeedbackFigures {
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.sheetLine }) title: string;
}

export class FeedbackSummaryQuery {
  @Uuid({ optional: true }) serviceId?: string;
}

/** The last twelve months. */
export class FeedbackSummary {
  @NestedList(() => FeedbackMonth, { maxItems: 12 }) months: FeedbackMonth[];
  @NestedList(() => FeedbackService, { maxItems: 500 }) services: FeedbackService[];
}
