export { Component, handle } from '../area/profile/tokens.js';
