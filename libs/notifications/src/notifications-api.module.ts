import { Module } from '@nestjs/common';
import { DemoMailsController } from './api/demo-mails.controller.js';

@Module({ controllers: [DemoMailsController] })
export class NotificationsApiModule {}
