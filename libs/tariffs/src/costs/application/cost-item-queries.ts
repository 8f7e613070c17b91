import Fraction from 'fraction.js';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Statement,
} from '#app/platform';
import { euros, exact } from '../../domain/pricing/exact.js';
import type { CostItemPartInput, CostItemQuery, CostItemView } from '../api/cost-items.dto.js';
import { hoursByObject, itemCosts } from '../domain/item-costs.js';
import type { ModelRows } from '../domain/model-rows.js';
import { OBJECT_NAME, OBJECTS_FROM, dataOf, type DataRows } from './cost-model-data.js';
import { UNSOURCED } from './cost-model-steps.js';

const SORTS = {
  ...bothWays('label', [
    { sql: 'i.label COLLATE "it-x-icu"', type: 'text' },
    { sql: 'i.id', type: 'uuid' },
  ]),
  ...bothWays('kind', [
    { sql: 'i.kind', type: 'text' },
    { sql: 'i.label COLLATE "it-x-icu"', type: 'text' },
    { sql: 'i.id', type: 'uuid' },
  ]),
};
const SELECT = `SELECT i.id, i.kind, i.label, i.object_id AS "objectId", i.driver_id AS "driverId", i.membership_id AS "membershipId",
    i.gross_cost::text AS "grossCost", i.hours_from AS "hoursFrom", i.net_amount::text AS "netAmount", trim_scale(i.vat_rate)::text AS "vatRate",
    i.vat_deductible AS "vatDeductible", i.durable_years AS "durableYears", i.bought_year AS "boughtYear", i.amount::text AS amount,
    i.reduces, i.source, i.file_id AS "fileId", i.version, f.name AS "fileName", m.display_name AS "personName",
    COALESCE(d.name, (SELECT ${OBJECT_NAME} ${OBJECTS_FROM} WHERE o.tenant_id = i.tenant_id AND o.id = i.object_id)) AS "toName"
  FROM cost_item i
  LEFT JOIN stored_file f ON f.tenant_id = i.tenant_id AND f.id = i.file_id
  LEFT JOIN membership m ON m.tenant_id = i.tenant_id AND m.id = i.membership_id
  LEFT JOIN cost_driver d ON d.tenant_id = i.tenant_id AND d.id = i.driver_id`;
const PARTS = `EXISTS (SELECT FROM cost_item_part p WHERE p.tenant_id = i.tenant_id AND p.item_id = i.id AND p.object_id = ?)`;
const SOURCED = { yes: `NOT (${UNSOURCED})`, no: UNSOURCED } as const;

type Row = Omit<CostItemView, 'yearAmount' | 'hours' | 'parts'>;
type Costed = Pick<ModelRows, 'model' | 'items' | 'parts'>;

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** The items of a model, each with what it costs in the year. */
@Injectable()
export class CostItemQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found on the model */
  async list(ctx: RequestContext, modelId: string, query: CostItemQuery): Promise<Page<CostItemView>> {
    const { limit = LIMITS.defaultPageSize, kind, q, objectId, sourced, sort = 'kind', cursor } = query;
    const list = new ListQuery(SELECT).where('i.cost_model_id = ?', modelId).whereGiven('i.kind = ANY (?)', kind);
    if (q) list.where(`unaccent(i.label || ' ' || i.source) ILIKE unaccent(?)`, like(q));
    if (objectId) list.where(`(i.object_id = ? OR ${PARTS})`, objectId, objectId);
    if (sourced) list.where(SOURCED[sourced]);
    const { rows, costed } = await this.read(ctx, modelId, list.page(sort, SORTS[sort], limit, cursor));
    const costs = itemCosts(costed);
    const byKind = sort === 'kind' || sort === '-kind';
    return toPage(
      rows,
      limit,
      sort,
      (row) => [...(byKind ? [row.kind] : []), row.label, row.id],
      (row) => viewOf(row, costed, costs),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, modelId: string, id: string): Promise<CostItemView> {
    const one: Statement = [`${SELECT} WHERE i.cost_model_id = $1 AND i.id = $2`, [modelId, id]];
    const { rows, costed } = await this.read(ctx, modelId, one);
    if (!rows[0]) throw notFound();
    return viewOf(rows[0], costed, itemCosts(costed));
  }

  private async read(ctx: RequestContext, modelId: string, page: Statement): Promise<{ rows: Row[]; costed: Costed }> {
    const [model, , , , items, parts] = dataOf(modelId);
    const read = await this.database.readAll<[Row, DataRows[0], DataRows[4], DataRows[5]]>(ctx, [
      page,
      model,
      items,
      parts,
    ]);
    if (!read[1][0]) throw notFound();
    return { rows: read[0], costed: { model: read[1][0], items: read[2], parts: read[3] } };
  }
}

function viewOf(row: Row, costed: Costed, costs: ReadonlyMap<string, bigint>): CostItemView {
  const hours = [...hoursByObject(row, costed).values()];
  return {
    ...row,
    yearAmount: euros(costs.get(row.id)!),
    hours: row.kind === 'staff' ? exact(hours.reduce((sum, each) => sum.add(each), new Fraction(0)).round(2)) : null,
    parts: costed.parts
      .filter(({ itemId }) => itemId === row.id)
      .map(({ objectId, hours: own, percentage }): CostItemPartInput => ({ objectId, hours: own, percentage })),
  };
}
