import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CostItemKind, StaffHoursFrom } from '#app/contracts';

/** Something that costs, or an income that reduces the costs. Amounts are euros, as decimal texts. */
@Entity('cost_item')
export class CostItemRow {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') costModelId: string;
  @Column('text') kind: CostItemKind;
  @Column('text') label: string;
  /** What it is for, or by what it is divided; of staff neither: its parts say where hours went. */
  @Column('uuid', { nullable: true }) objectId: string | null;
  @Column('uuid', { nullable: true }) driverId: string | null;
  /** Of staff: the person, or nobody where the label is a profile. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  /** Of staff: the last documented gross cost of employment in a year. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) grossCost: string | null;
  @Column('text', { nullable: true }) hoursFrom: StaffHoursFrom | null;
  /** Of a purchase: without VAT, and its rate in percent. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) netAmount: string | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) vatRate: string | null;
  @Column('boolean', { nullable: true }) vatDeductible: boolean | null;
  /** Years over which it is spread, beginning with the one in which it was bought. */
  @Column('integer', { nullable: true }) durableYears: number | null;
  @Column('integer', { nullable: true }) boughtYear: number | null;
  /** Of overheads and incomes; overheads without are the flat rate of the model's rules. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount: string | null;
  /** Of an income: whether it reduces the costs, as a grant does, or is only told, as dues are. */
  @Column('boolean', { nullable: true }) reduces: boolean | null;
  /** What it is taken from, in words. */
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** Hours of a staff item for an object, or the part of the year in percent. */
@Entity('cost_item_part')
export class CostItemPart {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('uuid') objectId: string;
  @Column('uuid') costModelId: string;
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) hours: string | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) percentage: string | null;
}

/** What of an item reached a service when the model was closed; `firstId` is the object that it reached first. */
@Entity('cost_share')
export class CostShare {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') itemId: string;
  /** The service as an object of the model. */
  @PrimaryColumn('uuid') objectId: string;
  @PrimaryColumn('uuid') firstId: string;
  @Column('uuid') costModelId: string;
  @Column('uuid') serviceId: string;
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
}
