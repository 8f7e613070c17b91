import {
  RUN_ENDS,
  VARIED,
  type DrawRanges,
  type DrawSummary,
  type Percentiles,
  type RunEnd,
  type Swing,
  type Varied,
} from '#app/contracts';
import { Code, ExportOf, Instant, Int, Matching, Nested, NestedList, PageQuery, Uuid } from '#app/platform';
import { Amount, Percent } from './simulation-result.dto.js';

const COUNT = { min: 0, max: 2_147_483_647 };
const DRAWS = { min: 100, max: 10_000 };

const Percentage = () => Matching(/^-?\d{1,4}(\.\d{1,2})?$/, { max: 8 });

export class PercentageRange {
  @Percentage() from: string;
  @Percentage() to: string;
}

export class DrawRangesView implements DrawRanges {
  @Nested(() => PercentageRange) adhesion: PercentageRange;
  @Nested(() => PercentageRange) inhabitants: PercentageRange;
  @Nested(() => PercentageRange) enterprises: PercentageRange;
  @Nested(() => PercentageRange) volumes: PercentageRange;
  @Nested(() => PercentageRange) costs: PercentageRange;
}

export class NewDrawRun {
  @Int({ ...DRAWS, description: 'How many draws' }) draws: number;
  @Int({ ...COUNT, optional: true, description: 'Absent: that of the simulation' }) seed?: number;
  @Nested(() => DrawRangesView, { description: 'Between which percentages each value is drawn' })
  ranges: DrawRangesView;
}

export class DrawRunSummary {
  @Uuid({ description: 'Also of its long work' }) id: string;
  @Int(DRAWS) draws: number;
  @Instant() createdAt: string;
  @Code(RUN_ENDS, 'RunEnd', { nullable: true, description: 'Null: under way' }) endedAs: RunEnd | null;
}

export class PercentilesView implements Percentiles {
  @Amount() p5: string;
  @Amount() p25: string;
  @Amount() p50: string;
  @Amount() p75: string;
  @Amount() p95: string;
}

export class DrawBin {
  @Amount() from: string;
  @Amount() to: string;
  @Int(COUNT) draws: number;
}

export class DrawSummaryView implements DrawSummary {
  @Int(DRAWS) draws: number;
  @Percent({ description: 'Of the draws, in how many the costs are covered' }) covered: string;
  @Nested(() => PercentilesView) balance: PercentilesView;
  @Nested(() => PercentilesView, { nullable: true }) coverage: PercentilesView | null;
  @Nested(() => PercentilesView) revenue: PercentilesView;
  @NestedList(() => DrawBin, { maxItems: 64 }) bins: DrawBin[];
}

export class SwingEnd {
  @Percentage() percent: string;
  @Amount() balance: string;
}

export class SwingView implements Swing {
  @Code(VARIED, 'Varied') varied: Varied;
  @Nested(() => SwingEnd) from: SwingEnd;
  @Nested(() => SwingEnd) to: SwingEnd;
}

export class DrawRunDetail extends DrawRunSummary {
  @Uuid() simulationId: string;
  @Int(COUNT) seed: number;
  @Nested(() => DrawRangesView) ranges: DrawRangesView;
  @Nested(() => DrawSummaryView, { nullable: true, description: 'Null until it has succeeded' })
  summary: DrawSummaryView | null;
  @NestedList(() => SwingView, { maxItems: VARIED.length, description: 'What moves the balance most stands first' })
  swings: SwingView[];
}

/** One draw as a line of the file. */
export class DrawView {
  @Int(COUNT) number: number;
  @Int(COUNT) bodies: number;
  @Amount() revenue: string;
  @Amount() cost: string;
  @Amount() balance: string;
}

/** How the file is written. */
export class DrawsExportQuery extends ExportOf(PageQuery) {}
