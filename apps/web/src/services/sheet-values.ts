import type { SheetContent } from '../api/types.js';
import { numberOf, type AllowanceValues, type RequirementValues, type SheetValues } from './sheet-schema.js';

type Requirement = SheetContent['requirements'][number]['anyOf'][number];
type Allowance = SheetContent['allowances'][number];

/** What a sheet holds before anybody has written it, but for what makes it one. */
export const EMPTY_SHEET = {
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
} as const;

const typed = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : '');

/** A sheet as its form shows it: figures as they are typed. */
export function valuesOf(
  sheet: SheetContent & Partial<Record<'number' | 'publishedAt' | 'status', unknown>>,
): SheetValues {
  const { number: _number, publishedAt: _publishedAt, status: _status, ...content } = sheet;
  return {
    ...content,
    quantityUnit: content.quantityUnit ?? '',
    quantityMax: typed(content.quantityMax),
    requirements: content.requirements.map(({ anyOf }) => ({
      anyOf: anyOf.map(({ kind, bodyTypes = [], from, to }) => ({ kind, bodyTypes, from: typed(from), to: typed(to) })),
    })),
    allowances: content.allowances.map((allowance) => ({
      ...allowance,
      countedBy: allowance.countedBy ?? 'hand',
      bands: allowance.bands.map(({ upTo, quantity }) => ({
        upTo: typed(upTo),
        quantity: typed(quantity).replace('.', ','),
      })),
    })),
  };
}

function requirementOf({ kind, bodyTypes, from, to }: RequirementValues): Requirement {
  if (kind === 'population') return { kind, from: numberOf(from), to: numberOf(to) };
  return kind === 'body_type' ? { kind, bodyTypes } : { kind };
}

/** The codes by which allowances are known from version to version: of a new one, made of its name. */
function codesOf(allowances: readonly AllowanceValues[]): string[] {
  const taken = new Set(allowances.map(({ code }) => code).filter(Boolean));
  return allowances.map(({ code, name }) => {
    if (code) return code;
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const stem =
      plain
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60) || 'dotazione';
    let made = stem;
    for (let more = 2; taken.has(made); more++) made = `${stem}-${more}`;
    taken.add(made);
    return made;
  });
}

function allowancesOf(allowances: readonly AllowanceValues[]): Allowance[] {
  const codes = codesOf(allowances);
  return allowances.map(({ bands, countedBy, ...allowance }, index) => ({
    ...allowance,
    ...(countedBy !== 'hand' && { countedBy }),
    code: codes[index]!,
    bands: bands.map(({ upTo, quantity }, row) => ({
      upTo: row === bands.length - 1 ? null : numberOf(upTo),
      quantity: Number(quantity.replace(',', '.')),
    })),
  }));
}

/** What the API takes. */
export function sheetOf(values: SheetValues): SheetContent {
  return {
    ...values,
    quantityUnit: values.quantityUnit || null,
    quantityMax: numberOf(values.quantityMax),
    requirements: requirementsOf(values.requirements),
    allowances: allowancesOf(values.allowances),
  };
}

export const requirementsOf = (groups: SheetValues['requirements']): SheetContent['requirements'] =>
  groups.map(({ anyOf }) => ({ anyOf: anyOf.map(requirementOf) }));

/** The fields in which two sheets differ, with what the second says. */
export function changesOf(before: SheetContent, after: SheetContent): Partial<SheetContent> {
  const said = (value: unknown) => JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => said(value) !== said(before[key as keyof SheetContent])),
  );
}
