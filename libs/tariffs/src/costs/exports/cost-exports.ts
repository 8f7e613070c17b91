import type { CostItemKind, StaffHoursFrom } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { CostItemView } from '../api/cost-items.dto.js';
import type { ComparedService, ServiceResult } from '../api/cost-results.dto.js';

const KINDS: Record<CostItemKind, Words> = {
  staff: { it: 'Personale', en: 'Staff' },
  purchase: { it: 'Acquisto', en: 'Purchase' },
  overhead: { it: 'Spese generali', en: 'Overheads' },
  income: { it: 'Entrata', en: 'Income' },
};
const HOURS_FROM: Record<StaffHoursFrom, Words> = {
  entries: { it: 'ore confermate', en: 'confirmed hours' },
  typed: { it: 'ore scritte', en: 'typed hours' },
  percentage: { it: 'percentuali dell’anno', en: 'percentages of the year' },
};
const DEDUCTIBLE: Record<'true' | 'false', Words> = {
  true: { it: 'sì', en: 'yes' },
  false: { it: 'no', en: 'no' },
};
/** A spreadsheet reckons with numbers; what is exact beyond a double stays text elsewhere. */
const number = (text: string | null | undefined) => (text ? Number(text) : null);

/** The items of a model, with what each costs in the year. */
export const COST_ITEM_EXPORT: ExportTable<CostItemView> = {
  title: { it: 'Voci di costo', en: 'Cost items' },
  fileName: { it: 'voci-di-costo', en: 'cost-items' },
  columns: [
    { header: { it: 'Tipo', en: 'Kind' }, width: 14, value: ({ kind }, locale) => KINDS[kind][locale] },
    { header: { it: 'Voce', en: 'Item' }, width: 34, value: ({ label }) => label },
    {
      header: { it: 'Costo nell’anno', en: 'Cost in the year' },
      width: 14,
      decimals: 2,
      value: (row) => number(row.yearAmount),
    },
    { header: { it: 'Va a', en: 'For' }, width: 26, value: ({ toName }) => toName },
    { header: { it: 'Persona', en: 'Person' }, width: 22, value: ({ personName }) => personName },
    {
      header: { it: 'Costo annuo lordo', en: 'Yearly gross cost' },
      width: 12,
      decimals: 2,
      value: (row) => number(row.grossCost),
    },
    { header: { it: 'Ore', en: 'Hours' }, width: 8, value: ({ hours }) => number(hours) },
    {
      header: { it: 'Ore da', en: 'Hours from' },
      width: 14,
      value: ({ hoursFrom }, locale) => (hoursFrom ? HOURS_FROM[hoursFrom][locale] : null),
    },
    {
      header: { it: 'Netto IVA', en: 'Without VAT' },
      width: 12,
      decimals: 2,
      value: ({ netAmount }) => number(netAmount),
    },
    { header: { it: 'IVA %', en: 'VAT %' }, width: 7, value: ({ vatRate }) => number(vatRate) },
    {
      header: { it: 'IVA detraibile', en: 'VAT deductible' },
      width: 9,
      value: ({ vatDeductible }, locale) =>
        vatDeductible === null || vatDeductible === undefined ? null : DEDUCTIBLE[`${vatDeductible}`][locale],
    },
    { header: { it: 'Anni', en: 'Years' }, width: 6, value: ({ durableYears }) => durableYears ?? null },
    { header: { it: 'Acquisto', en: 'Bought in' }, width: 8, value: ({ boughtYear }) => boughtYear ?? null },
    { header: { it: 'Importo', en: 'Amount' }, width: 12, decimals: 2, value: ({ amount }) => number(amount) },
    { header: { it: 'Fonte', en: 'Source' }, width: 34, value: ({ source }) => source },
    { header: { it: 'Documento', en: 'Document' }, width: 24, value: ({ fileName }) => fileName },
  ],
};

const kindOf = ({ byKind }: ServiceResult, kind: CostItemKind) =>
  number(byKind.find((each) => each.kind === kind)?.amount ?? '0');

/** Full and unit cost of each service. */
export const COST_RESULT_EXPORT: ExportTable<ServiceResult> = {
  title: { it: 'Costo dei servizi', en: 'Cost of the services' },
  fileName: { it: 'costo-dei-servizi', en: 'cost-of-services' },
  columns: [
    { header: { it: 'Servizio', en: 'Service' }, width: 36, value: ({ name }) => name },
    { header: { it: 'Costo pieno', en: 'Full cost' }, width: 14, decimals: 2, value: ({ amount }) => number(amount) },
    { header: { it: 'Di cui diretto', en: 'Of it, its own' }, width: 14, decimals: 2, value: ({ own }) => number(own) },
    {
      header: { it: 'Di cui da attività', en: 'Of it, from activities' },
      width: 14,
      decimals: 2,
      value: ({ passedOn }) => number(passedOn),
    },
    { header: KINDS.staff, width: 12, decimals: 2, value: (row) => kindOf(row, 'staff') },
    { header: { it: 'Acquisti', en: 'Purchases' }, width: 12, decimals: 2, value: (row) => kindOf(row, 'purchase') },
    { header: KINDS.overhead, width: 12, decimals: 2, value: (row) => kindOf(row, 'overhead') },
    {
      header: { it: 'Entrate che riducono', en: 'Reducing incomes' },
      width: 12,
      decimals: 2,
      value: (row) => kindOf(row, 'income'),
    },
    {
      header: { it: 'Quantità', en: 'Quantity' },
      width: 10,
      value: ({ outputQuantity }) => number(outputQuantity),
    },
    { header: { it: 'Unità', en: 'Unit' }, width: 14, value: ({ outputUnit }) => outputUnit },
    {
      header: { it: 'Costo unitario', en: 'Unit cost' },
      width: 12,
      decimals: 2,
      value: ({ unitCost }) => number(unitCost),
    },
  ],
};

/** One model beside another. */
export const COST_COMPARISON_EXPORT: ExportTable<ComparedService> = {
  title: { it: 'Confronto dei costi', en: 'Comparison of costs' },
  fileName: { it: 'confronto-dei-costi', en: 'comparison-of-costs' },
  columns: [
    { header: { it: 'Servizio', en: 'Service' }, width: 36, value: ({ name }) => name },
    {
      header: { it: 'Questo modello', en: 'This model' },
      width: 16,
      decimals: 2,
      value: ({ amount }) => number(amount),
    },
    { header: { it: 'L’altro', en: 'The other' }, width: 16, decimals: 2, value: ({ other }) => number(other) },
    {
      header: { it: 'Differenza', en: 'Difference' },
      width: 14,
      decimals: 2,
      value: ({ difference }) => number(difference),
    },
    {
      header: { it: 'In percentuale', en: 'In percent' },
      width: 12,
      decimals: 2,
      value: ({ percentage }) => number(percentage),
    },
  ],
};
