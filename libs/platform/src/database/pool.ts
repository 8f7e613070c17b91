import { Logger } from '@nestjs/common';
import pg from 'pg';
import { reasonOf } from '../observability/reason.js';

/**
 * A pool whose server may go away at any moment: the statement under way fails, the connection is replaced. pg tells of it
 * by an event of the connection, too, idle or lent, and unheard that would end the process.
 */
export function openPool(name: string, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  const logger = new Logger(name);
  const lost = (error: Error) => logger.warn(reasonOf(error));
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
