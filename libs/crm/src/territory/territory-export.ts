import type { TerritoryStanding } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import { TYPE_WORDS } from '../exports/body-export.js';
import type { TerritoryBody } from './territory.dto.js';

const STANDING_WORDS: Record<TerritoryStanding, Words> = {
  adhering: { it: 'Aderisce', en: 'Adheres' },
  through: { it: 'Aderisce tramite', en: 'Adheres through' },
  suspended: { it: 'Adesione sospesa', en: 'Adhesion suspended' },
  in_progress: { it: 'Adesione in corso', en: 'Adhesion on its way' },
  left: { it: 'Non aderisce più', en: 'No longer adheres' },
  none: { it: 'Non ha mai aderito', en: 'Never adhered' },
};

/** The bodies of the territory as a file. */
export const TERRITORY_EXPORT: ExportTable<TerritoryBody> = {
  title: { it: 'Territorio', en: 'Territory' },
  fileName: { it: 'territorio', en: 'territory' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 38, value: ({ name }) => name },
    { header: { it: 'Tipo', en: 'Type' }, width: 20, value: ({ type }, locale) => TYPE_WORDS[type][locale] },
    { header: { it: 'Provincia', en: 'Province' }, width: 10, value: ({ province }) => province },
    { header: { it: 'Abitanti', en: 'Inhabitants' }, width: 11, value: ({ population }) => population },
    {
      header: { it: 'Adesione', en: 'Adhesion' },
      width: 34,
      value: ({ standing, through }, locale) => [STANDING_WORDS[standing][locale], through].filter(Boolean).join(' '),
    },
    { header: { it: 'Fino al', en: 'Until' }, width: 12, value: ({ endsOn }) => endsOn },
    { header: { it: 'Servizi attivi', en: 'Active services' }, width: 10, value: ({ services }) => services },
  ],
};
