import { Injectable } from '@nestjs/common';
import { ROLE_DEFINITIONS, type Role } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  holds,
  invalid,
  notFoundField,
  stateConflict,
  systemContext,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewAbsence } from '../api/absences.dto.js';
import { dayBefore } from '../domain/days.js';
import { absenceSet } from '../events/membership-events.js';
import { Absence } from '../persistence/membership.entity.js';
import { DOES_THE_WORK_OF, absentNow, validNow } from '../persistence/present.js';

interface PersonRow {
  id: string;
  role: Role;
  valid_from: string;
  valid_to: string | null;
  body_ids: string[];
}

const PERSON = `SELECT m.id, m.role, m.valid_from::text, m.valid_to::text,
    ARRAY(SELECT b.body_id FROM membership_body b WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id) AS body_ids
  FROM membership m WHERE m.id = $1`;

/** Whose turn it is in the end: substitutes may be absent, too. Nobody where the way leads in a circle. */
const STAND_IN = `WITH RECURSIVE chain (id) AS (
    SELECT $1::uuid
    UNION SELECT a.substitute_id FROM absence a JOIN chain c ON a.membership_id = c.id WHERE ${absentNow('a')}
  ) SELECT m.id, m.display_name AS name FROM chain c JOIN membership m ON m.id = c.id
  WHERE m.id <> $1 AND ${validNow('m')}
    AND NOT EXISTS (SELECT FROM absence a WHERE a.tenant_id = m.tenant_id AND a.membership_id = m.id AND ${absentNow('a')}) LIMIT 1`;

const ACTING_FOR = `SELECT m.id, m.display_name AS name, m.role FROM membership m
  WHERE m.id = ANY (${DOES_THE_WORK_OF}) AND m.id <> $1 AND ${validNow('m')} ORDER BY m.display_name, m.id`;

/** Who is away, and who does their work meanwhile. */
@Injectable()
export class Absences {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** Who does this person's work today; null where they do it themselves, or nobody does. */
  async standInFor(tx: Transaction, membershipId: string): Promise<{ id: string; name: string } | null> {
    const [found] = await tx.query<{ id: string; name: string }>(STAND_IN, [membershipId]);
    return found ?? null;
  }

  /** Whose work the actor does today beside their own. */
  async actingFor(tx: Transaction): Promise<{ id: string; name: string; role: Role }[]> {
    return tx.query(ACTING_FOR, [tx.actor.membershipId]);
  }

  /**
   * Sets an absence and who substitutes.
   * @returns its id
   * @throws DomainError permission_denied, not_found, validation_failed, duplicate, idempotency_key_reused
   */
  async set(ctx: RequestContext, key: string | undefined, input: NewAbsence): Promise<string> {
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, input, id, () => this.create(tx, id, input));
    });
  }

  private async create(tx: Transaction, id: string, input: NewAbsence): Promise<void> {
    const { membershipId = tx.actor.membershipId, substituteId, startsOn, endsOn, note = '' } = input;
    if (membershipId !== tx.actor.membershipId && !holds(tx.actor, 'memberships.manage'))
      throw new DomainError('permission_denied');
    if (endsOn < startsOn) throw invalid('endsOn', 'out_of_range');
    if (endsOn < italianDay(tx.now)) throw invalid('endsOn', 'in_the_past');
    const person = await this.person(tx, membershipId, 'membershipId');
    const substitute = await this.person(tx, substituteId, 'substituteId');
    if (!suits(person, substitute, startsOn, endsOn)) throw invalid('substituteId', 'not_allowed');
    if (await this.isAbsent(tx, substituteId, startsOn, endsOn)) throw invalid('substituteId', 'in_use');
    await tx.insert(Absence, {
      id,
      membershipId,
      substituteId,
      startsOn,
      endsOn,
      note,
      createdAt: tx.now,
      cancelledAt: null,
      version: 1,
    });
    await tx.emit(absenceSet(id));
    this.changed(tx, id, membershipId, substituteId);
  }

  /**
   * Cancels an absence to come; one that runs ended yesterday, for its person is here today.
   * @throws DomainError not_found, permission_denied, state_conflict on one that is over
   */
  async end(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const absence = await tx.get(Absence, { tenantId: tx.tenantId, id });
      const { membershipId, substituteId, startsOn, endsOn, cancelledAt } = absence;
      if (membershipId !== tx.actor.membershipId && !holds(tx.actor, 'memberships.manage'))
        throw new DomainError('permission_denied');
      const today = italianDay(tx.now);
      if (cancelledAt || endsOn < today) throw stateConflict([]);
      await tx.update(Absence, absence, startsOn < today ? { endsOn: dayBefore(today) } : { cancelledAt: tx.now });
      this.changed(tx, id, membershipId, substituteId);
    });
  }

  private async person(tx: Transaction, id: string, field: string): Promise<PersonRow> {
    const [person] = await tx.query<PersonRow>(PERSON, [id]);
    if (!person) throw notFoundField(field);
    return person;
  }

  /** A colleague's absences are not for everybody to see; that they are away on these days is. */
  private async isAbsent(tx: Transaction, membershipId: string, from: string, to: string): Promise<boolean> {
    const found = await this.database.read(
      systemContext(tx.tenantId, tx.now, tx.ctx.requestId),
      `SELECT id FROM absence WHERE membership_id = $1 AND cancelled_at IS NULL
         AND daterange(starts_on, ends_on, '[]') && daterange($2::date, $3::date, '[]') LIMIT 1`,
      [membershipId, from, to],
    );
    return found.length > 0;
  }

  private changed(tx: Transaction, id: string, ...membershipIds: string[]): void {
    for (const membershipId of membershipIds) tx.changed('absence', id, { membershipId });
    tx.changed('absence', id, { centreOnly: true });
  }
}

/** Somebody else of the same side, for people of bodies with a body in common, who is there all the time. */
function suits(person: PersonRow, substitute: PersonRow, from: string, to: string): boolean {
  const side = ({ role }: PersonRow) => ROLE_DEFINITIONS[role].access;
  return (
    person.id !== substitute.id &&
    side(person) === side(substitute) &&
    (side(person) !== 'body' || substitute.body_ids.some((id) => person.body_ids.includes(id))) &&
    substitute.valid_from <= from &&
    (substitute.valid_to === null || substitute.valid_to >= to)
  );
}
