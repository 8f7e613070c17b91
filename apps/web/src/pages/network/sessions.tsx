export { Component, handle } from '../area/profile/sessions.js';
