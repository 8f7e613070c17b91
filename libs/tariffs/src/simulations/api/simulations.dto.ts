import {
  ADHESION_ORDERS,
  BODY_OUTCOMES,
  BODY_TYPES,
  COST_MODEL_KINDS,
  LIMITS,
  PLAN_STATUSES,
  SIMULATED_BODIES,
  type AdhesionOrder,
  type BodyOutcome,
  type BodyType,
  type CostModelKind,
  type PlanStatus,
  type SimulatedBodies,
  type SimulationParameters,
} from '#app/contracts';
import {
  Code,
  Codes,
  ExportOf,
  Instant,
  Int,
  Matching,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Texts,
  Uuid,
  Uuids,
} from '#app/platform';
import { Amount, Percent, SimulationResultView } from './simulation-result.dto.js';
import { DrawRunSummary } from './draw-runs.dto.js';

const COUNT = { min: 0, max: 2_147_483_647 };
const YEAR = { min: 2000, max: 2199 };
/** The bodies that may be chosen one by one. */
const MOST_CHOSEN = 1_000;

/** A percentage as somebody types it: up to two places. */
const Percentage = (description: string) => Matching(/^-?\d{1,4}(\.\d{1,2})?$/, { max: 8, description, example: '0' });

export class SimulationParametersView implements SimulationParameters {
  @Code(SIMULATED_BODIES, 'SimulatedBodies', {
    description: 'Those that adhere in the year, all that the centre knows, or chosen ones',
  })
  bodies: SimulatedBodies;
  @Codes(BODY_TYPES, 'BodyType', { description: 'Only of these types; none: of all' }) bodyTypes: BodyType[];
  @Uuids({ maxItems: MOST_CHOSEN, description: 'Where they are chosen' }) bodyIds: string[];
  @Percentage('How many of them adhere, in percent') adhesion: string;
  @Code(ADHESION_ORDERS, 'AdhesionOrder', { description: 'Who adheres first, where not all do' })
  adhesionOrder: AdhesionOrder;
  @Percentage('By how much the inhabitants change, in percent') inhabitants: string;
  @Percentage('By how much the enterprises change, in percent') enterprises: string;
  @Percentage('By how much what is used changes, in percent') volumes: string;
  @Percentage('By how much the costs change, in percent') costs: string;
  @Percentage('Which part of the costs follows the number of bodies, in percent') variableCosts: string;
}

export class SimulationQuery extends PageQuery {
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
}

/** How the file is written. */
export class CoverageExportQuery extends ExportOf(PageQuery) {}

export class NewSimulation extends SimulationParametersView {
  @Text({ max: LIMITS.name }) name: string;
  @Int(YEAR) year: number;
  @Int({
    ...YEAR,
    min: 1990,
    optional: true,
    nullable: true,
    description: 'With whose payments dues are compared; absent: of the newest year that is known; null: with none',
  })
  comparedYear?: number | null;
  @Uuid({ optional: true, nullable: true, description: 'Absent: the cost model of the plan; null: without costs' })
  costModelId?: string | null;
  @Int({ ...COUNT, optional: true, description: 'Who adheres at random: the same seed, the same bodies' })
  seed?: number;
}

export class SimulationSummary {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Int({ ...COUNT, min: 1, description: 'Of the version of the plan' }) number: number;
  @Int(YEAR) year: number;
  @Instant() createdAt: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Int(COUNT) adhering: number;
  @Amount() revenue: string;
  @Amount({ nullable: true }) cost: string | null;
  @Amount({ nullable: true }) balance: string | null;
  @Percent({ nullable: true }) coverage: string | null;
  @Int({ ...COUNT, nullable: true, description: 'Bodies that pay less than in the year compared with' }) winners:
    number | null;
  @Int({ ...COUNT, nullable: true }) losers: number | null;
  @Int(COUNT) warnings: number;
}

