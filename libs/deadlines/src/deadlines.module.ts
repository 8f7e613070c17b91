import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { BodySites } from './application/body-sites.service.js';
import { DeadlineJoiner } from './application/deadline-joiner.js';
import { DeadlinePlanning } from './application/deadline-planning.js';
import { DeadlineQueries } from './application/deadline-queries.js';
import { DeadlineReminders } from './application/deadline-reminders.js';
import { Deadlines } from './application/deadlines.service.js';
import { ObligationQueries } from './application/obligation-queries.js';
import { Obligations } from './application/obligations.service.js';
import { SiteHeir } from './application/site-heir.js';
import { DeadlinesEraser } from './jobs/deadlines-eraser.js';
import { DeadlinesRecords } from './jobs/deadlines-records.js';
import { DeadlinesDue } from './jobs/deadlines.schedule.js';
import { BodySite, Deadline, DeadlineEvent, Obligation, ObligationBody } from './persistence/deadline.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Obligation, ObligationBody, BodySite, Deadline, DeadlineEvent]),
    NotificationsModule,
  ],
  providers: [
    BodySites,
    DeadlineJoiner,
    DeadlinePlanning,
    DeadlineQueries,
    DeadlineReminders,
    Deadlines,
    DeadlinesDue,
    DeadlinesEraser,
    DeadlinesRecords,
    ObligationQueries,
    Obligations,
    SiteHeir,
  ],
  exports: [BodySites, DeadlineQueries, Deadlines, ObligationQueries, Obligations],
})
export class DeadlinesModule {}
