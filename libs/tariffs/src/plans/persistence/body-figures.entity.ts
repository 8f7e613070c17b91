import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VolumeMeasure } from '#app/contracts';

/** What a body paid for a year: what a cap is measured by, and what a due is compared with. */
@Entity('paid_due')
export class PaidDue {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('integer') year: number;
  /** Euros. */
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('text') source: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What a body used of a service in a year, or the euros of its tenders, where the system does not count it itself. */
@Entity('service_volume')
export class ServiceVolume {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') serviceId: string;
  @Column('integer') year: number;
  @Column('text') measure: VolumeMeasure;
  @Column('numeric', { precision: 16, scale: 2 }) value: string;
  @Column('text') source: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}
