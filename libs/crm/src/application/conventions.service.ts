import { Injectable } from '@nestjs/common';
import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES, type ConventionKind } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  StoredFiles,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  type Actor,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { ActTemplates } from '../acts/act-templates.js';
import type { Act } from '../api/adhesions.dto.js';
import {
  CONVENTIONS_SHOWN,
  type Convention as ConventionView,
  type ConventionChanges,
  type ConventionProgress,
  type NewConvention,
} from '../api/conventions.dto.js';
import { Convention } from '../persistence/adhesion.entity.js';
import { EXTENDED, REMINDER_CONDITION } from './adhesion-queries.js';

const codes = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');
const among = (condition: string) => `count(*) FILTER (WHERE ${condition})::int`;

const SELECT = `SELECT c.id, c.title, c.valid_from::text AS "validFrom", c.valid_to::text AS "validTo",
    CASE WHEN c.act_organ IS NOT NULL THEN json_build_object('organ', c.act_organ, 'number', c.act_number, 'date', c.act_date) END AS act,
    c.notice_days AS "noticeDays", c.extension_days AS "extensionDays", c.version, c.renews_id AS "renewsId", r.title AS renews,
    c.kind, c.parent_id AS "parentId", f.title AS parent,
    c.resolution_template_id AS "resolutionTemplateId", c.determination_template_id AS "determinationTemplateId",
    (SELECT json_build_object('expected', count(*)::int, 'received', ${among(`a.status <> 'requested'`)},
        'active', ${among(`a.status IN (${codes(LIVE_ADHESION_STATUSES)})`)}, 'toRemind', ${among(REMINDER_CONDITION.none)},
        'reminded', ${among(REMINDER_CONDITION.reminded)}, 'silent', ${among(REMINDER_CONDITION.silent)},
        'extended', ${among(EXTENDED)})
      FROM adhesion a WHERE a.tenant_id = c.tenant_id AND a.convention_id = c.id
        AND a.status NOT IN (${codes(ENDED_ADHESION_STATUSES)})) AS progress
  FROM convention c LEFT JOIN convention r ON r.tenant_id = c.tenant_id AND r.id = c.renews_id
  LEFT JOIN convention f ON f.tenant_id = c.tenant_id AND f.id = c.parent_id`;

const TEMPLATES = ['resolutionTemplateId', 'determinationTemplateId'] as const;
const NO_TEMPLATES = { resolutionTemplateId: null, determinationTemplateId: null };
const RENEWED = `WITH RECURSIVE chain (id, renews_id) AS (
    SELECT id, renews_id FROM convention WHERE id = $1
    UNION SELECT c.id, c.renews_id FROM convention c JOIN chain ON c.id = chain.renews_id)
  SELECT id FROM chain LIMIT 200`;

type Row = Omit<ConventionView, 'progress'> & { progress: ConventionProgress };

