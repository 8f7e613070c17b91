import {
  LIMITS,
  MEASURES,
  SIMULATION_WARNINGS,
  type BodyOutcome,
  type BreakEven,
  type BreakEvenPoint,
  type MissingFigure,
  type ServiceCoverage,
  type SimulationResult,
  type SimulationWarning,
  type SimulationWarningKind,
  type TariffOutcome,
  type YearComparison,
} from '#app/contracts';
import { Code, Int, Matching, Nested, NestedList, Text, Uuid } from '#app/platform';

const COUNT = { min: 0, max: 2_147_483_647 };
/** Services and tariffs of a plan; a result is never shortened. */
const MOST = 2_000;

interface AmountOptions {
  nullable?: boolean;
  description?: string;
}

/** Euros, with two places. */
export const Amount = (options: AmountOptions = {}) => Matching(/^-?\d{1,16}\.\d{2}$/, { ...options, max: 20 });
/** Percent, with two places. */
export const Percent = (options: AmountOptions = {}) => Matching(/^-?\d{1,16}\.\d{2}$/, { ...options, max: 20 });

export class SimulatedBodyCounts {
  @Int({ ...COUNT, description: 'Among whom some adhere' }) all: number;
  @Int(COUNT) adhering: number;
  @Int({ ...COUNT, description: 'Those that owe something' }) paying: number;
}

export class ServiceCoverageView implements ServiceCoverage {
  @Uuid({ nullable: true, description: 'Null: the adhesion, where no cost is known' }) serviceId: string | null;
  @Amount({ nullable: true }) cost: string | null;
  @Amount({ description: 'By a tariff of the service itself' }) own: string;
  @Amount({ description: 'Its part of what comes in by the adhesion' }) shared: string;
  @Percent({ nullable: true }) coverage: string | null;
}

export class TariffMarketView {
  @Int(COUNT) bodies: number;
  @Amount({ description: 'What they would pay elsewhere' }) price: string;
  @Amount() due: string;
  @Int({ ...COUNT, description: 'Of these bodies, how many would pay more here' }) above: number;
}

export class TariffOutcomeView implements TariffOutcome {
  @Uuid() tariffId: string;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Text({ max: LIMITS.name }) name: string;
  @Int(COUNT) bodies: number;
  @Amount() revenue: string;
  @Nested(() => TariffMarketView, { nullable: true }) market: TariffMarketView | null;
}

export class BreakEvenPointView implements BreakEvenPoint {
  @Int(COUNT) bodies: number;
  @Amount() cost: string;
  @Amount({ description: 'What comes in if each pays the average' }) average: string;
  @Amount({ nullable: true, description: 'From those that pay most; null beyond all bodies' }) largest: string | null;
  @Amount({ nullable: true, description: 'From those that pay least' }) smallest: string | null;
}

export class BreakEvenView implements BreakEven {
  @Int({ ...COUNT, nullable: true, description: 'If each pays the average; null: never' }) average: number | null;
  @Int({ ...COUNT, nullable: true, description: 'If those that pay most come first' }) largest: number | null;
  @Int({ ...COUNT, nullable: true, description: 'If those that pay least come first' }) smallest: number | null;
  @NestedList(() => BreakEvenPointView, { maxItems: 64 }) points: BreakEvenPointView[];
}

export class OutcomeCounts implements Record<BodyOutcome, number> {
  @Int({ ...COUNT, description: 'Pay less than in the year compared with' }) winner: number;
  @Int(COUNT) loser: number;
  @Int(COUNT) same: number;
  @Int({ ...COUNT, description: 'Of whom nothing is known for that year' }) new: number;
  @Int({ ...COUNT, description: 'Of whom nothing is known, and who owe nothing' }) nothing: number;
  @Int({ ...COUNT, description: 'Of whom a figure is missing' }) unknown: number;
  @Int({ ...COUNT, description: 'Do not adhere in the scenario' }) out: number;
}

export class YearComparisonView implements YearComparison {
  @Int({ min: 1990, max: 2199 }) year: number;
  @Int({ ...COUNT, description: 'Of whom both dues are known' }) bodies: number;
  @Amount() before: string;
  @Amount() after: string;
  @Nested(() => OutcomeCounts) outcomes: OutcomeCounts;
}

export class MarketComparisonView {
  @Int(COUNT) bodies: number;
  @Amount() price: string;
  @Amount() due: string;
  @Amount({ description: 'Below zero: the market is cheaper' }) saving: string;
}

export class SimulationWarningView implements SimulationWarning {
  @Code(SIMULATION_WARNINGS, 'SimulationWarning') kind: SimulationWarningKind;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) tariffId: string | null;
  @Int({ ...COUNT, nullable: true }) bodies: number | null;
  @Amount({ nullable: true }) amount: string | null;
}

const MISSING = [...MEASURES, 'cost', 'units'] as const;

export class MissingFigureView implements MissingFigure {
  @Uuid() tariffId: string;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) bodyId: string | null;
  @Code(MISSING, 'MissingInput') missing: MissingFigure['missing'];
}

export class SimulationResultView implements SimulationResult {
  @Nested(() => SimulatedBodyCounts) bodies: SimulatedBodyCounts;
  @Amount() revenue: string;
  @Amount({ nullable: true, description: 'Null: no cost model' }) cost: string | null;
  @Amount({ nullable: true }) balance: string | null;
  @Percent({ nullable: true, description: 'Percent of the costs' }) coverage: string | null;
  @NestedList(() => ServiceCoverageView, { maxItems: MOST }) services: ServiceCoverageView[];
  @NestedList(() => TariffOutcomeView, { maxItems: MOST }) tariffs: TariffOutcomeView[];
  @Nested(() => BreakEvenView, { nullable: true }) breakEven: BreakEvenView | null;
  @Nested(() => YearComparisonView, { nullable: true }) comparison: YearComparisonView | null;
  @Nested(() => MarketComparisonView, { nullable: true }) market: MarketComparisonView | null;
  @NestedList(() => SimulationWarningView, { maxItems: 2 * MOST }) warnings: SimulationWarningView[];
  @NestedList(() => MissingFigureView, { maxItems: 50 }) missing: MissingFigureView[];
}
