import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, invalid, notFound, type RequestContext, type Transaction } from '#app/platform';
import { Space } from '../persistence/space.entity.js';
import type { SpaceBodyRoleInput, SpaceMemberInput, SpaceRecusalInput } from './spaces.dto.js';

const BODY = 'SELECT id FROM body WHERE id = $1';
const MEMBERSHIP = 'SELECT id FROM membership WHERE id = $1';
const COUNT = `SELECT (SELECT count(*)::int FROM space_body WHERE space_id = $1) AS bodies,
  (SELECT count(*)::int FROM space_member WHERE space_id = $1) AS members`;
const NAME_BODY = `INSERT INTO space_body (tenant_id, space_id, body_id, role) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, space_id, body_id) DO UPDATE SET role = excluded.role`;
const NAME_MEMBER = `INSERT INTO space_member (tenant_id, space_id, membership_id, role, valid_to, added_by, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, space_id, membership_id) DO UPDATE SET role = excluded.role, valid_to = excluded.valid_to, by_seat = false`;
/** All that the person of a membership is or was here. */
const OF_PERSON = `SELECT p.id FROM membership m JOIN membership p ON p.tenant_id = m.tenant_id AND p.person_id = m.person_id WHERE m.id = `;
const IS_PERSON = `SELECT id FROM (${OF_PERSON}$1) p WHERE id = $2`;
const KEEP_OUT = `INSERT INTO space_recusal (tenant_id, space_id, membership_id, reason, recorded_by, recorded_at)
  SELECT $1, $2, $3::uuid, $4, $5, $6
  WHERE NOT EXISTS (SELECT FROM space_recusal r WHERE r.space_id = $2 AND r.membership_id IN (${OF_PERSON}$3))`;

/** Who is named in a space, and who is kept out: the centre says so, and it holds from the next request on. */
@Injectable()
export class SpacePeople {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async nameBody(ctx: RequestContext, spaceId: string, bodyId: string, { role }: SpaceBodyRoleInput): Promise<void> {
    await this.within(ctx, spaceId, async (tx) => {
      await exists(tx, BODY, bodyId);
      await tx.execute(NAME_BODY, [tx.tenantId, spaceId, bodyId, role]);
      await fits(tx, spaceId);
    });
  }

  /** @throws DomainError not_found, validation_failed on a last day that is over */
  async nameMember(ctx: RequestContext, spaceId: string, membershipId: string, input: SpaceMemberInput): Promise<void> {
    const { role, validTo = null } = input;
    if (validTo && validTo < italianDay(ctx.now)) throw invalid('validTo', 'in_the_past');
    await this.within(ctx, spaceId, async (tx) => {
      await exists(tx, MEMBERSHIP, membershipId);
      const { membershipId: by } = tx.actor;
      await tx.execute(NAME_MEMBER, [tx.tenantId, spaceId, membershipId, role, validTo, by, tx.now]);
      await fits(tx, spaceId);
    });
  }

  /**
   * Keeps a person out, whatever else would let them in, and whichever of their roles they come in. One who is kept out already stays so, with the first reason.
   * @throws DomainError not_found, validation_failed on oneself: another person has to record it
   */
  async keepOut(ctx: RequestContext, spaceId: string, membershipId: string, input: SpaceRecusalInput): Promise<void> {
    await this.within(ctx, spaceId, async (tx) => {
      await exists(tx, MEMBERSHIP, membershipId);
      const { membershipId: by } = tx.actor;
      if ((await tx.query(IS_PERSON, [by, membershipId])).length) throw invalid('reason', 'not_allowed');
      await tx.execute(KEEP_OUT, [tx.tenantId, spaceId, membershipId, input.reason, by, tx.now]);
    });
  }

  /** @throws DomainError not_found */
  async unname(
    ctx: RequestContext,
    spaceId: string,
    who: 'space_body' | 'space_member' | 'space_recusal',
    id: string,
  ): Promise<void> {
    await this.within(ctx, spaceId, async (tx) => {
      if (!(await tx.execute(REMOVE[who], [spaceId, id]))) throw notFound();
    });
  }

  private async within(ctx: RequestContext, id: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await tx.get(Space, { tenantId: tx.tenantId, id }, true);
      await work(tx);
      tx.changed('space', id, { everybody: true });
    });
  }
}

const REMOVE = {
  space_body: 'DELETE FROM space_body WHERE space_id = $1 AND body_id = $2',
  space_member: 'DELETE FROM space_member WHERE space_id = $1 AND membership_id = $2',
  space_recusal: `DELETE FROM space_recusal WHERE space_id = $1 AND membership_id IN (${OF_PERSON}$2)`,
};

async function exists(tx: Transaction, sql: string, id: string): Promise<void> {
  if (!(await tx.query(sql, [id])).length) throw notFound();
}

async function fits(tx: Transaction, spaceId: string): Promise<void> {
  const [count] = await tx.query<{ bodies: number; members: number }>(COUNT, [spaceId]);
  if (count!.bodies > LIMITS.spaceNamed || count!.members > LIMITS.spaceNamed) throw invalid('role', 'too_long');
}
