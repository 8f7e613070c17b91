import Fraction from 'fraction.js';
import type { DueLine, DueStep, Tariff, TariffAudience, TariffTerms } from '#app/contracts';
import { BodyFigures } from './body-figures.js';
import { centsOf, euros, exact, HUNDRED, round } from './exact.js';
import { Unpriceable, type BodyInputs, type Pool, type PricingProblem } from './inputs.js';
import { modelOf } from './models/index.js';
import { CostShare, type Sharer } from './models/cost-share.js';
import type { Model, Priced, Share } from './models/model.js';
import { partOfYear, type PartOfYear } from './periods.js';

interface ReadTariff {
  tariff: Tariff;
  parts: { for: TariffAudience; model: Model }[];
}

/** Whether something is for this body. */
export const isFor = ({ types, leads }: TariffAudience, body: Pick<BodyInputs, 'type' | 'leads'>): boolean =>
  (types.length === 0 || types.includes(body.type)) && (leads === 'any' || (leads === 'only') === body.leads);

/** The terms of a plan, read once: whoever computes a thousand scenarios parses no number twice. */
export class PriceList {
  private readonly tariffs: readonly ReadTariff[];

  /** @param terms without mistakes: see `tariffMistakes` */
  constructor(terms: TariffTerms) {
    this.tariffs = terms.tariffs.map((tariff) => ({
      tariff,
      parts: tariff.parts.map((part) => ({ for: part.for, model: modelOf(part.price) })),
    }));
  }

  /** The prices of a year among these bodies, at these costs. */
  of(year: number, pool: Pool): YearPrices {
    return new YearPrices(this.tariffs, year, pool);
  }
}

/** What each body owes for a year. */
export class YearPrices {
  /** By tariff and by the place of the part: what falls upon each body of a cost that all share. */
  private readonly shares = new Map<string, Map<number, Map<string, Share>>>();
  private readonly problems: PricingProblem[] = [];

  constructor(
    private readonly tariffs: readonly ReadTariff[],
    private readonly year: number,
    private readonly pool: Pool,
  ) {
    for (const read of tariffs) this.shares.set(read.tariff.id, this.divideCosts(read));
  }

  /**
   * The lines of one body, in the order of the tariffs; none for a tariff that is not for it, or of a service that it
   * has not.
   * @throws Unpriceable with all that is missing
   */
  lines(body: BodyInputs): DueLine[] {
    const problems: PricingProblem[] = [];
    const lines = this.tariffs.flatMap((read) => {
      try {
        return this.line(read, body) ?? [];
      } catch (error) {
        if (!(error instanceof Unpriceable)) throw error;
        const { problems: shared } = this;
        const ofCosts = shared.filter(({ tariffId }) => tariffId === read.tariff.id);
        problems.push(...(ofCosts.length ? ofCosts : error.problems));
        return [];
      }
    });
    if (problems.length) throw new Unpriceable(problems);
    return lines;
  }

  /** The lines of all bodies of the pool that owe something, by body. @throws Unpriceable with all that is missing */
  all(): Map<string, DueLine[]> {
    const { dues, problems } = this.known();
    if (problems.length) throw new Unpriceable(problems);
    return dues;
  }

  /** What can be told, and what is missing of the others: for a screen that shows the one beside the other. */
  known(): { dues: Map<string, DueLine[]>; problems: PricingProblem[] } {
    const dues = new Map<string, DueLine[]>();
    const problems = new Map<string, PricingProblem>();
    for (const body of this.pool.bodies) {
      try {
        const lines = this.lines(body);
        if (lines.length) dues.set(body.bodyId, lines);
      } catch (error) {
        if (!(error instanceof Unpriceable)) throw error;
        for (const each of error.problems) problems.set(`${each.tariffId} ${each.bodyId ?? ''} ${each.missing}`, each);
      }
    }
    return { dues, problems: [...problems.values()] };
  }

  private line({ tariff, parts }: ReadTariff, body: BodyInputs): DueLine | undefined {
    const part = this.partOf(tariff, body);
    if (part.used === 0) return undefined;
    const paying = parts.flatMap(({ for: audience, model }, index) =>
      isFor(audience, body) ? [{ model, index }] : [],
    );
    const agreed = body.exceptions[tariff.id];
    if (!paying.length && !agreed) return undefined;
    const line = { tariffId: tariff.id, serviceId: tariff.serviceId, name: tariff.name };
    if (agreed) {
      const amount = euros(centsOf(agreed.amount));
      return { ...line, amount, steps: [{ step: 'exception', reason: agreed.reason, amount }] };
    }
    const figures = new BodyFigures(tariff, body, this.shares.get(tariff.id)!);
    const priced = paying.map(({ model, index }) => model.price(figures, index));
    return { ...line, ...modified(tariff, body, part, priced) };
  }

