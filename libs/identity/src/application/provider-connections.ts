import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { ProviderCheck } from '#app/contracts';
import { Outbound, OutboundRefused, Secrets } from '#app/platform';
import { secretPlace } from '../domain/identity-marks.js';
import type { IdentityProvider } from '../persistence/identity-provider.entity.js';

/** How far a provider's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE = 60;
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 200;
const PATIENCE_SECONDS = 10;

export type Connected = Pick<IdentityProvider, 'id' | 'issuer' | 'clientId' | 'clientSecret'>;

/** What a provider says of itself is not what its address promises. */
class OtherIssuer extends Error {}

/**
 * Providers as openid-client wants them: found by discovery, which is kept for ten minutes; called
 * through {@link Outbound} alone; the signature of every ID token checked with the provider's keys.
 */
@Injectable()
export class ProviderConnections {
  private readonly logger = new Logger('IdentityProviders');
  private readonly known = new Map<string, { until: number; metadata: oidc.ServerMetadata }>();

  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: Secrets,
  ) {}

  /** @throws Error where the provider does not answer, or not as one */
  async open({ id, issuer, clientId, clientSecret }: Connected, now: Date): Promise<oidc.Configuration> {
    const metadata = await this.metadataOf(issuer, now);
    const secret = clientSecret && this.secrets.open(clientSecret, secretPlace(id));
    const client = {
      // The clock of the whole product, which a trial may move.
      [oidc.clockSkew]: Math.round((now.getTime() - Date.now()) / 1_000),
      [oidc.clockTolerance]: CLOCK_TOLERANCE,
    };
    const config = new oidc.Configuration(metadata, clientId, client, authenticationOf(metadata, secret));
    config[oidc.customFetch] = this.fetch;
    config.timeout = PATIENCE_SECONDS;
    // Else the library trusts an ID token that came from the token endpoint without looking at its signature.
    oidc.enableNonRepudiationChecks(config);
    for (const extension of this.extensionsFor(issuer)) extension(config);
    return config;
  }

  /** Asks a provider anew what it is. */
  async check(issuer: string, now: Date): Promise<{ outcome: ProviderCheck; detail: string | null }> {
    this.known.delete(issuer);
    try {
      await this.metadataOf(issuer, now);
      return { outcome: 'ready', detail: null };
    } catch (error) {
      this.logger.warn(`${issuer}: ${causeOf(error)}`);
      return { outcome: outcomeOf(error), detail: causeOf(error).slice(0, 500) };
    }
  }

  private async metadataOf(issuer: string, now: Date): Promise<oidc.ServerMetadata> {
    const kept = this.known.get(issuer);
    if (kept && kept.until > now.getTime()) return kept.metadata;
    const found = await oidc.discovery(new URL(issuer), 'discovery', undefined, oidc.None(), {
      [oidc.customFetch]: this.fetch,
      timeout: PATIENCE_SECONDS,
      execute: this.extensionsFor(issuer),
    });
    const metadata = found.serverMetadata();
    // The library forgives some large providers an issuer that is a pattern, which would take people of any customer.
    if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new OtherIssuer(metadata.issuer);
    if (!metadata.authorization_endpoint || this.outbound.refusal(metadata.authorization_endpoint))
      throw new OutboundRefused(`authorization_endpoint ${metadata.authorization_endpoint ?? 'is missing'}`);
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(issuer, { until: now.getTime() + KEPT_MS, metadata });
    return metadata;
  }

  /** Over http {@link Outbound} calls the own machine outside production, and nothing else. */
  private extensionsFor(issuer: string): ((config: oidc.Configuration) => void)[] {
    return issuer.startsWith('http:') && !this.outbound.refusal(issuer) ? [oidc.allowInsecureRequests] : [];
  }

  private readonly fetch: oidc.CustomFetch = (address, { method, headers, body }) =>
    this.outbound.fetch(address, { method, headers, body: textOf(body) });
}

function textOf(body: oidc.FetchBody): string | undefined {
  if (body === null || body === undefined) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only text is sent to identity providers');
}

/** As the provider wants to be convinced; `client_secret_basic` where it does not say, as the standard has it. */
function authenticationOf(metadata: oidc.ServerMetadata, secret: string | null): oidc.ClientAuth {
  if (!secret) return oidc.None();
  const methods = metadata.token_endpoint_auth_methods_supported;
  const basic = !methods || methods.includes('client_secret_basic') || !methods.includes('client_secret_post');
  return basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
}

function outcomeOf(error: unknown): ProviderCheck {
  if (error instanceof OtherIssuer) return 'other_issuer';
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as { code?: string };
    if (each instanceof OutboundRefused) return 'not_allowed';
    if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other_issuer';
    if (code === 'OAUTH_TIMEOUT') return 'unreachable';
    if (code?.startsWith('OAUTH_')) return 'not_a_provider';
  }
  return 'unreachable';
}

/** Nobody answered, or not in time: what was asked may still be right. */
export const isUnreachable = (error: unknown): boolean => outcomeOf(error) === 'unreachable';

/** The messages of an error and of what caused it; nothing of what a provider sent. */
export function causeOf(error: unknown): string {
  const said: string[] = [];
  for (let each = error; each instanceof Error && said.length < 5; each = each.cause) said.push(each.message);
  return said.join(': ');
}
