import type { Secrets } from '#app/platform';

/** Where a secret or a fingerprint of identity providers stands: it is good for nothing elsewhere. */
export const secretPlace = (providerId: string) => `identity-provider/${providerId}`;

/** By what a codice fiscale is known again in one centre; in another its fingerprint is a different one. */
export const fiscalCodeMarks = (secrets: Secrets, tenantId: string, code: string) =>
  secrets.fingerprints(code, `fiscal-code/${tenantId}`);

/** By what an identifier is known again at one provider. */
export const identifierMarks = (secrets: Secrets, providerId: string, identifier: string) =>
  secrets.fingerprints(identifier, `identifier/${providerId}`);
