import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../config/clock.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError } from '../errors/domain-errors.js';
import { eventStreams } from '../observability/metrics.js';
import { EventStream } from './event-stream.js';
import { LiveChanges, type PublishedChange } from './live-changes.js';

const HEARTBEAT_MS = 20_000;
/** One a tab: who has more open than this left them open somewhere. */
const STREAMS_PER_SESSION = 20;

interface Open {
  sessionId: string;
  end(): void;
}

/** The event streams of this process: opened for a session, checked at each heartbeat, ended with it. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<Open>();
  private stopping = false;

  constructor(
    private readonly changes: LiveChanges,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Open streams would keep the server from closing. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const stream of this.streams) stream.end();
  }

  /** @throws DomainError unauthenticated, too_many_requests, unavailable */
  async open(ctx: RequestContext, response: Response): Promise<void> {
    await this.database.verify(ctx);
    const actor = ctx.actor!;
    if (this.stopping) throw new DomainError('unavailable', { retryAfter: 5 });
    const own = [...this.streams].filter(({ sessionId }) => sessionId === actor.sessionId);
    if (own.length >= STREAMS_PER_SESSION) throw new DomainError('too_many_requests', { retryAfter: 60 });
    // Whoever went away while the session was verified needs no stream.
    if (response.destroyed) return;
    const stream = new EventStream(response, actor);
    // Who asks for the headers alone (HEAD) would wait for an end that does not come.
    if (response.req.method === 'HEAD') {
      stream.open();
      stream.end();
      return;
    }
    const verify = () => this.verify(ctx, stream);
    const unread = this.changes.read({
      reset: () => stream.reset(),
      changed: (changes) => {
        stream.changed(changes);
        if (changes.some((change) => concerns(stream, change))) void verify();
      },
    });
    const heartbeat = setInterval(() => void verify(), HEARTBEAT_MS);
    const entry: Open = { sessionId: actor.sessionId, end: () => stream.end() };
    this.streams.add(entry);
    eventStreams.inc();
    response.on('close', () => {
      clearInterval(heartbeat);
      unread();
      this.streams.delete(entry);
      eventStreams.dec();
    });
    stream.open();
  }

  /** A session that is over, or that nobody can verify now, has no stream. */
  private async verify(ctx: RequestContext, stream: EventStream): Promise<void> {
    const again: RequestContext = { ...ctx, now: this.clock.now(), actor: null };
    try {
      await this.database.verify(again);
      stream.actor = again.actor!;
      stream.beat();
    } catch {
      stream.end();
    }
  }
}

/** What somebody is, and for whom, may have changed: that does not wait for the heartbeat. */
function concerns({ actor }: EventStream, { topic, id, tenantId }: PublishedChange): boolean {
  return topic === 'membership' && id === actor.membershipId && tenantId === actor.tenantId;
}
