import { Module } from '@nestjs/common';
import { CostsApiModule } from './costs/costs-api.module.js';
import { TariffsModule } from './tariffs.module.js';
import { TimesheetsApiModule } from './timesheets/timesheets-api.module.js';

@Module({ imports: [TariffsModule, CostsApiModule, TimesheetsApiModule] })
export class TariffsApiModule {}
