import { Module } from '@nestjs/common';
import { SystemQuantitiesController } from '../costs/quantities/api/quantities.controller.js';
import { TimesheetPeopleController } from './api/timesheet-people.controller.js';
import { TimesheetsController } from './api/timesheets.controller.js';
import { TimesheetsModule } from './timesheets.module.js';

@Module({
  imports: [TimesheetsModule],
  controllers: [TimesheetsController, TimesheetPeopleController, SystemQuantitiesController],
})
export class TimesheetsApiModule {}
