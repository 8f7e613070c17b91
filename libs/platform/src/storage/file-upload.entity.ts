import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that arrives in several goes: how far it has come. Its id is the file's. */
@Entity('file_upload')
export class FileUpload {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') ownerId: string;
  /** Bytes that there will be; PostgreSQL's bigint arrives as a string. */
  @Column('bigint') size: string;
  /** Bytes that are there, durably. */
  @Column('bigint') received: string;
  /** What the storage needs to go on from there. */
  @Column('text', { nullable: true }) resume: string | null;
  /** The request that writes it now, until when nobody else may. */
  @Column('uuid', { nullable: true }) writerId: string | null;
  @Column('timestamptz', { nullable: true }) writerUntil: Date | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz') createdAt: Date;
}
