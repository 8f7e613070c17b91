import {
  ALLOWANCE_COUNTS,
  ALLOWANCE_PERIODS,
  BODY_TYPES,
  LIMITS,
  REQUIREMENT_KINDS,
  REQUIREMENT_STATES,
  SERVICE_LINES,
  SUBSCRIPTION_ACTIVITIES,
  SUBSCRIPTION_ACTORS,
  SUBSCRIPTION_APPROVALS,
  SUBSCRIPTION_COMMANDS,
  SUBSCRIPTION_DOCUMENT_KINDS,
  SUBSCRIPTION_STATUSES,
  type AllowanceCount,
  type AllowancePeriod,
  type BodyType,
  type RequirementKind,
  type RequirementState,
  type ServiceLineCode,
  type SubscriptionActivity,
  type SubscriptionActor,
  type SubscriptionApproval,
  type SubscriptionCommand,
  type SubscriptionDocumentKind,
  type SubscriptionStatus,
} from '#app/contracts';
import {
  Bool,
  Code,
  Codes,
  Day,
  ExportOf,
  Quantity,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
} from '#app/platform';

export const EVENTS_SHOWN = 500;
/** How many allowances a home shows. */
export const OWN_ALLOWANCES_SHOWN = 6;
export const MOST = 1_000_000;
const COUNT = { min: 1, max: MOST };
const MEASURE = { min: -MOST, max: MOST };
const VERSION = { min: 1, max: 100_000 };
const INHABITANTS = { min: 0, max: 2_000_000_000 };

export class SubscriptionQuery extends PageQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Uuid({ optional: true }) serviceId?: string;
  @QueryCodes(SUBSCRIPTION_STATUSES, 'Only these states, separated by commas') status?: SubscriptionStatus[];
  @Code(['centre'], 'SubscriptionTurn', { optional: true, description: 'Only what waits for the centre' })
  turn?: 'centre';
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name of the body or of the service' })
  q?: string;
}

/** The filters of the list, and how it is taken away. */
export class SubscriptionExportQuery extends ExportOf(SubscriptionQuery) {}

export class SubscriptionSummary {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.sheetLine }) serviceTitle: string;
  @Code(SERVICE_LINES, 'ServiceLineCode') serviceLine: ServiceLineCode;
  @Code(SUBSCRIPTION_STATUSES, 'SubscriptionStatus') status: SubscriptionStatus;
  @Int({ ...COUNT, nullable: true }) quantity: number | null;
  @Int({ ...COUNT, nullable: true, description: 'Another quantity that waits for the centre’s answer' })
  requestedQuantity: number | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'What is counted; null: nothing' }) quantityUnit:
    string | null;
  @Day({ nullable: true }) activeFrom: string | null;
  @Day({ nullable: true, description: 'The last day of use' }) endsOn: string | null;
  @Instant() lastEventAt: string;
}

export class RequirementCheck {
  @Code(REQUIREMENT_KINDS, 'RequirementKind') kind: RequirementKind;
  @Code(REQUIREMENT_STATES, 'RequirementState') state: RequirementState;
  @Codes(BODY_TYPES, 'BodyType', { optional: true }) bodyTypes?: BodyType[];
  @Int({ ...INHABITANTS, optional: true, nullable: true }) from?: number | null;
  @Int({ ...INHABITANTS, optional: true, nullable: true }) to?: number | null;
}

export class RequirementGroupCheck {
  @Code(REQUIREMENT_STATES, 'RequirementState') state: RequirementState;
  @NestedList(() => RequirementCheck, { maxItems: 20, description: 'One of these is enough' })
  anyOf: RequirementCheck[];
}

export class BodyPopulation {
  @Int(INHABITANTS) value: number;
  @Int({ min: 1800, max: 2999, description: 'At 31 December' }) year: number;
}

/** The adhesion by which a body may use services. */
export class AdheresBy {
  @Uuid() adhesionId: string;
  @Text({ nullable: true, max: LIMITS.name, description: 'The form that it belongs to, whose adhesion it is' })
  through: string | null;
}

/** What a service requires, beside what the register knows of the body today. */
export class RequirementsCheck {
  @Code(REQUIREMENT_STATES, 'RequirementState') state: RequirementState;
  @NestedList(() => RequirementGroupCheck, { maxItems: 20, description: 'All are needed' })
  groups: RequirementGroupCheck[];
  @Code(BODY_TYPES, 'BodyType') bodyType: BodyType;
  @Nested(() => BodyPopulation, { nullable: true }) population: BodyPopulation | null;
  @Nested(() => AdheresBy, { nullable: true }) adheres: AdheresBy | null;
}

