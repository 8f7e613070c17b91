import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { MailingJoiner } from './application/mailing-joiner.js';
import { MailingFiles } from './application/mailing-files.js';
import { MailingQueries } from './application/mailing-queries.js';
import { MailingRecipients } from './application/mailing-recipients.js';
import { MailingSending } from './application/mailing-sending.js';
import { MailingTimeline } from './application/mailing-timeline.js';
import { Mailings } from './application/mailings.service.js';
import { MailingConsumer } from './jobs/mailing.consumer.js';
import { MailingsDue } from './jobs/mailings.schedule.js';
import { OutreachEraser } from './jobs/outreach-eraser.js';
import { OutreachRecords } from './jobs/outreach-records.js';
import { Mailing, MailingRecipient } from './persistence/mailing.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mailing, MailingRecipient]), NotificationsModule],
  providers: [
    MailingJoiner,
    MailingFiles,
    MailingQueries,
    MailingRecipients,
    MailingSending,
    MailingTimeline,
    Mailings,
    MailingConsumer,
    MailingsDue,
    OutreachEraser,
    OutreachRecords,
  ],
  exports: [MailingQueries, Mailings],
})
export class OutreachModule {}
