import { KIND_WORDS } from '#app/documents';
import type { ExportTable } from '#app/platform';
import type { FoundNetworkDocument } from './network-search.dto.js';

/** What a search in the documents of the network found, one line a document. */
export const NETWORK_SEARCH_EXPORT: ExportTable<FoundNetworkDocument> = {
  title: { it: 'Documenti della rete trovati', en: 'Documents of the network found' },
  fileName: { it: 'documenti-rete-trovati', en: 'network-documents-found' },
  columns: [
    { header: { it: 'Titolo', en: 'Title' }, width: 36, value: ({ title }) => title },
    { header: { it: 'Centro', en: 'Centre' }, width: 26, value: ({ centreName }) => centreName },
    { header: { it: 'Spazio', en: 'Space' }, width: 26, value: ({ spaceTitle }) => spaceTitle },
    {
      header: { it: 'Tipo di spazio', en: 'Kind of space' },
      width: 16,
      value: ({ spaceKind }, locale) => spaceKind && KIND_WORDS[spaceKind][locale],
    },
    { header: { it: 'Tipo di documento', en: 'Type of document' }, width: 18, value: ({ docType }) => docType },
    { header: { it: 'Etichette', en: 'Tags' }, width: 18, value: ({ tags }) => tags.join(', ') },
    { header: { it: 'File', en: 'File' }, width: 24, value: ({ name }) => name },
    { header: { it: 'Modificato il', en: 'Changed on' }, width: 18, value: ({ changedAt }) => new Date(changedAt) },
    { header: { it: 'Pagina', en: 'Page' }, width: 8, value: ({ page }) => page },
    {
      header: { it: 'Dal testo', en: 'From its text' },
      width: 60,
      value: ({ snippet }) => snippet.map(({ text }) => text).join(''),
    },
  ],
};
