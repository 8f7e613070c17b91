import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AllocationMethod } from '../../domain/cost-model.js';
import type { CostModelActivity, CostModelKind, CostModelStatus } from '#app/contracts';

/** What a centre does that is no service of its catalogue, such as its help desk or its data centre. */
@Entity('activity')
export class Activity {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') description: string;
  /** From this day it is not offered for new hours and models. */
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** All that a centre spends in a year, foreseen or counted, and how it is divided. */
@Entity('cost_model')
export class CostModelRow {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('integer') year: number;
  @Column('text') kind: CostModelKind;
  @Column('text') status: CostModelStatus;
  @Column('text') method: AllocationMethod;
  /** The rules for the costs of staff, such as those of a programme and period. */
  @Column('text') rulesName: string;
  @Column('text') rulesSource: string;
  /** Hours by which a yearly gross cost is divided. */
  @Column('numeric', { precision: 7, scale: 2 }) yearlyHours: string;
  /** Overheads in percent of the direct cost of staff; null where actual overheads are divided. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) overheadRate: string | null;
  @Column('text') note: string;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A step of a cost model; `total` is what its services cost together when it was closed, in euros. */
@Entity('cost_model_event')
export class CostModelEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') costModelId: string;
  @Column('text') command: CostModelActivity;
  @Column('text', { nullable: true }) fromStatus: CostModelStatus | null;
  @Column('text') toStatus: CostModelStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) total: string | null;
  @Column('uuid') actorId: string;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}
