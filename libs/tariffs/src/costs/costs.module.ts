import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TimesheetsModule } from '../timesheets/timesheets.module.js';
import { COST_ENTITIES, COST_EXPORTS, COST_PROVIDERS } from './providers.js';

/** What a centre spends, by what it is divided, and what each service comes to cost. */
@Module({
  imports: [TypeOrmModule.forFeature(COST_ENTITIES), TimesheetsModule],
  providers: COST_PROVIDERS,
  exports: COST_EXPORTS,
})
export class CostsModule {}
