import { dayWords } from '#app/contracts';
import type { ExportTable } from '#app/platform';
import type { PublicTariff, PublicTariffPlan } from './public-tariffs.dto.js';

export interface TariffRow {
  plan: Omit<PublicTariffPlan, 'tariffs'>;
  tariff: PublicTariff;
}

/** The tariffs of a centre as a table, for whoever compares centres. */
export const TARIFF_EXPORT: ExportTable<TariffRow> = {
  title: { it: 'Tariffe', en: 'Tariffs' },
  fileName: { it: 'tariffe', en: 'tariffs' },
  columns: [
    { header: { it: 'Piano', en: 'Plan' }, width: 30, value: ({ plan }) => plan.title },
    { header: { it: 'Dal', en: 'From' }, width: 12, value: ({ plan }) => dayWords(plan.from) },
    { header: { it: 'Al', en: 'Until' }, width: 12, value: ({ plan }) => dayWords(plan.to) },
    { header: { it: 'Atto', en: 'Act' }, width: 30, value: ({ plan }) => plan.act },
    { header: { it: 'Tariffa', en: 'Tariff' }, width: 30, value: ({ tariff }) => tariff.name },
    { header: { it: 'Servizio', en: 'Service' }, width: 30, value: ({ tariff }) => tariff.service },
    { header: { it: 'Regole', en: 'Rules' }, width: 80, value: ({ tariff }, locale) => tariff.rules[locale].join(' ') },
    { header: { it: 'Riferimenti normativi', en: 'Legal basis' }, width: 30, value: ({ tariff }) => tariff.legalBasis },
  ],
};
