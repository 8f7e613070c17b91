import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An article of a convention. */
export interface Clause {
  /** Such as `3` or `3-bis`. */
  number: string;
  title: string;
  text: string;
}

/** A version of what a convention says; only added to. */
@Entity('convention_scheme')
export class ConventionScheme {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('integer') number: number;
  @Column('jsonb') clauses: Clause[];
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A paper of a convention, for the centre and its bodies. */
@Entity('convention_document')
export class ConventionDocument {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('uuid') fileId: string;
  @Column('text') title: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
