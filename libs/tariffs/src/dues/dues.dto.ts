import {
  BODY_TYPES,
  DUE_RUN_COMMANDS,
  DUE_RUN_STATUSES,
  LIMITS,
  type BodyType,
  type DueRunCommand,
  type DueRunStatus,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  ExportOf,
  Instant,
  Int,
  Matching,
  Nested,
  NestedList,
  PageQuery,
  Text,
  Texts,
  Uuid,
} from '#app/platform';

const Euros = (options: { description?: string; nullable?: boolean } = {}) =>
  Matching(/^-?\d{1,12}\.\d{2}$/, { ...options, max: 16 });
const Year = (options: { nullable?: boolean; optional?: boolean } = {}) => Int({ ...options, min: 2000, max: 2199 });
const Count = (description: string) => Int({ min: 0, max: 100_000, description });
const YEAR = /^2[01]\d{2}$/;
const MORE_REASON = 500;

export const DUE_ORDERS = ['name', '-name', 'amount', '-amount', 'year', '-year'] as const;
export type DueOrder = (typeof DUE_ORDERS)[number];
/** Steps that people take. */
const COMMANDS = DUE_RUN_COMMANDS.filter((command) => command === 'announce' || command === 'drop');

export class NewDueRun {
  @Uuid({ description: 'A tariff plan that was approved' }) planId: string;
  @Int({ min: 2000, max: 2199, description: 'Of the plan’s period' }) year: number;
  @Text({
    max: MORE_REASON,
    optional: true,
    description: 'Why it is reckoned again: required where bodies were told already',
  })
  reason?: string;
}

export class DueRunStep {
  @Code(COMMANDS, 'DueRunCommand') command: DueRunCommand;
}

export class DueRunQuery extends PageQuery {
  @Matching(YEAR, { max: 4, optional: true }) year?: string;
  @Uuid({ optional: true }) planId?: string;
}

/** What a reckoning lacks. */
export class MissingDueFigure {
  @Uuid({ nullable: true, description: 'Null where it is nobody’s figure' }) bodyId: string | null;
  @Text({ max: LIMITS.name, nullable: true }) bodyName: string | null;
  @Text({ max: LIMITS.name, description: 'Of which tariff' }) tariff: string;
  @Text({ max: 20, description: '`inhabitants`, `enterprises`, `quantity`, `amount`, `cost`, `units`' })
  missing: string;
}

export class DueRunView {
  @Uuid() id: string;
  @Uuid() conventionId: string;
  @Text({ max: LIMITS.name }) convention: string;
  @Uuid() planId: string;
  @Text({ max: LIMITS.name }) planTitle: string;
  @Int({ min: 1, max: 1_000_000, description: 'The version of the plan' }) planNumber: number;
  @Text({ max: 350, nullable: true }) planAct: string | null;
  @Year() year: number;
  @Text({ max: MORE_REASON, nullable: true }) reason: string | null;
  @Code(DUE_RUN_STATUSES, 'DueRunStatus') status: DueRunStatus;
  @Day({ description: 'By when bodies should know, for their budgets' }) knownBy: string;
  @Uuid({ nullable: true, description: 'The long work' }) jobId: string | null;
  @Count('Bodies that owe something') bodies: number;
  @Euros({ description: 'What all of them come to' }) amount: string;
  @Euros({ description: 'Of those whose former due is known: what it was' }) formerAmount: string;
  @Euros({ description: 'And what they are expected to pay' }) comparedAmount: string;
  @Count('Of which the former due is known') compared: number;
  @NestedList(() => MissingDueFigure, { maxItems: 500 }) missing: MissingDueFigure[];
  @Text({ max: LIMITS.name, nullable: true }) createdBy: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) computedAt: string | null;
  @Instant({ nullable: true, description: 'When bodies were told' }) announcedAt: string | null;
  @Codes(COMMANDS, 'DueRunCommand') commands: DueRunCommand[];
  @Int({ min: 1, max: 1_000_000 }) version: number;
}

export class DueQuery extends PageQuery {
  @Uuid({ optional: true, description: 'Of this reckoning; of all that hold, if absent' }) runId?: string;
  @Uuid({ optional: true }) bodyId?: string;
  @Matching(YEAR, { max: 4, optional: true }) year?: string;
  @Text({ max: LIMITS.search, optional: true, description: 'Part of the name of the body' }) q?: string;
  @Code(DUE_ORDERS, 'DueOrder', { optional: true, description: '`-year` where it is not said' }) sort?: DueOrder;
}
export class DueExportQuery extends ExportOf(DueQuery) {}

export class DueSummary {
  @Uuid() id: string;
  @Uuid() runId: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(BODY_TYPES, 'BodyType') bodyType: BodyType;
  @Year() year: number;
  @Code(DUE_RUN_STATUSES, 'DueRunStatus') status: DueRunStatus;
  @Text({ max: LIMITS.name }) convention: string;
  @Euros() amount: string;
  @Year({ nullable: true }) formerYear: number | null;
  @Euros({ nullable: true, description: 'What it paid for the former year' }) formerAmount: string | null;
  @Euros({ nullable: true, description: 'More than before; less where negative' }) change: string | null;
  @Euros({ nullable: true, description: 'What the same would cost elsewhere' }) marketAmount: string | null;
  @Euros({ nullable: true, description: 'Less than elsewhere; more where negative' }) saving: string | null;
  @Instant({ nullable: true }) announcedAt: string | null;
}

/** A line of the reckoning in words, in the language of the request. */
export class DueStepView {
  @Text({ max: 200 }) label: string;
  @Text({ max: 2_000, min: 0 }) reckoning: string;
  @Texts({ max: 500, maxItems: 5 }) sources: string[];
  @Bool({ description: 'The amount is what the due is up to here, and no part of it' }) whole: boolean;
  @Text({ max: 100 }) amount: string;
}

export class MarketView {
  @Euros() amount: string;
  @Text({ max: 500 }) source: string;
  @Day() on: string;
}

export class DueLineView {
  @Uuid() tariffId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Euros() amount: string;
  @Text({ max: 2_000, nullable: true }) legalBasis: string | null;
  @Nested(() => MarketView, { nullable: true }) market: MarketView | null;
  @NestedList(() => DueStepView, { maxItems: 200 }) steps: DueStepView[];
}

/** Why a body pays what it pays. */
export class DueDetail extends DueSummary {
  @Text({ max: LIMITS.name }) province: string;
  @Text({ max: LIMITS.name }) planTitle: string;
  @Int({ min: 1, max: 1_000_000 }) planNumber: number;
  @Text({ max: 350, nullable: true }) planAct: string | null;
  @Day() adheresFrom: string;
  @Day() adheresTo: string;
  @Text({ max: 500, nullable: true }) formerSource: string | null;
  @Instant() computedAt: string;
  @NestedList(() => DueLineView, { maxItems: 200 }) lines: DueLineView[];
}
