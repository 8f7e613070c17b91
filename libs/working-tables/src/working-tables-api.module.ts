import { Module } from '@nestjs/common';
import { MeetingAgendaController } from './api/meeting-agenda.controller.js';
import { MeetingBallotsController } from './api/meeting-ballots.controller.js';
import { MeetingMinutesController } from './api/meeting-minutes.controller.js';
import { TableDecisionsController } from './api/table-decisions.controller.js';
import { TableMeetingsController } from './api/table-meetings.controller.js';
import { WorkingTablesController } from './api/working-tables.controller.js';
import { WorkingTablesModule } from './working-tables.module.js';

@Module({
  imports: [WorkingTablesModule],
  controllers: [
    WorkingTablesController,
    TableDecisionsController,
    TableMeetingsController,
    MeetingAgendaController,
    MeetingMinutesController,
    MeetingBallotsController,
  ],
})
export class WorkingTablesApiModule {}
