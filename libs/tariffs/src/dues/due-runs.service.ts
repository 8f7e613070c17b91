import { Injectable } from '@nestjs/common';
import {
  DUES_KNOWN_BY,
  LIMITS,
  dueRunMachine,
  type DueRunCommand,
  type PlanStatus,
  type TariffTerms,
} from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  LongWork,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { DueRun } from './due.entity.js';
import type { DueRunQuery, DueRunView, NewDueRun } from './dues.dto.js';

/** The long work that reckons what all bodies will pay. */
export const EXPECTED_DUES = 'dues.expected';

/** What an act has approved. */
const RECKONED: readonly PlanStatus[] = ['approved', 'in_force', 'superseded'];

interface PlanRow {
  conventionId: string;
  title: string;
  status: PlanStatus;
  costModelId: string | null;
  firstYear: number;
  lastYear: number;
  act: string | null;
  number: number;
  terms: TariffTerms;
}
type Moments = 'createdAt' | 'computedAt' | 'announcedAt';
type Row = Omit<DueRunView, Moments | 'commands' | 'knownBy'> & { createdAt: Date } & Record<
    'computedAt' | 'announcedAt',
    Date | null
  >;

const PLAN = `SELECT p.convention_id AS "conventionId", p.title, p.status, p.cost_model_id AS "costModelId",
    extract(year FROM p.period_from)::int AS "firstYear", extract(year FROM p.period_to)::int AS "lastYear",
    p.act_organ || ' n. ' || p.act_number || ' del ' || to_char(p.act_date, 'DD/MM/YYYY') AS act, v.number, v.terms
  FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.number = p.current_version
  WHERE p.id = $1 FOR SHARE OF p`;
const ANNOUNCED = `SELECT id, version FROM due_run WHERE convention_id = $1 AND year = $2 AND status = 'announced' AND id <> $3 FOR UPDATE`;
const RUNS = `SELECT r.id, r.convention_id AS "conventionId", c.title AS convention, r.plan_id AS "planId", r.plan_title AS "planTitle",
    r.plan_number AS "planNumber", r.plan_act AS "planAct", r.year, r.reason, r.status, r.job_id AS "jobId", r.missing,
    d.bodies, d.amount::text AS amount, d.former::text AS "formerAmount", d.compared_with::text AS "comparedAmount", d.compared,
    m.display_name AS "createdBy", r.created_at AS "createdAt", r.computed_at AS "computedAt", r.announced_at AS "announcedAt", r.version
  FROM due_run r JOIN convention c ON c.tenant_id = r.tenant_id AND c.id = r.convention_id
  LEFT JOIN membership m ON m.tenant_id = r.tenant_id AND m.id = r.created_by
  CROSS JOIN LATERAL (SELECT count(*)::int AS bodies, COALESCE(sum(d.amount), 0)::numeric(16, 2) AS amount,
      COALESCE(sum(d.former_amount), 0)::numeric(16, 2) AS former, count(d.former_amount)::int AS compared,
      COALESCE(sum(d.amount) FILTER (WHERE d.former_amount IS NOT NULL), 0)::numeric(16, 2) AS compared_with
    FROM expected_due d WHERE d.tenant_id = r.tenant_id AND d.run_id = r.id) d`;
const LATEST: Sort = {
  columns: [
    { sql: 'r.created_at', type: 'timestamptz' },
    { sql: 'r.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** Reckonings of what bodies are expected to pay: asked for, announced, thrown away. */
@Injectable()
export class DueRuns {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly work: LongWork,
  ) {}

  async list(
    ctx: RequestContext,
    { limit = LIMITS.defaultPageSize, cursor, year, planId }: DueRunQuery,
  ): Promise<Page<DueRunView>> {
    const list = new ListQuery(RUNS).whereGiven('r.plan_id = ?', planId);
    if (year) list.where('r.year = ?', Number(year));
    const [sql, params] = list.page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(rows, limit, 'latest', (row) => [row.createdAt, row.id], viewOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DueRunView> {
    const [row] = await this.database.read<Row>(ctx, `${RUNS} WHERE r.id = $1`, [id]);
    if (!row) throw notFound();
    return viewOf(row);
  }

  /**
   * Asks for a reckoning by the tariffs that an act has approved, as they are now.
   * @throws DomainError not_found, state_conflict where the plan is not approved, validation_failed on a year outside of its
   *   period, or without a reason where the bodies were told of that year already
   */
  async ask(ctx: RequestContext, key: string | undefined, input: NewDueRun): Promise<string> {
    const { planId, year, reason } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const [plan] = await tx.query<PlanRow>(PLAN, [planId]);
        if (!plan) throw notFoundField('planId');
        if (!RECKONED.includes(plan.status)) throw stateConflict([]);
        if (year < plan.firstYear || year > plan.lastYear) throw invalid('year', 'out_of_range');
        const [told] = await tx.query<{ id: string }>(ANNOUNCED, [plan.conventionId, year, id]);
        if (told && !reason) throw invalid('reason', 'required');
        const jobId = await this.work.start(tx, EXPECTED_DUES, { runId: id });
        await tx.insert(DueRun, {
          id,
          conventionId: plan.conventionId,
          planId,
          planNumber: plan.number,
          planTitle: plan.title,
          planAct: plan.act,
          costModelId: plan.costModelId,
          year,
          reason: reason || null,
          status: dueRunMachine.definition.initial,
          terms: plan.terms,
          missing: [],
          jobId,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          computedAt: null,
          announcedBy: null,
          announcedAt: null,
          version: 1,
        });
        tx.changed('due', id, { centreOnly: true });
      }),
    );
  }

  /**
   * Tells every body what it is expected to pay, in place of what it was told before; or throws a reckoning away.
   * @throws DomainError not_found, stale_version, state_conflict
   */
  async step(ctx: RequestContext, id: string, version: number, command: DueRunCommand): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const run = await tx.get(DueRun, { tenantId: tx.tenantId, id }, true);
      if (run.version !== version) throw staleVersion();
      if (!dueRunMachine.accepts(run.status, command, 'centre'))
        throw stateConflict(dueRunMachine.allowed(run.status, 'centre'));
      if (command === 'announce') await this.supersede(tx, run);
      await tx.update(DueRun, run, {
        status: dueRunMachine.transition(command).to,
        ...(command === 'announce' && { announcedAt: tx.now, announcedBy: tx.actor.membershipId }),
      });
      if (command === 'announce') await this.tell(tx, run);
      tx.changed('due', id, { everybody: true });
    });
  }

  private async supersede(tx: Transaction, { id, conventionId, year }: DueRun): Promise<void> {
    const told = await tx.query<{ id: string; version: number }>(ANNOUNCED, [conventionId, year, id]);
    for (const each of told) await tx.update(DueRun, each, { status: dueRunMachine.transition('supersede').to });
  }

  /** Each body by itself: a mail that fails keeps no other. */
  private async tell(tx: Transaction, { id }: DueRun): Promise<void> {
    const dues = await tx.query<{ id: string }>('SELECT id FROM expected_due WHERE run_id = $1 ORDER BY id', [id]);
    for (const due of dues)
      await tx.emit({ name: 'due.announced', consumers: ['due-notices'], payload: { dueId: due.id } });
  }
}

const viewOf = (row: Row): DueRunView => ({
  ...row,
  knownBy: `${row.year - 1}-${DUES_KNOWN_BY}`,
  createdAt: row.createdAt.toISOString(),
  computedAt: row.computedAt?.toISOString() ?? null,
  announcedAt: row.announcedAt?.toISOString() ?? null,
  commands: dueRunMachine.allowed(row.status, 'centre'),
});
