import { jest } from '@jest/globals';
import { onPostgres } from '../support/backends.js';
import { describeKills } from './cases/killed.js';

// Processes start, wait for each other and catch up: in seconds on a quiet machine.
jest.setTimeout(300_000);

await describeKills(onPostgres);
