import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanActivity, PlanStatus, TariffTerms } from '#app/contracts';

/** The tariffs of a convention for a period. */
@Entity('tariff_plan')
export class TariffPlan {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('text') title: string;
  @Column('date') periodFrom: string;
  @Column('date') periodTo: string;
  @Column('text') status: PlanStatus;
  /** The number of the version that holds. */
  @Column('integer') currentVersion: number;
  /** Whose costs it is compared with, and which it divides. */
  @Column('uuid', { nullable: true }) costModelId: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('timestamptz') lastEventAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What a plan says, whole; never changed. */
@Entity('tariff_plan_version')
export class TariffPlanVersion {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') planId: string;
  @Column('integer') number: number;
  @Column('jsonb') terms: TariffTerms;
  /** What changed in it. */
  @Column('text') note: string;
  @Column('uuid') authorId: string;
  @Column('timestamptz') createdAt: Date;
}

/** A step in the life of a plan. */
@Entity('tariff_plan_event')
export class TariffPlanEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') planId: string;
  /** Of the version that held then. */
  @Column('integer') number: number;
  @Column('text') command: PlanActivity;
  @Column('text', { nullable: true }) fromStatus: PlanStatus | null;
  @Column('text') toStatus: PlanStatus;
  /** Null: the system. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz') at: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
}

/** What was agreed with one body alone, instead of a tariff of the plan. */
@Entity('tariff_exception')
export class TariffException {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') planId: string;
  @Column('uuid') tariffId: string;
  /** Euros a year. */
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('text') reason: string;
  @Column('uuid') authorId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A tariff that holds, for the days on which it does; without a service it is that of the adhesion. */
@Entity('tariff_in_force')
export class TariffInForce {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('uuid') planId: string;
  @Column('uuid') tariffId: string;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Column('date') validFrom: string;
  @Column('date') validTo: string;
}
