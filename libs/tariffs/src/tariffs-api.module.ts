import { Module } from '@nestjs/common';
import { CostsApiModule } from './costs/costs-api.module.js';
import { DUE_CONTROLLERS } from './dues/controllers.js';
import { PLAN_CONTROLLERS } from './plans/providers.js';
import { SIMULATION_CONTROLLERS } from './simulations/providers.js';
import { TariffsModule } from './tariffs.module.js';
import { TimesheetsApiModule } from './timesheets/timesheets-api.module.js';

@Module({
  imports: [TariffsModule, CostsApiModule, TimesheetsApiModule],
  controllers: [...PLAN_CONTROLLERS, ...SIMULATION_CONTROLLERS, ...DUE_CONTROLLERS],
})
export class TariffsApiModule {}
