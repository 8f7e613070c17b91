import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmModule } from '#app/crm';
import { NotificationsModule } from '#app/notifications';
import { Agenda } from './application/agenda.service.js';
import { MeetingActions } from './application/meeting-actions.js';
import { MeetingQueries } from './application/meeting-queries.js';
import { TableMeetings } from './application/meetings.service.js';
import { MeetingMinutes } from './application/minutes.service.js';
import { Sitting } from './application/sitting.service.js';
import { WorkingTableQueries } from './application/working-table-queries.js';
import { WorkingTables } from './application/working-tables.service.js';
import { TableNotices } from './jobs/table-notices.consumer.js';
import { TablesHeir } from './jobs/tables-heir.js';
import { TablesEraser } from './jobs/tables-eraser.js';
import { TablesRecords } from './jobs/tables-records.js';
import {
  TableAction,
  TableAttendance,
  TableEvent,
  TableItem,
  TableMeeting,
  TableMinutes,
  TablePaper,
  TableRecusal,
  TableVote,
} from './persistence/meeting.entity.js';
import { TableSeat, WorkingTable } from './persistence/table.entity.js';

const SERVICES = [
  Agenda,
  MeetingActions,
  MeetingMinutes,
  MeetingQueries,
  Sitting,
  TableMeetings,
  WorkingTableQueries,
  WorkingTables,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      WorkingTable,
      TableSeat,
      TableMeeting,
      TableItem,
      TablePaper,
      TableRecusal,
      TableAttendance,
      TableVote,
      TableMinutes,
      TableAction,
      TableEvent,
    ]),
    CrmModule,
    NotificationsModule,
  ],
  providers: [...SERVICES, TableNotices, TablesEraser, TablesHeir, TablesRecords],
  exports: SERVICES,
})
export class WorkingTablesModule {}
