import { Injectable } from '@nestjs/common';
import { LIMITS, YEAR_BEFORE, planMachine, type TariffTerms } from '#app/contracts';
import { addDays, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewPlanVersion, NewTariffPlan, PlanTransition, TariffPlanChanges } from '../api/plans.dto.js';
import { isOpen, planActorsOf, planStepsOf } from '../domain/approval.js';
import { readTerms } from '../domain/read-terms.js';
import { planApproved } from '../../dossiers/plan-approved.js';
import { TariffPlan, TariffPlanVersion } from '../persistence/plan.entity.js';
import { ComingIntoForce } from './coming-into-force.js';
import { approvalFactsOf, movePlan, recordPlan } from './plan-history.js';

/** What nobody has said yet: figures of the year before, tariffs to be written. */
const EMPTY: TariffTerms = {
  inhabitants: { on: YEAR_BEFORE, source: 'ISTAT' },
  enterprises: { on: YEAR_BEFORE, source: 'Registro delle imprese' },
  tariffs: [],
};
const CONVENTION = `SELECT valid_from::text AS "validFrom", valid_to::text AS "validTo", extension_days AS "extensionDays"
  FROM convention WHERE id = $1`;
const SERVICES = 'SELECT id FROM service WHERE id = ANY ($1)';
const COSTS = 'SELECT id FROM cost_model WHERE id = $1';
/** Approved ones that would come into force on days of this one. */
const RIVAL = `SELECT id FROM tariff_plan WHERE convention_id = $1 AND id <> $2 AND status = 'approved'
  AND period_from <= $4 AND period_to >= $3 LIMIT 1`;

