import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { rateLimited } from '../observability/metrics.js';
import { DomainError } from '../errors/domain-errors.js';

/** Attempts and the window, in seconds, in which they count. */
export interface Allowance {
  points: number;
  seconds: number;
}

/**
 * Counts attempts on the store that all processes share: Redis where there is one, else a table.
 * Keys are hashed, so that the store holds no address of a person.
 */
@Injectable()
export class RateLimits implements OnModuleInit, OnApplicationShutdown {
  private store: (name: string, allowance: Allowance) => RateLimiterAbstract;
  private redis: Redis | undefined;
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    if (this.settings.REDIS_URL) {
      const client = (this.redis = new Redis(this.settings.REDIS_URL, {
        enableOfflineQueue: false,
        lazyConnect: false,
      }));
      client.on('error', () => undefined);
      this.store = (keyPrefix, { points, seconds }) =>
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix,
          points,
          duration: seconds,
          insuranceLimiter: memory(keyPrefix, points, seconds),
        });
    } else {
      // The pool of the data source: the limiter's own statements touch its table and nothing else.
      const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
      this.store = (keyPrefix, { points, seconds }) =>
        new RateLimiterPostgres({
          storeClient: pool,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix,
          points,
          duration: seconds,
          insuranceLimiter: memory(keyPrefix, points, seconds),
        });
    }
  }

  /** The Redis that is shared with other processes, where there is one. */
  get shared(): Redis | undefined {
    return this.redis;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  /**
   * Counts one attempt.
   * @throws DomainError too_many_requests, with the seconds to wait
   */
  async consume(name: string, subject: string, allowance: Allowance): Promise<void> {
    try {
      await this.limiter(name, allowance).consume(hashed(subject));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        rateLimited.inc({ limit: name });
        throw new DomainError('too_many_requests', {
          retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)),
          attempts: allowance.points,
        });
      }
      throw refusal;
    }
  }

  /** Forgets the attempts, after one that succeeded. */
  async clear(name: string, subject: string, allowance: Allowance): Promise<void> {
    await this.limiter(name, allowance).delete(hashed(subject));
  }

  /** Takes one attempt back. */
  async giveBack(name: string, subject: string, allowance: Allowance): Promise<void> {
    await this.limiter(name, allowance).reward(hashed(subject), 1);
  }

  private limiter(name: string, allowance: Allowance): RateLimiterAbstract {
    let limiter = this.limiters.get(name);
    if (!limiter) {
      limiter = this.store(name, allowance);
      this.limiters.set(name, limiter);
    }
    return limiter;
  }
}

const hashed = (subject: string) => createHash('sha256').update(subject).digest('base64url');

/** Counts in this process while the shared store is away. */
function memory(keyPrefix: string, points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration });
}
