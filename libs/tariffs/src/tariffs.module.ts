import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CostsModule } from './costs/costs.module.js';
import { PLAN_ENTITIES, PLAN_PROVIDERS } from './plans/providers.js';
import { SIMULATION_ENTITIES, SIMULATION_PROVIDERS, SIMULATION_SERVICES } from './simulations/providers.js';
import { TimesheetsModule } from './timesheets/timesheets.module.js';

@Module({
  imports: [CostsModule, TimesheetsModule, TypeOrmModule.forFeature([...PLAN_ENTITIES, ...SIMULATION_ENTITIES])],
  providers: [...PLAN_PROVIDERS, ...SIMULATION_PROVIDERS],
  exports: [CostsModule, TimesheetsModule, ...SIMULATION_SERVICES],
})
export class TariffsModule {}
