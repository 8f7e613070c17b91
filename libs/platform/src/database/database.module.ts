import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type pg from 'pg';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { openPool } from './pool.js';
import { SnakeNaming } from './snake-naming.js';
import { READ_POOL, TenantDatabase } from './tenant-database.js';

/** In milliseconds. What runs by itself may take longer: see the context `system` of the door. */
const POOL_TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
};

/**
 * Of each transaction on a connection that reads, so that none has to say it: several statements, one snapshot. Plans are
 * made once: they cannot know whose rows they are for, and with the values of a call the planner took a list of open
 * requests for short and sorted a centre's million (docs/en/performance.md).
 */
const READ_ONLY = `SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
  SET plan_cache_mode = force_generic_plan`;
const readOnly = (client: pg.ClientBase): Promise<unknown> => client.query(READ_ONLY);

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: settings.DATABASE_URL,
        poolSize: settings.DATABASE_POOL,
        extra: POOL_TIMEOUTS,
        applicationName: 'casa-dei-comuni',
        autoLoadEntities: true,
        namingStrategy: new SnakeNaming(),
        synchronize: false,
        retryAttempts: 5,
        retryDelay: 1_000,
        logging: false as const,
      }),
    }),
  ],
  providers: [
    {
      provide: READ_POOL,
      inject: [SETTINGS],
      useFactory: (settings: Settings) =>
        openPool('ReadPool', {
          connectionString: settings.DATABASE_URL,
          max: settings.DATABASE_POOL,
          application_name: 'casa-dei-comuni reads',
          // The pool waits for it, whatever its type says.
          onConnect: readOnly as (client: pg.ClientBase) => void,
          ...POOL_TIMEOUTS,
        } as pg.PoolConfig),
    },
    TenantDatabase,
  ],
  exports: [TenantDatabase],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(READ_POOL) private readonly readPool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.readPool.end();
  }
}
