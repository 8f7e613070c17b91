import type { ExportTable } from '#app/platform';
import type { OpenService } from './cpsv.js';

const TEXTS = [
  ['title', 'Servizio', 'Service'],
  ['audience', 'A chi serve', 'For whom'],
  ['context', 'Perché esiste', 'Why it exists'],
  ['object', 'Che cosa comprende', 'What it includes'],
  ['whoMayAsk', 'Chi può chiederlo', 'Who may ask'],
  ['obligations', 'Impegni dell’ente', 'Obligations'],
  ['forms', 'Modulistica', 'Forms'],
  ['costs', 'Costi', 'Costs'],
  ['contact', 'Contatto', 'Contact'],
  ['hours', 'Orari', 'Hours'],
  ['activationTime', 'Tempi di attivazione', 'Activation time'],
  ['answerTimes', 'Tempi di risposta', 'Answer times'],
  ['legalBasis', 'Riferimenti normativi', 'Legal basis'],
] as const;

/** The catalogue as a table; codes stay codes, for they are read by programs. */
export function serviceTable(home: string, slug: string): ExportTable<OpenService> {
  const text = (it: string, en: string, value: (service: OpenService) => string, width = 20) => ({
    header: { it, en },
    value,
    width,
  });
  const name = `servizi-${slug}`;
  return {
    title: { it: 'Catalogo dei servizi', en: 'Catalogue of services' },
    fileName: { it: name, en: name },
    columns: [
      text('Codice', 'Code', ({ code }) => code),
      text('Ambito', 'Line', ({ serviceLine }) => serviceLine, 8),
      ...TEXTS.map(([field, it, en]) => text(it, en, (service) => service[field], 40)),
      text('Condizioni', 'Inclusion', ({ inclusion }) => inclusion, 12),
      text('Livello', 'Level', ({ computerisation }) => computerisation, 16),
      text('Canali', 'Channels', ({ channels }) => channels.join(' ')),
      { header: { it: 'Edizione', en: 'Version' }, value: ({ number }: OpenService) => number, width: 8 },
      text('Pubblicata il', 'Published on', ({ publishedAt }) => new Date(publishedAt ?? 0).toISOString(), 22),
      text('Pagina', 'Page', ({ code }) => `${home}/servizi/${code}`, 50),
    ],
  };
}
