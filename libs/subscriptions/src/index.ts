export * from './jobs/subscription-mails.js';
export * from './persistence/migrations/index.js';
export * from './subscriptions-api.module.js';
export * from './subscriptions.module.js';
