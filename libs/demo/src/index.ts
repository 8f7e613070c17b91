export * from './seed/demonstration.js';
