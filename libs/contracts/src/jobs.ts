/** How long work stands: it waits, runs, and has ended in one of three ways. */
export const JOB_STATUSES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** The states in which nothing happens any more. */
export const ENDED_JOB_STATUSES: readonly JobStatus[] = ['succeeded', 'failed', 'cancelled'];
