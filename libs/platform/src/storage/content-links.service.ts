import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { RequestContext } from '../context/request-context.js';
import { notFound } from '../errors/domain-errors.js';
import { Secrets } from '../secrets/secrets.service.js';

/** Long enough to be clicked, or for a viewer to fetch a document piece by piece; too short to be passed on. */
const KEPT_MS = 5 * 60_000;
const PLACE = 'content-link';
/** A document's way is short. */
const MAX_SIGNS = 500;

interface Sealed {
  /** The session's, in hexadecimal. */
  session: string;
  what: string;
  expires: number;
}

export interface ContentLink {
  token: string;
  expiresAt: Date;
}

/**
 * Links to content for programs that bring no session of their own. A link holds no right: it names a session, and what it
 * opens is read by that session's right at that moment. Once the session ends, or may not see it any more, it opens nothing.
 */
@Injectable()
export class ContentLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @param what names the content within the module that serves it, such as `documents/<id>/1`
   * @throws DomainError not_found without a session
   */
  seal({ credential }: RequestContext, what: string): ContentLink {
    if (credential.kind !== 'session') throw notFound();
    const expiresAt = new Date(this.clock.now().getTime() + KEPT_MS);
    const sealed: Sealed = { session: credential.tokenHash.toString('hex'), what, expires: expiresAt.getTime() };
    return { token: this.secrets.seal(JSON.stringify(sealed), PLACE).toString('base64url'), expiresAt };
  }

  /**
   * @param ctx of the request that brings the link
   * @param permissions of which the session's role must have one
   * @returns what the link names, and the context to read it in
   * @throws DomainError not_found where it was not sealed here, or is over
   */
  open(
    ctx: RequestContext,
    token: string,
    permissions: RequestContext['permissions'],
  ): { ctx: RequestContext; what: string } {
    const { session, what, expires } = this.opened(token);
    const now = this.clock.now();
    if (expires <= now.getTime()) throw notFound();
    const credential = { kind: 'session', tokenHash: Buffer.from(session, 'hex') } as const;
    return { ctx: { ...ctx, credential, permissions, now, actor: null }, what };
  }

  private opened(token: string): Sealed {
    if (token.length > MAX_SIGNS || !/^[A-Za-z0-9_-]+$/.test(token)) throw notFound();
    try {
      return JSON.parse(this.secrets.open(Buffer.from(token, 'base64url'), PLACE)) as Sealed;
    } catch {
      throw notFound();
    }
  }
}
