export * from './persistence/migrations/index.js';
export * from './working-tables-api.module.js';
export * from './working-tables.module.js';
