import { LIMITS, TIMELINE_KINDS, type TimelineKind } from '#app/contracts';
import { Bool, Code, Instant, Nested, PageQuery, Text, Uuid } from '#app/platform';

const LINE = 300;

export class TimelineQuery extends PageQuery {
  @Code(TIMELINE_KINDS, 'TimelineKind', { optional: true }) kind?: TimelineKind;
}

export class TimelineBody {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class TimelineEntry {
  @Uuid() id: string;
  @Instant() at: string;
  @Bool({ description: 'Only the day is known' }) daily: boolean;
  @Code(TIMELINE_KINDS, 'TimelineKind') kind: TimelineKind;
  @Text({ max: 40, description: 'What happened: a code of its kind' }) what: string;
  @Text({ nullable: true, max: 40, description: 'Of what, where the kind says it by a code' }) code: string | null;
  @Text({ nullable: true, max: LINE }) title: string | null;
  @Text({ nullable: true, max: LIMITS.sheetText }) detail: string | null;
  @Text({ nullable: true, max: LINE, description: 'Who did it' }) who: string | null;
  @Text({ nullable: true, max: LINE, description: 'Where the portal shows it, after the address of the area' })
  path: string | null;
  @Nested(() => TimelineBody, { nullable: true, description: 'Whose it was, before it was merged into this body' })
  predecessor: TimelineBody | null;
}
