import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailingRecipientStatus, MailingStatus, MailingTarget, RoadshowMailing } from '#app/contracts';

/** A message of the centre to bodies that it chose, one mail to each address. */
@Entity('mailing')
export class Mailing {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** Subject and text may ask for fields: `{{ente}}`. */
  @Column('text') subject: string;
  @Column('text') text: string;
  @Column('text', { array: true }) targets: MailingTarget[];
  @Column('uuid', { array: true }) bodyIds: string[];
  /** The event that it belongs to, and what it is there for. */
  @Column('uuid', { nullable: true }) eventId: string | null;
  @Column('text', { nullable: true }) eventPart: RoadshowMailing | null;
  @Column('text') status: MailingStatus;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('timestamptz') createdAt: Date;
  /** When it is to leave. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  /** When its recipients were looked up, and stay as they were then. */
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('integer') version: number;
}

/** One address of a body that a mailing goes to; a body without any has a row that says so. */
@Entity('mailing_recipient')
export class MailingRecipient {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') mailingId: string;
  @Column('uuid') bodyId: string;
  @Column('text', { nullable: true }) target: MailingTarget | null;
  @Column('text') name: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') status: MailingRecipientStatus;
  /** The mail on its way; null until it is ordered. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
}
