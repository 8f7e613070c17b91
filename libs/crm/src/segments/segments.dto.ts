import { PartialType, PickType } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Int, Nested, NestedList, PageQuery, Text, Uuid } from '#app/platform';
import { BodyQuery } from '../api/bodies.dto.js';

const version = { min: 1, max: 2_147_483_647 };

export class BodyTagView {
  @Uuid() id: string;
  @Text({ max: LIMITS.tag }) name: string;
}

export class BodyTags {
  @NestedList(() => BodyTagView, { maxItems: LIMITS.tagsOfBody }) tags: BodyTagView[];
}

export class TagView extends BodyTagView {
  @Int({ min: 0, max: 1_000_000, description: 'Bodies that have it' }) bodies: number;
  @Int(version) version: number;
}

export class TagQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
}

export class NewBodyTag {
  @Text({ max: LIMITS.tag, description: 'A name that no tag has yet makes a new one', example: 'PNRR' }) name: string;
}

export class TagChanges {
  @Text({ optional: true, min: 1, max: LIMITS.tag }) name?: string;
}

/** What the list of bodies is asked for. */
export class SegmentFilters extends PickType(BodyQuery, [
  'q',
  'type',
  'adhesion',
  'validity',
  'province',
  'band',
  'tagId',
] as const) {}

export class NewSegment {
  @Text({ max: LIMITS.segment, example: 'Piccoli comuni che non aderiscono' }) name: string;
  @Nested(() => SegmentFilters) filters: SegmentFilters;
}

export class SegmentChanges extends PartialType(PickType(NewSegment, ['filters'] as const)) {
  @Text({ optional: true, min: 1, max: LIMITS.segment }) name?: string;
}

export class SegmentView extends NewSegment {
  @Uuid() id: string;
  @Int(version) version: number;
}

export class SegmentQuery extends PageQuery {}
