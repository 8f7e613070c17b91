import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadingOutcome, ReadingReason } from '#app/contracts';

/** What a version of a document says, passage by passage. By which words it is found is written in SQL. */
@Entity('document_text')
export class DocumentText {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text') status: ReadingOutcome;
  /** Why there is no text. */
  @Column('text', { nullable: true }) reason: ReadingReason | null;
  @Column('integer', { nullable: true }) pages: number | null;
  /** There was more than is kept. */
  @Column('boolean') cut: boolean;
  @Column('text', { array: true }) passages: string[];
  /** Of each passage its page; null where the file has none. */
  @Column('integer', { array: true }) passagePages: (number | null)[];
  /** In pictures, and so perhaps with mistakes. */
  @Column('boolean') recognised: boolean;
  /** Null: not searched, such as an old version. */
  @Column('tsvector', { nullable: true, select: false }) words: string | null;
  @Column('timestamptz') readAt: Date;
}
