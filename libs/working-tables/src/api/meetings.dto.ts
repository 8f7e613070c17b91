import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ATTENDANCE_STATES,
  CALL_ANSWERS,
  ITEM_OUTCOMES,
  LIMITS,
  MAJORITY_RULES,
  MEETING_ACTIVITIES,
  MEETING_COMMANDS,
  MEETING_STATUSES,
  MINUTES_STATUSES,
  QUORUM_RULES,
  SEAT_ROLES,
  UNVOTED_OUTCOMES,
  VOTE_KINDS,
  VOTING_COMMANDS,
  VOTING_STATUSES,
  WORKING_TABLE_KINDS,
  type AttendanceState,
  type CallAnswer,
  type ItemOutcome,
  type MajorityRule,
  type MeetingActivity,
  type MeetingCommand,
  type MeetingStatus,
  type MinutesStatus,
  type QuorumRule,
  type SeatRole,
  type VoteKind,
  type VotingCommand,
  type VotingStatus,
  type WorkingTableKind,
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
  Uuids,
} from '#app/platform';
import { MinutesView } from './minutes.dto.js';

const SEATS = { min: 0, max: LIMITS.tableSeats };
const VERSION = { min: 1, max: 2_147_483_647 };
const PLACE = { optional: true, nullable: true, max: LIMITS.eventAddress } as const;

