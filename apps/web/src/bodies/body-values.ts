import { z } from 'zod';
import { BODY_TYPES, LIMITS } from '#app/contracts';
import { bodyIdentifiers } from '#app/kernel';
import type { Body } from '../api/types.js';
import { today } from '../lib/format.js';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';

export const CODES = ['istatCode', 'cadastralCode', 'ipaCode', 'taxCode', 'vatNumber', 'officeCode'] as const;
export const CONTACTS = ['pec', 'email', 'phone', 'website'] as const;
const DAYS = ['validFrom', 'validTo'] as const;
const OPTIONAL = [...CODES, ...CONTACTS, ...DAYS];

export const BODY_LIMITS = {
  name: LIMITS.name,
  province: 2,
  pec: LIMITS.email,
  email: LIMITS.email,
  phone: 50,
  website: 300,
} as const;

/** Empty, or of the form that the register of the code wants; letters are written large. */
const code = (name: (typeof CODES)[number]) =>
  optionalText(LIMITS.name).superRefine((value, context) => {
    const problem = value === '' ? undefined : bodyIdentifiers[name](value);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });
const email = optionalText(LIMITS.email).refine((text) => text === '' || /^\S+@\S+\.\S+$/.test(text), 'invalid_format');

export const bodySchema = z
  .object({
    name: requiredText(LIMITS.name),
    type: z.enum(BODY_TYPES),
    province: z
      .string()
      .trim()
      .min(1, 'required')
      .regex(/^[A-Za-z]{2}$/, 'invalid_format'),
    istatCode: code('istatCode'),
    cadastralCode: code('cadastralCode'),
    ipaCode: code('ipaCode'),
    taxCode: code('taxCode'),
    vatNumber: code('vatNumber'),
    officeCode: code('officeCode'),
    pec: email,
    email,
    phone: optionalText(BODY_LIMITS.phone),
    website: optionalText(BODY_LIMITS.website).refine(
      (text) => text === '' || /^https?:\/\/\S+$/.test(text),
      'invalid_format',
    ),
    validFrom: optionalDay,
    validTo: optionalDay,
    why: z.enum(['correction', 'change']),
    changedFrom: optionalDay.refine((day) => day <= today(), 'out_of_range'),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'before_start',
  })
  .refine(({ why, changedFrom }) => why === 'correction' || changedFrom !== '', {
    path: ['changedFrom'],
    message: 'required',
  });
export type BodyValues = z.infer<typeof bodySchema>;

export function bodyValues(body?: Body): BodyValues {
  const optional = OPTIONAL.map((name) => [name, body?.[name] ?? ''] as const);
  return {
    name: body?.name ?? '',
    type: body?.type ?? 'municipality',
    province: body?.province ?? '',
    why: 'correction',
    changedFrom: '',
    ...(Object.fromEntries(optional) as Record<(typeof OPTIONAL)[number], string>),
  };
}

/** By these a body is known: when one changes, what it was before may have to stay. */
export const KNOWN_BY = ['name', 'province', ...CODES] as const;

/** What is empty is nothing, not an empty text. */
export function bodyInput(values: BodyValues) {
  const optional = OPTIONAL.map((name) => [name, values[name] || null] as const);
  return {
    name: values.name,
    type: values.type,
    province: values.province.toUpperCase(),
    ...(Object.fromEntries(optional) as Record<(typeof OPTIONAL)[number], string | null>),
  };
}
