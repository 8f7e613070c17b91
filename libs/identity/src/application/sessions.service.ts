import { Inject, Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { permissionsOf, type AccessLevel, type Permission, type Role } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  RateLimits,
  SETTINGS,
  TenantDatabase,
  isNeededAbove,
  networkContext,
  newToken,
  notFoundField,
  signInFailures,
  systemContext,
  type Allowance,
  type RequestContext,
  type Settings,
} from '#app/platform';
import type { SecondFactorStep } from '../domain/second-factor-steps.js';
import { membershipChanged } from '../events/membership-events.js';

export interface SessionMembership {
  id: string;
  role: Role;
  access: AccessLevel;
  centre: { slug: string; name: string } | null;
  network: { name: string } | null;
  bodies: { id: string; name: string }[];
}

export interface SessionDescription {
  person: { id: string; displayName: string; email: string };
  membership: SessionMembership;
  memberships: SessionMembership[];
  permissions: readonly Permission[];
  /** The centre's identity provider that opened the session: it does not leave the centre. */
  provider: SessionProvider | null;
  expiresAt: string;
  secondFactorNeeded: SecondFactorStep | null;
}

export interface SessionProvider {
  id: string;
  label: string;
}

interface SessionRow {
  person_id: string;
  display_name: string;
  email: string;
  membership_id: string;
  expires_at: Date;
  memberships: MembershipJson[] | null;
  strong: boolean;
  factor_needed: boolean;
  has_factor: boolean;
}

interface MembershipJson {
  id: string;
  role: Role;
  access: AccessLevel;
  tenant_id: string | null;
  slug: string | null;
  centre_name: string | null;
  network_name: string | null;
  bodies: { id: string; name: string }[];
  accepted: boolean;
}

const HOURS = 3_600_000;
export const SESSION_HOURS = 12;

/** Wrong passwords for one account, and from one address, in a quarter of an hour. */
const PER_ACCOUNT: Allowance = { points: 8, seconds: 900 };
const PER_ADDRESS: Allowance = { points: 60, seconds: 900 };

