import { Inject, Injectable } from '@nestjs/common';
import type { IdentityMatch } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  Outbound,
  RateLimits,
  SETTINGS,
  Secrets,
  TenantDatabase,
  invalid,
  notFound,
  publicContext,
  staleVersion,
  stateConflict,
  systemContext,
  type Allowance,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import type {
  IdentityProviderChanges,
  IdentityProviderCheck,
  IdentityProviderList,
  IdentityProviderView,
  NewIdentityProvider,
  PublicIdentityProvider,
} from '../api/identity-providers.dto.js';
import { secretPlace } from '../domain/identity-marks.js';
import { IdentityProvider } from '../persistence/identity-provider.entity.js';
import { ProviderConnections } from './provider-connections.js';

const MOST_PROVIDERS = 20;
const CLAIMS: Record<IdentityMatch, string> = { fiscal_code: 'fiscal_number', identifier: 'sub' };

/** Tries of connections of one centre in a quarter of an hour. */
const CHECKS: Allowance = { points: 30, seconds: 900 };

/** By which providers a centre's people may sign in. */
@Injectable()
export class IdentityProviders {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly outbound: Outbound,
    private readonly connections: ProviderConnections,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What anybody sees on the centre's sign-in page. @throws DomainError not_found */
  async offered(ctx: RequestContext, slug: string): Promise<PublicIdentityProvider[]> {
    const { id } = await this.centre(ctx, slug);
    return this.database.read<PublicIdentityProvider>(
      systemContext(id, ctx.now, ctx.requestId),
      `SELECT id, label FROM identity_provider WHERE enabled ORDER BY position, label, id LIMIT ${MOST_PROVIDERS}`,
    );
  }

  /** The centre with this slug. @throws DomainError not_found */
  async centre(ctx: RequestContext, slug: string): Promise<{ id: string; slug: string }> {
    const [centre] = await this.database.read<{ id: string; slug: string }>(
      publicContext(ctx, slug),
      'SELECT id, slug FROM tenant WHERE slug = $1',
      [slug],
    );
    if (!centre) throw notFound();
    return centre;
  }

  async list(ctx: RequestContext): Promise<IdentityProviderList> {
    const [[centre], providers] = await this.database.readAll<[{ slug: string }, IdentityProviderView]>(ctx, [
      [`SELECT slug FROM tenant WHERE id = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`],
      [`${SELECT} ORDER BY position, label, id LIMIT ${MOST_PROVIDERS}`],
    ]);
    if (!centre) throw notFound();
    return { ...this.addresses(centre.slug), providers };
  }

