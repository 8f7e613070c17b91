import type { BodyOutcome, BodyType, ServiceCoverage } from '#app/contracts';
import type { ExportColumn, ExportTable, Words } from '#app/platform';
import type { ComparedDue } from '../api/comparison.dto.js';
import type { DrawView } from '../api/draw-runs.dto.js';
import type { SimulationDueView } from '../api/simulations.dto.js';

const OUTCOMES: Record<BodyOutcome, Words> = {
  winner: { it: 'Paga meno', en: 'Pays less' },
  loser: { it: 'Paga di più', en: 'Pays more' },
  same: { it: 'Paga lo stesso', en: 'Pays the same' },
  new: { it: 'Senza confronto', en: 'Nothing to compare with' },
  nothing: { it: 'Non paga', en: 'Pays nothing' },
  unknown: { it: 'Manca un dato', en: 'A figure is missing' },
  out: { it: 'Non aderisce', en: 'Does not adhere' },
};
const TYPES: Record<BodyType, Words> = {
  municipality: { it: 'Comune', en: 'Municipality' },
  union: { it: 'Unione di comuni', en: 'Union of municipalities' },
  mountain_community: { it: 'Comunità montana', en: 'Mountain community' },
  consortium: { it: 'Consorzio', en: 'Consortium' },
  agency: { it: 'Azienda speciale', en: 'Special agency' },
  province: { it: 'Provincia', en: 'Province' },
  other: { it: 'Altro ente', en: 'Other body' },
};

/** Amounts are numbers in a spreadsheet: they are summed there. */
const euros = (amount: string | null | undefined) => (amount ? Number(amount) : null);
const amount = <Row>(it: string, en: string, of: (row: Row) => string | null): ExportColumn<Row> => ({
  header: { it: `${it} (€)`, en: `${en} (€)` },
  width: 16,
  decimals: 2,
  value: (row) => euros(of(row)),
});

export const DUES_EXPORT: ExportTable<SimulationDueView> = {
  title: { it: 'Quote simulate, ente per ente', en: 'Simulated dues, body by body' },
  fileName: { it: 'quote-simulate', en: 'simulated-dues' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 34, value: ({ bodyName }) => bodyName },
    { header: { it: 'Tipo', en: 'Type' }, width: 18, value: ({ bodyType }, locale) => TYPES[bodyType][locale] },
    { header: { it: 'Abitanti', en: 'Inhabitants' }, width: 12, value: ({ inhabitants }) => inhabitants },
    amount('Quota simulata', 'Simulated due', ({ due }) => due),
    amount('Quota precedente', 'Due before', ({ before }) => before),
    amount('Differenza', 'Difference', ({ difference }) => difference),
    amount('Per abitante', 'Per inhabitant', ({ perInhabitant }) => perInhabitant),
    amount('Prezzo di mercato', 'Market price', ({ marketPrice }) => marketPrice),
    amount('Risparmio', 'Saving', ({ saving }) => saving),
    { header: { it: 'Effetto', en: 'Effect' }, width: 16, value: ({ outcome }, locale) => OUTCOMES[outcome][locale] },
  ],
};

export interface NamedCoverage extends ServiceCoverage {
  /** Null: the adhesion. */
  name: string | null;
}

export const COVERAGE_EXPORT: ExportTable<NamedCoverage> = {
  title: { it: 'Copertura dei costi per servizio', en: 'Coverage of costs by service' },
  fileName: { it: 'copertura-dei-costi', en: 'coverage-of-costs' },
  columns: [
    {
      header: { it: 'Servizio', en: 'Service' },
      width: 40,
      value: ({ name }, locale) => name ?? { it: 'Quota di adesione', en: 'Adhesion' }[locale],
    },
    amount('Costo pieno', 'Full cost', ({ cost }) => cost),
    amount('Da tariffa propria', 'By a tariff of its own', ({ own }) => own),
    amount('Dalla quota di adesione', 'By the adhesion', ({ shared }) => shared),
    {
      header: { it: 'Copertura (%)', en: 'Coverage (%)' },
      width: 14,
      value: ({ coverage }) => euros(coverage),
    },
  ],
};

export const DRAWS_EXPORT: ExportTable<DrawView> = {
  title: { it: 'Estrazioni casuali', en: 'Random draws' },
  fileName: { it: 'estrazioni-casuali', en: 'random-draws' },
  columns: [
    { header: { it: 'Estrazione', en: 'Draw' }, width: 12, value: ({ number }) => number + 1 },
    { header: { it: 'Enti aderenti', en: 'Adhering bodies' }, width: 14, value: ({ bodies }) => bodies },
    amount('Entrate', 'Revenue', ({ revenue }) => revenue),
    amount('Costi', 'Costs', ({ cost }) => cost),
    amount('Saldo', 'Balance', ({ balance }) => balance),
  ],
};

/** A column for each scenario, by its name. */
export const comparisonExport = (names: readonly string[]): ExportTable<ComparedDue> => ({
  title: { it: 'Simulazioni a confronto', en: 'Simulations side by side' },
  fileName: { it: 'simulazioni-a-confronto', en: 'simulations-side-by-side' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 34, value: ({ bodyName }) => bodyName },
    { header: { it: 'Tipo', en: 'Type' }, width: 18, value: ({ bodyType }, locale) => TYPES[bodyType][locale] },
    ...names.map((name, place) => amount<ComparedDue>(name, name, ({ dues }) => dues[place] ?? null)),
  ],
});
