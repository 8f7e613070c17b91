import { Module } from '@nestjs/common';
import { DemoMailsController } from './api/demo-mails.controller.js';
import { NoticePreferencesController } from './api/notice-preferences.controller.js';
import { NoticesController } from './api/notices.controller.js';
import { NotificationsModule } from './notifications.module.js';

@Module({
  imports: [NotificationsModule],
  controllers: [DemoMailsController, NoticesController, NoticePreferencesController],
})
export class NotificationsApiModule {}
