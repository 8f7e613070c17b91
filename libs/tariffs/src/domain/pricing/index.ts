export * from './inputs.js';
export * from './price-list.js';
export { centsOf, euros, exact, round } from './exact.js';
export { partOfYear, type PartOfYear } from './periods.js';