/** What a centre proposes to the bodies, for a period. */
@Injectable()
export class Conventions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly templates: ActTemplates,
    private readonly files: StoredFiles,
  ) {}

  async list(ctx: RequestContext): Promise<ConventionView[]> {
    const rows = await this.database.read<Row>(
      ctx,
      `${SELECT} ORDER BY c.valid_from DESC, c.id DESC LIMIT ${CONVENTIONS_SHOWN}`,
    );
    return rows.map((row) => shownTo(row, ctx.actor!));
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ConventionView> {
    const [row] = await this.database.read<Row>(ctx, `${SELECT} WHERE c.id = $1`, [id]);
    if (!row) throw notFound();
    return shownTo(row, ctx.actor!);
  }

  /** @returns the id @throws DomainError duplicate on a title in use, validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewConvention): Promise<string> {
    const { title, validFrom, validTo = null, act = null, noticeDays, extensionDays = 0, renewsId = null } = input;
    const { parentId = null } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        checkDays(tx, validFrom, validTo, act);
        await this.freeTitle(tx, title);
        await this.checkRenewed(tx, id, renewsId);
        await this.checkFramework(tx, parentId);
        const kind: ConventionKind = parentId ? 'protocol' : 'framework';
        const values = {
          kind,
          parentId,
          title,
          validFrom,
          validTo,
          noticeDays,
          extensionDays,
          renewsId,
          ...columnsOf(act),
          ...NO_TEMPLATES,
        };
        await tx.insert(Convention, { id, ...values, createdAt: tx.now, version: 1 });
        tx.changed('centre', tx.tenantId, { everybody: true });
      }),
    );
  }

  /**
   * A later last day extends every adhesion to it.
   * @throws DomainError not_found, stale_version, duplicate, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: ConventionChanges): Promise<void> {
    const templates = await this.newTemplates(ctx, id, changes);
    await this.database.run(ctx, async (tx) => {
      const convention = await tx.get(Convention, { tenantId: tx.tenantId, id });
      if (convention.version !== version) throw staleVersion();
      const { act, ...plain } = changes;
      const next = { ...convention, ...plain };
      checkDays(tx, next.validFrom, next.validTo, act ?? null);
      // Every adhesion would expire with the next day's round.
      if (next.validTo !== convention.validTo && next.validTo && next.validTo < italianDay(tx.now))
        throw invalid('validTo', 'in_the_past');
      if (next.title !== convention.title) await this.freeTitle(tx, next.title);
      await this.checkRenewed(tx, id, plain.renewsId ?? null);
      for (const [field, fileId] of templates) await this.files.attach(tx, [fileId], null, false, field);
      await tx.update(Convention, convention, { ...plain, ...(act !== undefined && columnsOf(act)) });
      tx.changed('centre', tx.tenantId, { everybody: true });
    });
  }

  /** The templates that a change brings, each looked at. @throws DomainError validation_failed, not_found */
  private async newTemplates(ctx: RequestContext, id: string, changes: ConventionChanges) {
    const given = TEMPLATES.filter((field) => changes[field]);
    if (!given.length) return [];
    const now = await this.get(ctx, id);
    const fresh = given
      .filter((field) => changes[field] !== now[field])
      .map((field) => [field, changes[field]!] as const);
    for (const [field, fileId] of fresh) await this.templates.check(ctx, fileId, field);
    return fresh;
  }

  /** A convention renews another one, never itself in a circle. */
  private async checkRenewed(tx: Transaction, id: string, renewsId: string | null): Promise<void> {
    if (!renewsId) return;
    const chain = await tx.query<{ id: string }>(RENEWED, [renewsId]);
    if (!chain.length) throw notFoundField('renewsId');
    if (chain.some((one) => one.id === id)) throw invalid('renewsId', 'not_allowed');
  }

  private async checkFramework(tx: Transaction, parentId: string | null): Promise<void> {
    if (!parentId) return;
    const [parent] = await tx.query<{ kind: ConventionKind }>('SELECT kind FROM convention WHERE id = $1', [parentId]);
    if (!parent) throw notFoundField('parentId');
    if (parent.kind !== 'framework') throw invalid('parentId', 'not_allowed');
  }

  private async freeTitle(tx: Transaction, title: string): Promise<void> {
    const rows = await tx.query('SELECT 1 FROM convention WHERE title = $1', [title]);
    if (rows.length) throw new DomainError('duplicate', { errors: [fieldError('title', 'in_use')] });
  }
}

/** A body is not told how the others stand. */
function shownTo(row: Row, { access }: Actor): ConventionView {
  return { ...row, progress: access === 'body' ? null : row.progress };
}

function checkDays(tx: Transaction, validFrom: string, validTo: string | null | undefined, act: Act | null): void {
  if (validTo && validTo < validFrom) throw invalid('validTo', 'out_of_range');
  if (act && act.date > italianDay(tx.now)) throw invalid('act.date', 'out_of_range');
}

const columnsOf = (act: Act | null) => ({
  actOrgan: act?.organ ?? null,
  actNumber: act?.number ?? null,
  actDate: act?.date ?? null,
});
