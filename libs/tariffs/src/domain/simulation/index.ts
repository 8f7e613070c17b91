export { draw, summaryOf, swingsOf } from './draws.js';
export type { BodyEffect } from './effects.js';
export type { Setting } from './scenario.js';
export { simulate, type Simulated } from './simulate.js';
