import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import {
  ERASED_EMAIL,
  ERASED_NAME,
  TenantDatabase,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewErasure } from '../api/memberships.dto.js';
import { membershipErased } from '../events/membership-events.js';
import { Erasure, Membership } from '../persistence/membership.entity.js';

interface Role {
  id: string;
  valid_to: string | null;
  erased_at: Date | null;
}

const ROLES_OF_THE_PERSON = `SELECT id, valid_to::text, erased_at FROM membership
  WHERE person_id = (SELECT person_id FROM membership WHERE id = $1) ORDER BY id FOR UPDATE`;

/** The right to erasure (art. 17 GDPR), as far as a public administration's records allow it: docs/it/privacy.md. */
@Injectable()
export class PersonErasures {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Erases a person from the centre: the name at once, all the rest by the worker. What other
   * centres know of the person is theirs. Once erased nothing happens any more.
   * @throws DomainError not_found, state_conflict while the person has a role in the centre, or is to have one
   */
  async erase(ctx: RequestContext, membershipId: string, input: NewErasure): Promise<void> {
    await this.database.run(ctx, (tx) => this.eraseWithin(tx, membershipId, input, tx.actor.membershipId));
  }

  /**
   * The same inside a transaction.
   * @param requestedBy the membership that asks; null where the time is over for which people are kept
   */
  async eraseWithin(
    tx: Transaction,
    membershipId: string,
    { ground, note = '' }: NewErasure,
    requestedBy: string | null,
  ): Promise<void> {
    const asked = await tx.get(Membership, { tenantId: tx.tenantId, id: membershipId });
    if (asked.erasedAt) return;
    const roles = await tx.query<Role>(ROLES_OF_THE_PERSON, [membershipId]);
    const today = italianDay(tx.now);
    if (roles.some(({ valid_to: last }) => last === null || last >= today)) throw stateConflict([]);
    for (const { id } of roles.filter((role) => !role.erased_at)) {
      await tx.execute(
        'UPDATE membership SET display_name = $2, email = $3, erased_at = $4, version = version + 1 WHERE id = $1',
        [id, ERASED_NAME, ERASED_EMAIL, tx.now],
      );
      const erasureId = newId();
      await tx.insert(Erasure, {
        id: erasureId,
        membershipId: id,
        ground,
        note,
        requestedBy,
        requestedAt: tx.now,
        doneAt: null,
      });
      await tx.emit(membershipErased(erasureId));
      tx.changed('membership', id, { centreOnly: true });
    }
  }
}
