import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DigestFrequency, PostKind } from '#app/contracts';

/** What somebody wrote in a space, or about one of its documents. */
@Entity('post')
export class Post {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') spaceId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('text') kind: PostKind;
  /** Empty once it was taken back. */
  @Column('text') text: string;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  /** For whom they wrote; null: the centre, or nobody. */
  @Column('text', { nullable: true }) authorBody: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('integer') version: number;
}

/** That somebody of a body has read a version that was asked to be read. */
@Entity('document_receipt')
export class DocumentReceipt {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') bodyId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid') membershipId: string;
  @Column('text') readerName: string;
  @Column('timestamptz') readAt: Date;
}

@Entity('space_follower')
export class SpaceFollower {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') spaceId: string;
  @PrimaryColumn('uuid') membershipId: string;
  @Column('text') frequency: DigestFrequency;
  /** Up to when they were told. */
  @Column('timestamptz') toldAt: Date;
}
