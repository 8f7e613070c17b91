import { Injectable } from '@nestjs/common';
import { ROLE_DEFINITIONS, type Role } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  RateLimits,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  type Allowance,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { MembershipChanges, NewMembership } from '../api/memberships.dto.js';
import { dayBefore, yearLater } from '../domain/days.js';
import { membershipChanged, membershipInvited, secondFactorReset } from '../events/membership-events.js';
import { Membership, MembershipBody } from '../persistence/membership.entity.js';
import { validNow } from '../persistence/present.js';
import { SignInIdentities } from './sign-in-identities.service.js';

interface Span {
  validFrom: string;
  validTo: string | null;
}

type Administrator = Span & { id: string };

/** Later than every day that is written. */
const FOREVER = '9999-12-32';

const HOLDS_TODAY = validNow('m');

const PREDECESSORS = `WITH RECURSIVE before AS (
    SELECT b.id FROM body b WHERE b.successor_id = ANY ($1)
    UNION SELECT b.id FROM body b JOIN before ON b.successor_id = before.id
  ) SELECT id FROM before`;

/** Invitations of one membership in an hour. */
const AGAIN: Allowance = { points: 5, seconds: 3_600 };

/** Who works in the centre and in its bodies, from when to when. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly identities: SignInIdentities,
  ) {}

  /**
   * Takes a person in; the invitation leaves now, or on the first day.
   * @returns the id of the membership
   * @throws DomainError validation_failed, not_found, duplicate, idempotency_key_reused
   */
  async invite(ctx: RequestContext, key: string | undefined, input: NewMembership): Promise<string> {
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, input, id, () => this.create(tx, id, input));
    });
  }

  private async create(tx: Transaction, id: string, input: NewMembership): Promise<void> {
    const { role, displayName, validFrom, validTo = null } = input;
    const today = italianDay(tx.now);
    const bodyIds = [...new Set(input.bodyIds ?? [])];
    checkSpan({ validFrom, validTo });
    checkPartner(role, validTo, today);
    if (validTo !== null && validTo < today) throw invalid('validTo', 'in_the_past');
    await this.checkBodies(tx, role, bodyIds);
    const email = input.email.toLowerCase();
    const [person] = await tx.query<{ person_for: string }>('SELECT auth.person_for($1, $2, $3, $4)', [
      email,
      displayName,
      newId(),
      tx.now,
    ]);
    const personId = person!.person_for;
    await this.refuseSecond(tx, { id, personId, role }, { validFrom, validTo });
    const begun = validFrom <= today;
    await tx.insert(Membership, {
      id,
      personId,
      role,
      displayName,
      email,
      validFrom,
      validTo,
      createdAt: tx.now,
      invitedAt: begun ? tx.now : null,
      acceptedAt: null,
      reviewedAt: null,
      reviewedBy: null,
      secondFactorResetAt: null,
      erasedAt: null,
      version: 1,
    });
    for (const bodyId of await this.withPredecessors(tx, bodyIds))
      await tx.insert(MembershipBody, { membershipId: id, bodyId });
    if (input.fiscalCode) await this.identities.enterFiscalCode(tx, id, input.fiscalCode);
    if (begun) await tx.emit(membershipInvited(id));
    membershipChanged(tx, id, bodyIds);
  }

  /**
   * Changes name, dates or bodies.
   * @throws DomainError not_found, stale_version, validation_failed, duplicate, state_conflict for the last administrator and for who was erased
   */
  async change(ctx: RequestContext, id: string, version: number, changes: MembershipChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const administrators = await this.lockAdministrators(tx);
      const before = await tx.get(Membership, { tenantId: tx.tenantId, id });
      if (before.version !== version) throw staleVersion();
      if (before.erasedAt) throw stateConflict([]);
      const { displayName = before.displayName, validFrom = before.validFrom, validTo = before.validTo } = changes;
      const span = { validFrom, validTo };
      const datesChange = validFrom !== before.validFrom || validTo !== before.validTo;
      if (datesChange) {
        checkSpan(span);
        checkPartner(before.role, validTo, italianDay(tx.now));
        if (validTo !== null && validTo !== before.validTo && validTo < dayBefore(italianDay(tx.now)))
          throw invalid('validTo', 'in_the_past');
        await this.refuseSecond(tx, before, span);
        if (before.role === 'centre_admin') keepAnAdministrator(administrators, id, span, italianDay(tx.now));
      }
      const bodyIds = changes.bodyIds && [...new Set(changes.bodyIds)];
      if (bodyIds) await this.checkBodies(tx, before.role, bodyIds);
      await tx.update(Membership, before, { displayName, validFrom, validTo });
      const served = await this.serve(tx, id, bodyIds);
      membershipChanged(tx, id, served);
    });
  }

  /** @throws DomainError not_found, state_conflict where the person has come, or the membership does not hold today */
  async inviteAgain(ctx: RequestContext, id: string): Promise<void> {
    await this.limits.consume('invitation', id, AGAIN);
    await this.database.run(ctx, async (tx) => {
      const membership = await tx.get(Membership, { tenantId: tx.tenantId, id }, true);
      const { acceptedAt, validFrom, validTo } = membership;
      const today = italianDay(tx.now);
      if (acceptedAt || validFrom > today || (validTo !== null && validTo < today)) throw stateConflict([]);
      await tx.execute('UPDATE membership SET invited_at = $2 WHERE id = $1', [id, tx.now]);
      await tx.emit(membershipInvited(id));
      tx.changed('membership', id, { centreOnly: true });
    });
  }

  /**
   * Takes away the second factor of who has lost it, and ends their sessions. Only of people who
   * are nobody elsewhere: it opens their way into other centres, too.
   * @throws DomainError not_found, also for oneself; person_elsewhere; state_conflict where there is none
   */
  async resetSecondFactor(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [answer] = await tx.query<{ outcome: 'done' | 'none' | 'elsewhere' | null }>(
        'SELECT auth.reset_second_factor($1, $2) AS outcome',
        [id, tx.now],
      );
      if (!answer?.outcome) throw notFound();
      if (answer.outcome === 'elsewhere') throw new DomainError('person_elsewhere');
      if (answer.outcome === 'none') throw stateConflict([]);
      await tx.execute('UPDATE membership SET second_factor_reset_at = $2 WHERE id = $1', [id, tx.now]);
      await tx.emit(secondFactorReset(id));
      tx.changed('membership', id, { centreOnly: true });
    });
  }

  /**
   * With a merger of bodies: who worked for one of them works for the successor, and all of them read what the
   * predecessors leave.
   */
  async followBodies(tx: Transaction, predecessorIds: readonly string[], successorId: string): Promise<void> {
    const bodyIds = [...predecessorIds, successorId];
    const rows = await tx.query<{ id: string }>(
      'SELECT DISTINCT membership_id AS id FROM membership_body WHERE body_id = ANY ($1)',
      [bodyIds],
    );
    const ids = rows.map(({ id }) => id);
    await tx.execute(
      `INSERT INTO membership_body (tenant_id, membership_id, body_id)
       SELECT $1, m.id, b.id FROM unnest($2::uuid[]) m(id) CROSS JOIN unnest($3::uuid[]) b(id) ON CONFLICT DO NOTHING`,
      [tx.tenantId, ids, bodyIds],
    );
    for (const id of ids) membershipChanged(tx, id, bodyIds);
  }

  /** Who serves both records of one body serves it once, and everybody is asked anew whom they serve. */
  async joinBodies(tx: Transaction, joinedId: string, keptId: string): Promise<void> {
    const rows = await tx.query<{ id: string }>('SELECT membership_id AS id FROM membership_body WHERE body_id = $1', [
      joinedId,
    ]);
    await tx.execute(
      `DELETE FROM membership_body j WHERE j.body_id = $1
       AND EXISTS (SELECT FROM membership_body k WHERE k.body_id = $2 AND k.membership_id = j.membership_id)`,
      [joinedId, keptId],
    );
    for (const { id } of rows) membershipChanged(tx, id, [joinedId, keptId]);
  }

  /** Notes who looked at these memberships, and when. @throws DomainError not_found */
  async review(ctx: RequestContext, membershipIds: readonly string[]): Promise<void> {
    const ids = [...new Set(membershipIds.map((id) => id.toLowerCase()))];
    await this.database.run(ctx, async (tx) => {
      const reviewed = await tx.execute(
        `UPDATE membership m SET reviewed_at = $2, reviewed_by = $3 WHERE m.id = ANY ($1) AND ${HOLDS_TODAY}`,
        [ids, tx.now, tx.actor.membershipId],
      );
      if (reviewed !== ids.length) throw notFoundField('membershipIds');
      for (const id of ids) tx.changed('membership', id, { centreOnly: true });
    });
  }

  /** Somebody of a body serves at least one; somebody of the centre serves none in particular. */
  private async checkBodies(tx: Transaction, role: Role, bodyIds: readonly string[]): Promise<void> {
    const ofBody = ROLE_DEFINITIONS[role].access === 'body';
    if (ofBody && !bodyIds.length) throw invalid('bodyIds', 'required');
    if (!ofBody && bodyIds.length) throw invalid('bodyIds', 'not_allowed');
    const found = await tx.query('SELECT id FROM body WHERE id = ANY ($1)', [bodyIds]);
    if (found.length !== bodyIds.length) throw notFoundField('bodyIds');
  }

  /** Nobody has the same role twice on one day. */
  private async refuseSecond(
    tx: Transaction,
    { id, personId, role }: Pick<Membership, 'id' | 'personId' | 'role'>,
    { validFrom, validTo }: Span,
  ): Promise<void> {
    const others = await tx.query(
      `SELECT id FROM membership WHERE person_id = $1 AND role = $2 AND id <> $3
         AND daterange(valid_from, valid_to, '[]') && daterange($4::date, $5::date, '[]') LIMIT 1`,
      [personId, role, id, validFrom, validTo],
    );
    if (others.length) throw new DomainError('duplicate', { errors: [fieldError('email', 'in_use')] });
  }

  /** Two administrators who end each other at the same moment do so one after the other. */
  private lockAdministrators(tx: Transaction): Promise<Administrator[]> {
    return tx.query(
      `SELECT id, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM membership
       WHERE role = 'centre_admin' AND accepted_at IS NOT NULL ORDER BY id FOR UPDATE`,
    );
  }

  /** Who works for a body reads what the bodies left that were merged into it. */
  private async withPredecessors(tx: Transaction, bodyIds: string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(PREDECESSORS, [bodyIds]);
    return [...new Set([...bodyIds, ...rows.map(({ id }) => id)])];
  }

  /** Leaves the membership with these bodies, where some are given. @returns those it serves or served */
  private async serve(tx: Transaction, membershipId: string, chosen: string[] | undefined): Promise<string[]> {
    const bodyIds = chosen && (await this.withPredecessors(tx, chosen));
    const rows = await tx.query<{ body_id: string }>('SELECT body_id FROM membership_body WHERE membership_id = $1', [
      membershipId,
    ]);
    const before = rows.map((row) => row.body_id);
    if (!bodyIds) return before;
    await tx.execute('DELETE FROM membership_body WHERE membership_id = $1 AND NOT body_id = ANY ($2)', [
      membershipId,
      bodyIds,
    ]);
    for (const bodyId of bodyIds.filter((each) => !before.includes(each)))
      await tx.insert(MembershipBody, { membershipId, bodyId });
    return [...new Set([...before, ...bodyIds])];
  }
}

function checkSpan({ validFrom, validTo }: Span): void {
  if (validTo !== null && validTo < validFrom) throw invalid('validTo', 'out_of_range');
}

/** Somebody from outside comes until a day, at most a year from today: then the centre thinks about it again. */
function checkPartner(role: Role, validTo: string | null, today: string): void {
  if (role !== 'partner') return;
  if (validTo === null) throw invalid('validTo', 'required');
  if (validTo > yearLater(today)) throw invalid('validTo', 'out_of_range');
}

/**
 * A centre without anybody who can take people in could not help itself: no change brings nearer the
 * last day on which somebody can, not even of two who end one after the other.
 */
function keepAnAdministrator(administrators: readonly Administrator[], id: string, span: Span, today: string): void {
  const after = administrators.map((one) => (one.id === id ? { ...one, ...span } : one));
  if (lastDayOf(after, today) < lastDayOf(administrators, today)) throw stateConflict([]);
}

/** Days are compared as text: an empty one is before all others. */
function lastDayOf(administrators: readonly Administrator[], today: string): string {
  const days = administrators.filter(({ validFrom }) => validFrom <= today).map(({ validTo }) => validTo ?? FOREVER);
  return days.reduce((last, day) => (day > last ? day : last), '');
}
