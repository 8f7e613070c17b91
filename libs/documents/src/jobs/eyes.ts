import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { DomainError, TenantDatabase, memberContext, type RequestContext } from '#app/platform';

/** Who would get what somebody absent is told. */
const SUBSTITUTES = `SELECT substitute_id AS id FROM absence WHERE membership_id = ANY ($1) AND cancelled_at IS NULL
  AND starts_on <= $2 AND ends_on >= $2`;
/** A space, or a document: an id is of one alone. */
const SEEN = 'SELECT id FROM space WHERE id = $1 UNION ALL SELECT id FROM document WHERE id = $1';

/** Whether people see what they would be told of: as they themselves would find out, by the policies. */
@Injectable()
export class Eyes {
  constructor(private readonly database: TenantDatabase) {}

  /** Those of these people who see a space or a document today. @param what its id */
  async seers(ctx: RequestContext, tenantId: string, what: string, ids: readonly string[]): Promise<string[]> {
    const seen: string[] = [];
    for (const id of new Set(ids)) if ((await this.readAs(ctx, tenantId, id, SEEN, [what]))?.length) seen.push(id);
    return seen;
  }

  /** Who stands in for these people today and does not see the space or document: they are told nothing of it. @param what its id */
  async blind(ctx: RequestContext, tenantId: string, what: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(ctx, SUBSTITUTES, [ids, italianDay(ctx.now)]);
    const substitutes = rows.map(({ id }) => id);
    const seen = await this.seers(ctx, tenantId, what, substitutes);
    return substitutes.filter((id) => !seen.includes(id));
  }

  /** What a person would read; undefined where their membership is over. */
  async readAs<T extends object>(
    ctx: RequestContext,
    tenantId: string,
    membershipId: string,
    sql: string,
    params: readonly unknown[],
  ): Promise<T[] | undefined> {
    try {
      return await this.database.read<T>(memberContext(ctx, tenantId, membershipId), sql, params);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unauthenticated') return undefined;
      throw error;
    }
  }
}
