export * from './outreach-api.module.js';
export * from './outreach.module.js';
export * from './persistence/migrations/index.js';
