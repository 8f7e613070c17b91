import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentMetadataField, SpaceBodyRole, SpaceKind, SpaceRole, Visibility } from '#app/contracts';
import type { SpaceDefaults } from '../domain/metadata.js';

/** Where the documents of one collaboration stand. */
@Entity('space')
export class Space {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: SpaceKind;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') visibility: Visibility;
  /** Who only reads sees a version once it was approved. */
  @Column('boolean') needsApproval: boolean;
  /** What a document must say of itself before it is submitted or shown to everybody. */
  @Column('text', { array: true }) requiredMetadata: DocumentMetadataField[];
  /** What new documents say of themselves unless told otherwise. */
  @Column('jsonb') defaults: SpaceDefaults;
  @Column('uuid', { nullable: true }) conventionId: string | null;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Column('uuid', { nullable: true }) subjectBodyId: string | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('integer') version: number;
}

@Entity('space_body')
export class SpaceBody {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') spaceId: string;
  @PrimaryColumn('uuid') bodyId: string;
  @Column('text') role: SpaceBodyRole;
}

@Entity('space_member')
export class SpaceMember {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') spaceId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @Column('text') role: SpaceRole;
  /** The last day, in Italy. */
  @Column('date', { nullable: true }) validTo: string | null;
  /** Named because they sit at the table whose space it is: says so as long as they do. */
  @Column('boolean') bySeat: boolean;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
}

/** A person who is kept out, whatever else would let them in. */
@Entity('space_recusal')
export class SpaceRecusal {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') spaceId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @Column('text') reason: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

@Entity('folder')
export class Folder {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') spaceId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') name: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
