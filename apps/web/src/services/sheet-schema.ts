import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import {
  ALLOWANCE_COUNTS,
  ALLOWANCE_PERIODS,
  BODY_TYPES,
  COMPUTERISATION_LEVELS,
  LIMITS,
  REQUIREMENT_KINDS,
  SERVICE_CHANNELS,
  SERVICE_INCLUSIONS,
  SUBSCRIPTION_APPROVALS,
} from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';

/** The long texts, in the order of the page. */
export const TEXTS = ['context', 'object', 'whoMayAsk', 'obligations', 'forms', 'costs', 'legalBasis'] as const;
export const LINES = ['contact', 'hours', 'activationTime'] as const;

const text = optionalText(LIMITS.sheetText);
const line = optionalText(LIMITS.sheetLine);

/** A whole number as it is typed, with or without the dots of the thousands; empty where it may be. */
const whole = (max: number, pattern = /^(\d[\d.]*)?$/) =>
  z
    .string()
    .trim()
    .refine((typed) => pattern.test(typed), 'wrong_type')
    .refine((typed) => Number(typed.replaceAll('.', '')) <= max, 'out_of_range');
const inhabitants = whole(LIMITS.inhabitants);
const quantity = z
  .string()
  .trim()
  .min(1, 'required')
  .refine((typed) => /^\d+(,\d{1,2})?$/.test(typed), 'wrong_type')
  .refine((typed) => Number(typed.replace(',', '.')) <= LIMITS.quantity, 'out_of_range');

const requirement = z
  .object({
    kind: z.enum(REQUIREMENT_KINDS),
    bodyTypes: z.array(z.enum(BODY_TYPES)),
    from: inhabitants,
    to: inhabitants,
  })
  .superRefine(({ kind, bodyTypes, from, to }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (kind === 'body_type' && bodyTypes.length === 0) wrong('bodyTypes', 'required');
    if (kind !== 'population') return;
    if (from === '' && to === '') wrong('from', 'required');
    if (from !== '' && to !== '' && numberOf(from)! > numberOf(to)!) wrong('to', 'out_of_range');
  });

const allowance = z
  .object({
    code: z.string(),
    name: requiredText(LIMITS.name),
    unit: requiredText(LIMITS.unit),
    period: z.enum(ALLOWANCE_PERIODS),
    countedBy: z.enum(ALLOWANCE_COUNTS),
    /** The last holds for all others: its `upTo` is empty. */
    bands: z.array(z.object({ upTo: inhabitants, quantity })),
  })
  .superRefine(({ bands }, context) => {
    bands.slice(0, -1).forEach(({ upTo }, index) => {
      const before = numberOf(bands[index - 1]?.upTo ?? '') ?? -1;
      const message = upTo === '' ? 'required' : numberOf(upTo)! <= before ? 'out_of_range' : undefined;
      if (message) context.addIssue({ code: 'custom', path: ['bands', index, 'upTo'], message });
    });
  });

export const sheetSchema = z
  .object({
    title: requiredText(LIMITS.sheetLine),
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
    answerTimes: line,
    channels: z.array(z.enum(SERVICE_CHANNELS)),
    requirements: z.array(z.object({ anyOf: z.array(requirement) })),
    documents: z.array(z.object({ name: requiredText(LIMITS.sheetLine), required: z.boolean() })),
    questions: z.array(z.object({ question: requiredText(LIMITS.sheetLine), answer: requiredText(LIMITS.sheetText) })),
    subscribable: z.boolean(),
    approval: z.enum(SUBSCRIPTION_APPROVALS),
    quantityUnit: optionalText(LIMITS.unit),
    quantityMax: whole(LIMITS.quantity, /^([1-9][\d.]*)?$/),
    allowances: z.array(allowance),
  })
  .superRefine(({ quantityUnit, quantityMax, allowances }, context) => {
    const counts = allowances.map(({ countedBy }) => countedBy);
    counts.forEach((countedBy, index) => {
      if (countedBy !== 'hand' && counts.indexOf(countedBy) < index)
        context.addIssue({ code: 'custom', path: ['allowances', index, 'countedBy'], message: 'in_use' });
    });
    if (quantityMax !== '' && quantityUnit === '')
      context.addIssue({ code: 'custom', path: ['quantityUnit'], message: 'required' });
  });
export type SheetValues = z.infer<typeof sheetSchema>;
export type RequirementValues = SheetValues['requirements'][number]['anyOf'][number];
export type AllowanceValues = SheetValues['allowances'][number];

export const NEW_REQUIREMENT: RequirementValues = { kind: 'active_adhesion', bodyTypes: [], from: '', to: '' };
export const NEW_ALLOWANCE: AllowanceValues = {
  code: '',
  name: '',
  unit: '',
  period: 'year',
  countedBy: 'hand',
  bands: [{ upTo: '', quantity: '' }],
};

/** What was typed as a whole number; null where nothing was. */
export function numberOf(typed: string): number | null {
  return typed === '' ? null : Number(typed.replaceAll('.', ''));
}

/** The form in which a sheet is written, as its parts get it. */
export type SheetForm = UseFormReturn<SheetValues, unknown, SheetValues>;
