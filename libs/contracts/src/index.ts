export * from './adhesion-machine.js';
export * from './codes.js';
export * from './errors.js';
export * from './limits.js';
export * from './roles.js';
export * from './ticket-machine.js';
export * from './live.js';
export * from './notifications.js';
