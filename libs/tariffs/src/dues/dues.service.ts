import { Injectable } from '@nestjs/common';
import { LIMITS, dueStepWords, type Locale, type TariffTerms } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type { DueDetail, DueLineView, DueOrder, DueQuery, DueSummary } from './dues.dto.js';
import type { DueSheet, DueSheetLine } from './due-sheet.js';
import type { FrozenLine } from './due.entity.js';

type SummaryRow = Omit<DueSummary, 'announcedAt'> & { announcedAt: Date | null };
interface DetailRow extends SummaryRow {
  province: string;
  planTitle: string;
  planNumber: number;
  planAct: string | null;
  adheresFrom: string;
  adheresTo: string;
  formerSource: string | null;
  comparedAmount: string | null;
  computedAt: Date;
  lines: FrozenLine[];
  terms: TariffTerms;
  centre: string;
  owner: string;
}

const COLUMNS = `d.id, d.run_id AS "runId", d.body_id AS "bodyId", b.name AS "bodyName", b.type AS "bodyType", d.year, r.status,
    c.title AS convention, d.amount::text AS amount, d.former_year AS "formerYear", d.former_amount::text AS "formerAmount",
    (d.amount - d.former_amount)::text AS change, d.market_amount::text AS "marketAmount",
    (d.market_amount - d.compared_amount)::text AS saving, r.announced_at AS "announcedAt"`;
const FROM = `FROM expected_due d JOIN due_run r ON r.tenant_id = d.tenant_id AND r.id = d.run_id
  JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
  JOIN convention c ON c.tenant_id = r.tenant_id AND c.id = r.convention_id`;
const LIST = `SELECT ${COLUMNS} ${FROM}`;
const DETAIL = `SELECT ${COLUMNS}, b.province, r.plan_title AS "planTitle", r.plan_number AS "planNumber", r.plan_act AS "planAct",
    d.adheres_from::text AS "adheresFrom", d.adheres_to::text AS "adheresTo", d.former_source AS "formerSource",
    d.compared_amount::text AS "comparedAmount", r.computed_at AS "computedAt", d.lines, r.terms, t.name AS centre, t.owner_name AS owner
  ${FROM} JOIN tenant t ON t.id = d.tenant_id WHERE d.id = $1`;

const SORTS: Record<DueOrder, Sort> = {
  ...bothWays('name', [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'd.id', type: 'uuid' },
  ]),
  ...bothWays('amount', [
    { sql: '(d.amount * 100)::bigint', type: 'bigint' },
    { sql: 'd.id', type: 'uuid' },
  ]),
  ...bothWays('year', [
    { sql: 'd.year::bigint', type: 'bigint' },
    { sql: 'd.id', type: 'uuid' },
  ]),
};
const KEYS: Record<string, (row: SummaryRow) => unknown> = {
  name: ({ bodyName }) => bodyName,
  amount: ({ amount }) => BigInt(amount.replace('.', '')),
  year: ({ year }) => year,
};

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** What bodies are expected to pay, and why: a body reads what it was told, the centre all. */
@Injectable()
export class Dues {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: DueQuery): Promise<Page<DueSummary>> {
    const { limit = LIMITS.defaultPageSize, cursor, runId, bodyId, year, q, sort = '-year' } = query;
    const list = new ListQuery(LIST).whereGiven('d.run_id = ?', runId).whereGiven('d.body_id = ?', bodyId);
    if (!runId) list.where(`r.status = 'announced'`);
    if (year) list.where('d.year = ?', Number(year));
    if (q) list.where('unaccent(b.name) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page(sort, SORTS[sort], limit, cursor);
    const rows = await this.database.read<SummaryRow>(ctx, sql, params);
    const key = KEYS[sort.replace('-', '')]!;
    return toPage(rows, limit, sort, (row) => [key(row), row.id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DueDetail> {
    const row = await this.row(ctx, id);
    const { planTitle, planNumber, planAct, adheresFrom, adheresTo, province, formerSource } = row;
    const plan = { planTitle, planNumber, planAct };
    return {
      ...summaryOf(row),
      ...plan,
      province,
      adheresFrom,
      adheresTo,
      formerSource,
      computedAt: row.computedAt.toISOString(),
      lines: linesOf(row).map((line) => inWords(line, ctx.locale)),
    };
  }

  /** All that the paper says. @throws DomainError not_found */
  async sheet(ctx: RequestContext, id: string): Promise<DueSheet> {
    const row = await this.row(ctx, id);
    const { formerYear, formerAmount, marketAmount, comparedAmount } = row;
    return {
      centre: row.centre,
      owner: row.owner,
      body: { name: row.bodyName, type: row.bodyType, province: row.province },
      year: row.year,
      plan: { title: row.planTitle, number: row.planNumber, act: row.planAct },
      convention: row.convention,
      from: row.adheresFrom,
      to: row.adheresTo,
      computedOn: italianDay(row.computedAt),
      announcedOn: row.announcedAt && italianDay(row.announcedAt),
      amount: row.amount,
      lines: linesOf(row),
      former:
        formerYear === null || formerAmount === null
          ? null
          : { year: formerYear, amount: formerAmount, source: row.formerSource ?? '' },
      market:
        marketAmount === null || comparedAmount === null ? null : { amount: marketAmount, compared: comparedAmount },
    };
  }

  private async row(ctx: RequestContext, id: string): Promise<DetailRow> {
    const [row] = await this.database.read<DetailRow>(ctx, DETAIL, [id]);
    if (!row) throw notFound();
    return row;
  }
}

function summaryOf(row: SummaryRow): DueSummary {
  const { id, runId, bodyId, bodyName, bodyType, year, status, convention, amount } = row;
  const { formerYear, formerAmount, change, marketAmount, saving } = row;
  const compared = { formerYear, formerAmount, change, marketAmount, saving };
  const announcedAt = row.announcedAt?.toISOString() ?? null;
  return { id, runId, bodyId, bodyName, bodyType, year, status, convention, amount, ...compared, announcedAt };
}

/** Each line beside what its tariff says of itself. */
function linesOf({ lines, terms }: DetailRow): DueSheetLine[] {
  const tariffs = new Map(terms.tariffs.map((tariff) => [tariff.id, tariff]));
  return lines.map(({ market, ...line }: FrozenLine) => {
    const tariff = tariffs.get(line.tariffId);
    const price = tariff?.market;
    return {
      tariffId: line.tariffId,
      name: line.name,
      amount: line.amount,
      steps: line.steps,
      legalBasis: tariff?.legalBasis ?? null,
      market: market === null || !price ? null : { amount: market, source: price.source, on: price.on },
    };
  });
}

const inWords = ({ steps, ...line }: DueSheetLine, locale: Locale): DueLineView => ({
  ...line,
  steps: steps.map((step) => dueStepWords(step, locale)),
});
