import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CancelCause,
  DateBasis,
  DeadlineActor,
  DeadlineCommand,
  DeadlineStatus,
  EvidenceKind,
  ObligationAudience,
  ObligationScope,
  ObligationStatus,
  SiteKind,
} from '#app/contracts';

/** Something that bodies have to do by a day, with the rule that asks for it. */
@Entity('obligation')
export class Obligation {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** Of the known ones, which it was made from. */
  @Column('text', { nullable: true }) model: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') norm: string;
  @Column('text', { nullable: true }) sourceUrl: string | null;
  /** What to know of its day, or of whom it is asked. */
  @Column('text') note: string;
  @Column('text') scope: ObligationScope;
  /** Month and day of every year; empty where it is asked once. */
  @Column('text', { array: true }) days: string[];
  @Column('date', { nullable: true }) onceOn: string | null;
  @Column('text') dateBasis: DateBasis;
  @Column('text') audience: ObligationAudience;
  @Column('text', { array: true }) evidence: EvidenceKind[];
  /** So many days before, bodies are reminded. */
  @Column('integer', { array: true }) remindDays: number[];
  @Column('text') status: ObligationStatus;
  /** The last day on which its deadlines were laid out. */
  @Column('date', { nullable: true }) plannedOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A body of whom an obligation is asked that is not asked of all. */
@Entity('obligation_body')
export class ObligationBody {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') obligationId: string;
  @PrimaryColumn('uuid') bodyId: string;
}

/** A web site or an app of a body. */
@Entity('body_site')
export class BodySite {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: SiteKind;
  @Column('text') name: string;
  @Column('text') url: string;
  /** From this day on it is no more; null: it is there. */
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What one body, or one of its sites, owes by a day. */
@Entity('deadline')
export class Deadline {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') obligationId: string;
  @Column('uuid', { nullable: true }) siteId: string | null;
  /** The day by the obligation: a round is laid out once. */
  @Column('date') roundOn: string;
  /** The day that counts; another where the round was moved. */
  @Column('date') dueOn: string;
  @Column('text') status: DeadlineStatus;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) evidence: EvidenceKind | null;
  /** Of how many days before the last reminder was. */
  @Column('integer', { nullable: true }) remindedFor: number | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What happened to a deadline; append only. That of a fulfilment carries the evidence. */
@Entity('deadline_event')
export class DeadlineEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') deadlineId: string;
  @Column('text') command: DeadlineCommand;
  @Column('text') fromStatus: DeadlineStatus;
  @Column('text') toStatus: DeadlineStatus;
  @Column('text') actor: DeadlineActor;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  /** The reason, or what is declared. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { nullable: true }) cause: CancelCause | null;
  @Column('text', { nullable: true }) evidence: EvidenceKind | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('date', { nullable: true }) doneOn: string | null;
  /** The day that counted then; after a move, the new one. */
  @Column('date') dueOn: string;
  @Column('timestamptz') at: Date;
}
