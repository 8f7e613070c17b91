import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../../infra/dev/cluster.mjs';
import { startRedis } from '../../tools.mjs';
import type { Grounds } from '../cases/outages.js';
import { Load } from './load.js';
import { inTime, openPlant } from './plant.js';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A plant on servers of its own, which tests stop: PostgreSQL, which keeps its promises, and Redis, which forgets. */
export async function openGrounds(queues: 'PostgreSQL' | 'Redis'): Promise<Grounds & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-faults-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'postgres');
  let cluster = await startCluster({ dataDir });
  process.env.TEST_CLUSTER_URL = cluster.superuserUrl;
  let redis = queues === 'Redis' ? await startRedis(process.env.REDIS_SERVER_PATH!) : undefined;
  const plant = await openPlant({ name: queues, url: redis?.url ?? '' });
  return {
    plant,
    load: new Load(plant),
    postgres: {
      async stop() {
        // Immediately, as in a crash: no connection is ended in order.
        process.kill(cluster.pid, 'SIGQUIT');
        await inTime('PostgreSQL is gone', () => !isAlive(cluster.pid));
      },
      async start() {
        cluster = await startCluster({ dataDir });
      },
    },
    redis: redis && {
      stop: () => redis!.stop(),
      async start() {
        redis = await startRedis(process.env.REDIS_SERVER_PATH!, redis!.port);
      },
    },
    async close() {
      await plant.close();
      await redis?.stop();
      await cluster.stop();
      rmSync(cluster.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
