export * from './protocol-api.module.js';
export * from './protocol.module.js';
export * from './protocol-source.js';
export * from './persistence/migrations/index.js';
