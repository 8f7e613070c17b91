import type { SpaceKind } from '#app/contracts';
import type { ExportColumn, ExportTable, Words } from '#app/platform';
import type { FoundDocument } from './document-search.dto.js';

const KIND_WORDS: Record<SpaceKind, Words> = {
  convention: { it: 'Convenzione', en: 'Convention' },
  protocol: { it: 'Protocollo d’intesa', en: 'Memorandum of understanding' },
  project: { it: 'Progetto', en: 'Project' },
  tender: { it: 'Gara', en: 'Tender' },
  table: { it: 'Tavolo di lavoro', en: 'Working table' },
  service: { it: 'Servizio', en: 'Service' },
  body: { it: 'Ente', en: 'Body' },
};

type Found = Pick<
  FoundDocument,
  'spaceTitle' | 'spaceKind' | 'docType' | 'tags' | 'name' | 'changedAt' | 'page' | 'snippet'
>;
/** Where it lies, what it is, and where in it the words stand: of the own centre as of others. */
export const FOUND_COLUMNS: Record<'place' | 'words', readonly ExportColumn<Found>[]> = {
  place: [
    { header: { it: 'Spazio', en: 'Space' }, width: 26, value: ({ spaceTitle }) => spaceTitle },
    {
      header: { it: 'Tipo di spazio', en: 'Kind of space' },
      width: 16,
      value: ({ spaceKind }, locale) => spaceKind && KIND_WORDS[spaceKind][locale],
    },
    { header: { it: 'Tipo di documento', en: 'Type of document' }, width: 18, value: ({ docType }) => docType },
    { header: { it: 'Etichette', en: 'Tags' }, width: 18, value: ({ tags }) => tags.join(', ') },
    { header: { it: 'File', en: 'File' }, width: 24, value: ({ name }) => name },
  ],
  words: [
    { header: { it: 'Modificato il', en: 'Changed on' }, width: 18, value: ({ changedAt }) => new Date(changedAt) },
    { header: { it: 'Pagina', en: 'Page' }, width: 8, value: ({ page }) => page },
    {
      header: { it: 'Dal testo', en: 'From its text' },
      width: 60,
      value: ({ snippet }) => snippet.map(({ text }) => text).join(''),
    },
  ],
};

/** What a search found, one line a document, with the words around those that were searched. */
export const SEARCH_EXPORT: ExportTable<FoundDocument> = {
  title: { it: 'Documenti trovati', en: 'Documents found' },
  fileName: { it: 'documenti-trovati', en: 'documents-found' },
  columns: [
    { header: { it: 'Titolo', en: 'Title' }, width: 36, value: ({ title }) => title },
    ...FOUND_COLUMNS.place,
    { header: { it: 'Versione', en: 'Version' }, width: 10, value: ({ number }) => number },
    ...FOUND_COLUMNS.words,
  ],
};
