import { z } from 'zod';
import { LIMITS, ROLE_DEFINITIONS, TENANT_ROLES, type Role } from '#app/contracts';
import { optionalDay, optionalText, requiredDay, requiredText } from '../forms/schemas.js';

/** Our own word for a last day before the first. */
export const BEFORE_START = 'before_start';

const body = z.object({ id: z.string(), name: z.string() });

export const isBodyRole = (role: string): boolean =>
  TENANT_ROLES.some((known) => known === role && ROLE_DEFINITIONS[known as Role].access === 'body');

/** What is asked of an invitation; changing a membership asks for less of it. */
export const personSchema = z
  .object({
    displayName: requiredText(LIMITS.name),
    email: requiredText(LIMITS.email).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'invalid_format'),
    role: z.string().refine((role) => TENANT_ROLES.some((known) => known === role), 'required'),
    bodies: z.array(body),
    validFrom: requiredDay,
    validTo: optionalDay,
    fiscalCode: optionalText(LIMITS.fiscalCode),
  })
  .refine(({ role, bodies }) => !isBodyRole(role) || bodies.length > 0, { path: ['bodies'], error: 'required' })
  .refine(({ role, validTo }) => role !== 'partner' || validTo !== '', { path: ['validTo'], error: 'required' })
  .refine(({ validFrom, validTo }) => validTo === '' || validTo >= validFrom, {
    path: ['validTo'],
    error: BEFORE_START,
  });
export type PersonValues = z.infer<typeof personSchema>;
