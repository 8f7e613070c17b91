export * from './application/adhesions.service.js';
export * from './application/body-standings.js';
export * from './application/public-centres.js';
export * from './crm-api.module.js';
export * from './crm.module.js';
export * from './jobs/adhesion-mails.js';
export * from './persistence/migrations/index.js';
