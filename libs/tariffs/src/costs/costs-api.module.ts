import { Module } from '@nestjs/common';
import { ActivitiesController } from './api/activities.controller.js';
import { CostItemsController } from './api/cost-items.controller.js';
import { CostModelsController } from './api/cost-models.controller.js';
import { CostResultsController } from './api/cost-results.controller.js';
import { CostStructureController } from './api/cost-structure.controller.js';
import { CostsModule } from './costs.module.js';

@Module({
  imports: [CostsModule],
  controllers: [
    ActivitiesController,
    CostModelsController,
    CostItemsController,
    CostResultsController,
    CostStructureController,
  ],
})
export class CostsApiModule {}
