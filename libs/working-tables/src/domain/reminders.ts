import { addDays } from '#app/kernel';

/** How many days before a meeting who was called is reminded, the first one first. */
export const REMINDED = [3, 1] as const;

/** The reminder whose day has come for a meeting, both as Italian days; null while none has. */
export const reminderReached = (day: string, today: string): number | null =>
  REMINDED.findLast((days) => addDays(today, days) >= day) ?? null;
