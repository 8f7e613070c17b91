import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { requiredText } from '../forms/schemas.js';

/** A password that is being chosen: long, and nothing else. */
export const newPassword = z
  .string()
  .min(1, 'required')
  .min(LIMITS.passwordMin, 'too_short')
  .max(LIMITS.password, 'too_long');
/** The same, where one may also choose none. */
export const newPasswordOrNone = z.union([z.literal(''), newPassword]);
export const currentPassword = requiredText(LIMITS.password);
