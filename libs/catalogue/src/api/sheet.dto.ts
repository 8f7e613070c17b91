import { IntersectionType, PartialType } from '@nestjs/swagger';
import {
  ALLOWANCE_COUNTS,
  ALLOWANCE_PERIODS,
  BODY_TYPES,
  COMPUTERISATION_LEVELS,
  LIMITS,
  REQUIREMENT_KINDS,
  SERVICE_CHANNELS,
  SERVICE_INCLUSIONS,
  SUBSCRIPTION_APPROVALS,
  type AllowanceCount,
  type AllowancePeriod,
  type BodyType,
  type ComputerisationLevel,
  type RequirementKind,
  type ServiceChannel,
  type ServiceInclusion,
  type SubscriptionApproval,
} from '#app/contracts';
import { Bool, Code, Codes, Instant, Int, NestedList, Quantity, Slug, Text } from '#app/platform';

export const LINE = { max: LIMITS.sheetLine };
const TEXT = { max: LIMITS.sheetText, min: 0 };
const inhabitants = { min: 0, max: LIMITS.inhabitants };

/** One thing that a body must be or have. `bodyTypes` belongs to `body_type`, `from` and `to` to `population`. */
export class Requirement {
  @Code(REQUIREMENT_KINDS, 'RequirementKind') kind: RequirementKind;
  @Codes(BODY_TYPES, 'BodyType', { optional: true }) bodyTypes?: BodyType[];
  @Int({ ...inhabitants, optional: true, nullable: true, description: 'Inhabitants, included; null: no limit' })
  from?: number | null;
  @Int({ ...inhabitants, optional: true, nullable: true, description: 'Inhabitants, included; null: no limit' })
  to?: number | null;
}

/** One of these is enough. */
export class RequirementGroup {
  @NestedList(() => Requirement, { minItems: 1, maxItems: LIMITS.alternatives }) anyOf: Requirement[];
}

export class DocumentToProvide {
  @Text({ ...LINE }) name: string;
  @Bool() required: boolean;
}

export class QuestionAndAnswer {
  @Text({ ...LINE }) question: string;
  @Text({ max: LIMITS.sheetText }) answer: string;
}

/** What bodies of a size get. */
export class AllowanceBand {
  @Int({ ...inhabitants, nullable: true, description: 'Up to so many inhabitants, included; null in the last' })
  upTo: number | null;
  @Quantity({ min: 0, max: LIMITS.quantity, description: 'At most two decimals' }) quantity: number;
}

/** What a subscription includes, by population bands of which the last is open. */
export class Allowance {
  @Slug({ description: 'Stays the same from version to version' }) code: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ max: LIMITS.unit, description: 'What is counted, such as `caselle`' }) unit: string;
  @Code(ALLOWANCE_PERIODS, 'AllowancePeriod') period: AllowancePeriod;
  @Code(ALLOWANCE_COUNTS, 'AllowanceCount', {
    optional: true,
    description: 'By hand when absent; by the hours worked on the requests for the service, or by these requests',
  })
  countedBy?: AllowanceCount;
  @NestedList(() => AllowanceBand, { minItems: 1, maxItems: LIMITS.allowanceBands }) bands: AllowanceBand[];
}

/** What a service sheet says. Texts are plain: blank lines part paragraphs, lines that begin with `- ` are a list. */
class SheetTexts {
  @Text({ ...LINE }) title: string;
  @Text({ ...LINE, description: 'One plain sentence: who it is for' }) audience: string;
  @Code(SERVICE_INCLUSIONS, 'ServiceInclusion') inclusion: ServiceInclusion;
  @Text(TEXT) context: string;
  @Text(TEXT) object: string;
  @Text(TEXT) whoMayAsk: string;
  @Text(TEXT) obligations: string;
  @Text(TEXT) forms: string;
  @Code(COMPUTERISATION_LEVELS, 'ComputerisationLevel') computerisation: ComputerisationLevel;
  @Text(TEXT) costs: string;
  @Text(TEXT) contact: string;
  @Text(TEXT) hours: string;
  @Text(TEXT) activationTime: string;
  @Text(TEXT) legalBasis: string;
}

/** On what terms it is had; who sends a new sheet without them gets those of {@link NO_TERMS}. */
export class SheetTerms {
  @Text({ ...TEXT, description: 'How long answers take' }) answerTimes: string;
  @Codes(SERVICE_CHANNELS, 'ServiceChannel') channels: ServiceChannel[];
  @NestedList(() => RequirementGroup, {
    maxItems: LIMITS.requirementGroups,
    description: 'All groups must be met; of a group, one alternative is enough.',
  })
  requirements: RequirementGroup[];
  @NestedList(() => DocumentToProvide, { maxItems: LIMITS.documentsToProvide }) documents: DocumentToProvide[];
  @NestedList(() => QuestionAndAnswer, { maxItems: LIMITS.questions }) questions: QuestionAndAnswer[];
  @Bool({ description: 'Whether bodies ask for its activation' }) subscribable: boolean;
  @Code(SUBSCRIPTION_APPROVALS, 'SubscriptionApproval') approval: SubscriptionApproval;
  @Text({
    min: 1,
    max: LIMITS.unit,
    nullable: true,
    description: 'What a subscription counts, such as `caselle`; null: nothing',
  })
  quantityUnit: string | null;
  @Int({ min: 1, max: LIMITS.quantity, nullable: true, description: 'How many a body may have; null: no limit' })
  quantityMax: number | null;
  @NestedList(() => Allowance, { maxItems: LIMITS.allowances }) allowances: Allowance[];
}

export const NO_TERMS: SheetTerms = {
  answerTimes: '',
  channels: [],
  requirements: [],
  documents: [],
  questions: [],
  subscribable: false,
  approval: 'manual',
  quantityUnit: null,
  quantityMax: null,
  allowances: [],
};

export class SheetContent extends IntersectionType(SheetTexts, SheetTerms) {}

/** What a new sheet may come with. */
export class NewSheet extends IntersectionType(SheetTexts, PartialType(SheetTerms, { skipNullProperties: false })) {}

/** A merge patch on the draft; a list takes the place of the whole list. */
export class SheetChanges extends PartialType(SheetContent, { skipNullProperties: false }) {}

export class Sheet extends SheetContent {
  @Int({ min: 1, max: 100_000, description: 'Number of the version' }) number: number;
  @Instant({ nullable: true }) publishedAt: string | null;
}
