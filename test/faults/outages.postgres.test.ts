import { jest } from '@jest/globals';
import { describeMailServer } from './cases/mail-server.js';
import { describeOutages, type Grounds } from './cases/outages.js';
import { describeProcesses } from './cases/processes.js';
import { describeStorage } from './cases/storage.js';
import { openGrounds } from './support/grounds.js';

// Processes start, wait for each other and catch up: in seconds on a quiet machine.
jest.setTimeout(300_000);

describe('on PostgreSQL', () => {
  let grounds: Awaited<ReturnType<typeof openGrounds>>;
  const given = (): Grounds => grounds;
  beforeAll(async () => {
    grounds = await openGrounds('PostgreSQL');
  });
  afterEach(() => grounds.plant.endProcesses());
  afterAll(() => grounds?.close());
  describeOutages(given);
  describeProcesses(given);
  describeMailServer(given);
  describeStorage(given);
});
