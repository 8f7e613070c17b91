import { Module } from '@nestjs/common';
import { InteractionsController } from './api/interactions.controller.js';
import { ProspectsController } from './api/prospects.controller.js';
import { TimelineController } from './api/timeline.controller.js';
import { RelationshipModule } from './relationship.module.js';

@Module({
  imports: [RelationshipModule],
  controllers: [InteractionsController, ProspectsController, TimelineController],
})
export class RelationshipApiModule {}
