import { z } from 'zod';

/** A whole number of at least one, or nothing where nothing is counted. */
export function quantityField(counted: boolean, max: number | null) {
  if (!counted) return z.string();
  return z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => /^\d{1,7}$/.test(text), 'wrong_type')
    .refine((text) => Number(text) >= 1 && Number(text) <= (max ?? 1_000_000), 'out_of_range');
}
