import { Injectable } from '@nestjs/common';
import { LIMITS, ROLES, can } from '#app/contracts';
import { Tasks } from '#app/crm';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type {
  NewProspect,
  ProspectChanges,
  ProspectCounts,
  ProspectQuery,
  ProspectView,
} from '../api/prospects.dto.js';
import { Prospect, ProspectStep } from '../persistence/relationship.entity.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'x."bodyName" COLLATE "it-x-icu"', type: 'text' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const adheres = (day: string) => `b.id IN (SELECT u.body_id FROM search.adhering(${day}, NULL) u)`;

/** Who adheres is asked once a statement; what somebody says of the stage counts until then. */
const prospects = (
  day: string,
) => `SELECT p.id, p.body_id AS "bodyId", b.name AS "bodyName", b.type AS "bodyType", p.stage,
    CASE WHEN ${adheres(day)} THEN 'adhered' ELSE p.stage END AS standing,
    CASE WHEN ${adheres(day)} THEN COALESCE((SELECT max(a.active_from) FROM adhesion a
      WHERE a.tenant_id = p.tenant_id AND a.body_id = p.body_id AND a.active_from <= ${day}), p.since) ELSE p.since END::text AS since,
    p.follower_id AS "followerId", m.display_name AS "followerName", p.note, p.version,
    (SELECT s.reason FROM prospect_step s WHERE s.tenant_id = p.tenant_id AND s.body_id = p.body_id AND s.prospect_id = p.id
      ORDER BY s.at DESC, s.id DESC LIMIT 1) AS reason,
    (SELECT json_build_object('id', k.id, 'title', k.title, 'dueOn', k.due_on) FROM task k
      WHERE k.tenant_id = p.tenant_id AND k.body_id = p.body_id AND k.done_at IS NULL ORDER BY k.due_on, k.id LIMIT 1) AS "nextTask"
  FROM prospect p JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  LEFT JOIN membership m ON m.tenant_id = p.tenant_id AND m.id = p.follower_id`;

const LIST = `SELECT x.* FROM (${prospects('?::date')}) x`;
const ONE = `${prospects('$2::date')} WHERE p.id = $1`;

const COUNTS = `WITH standing AS (
    SELECT p.id, CASE WHEN ${adheres('$1::date')} THEN 'adhered' WHEN p.id IS NULL THEN 'untouched' ELSE p.stage END AS standing
    FROM body b LEFT JOIN prospect p ON p.tenant_id = b.tenant_id AND p.body_id = b.id
    WHERE p.id IS NOT NULL OR b.valid_to IS NULL OR b.valid_to >= $1)
  SELECT ${['contacted', 'interested', 'resolution_scheduled', 'lost', 'untouched']
    .map((standing) => `count(*) FILTER (WHERE standing = '${standing}')::int AS ${standing}`)
    .join(', ')}, count(*) FILTER (WHERE standing = 'adhered' AND id IS NOT NULL)::int AS adhered FROM standing`;

/** The bodies that the centre would like to see adhere: how far each has come, who follows it, what is next. */
@Injectable()
export class Prospects {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly tasks: Tasks,
  ) {}

  async list(ctx: RequestContext, query: ProspectQuery): Promise<Page<ProspectView>> {
    const { limit = LIMITS.defaultPageSize, standing, bodyId, follower, cursor } = query;
    const day = italianDay(ctx.now);
    const list = new ListQuery(LIST, day, day, day)
      .whereGiven('x.standing = ?', standing)
      .whereGiven('x."bodyId" = ?', bodyId);
    if (follower === 'nobody') list.where('x."followerId" IS NULL');
    if (follower === 'me') list.where(`x."followerId" = NULLIF(current_setting('app.membership_id', true), '')::uuid`);
    const rows = await this.database.read<ProspectView>(ctx, ...list.page('name', BY_NAME, limit, cursor));
    return toPage(
      rows,
      limit,
      'name',
      (row) => [row.bodyName, row.id],
      (row) => row,
    );
  }

  async counts(ctx: RequestContext): Promise<ProspectCounts> {
    const [row] = await this.database.read<ProspectCounts>(ctx, COUNTS, [italianDay(ctx.now)]);
    return row!;
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ProspectView> {
    const [row] = await this.database.read<ProspectView>(ctx, ONE, [id, italianDay(ctx.now)]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws DomainError not_found on a body or a person, duplicate where it is followed already, validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewProspect): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const { bodyId, stage, since = italianDay(tx.now), note = '', task } = input;
        const { followerId = tx.actor.membershipId } = input;
        const found = await tx.query('SELECT id FROM body WHERE id = $1 FOR UPDATE', [bodyId]);
        if (!found.length) throw notFoundField('bodyId');
        const known = await tx.query('SELECT id FROM prospect WHERE body_id = $1', [bodyId]);
        if (known.length) throw new DomainError('duplicate', { errors: [fieldError('bodyId', 'in_use')] });
        if (followerId) await this.checkFollower(tx, followerId);
        await tx.insert(Prospect, { id, bodyId, stage, since, followerId, note, createdAt: tx.now, version: 1 });
        await this.step(tx, { id, bodyId }, input, since);
        if (task) await this.tasks.add(tx, { ...task, bodyId });
        tx.changed('body', bodyId, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found on a person, stale_version, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: ProspectChanges): Promise<void> {
    const { stage, since, followerId, note, task } = changes;
    await this.database.run(ctx, async (tx) => {
      const prospect = await tx.get(Prospect, { tenantId: tx.tenantId, id }, true);
      if (prospect.version !== version) throw staleVersion();
      if (followerId) await this.checkFollower(tx, followerId);
      const moved = stage !== undefined && stage !== prospect.stage;
      const day = since ?? (moved ? italianDay(tx.now) : prospect.since);
      if (moved) await this.step(tx, prospect, { ...changes, stage }, day);
      else if (day > italianDay(tx.now)) throw invalid('since', 'out_of_range');
      await tx.update(Prospect, prospect, {
        since: day,
        ...(moved && { stage }),
        ...(followerId !== undefined && { followerId }),
        ...(note !== undefined && { note }),
      });
      if (task) await this.tasks.add(tx, { ...task, bodyId: prospect.bodyId });
      tx.changed('body', prospect.bodyId, { centreOnly: true });
    });
  }

  private async step(
    tx: Transaction,
    { id, bodyId }: Pick<Prospect, 'id' | 'bodyId'>,
    { stage, reason }: Pick<NewProspect, 'stage' | 'reason'>,
    since: string,
  ): Promise<void> {
    if (since > italianDay(tx.now)) throw invalid('since', 'out_of_range');
    if (stage === 'lost' && !reason) throw invalid('reason', 'required');
    await tx.insert(ProspectStep, {
      id: newId(),
      bodyId,
      prospectId: id,
      stage,
      since,
      reason: stage === 'lost' ? reason! : null,
      actorId: tx.actor.membershipId,
      actorName: tx.actor.displayName,
      at: tx.now,
    });
  }

  private async checkFollower(tx: Transaction, id: string): Promise<void> {
    const found = await tx.query(
      'SELECT id FROM membership WHERE id = $1 AND role = ANY ($2) AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)',
      [id, ROLES.filter((role) => can(role, 'relationship.edit')), italianDay(tx.now)],
    );
    if (!found.length) throw notFoundField('followerId');
  }
}
