export * from './persistence/migrations/index.js';
export * from './relationship-api.module.js';
export * from './relationship.module.js';
