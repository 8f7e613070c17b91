import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DelegatedPower } from '#app/contracts';

/** By this act one body does for another what it names, from day to day. */
@Entity('body_delegation')
export class BodyDelegation {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** Who delegates. */
  @Column('uuid') bodyId: string;
  /** Who acts. */
  @Column('uuid') delegateId: string;
  @Column('text', { array: true }) powers: DelegatedPower[];
  /** Only where the act says so. */
  @Column('boolean') readsTickets: boolean;
  @Column('text') actOrgan: string;
  @Column('text') actNumber: string;
  @Column('date') actDate: string;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('date') startsOn: string;
  /** The last day; the day before the first, of what was revoked before it held. */
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
