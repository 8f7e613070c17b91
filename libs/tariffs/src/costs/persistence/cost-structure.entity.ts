import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DriverKind, QuantityOrigin } from '#app/contracts';

/** What costs are divided by, in one cost model. */
@Entity('cost_driver')
export class CostDriver {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') costModelId: string;
  @Column('text') kind: DriverKind;
  @Column('text') name: string;
  /** The day of which the quantities are. */
  @Column('date', { nullable: true }) referenceOn: string | null;
  @Column('text') source: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A service or an activity in a cost model. */
@Entity('cost_object')
export class CostObjectRow {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') costModelId: string;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** Activities are passed on in this order where the method is `step_down`. */
  @Column('integer') position: number;
  /** The driver by which an activity passes on all that it costs. */
  @Column('uuid', { nullable: true }) passingDriverId: string | null;
  /** What the full cost is divided by for the unit cost, such as 640 mailboxes. */
  @Column('numeric', { precision: 16, scale: 4, nullable: true }) outputQuantity: string | null;
  @Column('text', { nullable: true }) outputUnit: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** How much of a driver an object has; of one without a row it has none. */
@Entity('driver_quantity')
export class DriverQuantity {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') driverId: string;
  @PrimaryColumn('uuid') objectId: string;
  @Column('uuid') costModelId: string;
  @Column('numeric', { precision: 20, scale: 6 }) quantity: string;
  @Column('text') origin: QuantityOrigin;
  @Column('text') note: string;
}
