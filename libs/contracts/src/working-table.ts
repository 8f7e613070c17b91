import { StateMachine } from '#app/kernel';

export const WORKING_TABLE_KINDS = ['strategic', 'technical'] as const;
export type WorkingTableKind = (typeof WORKING_TABLE_KINDS)[number];

/** How many of the seats that vote must be taken, so that a meeting can decide. */
export const QUORUM_RULES = ['majority', 'two_thirds', 'third', 'none'] as const;
export type QuorumRule = (typeof QUORUM_RULES)[number];

/**
 * When a vote is carried: more in favour than against; more than half of who votes, abstentions included; more than half of
 * all seats that vote; two thirds of who votes.
 */
export const MAJORITY_RULES = ['simple', 'present', 'seats', 'two_thirds'] as const;
export type MajorityRule = (typeof MAJORITY_RULES)[number];

export const SEAT_ROLES = ['chair', 'member', 'secretary', 'observer'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];
/** Who keeps the minutes or only listens has no vote. */
export const VOTING_ROLES = ['chair', 'member'] as const satisfies readonly SeatRole[];
export const isVoting = (role: SeatRole): boolean => (VOTING_ROLES as readonly SeatRole[]).includes(role);

export const MEETING_STATUSES = ['draft', 'called', 'held', 'closed', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export const MEETING_COMMANDS = ['call', 'hold', 'close', 'reopen', 'cancel'] as const;
export type MeetingCommand = (typeof MEETING_COMMANDS)[number];
export const MEETING_ACTORS = ['centre'] as const;
export type MeetingActor = (typeof MEETING_ACTORS)[number];

/** A meeting of a working table: prepared, called, under way, closed; or called off. */
export const meetingMachine = /* @__PURE__ */ new StateMachine<MeetingStatus, MeetingCommand, MeetingActor, 'reason'>({
  initial: 'draft',
  states: MEETING_STATUSES,
  commands: {
    call: { from: ['draft'], to: 'called', actors: ['centre'] },
    hold: { from: ['called'], to: 'held', actors: ['centre'] },
    close: { from: ['held'], to: 'closed', actors: ['centre'] },
    // What was written down wrong; not once its minutes were handed out (see libs/working-tables).
    reopen: { from: ['closed'], to: 'held', actors: ['centre'], requires: ['reason'] },
    cancel: { from: ['called'], to: 'cancelled', actors: ['centre'], requires: ['reason'] },
  },
});

export const MINUTES_STATUSES = ['draft', 'submitted', 'approved'] as const;
export type MinutesStatus = (typeof MINUTES_STATUSES)[number];
export const MINUTES_COMMANDS = ['submit', 'send_back', 'approve'] as const;
export type MinutesCommand = (typeof MINUTES_COMMANDS)[number];
export const MINUTES_ACTORS = ['centre', 'system'] as const;
export type MinutesActor = (typeof MINUTES_ACTORS)[number];

/** The minutes of a meeting: written, handed out as a PDF that does not change any more, approved by the vote of a later meeting. */
export const minutesMachine = /* @__PURE__ */ new StateMachine<MinutesStatus, MinutesCommand, MinutesActor, 'reason'>({
  initial: 'draft',
  states: MINUTES_STATUSES,
  commands: {
    submit: { from: ['draft'], to: 'submitted', actors: ['centre'] },
    send_back: { from: ['submitted'], to: 'draft', actors: ['centre'], requires: ['reason'] },
    approve: { from: ['submitted'], to: 'approved', actors: ['system'] },
  },
});

export const VOTING_STATUSES = ['waiting', 'voting', 'counted'] as const;
export type VotingStatus = (typeof VOTING_STATUSES)[number];
export const VOTING_COMMANDS = ['open_vote', 'count_vote', 'discard_vote'] as const;
export type VotingCommand = (typeof VOTING_COMMANDS)[number];

/**
 * The vote that members cast themselves on an item: while it is open each votes for the own seat; counted, it says the outcome,
 * and nobody changes a vote any more. What the secretary writes down without it leaves it waiting.
 */
export const votingMachine = /* @__PURE__ */ new StateMachine<VotingStatus, VotingCommand, MeetingActor, 'reason'>({
  initial: 'waiting',
  states: VOTING_STATUSES,
  commands: {
    open_vote: { from: ['waiting'], to: 'voting', actors: ['centre'] },
    count_vote: { from: ['voting'], to: 'counted', actors: ['centre'] },
    discard_vote: { from: ['voting', 'counted'], to: 'waiting', actors: ['centre'], requires: ['reason'] },
  },
});

/** What who was called says of coming: in person, by the alternate, not at all. */
export const CALL_ANSWERS = ['present', 'delegate', 'absent'] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

/** What stands in the history of a meeting beside the commands: another day or place, once it was called. */
export const MEETING_ACTIVITIES = [...MEETING_COMMANDS, 'move', ...MINUTES_COMMANDS, ...VOTING_COMMANDS] as const;
export type MeetingActivity = (typeof MEETING_ACTIVITIES)[number];

/** The states of a meeting, of its minutes and of its votes, which stand in one history. */
export const MEETING_EVENT_STATUSES = [...MEETING_STATUSES, 'submitted', 'approved', ...VOTING_STATUSES] as const;
export type MeetingEventStatus = (typeof MEETING_EVENT_STATUSES)[number];

export const ATTENDANCE_STATES = ['present', 'delegate', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];
export const VOTE_KINDS = ['favour', 'against', 'abstained'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];
/** What a table made of an item: voted upon, taken note of, put off. */
export const ITEM_OUTCOMES = ['approved', 'rejected', 'noted', 'deferred'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];
/** Outcomes without a vote. */
export const UNVOTED_OUTCOMES = ['noted', 'deferred'] as const satisfies readonly ItemOutcome[];

/** How many of so many voting seats must be taken. A table without voting seats decides nothing: one at least. */
export function quorumOf(rule: QuorumRule, seats: number): number {
  switch (rule) {
    case 'majority':
      return Math.floor(seats / 2) + 1;
    case 'two_thirds':
      return Math.max(1, Math.ceil((seats * 2) / 3));
    case 'third':
      return Math.max(1, Math.ceil(seats / 3));
    case 'none':
      return 1;
  }
}

export interface Tally {
  favour: number;
  against: number;
  abstained: number;
}

/** Whether a vote is carried. @param seats all seats of the table that vote, whoever is there */
export function isCarried(rule: MajorityRule, { favour, against, abstained }: Tally, seats: number): boolean {
  const voters = favour + against + abstained;
  switch (rule) {
    case 'simple':
      return favour > against;
    case 'present':
      return favour * 2 > voters;
    case 'seats':
      return favour * 2 > seats;
    case 'two_thirds':
      return voters > 0 && favour * 3 >= voters * 2;
  }
}
