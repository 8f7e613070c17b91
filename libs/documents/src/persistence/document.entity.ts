import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentActivity, DocumentStatus, Visibility } from '#app/contracts';
import type { DocumentMetadata } from '../domain/metadata.js';

@Entity('document')
export class DocumentRecord {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') spaceId: string;
  @Column('uuid', { nullable: true }) folderId: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  /** Null: as the space. */
  @Column('text', { nullable: true }) visibility: Visibility | null;
  /** For the centre and who is named alone. */
  @Column('boolean') confidential: boolean;
  @Column('text') status: DocumentStatus;
  @Column('integer') currentVersion: number;
  /** The last version that those see who only read; null: none yet. */
  @Column('integer', { nullable: true }) shownVersion: number | null;
  @Column('text', { array: true }) tags: string[];
  @Column('text') docType: string;
  @Column('text') author: string;
  @Column('date', { nullable: true }) documentOn: string | null;
  @Column('text') protocolNumber: string;
  @Column('date', { nullable: true }) protocolOn: string | null;
  /** The other metadata of the administrative electronic document. */
  @Column('jsonb') metadata: DocumentMetadata;
  @Column('integer', { nullable: true }) retentionYears: number | null;
  /** The bodies are asked to read it, until `receiptBy` where a day is given. */
  @Column('boolean') asksReceipt: boolean;
  @Column('date', { nullable: true }) receiptBy: string | null;
  /** The first of those that one request added. */
  @Column('uuid') batch: string;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('uuid', { nullable: true }) trashedBy: string | null;
  @Column('timestamptz', { nullable: true }) trashedAt: Date | null;
  @Column('integer') version: number;
}

@Entity('document_share')
export class DocumentShare {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('uuid') bodyId: string;
}

/** Only added to. */
@Entity('document_version')
export class DocumentVersion {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid') fileId: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  /** Bytes; PostgreSQL's bigint arrives as a string. */
  @Column('bigint') size: string;
  @Column('text') sha256: string;
  @Column('text') note: string;
  @Column('integer', { nullable: true }) restoredFrom: number | null;
  @Column('uuid') createdBy: string;
  @Column('text') createdByName: string;
  @Column('timestamptz') createdAt: Date;
}

/** What happened to a document, by whom. */
@Entity('document_event')
export class DocumentEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') documentId: string;
  @Column('text') activity: DocumentActivity;
  @Column('text', { nullable: true }) fromStatus: DocumentStatus | null;
  @Column('text') toStatus: DocumentStatus;
  @Column('integer') number: number;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}
