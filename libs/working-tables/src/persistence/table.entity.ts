import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MajorityRule, QuorumRule, SeatRole, WorkingTableKind } from '#app/contracts';

/** A table at which the centre and its bodies decide (strategic) or work (technical) together. */
@Entity('working_table')
export class WorkingTable {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: WorkingTableKind;
  @Column('text') title: string;
  @Column('text') purpose: string;
  /** The convention by which it exists, where it does by one. */
  @Column('uuid', { nullable: true }) conventionId: string | null;
  @Column('text') quorumRule: QuorumRule;
  /** Of items that say nothing else. */
  @Column('text') majorityRule: MajorityRule;
  /** Of its documents, which who sits there reads. */
  @Column('uuid', { nullable: true }) spaceId: string | null;
  /** After this day no meeting is called any more. */
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A place at a table, for a body or for the centre itself, and who sits there from when to when. */
@Entity('table_seat')
export class TableSeat {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tableId: string;
  /** Null: the centre’s own. */
  @Column('uuid', { nullable: true }) bodyId: string | null;
  /** As it was called when the seat was given: whoever sits there reads it, and sees no other body’s record. */
  @Column('text', { nullable: true }) bodyName: string | null;
  @Column('text') role: SeatRole;
  /** Of who sits there, where they use the portal. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @Column('text') holderName: string;
  /** Where the calls go for who does not use the portal. */
  @Column('text', { nullable: true }) holderEmail: string | null;
  @Column('uuid', { nullable: true }) alternateId: string | null;
  @Column('text', { nullable: true }) alternateName: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('timestamptz') createdAt: Date;
}
