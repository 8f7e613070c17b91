import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ContributionStatus,
  GroupMemberStatus,
  GroupStatus,
  ParticipationCommand,
  ParticipationStatus,
} from '#app/contracts';

/** How a centre stands to its network. */
@Entity('network_participation')
export class NetworkParticipation {
  @PrimaryColumn('uuid') tenantId: string;
  @Column('uuid') networkId: string;
  @Column('text') status: ParticipationStatus;
  /** Why it asked. */
  @Column('text') message: string;
  @Column('timestamptz') changedAt: Date;
  @Column('date', { nullable: true }) memberSince: string | null;
  @Column('integer') version: number;
}

@Entity('network_participation_event')
export class NetworkParticipationEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') networkId: string;
  @Column('text') command: ParticipationCommand;
  @Column('text') toStatus: ParticipationStatus;
  @Column('text') side: 'centre' | 'network';
  @Column('text') actorName: string;
  @Column('text') reason: string;
  @Column('timestamptz') at: Date;
}

/** A working group of several centres, in a space of its lead's. */
@Entity('network_group')
export class NetworkGroup {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') spaceId: string;
  @Column('text') title: string;
  @Column('text') purpose: string;
  @Column('text') status: GroupStatus;
  /** The centres that see the group; follows from its members. */
  @Column('uuid', { array: true }) seenBy: string[];
  /** Those of them that see its documents. */
  @Column('uuid', { array: true }) joined: string[];
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

@Entity('network_group_member')
export class NetworkGroupMember {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') groupId: string;
  /** The tenant of the centre. */
  @PrimaryColumn('uuid') memberId: string;
  @Column('text') memberName: string;
  @Column('text') status: GroupMemberStatus;
  @Column('timestamptz') changedAt: Date;
}

/** What somebody of this centre said of a document, their own centre's or another's. */
@Entity('network_comment')
export class NetworkComment {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') sourceTenantId: string;
  @Column('uuid') sourceDocumentId: string;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('text') centreName: string;
  @Column('text') text: string;
  @Column('timestamptz') createdAt: Date;
}

/** Where a document of this centre was copied from. */
@Entity('network_copy')
export class NetworkCopy {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') documentId: string;
  @Column('uuid') sourceTenantId: string;
  @Column('text') sourceCentreName: string;
  @Column('uuid') sourceDocumentId: string;
  @Column('text') sourceTitle: string;
  @Column('integer') sourceVersion: number;
  @Column('text') sha256: string;
  @Column('uuid') copiedBy: string;
  @Column('timestamptz') copiedAt: Date;
}

/** A document of this centre that it shows the others of a group. */
@Entity('network_group_document')
export class NetworkGroupDocument {
  @PrimaryColumn('uuid') tenantId: string;
  /** Of the centre that leads the group. */
  @Column('uuid') groupTenantId: string;
  @PrimaryColumn('uuid') groupId: string;
  @PrimaryColumn('uuid') documentId: string;
  @Column('text') status: ContributionStatus;
  /** Why the lead took it out. */
  @Column('text') reason: string;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz') changedAt: Date;
}
