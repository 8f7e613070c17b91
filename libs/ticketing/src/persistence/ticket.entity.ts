import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageKind, TicketChannel, TicketCommand, TicketSide, TicketStatus } from '#app/contracts';

/** A request for assistance of one body. Names of people are those of the day: old requests keep them. */
@Entity('ticket')
export class Ticket {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  /** Year and number within the centre: 2026-000123. */
  @Column('text') number: string;
  @Column('uuid') serviceId: string;
  @Column('text') subject: string;
  @Column('text') status: TicketStatus;
  @Column('text') channel: TicketChannel;
  /** Who telephoned or stood at the desk. */
  @Column('text', { nullable: true }) callerName: string | null;
  /** The person of the body that gets the answers. */
  @Column('uuid', { nullable: true }) requesterId: string | null;
  @Column('text', { nullable: true }) requesterName: string | null;
  /** By which the body of who opened it did so for this one. */
  @Column('uuid', { nullable: true }) delegationId: string | null;
  @Column('uuid') openedById: string;
  @Column('text') openedByName: string;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('text', { nullable: true }) assigneeName: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('integer') version: number;
}

@Entity('ticket_message')
export class TicketMessage {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') ticketId: string;
  @Column('text') kind: MessageKind;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('text') authorSide: TicketSide;
  @Column('text') text: string;
  @Column('timestamptz') createdAt: Date;
}

@Entity('ticket_attachment')
export class TicketAttachment {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') messageId: string;
  @PrimaryColumn('uuid') fileId: string;
  @Column('uuid') bodyId: string;
  @Column('boolean') internal: boolean;
}

/** A step in the life of a request. */
@Entity('ticket_event')
export class TicketEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') ticketId: string;
  @Column('text') command: 'open' | 'assign' | TicketCommand;
  @Column('text', { nullable: true }) fromStatus: TicketStatus | null;
  @Column('text') toStatus: TicketStatus;
  @Column('uuid') actorId: string;
  @Column('text') actorName: string;
  /** Whom the actor stood in for; of an assignment, instead of whom it went to who stands in. */
  @Column('text', { nullable: true }) forName: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') at: Date;
}

@Entity('time_entry')
export class TimeEntry {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') membershipId: string;
  @Column('text') authorName: string;
  @Column('integer') minutes: number;
  /** The day of the work, in Italy. */
  @Column('date') workedOn: string;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
}
