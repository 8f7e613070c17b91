import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ALLOCATION_METHODS,
  COST_MODEL_ACTIVITIES,
  COST_MODEL_COMMANDS,
  COST_MODEL_KINDS,
  COST_MODEL_STATUSES,
  LIMITS,
  type CostModelActivity,
  type CostModelCommand,
  type CostModelKind,
  type CostModelStatus,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
} from '#app/platform';
import { DecimalText, SignedEuros } from '../../api/decimal-fields.js';
import type { AllocationMethod } from '../../domain/cost-model.js';

const YEAR = { min: 2000, max: 2199 };
const VERSION = { min: 1, max: 2_147_483_647 };

/** Estremi of the act by which costs are approved. */
export class CostAct {
  @Text({ max: LIMITS.name, example: 'Consiglio provinciale' }) organ: string;
  @Text({ max: LIMITS.actNumber }) number: string;
  @Day() date: string;
}

export class CostModelQuery extends PageQuery {
  @QueryCodes(COST_MODEL_STATUSES, 'Only these states, separated by commas') status?: CostModelStatus[];
  @QueryCodes(COST_MODEL_KINDS, 'Only these kinds, separated by commas') kind?: CostModelKind[];
}

class CostRules {
  @Code(ALLOCATION_METHODS, 'AllocationMethod') method: AllocationMethod;
  @Text({ max: LIMITS.subject, example: 'Programmi 2014–20', description: 'The rules for the costs of staff' })
  rulesName: string;
  @Text({ max: LIMITS.reason, min: 0, description: 'Where these rules stand' }) rulesSource: string;
  @DecimalText({ whole: 5, example: '1720', description: 'Hours by which a yearly gross cost is divided' })
  yearlyHours: string;
  @DecimalText({
    whole: 3,
    nullable: true,
    example: '15',
    description: 'Overheads in percent of the direct cost of staff; null where actual overheads are divided',
  })
  overheadRate: string | null;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
}

export class NewCostModel extends CostRules {
  @Int(YEAR) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
}

/** A merge patch. */
export class CostModelChanges extends PartialType(OmitType(NewCostModel, ['year', 'kind'] as const), {
  skipNullProperties: false,
}) {}

export class CostModelCopy {
  @Int(YEAR) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
}

export class CostModelStep {
  @Code(COST_MODEL_COMMANDS, 'CostModelCommand') command: CostModelCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Why it is reopened: needed then' }) reason?: string;
  @Nested(() => CostAct, { optional: true, description: 'By which it is approved: needed then' }) act?: CostAct;
}

export class CostModelSummary {
  @Uuid() id: string;
  @Int(YEAR) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') kind: CostModelKind;
  @Code(COST_MODEL_STATUSES, 'CostModelStatus') status: CostModelStatus;
  @Code(ALLOCATION_METHODS, 'AllocationMethod') method: AllocationMethod;
  @Int({ min: 0, max: LIMITS.costObjects }) services: number;
  @Int({ min: 0, max: LIMITS.costItems }) items: number;
  @SignedEuros({ nullable: true, description: 'What the services cost together; null of a draft' }) total:
    string | null;
}

export class CostModelEventView {
  @Code(COST_MODEL_ACTIVITIES, 'CostModelActivity') command: CostModelActivity;
  @Code(COST_MODEL_STATUSES, 'CostModelStatus') toStatus: CostModelStatus;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Nested(() => CostAct, { nullable: true }) act: CostAct | null;
  @SignedEuros({ nullable: true, description: 'What the services cost together, when it was closed' }) total:
    string | null;
  @Text({ max: LIMITS.name }) actorName: string;
  @Instant() at: string;
}

export class CostModelDetail extends CostModelSummary {
  @Text({ max: LIMITS.subject }) rulesName: string;
  @Text({ max: LIMITS.reason, min: 0 }) rulesSource: string;
  @DecimalText({ whole: 5 }) yearlyHours: string;
  @DecimalText({ whole: 3, nullable: true }) overheadRate: string | null;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Nested(() => CostAct, { nullable: true }) act: CostAct | null;
  @Int({ min: 0, max: LIMITS.costItems, description: 'Items without a document and without a word on their source' })
  withoutSource: number;
  @NestedList(() => CostModelEventView, { maxItems: LIMITS.versionsShown }) history: CostModelEventView[];
  @Bool({ description: 'Whether who asks may change it' }) editable: boolean;
  @Codes(COST_MODEL_COMMANDS, 'CostModelCommand', { description: 'What state and role allow who asks' })
  commands: CostModelCommand[];
  @Int(VERSION) version: number;
}

export class ActivityQuery extends PageQuery {
  @Code(['yes', 'no'], 'ActivityCurrent', { optional: true, description: 'Only those of today, or only ended ones' })
  current?: 'yes' | 'no';
}

export class NewActivity {
  @Text({ max: LIMITS.subject, example: 'Assistenza agli enti' }) name: string;
  @Text({ max: LIMITS.reason, min: 0 }) description: string;
}

/** A merge patch. */
export class ActivityChanges extends PartialType(NewActivity) {
  @Day({ optional: true, nullable: true, description: 'From this day it is not offered any more' })
  endedOn?: string | null;
}

export class ActivityView extends NewActivity {
  @Uuid() id: string;
  @Day({ nullable: true }) endedOn: string | null;
  @Int({ min: 0, max: 1_000, description: 'Cost models that it stands in' }) models: number;
  @Int(VERSION) version: number;
}
