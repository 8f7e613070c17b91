import { isTransfer, type DataAtEnd } from '#app/contracts';
import { countryName, type ExportTable, type Words } from '#app/platform';
import type { ProcessingRegisterEntry } from './processing-register.dto.js';

export const AT_END_WORDS: Record<DataAtEnd, Words> = {
  return: { it: 'restituzione', en: 'returned' },
  delete: { it: 'cancellazione', en: 'deleted' },
};
const WITHOUT: Words = { it: 'garanzie non indicate', en: 'safeguards not stated' };

type Entry = ProcessingRegisterEntry;
type SubProcessor = Entry['subProcessors'][number];

export const transfersOf = ({ subProcessors }: Entry): SubProcessor[] =>
  subProcessors.filter(({ country }) => isTransfer(country));

/** Such as `Svizzera: clausole tipo (Cloud SA)`. */
export const transferWords = ({ name, country, safeguards }: SubProcessor, locale: 'it' | 'en'): string =>
  `${countryName(country, locale)}: ${safeguards || WITHOUT[locale]} (${name})`;

export const subProcessorWords = ({ name, country, purpose }: SubProcessor, locale: 'it' | 'en'): string =>
  `${name} (${countryName(country, locale)}): ${purpose}`;

/** The register as a table. */
export const REGISTER_EXPORT: ExportTable<Entry> = {
  title: { it: 'Registro dei trattamenti', en: 'Register of processing' },
  fileName: { it: 'registro-trattamenti', en: 'register-of-processing' },
  columns: [
    { header: { it: 'Titolare', en: 'Controller' }, width: 34, value: ({ controller }) => controller },
    { header: { it: 'Codice fiscale', en: 'Tax code' }, width: 14, value: ({ taxCode }) => taxCode },
    { header: { it: 'Sede', en: 'Seat' }, width: 30, value: ({ address }) => address },
    { header: { it: 'PEC', en: 'PEC' }, width: 28, value: ({ pec }) => pec },
    {
      header: { it: 'Rappresentante', en: 'Representative' },
      width: 24,
      value: ({ representative }) => representative,
    },
    { header: { it: 'RPD del titolare', en: 'Controller’s DPO' }, width: 24, value: ({ dpo }) => dpo },
    { header: { it: 'E-mail RPD', en: 'DPO’s e-mail' }, width: 24, value: ({ dpoEmail }) => dpoEmail },
    { header: { it: 'Convenzione', en: 'Convention' }, width: 34, value: ({ convention }) => convention },
    { header: { it: 'Testo della nomina', en: 'Version' }, width: 10, value: ({ number }) => number },
    { header: { it: 'Categorie di trattamenti', en: 'Categories' }, width: 50, value: ({ categories }) => categories },
    { header: { it: 'Servizi', en: 'Services' }, width: 40, value: ({ services }) => services.join('; ') },
    {
      header: { it: 'Altri responsabili', en: 'Sub-processors' },
      width: 40,
      value: ({ subProcessors }, locale) => subProcessors.map((one) => subProcessorWords(one, locale)).join('; '),
    },
    {
      header: { it: 'Trasferimenti fuori dallo SEE', en: 'Transfers outside the EEA' },
      width: 40,
      value: (entry, locale) =>
        transfersOf(entry)
          .map((one) => transferWords(one, locale))
          .join('; '),
    },
    { header: { it: 'Misure di sicurezza', en: 'Security measures' }, width: 50, value: ({ measures }) => measures },
    { header: { it: 'Dal', en: 'From' }, width: 12, value: ({ from }) => from },
    { header: { it: 'Al', en: 'Until' }, width: 12, value: ({ to }) => to },
    {
      header: { it: 'Alla fine', en: 'At the end' },
      width: 14,
      value: ({ atEnd }, locale) => AT_END_WORDS[atEnd][locale],
    },
  ],
};
