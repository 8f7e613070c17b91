import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { AccessLinkPurpose } from '#app/contracts';
import { newId } from '#app/kernel';
import { Mails } from '#app/notifications';
import {
  DomainError,
  RateLimits,
  SETTINGS,
  TenantDatabase,
  hashToken,
  invalid,
  networkContext,
  newToken,
  systemContext,
  type Allowance,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import type { AccessLink, RedeemedLink } from '../api/access.dto.js';
import { accessMail } from '../domain/access-mails.js';
import { SecondFactors } from './second-factors.service.js';
import { SESSION_HOURS, Sessions } from './sessions.service.js';

const MINUTE = 60_000;
const LIFETIME: Record<AccessLinkPurpose, number> = {
  sign_in: 15 * MINUTE,
  password_reset: 60 * MINUTE,
  invitation: 14 * 24 * 60 * MINUTE,
};

/** Links asked for one address, and from one network address, in a quarter of an hour. */
const PER_ACCOUNT: Allowance = { points: 5, seconds: 900 };
const PER_ADDRESS: Allowance = { points: 60, seconds: 900 };
/** Links from one network address that led nowhere, in a quarter of an hour. */
const WRONG_PER_ADDRESS: Allowance = { points: 60, seconds: 900 };

/** Longer than a known address takes: who asks cannot tell by the time whether it is one. */
const SAME_TIME_MS = 250;

interface LinkRow {
  purpose: AccessLinkPurpose;
  display_name: string;
  email: string;
  slug: string;
  centre_name: string;
  expires_at: Date;
  has_password: boolean;
  person_id: string;
  has_factor: boolean;
}

/** Short-lived links by mail, each good for one use: sign in, choose a new password, take up an invitation. */
@Injectable()
export class AccessLinks {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Sends a link to an address, if it is somebody's; who asks never learns whether it is.
   * @param address network address of the caller, for the throttle
   * @throws DomainError too_many_requests
   */
  async request(
    ctx: RequestContext,
    purpose: 'sign_in' | 'password_reset',
    email: string,
    address: string,
  ): Promise<void> {
    const account = email.toLowerCase();
    await this.limits.consume('link-address', address, PER_ADDRESS);
    await this.limits.consume('link-account', account, PER_ACCOUNT);
    await Promise.all([this.send(ctx, purpose, account), wait(SAME_TIME_MS)]);
  }

  /** Makes a link for a membership and orders the mail with it. Only for system transactions. */
  async order(tx: Transaction, purpose: AccessLinkPurpose, membershipId: string): Promise<void> {
    const { token, hash: tokenHash } = newToken();
    const expiresAt = new Date(tx.now.getTime() + LIFETIME[purpose]);
    const [made] = await tx.query<{ create_link: boolean }>('SELECT auth.create_link($1, $2, $3, $4, $5, $6)', [
      newId(),
      tokenHash,
      purpose,
      membershipId,
      tx.now,
      expiresAt,
    ]);
    if (!made?.create_link) return;
    const [recipient] = await tx.query<{ display_name: string; centre_name: string }>(
      'SELECT m.display_name, t.name AS centre_name FROM membership m JOIN tenant t ON t.id = m.tenant_id WHERE m.id = $1',
      [membershipId],
    );
    const content = accessMail(purpose, {
      recipientName: recipient!.display_name,
      centreName: recipient!.centre_name,
      // Behind the #: no server, proxy or log sees the token.
      url: `${this.settings.PUBLIC_URL}/accedi/link#${token}`,
    });
    await this.mails.order(tx, { membershipId, kind: `access.${purpose}`, content });
  }

  /**
   * What a link is good for; it is not used up by looking.
   * @param address network address of the caller, for the throttle
   * @throws DomainError link_not_valid, too_many_requests
   */
  async inspect(ctx: RequestContext, token: string, address: string): Promise<AccessLink> {
    const link = await this.find(ctx, token, address);
    return {
      purpose: link.purpose,
      displayName: link.display_name,
      email: link.email,
      centre: { slug: link.slug, name: link.centre_name },
      expiresAt: link.expires_at.toISOString(),
      hasPassword: link.has_password,
      asksForCode: link.has_factor,
    };
  }

  /**
   * Uses a link up and opens the portal's session that it is good for. Who has a second factor
   * shows it here, too: a mailbox alone opens nothing. A wrong code leaves the link as it was.
   * @param address network address of the caller, for the throttle
   * @throws DomainError link_not_valid, validation_failed on a password that is missing or not accepted,
   *   second_factor_required, invalid_second_factor, too_many_requests
   */
  async redeem(
    ctx: RequestContext,
    { token, password, code }: RedeemedLink,
    userAgent: string | undefined,
    address: string,
  ): Promise<{ token: string; hash: Buffer }> {
    const link = await this.find(ctx, token, address);
    checkPassword(link, password);
    const strong = await this.factors.prove(ctx, link.person_id, link.email, code);
    const passwordHash = password === undefined ? null : await hash(password);
    const session = newToken();
    await this.database.run(networkContext(ctx), async (tx) => {
      const [redeemed] = await tx.query<{ redeem_link: boolean }>(
        'SELECT auth.redeem_link($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          hashToken(token),
          passwordHash,
          newId(),
          session.hash,
          tx.now,
          new Date(tx.now.getTime() + SESSION_HOURS * 60 * MINUTE),
          userAgent?.slice(0, 300) ?? null,
          strong,
        ],
      );
      // Thrown inside the transaction: nothing of it is kept.
      if (!redeemed?.redeem_link) throw new DomainError('link_not_valid');
    });
    await this.sessions.takeUp(ctx, session.hash);
    return session;
  }

  private async send(ctx: RequestContext, purpose: AccessLinkPurpose, account: string): Promise<void> {
    const [recipient] = await this.database.read<{ tenant_id: string; membership_id: string }>(
      networkContext(ctx),
      'SELECT * FROM auth.find_recipient($1, $2)',
      [account, ctx.now],
    );
    if (!recipient) return;
    const { tenant_id: tenantId, membership_id: membershipId } = recipient;
    await this.database.run(systemContext(tenantId, ctx.now, ctx.requestId), (tx) =>
      this.order(tx, purpose, membershipId),
    );
  }

  private async find(ctx: RequestContext, token: string, address: string): Promise<LinkRow> {
    await this.limits.consume('link-use', address, WRONG_PER_ADDRESS);
    const [link] = await this.database.read<LinkRow>(networkContext(ctx), 'SELECT * FROM auth.inspect_link($1, $2)', [
      hashToken(token),
      ctx.now,
    ]);
    if (!link) throw new DomainError('link_not_valid');
    await this.limits.giveBack('link-use', address, WRONG_PER_ADDRESS);
    return link;
  }
}

/** Before the link is used up: who chose badly tries again with the same link. */
function checkPassword({ purpose, has_password, email }: LinkRow, password: string | undefined): void {
  const needed = purpose === 'password_reset';
  const possible = needed || (purpose === 'invitation' && !has_password);
  if (password === undefined) {
    if (needed) throw invalid('password', 'required');
    return;
  }
  if (!possible || password.trim().toLowerCase() === email) throw invalid('password', 'not_allowed');
}
