import type { ExportTable, Words } from '#app/platform';
import type { AdhesionSummary } from '../api/adhesions.dto.js';
import { ADHESION_WORDS } from './body-export.js';

const SUSPENDER_WORDS: Record<AdhesionSummary['suspendedBy'][number], Words> = {
  body: { it: 'ente', en: 'body' },
  centre: { it: 'centro', en: 'centre' },
  system: { it: 'sistema', en: 'system' },
};
const TURN_WORDS: Record<AdhesionSummary['turn'], Words> = {
  body: { it: 'Ente', en: 'Body' },
  centre: { it: 'Centro', en: 'Centre' },
  nobody: { it: '', en: '' },
};

/** The list of adhesions as a file. */
export const ADHESION_EXPORT: ExportTable<AdhesionSummary> = {
  title: { it: 'Adesioni', en: 'Adhesions' },
  fileName: { it: 'adesioni', en: 'adhesions' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    { header: { it: 'Convenzione', en: 'Convention' }, width: 40, value: ({ convention }) => convention },
    { header: { it: 'Stato', en: 'Status' }, width: 22, value: ({ status }, locale) => ADHESION_WORDS[status][locale] },
    {
      header: { it: 'Sospesa da', en: 'Suspended by' },
      width: 14,
      value: ({ suspendedBy }, locale) => suspendedBy.map((side) => SUSPENDER_WORDS[side][locale]).join(', '),
    },
    { header: { it: 'Tocca a', en: 'Turn' }, width: 11, value: ({ turn }, locale) => TURN_WORDS[turn][locale] },
    { header: { it: 'Solleciti', en: 'Reminders' }, width: 10, value: ({ reminders }) => reminders },
    { header: { it: 'Ultimo passo', en: 'Last step' }, width: 18, value: ({ lastEventAt }) => new Date(lastEventAt) },
    { header: { it: 'Attiva dal', en: 'Active from' }, width: 12, value: ({ activeFrom }) => activeFrom },
    { header: { it: 'Attiva fino al', en: 'Active until' }, width: 12, value: ({ activeTo }) => activeTo },
    { header: { it: 'Prorogata fino al', en: 'Extended until' }, width: 12, value: ({ extendedTo }) => extendedTo },
    { header: { it: 'Recesso dal', en: 'Withdrawn from' }, width: 12, value: ({ withdrawsOn }) => withdrawsOn },
  ],
};
