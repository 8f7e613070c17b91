import { PartialType } from '@nestjs/swagger';
import { LIMITS, NEWS_STATUSES, type NewsStatus } from '#app/contracts';
import { Code, Instant, Int, PageQuery, Slug, Text, Uuid } from '#app/platform';

export class NewsContent {
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.sheetLine, description: 'One sentence, for lists' }) summary: string;
  @Text({ max: LIMITS.sheetText, min: 0, description: 'Plain: blank lines part paragraphs, `- ` begins a list item' })
  text: string;
  @Instant({ nullable: true, description: 'From when everybody may read it; null: a draft' })
  publishedAt: string | null;
}

export class NewNews extends NewsContent {}

/** A merge patch. */
export class NewsChanges extends PartialType(NewsContent, { skipNullProperties: false }) {}

export class NewsQuery extends PageQuery {
  @Code(NEWS_STATUSES, 'NewsStatus', { optional: true }) status?: NewsStatus;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
}

export class NewsSummary {
  @Uuid() id: string;
  @Slug() code: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.sheetLine }) summary: string;
  @Code(NEWS_STATUSES, 'NewsStatus') status: NewsStatus;
  @Instant({ nullable: true }) publishedAt: string | null;
  @Instant() updatedAt: string;
}

export class NewsDetail extends NewsSummary {
  @Text({ max: LIMITS.sheetText, min: 0 }) text: string;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class PublishedNewsSummary {
  @Slug() code: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.sheetLine }) summary: string;
  @Instant() publishedAt: string;
  @Instant({ description: 'The later of its publication and its last change' }) updatedAt: string;
}

export class PublishedNews extends PublishedNewsSummary {
  @Text({ max: LIMITS.sheetText, min: 0 }) text: string;
}
