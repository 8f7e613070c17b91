import { Module } from '@nestjs/common';
import { WorkingTablesModule } from './working-tables.module.js';

@Module({ imports: [WorkingTablesModule] })
export class WorkingTablesApiModule {}
