export * from './application/services.service.js';
export * from './catalogue-api.module.js';
export * from './catalogue.module.js';
export * from './persistence/migrations/index.js';
