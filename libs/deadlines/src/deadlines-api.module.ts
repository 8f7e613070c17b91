import { Module } from '@nestjs/common';
import { DeadlinesController } from './api/deadlines.controller.js';
import { ObligationsController } from './api/obligations.controller.js';
import { SitesController } from './api/sites.controller.js';
import { DeadlinesModule } from './deadlines.module.js';

@Module({
  imports: [DeadlinesModule],
  controllers: [DeadlinesController, ObligationsController, SitesController],
})
export class DeadlinesApiModule {}
