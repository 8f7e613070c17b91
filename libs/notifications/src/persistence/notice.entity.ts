import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailMode, NoticeKind } from '#app/contracts';

/** One line of a person's inbox. */
@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('text') kind: NoticeKind;
  @Column('text') title: string;
  @Column('text') text: string;
  /** Where the portal shows what it is about. */
  @Column('text') path: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** Set where its mail waits for the daily digest. */
  @Column('timestamptz', { nullable: true }) digestDueAt: Date | null;
  @Column('timestamptz', { nullable: true }) digestedAt: Date | null;
}

/** How a person wants the mails of one kind; without a row, as the kind's default says. */
@Entity('notice_preference')
export class NoticePreference {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @PrimaryColumn('text') kind: NoticeKind;
  @Column('text') mode: MailMode;
}
