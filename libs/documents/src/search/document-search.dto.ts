import { OmitType } from '@nestjs/swagger';
import {
  LIMITS,
  READING_REASONS,
  READING_STATUSES,
  SPACE_KINDS,
  type ReadingReason,
  type ReadingStatus,
  type SpaceKind,
} from '#app/contracts';
import { Bool, Code, ExportOf, Int, Matching, NestedList, PageQuery, Text, Uuid } from '#app/platform';
import { DocumentSummary } from '../documents/documents.dto.js';
import { READING_LIMITS } from '../reading/limits.js';

/** Of a search that finds more, the newest are shown and counted. */
export const MOST_FOUND = 1_000;
/** Of each facet. */
export const MOST_VALUES = 20;
export const PASSAGES_AT_ONCE = 40;

/** The orders in which documents are found. */
export const SEARCH_SORTS = ['relevance', 'latest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

const COUNT = { min: 0, max: MOST_FOUND };
const PAGE = { min: 1, max: 10_000_000 };

/** What is searched: words, in the documents that fit all of the rest. */
export class DocumentSearchQuery extends PageQuery {
  @Text({
    optional: true,
    max: LIMITS.search,
    description: 'Words in Italian; "a phrase"; or between alternatives; -without',
  })
  q?: string;
  @Uuid({ optional: true, description: 'Of this space' }) spaceId?: string;
  @Code(SPACE_KINDS, 'SpaceKind', { optional: true, description: 'Of spaces of this kind' }) kind?: SpaceKind;
  @Text({ optional: true, max: LIMITS.documentTag, description: 'With this tag' }) tag?: string;
  @Matching(/^(19|2[01])\d\d$/, {
    optional: true,
    max: 4,
    description: 'Of this year, by the date that the document bears, else by when it was added',
  })
  year?: string;
  @Text({ optional: true, max: LIMITS.documentType, description: 'Of this type' }) docType?: string;
  @Code(SEARCH_SORTS, 'SearchSort', {
    optional: true,
    description:
      '`relevance`, by how well they fit the words, where it is not said; without words always the latest first',
  })
  sort?: SearchSort;
}

export class DocumentSearchExportQuery extends ExportOf(DocumentSearchQuery) {}

/** As the search, without its pages. */
export class DocumentFacetsQuery extends OmitType(DocumentSearchQuery, ['limit', 'cursor', 'sort']) {}

/** A piece of what a document says. */
export class SnippetPart {
  @Text({ max: READING_LIMITS.passage, min: 0 }) text: string;
  @Bool({ description: 'One of the words that were searched' }) found: boolean;
}

export class FoundDocument extends DocumentSummary {
  @Code(SPACE_KINDS, 'SpaceKind', { nullable: true, description: 'Null where the reader does not see the space' })
  spaceKind: SpaceKind | null;
  @Code(READING_STATUSES, 'ReadingStatus') readingStatus: ReadingStatus;
  @NestedList(() => SnippetPart, { maxItems: 100, description: 'Where the words stand, else how it begins' })
  snippet: SnippetPart[];
  @Int({ nullable: true, ...PAGE, description: 'The page it is from' }) page: number | null;
}

export class SpaceFacet {
  @Uuid() id: string;
  @Text({ max: LIMITS.spaceTitle }) title: string;
  @Int(COUNT) count: number;
}

export class KindFacet {
  @Code(SPACE_KINDS, 'SpaceKind') value: SpaceKind;
  @Int(COUNT) count: number;
}

export class TextFacet {
  @Text({ max: LIMITS.documentType }) value: string;
  @Int(COUNT) count: number;
}

/** How many documents were found, and what they are; counted among the newest where there are more. */
export class DocumentFacets {
  @Int(COUNT) total: number;
  @Bool({ description: 'There are more than were counted' }) more: boolean;
  @NestedList(() => SpaceFacet, { maxItems: MOST_VALUES }) spaces: SpaceFacet[];
  @NestedList(() => KindFacet, { maxItems: MOST_VALUES }) kinds: KindFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) tags: TextFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) years: TextFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) docTypes: TextFacet[];
}

export class TextQuery {
  @Matching(/^\d{1,6}$/, { optional: true, max: 6, description: 'After so many passages' }) after?: string;
}

export class TextPassage {
  @Int({ nullable: true, ...PAGE }) page: number | null;
  @Text({ max: 2 * READING_LIMITS.passage }) text: string;
}

/** What a version says, as far as it was read. */
export class VersionText {
  @Code(READING_STATUSES, 'ReadingStatus') status: ReadingStatus;
  @Code(READING_REASONS, 'ReadingReason', { nullable: true, description: 'Why there is none' })
  reason: ReadingReason | null;
  @Int({ nullable: true, min: 0, max: PAGE.max }) pages: number | null;
  @Bool({ description: 'There is more than is kept' }) cut: boolean;
  @Bool({ description: 'In a scan, and so perhaps with mistakes' }) recognised: boolean;
  @Int({ min: 0, max: READING_LIMITS.text }) passagesInAll: number;
  @NestedList(() => TextPassage, { maxItems: PASSAGES_AT_ONCE }) passages: TextPassage[];
}
