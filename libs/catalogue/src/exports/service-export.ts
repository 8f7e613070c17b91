import type { ExportTable } from '#app/platform';
import type { ServiceSummary } from '../api/services.dto.js';
import { INCLUSION_WORDS, STATUS_WORDS } from './service-words.js';

/** The list of services as a file. */
export const SERVICE_EXPORT: ExportTable<ServiceSummary> = {
  title: { it: 'Catalogo dei servizi', en: 'Catalogue of services' },
  fileName: { it: 'servizi', en: 'services' },
  columns: [
    { header: { it: 'Codice', en: 'Code' }, width: 24, value: ({ code }) => code },
    { header: { it: 'Titolo', en: 'Title' }, width: 40, value: ({ title }) => title },
    { header: { it: 'A chi serve', en: 'Who it is for' }, width: 60, value: ({ audience }) => audience },
    { header: { it: 'Ambito', en: 'Line' }, width: 9, value: ({ serviceLine }) => serviceLine },
    {
      header: { it: 'Quota', en: 'Dues' },
      width: 24,
      value: ({ inclusion }, locale) => INCLUSION_WORDS[inclusion][locale],
    },
    { header: { it: 'Stato', en: 'Status' }, width: 14, value: ({ status }, locale) => STATUS_WORDS[status][locale] },
    {
      header: { it: 'Bozza da pubblicare', en: 'Draft to publish' },
      width: 12,
      value: ({ hasDraft }, locale) => ({ it: hasDraft ? 'sì' : 'no', en: hasDraft ? 'yes' : 'no' })[locale],
    },
    { header: { it: 'Aggiornato il', en: 'Updated' }, width: 18, value: ({ updatedAt }) => new Date(updatedAt) },
  ],
};
