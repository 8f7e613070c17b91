export * from './persistence/migrations/index.js';
export * from './deadlines-api.module.js';
export * from './deadlines.module.js';
export { OBLIGATION_MODELS } from './domain/obligation-models.js';
export { roundsFrom } from './domain/rounds.js';
