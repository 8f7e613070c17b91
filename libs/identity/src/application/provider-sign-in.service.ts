import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { SignInOutcome } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  RateLimits,
  Secrets,
  TenantDatabase,
  hashToken,
  networkContext,
  newToken,
  notFound,
  systemContext,
  type Allowance,
  type RequestContext,
} from '#app/platform';
import { portalPath } from '../domain/portal-path.js';
import { IdentityProvider } from '../persistence/identity-provider.entity.js';
import { IdentityProviders } from './identity-providers.service.js';
import { CLOCK_TOLERANCE, ProviderConnections, causeOf, isUnreachable } from './provider-connections.js';
import { memberNamed, type Claims } from './provider-matching.js';
import { SESSION_HOURS, Sessions } from './sessions.service.js';

/** How long the person may take at the provider. */
export const ATTEMPT_MINUTES = 10;
const MINUTE = 60_000;

/** Sign-ins begun, and answers brought, from one address in a quarter of an hour. */
const PER_ADDRESS: Allowance = { points: 300, seconds: 900 };

/** Where the browser goes on, and what it is given. */
export interface SignInStep {
  location: string;
  /** The token that ties the browser to the sign-in that it began. */
  browser?: string;
  session?: string;
}

interface Attempt {
  provider_id: string;
  code_verifier: string;
  nonce: string;
  next: string | null;
}

/** Ends a sign-in without a session; the portal says by the code what to do. */
class Refused extends Error {
  constructor(
    readonly outcome: SignInOutcome,
    why: string,
  ) {
    super(why);
  }
}

/**
 * Signs a person in at a centre's identity provider: authorization code with PKCE, in the browser where it
 * began, once. The provider says who somebody is; what they may do stands in their memberships, and who
 * has none is told to ask the centre. The session stays in the centre (ADR 11).
 */
