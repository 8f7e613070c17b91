/** What the queues stand on. BullMQ chooses it once a process, so each has test files of its own. */
export interface Backend {
  name: 'PostgreSQL' | 'Redis';
  /** REDIS_URL; empty for PostgreSQL. */
  url: string;
}

export const onPostgres: Backend = { name: 'PostgreSQL', url: '' };

/** @param database files run at the same time: each has a database of its own */
export function onRedis(database: number): Backend {
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL is missing: run the suite with `node test/run.mjs queues`.');
  return { name: 'Redis', url: `${url}/${database}` };
}
