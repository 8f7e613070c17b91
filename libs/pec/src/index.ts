export * from './pec-api.module.js';
export * from './pec.module.js';
export * from './persistence/migrations/index.js';
