export * from './persistence/migrations/index.js';
export * from './tariffs-api.module.js';
export * from './tariffs.module.js';
