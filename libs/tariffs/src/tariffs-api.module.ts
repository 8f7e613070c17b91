import { Module } from '@nestjs/common';
import { TariffsModule } from './tariffs.module.js';

@Module({ imports: [TariffsModule] })
export class TariffsApiModule {}