/** Verified where no account has the address, so that both answers take the same time. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$6RjGT6nBUPmcGDSFzHNvpg$5VeJPAIxCWFo3CVXFwhGAALpaiXM2B7sNE6Gm3zsOQ8';

@Injectable()
export class Sessions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * The person with this address and password.
   * @param address network address of the caller, for the throttle
   * @throws DomainError invalid_credentials, too_many_requests
   */
  async authenticate(ctx: RequestContext, email: string, password: string, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    await this.limits.consume('sign-in-address', address, PER_ADDRESS);
    await this.limits.consume('sign-in-account', account, PER_ACCOUNT);
    const [login] = await this.database.read<{ person_id: string; password_hash: string }>(
      networkContext(ctx),
      'SELECT * FROM auth.find_login($1)',
      [account],
    );
    const right = await verify(login?.password_hash ?? NOBODY, password).catch(() => false);
    if (!login || !right) {
      signInFailures.inc();
      throw new DomainError('invalid_credentials');
    }
    await this.limits.clear('sign-in-account', account, PER_ACCOUNT);
    // A town hall behind one address signs in many times a day: only what fails counts.
    await this.limits.giveBack('sign-in-address', address, PER_ADDRESS);
    return login.person_id;
  }

  /**
   * @param strong whether a second factor was shown, to us or to a provider that is trusted for it
   * @throws DomainError permission_denied where the person is a member of nothing now
   */
  async open(
    ctx: RequestContext,
    personId: string,
    kind: 'cookie' | 'bearer',
    userAgent: string | undefined,
    strong: boolean,
  ): Promise<{ token: string; hash: Buffer; expiresAt: Date }> {
    const { token, hash } = newToken();
    const expiresAt = new Date(ctx.now.getTime() + SESSION_HOURS * HOURS);
    const [opened] = await this.database.run(networkContext(ctx), (tx) =>
      tx.query<{ open_session: boolean }>('SELECT auth.open_session($1, $2, $3, $4, $5, $6, $7, NULL, $8)', [
        personId,
        hash,
        newId(),
        kind,
        tx.now,
        expiresAt,
        userAgent?.slice(0, 300) ?? null,
        strong,
      ]),
    );
    if (!opened?.open_session) throw new DomainError('permission_denied');
    await this.takeUp(ctx, hash);
    return { token, hash, expiresAt };
  }

  /** @throws DomainError unauthenticated */
  async describe(ctx: RequestContext, tokenHash: Buffer): Promise<SessionDescription> {
    const [{ row, memberships, current }, provider] = await Promise.all([
      this.read(ctx, tokenHash),
      this.providerOf(ctx, tokenHash),
    ]);
    return {
      person: { id: row.person_id, displayName: row.display_name, email: row.email },
      membership: toMembership(current),
      memberships: memberships.map(toMembership),
      permissions: permissionsOf(current.role),
      provider,
      expiresAt: row.expires_at.toISOString(),
      secondFactorNeeded: this.stepOf(row, current),
    };
  }

  /** Whether a centre's identity provider opened the session by which a request came. */
  async isConfined(ctx: RequestContext): Promise<boolean> {
    const { credential } = ctx;
    return credential.kind === 'session' && (await this.providerOf(ctx, credential.tokenHash)) !== null;
  }

  /** Notes, the first time that a person acts in a membership, that they have taken it up. */
  async takeUp(ctx: RequestContext, tokenHash: Buffer): Promise<void> {
    const { current } = await this.read(ctx, tokenHash);
    const { id, tenant_id: tenantId, bodies, accepted } = current;
    if (accepted || !tenantId) return;
    await this.database.run(systemContext(tenantId, ctx.now, ctx.requestId), async (tx) => {
      await tx.execute('UPDATE membership SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL', [id, tx.now]);
      membershipChanged(
        tx,
        id,
        bodies.map((body) => body.id),
      );
    });
  }

  /** @throws DomainError not_found where the membership is not the person's own */
  async switch(ctx: RequestContext, tokenHash: Buffer, membershipId: string): Promise<SessionDescription> {
    const [switched] = await this.database.run(networkContext(ctx), (tx) =>
      tx.query<{ switch_membership: boolean }>('SELECT auth.switch_membership($1, $2, $3)', [
        tokenHash,
        membershipId,
        tx.now,
      ]),
    );
    if (!switched?.switch_membership) throw notFoundField('membershipId');
    await this.takeUp(ctx, tokenHash);
    return this.describe(ctx, tokenHash);
  }

  async close(ctx: RequestContext, tokenHash: Buffer): Promise<void> {
    await this.database.run(networkContext(ctx), (tx) =>
      tx.query('SELECT auth.close_session($1, $2)', [tokenHash, tx.now]),
    );
  }

  private stepOf(row: SessionRow, { tenant_id: tenantId }: MembershipJson): SecondFactorStep | null {
    if (!row.factor_needed && !isNeededAbove(this.settings, row.strong, tenantId)) return null;
    return row.has_factor ? 'code' : 'enrolment';
  }

  private async providerOf(ctx: RequestContext, tokenHash: Buffer): Promise<SessionProvider | null> {
    const [row] = await this.database.read<{ provider_id: string; label: string }>(
      networkContext(ctx),
      'SELECT provider_id, label FROM auth.session_provider($1, $2)',
      [tokenHash, ctx.now],
    );
    return row ? { id: row.provider_id, label: row.label } : null;
  }

  private async read(
    ctx: RequestContext,
    tokenHash: Buffer,
  ): Promise<{ row: SessionRow; memberships: MembershipJson[]; current: MembershipJson }> {
    const [row] = await this.database.read<SessionRow>(
      networkContext(ctx),
      'SELECT * FROM auth.describe_session($1, $2)',
      [tokenHash, ctx.now],
    );
    const memberships = row?.memberships ?? [];
    const current = memberships.find(({ id }) => id === row?.membership_id);
    if (!row || !current) throw new DomainError('unauthenticated');
    return { row, memberships, current };
  }
}

function toMembership(json: MembershipJson): SessionMembership {
  return {
    id: json.id,
    role: json.role,
    access: json.access,
    centre: json.slug ? { slug: json.slug, name: json.centre_name ?? '' } : null,
    network: json.network_name ? { name: json.network_name } : null,
    bodies: json.bodies,
  };
}
