import { OmitType, PartialType } from '@nestjs/swagger';
import {
  DATE_BASES,
  EVIDENCE_KINDS,
  LIMITS,
  OBLIGATION_AUDIENCES,
  OBLIGATION_COMMANDS,
  OBLIGATION_SCOPES,
  OBLIGATION_STATUSES,
  type DateBasis,
  type EvidenceKind,
  type ObligationAudience,
  type ObligationCommand,
  type ObligationScope,
  type ObligationStatus,
} from '#app/contracts';
import {
  Code,
  Codes,
  Day,
  Int,
  Ints,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Texts,
  Uuid,
  Uuids,
} from '#app/platform';

const COUNT = { min: 0, max: 1_000_000 };
const DAYS = {
  max: 5,
  maxItems: LIMITS.obligationDays,
  description: 'Month and day, every year: 03-31. Empty where it is asked once',
};
const URL = { optional: true, nullable: true, max: LIMITS.url, description: 'http:// or https://' };

export class ObligationQuery extends PageQuery {
  @QueryCodes(OBLIGATION_STATUSES, 'Only these states, separated by commas') status?: ObligationStatus[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title or of the norm' }) q?: string;
}

export class NewObligation {
  @Text({ optional: true, nullable: true, max: 60, description: 'Code of the known obligation that it is made from' })
  model?: string | null;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.obligationText, description: 'What is to be done' }) description: string;
  @Text({ max: LIMITS.norm, description: 'The rule that asks for it' }) norm: string;
  @Text(URL) sourceUrl?: string | null;
  @Text({ optional: true, max: LIMITS.reason, description: 'What to know of its day, or of whom it is asked' })
  note?: string;
  @Code(OBLIGATION_SCOPES, 'ObligationScope') scope: ObligationScope;
  @Texts({ optional: true, ...DAYS }) days?: string[];
  @Day({ optional: true, nullable: true, description: 'The only day of what does not return' }) onceOn?: string | null;
  @Code(DATE_BASES, 'DateBasis') dateBasis: DateBasis;
  @Code(OBLIGATION_AUDIENCES, 'ObligationAudience') audience: ObligationAudience;
  @Uuids({ optional: true, maxItems: LIMITS.mailingBodies, description: 'Of whom it is asked, where they are chosen' })
  bodyIds?: string[];
  @Codes(EVIDENCE_KINDS, 'EvidenceKind', { description: 'How a body may show that it has done it' })
  evidence: EvidenceKind[];
  @Ints({
    min: 1,
    max: LIMITS.remindDays,
    maxItems: LIMITS.reminders,
    description: 'So many days before, bodies are reminded',
  })
  remindDays: number[];
}

/** A merge patch. What it is asked of, a body or each site, stays. */
export class ObligationChanges extends PartialType(OmitType(NewObligation, ['model', 'scope'] as const), {
  skipNullProperties: false,
}) {}

export class ObligationSummary {
  @Uuid() id: string;
  @Text({ nullable: true, max: 60 }) model: string | null;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.norm }) norm: string;
  @Text({ nullable: true, max: LIMITS.url }) sourceUrl: string | null;
  @Code(OBLIGATION_SCOPES, 'ObligationScope') scope: ObligationScope;
  @Texts(DAYS) days: string[];
  @Day({ nullable: true }) onceOn: string | null;
  @Code(DATE_BASES, 'DateBasis') dateBasis: DateBasis;
  @Code(OBLIGATION_AUDIENCES, 'ObligationAudience') audience: ObligationAudience;
  @Code(OBLIGATION_STATUSES, 'ObligationStatus') status: ObligationStatus;
  @Day({ nullable: true, description: 'The next day on which something of it is open' }) nextOn: string | null;
  @Int({ ...COUNT, description: 'Open, their day still to come' }) due: number;
  @Int({ ...COUNT, description: 'Open, their day over' }) late: number;
}

/** Of whom it is asked, where they are chosen; a body sees itself. */
export class AskedBody {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class ObligationDetail extends ObligationSummary {
  @Text({ max: LIMITS.obligationText }) description: string;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Codes(EVIDENCE_KINDS, 'EvidenceKind') evidence: EvidenceKind[];
  @Ints({ min: 1, max: LIMITS.remindDays, maxItems: LIMITS.reminders }) remindDays: number[];
  @NestedList(() => AskedBody, { maxItems: LIMITS.mailingBodies }) bodies: AskedBody[];
  @Codes(OBLIGATION_COMMANDS, 'ObligationCommand', { description: 'What the state allows to who may' })
  commands: ObligationCommand[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class ObligationStep {
  @Code(OBLIGATION_COMMANDS, 'ObligationCommand') command: ObligationCommand;
}

/** One round of an obligation gets another day, for all. */
export class ObligationMove {
  @Day({ description: 'The day that counts now' }) from: string;
  @Day({ description: 'The new one, from today on' }) to: string;
  @Text({ max: LIMITS.reason, description: 'Why: who has put it off, by which act' }) reason: string;
}

export class StepOutcome {
  @Int({ ...COUNT, description: 'Deadlines that took the step' }) changed: number;
  @Int({ ...COUNT, description: 'Those whose state does not allow it: they stay as they are' }) unchanged: number;
}

/** A known obligation of the field, from which a centre makes its own. In Italian, as the law is. */
export class ObligationModelView {
  @Text({ max: 60 }) code: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ max: LIMITS.obligationText }) description: string;
  @Text({ max: LIMITS.norm }) norm: string;
  @Text({ max: LIMITS.url }) sourceUrl: string;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Code(OBLIGATION_SCOPES, 'ObligationScope') scope: ObligationScope;
  @Texts(DAYS) days: string[];
  @Code(DATE_BASES, 'DateBasis', { description: 'Whether the day stands in a law, in guidelines, or is a proposal' })
  dateBasis: DateBasis;
  @Code(OBLIGATION_AUDIENCES, 'ObligationAudience') audience: ObligationAudience;
  @Codes(EVIDENCE_KINDS, 'EvidenceKind') evidence: EvidenceKind[];
  @Uuid({ nullable: true, description: 'The obligation of the centre that was made from it' }) obligationId:
    string | null;
}

export class ObligationModels {
  @NestedList(() => ObligationModelView, { maxItems: 100 }) items: ObligationModelView[];
}
