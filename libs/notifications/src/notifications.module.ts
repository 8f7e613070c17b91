import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Digests } from './application/digests.schedule.js';
import { Inbox } from './application/inbox.service.js';
import { FileNotices } from './application/file-notices.consumer.js';
import { MailConsumer } from './application/mail.consumer.js';
import { MailTimeline } from './application/mail-timeline.js';
import { MailTransport } from './application/mail-transport.js';
import { Mails } from './application/mails.service.js';
import { Notices } from './application/notices.service.js';
import { NotificationsEraser } from './application/notifications-eraser.js';
import { NotificationsForgetting } from './application/notifications-forgetting.js';
import { NotificationsRecords } from './application/notifications-records.js';
import { NoticesSweep } from './application/notices-sweep.schedule.js';
import { Preferences } from './application/preferences.service.js';
import { SideNotices } from './application/side-notices.service.js';
import { Mail } from './persistence/mail.entity.js';
import { Notice, NoticePreference } from './persistence/notice.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mail, Notice, NoticePreference])],
  providers: [
    Mails,
    Notices,
    SideNotices,
    Inbox,
    Preferences,
    Digests,
    NoticesSweep,
    NotificationsEraser,
    NotificationsForgetting,
    NotificationsRecords,
    MailTransport,
    MailTimeline,
    MailConsumer,
    FileNotices,
  ],
  exports: [Mails, Notices, SideNotices, Inbox, Preferences],
})
export class NotificationsModule {}