  /** How much of the year the body pays for. */
  private partOf({ serviceId, proRata }: Tariff, body: BodyInputs): PartOfYear {
    if (serviceId === null) return partOfYear(proRata, this.year, body.periods);
    const use = body.services[serviceId];
    return use ? partOfYear(proRata, this.year, use.periods, body.periods) : { used: 0, of: 1 };
  }

  private divideCosts({ tariff, parts }: ReadTariff): Map<number, Map<string, Share>> {
    const divided = new Map<number, Map<string, Share>>();
    for (const [index, { for: audience, model }] of parts.entries()) {
      if (!(model instanceof CostShare)) continue;
      const cost = this.costOf(tariff.serviceId);
      if (cost === undefined) this.problem(tariff, null, 'cost');
      const sharers = this.pool.bodies
        .filter((body) => isFor(audience, body))
        .flatMap((body) => this.sharer(tariff, model, body));
      const known = cost !== undefined && !this.problems.some(({ tariffId }) => tariffId === tariff.id);
      const shares = known ? model.divide(cost, sharers) : new Map<string, Share>();
      if (known && sharers.length && !shares.size) this.problem(tariff, null, 'units');
      divided.set(index, shares);
    }
    return divided;
  }

  private sharer(tariff: Tariff, { terms: { by } }: CostShare, body: BodyInputs): Sharer[] {
    const { used, of } = this.partOf(tariff, body);
    if (used === 0) return [];
    const ofYear = tariff.proRata === 'none' ? new Fraction(1) : new Fraction(used, of);
    const { bodyId } = body;
    if (by === 'equal') return [{ bodyId, units: new Fraction(1), ofYear }];
    try {
      return [{ bodyId, units: new BodyFigures(tariff, body, new Map()).of(by).value, ofYear }];
    } catch (error) {
      // The others' shares cannot be told without this one's units: all of them lack it.
      if (!(error instanceof Unpriceable)) throw error;
      this.problem(tariff, bodyId, by);
      return [];
    }
  }

  /** The adhesion covers the services that have no tariff of their own: no cost is divided twice. */
  private costOf(serviceId: string | null): bigint | undefined {
    if (serviceId !== null) return this.pool.costs.get(serviceId);
    if (!this.pool.costs.size) return undefined;
    const own = new Set(this.tariffs.map(({ tariff }) => tariff.serviceId));
    return [...this.pool.costs].reduce((sum, [id, cents]) => (own.has(id) ? sum : sum + cents), 0n);
  }

  private problem({ id, serviceId }: Tariff, bodyId: string | null, missing: PricingProblem['missing']): void {
    this.problems.push({ tariffId: id, serviceId, bodyId, missing });
  }
}

/** The parts together, then in this order: minimum, maximum, cap, pro rata, rounding. Only what changes it is a step. */
function modified(
  tariff: Tariff,
  body: BodyInputs,
  part: PartOfYear,
  priced: Priced[],
): Pick<DueLine, 'amount' | 'steps'> {
  const steps: DueStep[] = priced.flatMap(({ steps: each }) => each);
  let amount = priced.reduce((sum, { amount: each }) => sum.add(each), new Fraction(0));
  const limit = (step: 'minimum' | 'maximum', given: string | undefined, exceeded: (compared: number) => boolean) => {
    if (given === undefined) return;
    const bound = new Fraction(given);
    if (!exceeded(amount.compare(bound))) return;
    amount = bound;
    steps.push({ step, limit: given, amount: exact(bound) });
  };
  limit('minimum', tariff.minimum, (compared) => compared < 0);
  limit('maximum', tariff.maximum, (compared) => compared > 0);
  const paid = tariff.cap && body.paid[tariff.cap.year];
  if (tariff.cap && paid) {
    const bound = new Fraction(paid.amount).mul(new Fraction(tariff.cap.percentage)).div(HUNDRED);
    // Who paid nothing then was not yet there: a cap of nothing would make the service free for ever.
    if (bound.compare(0) > 0 && amount.compare(bound) > 0) {
      amount = bound;
      const { year, percentage } = tariff.cap;
      steps.push({ step: 'cap', year, paid: paid.amount, percentage, source: paid.source, amount: exact(bound) });
    }
  }
  if (tariff.proRata !== 'none' && part.used < part.of) {
    amount = amount.mul(new Fraction(part.used, part.of));
    steps.push({ step: 'pro_rata', rule: tariff.proRata, ...part, amount: exact(amount) });
  }
  const cents = round(amount, tariff.rounding);
  const rounded = euros(cents);
  if (amount.compare(new Fraction(cents, 100n)) !== 0)
    steps.push({ step: 'rounding', rule: tariff.rounding, amount: rounded });
  return { amount: rounded, steps };
}

/** What one body owes for a year, among all who share the costs. @throws Unpriceable with all that is missing */
export const price = (terms: TariffTerms, body: BodyInputs, year: number, pool: Pool): DueLine[] =>
  new PriceList(terms).of(year, pool).lines(body);