/** Tariff plans: begun, written version by version, proposed, approved. */
@Injectable()
export class Plans {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly force: ComingIntoForce,
  ) {}

  /** @returns the id @throws DomainError not_found on a field, validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewTariffPlan): Promise<string> {
    const { conventionId, title, periodFrom, periodTo, costModelId = null, copyOf } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        await this.checkPeriod(tx, conventionId, periodFrom, periodTo);
        await this.checkCosts(tx, costModelId);
        const terms = copyOf ? await this.termsOf(tx, copyOf) : EMPTY;
        const plan = { id, conventionId, title, periodFrom, periodTo, costModelId, currentVersion: 1 };
        const act = { actOrgan: null, actNumber: null, actDate: null };
        const times = { lastEventAt: tx.now, createdAt: tx.now };
        await tx.insert(TariffPlan, { ...plan, ...act, ...times, status: 'draft', version: 1 });
        await this.insertVersion(tx, plan, terms, '');
        await recordPlan(tx, plan, 'create', { actor: 'author', from: null, to: 'draft' });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict, validation_failed */
  async change(ctx: RequestContext, id: string, version: number, changes: TariffPlanChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const plan = await this.open(tx, id, version);
      const { title = plan.title, periodFrom = plan.periodFrom, periodTo = plan.periodTo } = changes;
      const { costModelId = plan.costModelId } = changes;
      await this.checkPeriod(tx, plan.conventionId, periodFrom, periodTo);
      await this.checkCosts(tx, costModelId);
      await tx.update(TariffPlan, plan, { title, periodFrom, periodTo, costModelId });
      tx.changed('tariff', id, { centreOnly: true });
    });
  }

  /**
   * Writes the whole terms as a new version, which takes back what was simulated.
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed with every mistake at its place
   */
  async write(ctx: RequestContext, id: string, version: number, input: NewPlanVersion): Promise<void> {
    const terms = readTerms(input.terms);
    await this.database.run(ctx, async (tx) => {
      let plan = await this.open(tx, id, version);
      await this.checkServices(tx, terms);
      if (plan.currentVersion >= LIMITS.planVersions) throw invalid('terms', 'too_long');
      if (planMachine.accepts(plan.status, 'revise', 'author'))
        plan = await movePlan(tx, plan, 'revise', { actor: 'author' });
      const currentVersion = plan.currentVersion + 1;
      await this.insertVersion(tx, { id, currentVersion }, terms, input.note ?? '');
      await tx.update(TariffPlan, plan, { currentVersion, lastEventAt: tx.now });
      await recordPlan(tx, { id, currentVersion }, 'write', { actor: 'author', from: plan.status, to: plan.status });
    });
  }

  /**
   * Gives a command that people give.
   * @throws DomainError not_found, stale_version, state_conflict (with what is allowed), second_person_needed,
   * validation_failed, duplicate where another approved plan would come into force on the same days
   */
  async step(ctx: RequestContext, id: string, version: number, input: PlanTransition): Promise<void> {
    const { command, reason, act } = input;
    await this.database.run(ctx, async (tx) => {
      const plan = await this.locked(tx, id, version);
      const actors = planActorsOf(tx.actor, await approvalFactsOf(tx, id));
      const allowed = planStepsOf(plan.status, actors);
      if (!allowed.includes(command)) {
        if (command === 'approve' && plan.status === 'proposed') throw new DomainError('second_person_needed');
        throw stateConflict(allowed);
      }
      const { requires = [] } = planMachine.transition(command);
      if (requires.includes('reason') && !reason?.trim()) throw invalid('reason', 'required');
      if (requires.includes('act') && !act) throw invalid('act', 'required');
      if (command === 'approve') await this.checkAlone(tx, plan);
      const actor = actors.find((each) => planMachine.accepts(plan.status, command, each))!;
      await movePlan(tx, plan, command, { actor, reason, ...(command === 'approve' && { act }) });
      if (command !== 'approve') return;
      await tx.emit(planApproved(id));
      await this.force.tend(tx, id);
    });
  }

  /** What the first simulation of a version does to its plan: nothing where it was simulated before. */
  async simulated(tx: Transaction, id: string): Promise<void> {
    const plan = await tx.get(TariffPlan, { tenantId: tx.tenantId, id }, true);
    const actor = tx.ctx.actor ? 'author' : 'system';
    if (planMachine.accepts(plan.status, 'simulate', actor)) await movePlan(tx, plan, 'simulate', { actor });
  }

  private async insertVersion(
    tx: Transaction,
    { id: planId, currentVersion: number }: Pick<TariffPlan, 'id' | 'currentVersion'>,
    terms: TariffTerms,
    note: string,
  ): Promise<void> {
    const { membershipId: authorId } = tx.actor;
    await tx.insert(TariffPlanVersion, { id: newId(), planId, number, terms, note, authorId, createdAt: tx.now });
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<TariffPlan> {
    const plan = await tx.get(TariffPlan, { tenantId: tx.tenantId, id }, true);
    if (plan.version !== version) throw staleVersion();
    return plan;
  }

  private async open(tx: Transaction, id: string, version: number): Promise<TariffPlan> {
    const plan = await this.locked(tx, id, version);
    if (isOpen(plan.status)) return plan;
    throw stateConflict(planStepsOf(plan.status, planActorsOf(tx.actor, await approvalFactsOf(tx, id))));
  }

  /** The tariffs of another plan, which are other ones from here on. */
  private async termsOf(tx: Transaction, planId: string): Promise<TariffTerms> {
    const [row] = await tx.query<{ terms: TariffTerms }>(
      `SELECT v.terms FROM tariff_plan p JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id
         AND v.number = p.current_version WHERE p.id = $1`,
      [planId],
    );
    if (!row) throw notFoundField('copyOf');
    return { ...row.terms, tariffs: row.terms.tariffs.map((tariff) => ({ ...tariff, id: newId() })) };
  }

  /** A plan lies within its convention, as far as that may be extended. */
  private async checkPeriod(tx: Transaction, conventionId: string, from: string, to: string): Promise<void> {
    const [convention] = await tx.query<{ validFrom: string; validTo: string | null; extensionDays: number }>(
      CONVENTION,
      [conventionId],
    );
    if (!convention) throw notFoundField('conventionId');
    const { validFrom, validTo, extensionDays } = convention;
    if (from < validFrom) throw invalid('periodFrom', 'out_of_range');
    if (to < from || (validTo && to > addDays(validTo, extensionDays))) throw invalid('periodTo', 'out_of_range');
  }

  private async checkServices(tx: Transaction, { tariffs }: TariffTerms): Promise<void> {
    const wanted = tariffs.flatMap(({ serviceId }) => serviceId ?? []);
    const known = (await tx.query<{ id: string }>(SERVICES, [wanted])).map(({ id }) => id);
    const index = tariffs.findIndex(({ serviceId }) => serviceId !== null && !known.includes(serviceId));
    if (index >= 0) throw notFoundField(`terms.tariffs.${index}.serviceId`);
  }

  private async checkCosts(tx: Transaction, costModelId: string | null): Promise<void> {
    if (costModelId && !(await tx.query(COSTS, [costModelId])).length) throw notFoundField('costModelId');
  }

  private async checkAlone(tx: Transaction, { id, conventionId, periodFrom, periodTo }: TariffPlan): Promise<void> {
    const rivals = await tx.query(RIVAL, [conventionId, id, periodFrom, periodTo]);
    if (rivals.length) throw new DomainError('duplicate', { errors: [fieldError('periodFrom', 'in_use')] });
  }
}
