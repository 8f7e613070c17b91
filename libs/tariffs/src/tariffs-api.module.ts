import { Module } from '@nestjs/common';
import { TariffsModule } from './tariffs.module.js';
import { TimesheetsApiModule } from './timesheets/timesheets-api.module.js';

@Module({ imports: [TariffsModule, TimesheetsApiModule] })
export class TariffsApiModule {}
