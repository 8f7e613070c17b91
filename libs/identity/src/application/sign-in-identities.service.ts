import { Injectable } from '@nestjs/common';
import { fiscalCodeProblem, newId, normalFiscalCode } from '#app/kernel';
import {
  DomainError,
  Secrets,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { SignInIdentities as Identities } from '../api/identity-providers.dto.js';
import { fiscalCodeMarks, identifierMarks } from '../domain/identity-marks.js';
import { SignInIdentity } from '../persistence/identity-provider.entity.js';
import { Membership } from '../persistence/membership.entity.js';

/** The marks of a person in this centre, whichever of their memberships carries them. */
const OF_PERSON = `FROM sign_in_identity s JOIN membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
  WHERE m.person_id = (SELECT x.person_id FROM membership x WHERE x.id = $1)`;

interface IdentityRow {
  id: string;
  providerId: string | null;
  label: string | null;
}

/**
 * By what the people of a centre are known when an identity provider names them. Only fingerprints are
 * kept, under a key that is not in the database: whoever enters a codice fiscale cannot read it again.
 */
@Injectable()
export class SignInIdentities {
  constructor(
    private readonly database: TenantDatabase,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError not_found */
  async of(ctx: RequestContext, membershipId: string): Promise<Identities> {
    const [[membership], rows] = await this.database.readAll<[{ id: string }, IdentityRow]>(ctx, [
      ['SELECT id FROM membership WHERE id = $1', [membershipId]],
      [
        `SELECT s.id, s.provider_id AS "providerId", p.label
         FROM sign_in_identity s JOIN membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
         LEFT JOIN identity_provider p ON p.tenant_id = s.tenant_id AND p.id = s.provider_id
         WHERE m.person_id = (SELECT x.person_id FROM membership x WHERE x.id = $1) ORDER BY p.position, p.label, s.id LIMIT 100`,
        [membershipId],
      ],
    ]);
    if (!membership) throw notFound();
    return {
      hasFiscalCode: rows.some(({ providerId }) => providerId === null),
      links: rows.flatMap(({ id, providerId, label }) => (providerId && label ? [{ id, providerId, label }] : [])),
    };
  }

  /** Enters or replaces the codice fiscale of a person. @throws DomainError not_found, validation_failed, duplicate */
  async setFiscalCode(ctx: RequestContext, membershipId: string, fiscalCode: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Membership, { tenantId: tx.tenantId, id: membershipId }, true);
      await this.enterFiscalCode(tx, membershipId, fiscalCode);
      changed(tx, membershipId);
    });
  }

  /** As {@link setFiscalCode}, in an open transaction. */
  async enterFiscalCode(tx: Transaction, membershipId: string, fiscalCode: string): Promise<void> {
    const code = normalFiscalCode(fiscalCode);
    const problem = fiscalCodeProblem(code);
    if (problem) throw invalid('fiscalCode', problem);
    await this.forgetFiscalCode(tx, membershipId);
    const marks = fiscalCodeMarks(this.secrets, tx.tenantId, code);
    await this.enter(tx, { membershipId, providerId: null }, marks, 'fiscalCode');
  }

  /** Forgets the codice fiscale of a person, and whom providers named by it. @throws DomainError not_found */
  async removeFiscalCode(ctx: RequestContext, membershipId: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Membership, { tenantId: tx.tenantId, id: membershipId }, true);
      await this.forgetFiscalCode(tx, membershipId);
      changed(tx, membershipId);
    });
  }

  /** Enters what one provider calls a person. @throws DomainError not_found, validation_failed, duplicate */
  async addIdentifier(
    ctx: RequestContext,
    membershipId: string,
    providerId: string,
    identifier: string,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Membership, { tenantId: tx.tenantId, id: membershipId }, true);
      const [provider] = await tx.query<{ match_by: string }>('SELECT match_by FROM identity_provider WHERE id = $1', [
        providerId,
      ]);
      if (!provider) throw notFoundField('providerId');
      // Where the codice fiscale decides, whoever came by it once is known by the provider's word for them.
      if (provider.match_by !== 'identifier') throw invalid('providerId', 'not_allowed');
      const marks = identifierMarks(this.secrets, providerId, identifier);
      await this.enter(tx, { membershipId, providerId }, marks, 'identifier');
      changed(tx, membershipId);
    });
  }

  /** @throws DomainError not_found */
  async removeIdentifier(ctx: RequestContext, membershipId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const removed = await tx.execute(
        `DELETE FROM sign_in_identity WHERE id = $2 AND provider_id IS NOT NULL AND id IN (SELECT s.id ${OF_PERSON})`,
        [membershipId, id],
      );
      if (removed !== 1) throw notFound();
      changed(tx, membershipId);
    });
  }

  private async forgetFiscalCode(tx: Transaction, membershipId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM sign_in_identity WHERE id IN (SELECT s.id ${OF_PERSON}
         AND (s.provider_id IS NULL OR s.provider_id IN (SELECT p.id FROM identity_provider p WHERE p.match_by = 'fiscal_code')))`,
      [membershipId],
    );
  }

  /** One mark means one person; the marks are those under the present key and the one before it. */
  private async enter(
    tx: Transaction,
    { membershipId, providerId }: Pick<SignInIdentity, 'membershipId' | 'providerId'>,
    marks: [Buffer, ...Buffer[]],
    field: string,
  ): Promise<void> {
    const known = await tx.query(
      'SELECT id FROM sign_in_identity WHERE provider_id IS NOT DISTINCT FROM $1 AND fingerprint = ANY ($2)',
      [providerId, marks],
    );
    if (known.length) throw new DomainError('duplicate', { errors: [fieldError(field, 'in_use')] });
    await tx.insert(SignInIdentity, {
      id: newId(),
      membershipId,
      providerId,
      fingerprint: marks[0],
      createdAt: tx.now,
    });
  }
}

function changed(tx: Transaction, membershipId: string): void {
  tx.changed('membership', membershipId, { centreOnly: true });
}
