import { FOUND_COLUMNS } from '#app/documents';
import type { ExportTable } from '#app/platform';
import type { FoundNetworkDocument } from '../api/network-search.dto.js';

/** What a search in the documents of the network found, one line a document. */
export const NETWORK_SEARCH_EXPORT: ExportTable<FoundNetworkDocument> = {
  title: { it: 'Documenti della rete trovati', en: 'Documents of the network found' },
  fileName: { it: 'documenti-rete-trovati', en: 'network-documents-found' },
  columns: [
    { header: { it: 'Titolo', en: 'Title' }, width: 36, value: ({ title }) => title },
    { header: { it: 'Centro', en: 'Centre' }, width: 26, value: ({ centreName }) => centreName },
    ...FOUND_COLUMNS.place,
    ...FOUND_COLUMNS.words,
  ],
};
