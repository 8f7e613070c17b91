import {
  LIMITS,
  MESSAGE_KINDS,
  TICKET_CHANNELS,
  TICKET_COMMANDS,
  TICKET_SIDES,
  TICKET_STATUSES,
  type MessageKind,
  type TicketChannel,
  type TicketCommand,
  type TicketSide,
  type TicketStatus,
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
  Uuids,
} from '#app/platform';

const TURNS = ['centre', 'body', 'nobody'] as const;
const EVENT_COMMANDS = ['open', 'assign', ...TICKET_COMMANDS] as const;
export const TICKET_SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  'number',
  '-number',
  'subject',
  '-subject',
  'body',
  '-body',
] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

export class TicketQuery extends PageQuery {
  @QueryCodes(TICKET_STATUSES, 'Only these states, separated by commas') status?: TicketStatus[];
  @Uuid({ optional: true }) serviceId?: string;
  @Uuid({ optional: true }) bodyId?: string;
  @Text({ optional: true, max: 36, description: '`me`, `none` or the id of a membership' }) assignee?: string;
  @Code(TICKET_SIDES, 'TicketSide', { optional: true, description: 'Only where this side has to do the next step' })
  turn?: TicketSide;
  @Text({ optional: true, max: LIMITS.search, description: 'Words of the request or its messages, or its number' })
  q?: string;
  @Code(TICKET_SORTS, 'TicketSort', { optional: true }) sort?: TicketSort;
}

/** The filters of the list, and how it is taken away. */
export class TicketExportQuery extends ExportOf(TicketQuery) {}

export class NamedReference {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
}

export class TitledReference {
  @Uuid() id: string;
  @Text({ max: LIMITS.sheetLine }) title: string;
}

export class TicketSummary {
  @Uuid() id: string;
  @Text({ max: 20, example: '2026-000123' }) number: string;
  @Text({ max: LIMITS.subject }) subject: string;
  @Code(TICKET_STATUSES, 'TicketStatus') status: TicketStatus;
  @Code(TURNS, 'TicketTurn', { description: 'Who has to do the next step' }) turn: TicketSide | 'nobody';
  @Nested(() => NamedReference) body: NamedReference;
  @Nested(() => TitledReference) service: TitledReference;
  @Nested(() => NamedReference, { nullable: true }) assignee: NamedReference | null;
  @Code(TICKET_CHANNELS, 'TicketChannel') channel: TicketChannel;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
}

export class StatusCounts {
  @Int({ min: 0, max: 1_001 }) new: number;
  @Int({ min: 0, max: 1_001 }) in_progress: number;
  @Int({ min: 0, max: 1_001 }) waiting_for_body: number;
  @Int({ min: 0, max: 1_001 }) solved: number;
  @Int({ min: 0, max: 1_001 }) reopened: number;
}

export class TicketCounts {
  @Nested(() => StatusCounts) byStatus: StatusCounts;
  @Int({ min: 0, max: 1_001 }) mine: number;
  @Int({ min: 0, max: 1_001 }) unassigned: number;
  @Int({ min: 0, max: 5_005 }) turnCentre: number;
  @Int({ min: 0, max: 5_005 }) turnBody: number;
  @Bool({ description: 'A count stopped at 1001: there are more than 1000' }) capped: boolean;
}

export class AttachmentView {
  @Uuid() id: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
}

export class MessageView {
  @Uuid() id: string;
  @Code(MESSAGE_KINDS, 'MessageKind') kind: MessageKind;
  @Code(TICKET_SIDES, 'TicketSide') authorSide: TicketSide;
  @Text({ max: LIMITS.name }) authorName: string;
  @Text({ max: LIMITS.message }) text: string;
  @Instant() createdAt: string;
  @NestedList(() => AttachmentView, { maxItems: LIMITS.filesPerMessage }) attachments: AttachmentView[];
}

