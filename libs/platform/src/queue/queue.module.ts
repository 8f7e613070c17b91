import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { BullModule } from '@nestjs/bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { openPool } from '../database/pool.js';

/** Injection token of the one connection (Redis) or pool (PostgreSQL) that all queues of a process share. */
export const QUEUE_CONNECTION = Symbol('QUEUE_CONNECTION');

/** Connections beside those on which the workers listen: what moves jobs goes through them. */
const MOVING = 8;

/**
 * BullMQ on Redis where REDIS_URL is set, else on the PostgreSQL that is there anyway. The
 * backend is chosen once a process (docs/adr/0002-outbox-and-queues.md).
 * @param queues each queue's worker keeps one of the pool's connections to listen on, for good
 */
function connect(settings: Settings, queues: number): Redis | pg.Pool {
  if (settings.REDIS_URL) {
    setDefaultBackendFactory();
    return shared(new Redis(settings.REDIS_URL, { maxRetriesPerRequest: null }));
  }
  setDefaultBackendFactory(createPostgresBackend);
  const pool = openPool('QueuePool', {
    connectionString: settings.DATABASE_URL,
    options: '-c search_path=bullmq',
    application_name: 'casa-dei-comuni queues',
    max: queues + MOVING,
    keepAlive: true,
  });
  return shared(pool);
}

/** Every queue and every worker listens to the one connection: that many listeners are no leak. */
function shared<T extends Redis | pg.Pool>(connection: T): T {
  connection.setMaxListeners(0);
  return connection;
}

@Global()
@Module({})
class QueueConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(QUEUE_CONNECTION) private readonly connection: Redis | pg.Pool) {}

  static shared(queues: number): DynamicModule {
    const useFactory = (settings: Settings) => connect(settings, queues);
    return {
      module: QueueConnectionModule,
      providers: [{ provide: QUEUE_CONNECTION, inject: [SETTINGS], useFactory }],
      exports: [QUEUE_CONNECTION],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.connection instanceof Redis) this.connection.disconnect();
    else await this.connection.end();
  }
}

/** Queues of this process: one for each workload. */
@Module({})
export class QueueModule {
  static register(queues: readonly string[]): DynamicModule {
    const connection = QueueConnectionModule.shared(queues.length);
    const root = BullModule.forRootAsync({
      imports: [connection],
      inject: [QUEUE_CONNECTION],
      useFactory: (connection: Redis) => ({
        connection,
        // The outbox is the record of what is to be done and of what failed; a finished job leaves nothing.
        defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      }),
    });
    const registered = BullModule.registerQueue(...queues.map((name) => ({ name })));
    return {
      module: QueueModule,
      imports: [connection, root, registered],
      exports: [registered],
      global: true,
    };
  }
}
