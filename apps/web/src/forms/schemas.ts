import { z } from 'zod';
import { LIMITS } from '#app/contracts';

/** Texts that must be there, with the API's own limits; the messages are the contracts' codes. */
export const requiredText = (max: number) => z.string().trim().min(1, 'required').max(max, 'too_long');
export const optionalText = (max: number) => z.string().trim().max(max, 'too_long');
export const chosenId = z.string().min(1, 'required');
export const minutesField = z
  .string()
  .trim()
  .min(1, 'required')
  .refine((text) => /^\d+$/.test(text), 'wrong_type')
  .refine((text) => Number(text) >= 1 && Number(text) <= LIMITS.minutes, 'out_of_range');
/** A day as a date field gives it, or nothing. */
export const optionalDay = z
  .string()
  .refine((text) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text), 'invalid_format');
export const requiredDay = optionalDay.refine((text) => text !== '', 'required');
export const storedFile = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() });
