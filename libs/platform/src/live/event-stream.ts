import type { Response } from 'express';
import type { Actor } from '../context/request-context.js';
import { hears } from './audience.js';
import type { LiveReader, PublishedChange } from './live-changes.js';

/** What a reader may leave unread before its stream is cut: it comes back and reads everything anew. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** Streams that end together must not come back together. */
const RETRY_MS = 2_000;

/** One open event stream: who reads it, and what it is told. */
export class EventStream implements LiveReader {
  constructor(
    private readonly response: Response,
    public actor: Actor,
  ) {}

  open(): void {
    this.response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform` keeps the compression away, which would hold events back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.write(`retry: ${RETRY_MS + Math.floor(Math.random() * RETRY_MS)}\n\n`);
  }

  changed(changes: readonly PublishedChange[]): void {
    const heard = changes.filter((change) => hears(this.actor, change));
    this.write(heard.map(({ topic, id }) => `event: change\ndata: ${JSON.stringify({ topic, id })}\n\n`).join(''));
  }

  reset(): void {
    this.write('event: reset\ndata: {}\n\n');
  }

  /** Keeps proxies from closing a stream that has nothing to say. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (!text || this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
  }
}
