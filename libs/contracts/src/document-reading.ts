/** What came of looking for the text of a document's version, so that it can be searched. */
export const READING_OUTCOMES = ['read', 'nothing', 'too_large', 'failed'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/** `pending`: nobody has looked yet. */
export const READING_STATUSES = ['pending', ...READING_OUTCOMES] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/**
 * Why there is no text: a kind of file that holds none or that we do not read, a scan without text, a picture, a
 * password, a file that is broken, one made to exhaust who opens it, or more time or memory than a file may take.
 */
export const READING_REASONS = [
  'unknown_type',
  'no_text',
  'picture',
  'size',
  'encrypted',
  'damaged',
  'hostile',
  'time',
  'memory',
] as const;
export type ReadingReason = (typeof READING_REASONS)[number];
