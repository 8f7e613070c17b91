import type { CostModelKind, Locale } from '#app/contracts';
import type { ExportTable } from '#app/platform';
import type { ServiceCost } from './cost-publications.dto.js';

const KIND_WORDS: Record<CostModelKind, Record<Locale, string>> = {
  budget: { it: 'preventivo', en: 'budget' },
  actual: { it: 'consuntivo', en: 'actual' },
};

/** Amounts are numbers in a spreadsheet: they are summed there. */
const amount = (it: string, en: string, value: (cost: ServiceCost) => string | null) => ({
  header: { it, en },
  width: 14,
  decimals: 2,
  value: (cost: ServiceCost) => numberOf(value(cost)),
});
const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** The costs of services, for the page of Amministrazione Trasparente. */
export const SERVICE_COST_EXPORT: ExportTable<ServiceCost> = {
  title: { it: 'Costi contabilizzati dei servizi', en: 'Costs of services' },
  fileName: { it: 'costi-servizi', en: 'service-costs' },
  columns: [
    { header: { it: 'Servizio', en: 'Service' }, width: 40, value: ({ title }) => title },
    { header: { it: 'Anno', en: 'Year' }, width: 6, value: ({ year }) => year },
    { header: { it: 'Tipo', en: 'Kind' }, width: 12, value: ({ kind }, locale) => KIND_WORDS[kind][locale] },
    amount('Personale (€)', 'Staff (€)', ({ staff }) => staff),
    amount('Acquisti (€)', 'Purchases (€)', ({ purchases }) => purchases),
    amount('Spese generali (€)', 'Overheads (€)', ({ overheads }) => overheads),
    amount('Contributi, in detrazione (€)', 'Income, to be deducted (€)', ({ income }) => income.replace(/^-/, '')),
    amount('Costo pieno (€)', 'Full cost (€)', (cost) => cost.amount),
    { header: { it: 'Quantità', en: 'Quantity' }, width: 14, value: ({ quantity }) => numberOf(quantity) },
    { header: { it: 'Unità', en: 'Unit' }, width: 14, value: ({ unit }) => unit },
    { header: { it: 'Atto', en: 'Act' }, width: 30, value: ({ act }) => act },
  ],
};
