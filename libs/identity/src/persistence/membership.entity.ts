import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ErasureGround, Role } from '#app/contracts';

/** What a person is in one centre, from a day and perhaps to a day. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') role: Role;
  /** By which the centre knows the person. */
  @Column('text') displayName: string;
  @Column('text') email: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) invitedAt: Date | null;
  /** When the person acted in it for the first time. */
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy: string | null;
  /** When the centre took away the second factor of the person, who had lost it. */
  @Column('timestamptz', { nullable: true }) secondFactorResetAt: Date | null;
  /** When the person's data were erased; nothing can be changed any more. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('integer') version: number;
}

/** That, why and by whom the data of a membership's person were erased. */
@Entity('erasure')
export class Erasure {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('text') ground: ErasureGround;
  @Column('text') note: string;
  /** Null where the time was over for which people are kept. */
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  /** When the worker had finished. */
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
}

@Entity('membership_body')
export class MembershipBody {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @PrimaryColumn('uuid') bodyId: string;
}

/** Days on which somebody is away, and who does their work. */
@Entity('absence')
export class Absence {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('uuid') substituteId: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
  @Column('integer') version: number;
}
