export * from './network-api.module.js';
export * from './network.module.js';
export * from './persistence/migrations/index.js';
