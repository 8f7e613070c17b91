import { HOUR_MS, MINUTE_MS, type Work } from '#app/platform';

/**
 * All that the workers do: one queue for each workload, and what happens by the clock. A process
 * works all of it, or what QUEUES names (`schedules` stands for all schedules). A worker refuses
 * to start where this list and the providers marked `@Consumer` or `@Schedule` differ.
 */
export const WORK: Work = {
  queues: [
    'ticket-notifications',
    'adhesion-notices',
    'subscription-notices',
    'service-notices',
    'approval-notices',
    'invitations',
    'absence-notices',
    'second-factor-notices',
    'file-notices',
    'erasures',
    'task-notices',
    'table-notices',
    'due-notices',
    'dossiers',
    'document-notices',
    'network-notices',
    'pec',
    'protocol',
    'mailing',
    'contact-files',
    'document-reading',
    'document-recognition',
    'jobs',
    'mail',
  ],
  schedules: {
    digest: 5 * MINUTE_MS,
    sweep: HOUR_MS,
    antivirus: MINUTE_MS,
    adhesions: HOUR_MS,
    signatories: HOUR_MS,
    subscriptions: HOUR_MS,
    pec: 2 * MINUTE_MS,
    mailings: MINUTE_MS,
    events: 5 * MINUTE_MS,
    deadlines: HOUR_MS,
    meetings: HOUR_MS,
    timesheets: 24 * HOUR_MS,
    tariffs: HOUR_MS,
    documents: HOUR_MS,
    'notices-sweep': HOUR_MS,
    memberships: 24 * HOUR_MS,
    'access-sweep': 24 * HOUR_MS,
    retention: 24 * HOUR_MS,
    'audit-seal': MINUTE_MS,
    'audit-check': 24 * HOUR_MS,
  },
};
