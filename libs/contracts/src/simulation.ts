import type { BodyType } from './codes.js';
import type { Measure } from './tariff.js';

/** Whose dues are simulated: of the bodies that adhere in the year, of all that the centre knows, or of chosen ones. */
export const SIMULATED_BODIES = ['members', 'all', 'chosen'] as const;
export type SimulatedBodies = (typeof SIMULATED_BODIES)[number];

/** Who adheres first, where only a part of them does. */
export const ADHESION_ORDERS = ['random', 'largest', 'smallest'] as const;
export type AdhesionOrder = (typeof ADHESION_ORDERS)[number];

/** What a scenario may vary, each in percent: `adhesion` of the bodies, the others of what they are. */
export const VARIED = ['adhesion', 'inhabitants', 'enterprises', 'volumes', 'costs'] as const;
export type Varied = (typeof VARIED)[number];

/** Percentages are decimal strings: `"-5"` is five hundredths less, an adhesion of `"80"` is four bodies of five. */
export interface SimulationParameters extends Record<Varied, string> {
  bodies: SimulatedBodies;
  /** None named: of all types. */
  bodyTypes: BodyType[];
  /** Where they are chosen. */
  bodyIds: string[];
  adhesionOrder: AdhesionOrder;
  /** Which part of the costs, in percent, grows and falls with the number of bodies; the rest is there anyway. */
  variableCosts: string;
}

/** What becomes of a body against the year compared with; `unknown`: a figure is missing; `out`: it does not adhere. */
export const BODY_OUTCOMES = ['winner', 'loser', 'same', 'new', 'nothing', 'unknown', 'out'] as const;
export type BodyOutcome = (typeof BODY_OUTCOMES)[number];

/** Where somebody should look twice. */
export const SIMULATION_WARNINGS = [
  /** The service is sold below what it costs: who sells the same may object unfair competition. */
  'below_cost',
  /** Nobody pays anything for the service, which costs something. */
  'unpaid_service',
  /** Bodies would pay more than elsewhere. */
  'above_market',
  /** The tariff is of a service that the cost model does not know. */
  'cost_unknown',
  /** Of some bodies a figure is missing: they stand outside all sums. */
  'bodies_unknown',
  /** What is divided is the full cost: it is covered however few bodies there are, and each pays the more. */
  'cost_follows',
] as const;
export type SimulationWarningKind = (typeof SIMULATION_WARNINGS)[number];

export interface SimulationWarning {
  kind: SimulationWarningKind;
  /** Of which service; null: of the adhesion, or of none. */
  serviceId: string | null;
  tariffId: string | null;
  /** How many bodies. */
  bodies: number | null;
  /** How much, in euros. */
  amount: string | null;
}

/** What a service costs, and what comes in for it: by a tariff of its own, or as its part of the adhesion. */
export interface ServiceCoverage {
  /** Null: of the adhesion, where no cost is known. */
  serviceId: string | null;
  cost: string | null;
  own: string;
  /** Of the adhesion, in the proportion of the costs of the services that have no tariff of their own. */
  shared: string;
  /** Percent with two places; null where there is no cost. */
  coverage: string | null;
}

/** What one tariff brings in, and what the same would cost elsewhere. */
export interface TariffOutcome {
  tariffId: string;
  serviceId: string | null;
  name: string;
  bodies: number;
  revenue: string;
  /** Of the bodies that pay it and whose measure is known; null: no market price, or nobody. */
  market: { bodies: number; price: string; due: string; above: number } | null;
}

/** What bodies and costs are at so many bodies, in euros; null beyond those that there are. */
export interface BreakEvenPoint {
  bodies: number;
  cost: string;
  average: string;
  largest: string | null;
  smallest: string | null;
}

/** From how many bodies on the costs are covered; null: never, or by none of those that there are. */
export interface BreakEven {
  /** If each paid the average of all. */
  average: number | null;
  /** If those that pay most came first. */
  largest: number | null;
  /** If those that pay least came first. */
  smallest: number | null;
  points: BreakEvenPoint[];
}

/** Of a year before: of the bodies of which it is known. */
export interface YearComparison {
  year: number;
  bodies: number;
  before: string;
  after: string;
  outcomes: Record<BodyOutcome, number>;
}

/** A figure that a due needs and nobody has given. */
export interface MissingFigure {
  tariffId: string;
  serviceId: string | null;
  bodyId: string | null;
  missing: Measure | 'cost' | 'units';
}

export interface SimulationResult {
  /** Of all that were looked at; that adhere in the scenario; that pay something. */
  bodies: { all: number; adhering: number; paying: number };
  revenue: string;
  /** Null: no cost model. */
  cost: string | null;
  balance: string | null;
  coverage: string | null;
  services: ServiceCoverage[];
  tariffs: TariffOutcome[];
  breakEven: BreakEven | null;
  comparison: YearComparison | null;
  /** What the centre saves its bodies, over all tariffs with a market price. */
  market: { bodies: number; price: string; due: string; saving: string } | null;
  warnings: SimulationWarning[];
  /** The first of them; `bodies_unknown` says how many bodies. */
  missing: MissingFigure[];
}

/** Between which percentages each value is drawn, all equally likely; both the same: it is not drawn. */
export type DrawRanges = Record<Varied, { from: string; to: string }>;

/** What came of one draw. */
export interface Draw {
  bodies: number;
  revenue: string;
  cost: string;
}

/** The values that 5, 25, 50, 75 and 95 of a hundred draws do not exceed (nearest rank). */
export interface Percentiles {
  p5: string;
  p25: string;
  p50: string;
  p75: string;
  p95: string;
}

export interface DrawSummary {
  draws: number;
  /** Percent of the draws in which the costs are covered, with two places. */
  covered: string;
  balance: Percentiles;
  coverage: Percentiles | null;
  revenue: Percentiles;
  /** Draws by their balance, in bins of equal width. */
  bins: { from: string; to: string; draws: number }[];
}

/** The balance with one value at either end of its range, the others as in the scenario. */
export interface Swing {
  varied: Varied;
  from: { percent: string; balance: string };
  to: { percent: string; balance: string };
}

/** How a run of draws ended. */
export const RUN_ENDS = ['succeeded', 'failed', 'cancelled'] as const;
export type RunEnd = (typeof RUN_ENDS)[number];