export class TableMeetingQuery extends PageQuery {
  @Uuid({ optional: true }) tableId?: string;
  @QueryCodes(MEETING_STATUSES, 'Only these states, separated by commas') status?: MeetingStatus[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
}

export class NewTableMeeting {
  @Uuid() tableId: string;
  @Text({ max: LIMITS.subject }) title: string;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @Text({ ...PLACE, description: 'Where; a meeting that is called has this, a link, or both' }) place?: string | null;
  @Text({ ...PLACE, description: 'The https link of who takes part from afar' }) onlineUrl?: string | null;
  @Text({ optional: true, max: LIMITS.mailingText, description: 'For who is called' }) notes?: string;
}

/** A merge patch. */
export class TableMeetingChanges extends PartialType(OmitType(NewTableMeeting, ['tableId']), {
  skipNullProperties: false,
}) {}

export class TableMeetingStep {
  @Code(MEETING_COMMANDS, 'MeetingCommand') command: MeetingCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Needed where it is called off or opened again' })
  reason?: string;
}

export class NewAgendaItem {
  @Text({ max: LIMITS.name }) title: string;
  @Text({ optional: true, max: LIMITS.mailingText }) text?: string;
  @Bool({ description: 'Whether the table votes on it' }) voted: boolean;
  @Code(MAJORITY_RULES, 'MajorityRule', { optional: true, description: 'As the table’s where it is not said' })
  majorityRule?: MajorityRule;
  @Uuid({ optional: true, nullable: true, description: 'The meeting whose minutes it approves' }) minutesOfId?:
    string | null;
  @Int({ optional: true, min: 1, max: LIMITS.agendaItems, description: 'Its place; the last if absent' })
  position?: number;
}

/** A merge patch. */
export class AgendaItemChanges extends PartialType(NewAgendaItem, { skipNullProperties: false }) {}

export class NewPaper {
  @Uuid({ optional: true, description: 'A file that was uploaded' }) fileId?: string;
  @Uuid({ optional: true, description: 'Instead: a document of the table’s space, copied as it is now' })
  documentId?: string;
}

export class SeatAttendance {
  @Uuid() seatId: string;
  @Code(ATTENDANCE_STATES, 'AttendanceState') state: AttendanceState;
  @Text({ optional: true, nullable: true, max: LIMITS.name, description: 'A delegate who is not the alternate' })
  delegateName?: string | null;
}

export class MeetingAttendance {
  @NestedList(() => SeatAttendance, { maxItems: LIMITS.tableSeats }) seats: SeatAttendance[];
}

export class SeatVote {
  @Uuid() seatId: string;
  @Code(VOTE_KINDS, 'VoteKind') vote: VoteKind;
}

/** What the table decided: by a vote, whose outcome follows from its rule, or without one. */
export class ItemDecision {
  @NestedList(() => SeatVote, { maxItems: LIMITS.tableSeats, description: 'Empty where the table did not vote' })
  votes: SeatVote[];
  @Code(UNVOTED_OUTCOMES, 'UnvotedOutcome', {
    optional: true,
    nullable: true,
    description: 'Without a vote; null takes a decision back',
  })
  outcome?: (typeof UNVOTED_OUTCOMES)[number] | null;
  @Text({ optional: true, max: LIMITS.mailingText, description: 'What was decided, in words' }) decision?: string;
}

export class SeatRecusal {
  @Uuid() seatId: string;
  @Bool({ description: 'The alternate, not who holds the seat' }) alternate: boolean;
  @Text({ max: LIMITS.reason }) reason: string;
}

export class ItemRecusals {
  @NestedList(() => SeatRecusal, { maxItems: LIMITS.tableSeats }) recusals: SeatRecusal[];
}

export class NewMeetingAction {
  @Text({ max: LIMITS.taskTitle, description: 'What is to be done' }) text: string;
  @Text({ max: LIMITS.name, description: 'By whom' }) responsible: string;
  @Day() dueOn: string;
  @Bool({ optional: true, description: 'Whether it is a task of the centre, too' }) task?: boolean;
}

export class TableMeetingSummary {
  @Uuid() id: string;
  @Uuid() tableId: string;
  @Text({ max: LIMITS.subject }) tableTitle: string;
  @Code(WORKING_TABLE_KINDS, 'WorkingTableKind') tableKind: WorkingTableKind;
  @Int({ nullable: true, min: 1, max: 100_000, description: 'Null: not called yet' }) number: number | null;
  @Text({ max: LIMITS.subject }) title: string;
  @Instant() startsAt: string;
  @Instant() endsAt: string;
  @Text({ nullable: true, max: LIMITS.eventAddress }) place: string | null;
  @Text({ nullable: true, max: LIMITS.eventAddress }) onlineUrl: string | null;
  @Code(MEETING_STATUSES, 'MeetingStatus') status: MeetingStatus;
  @Int({ min: 0, max: LIMITS.agendaItems }) items: number;
  @Code(MINUTES_STATUSES, 'MinutesStatus', { nullable: true }) minutesStatus: MinutesStatus | null;
}

export class MeetingQuorum {
  @Code(QUORUM_RULES, 'QuorumRule') rule: QuorumRule;
  @Int({ ...SEATS, description: 'Seats that vote, on the day of the meeting' }) seats: number;
  @Int({ min: 1, max: LIMITS.tableSeats }) needed: number;
  @Int({ ...SEATS, description: 'Voting seats that are taken, by their holder or a delegate' }) attending: number;
  @Bool() reached: boolean;
}

export class MeetingSeat {
  @Uuid() seatId: string;
  @Text({ nullable: true, max: LIMITS.name, description: 'Null: the centre’s own' }) bodyName: string | null;
  @Code(SEAT_ROLES, 'SeatRole') role: SeatRole;
  @Bool() voting: boolean;
  @Text({ max: LIMITS.name }) holderName: string;
  @Text({ nullable: true, max: LIMITS.name }) alternateName: string | null;
  @Code(ATTENDANCE_STATES, 'AttendanceState', { nullable: true, description: 'Null: not written down' })
  state: AttendanceState | null;
  @Bool({ description: 'The alternate sits there' }) alternate: boolean;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who was there' }) personName: string | null;
  @Code(CALL_ANSWERS, 'CallAnswer', {
    nullable: true,
    description: 'Whether they come; null: not said, or not for who asks',
  })
  answer: CallAnswer | null;
  @Text({ nullable: true, min: 0, max: LIMITS.reason, description: 'For the secretary and who said it' }) answerNote:
    string | null;
  @Bool({ description: 'The seat of who asks, as holder or alternate' }) own: boolean;
  @Bool({ description: 'Whether who asks may say whether they come, now' }) mayAnswer: boolean;
}

export class AgendaPaper {
  @Uuid() fileId: string;
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: 2_147_483_647, description: 'Bytes' }) size: number;
  @Uuid({ nullable: true, description: 'The document of the table’s space of which it is a copy' }) documentId:
    string | null;
}

export class AgendaVote {
  @Uuid() seatId: string;
  @Code(VOTE_KINDS, 'VoteKind') vote: VoteKind;
  @Text({ max: LIMITS.name }) personName: string;
  @Bool({ description: 'Cast by the person themselves, while the vote was open' }) self: boolean;
}

