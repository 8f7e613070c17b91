export * from './persistence/migrations/index.js';
export * from './deadlines-api.module.js';
export * from './deadlines.module.js';
