import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailStatus } from '#app/contracts';

/** A mail to one person or to an address outside, as it was worded when the event happened. */
@Entity('mail')
export class Mail {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** Null: the address is of nobody who signs in here. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  /** Of which the person was told, or the only one they serve. */
  @Column('uuid', { nullable: true }) aboutBodyId: string | null;
  @Column('text') address: string;
  @Column('text') kind: string;
  @Column('text') subject: string;
  @Column('text') html: string;
  @Column('text') text: string;
  /** An entry for the recipient's calendar, as iCalendar with its METHOD. */
  @Column('text', { nullable: true }) calendar: string | null;
  @Column('text') status: MailStatus;
  @Column('integer') attempts: number;
  /** How often it was sent again although the server may have taken it before. At most one. */
  @Column('integer') repeats: number;
  /** How many retries of its delivery it has heard of: each begins anew. */
  @Column('integer') retries: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sendingSince: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** The queue that is told how it ended (`mail.settled`). */
  @Column('text', { nullable: true }) followedBy: string | null;
  /** What it carries; kept by what ordered it. */
  @Column('uuid', { array: true }) fileIds: string[];
  @Column('integer') version: number;
}