@Injectable()
export class ProviderSignIn {
  private readonly logger = new Logger('ProviderSignIn');

  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly providers: IdentityProviders,
    private readonly connections: ProviderConnections,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Sends the browser to the provider.
   * @param browser the token that this browser carries already
   * @throws DomainError not_found
   */
  async begin(
    ctx: RequestContext,
    slug: string,
    providerId: string,
    { next, browser, address }: { next: unknown; browser: string | undefined; address: string },
  ): Promise<SignInStep> {
    const centre = await this.providers.centre(ctx, slug);
    const system = systemContext(centre.id, ctx.now, ctx.requestId);
    const provider = await this.provider(system, providerId);
    return this.answered(slug, async () => {
      await this.limits.consume('provider-sign-in', address, PER_ADDRESS);
      const config = await this.connections.open(provider, ctx.now).catch((error: unknown) => {
        throw new Refused('unavailable', causeOf(error));
      });
      const state = newToken();
      const nonce = oidc.randomNonce();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const tied = browser && /^[\w-]{43}$/.test(browser) ? browser : newToken().token;
      await this.database.run(system, async (tx) => {
        await tx.execute('DELETE FROM sign_in_attempt WHERE expires_at < $1', [tx.now]);
        await tx.execute(
          `INSERT INTO sign_in_attempt (tenant_id, state_hash, browser_hash, provider_id, code_verifier, nonce, next, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            tx.tenantId,
            state.hash,
            hashToken(tied),
            provider.id,
            codeVerifier,
            nonce,
            portalPath(next),
            new Date(tx.now.getTime() + ATTEMPT_MINUTES * MINUTE),
          ],
        );
      });
      const location = oidc.buildAuthorizationUrl(config, {
        redirect_uri: this.providers.addresses(slug).callbackUrl,
        scope: provider.scopes,
        state: state.token,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(provider.acrValues && { acr_values: provider.acrValues }),
      });
      return { location: location.href, browser: tied };
    });
  }

  /**
   * Takes what the provider answered, and opens the session.
   * @param query as it came, with its `?`
   * @throws DomainError not_found for a centre that there is not
   */
  async finish(
    ctx: RequestContext,
    slug: string,
    query: string,
    { browser, address, userAgent }: { browser: string | undefined; address: string; userAgent: string | undefined },
  ): Promise<SignInStep> {
    const centre = await this.providers.centre(ctx, slug);
    const system = systemContext(centre.id, ctx.now, ctx.requestId);
    return this.answered(slug, async () => {
      await this.limits.consume('provider-answer', address, PER_ADDRESS);
      const answer = new URL(this.providers.addresses(slug).callbackUrl + query);
      const state = answer.searchParams.get('state');
      const attempt = state && browser ? await this.take(system, state, browser) : undefined;
      if (!attempt) throw new Refused('expired', 'no such sign-in is under way in this browser');
      const provider = await this.provider(system, attempt.provider_id).catch(() => {
        throw new Refused('unavailable', 'the provider is not in use any more');
      });
      const claims = await this.claimsOf(provider, answer, { ...attempt, state: state! }, ctx.now);
      const session = await this.open(system, provider, claims, userAgent);
      await this.limits.giveBack('provider-answer', address, PER_ADDRESS);
      return { location: attempt.next ?? `/${slug}/area`, session };
    });
  }

  /** Where the session at the provider is ended, for a session of ours that it opened; null where it has no such place. */
  async signOutAddress(ctx: RequestContext, tokenHash: Buffer): Promise<string | null> {
    const [opened] = await this.database.read<{ tenant_id: string; provider_id: string }>(
      networkContext(ctx),
      'SELECT * FROM auth.session_provider($1, $2)',
      [tokenHash, ctx.now],
    );
    if (!opened) return null;
    const system = systemContext(opened.tenant_id, ctx.now, ctx.requestId);
    const [centre] = await this.database.read<{ slug: string }>(system, 'SELECT slug FROM tenant WHERE id = $1', [
      opened.tenant_id,
    ]);
    try {
      const provider = await this.provider(system, opened.provider_id);
      const config = await this.connections.open(provider, ctx.now);
      if (!config.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: this.providers.addresses(centre!.slug).signedOutUrl,
      }).href;
    } catch (error) {
      // Signing out of here never fails because the provider is away.
      this.logger.warn(causeOf(error));
      return null;
    }
  }

  /** What came out, or the page that says why nothing did. */
  private async answered(slug: string, work: () => Promise<SignInStep>): Promise<SignInStep> {
    try {
      return await work();
    } catch (error) {
      const outcome = outcomeOf(error);
      if (!outcome) throw error;
      this.logger.warn(`${slug}: ${outcome}: ${causeOf(error)}`);
      return { location: `/accedi?centro=${slug}&esito=${outcome}` };
    }
  }

  private async provider(system: RequestContext, id: string): Promise<IdentityProvider> {
    return this.database.run(system, async (tx) => {
      const provider = await tx.get(IdentityProvider, { tenantId: tx.tenantId, id });
      if (!provider.enabled) throw notFound();
      return provider;
    });
  }

  /** Uses an attempt up: whatever comes of it, the same answer opens nothing again. */
  private async take(system: RequestContext, state: string, browser: string): Promise<Attempt | undefined> {
    return this.database.run(system, async (tx) => {
      const [attempt] = await tx.query<Attempt>(
        `DELETE FROM sign_in_attempt WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
         RETURNING provider_id, code_verifier, nonce, next`,
        [hashToken(state), hashToken(browser), tx.now],
      );
      return attempt;
    });
  }

  /** The provider's word, once everything about it has been checked. */
  private async claimsOf(
    provider: IdentityProvider,
    answer: URL,
    { state, nonce, code_verifier }: Attempt & { state: string },
    now: Date,
  ): Promise<Claims> {
    if (answer.searchParams.get('error') === 'access_denied') throw new Refused('cancelled', 'access_denied');
    const config = await this.connections.open(provider, now).catch((error: unknown) => {
      throw new Refused('unavailable', causeOf(error));
    });
    try {
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: code_verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as Claims | undefined;
      if (!claims) throw new Refused('not_trusted', 'no ID token');
      if (Number(claims.iat) > now.getTime() / 1_000 + CLOCK_TOLERANCE)
        throw new Refused('not_trusted', 'the ID token was issued in the future');
      const levels = provider.acrValues?.split(/\s+/);
      if (levels && !levels.includes(String(claims.acr))) throw new Refused('level_too_low', 'acr');
      if (claims[provider.claim] !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
      return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused(isUnreachable(error) ? 'unavailable' : 'not_trusted', causeOf(error));
    }
  }

  /** Opens the session of the person whom the provider names. Claims make nobody and grant nothing. */
  private async open(
    system: RequestContext,
    provider: IdentityProvider,
    claims: Claims,
    userAgent: string | undefined,
  ): Promise<string> {
    const { token, hash } = newToken();
    await this.database.run(system, async (tx) => {
      const named = await memberNamed(tx, this.secrets, provider, claims);
      if ('unknown' in named) throw new Refused('not_activated', named.unknown);
      const [opened] = await tx.query<{ open_confined_session: boolean }>(
        'SELECT auth.open_confined_session($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          named.membershipId,
          provider.id,
          hash,
          newId(),
          provider.trustedSecondFactor,
          tx.now,
          new Date(tx.now.getTime() + SESSION_HOURS * 60 * MINUTE),
          userAgent?.slice(0, 300) ?? null,
        ],
      );
      // Thrown inside the transaction: nothing of it is kept.
      if (!opened?.open_confined_session) throw new Refused('not_activated', 'no membership is valid now');
    });
    await this.sessions.takeUp(system, hash);
    return token;
  }
}

function outcomeOf(error: unknown): SignInOutcome | undefined {
  if (error instanceof Refused) return error.outcome;
  return error instanceof DomainError && error.code === 'too_many_requests' ? 'too_many' : undefined;
}
