import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyAddressKind } from '#app/contracts';

/** Where a body is, or is written to, from day to day; without days always. It has one registered seat on a day. */
@Entity('body_address')
export class BodyAddress {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: BodyAddressKind;
  @Column('text') street: string;
  /** CAP. */
  @Column('text', { nullable: true }) postcode: string | null;
  /** The municipality. */
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) province: string | null;
  @Column('date', { nullable: true }) startsOn: string | null;
  /** The last day. */
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
