import { Module } from '@nestjs/common';
import { TimesheetPeopleController } from './api/timesheet-people.controller.js';
import { TimesheetsController } from './api/timesheets.controller.js';
import { TimesheetsModule } from './timesheets.module.js';

@Module({ imports: [TimesheetsModule], controllers: [TimesheetsController, TimesheetPeopleController] })
export class TimesheetsApiModule {}
