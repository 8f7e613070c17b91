import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailConsumer } from './application/mail.consumer.js';
import { MailTransport } from './application/mail-transport.js';
import { Mails } from './application/mails.service.js';
import { Notices } from './application/notices.service.js';
import { Mail } from './persistence/mail.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mail])],
  providers: [Mails, Notices, MailTransport, MailConsumer],
  exports: [Mails, Notices],
})
export class NotificationsModule {}
