export { Component, handle } from '../area/not-found.js';
