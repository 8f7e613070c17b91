export type { Activity } from './events/ticket-activity.js';
export * from './jobs/ticket-mails.js';
export * from './jobs/ticket-notices.js';
export * from './persistence/migrations/index.js';
export * from './ticketing-api.module.js';
export * from './ticketing.module.js';
