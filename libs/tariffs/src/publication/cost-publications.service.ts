import { Injectable } from '@nestjs/common';
import type { CostModelKind } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type {
  CostPublicationList,
  CostPublicationView,
  PublishableModel,
  ServiceCosts,
} from './cost-publications.dto.js';
import { CostPublication } from './cost-publication.entity.js';

interface ModelRow {
  id: string;
  year: number;
  kind: CostModelKind;
  status: string;
  act: string | null;
}
type Row = Omit<CostPublicationView, 'publishedAt' | 'withdrawnAt'> & { publishedAt: Date; withdrawnAt: Date | null };

const MODEL = `SELECT id, year, kind, status, act_organ || ' n. ' || act_number || ' del ' || to_char(act_date, 'DD/MM/YYYY') AS act
  FROM cost_model WHERE id = $1 FOR SHARE`;
const PUBLICATIONS = `SELECT p.id, p.cost_model_id AS "costModelId", p.year, p.kind, p.act, c.services, c.amount::text AS amount,
    m.display_name AS "publishedBy", p.published_at AS "publishedAt", p.withdrawn_at AS "withdrawnAt", p.version
  FROM cost_publication p LEFT JOIN membership m ON m.tenant_id = p.tenant_id AND m.id = p.published_by
  CROSS JOIN LATERAL (SELECT count(*)::int AS services, COALESCE(sum(c.amount), 0)::numeric(14, 2) AS amount FROM published_cost c
    WHERE c.tenant_id = p.tenant_id AND c.publication_id = p.id) c`;
const ALL = `${PUBLICATIONS} ORDER BY p.published_at DESC, p.id DESC LIMIT 200`;
const ONE = `${PUBLICATIONS} WHERE p.id = $1`;
const PUBLISHABLE = `SELECT m.id, m.year, m.kind FROM cost_model m WHERE m.status = 'approved' AND NOT EXISTS (
    SELECT FROM cost_publication p WHERE p.tenant_id = m.tenant_id AND p.cost_model_id = m.id AND p.withdrawn_at IS NULL)
  ORDER BY m.year DESC, m.kind LIMIT 200`;
/** Copies what services cost in a model. The titles are those of the day: a sheet that is renamed later changes nothing. */
export const SHOW_COSTS = `INSERT INTO published_cost (tenant_id, publication_id, service_id, title, staff, purchases, overheads, income, amount, quantity, unit)
  SELECT s.tenant_id, $1, s.service_id, COALESCE((SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.service_id
      ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1), '–'),
    COALESCE(sum(s.amount) FILTER (WHERE i.kind = 'staff'), 0), COALESCE(sum(s.amount) FILTER (WHERE i.kind = 'purchase'), 0),
    COALESCE(sum(s.amount) FILTER (WHERE i.kind = 'overhead'), 0), COALESCE(sum(s.amount) FILTER (WHERE i.kind = 'income'), 0),
    sum(s.amount), o.output_quantity, o.output_unit
  FROM cost_share s JOIN cost_item i ON i.tenant_id = s.tenant_id AND i.id = s.item_id
  JOIN cost_object o ON o.tenant_id = s.tenant_id AND o.id = s.object_id
  WHERE s.cost_model_id = $2 GROUP BY s.tenant_id, s.service_id, o.output_quantity, o.output_unit`;
const CENTRE = `SELECT id FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;
const COSTS = `SELECT p.year, p.kind, c.service_id AS "serviceId", c.title, c.staff::text, c.purchases::text, c.overheads::text, c.income::text,
    c.amount::text, trim_scale(c.quantity)::text AS quantity, c.unit, p.act
  FROM published_cost c JOIN cost_publication p ON p.tenant_id = c.tenant_id AND p.id = c.publication_id
  WHERE p.withdrawn_at IS NULL ORDER BY c.title COLLATE "it-x-icu", c.service_id, p.year DESC, p.kind LIMIT 5000`;

/** What services cost, for everybody to read: art. 32 c. 2 a of d.lgs. 33/2013. */
@Injectable()
export class CostPublications {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(ctx: RequestContext): Promise<CostPublicationList> {
    const [items, publishable] = await this.database.readAll<[Row, PublishableModel]>(ctx, [
      [ALL, []],
      [PUBLISHABLE, []],
    ]);
    return { items: items.map(viewOf), publishable };
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<CostPublicationView> {
    const [row] = await this.database.read<Row>(ctx, ONE, [id]);
    if (!row) throw notFound();
    return viewOf(row);
  }

  /**
   * Shows everybody what the services of an approved model cost, each with its share of staff, purchases, overheads and
   * income, as they are now; an earlier publication of the same year and kind is withdrawn.
   * @throws DomainError not_found, state_conflict where the model is not approved, duplicate where it is shown already
   */
  async publish(ctx: RequestContext, key: string | undefined, costModelId: string): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { costModelId }, id, async () => {
        const [model] = await tx.query<ModelRow>(MODEL, [costModelId]);
        if (!model) throw notFoundField('costModelId');
        if (model.status !== 'approved' || !model.act) throw stateConflict([]);
        await this.replace(tx, model);
        await tx.insert(CostPublication, {
          id,
          costModelId,
          year: model.year,
          kind: model.kind,
          act: model.act,
          publishedBy: tx.actor.membershipId,
          publishedAt: tx.now,
          withdrawnAt: null,
          version: 1,
        });
        await tx.execute(SHOW_COSTS, [id, costModelId]);
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict where it is withdrawn */
  async withdraw(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const publication = await tx.get(CostPublication, { tenantId: tx.tenantId, id }, true);
      if (publication.version !== version) throw staleVersion();
      if (publication.withdrawnAt) throw stateConflict([]);
      await tx.update(CostPublication, publication, { withdrawnAt: tx.now });
    });
  }

  /** What everybody reads. @throws DomainError not_found where the context names no centre */
  async published(ctx: RequestContext): Promise<ServiceCosts> {
    const [[centre], items] = await this.database.readAll<[{ id: string }, ServiceCosts['items'][number]]>(ctx, [
      [CENTRE, []],
      [COSTS, []],
    ]);
    if (!centre) throw notFound();
    return { items };
  }

  private async replace(tx: Transaction, { id, year, kind }: ModelRow): Promise<void> {
    const [shown] = await tx.query<{ id: string; version: number; model: string }>(
      `SELECT id, version, cost_model_id AS model FROM cost_publication WHERE year = $1 AND kind = $2 AND withdrawn_at IS NULL FOR UPDATE`,
      [year, kind],
    );
    if (shown?.model === id) throw new DomainError('duplicate');
    if (shown) await tx.update(CostPublication, shown, { withdrawnAt: tx.now });
  }
}

const viewOf = (row: Row): CostPublicationView => ({
  ...row,
  publishedAt: row.publishedAt.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});
