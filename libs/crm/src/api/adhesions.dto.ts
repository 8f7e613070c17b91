import {
  ADHESION_ACTIVITIES,
  ADHESION_ACTORS,
  ADHESION_COMMANDS,
  ADHESION_DOCUMENT_KINDS,
  ADHESION_STATUSES,
  LIMITS,
  PAPER_SIGNATURES,
  SIGNING_OFFICES,
  type AdhesionActivity,
  type AdhesionActor,
  type AdhesionCommand,
  type AdhesionDocumentKind,
  type AdhesionStatus,
  type PaperSignature,
} from '#app/contracts';
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
import { Act } from './act.dto.js';

export { Act };

const ADHESION_TURNS = ['body', 'centre', 'nobody'] as const;
type AdhesionTurn = (typeof ADHESION_TURNS)[number];
/** How a body stands that has not sent its resolution: not reminded, reminded once, twice or more without an answer. */
export const REMINDER_STATES = ['none', 'reminded', 'silent'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];
export const ADHESION_EVENTS_SHOWN = 500;

export const ADHESION_SORTS = ['body', '-body', 'status', '-status', 'lastEventAt', '-lastEventAt'] as const;
export type AdhesionSort = (typeof ADHESION_SORTS)[number];

export class AdhesionQuery extends PageQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Uuid({ optional: true }) conventionId?: string;
  @QueryCodes(ADHESION_STATUSES, 'Only these states, separated by commas') status?: AdhesionStatus[];
  @Code(REMINDER_STATES, 'ReminderState', {
    optional: true,
    description: 'Only those whose resolution is missing: not reminded, reminded once, or silent after two reminders',
  })
  reminder?: ReminderState;
  @Code(['body', 'centre'], 'AdhesionSide', {
    optional: true,
    description: 'Only where this side has to do the next step',
  })
  turn?: 'body' | 'centre';
  @Code(['extended'], 'AdhesionTerm', {
    optional: true,
    description: 'Only those that go on by an extension, or whose former adhesion does',
  })
  term?: 'extended';
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name of the body' }) q?: string;
  @Code(ADHESION_SORTS, 'AdhesionSort', { optional: true, description: '`body` if absent' }) sort?: AdhesionSort;
}

/** The filters of the list, and how it is taken away. */
export class AdhesionExportQuery extends ExportOf(AdhesionQuery) {}

export class AdhesionSummary {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Uuid() conventionId: string;
  @Text({ max: LIMITS.name, description: 'Its title' }) convention: string;
  @Code(ADHESION_STATUSES, 'AdhesionStatus') status: AdhesionStatus;
  @Codes(ADHESION_ACTORS, 'Suspender') suspendedBy: AdhesionActor[];
  @Code(ADHESION_TURNS, 'AdhesionTurn', { description: 'Who has to do the next step' }) turn: AdhesionTurn;
  @Int({ min: 0, max: 10_000, description: 'Since the last step' }) reminders: number;
  @Instant() lastEventAt: string;
  @Day({ nullable: true }) activeFrom: string | null;
  @Day({ nullable: true, description: 'The last day of use, as far as it is known' }) activeTo: string | null;
  @Day({ nullable: true, description: 'To which it was extended, or the adhesion was that it is to renew' })
  extendedTo: string | null;
  @Day({ nullable: true, description: 'The first day without services, after a notice of withdrawal' })
  withdrawsOn: string | null;
  @Bool({ description: 'Made for demonstration, not a fact' }) isDemo: boolean;
}

export class AdhesionDocument {
  @Uuid() fileId: string;
  @Code(ADHESION_DOCUMENT_KINDS, 'AdhesionDocumentKind') kind: AdhesionDocumentKind;
}

export class AdhesionDocumentView extends AdhesionDocument {
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
  @Uuid({ description: 'The step that it came with' }) eventId: string;
  @Code(PAPER_SIGNATURES, 'PaperSignature', {
    nullable: true,
    description: 'Whether a digital signature was recognised in it, and not verified; null where nobody looked',
  })
  signature: PaperSignature | null;
}