export class HistoryView {
  @Uuid() id: string;
  @Code(EVENT_COMMANDS, 'TicketEventCommand') command: (typeof EVENT_COMMANDS)[number];
  @Code(TICKET_STATUSES, 'TicketStatus', { nullable: true }) fromStatus: TicketStatus | null;
  @Code(TICKET_STATUSES, 'TicketStatus') toStatus: TicketStatus;
  @Text({ max: LIMITS.name }) actorName: string;
  @Text({
    nullable: true,
    max: LIMITS.name,
    description: 'Whom the actor stood in for; of an assignment, the absent person instead of whom it was made',
  })
  forName: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Instant() at: string;
}

export class TimeEntryView {
  @Uuid() id: string;
  @Int({ min: 1, max: LIMITS.minutes }) minutes: number;
  @Day() workedOn: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Text({ max: LIMITS.note, min: 0 }) note: string;
  @Instant() createdAt: string;
}

export class PersonName {
  @Text({ max: LIMITS.name }) name: string;
}

export class TicketDetail extends TicketSummary {
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
  @Text({ nullable: true, max: LIMITS.name }) callerName: string | null;
  @Nested(() => NamedReference, { nullable: true }) requester: NamedReference | null;
  @Nested(() => PersonName) openedBy: PersonName;
  @Text({ nullable: true, max: LIMITS.name, description: 'The body whose person opened it, by delegation' })
  byDelegation: string | null;
  @Bool({ description: 'The caller reads what is written under it: a delegate only where the act says so' })
  readable: boolean;
  @NestedList(() => MessageView, { maxItems: LIMITS.messagesPerTicket }) messages: MessageView[];
  @NestedList(() => HistoryView, { maxItems: LIMITS.messagesPerTicket }) history: HistoryView[];
  @NestedList(() => TimeEntryView, { maxItems: LIMITS.messagesPerTicket, description: 'For the centre only' })
  timeEntries: TimeEntryView[];
  @Int({ min: 0, max: 2_000_000_000 }) totalMinutes: number;
  @Codes(TICKET_COMMANDS, 'TicketCommand', { description: 'What the caller may do now' }) commands: TicketCommand[];
}

const ON_BEHALF_CHANNELS = TICKET_CHANNELS.filter((channel) => channel !== 'web');

/** A request that reached the centre by telephone, at the desk or by mail. */
export class OnBehalf {
  @Code(ON_BEHALF_CHANNELS, 'OnBehalfChannel') channel: Exclude<TicketChannel, 'web'>;
  @Text({ max: LIMITS.name }) callerName: string;
  @Int({ min: 0, max: LIMITS.minutes, description: 'Minutes spent so far' }) minutes: number;
  @Uuid({ optional: true, description: 'The person of the body that gets the answers' }) requesterId?: string;
}

export class NewTicket {
  @Uuid({ optional: true, description: 'Needed where the caller serves several bodies' }) bodyId?: string;
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.subject }) subject: string;
  @Text({ max: LIMITS.message }) text: string;
  @Uuids({ optional: true, maxItems: LIMITS.filesPerMessage }) fileIds?: string[];
  @Nested(() => OnBehalf, { optional: true, description: 'Only for the centre' }) onBehalf?: OnBehalf;
}

export class NewMessage {
  @Code(MESSAGE_KINDS, 'MessageKind') kind: MessageKind;
  @Text({ max: LIMITS.message }) text: string;
  @Uuids({ optional: true, maxItems: LIMITS.filesPerMessage }) fileIds?: string[];
}

export class TicketTransition {
  @Code(TICKET_COMMANDS, 'TicketCommand') command: TicketCommand;
  @Text({ optional: true, max: LIMITS.message, description: 'A message to the other side' }) text?: string;
  @Text({ optional: true, max: LIMITS.reason, description: 'For the history' }) reason?: string;
  @Uuids({ optional: true, maxItems: LIMITS.filesPerMessage }) fileIds?: string[];
}

export class TicketChanges {
  @Uuid({ nullable: true, description: 'The membership that works on it; null takes it back' }) assigneeId:
    string | null;
}

export class NewTimeEntry {
  @Int({ min: 1, max: LIMITS.minutes }) minutes: number;
  @Day() workedOn: string;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}
