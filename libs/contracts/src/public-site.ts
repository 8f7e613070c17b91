/** Why the page of a service was, or was not, clear. */
export const FEEDBACK_REASONS = [
  'clear',
  'complete',
  'hard_words',
  'missing_information',
  'out_of_date',
  'hard_to_find',
  'other',
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** How many stars a visitor may give. */
export const STARS = [1, 2, 3, 4, 5] as const;

/** A news item is a draft, is to appear at a moment to come, or is there: it follows from its moment of publication. */
export const NEWS_STATUSES = ['draft', 'scheduled', 'published'] as const;
export type NewsStatus = (typeof NEWS_STATUSES)[number];

/** How feedback ended, in the address of the page that a plain form comes back to. */
export const FEEDBACK_STATES = ['grazie', 'errore', 'troppe', 'riprova'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];