export class AgendaRecusal {
  @Uuid() seatId: string;
  @Bool() alternate: boolean;
  @Text({ max: LIMITS.name }) personName: string;
  @Text({ max: LIMITS.reason }) reason: string;
}

export class AgendaItem {
  @Uuid() id: string;
  @Int({ min: 1, max: 100 }) position: number;
  @Text({ max: LIMITS.name }) title: string;
  @Text({ max: LIMITS.mailingText, min: 0 }) text: string;
  @Bool() voted: boolean;
  @Code(MAJORITY_RULES, 'MajorityRule') majorityRule: MajorityRule;
  @Uuid({ nullable: true, description: 'The meeting whose minutes it approves' }) minutesOfId: string | null;
  @Text({ nullable: true, max: LIMITS.subject }) minutesOfTitle: string | null;
  @Code(VOTING_STATUSES, 'VotingStatus', { description: 'Of the vote that members cast themselves' })
  voting: VotingStatus;
  @Codes(VOTING_COMMANDS, 'VotingCommand', { description: 'What the state allows to who asks' })
  votingCommands: VotingCommand[];
  @Uuids({ maxItems: LIMITS.tableSeats, description: 'The seats for which who asks may vote, now' })
  mayVoteFor: string[];
  @Code(ITEM_OUTCOMES, 'ItemOutcome', { nullable: true }) outcome: ItemOutcome | null;
  @Text({ nullable: true, max: LIMITS.mailingText }) decision: string | null;
  @Int(SEATS) favour: number;
  @Int(SEATS) against: number;
  @Int(SEATS) abstained: number;
  @NestedList(() => AgendaVote, {
    maxItems: LIMITS.tableSeats,
    description: 'While the vote is open, for who is not the secretary, the own ones',
  })
  votes: AgendaVote[];
  @NestedList(() => AgendaRecusal, { maxItems: LIMITS.tableSeats }) recusals: AgendaRecusal[];
  @NestedList(() => AgendaPaper, { maxItems: LIMITS.papersPerItem }) papers: AgendaPaper[];
  @Bool({ description: 'Who asks is recused, and sees no papers' }) recused: boolean;
}

export class MeetingAction {
  @Uuid() id: string;
  @Text({ max: LIMITS.taskTitle }) text: string;
  @Text({ max: LIMITS.name }) responsible: string;
  @Day() dueOn: string;
  @Bool({ description: 'There is a task of the centre for it' }) task: boolean;
  @Bool({ description: 'The task is done; for the centre alone' }) done: boolean;
}

export class MeetingEvent {
  @Uuid() id: string;
  @Code(MEETING_ACTIVITIES, 'MeetingActivity') command: MeetingActivity;
  @Text({ nullable: true, max: LIMITS.name, description: 'Null: it followed from something else' }) actorName:
    string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'The item on whose vote it was' }) itemTitle: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Instant() at: string;
}

export class TableMeetingDetail extends TableMeetingSummary {
  @Text({ max: LIMITS.mailingText, min: 0 }) notes: string;
  @Uuid({ nullable: true, description: 'Of the table' }) spaceId: string | null;
  @Instant({ nullable: true }) calledAt: string | null;
  @Text({ nullable: true, max: LIMITS.reason }) cancelReason: string | null;
  @Nested(() => MeetingQuorum) quorum: MeetingQuorum;
  @NestedList(() => MeetingSeat, { maxItems: LIMITS.tableSeats }) seats: MeetingSeat[];
  @NestedList(() => AgendaItem, { maxItems: LIMITS.agendaItems }) agenda: AgendaItem[];
  @Nested(() => MinutesView, { nullable: true }) minutes: MinutesView | null;
  @NestedList(() => MeetingAction, { maxItems: LIMITS.meetingActions }) actions: MeetingAction[];
  @NestedList(() => MeetingEvent, { maxItems: LIMITS.meetingHistory }) history: MeetingEvent[];
  @Codes(MEETING_COMMANDS, 'MeetingCommand', { description: 'What the state allows' }) commands: MeetingCommand[];
  @Bool({ description: 'Whether who asks may change it' }) manages: boolean;
  @Int(VERSION) version: number;
}
