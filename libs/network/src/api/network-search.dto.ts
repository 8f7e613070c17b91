import { LIMITS, SPACE_KINDS, READING_STATUSES, type ReadingStatus, type SpaceKind } from '#app/contracts';
import {
  DocumentSearchQuery,
  KindFacet,
  MOST_FOUND,
  MOST_VALUES,
  SEARCH_SORTS,
  SnippetPart,
  TextFacet,
  type SearchSort,
} from '#app/documents';
import { OmitType } from '@nestjs/swagger';
import { Bool, Code, ExportOf, Int, NestedList, Slug, Text } from '#app/platform';
import { CENTRE_NAME, NetworkDocument } from './network.dto.js';

const COUNT = { min: 0, max: MOST_FOUND };

/** What is searched: words, in the documents that fit all of the rest. */
export class NetworkSearchQuery extends OmitType(DocumentSearchQuery, ['q', 'spaceId', 'sort']) {
  @Text({ max: LIMITS.search, description: 'Words in Italian; "a phrase"; or between alternatives; -without' })
  q: string;
  @Slug({ optional: true, description: 'Of this centre' }) centre?: string;
  @Code(SEARCH_SORTS, 'SearchSort', {
    optional: true,
    description: '`relevance`, by how well they fit the words, where it is not said',
  })
  sort?: SearchSort;
}
export class NetworkSearchExportQuery extends ExportOf(NetworkSearchQuery) {}

/** As the search, without its pages. */
export class NetworkFacetsQuery extends OmitType(NetworkSearchQuery, ['limit', 'cursor', 'sort']) {}

export class FoundNetworkDocument extends NetworkDocument {
  @Code(SPACE_KINDS, 'SpaceKind', { nullable: true, description: 'Null where the reader does not see the space' })
  spaceKind: SpaceKind | null;
  @Code(READING_STATUSES, 'ReadingStatus') readingStatus: ReadingStatus;
  @NestedList(() => SnippetPart, { maxItems: 100, description: 'Where the words stand, else how it begins' })
  snippet: SnippetPart[];
  @Int({ nullable: true, min: 1, max: 10_000_000, description: 'The page it is from' }) page: number | null;
}

export class CentreFacet {
  @Slug() slug: string;
  @Text({ max: CENTRE_NAME }) name: string;
  @Int(COUNT) count: number;
}

/** How many documents were found, and what they are; counted among the newest where there are more. */
export class NetworkFacets {
  @Int(COUNT) total: number;
  @Bool({ description: 'There are more than were counted' }) more: boolean;
  @NestedList(() => CentreFacet, { maxItems: MOST_VALUES }) centres: CentreFacet[];
  @NestedList(() => KindFacet, { maxItems: MOST_VALUES }) kinds: KindFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) tags: TextFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) years: TextFacet[];
  @NestedList(() => TextFacet, { maxItems: MOST_VALUES }) docTypes: TextFacet[];
}
