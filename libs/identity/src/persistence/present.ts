/** Today in Italy, by the clock of the context. */
export const TODAY = `(SELECT (NULLIF(current_setting('app.now', true), '')::timestamptz AT TIME ZONE 'Europe/Rome')::date)`;

/** Condition: this absence holds today. */
export const absentNow = (alias: string) =>
  `(${alias}.cancelled_at IS NULL AND ${alias}.starts_on <= ${TODAY} AND ${alias}.ends_on >= ${TODAY})`;

/** Condition: this membership holds today. */
export const validNow = (alias: string) =>
  `(${alias}.valid_from <= ${TODAY} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${TODAY}))`;

/**
 * The memberships whose work the context's own does today: itself, those it substitutes, and
 * those that these substitute. An array, so that an index is used to compare with it.
 */
export const DOES_THE_WORK_OF = `ARRAY(WITH RECURSIVE covered (id) AS (
    SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid
    UNION SELECT a.membership_id FROM absence a JOIN covered c ON a.substitute_id = c.id WHERE ${absentNow('a')}
  ) SELECT id FROM covered)`;
