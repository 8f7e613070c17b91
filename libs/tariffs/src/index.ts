export type { FrozenLine } from './dues/due.entity.js';
export { expectedDues } from './dues/expected-dues.js';
export * from './persistence/migrations/index.js';
export { TariffInputs } from './plans/application/tariff-inputs.js';
export { SHOW_COSTS } from './publication/cost-publications.service.js';
export * from './tariffs-api.module.js';
export * from './tariffs.module.js';
