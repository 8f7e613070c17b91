export * from './domain/absorption.js';
export * from './domain/cost-model.js';
export * from './domain/full-costs.js';
export * from './domain/proportion.js';
export * from './domain/staff.js';
export * from './domain/uncomputable.js';
