import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppointmentStatus, DataAtEnd, PaperSignature, SubProcessor } from '#app/contracts';

/** A version of what a convention's appointment says; only added to. */
@Entity('processing_terms')
export class ProcessingTerms {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('integer') number: number;
  @Column('text') text: string;
  /** What is processed, and of whom. */
  @Column('text') categories: string;
  /** Of security (art. 32). */
  @Column('text') measures: string;
  @Column('jsonb') subProcessors: SubProcessor[];
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A body's appointment of the centre as data processor, with one adhesion. */
@Entity('processor_appointment')
export class ProcessorAppointment {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') adhesionId: string;
  @Column('uuid') termsId: string;
  @Column('text') status: AppointmentStatus;
  @Column('text', { nullable: true }) atEnd: DataAtEnd | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) signature: PaperSignature | null;
  @Column('date', { nullable: true }) signedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
