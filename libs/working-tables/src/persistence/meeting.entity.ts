import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AttendanceState,
  CallAnswer,
  ItemOutcome,
  MajorityRule,
  MeetingActivity,
  MeetingEventStatus,
  MeetingStatus,
  MinutesStatus,
  VoteKind,
  VotingStatus,
} from '#app/contracts';

@Entity('table_meeting')
export class TableMeeting {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tableId: string;
  /** Within its table, given with the call. */
  @Column('integer', { nullable: true }) number: number | null;
  @Column('text') title: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) onlineUrl: string | null;
  @Column('text') notes: string;
  @Column('text') status: MeetingStatus;
  @Column('timestamptz', { nullable: true }) calledAt: Date | null;
  @Column('text', { nullable: true }) cancelReason: string | null;
  /** Of the calendar's entry: each change of day or place counts it up. */
  @Column('integer') sequence: number;
  /** The last reminder that was sent, by its days before. */
  @Column('integer', { nullable: true }) remindedFor: number | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  /** Counts every change of the meeting or of anything in it: of two who write at once the second is told. */
  @Column('integer') version: number;
}

@Entity('table_item')
export class TableItem {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('text') text: string;
  /** Whether the table votes on it, or is told of it. */
  @Column('boolean') voted: boolean;
  @Column('text') majorityRule: MajorityRule;
  /** The meeting whose minutes are approved by this item. */
  @Column('uuid', { nullable: true }) minutesOfId: string | null;
  /** Of the vote that members cast themselves. */
  @Column('text') voting: VotingStatus;
  @Column('text', { nullable: true }) outcome: ItemOutcome | null;
  @Column('text', { nullable: true }) decision: string | null;
}

/** Somebody who must not take part in an item: they neither vote on it nor see its papers. */
@Entity('table_recusal')
export class TableRecusal {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') seatId: string;
  /** The alternate, not who holds the seat. */
  @Column('boolean') alternate: boolean;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @Column('text') personName: string;
  @Column('text') reason: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** A paper of an item. Name and size are copies: whoever sees the paper does not see the file's own row. */
@Entity('table_paper')
export class TablePaper {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('uuid') fileId: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  /** Bytes; PostgreSQL's bigint arrives as a string. */
  @Column('bigint') size: string;
  /** The document of the table’s space of which it is a copy, and its version then. */
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('integer', { nullable: true }) documentNumber: number | null;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
}

@Entity('table_attendance')
export class TableAttendance {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('uuid') seatId: string;
  @Column('text') state: AttendanceState;
  /** The delegate is the alternate of the seat, not somebody else by a delegation. */
  @Column('boolean') alternate: boolean;
  /** Who was there; of a seat that stayed empty, who holds it. */
  @Column('text') personName: string;
}

/** What who was called says of coming. Whether they came stands in the attendance. */
@Entity('table_answer')
export class TableAnswer {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('uuid') seatId: string;
  @Column('text') answer: CallAnswer;
  @Column('text') note: string;
  /** Who holds the seat, or the secretary whom they told. */
  @Column('uuid') answeredBy: string;
  @Column('timestamptz') answeredAt: Date;
}

@Entity('table_vote')
export class TableVote {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('uuid') seatId: string;
  @Column('text') vote: VoteKind;
  @Column('text') personName: string;
  /** Who cast it while the vote was open; null: written down with the decision. */
  @Column('uuid', { nullable: true }) castBy: string | null;
  @Column('timestamptz', { nullable: true }) castAt: Date | null;
}

@Entity('table_minutes')
export class TableMinutes {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('text') text: string;
  @Column('text') status: MinutesStatus;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('uuid', { nullable: true }) approvedInId: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  /** As which they were filed in the table’s space. */
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('integer') version: number;
}

/** What a meeting ends with for somebody to do; of the centre's own there is a task. */
@Entity('table_action')
export class TableAction {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('text') text: string;
  @Column('text') responsible: string;
  @Column('date') dueOn: string;
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('timestamptz') createdAt: Date;
}

@Entity('table_event')
export class TableEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** On whose vote it was. */
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('text') command: MeetingActivity;
  @Column('text') fromStatus: MeetingEventStatus;
  @Column('text') toStatus: MeetingEventStatus;
  /** Null: it followed from something else. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') at: Date;
}