export class SimulatedPlan {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) title: string;
  @Code(PLAN_STATUSES, 'PlanStatus') status: PlanStatus;
  @Int({ ...COUNT, min: 1, description: 'Of the version that holds now' }) number: number;
}

export class SimulatedCostModel {
  @Uuid() id: string;
  @Int(YEAR) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
}

export class NamedOne {
  @Uuid() id: string;
  @Text({ max: LIMITS.sheetLine }) name: string;
}

export class SimulationDetail extends SimulationSummary {
  @Nested(() => SimulatedPlan) plan: SimulatedPlan;
  @Nested(() => SimulatedCostModel, { nullable: true }) costModel: SimulatedCostModel | null;
  @Int({ ...YEAR, min: 1990, nullable: true }) comparedYear: number | null;
  @Nested(() => SimulationParametersView) parameters: SimulationParametersView;
  @Int(COUNT) seed: number;
  @Int({ ...COUNT, description: 'How many bodies adhered in the year' }) served: number;
  @Nested(() => SimulationResultView) result: SimulationResultView;
  @NestedList(() => NamedOne, { maxItems: 2_000, description: 'The services that the result speaks of' })
  services: NamedOne[];
  @NestedList(() => NamedOne, {
    maxItems: 1_050,
    description: 'Bodies that were chosen, or of which a figure is missing',
  })
  bodies: NamedOne[];
  @Texts({
    max: 24,
    maxItems: 100_000,
    description: 'The dues per inhabitant of the bodies that adhere, in euros with four places, the smallest first',
  })
  perInhabitant: string[];
  @NestedList(() => DrawRunSummary, { maxItems: 20, description: 'The newest runs of random draws' })
  runs: DrawRunSummary[];
}

export const SIMULATION_DUE_ORDERS = [
  'name',
  '-name',
  'due',
  '-due',
  'difference',
  '-difference',
  'perInhabitant',
  '-perInhabitant',
] as const;
export type SimulationDueOrder = (typeof SIMULATION_DUE_ORDERS)[number];

export class SimulationDueQuery extends PageQuery {
  @QueryCodes(BODY_OUTCOMES, 'Only bodies of which this becomes, separated by commas') outcome?: BodyOutcome[];
  @QueryCodes(BODY_TYPES, 'Only of these types, separated by commas') type?: BodyType[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
  @Code(SIMULATION_DUE_ORDERS, 'SimulationDueOrder', { optional: true }) sort?: SimulationDueOrder;
}

export class SimulationDueExportQuery extends ExportOf(SimulationDueQuery) {}

export class SimulationDueView {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(BODY_TYPES, 'BodyType') bodyType: BodyType;
  @Code(BODY_OUTCOMES, 'BodyOutcome') outcome: BodyOutcome;
  @Int({ ...COUNT, nullable: true, description: 'Before anything was varied' }) inhabitants: number | null;
  @Amount({ nullable: true, description: 'Null: a figure is missing' }) due: string | null;
  @Amount({ nullable: true, description: 'What it paid in the year compared with' }) before: string | null;
  @Amount({ nullable: true }) difference: string | null;
  @Amount({ nullable: true }) perInhabitant: string | null;
  @Amount({ nullable: true, description: 'What the services with a market price would cost elsewhere' })
  marketPrice: string | null;
  @Amount({ nullable: true, description: 'Below zero: the market is cheaper' }) saving: string | null;
}

/** A line of the reckoning in words, in the language of the request. */
export class SimulatedStep {
  @Text({ max: 200 }) label: string;
  @Text({ max: 2_000, min: 0 }) reckoning: string;
  @Texts({ max: 500, maxItems: 5 }) sources: string[];
  @Text({ max: 100 }) amount: string;
}

export class SimulatedLine {
  @Uuid() tariffId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Amount() amount: string;
  @NestedList(() => SimulatedStep, { maxItems: 500 }) steps: SimulatedStep[];
}

export class SimulationDueDetail extends SimulationDueView {
  @NestedList(() => SimulatedLine, { maxItems: 2_000 }) lines: SimulatedLine[];
}
