import { Injectable, Logger } from '@nestjs/common';
import { networkContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { reasonOf } from '../observability/reason.js';

const EVERY_MS = 5 * 60_000;
const REMEMBERED = 20_000;

/** Notes when a session was used last, at most every five minutes, so that most requests cost nothing. */
@Injectable()
export class SessionUse {
  private readonly logger = new Logger('SessionUse');
  private readonly noted = new Map<string, number>();

  constructor(private readonly database: TenantDatabase) {}

  /** For a verified session or token. Never fails: the answer does not depend on it. */
  async note(ctx: RequestContext): Promise<void> {
    const { credential, actor, now } = ctx;
    if (credential.kind !== 'session' || !actor) return;
    const key = `${actor.sessionId} ${actor.membershipId}`;
    const last = this.noted.get(key);
    if (last !== undefined && now.getTime() - last < EVERY_MS) return;
    if (this.noted.size >= REMEMBERED) this.noted.clear();
    this.noted.set(key, now.getTime());
    await this.database
      .run(networkContext(ctx), (tx) => tx.query('SELECT auth.touch_session($1, $2)', [credential.tokenHash, now]))
      .catch((error: unknown) => this.logger.warn(reasonOf(error)));
  }
}
