export * from './documents-api.module.js';
export * from './documents.module.js';
export { DocumentContent } from './documents/document-content.js';
export { DOCUMENT_READING, DOCUMENT_RECOGNITION } from './documents/document-events.js';
export { Documents } from './documents/documents.service.js';
export { Eyes } from './jobs/eyes.js';
export { FITS, WITH_TABLES } from './persistence/finding.js';
export * from './persistence/migrations/index.js';
export {
  documentOfNetwork,
  documentVisible,
  documentWritable,
  spaceOfNetwork,
  spaceVisible,
  spaceWritable,
} from './persistence/reach.js';
export {
  DocumentSearchQuery,
  KindFacet,
  MOST_FOUND,
  MOST_VALUES,
  SEARCH_SORTS,
  SnippetPart,
  TextFacet,
  type SearchSort,
} from './search/document-search.dto.js';
export { FOUND_COLUMNS } from './search/search-export.js';
export { FACET_COLUMNS, FOUND_SORTS, YEAR_OF, keyOf, type HitRow } from './search/search-sql.js';
export { snippetsOf } from './search/snippets.js';
export { Spaces } from './spaces/spaces.service.js';
