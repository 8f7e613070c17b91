import {
  CANCEL_CAUSES,
  DEADLINE_ACTORS,
  DEADLINE_COMMANDS,
  DEADLINE_STATUSES,
  EVIDENCE_KINDS,
  LIMITS,
  OBLIGATION_SCOPES,
  BODY_TYPES,
  type BodyType,
  type CancelCause,
  type DeadlineActor,
  type DeadlineCommand,
  type DeadlineStatus,
  type EvidenceKind,
  type ObligationScope,
} from '#app/contracts';
import {
  Code,
  Codes,
  Day,
  ExportOf,
  Instant,
  Int,
  Matching,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
  Uuids,
} from '#app/platform';

export const DEADLINE_ORDERS = ['day', '-day', 'body', '-body'] as const;
export type DeadlineOrder = (typeof DEADLINE_ORDERS)[number];
/** What a person gives; the rest happens by itself, or to a whole round. */
export const GIVEN_COMMANDS = ['fulfil', 'exempt', 'reopen'] as const satisfies readonly DeadlineCommand[];

const COUNT = { min: 0, max: 1_000_000 };
const YEAR = /^(19|20|21)\d\d$/;

export class DeadlineQuery extends PageQuery {
  @QueryCodes(DEADLINE_STATUSES, 'Only these states, separated by commas; without, all but what was cancelled')
  status?: DeadlineStatus[];
  @Uuid({ optional: true }) bodyId?: string;
  @Uuid({ optional: true }) obligationId?: string;
  @Uuid({ optional: true }) siteId?: string;
  @Day({ optional: true, description: 'Due on this day or later' }) from?: string;
  @Day({ optional: true, description: 'Due on this day or before' }) to?: string;
  @Text({
    optional: true,
    max: LIMITS.search,
    description: 'Part of the name of the body, of the site or of the title',
  })
  q?: string;
  @Code(DEADLINE_ORDERS, 'DeadlineOrder', { optional: true }) sort?: DeadlineOrder;
}

/** The filters of the list, and how it is taken away. */
export class DeadlineExportQuery extends ExportOf(DeadlineQuery) {}

export class DeadlineSummary {
  @Uuid() id: string;
  @Uuid() obligationId: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Code(OBLIGATION_SCOPES, 'ObligationScope') scope: ObligationScope;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Uuid({ nullable: true }) siteId: string | null;
  @Text({ nullable: true, max: LIMITS.subject }) siteName: string | null;
  @Text({ nullable: true, max: LIMITS.url }) siteUrl: string | null;
  @Day() dueOn: string;
  @Code(DEADLINE_STATUSES, 'DeadlineStatus') status: DeadlineStatus;
  @Day({ nullable: true, description: 'When it was done, by who says so' }) doneOn: string | null;
  @Code(EVIDENCE_KINDS, 'EvidenceKind', { nullable: true }) evidence: EvidenceKind | null;
}

/** One line of its history; that of a fulfilment carries what shows it. */
export class DeadlineEventView {
  @Uuid() id: string;
  @Code(DEADLINE_COMMANDS, 'DeadlineCommand') command: DeadlineCommand;
  @Code(DEADLINE_STATUSES, 'DeadlineStatus') toStatus: DeadlineStatus;
  @Code(DEADLINE_ACTORS, 'DeadlineActor') actor: DeadlineActor;
  @Text({ nullable: true, max: LIMITS.name }) actorName: string | null;
  @Text({ nullable: true, max: LIMITS.reason, description: 'The reason, or what is declared' }) note: string | null;
  @Code(CANCEL_CAUSES, 'CancelCause', { nullable: true }) cause: CancelCause | null;
  @Code(EVIDENCE_KINDS, 'EvidenceKind', { nullable: true }) evidence: EvidenceKind | null;
  @Text({ nullable: true, max: LIMITS.url }) evidenceUrl: string | null;
  @Uuid({ nullable: true }) fileId: string | null;
  @Text({ nullable: true, max: LIMITS.fileName }) fileName: string | null;
  @Day({ nullable: true }) doneOn: string | null;
  @Day({ description: 'The day that counted then; of a move, the new one' }) dueOn: string;
  @Instant() at: string;
}

