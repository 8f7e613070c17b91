export * from './seed/demonstration.js';
export * from './seed/generated-tenants.js';
