import { Injectable } from '@nestjs/common';
import type { BodyType } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { MemberChanges, NewMember } from '../api/bodies.dto.js';
import { BodyGrouping } from '../persistence/body.entity.js';

/** What contains nobody: it leads projects at most. */
const SINGLE: readonly BodyType[] = ['municipality', 'province'];
const BODY = 'SELECT type, valid_to::text AS "validTo" FROM body WHERE id = $1';
const SAME = `SELECT FROM body_grouping WHERE head_id = $1 AND body_id = $2 AND kind = $3 AND COALESCE(title, '') = $4
  AND id <> $5 AND daterange(starts_on, ends_on, '[]') && daterange($6::date, $7::date, '[]') LIMIT 1`;

type Values = Pick<BodyGrouping, 'headId' | 'bodyId' | 'kind' | 'title' | 'startsOn' | 'endsOn'>;

/** Who belongs to an associated form, or to a project that a body leads, from when to when. */
@Injectable()
export class BodyGroupings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found, validation_failed, duplicate on days that are taken */
  async add(ctx: RequestContext, headId: string, key: string | undefined, input: NewMember): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { headId, ...input }, headId, async () => {
        const head = await this.body(tx, headId, notFound);
        const { bodyId, kind, startsOn, endsOn = null } = input;
        await this.body(tx, bodyId, () => notFoundField('bodyId'));
        if (headId === bodyId) throw invalid('bodyId', 'not_allowed');
        if (kind === 'associated_form' && SINGLE.includes(head.type)) throw invalid('kind', 'not_allowed');
        const title = input.title || null;
        if (kind === 'project' && !title) throw invalid('title', 'required');
        if (kind === 'associated_form' && title) throw invalid('title', 'not_allowed');
        const values = { headId, bodyId, kind, title, startsOn, endsOn };
        const id = newId();
        await this.check(tx, id, values);
        await tx.insert(BodyGrouping, { id, ...values, act: input.act || null, createdAt: tx.now, version: 1 });
        this.changed(tx, values);
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, validation_failed, duplicate */
  async change(
    ctx: RequestContext,
    headId: string,
    id: string,
    version: number,
    { act, ...changes }: MemberChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const grouping = await tx.get(BodyGrouping, { tenantId: tx.tenantId, headId, id });
      if (grouping.version !== version) throw staleVersion();
      await this.check(tx, id, { ...grouping, ...changes });
      await tx.update(BodyGrouping, grouping, { ...changes, ...(act !== undefined && { act: act || null }) });
      this.changed(tx, grouping);
    });
  }

  /** Of what was entered by mistake. @throws DomainError not_found */
  async remove(ctx: RequestContext, headId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const grouping = await tx.get(BodyGrouping, { tenantId: tx.tenantId, headId, id });
      await tx.execute('DELETE FROM body_grouping WHERE id = $1', [id]);
      this.changed(tx, grouping);
    });
  }

  private async check(tx: Transaction, id: string, values: Values): Promise<void> {
    const { headId, bodyId, kind, title, startsOn, endsOn } = values;
    if (endsOn && endsOn < startsOn) throw invalid('endsOn', 'out_of_range');
    const same = await tx.query(SAME, [headId, bodyId, kind, title ?? '', id, startsOn, endsOn]);
    if (same.length) throw new DomainError('duplicate', { errors: [fieldError('bodyId', 'in_use')] });
  }

  private async body(tx: Transaction, id: string, missing: () => DomainError): Promise<{ type: BodyType }> {
    const [body] = await tx.query<{ type: BodyType }>(BODY, [id]);
    if (!body) throw missing();
    return body;
  }

  private changed(tx: Transaction, { headId, bodyId }: Pick<Values, 'headId' | 'bodyId'>): void {
    for (const id of [headId, bodyId]) tx.changed('body', id, { bodyId: id });
  }
}
