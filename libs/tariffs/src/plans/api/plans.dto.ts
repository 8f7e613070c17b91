import { PartialType, PickType } from '@nestjs/swagger';
import { LIMITS, PLAN_ACTIVITIES, PLAN_STATUSES, type PlanActivity, type PlanStatus } from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  ExportOf,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
} from '#app/platform';
import { PLAN_STEPS, type PlanStep } from '../domain/approval.js';
import { TariffTermsDto } from './terms.dto.js';

const VERSION = { min: 1, max: 2_147_483_647 };
const NUMBER = { min: 1, max: LIMITS.planVersions };

export class TariffPlanQuery extends PageQuery {
  @QueryCodes(PLAN_STATUSES, 'Only these states, separated by commas') status?: PlanStatus[];
  @Uuid({ optional: true, description: 'Of this convention' }) conventionId?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
}
export class TariffPlanExportQuery extends ExportOf(TariffPlanQuery) {}

/** The act by which a plan was approved. */
export class PlanAct {
  @Text({ max: LIMITS.name }) organ: string;
  @Text({ max: LIMITS.actNumber }) number: string;
  @Day() date: string;
}

export class NewTariffPlan {
  @Uuid() conventionId: string;
  @Text({ max: LIMITS.name }) title: string;
  @Day({ description: 'The first day; within the convention' }) periodFrom: string;
  @Day({ description: 'The last day' }) periodTo: string;
  @Uuid({ optional: true, nullable: true, description: 'The costs with which it is compared' })
  costModelId?: string | null;
  @Uuid({ optional: true, description: 'The plan whose tariffs it begins with' }) copyOf?: string;
}

/** A merge patch. */
export class TariffPlanChanges extends PartialType(
  PickType(NewTariffPlan, ['title', 'periodFrom', 'periodTo', 'costModelId'] as const),
  { skipNullProperties: false },
) {}

export class TariffPlanSummary {
  @Uuid() id: string;
  @Uuid() conventionId: string;
  @Text({ max: LIMITS.name }) conventionTitle: string;
  @Text({ max: LIMITS.name }) title: string;
  @Day() periodFrom: string;
  @Day() periodTo: string;
  @Code(PLAN_STATUSES, 'PlanStatus') status: PlanStatus;
  @Int({ ...NUMBER, description: 'The version that holds' }) currentVersion: number;
  @Int({ min: 0, max: LIMITS.tariffs, description: 'How many tariffs it has' }) tariffs: number;
}

export class PlanEventView {
  @Code(PLAN_ACTIVITIES, 'PlanActivity') command: PlanActivity;
  @Int({ ...NUMBER, description: 'Of the version that held then' }) number: number;
  @Instant() at: string;
  @Text({ nullable: true, max: LIMITS.name, description: 'Null: by itself' }) actorName: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Nested(() => PlanAct, { nullable: true }) act: PlanAct | null;
}

export class TariffPlanDetail extends TariffPlanSummary {
  @Uuid({ nullable: true }) costModelId: string | null;
  @Nested(() => PlanAct, { nullable: true }) act: PlanAct | null;
  @Nested(() => TariffTermsDto) terms: TariffTermsDto;
  @Codes(PLAN_STEPS, 'PlanStep', { description: 'What you may do with it now' }) steps: PlanStep[];
  @Bool({ description: 'Whether you may change its tariffs' }) editable: boolean;
  @Bool({ description: 'Whether you may agree upon an amount with a single body' }) agreeable: boolean;
  @Int({ min: 0, max: 100_000, description: 'Agreements with single bodies' }) exceptions: number;
  @NestedList(() => PlanEventView, { maxItems: LIMITS.planEvents, description: 'The newest first' })
  events: PlanEventView[];
  @Int(VERSION) version: number;
}

export class NewPlanVersion {
  @Nested(() => TariffTermsDto) terms: TariffTermsDto;
  @Text({ optional: true, max: LIMITS.note, description: 'What changes in it' }) note?: string;
}

export class PlanVersionSummary {
  @Int(NUMBER) number: number;
  @Instant() createdAt: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Text({ max: LIMITS.note, min: 0 }) note: string;
  @Nested(() => TariffTermsDto) terms: TariffTermsDto;
}

export class PlanVersionQuery extends PageQuery {}

export class PlanTransition {
  @Code(PLAN_STEPS, 'PlanStep') command: PlanStep;
  @Text({ optional: true, max: LIMITS.reason, description: 'Needed to send back and to drop' }) reason?: string;
  @Nested(() => PlanAct, { optional: true, description: 'Needed to approve' }) act?: PlanAct;
}

export class ExampleRequest {
  @Uuid() bodyId: string;
  @Int({ min: 1990, max: 2100 }) year: number;
  @Nested(() => TariffTermsDto, { description: 'As they are typed: nothing is kept' }) terms: TariffTermsDto;
}

/** A line of the reckoning in words. */
export class ExampleStep {
  @Text({ max: 300 }) label: string;
  @Text({ max: 500, min: 0 }) reckoning: string;
  @Text({ max: 60 }) amount: string;
  @Bool({ description: 'What the due is up to here, and not a part of it' }) whole: boolean;
}

export class ExampleLine {
  @Uuid() tariffId: string;
  @Text({ max: LIMITS.subject }) name: string;
  @Text({ max: 20, description: 'Euros' }) amount: string;
  @NestedList(() => ExampleStep, { maxItems: 200 }) steps: ExampleStep[];
}

export class MissingFigure {
  @Uuid() tariffId: string;
  @Code(['inhabitants', 'enterprises', 'quantity', 'amount', 'cost', 'units'], 'MissingFigureKind') missing:
    'inhabitants' | 'enterprises' | 'quantity' | 'amount' | 'cost' | 'units';
  @Uuid({ nullable: true, description: 'Whose figure it is; null: of the service' }) bodyId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) bodyName: string | null;
}

/** What one body would pay. */
export class ExampleAnswer {
  @Text({ max: LIMITS.name }) bodyName: string;
  @NestedList(() => ExampleLine, { maxItems: LIMITS.tariffs }) lines: ExampleLine[];
  @Text({ nullable: true, max: 20, description: 'Euros; null where something is missing' }) total: string | null;
  @NestedList(() => MissingFigure, { maxItems: 50 }) missing: MissingFigure[];
}
