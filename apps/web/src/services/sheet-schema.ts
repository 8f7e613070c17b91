import { z } from 'zod';
import { COMPUTERISATION_LEVELS, LIMITS, SERVICE_INCLUSIONS } from '#app/contracts';
import type { Sheet } from '../api/types.js';
import { optionalText, requiredText } from '../forms/schemas.js';

export const TEXTS = ['context', 'object', 'whoMayAsk', 'obligations', 'forms', 'costs', 'legalBasis'] as const;
export const LINES = ['contact', 'hours', 'activationTime'] as const;

const text = optionalText(LIMITS.sheetText);
const line = optionalText(LIMITS.sheetLine);
export const sheetShape = {
  title: requiredText(LIMITS.name),
  audience: requiredText(LIMITS.sheetLine),
  inclusion: z.enum(SERVICE_INCLUSIONS),
  computerisation: z.enum(COMPUTERISATION_LEVELS),
  context: text,
  object: text,
  whoMayAsk: text,
  obligations: text,
  forms: text,
  costs: text,
  legalBasis: text,
  contact: line,
  hours: line,
  activationTime: line,
};
export const sheetSchema = z.object(sheetShape);
export type SheetValues = z.infer<typeof sheetSchema>;

export const EMPTY_SHEET: SheetValues = {
  title: '',
  audience: '',
  inclusion: 'included',
  computerisation: 'information',
  context: '',
  object: '',
  whoMayAsk: '',
  obligations: '',
  forms: '',
  costs: '',
  legalBasis: '',
  contact: '',
  hours: '',
  activationTime: '',
};

/** The editable part of a sheet; what is missing counts as empty. */
export function valuesOf(sheet: Sheet): SheetValues {
  const known: Partial<Record<string, unknown>> = sheet;
  const entries = Object.keys(EMPTY_SHEET).map((key) => [key, known[key] ?? EMPTY_SHEET[key as keyof SheetValues]]);
  return Object.fromEntries(entries) as SheetValues;
}
