export * from './ids.js';
export * from './state-machine.js';
