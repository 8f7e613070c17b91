export { Component, handle } from '../area/profile.js';
