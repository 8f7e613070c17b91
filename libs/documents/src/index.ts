export * from './persistence/migrations/index.js';
export * from './documents-api.module.js';
export * from './documents.module.js';
