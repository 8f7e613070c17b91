import type { ReadingOutcome, ReadingReason } from '#app/contracts';

/** A piece of a text, with its page where the file has pages. */
export interface Passage {
  page: number | null;
  text: string;
}

/** What was found in a file. */
export interface Reading {
  status: ReadingOutcome;
  reason: ReadingReason | null;
  passages: Passage[];
  /** How many pages it has; null where it has none. */
  pages: number | null;
  /** There was more than is kept. */
  cut: boolean;
}

const STATUS_OF: Readonly<Record<ReadingReason, ReadingOutcome>> = {
  unknown_type: 'nothing',
  no_text: 'nothing',
  picture: 'nothing',
  size: 'too_large',
  encrypted: 'failed',
  damaged: 'failed',
  hostile: 'failed',
  time: 'failed',
  memory: 'failed',
};

/** A file of which no text was had, and why. */
export function unread(reason: ReadingReason): Reading {
  return { status: STATUS_OF[reason], reason, passages: [], pages: null, cut: false };
}

/** Thrown where a file cannot be read. */
export class Unreadable extends Error {
  constructor(readonly reason: ReadingReason) {
    super(reason);
  }
}

/** Thrown where as much text as is kept was found. */
export class Enough extends Error {}
