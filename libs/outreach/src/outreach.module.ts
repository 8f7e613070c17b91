import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { OutreachJoiner } from './application/outreach-joiner.js';
import { MailingFiles } from './application/mailing-files.js';
import { MailingQueries } from './application/mailing-queries.js';
import { MailingRecipients } from './application/mailing-recipients.js';
import { MailingSending } from './application/mailing-sending.js';
import { MailingTimeline } from './application/mailing-timeline.js';
import { Mailings } from './application/mailings.service.js';
import { Attendance } from './events/application/attendance.service.js';
import { EventLinks } from './events/application/event-links.js';
import { EventMailings } from './events/application/event-mailings.js';
import { EventMerge } from './events/application/event-merge.js';
import { EventNews } from './events/application/event-news.js';
import { Invitations } from './events/application/invitations.js';
import { Registrations } from './events/application/registrations.service.js';
import { RoadshowEvents } from './events/application/roadshow-events.service.js';
import { RoadshowQueries } from './events/application/roadshow-queries.js';
import { Seating } from './events/application/seating.js';
import { RoadshowEvent, RoadshowGuest, RoadshowParticipant } from './events/persistence/roadshow.entity.js';
import { EventsDue } from './jobs/events.schedule.js';
import { MailingConsumer } from './jobs/mailing.consumer.js';
import { MailingsDue } from './jobs/mailings.schedule.js';
import { OutreachEraser } from './jobs/outreach-eraser.js';
import { OutreachForgetting } from './jobs/outreach-forgetting.js';
import { OutreachRecords } from './jobs/outreach-records.js';
import { Mailing, MailingRecipient } from './persistence/mailing.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Mailing, MailingRecipient, RoadshowEvent, RoadshowGuest, RoadshowParticipant]),
    NotificationsModule,
  ],
  providers: [
    OutreachJoiner,
    MailingFiles,
    Attendance,
    EventLinks,
    EventMailings,
    EventMerge,
    EventNews,
    EventsDue,
    Invitations,
    Registrations,
    RoadshowEvents,
    RoadshowQueries,
    Seating,
    MailingQueries,
    MailingRecipients,
    MailingSending,
    MailingTimeline,
    Mailings,
    MailingConsumer,
    MailingsDue,
    OutreachEraser,
    OutreachForgetting,
    OutreachRecords,
  ],
  exports: [MailingQueries, Mailings, Attendance, EventMailings, Registrations, RoadshowEvents, RoadshowQueries],
})
export class OutreachModule {}
