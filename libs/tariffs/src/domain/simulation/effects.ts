import Fraction from 'fraction.js';
import type { BodyOutcome, DueLine, MarketPrice, Tariff, TariffOutcome, TariffTerms } from '#app/contracts';
import { centsOf, euros, round } from '../pricing/exact.js';
import type { BodyInputs } from '../pricing/index.js';
import { sumOf, type Dues } from './dues.js';

/** What a scenario does to one body; amounts in cents. */
export interface BodyEffect {
  bodyId: string;
  /** Null: a figure is missing. */
  due: bigint | null;
  lines: readonly DueLine[];
  before: bigint | null;
  /** What the services of the tariffs with a market price would cost it elsewhere, and cost it here. */
  market: { price: bigint; due: bigint } | null;
  outcome: BodyOutcome;
}

interface EffectsInput {
  /** As they were before anything was varied; in the order of the result. */
  bodies: readonly BodyInputs[];
  /** With their varied figures: those that adhere in the scenario. */
  adhering: ReadonlyMap<string, BodyInputs>;
  dues: Dues;
  /** Whose dues cannot be told. */
  unknown: ReadonlySet<string>;
  terms: TariffTerms;
  /** What was paid in this year is what dues are compared with. */
  year: number | null;
}

export function effectsOf({ bodies, adhering, dues, unknown, terms, year }: EffectsInput): BodyEffect[] {
  const markets = new Map(terms.tariffs.flatMap((tariff) => (tariff.market ? [[tariff.id, tariff] as const] : [])));
  return bodies.map(({ bodyId, paid }) => {
    const body = adhering.get(bodyId);
    const lines = (body && dues.get(bodyId)) ?? [];
    const isUnknown = body !== undefined && unknown.has(bodyId);
    const due = isUnknown ? null : sumOf(lines);
    const amount = year === null ? undefined : paid[year]?.amount;
    const before = amount === undefined ? null : centsOf(amount);
    return {
      bodyId,
      due,
      lines,
      before,
      market: body && !isUnknown ? marketOf(body, lines, markets) : null,
      outcome: outcomeOf(body !== undefined, due, before),
    };
  });
}

function outcomeOf(adheres: boolean, due: bigint | null, before: bigint | null): BodyOutcome {
  if (!adheres) return 'out';
  if (due === null) return 'unknown';
  if (before === null) return due === 0n ? 'nothing' : 'new';
  if (due === before) return 'same';
  return due < before ? 'winner' : 'loser';
}

function marketOf(
  body: BodyInputs,
  lines: readonly DueLine[],
  markets: ReadonlyMap<string, Tariff>,
): BodyEffect['market'] {
  let found = false;
  let price = 0n;
  let due = 0n;
  for (const line of lines) {
    const tariff = markets.get(line.tariffId);
    const elsewhere = tariff?.market && marketPrice(tariff.market, tariff.serviceId, body);
    if (elsewhere === undefined || elsewhere === null) continue;
    found = true;
    price += elsewhere;
    due += centsOf(line.amount);
  }
  return found ? { price, due } : null;
}

/** What a body would pay elsewhere, in cents, rounded half up; null where the measure is unknown. */
export function marketPrice({ amount, per }: MarketPrice, serviceId: string | null, body: BodyInputs): bigint | null {
  if (per === 'body') return centsOf(amount);
  const used =
    per === 'inhabitants' || per === 'enterprises'
      ? body[per]
      : ((serviceId === null ? undefined : body.services[serviceId])?.[per] ?? null);
  return used ? round(new Fraction(amount).mul(new Fraction(used.value)), 'cent_half_up') : null;
}

/** What each tariff brings in, and what the same would cost elsewhere. */
export function tariffOutcomes(
  { tariffs }: TariffTerms,
  dues: Dues,
  adhering: ReadonlyMap<string, BodyInputs>,
): TariffOutcome[] {
  return tariffs.map((tariff) => {
    const paying = [...dues].flatMap(([bodyId, lines]) =>
      lines.filter(({ tariffId }) => tariffId === tariff.id).map((line) => ({ body: adhering.get(bodyId)!, line })),
    );
    const compared = paying.flatMap(({ body, line }) => {
      const price = tariff.market ? marketPrice(tariff.market, tariff.serviceId, body) : null;
      return price === null ? [] : [{ price, due: centsOf(line.amount) }];
    });
    return {
      tariffId: tariff.id,
      serviceId: tariff.serviceId,
      name: tariff.name,
      bodies: paying.length,
      revenue: euros(sumOf(paying.map(({ line }) => line))),
      market: compared.length
        ? {
            bodies: compared.length,
            price: euros(compared.reduce((sum, { price }) => sum + price, 0n)),
            due: euros(compared.reduce((sum, { due }) => sum + due, 0n)),
            above: compared.filter(({ price, due }) => due > price).length,
          }
        : null,
    };
  });
}
