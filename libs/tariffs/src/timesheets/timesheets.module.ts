import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { SystemQuantities } from '../costs/quantities/application/system-quantities.js';
import { ContractHoursPeriods } from './application/contract-hours.service.js';
import { Hours } from './application/hours.js';
import { TimesheetPeople } from './application/timesheet-people.js';
import { TimesheetQueries } from './application/timesheet-queries.js';
import { Timesheets } from './application/timesheets.service.js';
import { TimesheetImport } from './imports/timesheet-import.js';
import { TimesheetsEraser } from './jobs/timesheets-eraser.js';
import { TimesheetsRecords } from './jobs/timesheets-records.js';
import { TimesheetReminders } from './jobs/timesheets.schedule.js';
import {
  ContractHoursPeriod,
  TimesheetConfirmed,
  TimesheetEvent,
  TimesheetMonth,
  TimesheetRow,
} from './persistence/timesheet.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ContractHoursPeriod, TimesheetMonth, TimesheetEvent, TimesheetRow, TimesheetConfirmed]),
    NotificationsModule,
  ],
  providers: [
    ContractHoursPeriods,
    Hours,
    SystemQuantities,
    TimesheetPeople,
    TimesheetQueries,
    Timesheets,
    TimesheetImport,
    TimesheetReminders,
    TimesheetsEraser,
    TimesheetsRecords,
  ],
  exports: [ContractHoursPeriods, Hours, SystemQuantities, TimesheetPeople, TimesheetQueries, Timesheets],
})
export class TimesheetsModule {}
