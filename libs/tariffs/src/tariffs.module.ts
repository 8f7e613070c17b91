import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '#app/notifications';
import { ApprovalNotices } from './approvals/approval-notices.consumer.js';
import { CostsModule } from './costs/costs.module.js';
import { CostItemImport } from './costs/imports/cost-item-import.js';
import { DUE_ENTITIES, DUE_PROVIDERS, DUE_SERVICES } from './dues/providers.js';
import { PLAN_ENTITIES, PLAN_PROVIDERS, PLAN_SERVICES } from './plans/providers.js';
import { SIMULATION_ENTITIES, SIMULATION_PROVIDERS, SIMULATION_SERVICES } from './simulations/providers.js';
import { TimesheetsModule } from './timesheets/timesheets.module.js';

@Module({
  imports: [
    CostsModule,
    NotificationsModule,
    TimesheetsModule,
    TypeOrmModule.forFeature([...PLAN_ENTITIES, ...SIMULATION_ENTITIES, ...DUE_ENTITIES]),
  ],
  providers: [ApprovalNotices, CostItemImport, ...PLAN_PROVIDERS, ...SIMULATION_PROVIDERS, ...DUE_PROVIDERS],
  exports: [CostsModule, TimesheetsModule, ...PLAN_SERVICES, ...SIMULATION_SERVICES, ...DUE_SERVICES],
})
export class TariffsModule {}
