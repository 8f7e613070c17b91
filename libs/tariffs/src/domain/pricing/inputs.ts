import type { BodyType, FigureUsed, Measure } from '#app/contracts';

/** Days of Italy as `yyyy-mm-dd`, both included. */
export interface Days {
  from: string;
  to: string;
}

/** What a body had of a service in the year. */
export interface ServiceUse {
  periods: readonly Days[];
  /** Units used in the year: mailboxes, queries, gigabytes; null where nobody has counted them. */
  quantity: FigureUsed | null;
  /** Euros of the tenders that were run for the body in the year; null where nobody has said them. */
  amount: FigureUsed | null;
}

/**
 * All that a due of a body depends on, gathered once and never looked up again: a figure that is corrected later
 * changes no due that was computed from these. Plain values, so that they can be kept beside the due.
 */
export interface BodyInputs {
  bodyId: string;
  type: BodyType;
  /** Whether it leads a grouping of bodies. */
  leads: boolean;
  /** When it adhered; days outside the year are left out, and a body without any owes nothing. */
  periods: readonly Days[];
  inhabitants: FigureUsed | null;
  enterprises: FigureUsed | null;
  /** By the id of the service. Who does not stand here does not pay the tariff of the service. */
  services: Readonly<Record<string, ServiceUse>>;
  /** What the body paid, by year, in euros. */
  paid: Readonly<Record<string, { amount: string; source: string }>>;
  /** What was agreed with this body alone, by the id of the tariff: euros a year. */
  exceptions: Readonly<Record<string, { amount: string; reason: string }>>;
}

/** All who share, and what the services cost in the year: cents by the id of the service. */
export interface Pool {
  bodies: readonly BodyInputs[];
  costs: ReadonlyMap<string, bigint>;
}

/** Why a tariff gives no due; `bodyId` is null where it is nobody's figure that is missing. */
export interface PricingProblem {
  tariffId: string;
  serviceId: string | null;
  bodyId: string | null;
  /** `cost`: the cost of the service is unknown; `units`: there is nothing by which to divide it. */
  missing: Measure | 'cost' | 'units';
}

/** Some dues cannot be told, and `problems` says of whom and what to provide: all of them, not the first. */
export class Unpriceable extends Error {
  constructor(readonly problems: readonly PricingProblem[]) {
    super(problems.map(({ tariffId, bodyId, missing }) => `${tariffId}: ${missing} of ${bodyId ?? 'all'}`).join('; '));
  }
}
