import { Injectable } from '@nestjs/common';
import { dueStepWords } from '#app/contracts';
import { TenantDatabase, notFound, notFoundField, type RequestContext, type Transaction } from '#app/platform';
import { PriceList, Unpriceable, centsOf, euros, type PricingProblem } from '../../domain/pricing/index.js';
import type { ExampleAnswer, ExampleRequest, MissingFigure } from '../api/plans.dto.js';
import { readTerms } from '../domain/read-terms.js';
import { TariffInputs, type NamedInputs } from './tariff-inputs.js';

const PLAN = `SELECT convention_id AS "conventionId", cost_model_id AS "costModelId" FROM tariff_plan WHERE id = $1`;
/** What a cost model came to, to the cent; nothing before it is closed. */
const COSTS = `SELECT service_id AS "serviceId", sum(amount)::text AS amount FROM cost_share
  WHERE cost_model_id = $1 AND service_id IS NOT NULL GROUP BY service_id`;
const BODY = 'SELECT id FROM body WHERE id = $1';
const SHOWN = 50;

/** What a body would pay by terms that are still being typed. */
@Injectable()
export class PriceExample {
  constructor(
    private readonly database: TenantDatabase,
    private readonly inputs: TariffInputs,
  ) {}

  /**
   * A body that does not adhere in the year is taken to adhere all of it.
   * @throws DomainError not_found, validation_failed with every mistake in the terms at its place
   */
  async of(
    ctx: RequestContext,
    planId: string,
    { bodyId, year, terms: typed }: ExampleRequest,
  ): Promise<ExampleAnswer> {
    const terms = readTerms(typed);
    return this.database.run(ctx, async (tx) => {
      const [[plan], [known]] = await tx.readAll<
        [{ conventionId: string; costModelId: string | null }, { id: string }]
      >([
        [PLAN, [planId]],
        [BODY, [bodyId]],
      ]);
      if (!plan) throw notFound();
      if (!known) throw notFoundField('bodyId');
      const wanted = { conventionId: plan.conventionId, year, terms, planId };
      let bodies = await this.inputs.gather(tx, wanted);
      if (!bodies.some((each) => each.bodyId === bodyId))
        bodies = await this.inputs.gather(tx, { ...wanted, including: [bodyId] });
      const costs = await this.costs(tx, plan.costModelId);
      const body = bodies.find((each) => each.bodyId === bodyId)!;
      const prices = new PriceList(terms).of(year, { bodies, costs });
      try {
        const lines = prices.lines(body);
        const total = lines.reduce((sum, { amount }) => sum + centsOf(amount), 0n);
        const shown = lines.map(({ tariffId, name, amount, steps }) => ({
          tariffId,
          name,
          amount,
          steps: steps.map((step) => wordsOf(dueStepWords(step, ctx.locale))),
        }));
        return { bodyName: body.name, lines: shown, total: euros(total), missing: [] };
      } catch (error) {
        if (!(error instanceof Unpriceable)) throw error;
        const missing = error.problems.slice(0, SHOWN).map((problem) => missingOf(problem, bodies));
        return { bodyName: body.name, lines: [], total: null, missing };
      }
    });
  }

  private async costs(tx: Transaction, costModelId: string | null): Promise<Map<string, bigint>> {
    const rows = costModelId ? await tx.query<{ serviceId: string; amount: string }>(COSTS, [costModelId]) : [];
    return new Map(rows.map(({ serviceId, amount }) => [serviceId, centsOf(amount)]));
  }
}

const wordsOf = ({ label, reckoning, amount, whole }: ReturnType<typeof dueStepWords>) => ({
  label,
  reckoning,
  amount,
  whole,
});

const missingOf = ({ tariffId, missing, bodyId }: PricingProblem, bodies: readonly NamedInputs[]): MissingFigure => ({
  tariffId,
  missing,
  bodyId,
  bodyName: bodies.find((each) => each.bodyId === bodyId)?.name ?? null,
});
