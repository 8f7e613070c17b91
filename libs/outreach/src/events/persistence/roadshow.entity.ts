import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParticipantStatus, RoadshowAnswer, RoadshowStatus } from '#app/contracts';

/** A meeting of the centre with bodies of its territory. */
@Entity('roadshow_event')
export class RoadshowEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) onlineUrl: string | null;
  /** Whom to ask, as it is shown to who is invited. */
  @Column('text') contact: string;
  /** Null: as many as come. */
  @Column('integer', { nullable: true }) seats: number | null;
  @Column('integer') perBody: number;
  /** Of the link for whoever was not invited; null where there is none. */
  @Column('bytea', { nullable: true }) openTokenHash: Buffer | null;
  @Column('text') status: RoadshowStatus;
  @Column('text', { nullable: true }) cancelReason: string | null;
  @Column('uuid') organiserId: string;
  @Column('text') organiserName: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  /** When the names of who took part were erased. */
  @Column('timestamptz', { nullable: true }) forgottenAt: Date | null;
  /** Of the calendar's entry: each change of day or place counts it up. */
  @Column('integer') sequence: number;
  @Column('integer') version: number;
}

/** A body of an event, or a group that came by the open link: it answers under one link. */
@Entity('roadshow_guest')
export class RoadshowGuest {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('uuid', { nullable: true }) bodyId: string | null;
  /** As it was typed, of who came by the open link or without being announced. */
  @Column('text', { nullable: true }) bodyName: string | null;
  @Column('boolean') open: boolean;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') answer: RoadshowAnswer;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) invitedAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}

/** Somebody who comes, waits for a seat, or does not come any more. */
@Entity('roadshow_participant')
export class RoadshowParticipant {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('uuid') guestId: string;
  @Column('text') name: string;
  /** What they do there. */
  @Column('text') position: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') status: ParticipantStatus;
  /** Who waits is seated in this order. */
  @Column('timestamptz') registeredAt: Date;
  @Column('timestamptz', { nullable: true }) attendedAt: Date | null;
}
