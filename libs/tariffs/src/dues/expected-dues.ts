import type { DueLine, TariffTerms } from '#app/contracts';
import { PriceList, centsOf, euros, type BodyInputs, type PricingProblem } from '../domain/pricing/index.js';
import { marketPrice } from '../domain/simulation/effects.js';
import type { ExpectedDue, FrozenLine, MissingFigure } from './due.entity.js';

export interface NamedBody extends BodyInputs {
  name: string;
}

/** What a reckoning comes to for a body, before it is a row. */
export type Reckoned = Pick<
  ExpectedDue,
  | 'bodyId'
  | 'adheresFrom'
  | 'adheresTo'
  | 'amount'
  | 'lines'
  | 'formerYear'
  | 'formerAmount'
  | 'formerSource'
  | 'marketAmount'
  | 'comparedAmount'
>;

/**
 * What each of these bodies pays in a year, with what it paid before and would pay elsewhere.
 * @param costs cents by the id of the service, of the year's costs that are shared
 * @returns what can be told, and what is missing of the others: nobody is told anything before nothing is missing
 */
export function expectedDues(
  terms: TariffTerms,
  year: number,
  bodies: readonly NamedBody[],
  costs: ReadonlyMap<string, bigint>,
): { dues: Reckoned[]; missing: MissingFigure[] } {
  const { dues, problems } = new PriceList(terms).of(year, { bodies, costs }).known();
  const byId = new Map(bodies.map((body) => [body.bodyId, body]));
  return {
    dues: [...dues].map(([bodyId, lines]) => dueOf(byId.get(bodyId)!, lines, terms, year)),
    missing: problems.map((problem) => missingOf(problem, byId, terms)),
  };
}

function dueOf(body: NamedBody, lines: readonly DueLine[], terms: TariffTerms, year: number): Reckoned {
  const frozen = lines.map((line): FrozenLine => ({ ...line, market: elsewhere(line, body, terms) }));
  const compared = frozen.filter(({ market }) => market !== null);
  const formerYear = Math.max(
    ...Object.keys(body.paid)
      .map(Number)
      .filter((each) => each < year),
  );
  const former = body.paid[formerYear];
  return {
    bodyId: body.bodyId,
    adheresFrom: body.periods.map(({ from }) => from).sort()[0]!,
    adheresTo: body.periods
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    amount: sum(frozen.map(({ amount }) => amount)),
    lines: frozen,
    formerYear: former ? formerYear : null,
    formerAmount: former?.amount ?? null,
    formerSource: former?.source ?? null,
    marketAmount: compared.length ? sum(compared.map(({ market }) => market!)) : null,
    comparedAmount: compared.length ? sum(compared.map(({ amount }) => amount)) : null,
  };
}

function elsewhere({ tariffId, serviceId }: DueLine, body: NamedBody, { tariffs }: TariffTerms): string | null {
  const market = tariffs.find(({ id }) => id === tariffId)?.market;
  const price = market ? marketPrice(market, serviceId, body) : null;
  return price === null ? null : euros(price);
}

function missingOf(
  { bodyId, tariffId, missing }: PricingProblem,
  bodies: ReadonlyMap<string, NamedBody>,
  { tariffs }: TariffTerms,
): MissingFigure {
  const bodyName = bodyId === null ? null : (bodies.get(bodyId)?.name ?? null);
  return { bodyId, bodyName, tariff: tariffs.find(({ id }) => id === tariffId)?.name ?? '', missing };
}

const sum = (amounts: readonly string[]): string =>
  euros(amounts.reduce((total, amount) => total + centsOf(amount), 0n));
