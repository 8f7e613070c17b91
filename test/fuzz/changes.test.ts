import { fuzz } from './support/fuzz.js';

fuzz(({ method }) => method !== 'GET');
