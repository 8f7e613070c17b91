/** The same page, above the centres. */
export { Component, handle } from '../area/network-plan.js';
