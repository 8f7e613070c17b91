export * from './body-names.js';
export * from './contrast.js';
export * from './ids.js';
export * from './italian-day.js';
export * from './italian-identifiers.js';
export * from './opening-hours.js';
export * from './plain-language.js';
export * from './state-machine.js';