export class AllowanceState {
  @Text({ max: LIMITS.slug }) code: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.name }) unit: string;
  @Code(ALLOWANCE_PERIODS, 'AllowancePeriod') period: AllowancePeriod;
  @Code(ALLOWANCE_COUNTS, 'AllowanceCount') countedBy: AllowanceCount;
  @Int({ min: 1800, max: 2999, nullable: true, description: 'The year that `used` is of; null: since the beginning' })
  year: number | null;
  @Quantity({ ...MEASURE, nullable: true, description: 'Null: it depends on inhabitants that nobody entered' })
  granted: number | null;
  @Quantity({ ...MEASURE, description: 'This year, or since the beginning, as the period says' }) used: number;
  @Quantity({ ...MEASURE, nullable: true, description: 'Below zero where more was used' }) remaining: number | null;
}

/** An allowance of one of the bodies that the caller serves. */
export class OwnAllowance extends AllowanceState {
  @Uuid() subscriptionId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Text({ max: LIMITS.sheetLine }) serviceTitle: string;
}

/** What the bodies of the caller have of the centre, at a glance. */
export class OwnServices {
  @Int({ min: 0, max: MOST, description: 'Subscriptions in use, those that end included' }) active: number;
  @Int({ min: 0, max: MOST, description: 'Subscriptions that were asked for' }) requested: number;
  @NestedList(() => OwnAllowance, {
    maxItems: OWN_ALLOWANCES_SHOWN,
    description: 'Of the subscriptions in use, those of which the smallest share is left',
  })
  allowances: OwnAllowance[];
}

export class AskedDocument {
  @Text({ max: LIMITS.name }) name: string;
  @Bool() required: boolean;
}

/** What a body needs to know before it asks for a service. */
export class Eligibility {
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.sheetLine }) serviceTitle: string;
  @Int(VERSION) versionNumber: number;
  @Bool({ description: 'It is activated for each body; what is not, is simply used' }) subscribable: boolean;
  @Code(SUBSCRIPTION_APPROVALS, 'SubscriptionApproval') approval: SubscriptionApproval;
  @Text({ nullable: true, max: LIMITS.name }) quantityUnit: string | null;
  @Int({ ...COUNT, nullable: true }) quantityMax: number | null;
  @NestedList(() => AskedDocument, { maxItems: 50 }) documents: AskedDocument[];
  @Nested(() => RequirementsCheck) requirements: RequirementsCheck;
  @NestedList(() => AllowanceState, { maxItems: 50, description: 'What it would include' })
  allowances: AllowanceState[];
  @Uuid({ nullable: true, description: 'The body has asked for it already, or uses it' })
  openSubscriptionId: string | null;
}

export class EligibilityQuery {
  @Uuid() serviceId: string;
  @Uuid() bodyId: string;
}

export class SubscriptionPaper {
  @Uuid() fileId: string;
  @Code(SUBSCRIPTION_DOCUMENT_KINDS, 'SubscriptionDocumentKind', {
    description: 'A scan of a paper signature, or a file signed digitally: the signature is not verified',
  })
  kind: SubscriptionDocumentKind;
  @Text({ optional: true, max: LIMITS.name, description: 'Which document of the sheet it is' }) name?: string;
}

export class SubscriptionPaperView {
  @Uuid() fileId: string;
  @Code(SUBSCRIPTION_DOCUMENT_KINDS, 'SubscriptionDocumentKind') kind: SubscriptionDocumentKind;
  @Text({ nullable: true, max: LIMITS.name, description: 'Which document of the sheet it is' }) name: string | null;
  @Text({ max: LIMITS.fileName }) fileName: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
  @Uuid({ description: 'The step that it came with' }) eventId: string;
}

export class SubscriptionEventView {
  @Uuid() id: string;
  @Code(SUBSCRIPTION_ACTIVITIES, 'SubscriptionActivity') command: SubscriptionActivity;
  @Code(SUBSCRIPTION_STATUSES, 'SubscriptionStatus', { nullable: true }) fromStatus: SubscriptionStatus | null;
  @Code(SUBSCRIPTION_STATUSES, 'SubscriptionStatus') toStatus: SubscriptionStatus;
  @Code(SUBSCRIPTION_ACTORS, 'SubscriptionActor') actor: SubscriptionActor;
  @Text({ nullable: true, max: LIMITS.name, description: 'Nobody, where it went by itself' }) actorName: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'The body whose person did it, by delegation' })
  byDelegation: string | null;
  @Instant() at: string;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Int({ ...COUNT, nullable: true }) quantity: number | null;
  @Day({ nullable: true }) effectiveOn: string | null;
  @Codes(REQUIREMENT_KINDS, 'ConfirmedRequirement', { description: 'What the centre confirmed of its own knowledge' })
  confirmed: RequirementKind[];
}

