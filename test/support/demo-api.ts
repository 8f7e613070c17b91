import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '#app/testing';
import { createApi } from '../../apps/api/src/http.js';
import { openDemoDatabase } from './demo-house.js';

/** The API with the demonstration, in the process of the test. */
export async function openDemoApi(): Promise<{
  app: NestExpressApplication;
  database: TestDatabase;
  close(): Promise<void>;
}> {
  const { database, dataDir, drop } = await openDemoDatabase();
  Object.assign(process.env, { DATABASE_URL: database.appUrl, DATA_DIR: dataDir, DEMO: '1', RATE_LIMIT: '1000000' });
  const app = await createApi();
  await app.listen(0, '127.0.0.1');
  return {
    app,
    database,
    async close() {
      await app.close();
      await drop();
    },
  };
}
