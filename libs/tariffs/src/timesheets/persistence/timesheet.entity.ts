import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimesheetCommand, TimesheetRowKind, TimesheetStatus } from '#app/contracts';

/** What somebody works by contract from a day on, until their next row begins. */
@Entity('contract_hours')
export class ContractHoursPeriod {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('date') startsOn: string;
  /** Monday is 1. */
  @Column('integer', { array: true }) weekdays: number[];
  @Column('integer') minutesPerDay: number;
  @Column('timestamptz') createdAt: Date;
}

/** A month of somebody's hours; it is there once something was written in it. */
@Entity('timesheet_month')
export class TimesheetMonth {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  /** Its first day. */
  @Column('date') month: string;
  @Column('text') status: TimesheetStatus;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('integer') version: number;
}

/** A month that was confirmed, or opened again, with the minutes that stood in it. */
@Entity('timesheet_event')
export class TimesheetEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('date') month: string;
  @Column('text') command: TimesheetCommand;
  @Column('text') fromStatus: TimesheetStatus;
  @Column('text') toStatus: TimesheetStatus;
  @Column('uuid') actorId: string;
  @Column('text') actorName: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer') minutes: number;
  @Column('timestamptz') at: Date;
}

/** Hours of a day, or of the whole month, for a service or an activity; or hours away. */
@Entity('timesheet_row')
export class TimesheetRow {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('date') month: string;
  @Column('text') kind: TimesheetRowKind;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** Null: the whole month. */
  @Column('date', { nullable: true }) workedOn: string | null;
  @Column('integer') minutes: number;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** What of a month was confirmed for a service or an activity. */
@Entity('timesheet_confirmed')
export class TimesheetConfirmed {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') membershipId: string;
  @Column('date') month: string;
  @Column('uuid', { nullable: true }) serviceId: string | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('integer') minutes: number;
  /** Of these, those recorded on requests. */
  @Column('integer') requestMinutes: number;
}