export class DeadlineDetail extends DeadlineSummary {
  @Text({ max: LIMITS.obligationText }) description: string;
  @Text({ max: LIMITS.norm }) norm: string;
  @Text({ nullable: true, max: LIMITS.url }) sourceUrl: string | null;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Day({ description: 'The day by the obligation; another than `dueOn` where it was moved' }) roundOn: string;
  @Codes(EVIDENCE_KINDS, 'EvidenceKind', { description: 'How it may be shown' }) accepted: EvidenceKind[];
  @Codes(GIVEN_COMMANDS, 'GivenDeadlineCommand', { description: 'What the state allows to who may' })
  commands: (typeof GIVEN_COMMANDS)[number][];
  @NestedList(() => DeadlineEventView, { maxItems: LIMITS.deadlineEvents, minItems: 0 }) history: DeadlineEventView[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class DeadlineStep {
  @Code(GIVEN_COMMANDS, 'GivenDeadlineCommand') command: (typeof GIVEN_COMMANDS)[number];
  @Code(EVIDENCE_KINDS, 'EvidenceKind', { optional: true, description: 'Of what is done: how it is shown' })
  evidence?: EvidenceKind;
  @Text({ optional: true, max: LIMITS.url, description: 'The http:// or https:// address, of a link' })
  evidenceUrl?: string;
  @Uuid({ optional: true, description: 'An upload of one’s own, of a file' }) fileId?: string;
  @Day({ optional: true, description: 'When it was done; today where absent' }) doneOn?: string;
  @Text({
    optional: true,
    max: LIMITS.reason,
    description: 'What is declared; or why it does not apply, or is opened again: needed then',
  })
  note?: string;
}

/** The same step for many; a file shows what one body did, and not what many did. */
export class DeadlinesStep extends DeadlineStep {
  @Uuids({ maxItems: LIMITS.deadlinesAtOnce }) ids: string[];
}

export class ProgressQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Matching(YEAR, { optional: true, max: 4, description: 'Of the day that counts; the present year where absent' })
  year?: string;
}

export class MatrixQuery extends PageQuery {
  @Matching(YEAR, { optional: true, max: 4, description: 'Of the day that counts; the present year where absent' })
  year?: string;
  @QueryCodes(BODY_TYPES, 'Only these types of body, separated by commas') type?: BodyType[];
  @QueryCodes(['due', 'late', 'done', 'not_applicable'], 'Only bodies that have a deadline in one of these states')
  status?: DeadlineStatus[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the body’s name' }) q?: string;
}

/** What a body owes of one obligation in a year: one deadline, or one for each site and round. */
export class MatrixCell {
  @Uuid() obligationId: string;
  @Uuid({ nullable: true, description: 'Of the only one; null where there are several' }) deadlineId: string | null;
  @Day({ nullable: true, description: 'The first that is open' }) dueOn: string | null;
  @Int(COUNT) due: number;
  @Int(COUNT) late: number;
  @Int(COUNT) done: number;
  @Int(COUNT) notApplicable: number;
}

export class MatrixRow {
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @NestedList(() => MatrixCell, { maxItems: LIMITS.obligations }) cells: MatrixCell[];
}

/** How far bodies are with an obligation, of a year. */
export class ObligationProgress {
  @Uuid() obligationId: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Day({ description: 'The first day of the year that counts' }) dueOn: string;
  @Int(COUNT) due: number;
  @Int(COUNT) late: number;
  @Int({ ...COUNT, description: 'Done by their day' }) done: number;
  @Int({ ...COUNT, description: 'Done after it' }) doneLate: number;
  @Int(COUNT) notApplicable: number;
}

export class Progress {
  @NestedList(() => ObligationProgress, { maxItems: LIMITS.obligations }) items: ObligationProgress[];
}
