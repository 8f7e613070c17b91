import { PartialType } from '@nestjs/swagger';
import {
  ITEM_OUTCOMES,
  LIMITS,
  MAJORITY_RULES,
  QUORUM_RULES,
  SEAT_ROLES,
  WORKING_TABLE_KINDS,
  type ItemOutcome,
  type MajorityRule,
  type QuorumRule,
  type SeatRole,
  type WorkingTableKind,
} from '#app/contracts';
import {
  Bool,
  Code,
  Day,
  Email,
  ExportOf,
  Instant,
  Int,
  NestedList,
  PageQuery,
  QueryCodes,
  Text,
  Uuid,
} from '#app/platform';

const SEATS = { min: 0, max: LIMITS.tableSeats };
const COUNT = { min: 0, max: 100_000 };
const VERSION = { min: 1, max: 2_147_483_647 };

export class WorkingTableQuery extends PageQuery {
  @QueryCodes(WORKING_TABLE_KINDS, 'Only these kinds, separated by commas') kind?: WorkingTableKind[];
  @Code(['open', 'ended'], 'WorkingTableState', { optional: true, description: 'Both if absent' }) state?:
    'open' | 'ended';
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the title' }) q?: string;
}

export class NewWorkingTable {
  @Code(WORKING_TABLE_KINDS, 'WorkingTableKind') kind: WorkingTableKind;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ optional: true, max: LIMITS.mailingText, description: 'What it is for' }) purpose?: string;
  @Uuid({ optional: true, nullable: true, description: 'By which it exists' }) conventionId?: string | null;
  @Code(QUORUM_RULES, 'QuorumRule', { description: 'How many of the voting seats a meeting needs to decide' })
  quorumRule: QuorumRule;
  @Code(MAJORITY_RULES, 'MajorityRule', { description: 'Of items that say nothing else' }) majorityRule: MajorityRule;
  @Day({ optional: true, nullable: true, description: 'Its last day' }) endsOn?: string | null;
  @Uuid({ optional: true, nullable: true, description: 'A space of the kind `table`, which who sits there then reads' })
  spaceId?: string | null;
  @Bool({ optional: true, description: 'Makes a space of its name' }) newSpace?: boolean;
}

/** A merge patch. */
export class WorkingTableChanges extends PartialType(NewWorkingTable, { skipNullProperties: false }) {}

export class WorkingTableSummary {
  @Uuid() id: string;
  @Code(WORKING_TABLE_KINDS, 'WorkingTableKind') kind: WorkingTableKind;
  @Text({ max: LIMITS.subject }) title: string;
  @Text({ nullable: true, max: LIMITS.name }) conventionTitle: string | null;
  @Int({ ...SEATS, description: 'Taken today' }) seats: number;
  @Int({ ...COUNT, description: 'That were called' }) meetings: number;
  @Uuid({ nullable: true }) nextMeetingId: string | null;
  @Instant({ nullable: true, description: 'When it meets next' }) nextMeetingAt: string | null;
  @Day({ nullable: true }) endsOn: string | null;
}

export class TableSeatView {
  @Uuid() id: string;
  @Uuid({ nullable: true }) bodyId: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Null: the centre’s own' }) bodyName: string | null;
  @Code(SEAT_ROLES, 'SeatRole') role: SeatRole;
  @Bool() voting: boolean;
  @Uuid({ nullable: true }) membershipId: string | null;
  @Text({ max: LIMITS.name }) holderName: string;
  @Text({ nullable: true, max: LIMITS.email, description: 'For the centre alone' }) holderEmail: string | null;
  @Uuid({ nullable: true }) alternateId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) alternateName: string | null;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Bool({ description: 'Whether somebody sits there today' }) current: boolean;
}

export class WorkingTableDetail extends WorkingTableSummary {
  @Text({ max: LIMITS.mailingText, min: 0 }) purpose: string;
  @Uuid({ nullable: true }) conventionId: string | null;
  @Uuid({ nullable: true, description: 'Of its documents' }) spaceId: string | null;
  @Text({ nullable: true, max: LIMITS.spaceTitle, description: 'Null where who asks does not see it' }) spaceTitle:
    string | null;
  @Code(QUORUM_RULES, 'QuorumRule') quorumRule: QuorumRule;
  @Code(MAJORITY_RULES, 'MajorityRule') majorityRule: MajorityRule;
  @Int({ ...SEATS, description: 'Seats that vote, today' }) votingSeats: number;
  @Int({ min: 1, max: LIMITS.tableSeats, description: 'How many of them a meeting needs' }) quorum: number;
  @NestedList(() => TableSeatView, { maxItems: LIMITS.tableSeats }) seatList: TableSeatView[];
  @Bool({ description: 'Whether who asks may change it' }) manages: boolean;
  @Int(VERSION) version: number;
}

export class NewTableSeat {
  @Uuid({ optional: true, nullable: true, description: 'Absent: a seat of the centre' }) bodyId?: string | null;
  @Code(SEAT_ROLES, 'SeatRole') role: SeatRole;
  @Uuid({ optional: true, nullable: true, description: 'Who sits there, where they use the portal' }) membershipId?:
    string | null;
  @Text({ optional: true, max: LIMITS.name, description: 'Else their name' }) holderName?: string;
  @Email({ optional: true, nullable: true, description: 'Where the calls go for who does not use the portal' })
  holderEmail?: string | null;
  @Uuid({ optional: true, nullable: true }) alternateId?: string | null;
  @Text({ optional: true, nullable: true, max: LIMITS.name }) alternateName?: string | null;
  @Day({ optional: true, description: 'Today if absent' }) startsOn?: string;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
}

/** A merge patch. */
export class TableSeatChanges extends PartialType(NewTableSeat, { skipNullProperties: false }) {}

export class TableDecisionQuery extends PageQuery {
  @Uuid({ optional: true }) tableId?: string;
  @QueryCodes(ITEM_OUTCOMES, 'Only these outcomes, separated by commas') outcome?: ItemOutcome[];
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the item, its text or what was decided' })
  q?: string;
}

/** The filters of the list, and how it is taken away. */
export class TableDecisionExportQuery extends ExportOf(TableDecisionQuery) {}

export class TableDecisionView {
  @Uuid({ description: 'Of the item' }) id: string;
  @Uuid() meetingId: string;
  @Text({ max: LIMITS.subject }) meetingTitle: string;
  @Int({ min: 1, max: 100_000 }) meetingNumber: number;
  @Instant() meetingAt: string;
  @Uuid() tableId: string;
  @Text({ max: LIMITS.subject }) tableTitle: string;
  @Text({ max: LIMITS.name }) title: string;
  @Code(ITEM_OUTCOMES, 'ItemOutcome') outcome: ItemOutcome;
  @Text({ nullable: true, max: LIMITS.mailingText }) decision: string | null;
  @Int(SEATS) favour: number;
  @Int(SEATS) against: number;
  @Int(SEATS) abstained: number;
}
