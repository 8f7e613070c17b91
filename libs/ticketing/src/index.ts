export * from './persistence/migrations/index.js';
export * from './ticketing-api.module.js';
export * from './ticketing.module.js';
