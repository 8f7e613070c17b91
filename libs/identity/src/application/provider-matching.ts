import { newId, normalFiscalCode } from '#app/kernel';
import type { Secrets, Transaction } from '#app/platform';
import { fiscalCodeMarks, identifierMarks } from '../domain/identity-marks.js';
import type { IdentityProvider } from '../persistence/identity-provider.entity.js';

/** What a provider says of somebody, once it has been checked. */
export type Claims = Record<string, unknown> & { sub: string };

/** A claim that identifies must fit into the text that an administrator can enter. */
const LONGEST_CLAIM = 255;

/**
 * A membership of the person whom the provider names, or why nobody is; who came by the codice fiscale is known
 * by the subject, too. Claims make nobody and grant nothing.
 */
export async function memberNamed(
  tx: Transaction,
  secrets: Secrets,
  provider: IdentityProvider,
  claims: Claims,
): Promise<{ membershipId: string } | { unknown: string }> {
  const said = text(claims[provider.claim]);
  const byCode = provider.matchBy === 'fiscal_code';
  const identifier = byCode ? text(claims.sub) : said;
  const marks = identifier ? identifierMarks(secrets, provider.id, identifier) : [];
  const linked = await known(tx, provider.id, marks);
  const coded =
    byCode && said ? await known(tx, null, fiscalCodeMarks(secrets, tx.tenantId, normalFiscalCode(said))) : null;
  const named = byCode && said ? coded : linked;
  if (!named) return { unknown: 'nobody of the centre is known by this' };
  if (linked && linked.person_id !== named.person_id)
    return { unknown: 'the codice fiscale means one person, the subject another' };
  if (!linked && marks[0])
    await tx.execute(
      `INSERT INTO sign_in_identity (tenant_id, id, membership_id, provider_id, fingerprint, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [tx.tenantId, newId(), named.membership_id, provider.id, marks[0], tx.now],
    );
  return { membershipId: named.membership_id };
}

interface Known {
  id: string;
  membership_id: string;
  person_id: string;
  fingerprint: Buffer;
}

/** Whom one of these marks means; what was written under the key before is written anew. */
async function known(tx: Transaction, providerId: string | null, marks: readonly Buffer[]): Promise<Known | null> {
  const [found] = await tx.query<Known>(
    `SELECT s.id, s.membership_id, m.person_id, s.fingerprint
     FROM sign_in_identity s JOIN membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
     WHERE s.provider_id IS NOT DISTINCT FROM $1 AND s.fingerprint = ANY ($2)`,
    [providerId, marks],
  );
  if (found && !found.fingerprint.equals(marks[0]!))
    await tx.execute('UPDATE sign_in_identity SET fingerprint = $2 WHERE id = $1', [found.id, marks[0]]);
  return found ?? null;
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim && claim.length <= LONGEST_CLAIM ? claim : null;
}