export class AdhesionEventView {
  @Uuid() id: string;
  @Code(ADHESION_ACTIVITIES, 'AdhesionActivity') command: AdhesionActivity;
  @Code(ADHESION_STATUSES, 'AdhesionStatus', { nullable: true }) fromStatus: AdhesionStatus | null;
  @Code(ADHESION_STATUSES, 'AdhesionStatus') toStatus: AdhesionStatus;
  @Code(ADHESION_ACTORS, 'AdhesionActor') actor: AdhesionActor;
  @Text({ nullable: true, max: LIMITS.name, description: 'Nobody, where the day itself ended the adhesion' })
  actorName: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Whom the actor stood in for' }) forName: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'The body whose person did it, by delegation' })
  byDelegation: string | null;
  @Instant() at: string;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Nested(() => Act, { nullable: true }) act: Act | null;
  @Text({ nullable: true, max: LIMITS.actNumber }) protocolNumber: string | null;
  @Text({ nullable: true, max: LIMITS.actNumber }) repertoireNumber: string | null;
  @Day({ nullable: true }) effectiveOn: string | null;
}

/** Who holds an office that signs. */
export class PresentSignatory {
  @Code(SIGNING_OFFICES, 'SigningOffice') kind: (typeof SIGNING_OFFICES)[number];
  @Text({ max: LIMITS.name }) name: string;
  @Bool({ description: 'Facente funzione' }) acting: boolean;
  @Day() startsOn: string;
}

export class AdhesionDetail extends AdhesionSummary {
  @Int({
    min: 1,
    max: 100_000,
    nullable: true,
    description: 'The version of what the convention says that it was asked for under, where there was one',
  })
  schemeNumber: number | null;
  @Int({ min: 0, max: LIMITS.daysOfNotice, description: 'Days of notice that a withdrawal needs' }) noticeDays: number;
  @Codes(ADHESION_COMMANDS, 'AdhesionCommand', { description: 'What the caller may do now' })
  commands: AdhesionCommand[];
  @Day({ nullable: true, description: 'The last day to which it can be extended now' }) extensibleTo: string | null;
  @Bool() mayRemind: boolean;
  @Bool() maySuspend: boolean;
  @Bool() mayResume: boolean;
  @Bool({
    description:
      'A digital signature was recognised in what the centre countersigned; without one an activation must say why',
  })
  signedDigitally: boolean;
  @NestedList(() => PresentSignatory, {
    maxItems: 20,
    description: 'Who signs for the body today; a delegate is not told of its people',
  })
  signatories: PresentSignatory[];
  @Bool({ description: 'The body may use the services today' }) usable: boolean;
  @NestedList(() => AdhesionEventView, { maxItems: ADHESION_EVENTS_SHOWN }) events: AdhesionEventView[];
  @NestedList(() => AdhesionDocumentView, { maxItems: ADHESION_EVENTS_SHOWN }) documents: AdhesionDocumentView[];
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class NewAdhesion {
  @Uuid() conventionId: string;
  @Uuid({ optional: true, description: 'Needed where the caller serves several bodies' }) bodyId?: string;
}

/** A step, with what its command needs. */
export class AdhesionTransition {
  @Code(ADHESION_COMMANDS, 'AdhesionCommand') command: AdhesionCommand;
  @Nested(() => Act, { optional: true }) act?: Act;
  @NestedList(() => AdhesionDocument, { optional: true, maxItems: LIMITS.filesPerMessage })
  documents?: AdhesionDocument[];
  @Day({ optional: true, description: 'The first day on which it holds; of an extension the last one' })
  effectiveOn?: string;
  @Text({ optional: true, max: LIMITS.reason, description: 'For the history' }) reason?: string;
  @Text({ optional: true, max: LIMITS.actNumber, description: 'Numero di protocollo' }) protocolNumber?: string;
  @Text({ optional: true, max: LIMITS.actNumber, description: 'Numero di repertorio' }) repertoireNumber?: string;
}

export class AdhesionReason {
  @Text({ max: LIMITS.reason, description: 'For the history' }) reason: string;
}

export class Reminder {
  @Text({ optional: true, max: LIMITS.reason, description: 'A word to the body, beside what the reminder says itself' })
  text?: string;
}
