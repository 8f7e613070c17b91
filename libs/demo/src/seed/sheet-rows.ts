import type { ServiceSheetData } from '../data/types.js';
import { SHEET_TERMS } from '../data/sheet-terms.js';
import type { RowValues } from './rows.js';

/** A service sheet as its row: the texts, and the terms on which it is had. */
export function sheetColumns(sheet: ServiceSheetData): RowValues {
  const { code, serviceLine: _line, whoMayAsk, activationTime, legalBasis, ...texts } = sheet;
  const { answerTimes, channels, requirements, documents, questions, subscription, allowances } = SHEET_TERMS[code]!;
  return {
    ...texts,
    who_may_ask: whoMayAsk,
    activation_time: activationTime,
    legal_basis: legalBasis,
    answer_times: answerTimes,
    channels: channels ?? ['portal', 'email', 'phone'],
    requirements: requirements ?? [],
    documents: documents ?? [],
    questions,
    subscribable: subscription !== undefined,
    approval: subscription?.approval ?? 'manual',
    quantity_unit: subscription?.unit ?? null,
    quantity_max: subscription?.max ?? null,
    allowances: allowances ?? [],
  };
}
