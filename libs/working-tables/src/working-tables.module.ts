import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmModule } from '#app/crm';
import { NotificationsModule } from '#app/notifications';
import { Agenda } from './application/agenda.service.js';
import { Ballots } from './application/ballots.service.js';
import { MeetingActions } from './application/meeting-actions.js';
import { MinutesFiling } from './application/minutes-filing.js';
import { PaperDocuments } from './application/paper-documents.js';
import { MeetingsSchedule } from './jobs/meetings.schedule.js';
import { DocumentsModule } from '#app/documents';
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
  TableAnswer,
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
  Ballots,
  MeetingActions,
  MeetingMinutes,
  MeetingQueries,
  MinutesFiling,
  PaperDocuments,
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
      TableAnswer,
      TableVote,
      TableMinutes,
      TableAction,
      TableEvent,
    ]),
    CrmModule,
    DocumentsModule,
    NotificationsModule,
  ],
  providers: [...SERVICES, TableNotices, MeetingsSchedule, TablesEraser, TablesHeir, TablesRecords],
  exports: SERVICES,
})
export class WorkingTablesModule {}