/** What was consumed: counted by the centre, or by the portal of a request. */
export class AllowanceUseView {
  @Uuid({ nullable: true, description: 'Null where the portal counts: there is nothing to take back' })
  id: string | null;
  @Code(ALLOWANCE_COUNTS, 'AllowanceCount') source: AllowanceCount;
  @Text({ max: LIMITS.slug }) allowanceCode: string;
  @Day() usedOn: string;
  @Quantity(MEASURE) quantity: number;
  @Text({ max: LIMITS.note, min: 0, description: 'Of a request its subject' }) note: string;
  @Text({ nullable: true, max: LIMITS.name }) authorName: string | null;
  @Uuid({ nullable: true, description: 'The request that it comes from' }) ticketId: string | null;
  @Text({ nullable: true, max: 20 }) ticketNumber: string | null;
}

export class SubscriptionDetail extends SubscriptionSummary {
  @Int({ ...VERSION, description: 'The version of the sheet that it is bound to' }) versionNumber: number;
  @Int({ ...VERSION, nullable: true, description: 'The version that is published now' }) newestNumber: number | null;
  @Int({ ...COUNT, nullable: true }) quantityMax: number | null;
  @NestedList(() => AskedDocument, { maxItems: 50 }) askedDocuments: AskedDocument[];
  @Codes(SUBSCRIPTION_COMMANDS, 'SubscriptionCommand', { description: 'What the caller may do now' })
  commands: SubscriptionCommand[];
  @Bool() mayAddDocuments: boolean;
  @Bool({ description: 'The caller may count what was consumed' }) mayRecordUse: boolean;
  @Nested(() => RequirementsCheck) requirements: RequirementsCheck;
  @NestedList(() => AllowanceState, { maxItems: 50 }) allowances: AllowanceState[];
  @NestedList(() => AllowanceUseView, { maxItems: EVENTS_SHOWN }) uses: AllowanceUseView[];
  @NestedList(() => SubscriptionEventView, { maxItems: EVENTS_SHOWN }) events: SubscriptionEventView[];
  @NestedList(() => SubscriptionPaperView, { maxItems: EVENTS_SHOWN }) documents: SubscriptionPaperView[];
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

const PAPERS = { optional: true, maxItems: LIMITS.filesPerMessage };

export class NewSubscription {
  @Uuid() serviceId: string;
  @Uuid({ optional: true, description: 'Needed where the caller serves several bodies' }) bodyId?: string;
  @Int({ ...COUNT, optional: true, description: 'Where the sheet counts something' }) quantity?: number;
  @NestedList(() => SubscriptionPaper, PAPERS) documents?: SubscriptionPaper[];
  @Text({ optional: true, max: LIMITS.reason, description: 'A word to the centre' }) note?: string;
}

/** A step, with what its command needs. */
export class SubscriptionTransition {
  @Code(SUBSCRIPTION_COMMANDS, 'SubscriptionCommand') command: SubscriptionCommand;
  @Text({
    optional: true,
    max: LIMITS.reason,
    description: 'For the history; where requirements have to be confirmed an approval needs it',
  })
  reason?: string;
  @Int({ ...COUNT, optional: true }) quantity?: number;
  @Day({ optional: true, description: 'Of an approval the first day of use (today when absent), of an end the last' })
  effectiveOn?: string;
  @NestedList(() => SubscriptionPaper, PAPERS) documents?: SubscriptionPaper[];
}

export class MorePapers {
  @NestedList(() => SubscriptionPaper, { maxItems: LIMITS.filesPerMessage }) documents: SubscriptionPaper[];
  @Text({ optional: true, max: LIMITS.reason }) note?: string;
}

export class NewAllowanceUse {
  @Text({ max: LIMITS.slug }) allowanceCode: string;
  @Day() usedOn: string;
  @Quantity({ min: 0.01, max: MOST }) quantity: number;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}

export const FORM_KINDS = ['activation', 'end'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export class FormQuery {
  @Code(FORM_KINDS, 'SubscriptionFormKind') kind: FormKind;
}
