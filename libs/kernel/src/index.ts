export * from './ids.js';
export * from './italian-day.js';
export * from './state-machine.js';
