export { Component, handle } from '../area/profile/security.js';
