/** A quarter, in days: after that a membership is to be looked at again. */
export const REVIEW_DAYS = 90;

/** Whose last review, or else whose beginning, is older than this is due. */
export function reviewDueBefore(now: Date): Date {
  return new Date(now.getTime() - REVIEW_DAYS * 86_400_000);
}
