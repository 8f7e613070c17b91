import type { PlanStatus, VolumeMeasure } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { PaidDueView, ServiceVolumeView } from '../api/body-figures.dto.js';
import type { TariffPlanSummary } from '../api/plans.dto.js';

const STATUSES: Record<PlanStatus, Words> = {
  draft: { it: 'Bozza', en: 'Draft' },
  simulated: { it: 'Simulato', en: 'Simulated' },
  proposed: { it: 'Proposto', en: 'Proposed' },
  approved: { it: 'Approvato', en: 'Approved' },
  in_force: { it: 'In vigore', en: 'In force' },
  superseded: { it: 'Superato', en: 'Superseded' },
  dropped: { it: 'Abbandonato', en: 'Dropped' },
};
export const MEASURE_WORDS: Record<VolumeMeasure, Words> = {
  quantity: { it: 'quantità usata', en: 'quantity used' },
  amount: { it: 'euro di gara', en: 'euros of tenders' },
};

export const PLAN_EXPORT: ExportTable<TariffPlanSummary> = {
  title: { it: 'Piani tariffari', en: 'Tariff plans' },
  fileName: { it: 'piani-tariffari', en: 'tariff-plans' },
  columns: [
    { header: { it: 'Piano', en: 'Plan' }, width: 34, value: ({ title }) => title },
    { header: { it: 'Convenzione', en: 'Convention' }, width: 34, value: ({ conventionTitle }) => conventionTitle },
    { header: { it: 'Dal', en: 'From' }, width: 12, value: ({ periodFrom }) => periodFrom },
    { header: { it: 'Al', en: 'To' }, width: 12, value: ({ periodTo }) => periodTo },
    { header: { it: 'Stato', en: 'State' }, width: 14, value: ({ status }, locale) => STATUSES[status][locale] },
    { header: { it: 'Versione', en: 'Version' }, width: 10, value: ({ currentVersion }) => currentVersion },
    { header: { it: 'Tariffe', en: 'Tariffs' }, width: 10, value: ({ tariffs }) => tariffs },
  ],
};

/** Amounts stay exact: a cell of a spreadsheet is shown with its cents, and is never added up here. */
export const PAID_DUE_EXPORT: ExportTable<PaidDueView> = {
  title: { it: 'Quote pagate', en: 'Dues paid' },
  fileName: { it: 'quote-pagate', en: 'dues-paid' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    { header: { it: 'Codice IPA', en: 'IPA code' }, width: 14, value: ({ ipaCode }) => ipaCode },
    { header: { it: 'Anno', en: 'Year' }, width: 8, value: ({ year }) => year },
    {
      header: { it: 'Importo pagato', en: 'Amount paid' },
      width: 16,
      decimals: 2,
      value: ({ amount }) => Number(amount),
    },
    { header: { it: 'Fonte', en: 'Source' }, width: 34, value: ({ source }) => source },
  ],
};

export const VOLUME_EXPORT: ExportTable<ServiceVolumeView> = {
  title: { it: 'Quantità usate', en: 'Quantities used' },
  fileName: { it: 'quantita-usate', en: 'quantities-used' },
  columns: [
    { header: { it: 'Ente', en: 'Body' }, width: 36, value: ({ bodyName }) => bodyName },
    { header: { it: 'Codice IPA', en: 'IPA code' }, width: 14, value: ({ ipaCode }) => ipaCode },
    { header: { it: 'Servizio', en: 'Service' }, width: 30, value: ({ serviceTitle }) => serviceTitle },
    { header: { it: 'Anno', en: 'Year' }, width: 8, value: ({ year }) => year },
    {
      header: { it: 'Che cosa', en: 'What' },
      width: 18,
      value: ({ measure }, locale) => MEASURE_WORDS[measure][locale],
    },
    { header: { it: 'Quantità', en: 'Quantity' }, width: 14, value: ({ value }) => Number(value) },
    { header: { it: 'Fonte', en: 'Source' }, width: 34, value: ({ source }) => source },
  ],
};
