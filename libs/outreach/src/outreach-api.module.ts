import { Module } from '@nestjs/common';
import { MailingStepsController } from './api/mailing-steps.controller.js';
import { MailingsController } from './api/mailings.controller.js';
import { EventLinksController } from './events/api/event-links.controller.js';
import { RoadshowController } from './events/api/roadshow.controller.js';
import { RoadshowPeopleController } from './events/api/roadshow-people.controller.js';
import { OutreachModule } from './outreach.module.js';

@Module({
  imports: [OutreachModule],
  controllers: [
    MailingsController,
    MailingStepsController,
    RoadshowController,
    RoadshowPeopleController,
    EventLinksController,
  ],
})
export class OutreachApiModule {}
