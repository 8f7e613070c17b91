import { IDENTITY_MATCHES, LIMITS, PROVIDER_CHECKS, type IdentityMatch, type ProviderCheck } from '#app/contracts';
import { Bool, Code, Int, NestedList, Secret, Text, Uuid } from '#app/platform';

const PROVIDERS = 20;
const ADDRESS = 2_000;
const LEVELS = { max: LIMITS.scopes, example: 'https://www.spid.gov.it/SpidL2' };
const CLAIM = { max: LIMITS.claim, example: 'fiscal_number' };
const TRUSTED = { description: 'Whether whoever comes by it has shown a second factor, as with SPID of level 2' };

export class PublicIdentityProvider {
  @Uuid() id: string;
  @Text({ max: LIMITS.providerLabel }) label: string;
}

export class PublicIdentityProviderList {
  @NestedList(() => PublicIdentityProvider, { maxItems: PROVIDERS }) providers: PublicIdentityProvider[];
}

export class IdentityProviderView {
  @Uuid() id: string;
  @Text({ max: LIMITS.providerLabel, description: 'What stands on the button' }) label: string;
  @Int({ min: 1, max: 99, description: 'The place of the button' }) position: number;
  @Text({ max: LIMITS.issuer }) issuer: string;
  @Text({ max: LIMITS.clientId }) clientId: string;
  @Bool({ description: 'The secret itself is never shown again' }) hasClientSecret: boolean;
  @Text({ max: LIMITS.scopes }) scopes: string;
  @Code(IDENTITY_MATCHES, 'IdentityMatch') matchBy: IdentityMatch;
  @Text({ ...CLAIM, description: 'The claim with the codice fiscale, or with the identifier' }) claim: string;
  @Text({ ...LEVELS, nullable: true }) acrValues: string | null;
  @Bool(TRUSTED) trustedSecondFactor: boolean;
  @Bool() enabled: boolean;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class IdentityProviderList {
  @Text({ max: ADDRESS, description: 'The redirect URI that the provider must know' }) callbackUrl: string;
  @Text({ max: ADDRESS, description: 'The post-logout redirect URI' }) signedOutUrl: string;
  @NestedList(() => IdentityProviderView, { maxItems: PROVIDERS }) providers: IdentityProviderView[];
}

export class NewIdentityProvider {
  @Text({ max: LIMITS.providerLabel, example: 'SPID' }) label: string;
  @Int({ optional: true, min: 1, max: 99, description: '1 if absent' }) position?: number;
  @Text({ max: LIMITS.issuer, example: 'https://sso.provincia.example.org/realms/dipendenti' }) issuer: string;
  @Text({ max: LIMITS.clientId }) clientId: string;
  @Secret({ optional: true, max: LIMITS.clientSecret, description: 'None for a public client' }) clientSecret?: string;
  @Text({ optional: true, max: LIMITS.scopes, description: '`openid profile` if absent' }) scopes?: string;
  @Code(IDENTITY_MATCHES, 'IdentityMatch') matchBy: IdentityMatch;
  @Text({ ...CLAIM, optional: true, description: '`fiscal_number`, or `sub` for an identifier, if absent' })
  claim?: string;
  @Text({ ...LEVELS, optional: true, nullable: true, description: 'Asked for; one of them must come back as `acr`' })
  acrValues?: string | null;
  @Bool({ ...TRUSTED, optional: true }) trustedSecondFactor?: boolean;
  @Bool({ optional: true, description: 'Not in use if absent' }) enabled?: boolean;
}

export class IdentityProviderChanges {
  @Text({ optional: true, min: 1, max: LIMITS.providerLabel }) label?: string;
  @Int({ optional: true, min: 1, max: 99 }) position?: number;
  @Text({ optional: true, min: 1, max: LIMITS.issuer }) issuer?: string;
  @Text({ optional: true, min: 1, max: LIMITS.clientId }) clientId?: string;
  @Secret({ optional: true, nullable: true, max: LIMITS.clientSecret }) clientSecret?: string | null;
  @Text({ optional: true, min: 1, max: LIMITS.scopes }) scopes?: string;
  @Code(IDENTITY_MATCHES, 'IdentityMatch', { optional: true }) matchBy?: IdentityMatch;
  @Text({ optional: true, min: 1, max: LIMITS.claim }) claim?: string;
  @Text({ optional: true, nullable: true, max: LIMITS.scopes }) acrValues?: string | null;
  @Bool({ optional: true }) trustedSecondFactor?: boolean;
  @Bool({ optional: true }) enabled?: boolean;
}

export class IdentityProviderCheck {
  @Code(PROVIDER_CHECKS, 'ProviderCheck') outcome: ProviderCheck;
  @Text({ nullable: true, max: 500, description: 'What went wrong, for who set it up' }) detail: string | null;
}

export class SignOutElsewhere {
  @Text({ nullable: true, max: ADDRESS, description: 'Where the provider’s own session is ended' }) url: string | null;
}

export class SignInIdentityLink {
  @Uuid() id: string;
  @Uuid() providerId: string;
  @Text({ max: LIMITS.providerLabel }) label: string;
}

export class SignInIdentities {
  @Bool({ description: 'Kept as a keyed fingerprint: it is never shown again' }) hasFiscalCode: boolean;
  @NestedList(() => SignInIdentityLink, { maxItems: 100, description: 'Identifiers known at single providers' })
  links: SignInIdentityLink[];
}

export class NewFiscalCode {
  @Text({ max: LIMITS.fiscalCode, example: 'RSSMRA80A01H501U' }) fiscalCode: string;
}

export class NewSignInIdentity {
  @Uuid() providerId: string;
  @Text({ max: LIMITS.identifier, description: 'What the provider calls the person, exactly' }) identifier: string;
}
