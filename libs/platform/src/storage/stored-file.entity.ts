import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileStatus, ScanStatus } from '#app/contracts';

/** What is known of a file whose bytes stand in the storage. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** The membership that uploaded it: until it is attached nobody else sees it. */
  @Column('uuid') ownerId: string;
  @Column('uuid', { nullable: true }) bodyId: string | null;
  /** Attached to something that only the centre reads. */
  @Column('boolean') internal: boolean;
  /** Shown to everybody: the logo of a centre. */
  @Column('boolean') isPublic: boolean;
  /** A paper of something that delegates of the body ask for or sign. */
  @Column('boolean') delegatesRead: boolean;
  /** Of the centre, for all its bodies. */
  @Column('boolean') forBodies: boolean;
  /** The content of a version of a document: seen through it alone. */
  @Column('boolean') inDocument: boolean;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  /** Bytes; PostgreSQL's bigint arrives as a string. */
  @Column('bigint') size: string;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('text') status: FileStatus;
  @Column('text') scanStatus: ScanStatus;
  /** The signature that was found, or why the antivirus did not look. */
  @Column('text', { nullable: true }) scanNote: string | null;
  @Column('timestamptz', { nullable: true }) scannedAt: Date | null;
  /** When the antivirus looks once more. */
  @Column('timestamptz', { nullable: true }) scanAgainAt: Date | null;
  @Column('timestamptz', { nullable: true }) attachedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What is said of a file that is attached to nothing, and at which nobody has looked. */
export const LOOSE = {
  bodyId: null,
  internal: false,
  isPublic: false,
  delegatesRead: false,
  forBodies: false,
  inDocument: false,
  sha256: null,
  scanStatus: 'not_scanned',
  scanNote: null,
  scannedAt: null,
  scanAgainAt: null,
  attachedAt: null,
} as const;
