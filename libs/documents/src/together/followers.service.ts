import { Injectable } from '@nestjs/common';
import type { DigestFrequency } from '#app/contracts';
import { TenantDatabase, notFound, type RequestContext } from '#app/platform';

const SPACE = 'SELECT id FROM space WHERE id = $1';
const FORGET = 'DELETE FROM space_follower WHERE space_id = $1 AND membership_id = $2';
const FOLLOW = `INSERT INTO space_follower (tenant_id, space_id, membership_id, frequency, told_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, space_id, membership_id) DO UPDATE SET frequency = excluded.frequency`;

/** Who wants to hear of a space. */
@Injectable()
export class Followers {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async follow(ctx: RequestContext, spaceId: string, frequency: DigestFrequency): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      if (!(await tx.query(SPACE, [spaceId])).length) throw notFound();
      const { membershipId } = tx.actor;
      if (frequency === 'never') await tx.execute(FORGET, [spaceId, membershipId]);
      else await tx.execute(FOLLOW, [tx.tenantId, spaceId, membershipId, frequency, tx.now]);
      tx.changed('space', spaceId, { membershipId });
    });
  }
}
