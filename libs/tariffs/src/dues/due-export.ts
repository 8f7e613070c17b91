import type { DueRunStatus, Locale } from '#app/contracts';
import type { ExportTable } from '#app/platform';
import type { DueSummary } from './dues.dto.js';

const STATUS_WORDS: Record<DueRunStatus, Record<Locale, string>> = {
  computing: { it: 'in calcolo', en: 'being reckoned' },
  computed: { it: 'da comunicare', en: 'to be announced' },
  failed: { it: 'non riuscita', en: 'failed' },
  announced: { it: 'comunicata', en: 'announced' },
  superseded: { it: 'sostituita', en: 'replaced' },
  dropped: { it: 'scartata', en: 'dropped' },
};

/** Amounts are numbers in a spreadsheet: they are summed there. */
const euros = (it: string, en: string, value: (due: DueSummary) => string | null) => ({
  header: { it, en },
  width: 14,
  decimals: 2,
  value: (due: DueSummary) => numberOf(value(due)),
});
const numberOf = (amount: string | null) => (amount === null ? null : Number(amount));

/** The list that the council is shown: who pays what. */
export const DUE_EXPORT: ExportTable<DueSummary> = {
  title: { it: 'Prospetto di riparto delle quote', en: 'Dues of all bodies' },
  fileName: { it: 'prospetto-quote', en: 'dues' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    { header: { it: 'Convenzione', en: 'Convention' }, width: 36, value: ({ convention }) => convention },
    { header: { it: 'Anno', en: 'Year' }, width: 6, value: ({ year }) => year },
    euros('Quota prevista (€)', 'Expected due (€)', ({ amount }) => amount),
    { header: { it: 'Anno precedente', en: 'Former year' }, width: 10, value: ({ formerYear }) => formerYear },
    euros('Quota precedente (€)', 'Former due (€)', ({ formerAmount }) => formerAmount),
    euros('Prezzo di mercato (€)', 'Market price (€)', ({ marketAmount }) => marketAmount),
    { header: { it: 'Stato', en: 'State' }, width: 14, value: ({ status }, locale) => STATUS_WORDS[status][locale] },
  ],
};
