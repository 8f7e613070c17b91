import { Module } from '@nestjs/common';
import { MailingStepsController } from './api/mailing-steps.controller.js';
import { MailingsController } from './api/mailings.controller.js';
import { OutreachModule } from './outreach.module.js';

@Module({ imports: [OutreachModule], controllers: [MailingsController, MailingStepsController] })
export class OutreachApiModule {}
