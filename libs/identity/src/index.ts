export * from './api/session.dto.js';
export * from './identity-api.module.js';
export * from './persistence/migrations/index.js';