  /** What a provider of the centre must know of us. */
  addresses(slug: string): Pick<IdentityProviderList, 'callbackUrl' | 'signedOutUrl'> {
    return {
      callbackUrl: `${this.settings.PUBLIC_URL}/api/v1/centres/${slug}/sign-in-callback`,
      signedOutUrl: `${this.settings.PUBLIC_URL}/accedi?centro=${slug}`,
    };
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<IdentityProviderView> {
    const [row] = await this.database.read<IdentityProviderView>(ctx, `${SELECT} WHERE id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws DomainError validation_failed, state_conflict where there are too many, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewIdentityProvider): Promise<string> {
    const { clientSecret, matchBy, acrValues = null } = input;
    const issuer = this.checkedIssuer(input.issuer);
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, input, id, async () => {
        const others = await tx.query('SELECT id FROM identity_provider');
        if (others.length >= MOST_PROVIDERS) throw stateConflict([]);
        await tx.insert(IdentityProvider, {
          id,
          label: input.label,
          position: input.position ?? 1,
          issuer,
          clientId: input.clientId,
          clientSecret: clientSecret === undefined ? null : this.secrets.seal(clientSecret, secretPlace(id)),
          scopes: withOpenid(input.scopes ?? 'profile'),
          matchBy,
          claim: input.claim || CLAIMS[matchBy],
          acrValues: acrValues || null,
          trustedSecondFactor: input.trustedSecondFactor ?? false,
          enabled: input.enabled ?? false,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('centre', tx.tenantId, { centreOnly: true });
      });
    });
  }

  /**
   * Changes a provider. What its word is worth changes with issuer, client and claim, so that the sessions that
   * it opened end, and with issuer and matching what was known of people there is forgotten.
   * @throws DomainError not_found, stale_version, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: IdentityProviderChanges): Promise<void> {
    const { clientSecret, scopes, acrValues } = changes;
    const issuer = changes.issuer === undefined ? undefined : this.checkedIssuer(changes.issuer);
    await this.database.run(ctx, async (tx) => {
      const before = await tx.get(IdentityProvider, { tenantId: tx.tenantId, id }, true);
      if (before.version !== version) throw staleVersion();
      const after = {
        label: changes.label ?? before.label,
        position: changes.position ?? before.position,
        issuer: issuer ?? before.issuer,
        clientId: changes.clientId ?? before.clientId,
        clientSecret: clientSecret ? this.secrets.seal(clientSecret, secretPlace(id)) : before.clientSecret,
        scopes: scopes === undefined ? before.scopes : withOpenid(scopes),
        matchBy: changes.matchBy ?? before.matchBy,
        claim: changes.claim ?? before.claim,
        acrValues: acrValues === undefined ? before.acrValues : acrValues || null,
        trustedSecondFactor: changes.trustedSecondFactor ?? before.trustedSecondFactor,
        enabled: changes.enabled ?? before.enabled,
      };
      if (clientSecret === null) after.clientSecret = null;
      const differs = (...fields: (keyof typeof after)[]) => fields.some((field) => after[field] !== before[field]);
      // A secret goes to the provider that it was given for, never to another.
      if (differs('issuer') && before.clientSecret && clientSecret === undefined)
        throw invalid('clientSecret', 'required');
      await tx.update(IdentityProvider, before, after);
      if (differs('issuer', 'matchBy', 'claim')) await forgetLinks(tx, id);
      if (differs('issuer', 'matchBy', 'claim', 'clientId') || !after.enabled) await endSessions(tx, id);
      tx.changed('centre', tx.tenantId, { centreOnly: true });
    });
  }

  /** Removes a provider, with what was known of people there; the sessions that it opened end. @throws DomainError not_found, stale_version */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const before = await tx.get(IdentityProvider, { tenantId: tx.tenantId, id }, true);
      if (before.version !== version) throw staleVersion();
      await endSessions(tx, id);
      await forgetLinks(tx, id);
      await tx.execute('DELETE FROM identity_provider WHERE id = $1', [id]);
      tx.changed('centre', tx.tenantId, { centreOnly: true });
    });
  }

  /** Asks the provider what it is. @throws DomainError not_found, too_many_requests */
  async check(ctx: RequestContext, id: string): Promise<IdentityProviderCheck> {
    const { issuer } = await this.get(ctx, id);
    await this.limits.consume('provider-check', ctx.actor!.tenantId ?? '', CHECKS);
    return this.connections.check(issuer, ctx.now);
  }

  private checkedIssuer(issuer: string): string {
    if (this.outbound.refusal(issuer)) throw invalid('issuer', 'not_allowed');
    const { search, hash } = new URL(issuer);
    if (search || hash) throw invalid('issuer', 'invalid_format');
    return issuer;
  }
}

const SELECT = `SELECT id, label, position, issuer, client_id AS "clientId", client_secret IS NOT NULL AS "hasClientSecret",
  scopes, match_by AS "matchBy", claim, acr_values AS "acrValues", trusted_second_factor AS "trustedSecondFactor", enabled, version
  FROM identity_provider`;

/** Without the scope `openid` it would not be OpenID Connect. */
function withOpenid(scopes: string): string {
  return [...new Set(['openid', ...scopes.split(/\s+/).filter(Boolean)])].join(' ');
}

async function endSessions(tx: Transaction, providerId: string): Promise<void> {
  await tx.query('SELECT auth.end_confined_sessions($1, $2)', [providerId, tx.now]);
}

async function forgetLinks(tx: Transaction, providerId: string): Promise<void> {
  await tx.execute('DELETE FROM sign_in_identity WHERE provider_id = $1', [providerId]);
}
