import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { LiveChange } from '#app/contracts';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { reasonOf } from '../observability/reason.js';

/** A change as the relay tells it, with what decides who hears of it. */
export interface PublishedChange extends LiveChange {
  tenantId: string;
  bodyId?: string;
  membershipId?: string;
  centreOnly?: true;
  everybody?: true;
}

export interface LiveReader {
  changed(changes: readonly PublishedChange[]): void;
  /** Something may have been missed. */
  reset(): void;
}

const CHANNEL = 'cdc_live';
const PATIENCE_MS = 10_000;
const CHECK_MS = 30_000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * The one connection of a process that listens to what the relay publishes. A connection that is
 * gone, or silent, is replaced; what was told in between is lost, and all readers hear so.
 */
@Injectable()
export class LiveChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly readers = new Set<LiveReader>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** @returns how to stop reading */
  read(reader: LiveReader): () => void {
    this.readers.add(reader);
    return () => void this.readers.delete(reader);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'casa-dei-comuni live',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, reasonOf(error)));
    client.on('end', () => this.lost(client, 'the connection ended'));
    client.on('notification', ({ payload }) => this.tell(payload ?? '[]'));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      return this.lost(client, reasonOf(error));
    }
    this.failures = 0;
    for (const reader of this.readers) reader.reset();
    this.check(client);
  }

  /** A connection can be gone without a word: it has to answer now and then. */
  private check(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT').then(
        () => client === this.client && this.check(client),
        (error: unknown) => this.lost(client, reasonOf(error)),
      );
    }, CHECK_MS);
  }

  private lost(client: pg.Client, reason: string): void {
    if (client !== this.client || this.stopped) return;
    this.client = undefined;
    clearTimeout(this.timer);
    client.end().catch(() => undefined);
    const pause = Math.min(250 * 2 ** this.failures++, LONGEST_PAUSE_MS);
    this.logger.warn(`${reason}: listening again in ${pause} ms`);
    this.timer = setTimeout(() => void this.listen(), pause);
  }

  private tell(payload: string): void {
    const changes = JSON.parse(payload) as PublishedChange[];
    for (const reader of this.readers) reader.changed(changes);
  }
}
