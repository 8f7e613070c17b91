import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CostsEraser } from './costs/jobs/costs-eraser.js';
import { CostsRecords } from './costs/jobs/costs-records.js';
import { CostItemPart, CostItemRow, CostShare } from './costs/persistence/cost-item.entity.js';
import { Activity, CostModelEvent, CostModelRow } from './costs/persistence/cost-model.entity.js';
import { CostDriver, CostObjectRow, DriverQuantity } from './costs/persistence/cost-structure.entity.js';
import { PLAN_ENTITIES, PLAN_PROVIDERS } from './plans/providers.js';
import { TimesheetsModule } from './timesheets/timesheets.module.js';
import { SIMULATION_ENTITIES, SIMULATION_PROVIDERS } from './simulations/providers.js';

@Module({
  imports: [
    TimesheetsModule,
    TypeOrmModule.forFeature([
      Activity,
      CostModelRow,
      CostModelEvent,
      CostDriver,
      CostObjectRow,
      DriverQuantity,
      CostItemRow,
      CostItemPart,
      CostShare,
      ...PLAN_ENTITIES,
      ...SIMULATION_ENTITIES,
    ]),
  ],
  providers: [CostsEraser, CostsRecords, ...PLAN_PROVIDERS, ...SIMULATION_PROVIDERS],
  exports: [TimesheetsModule],
})
export class TariffsModule {}
