import type { ItemOutcome } from '#app/contracts';
import type { ExportTable, Words } from '#app/platform';
import type { TableDecisionView } from '../api/tables.dto.js';

const OUTCOMES: Record<ItemOutcome, Words> = {
  approved: { it: 'Approvato', en: 'Approved' },
  rejected: { it: 'Respinto', en: 'Rejected' },
  noted: { it: 'Preso atto', en: 'Taken note of' },
  deferred: { it: 'Rinviato', en: 'Put off' },
};

/** What tables decided, one line an item. */
export const DECISION_EXPORT: ExportTable<TableDecisionView> = {
  title: { it: 'Decisioni dei tavoli', en: 'Decisions of working tables' },
  fileName: { it: 'decisioni-tavoli', en: 'table-decisions' },
  columns: [
    { header: { it: 'Tavolo', en: 'Table' }, width: 28, value: ({ tableTitle }) => tableTitle },
    { header: { it: 'Riunione', en: 'Meeting' }, width: 28, value: ({ meetingTitle }) => meetingTitle },
    { header: { it: 'Numero', en: 'Number' }, width: 10, value: ({ meetingNumber }) => meetingNumber },
    { header: { it: 'Del', en: 'On' }, width: 18, value: ({ meetingAt }) => new Date(meetingAt) },
    { header: { it: 'Punto', en: 'Item' }, width: 34, value: ({ title }) => title },
    { header: { it: 'Esito', en: 'Outcome' }, width: 14, value: ({ outcome }, locale) => OUTCOMES[outcome][locale] },
    { header: { it: 'Favorevoli', en: 'In favour' }, width: 12, value: ({ favour }) => favour },
    { header: { it: 'Contrari', en: 'Against' }, width: 12, value: ({ against }) => against },
    { header: { it: 'Astenuti', en: 'Abstained' }, width: 12, value: ({ abstained }) => abstained },
    { header: { it: 'Decisione', en: 'Decision' }, width: 40, value: ({ decision }) => decision },
  ],
};
