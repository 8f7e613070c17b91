import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import {
  PERSONAL_DATA,
  RateLimits,
  TenantDatabase,
  notFound,
  systemContext,
  type Allowance,
  type KeepsPersonalData,
  type PersonalRecords,
  type RequestContext,
} from '#app/platform';
import { Membership } from '../persistence/membership.entity.js';

/** Copies for one who asks, in an hour. */
const COPIES: Allowance = { points: 10, seconds: 3600 };
/** Rows of one kind in a copy. */
const MOST_ROWS = 20_000;

export interface RecordsOfKind {
  table: string;
  /** There are more rows than a copy holds: the centre gives the rest on request. */
  truncated: boolean;
  rows: object[];
}

/** A copy of what a centre keeps about a person: access (art. 15 GDPR) and portability (art. 20). */
@Injectable()
export class PersonalDataCopies {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * What stands in the centre under all roles that the person of a membership has or had there. Files, and the texts of
   * acts that name the person, are not among it; sessions are in the profile.
   * @throws DomainError not_found, too_many_requests
   */
  async copy(ctx: RequestContext, membershipId: string): Promise<RecordsOfKind[]> {
    const { tenantId } = await this.database.run(ctx, (tx) =>
      tx.get(Membership, { tenantId: tx.tenantId, id: membershipId }),
    );
    return this.collect(ctx, tenantId, membershipId);
  }

  /** As {@link copy}, of who asks. @throws DomainError not_found for a role of the network or of the platform */
  async ownCopy(ctx: RequestContext): Promise<RecordsOfKind[]> {
    const { tenantId, membershipId } = await this.database.run(ctx, (tx) => Promise.resolve(tx.actor));
    if (!tenantId) throw notFound();
    return this.collect(ctx, tenantId, membershipId);
  }

  private async collect(ctx: RequestContext, tenantId: string, membershipId: string): Promise<RecordsOfKind[]> {
    await this.limits.consume('personal-data', membershipId, COPIES);
    // A session of a body does not see all that was written about its person: the centre's groups, notes, hours.
    return this.database.run(systemContext(tenantId, ctx.now, ctx.requestId), async (tx) => {
      const roles = await tx.query<{ id: string }>(
        'SELECT id FROM membership WHERE person_id = (SELECT person_id FROM membership WHERE id = $1) AND erased_at IS NULL',
        [membershipId],
      );
      const ids = roles.map(({ id }) => id);
      const all: RecordsOfKind[] = [];
      for (const records of this.records()) {
        const rows = await tx.query(statement(records), [ids]);
        if (rows.length > 0)
          all.push({ table: records.table, truncated: rows.length > MOST_ROWS, rows: rows.slice(0, MOST_ROWS) });
      }
      return all;
    });
  }

  /** What a copy is made of, in all modules. */
  records(): PersonalRecords[] {
    return this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) =>
          metatype && instance && this.reflector.get<boolean>(PERSONAL_DATA, metatype as never),
      )
      .flatMap(({ instance }) => (instance as KeepsPersonalData).records)
      .sort((a, b) => a.table.localeCompare(b.table));
  }
}

/** Names of tables and columns are constants of the modules. */
function statement({ table, by, columns }: PersonalRecords): string {
  const own = by.map((column) => `${column} = ANY ($1)`).join(' OR ');
  return `SELECT ${columns.join(', ')} FROM ${table} WHERE ${own} LIMIT ${MOST_ROWS + 1}`;
}
