export { nextDigest } from './domain/digest.js';
export * from './application/mails.service.js';
export * from './application/notices.service.js';
export * from './application/side-notices.service.js';
export * from './domain/mail-layout.js';
export * from './notifications-api.module.js';
export * from './notifications.module.js';
export * from './persistence/migrations/index.js';
