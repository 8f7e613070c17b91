import type { NetworkPlanModel, NetworkPlanStage } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { NetworkPlanSummary } from '../api/plans.dto.js';

const MODELS: Record<NetworkPlanModel, Words> = {
  own_office: { it: 'Ufficio interno della provincia', en: 'Office of the province' },
  joint_office: { it: 'Ufficio comune in convenzione', en: 'Joint office by agreement' },
  single_centre: { it: 'Centro servizi unico', en: 'One service centre' },
  centres_by_line: { it: 'Centri distinti per ambito', en: 'One centre for each service line' },
  own_company: { it: 'Società in house o azienda speciale', en: 'Company or agency of its own' },
  other: { it: 'Altro', en: 'Other' },
};
const STAGES: Record<NetworkPlanStage, Words> = {
  drafted: { it: 'In bozza', en: 'Drafted' },
  approved: { it: 'Approvato', en: 'Approved' },
  under_way: { it: 'In attuazione', en: 'Under way' },
  completed: { it: 'Concluso', en: 'Completed' },
  superseded: { it: 'Superato da un altro piano', en: 'Superseded' },
};

/** The data bank of plans, one line a plan. */
export const PLAN_EXPORT: ExportTable<NetworkPlanSummary> = {
  title: { it: 'Piani di riassetto', en: 'Reorganisation plans' },
  fileName: { it: 'piani-di-riassetto', en: 'reorganisation-plans' },
  columns: [
    { header: { it: 'Provincia', en: 'Province' }, width: 10, value: ({ province }) => province },
    { header: { it: 'Ente', en: 'Body' }, width: 28, value: ({ bodyName }) => bodyName },
    { header: { it: 'Piano', en: 'Plan' }, width: 40, value: ({ title }) => title },
    { header: { it: 'Anno', en: 'Year' }, width: 8, value: ({ year }) => year },
    { header: { it: 'Modello', en: 'Model' }, width: 26, value: ({ model }, locale) => MODELS[model][locale] },
    { header: { it: 'Stato', en: 'Stage' }, width: 18, value: ({ stage }, locale) => STAGES[stage][locale] },
    { header: { it: 'Organo', en: 'Organ' }, width: 22, value: ({ actOrgan }) => actOrgan },
    { header: { it: 'Numero atto', en: 'Act number' }, width: 12, value: ({ actNumber }) => actNumber },
    {
      header: { it: 'Data atto', en: 'Act date' },
      width: 12,
      value: ({ actOn }) => (actOn ? actOn.split('-').reverse().join('/') : ''),
    },
    { header: { it: 'Inserito da', en: 'Entered by' }, width: 28, value: ({ centreName }) => centreName },
    { header: { it: 'Indirizzo', en: 'Address' }, width: 40, value: ({ url }) => url },
    { header: { it: 'Sintesi', en: 'Summary' }, width: 60, value: ({ summary }) => summary },
  ],
};
