import Fraction from 'fraction.js';
import type { AdhesionOrder, FigureUsed, Varied } from '#app/contracts';
import { HUNDRED } from '../pricing/exact.js';
import type { BodyInputs, Pool, ServiceUse } from '../pricing/index.js';
import type { Random } from './random.js';

/** Percent, exact: read once, used for each body. */
export type Percentages = Record<Varied, Fraction> & { variableCosts: Fraction };

export function percentages(given: Record<Varied, string> & { variableCosts: string }): Percentages {
  const { adhesion, inhabitants, enterprises, volumes, costs, variableCosts } = given;
  return {
    adhesion: new Fraction(adhesion),
    inhabitants: new Fraction(inhabitants),
    enterprises: new Fraction(enterprises),
    volumes: new Fraction(volumes),
    costs: new Fraction(costs),
    variableCosts: new Fraction(variableCosts),
  };
}

/** What a change in percent multiplies by. */
const factorOf = (percent: Fraction) => HUNDRED.add(percent).div(HUNDRED);

/**
 * Which bodies adhere, at a percentage of all: rounded half up to whole bodies, in the order of those given.
 * @param size by which the largest are told; of equal ones the order of their ids decides
 */
export function adhering<Body extends { bodyId: string }>(
  bodies: readonly Body[],
  percent: Fraction,
  order: AdhesionOrder,
  size: (body: Body) => Fraction,
  random: Random,
): Body[] {
  const wanted = Number(whole(new Fraction(bodies.length).mul(percent).div(HUNDRED)));
  const count = Math.min(wanted, bodies.length);
  if (count === bodies.length) return [...bodies];
  const byId = bodies.toSorted((a, b) => (a.bodyId < b.bodyId ? -1 : 1));
  const ordered =
    order === 'random'
      ? random.shuffled(byId)
      : byId.toSorted((a, b) => size(a).compare(size(b)) * (order === 'largest' ? -1 : 1));
  const taken = new Set(ordered.slice(0, count).map(({ bodyId }) => bodyId));
  return bodies.filter(({ bodyId }) => taken.has(bodyId));
}

/** The same body with other figures; what is whole stays whole, and none falls below zero. */
export function varied(body: BodyInputs, percent: Percentages): BodyInputs {
  const { inhabitants, enterprises, volumes } = percent;
  const nothing = inhabitants.n === 0n && enterprises.n === 0n && volumes.n === 0n;
  if (nothing) return body;
  const use = factorOf(volumes);
  return {
    ...body,
    inhabitants: scaled(body.inhabitants, factorOf(inhabitants)),
    enterprises: scaled(body.enterprises, factorOf(enterprises)),
    services:
      volumes.n === 0n
        ? body.services
        : Object.fromEntries(
            Object.entries(body.services).map(([id, service]): [string, ServiceUse] => [
              id,
              { ...service, quantity: scaled(service.quantity, use), amount: scaled(service.amount, use) },
            ]),
          ),
  };
}

/**
 * What the services cost with so many bodies, in cents, each rounded half up: all costs vary by `costs`, and their
 * variable part with the number of bodies besides.
 * @param served how many bodies the costs were reckoned for
 */
export function variedCosts(
  costs: Pool['costs'],
  { costs: percent, variableCosts }: Pick<Percentages, 'costs' | 'variableCosts'>,
  bodies: number,
  served: number,
): Map<string, bigint> {
  const part = variableCosts.div(HUNDRED);
  const withBodies = served === 0 ? new Fraction(1) : new Fraction(bodies, served);
  const factor = factorOf(percent).mul(new Fraction(1).sub(part).add(part.mul(withBodies)));
  return new Map([...costs].map(([id, cents]) => [id, whole(new Fraction(cents).mul(factor))]));
}

function scaled(figure: FigureUsed | null, factor: Fraction): FigureUsed | null {
  if (!figure) return null;
  const value = new Fraction(figure.value);
  const places = BigInt(figure.value.split('.')[1]?.length ?? 0);
  const unit = 10n ** places;
  const units = whole(value.mul(factor).mul(new Fraction(unit)));
  return { ...figure, value: decimal(units < 0n ? 0n : units, unit, Number(places)) };
}

function decimal(units: bigint, unit: bigint, places: number): string {
  return places === 0 ? String(units) : `${units / unit}.${String(units % unit).padStart(places, '0')}`;
}

/** Rounded half up: away from zero. */
export function whole({ s, n, d }: Fraction): bigint {
  return s * ((2n * n + d) / (2n * d));
}
