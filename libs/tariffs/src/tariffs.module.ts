import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CostsEraser } from './costs/jobs/costs-eraser.js';
import { CostsRecords } from './costs/jobs/costs-records.js';
import { CostItemPart, CostItemRow, CostShare } from './costs/persistence/cost-item.entity.js';
import { Activity, CostModelEvent, CostModelRow } from './costs/persistence/cost-model.entity.js';
import { CostDriver, CostObjectRow, DriverQuantity } from './costs/persistence/cost-structure.entity.js';

@Module({
  imports: [
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
    ]),
  ],
  providers: [CostsEraser, CostsRecords],
})
export class TariffsModule {}
