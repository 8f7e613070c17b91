import { Module } from '@nestjs/common';
import { DeadlinesModule } from './deadlines.module.js';

@Module({ imports: [DeadlinesModule] })
export class DeadlinesApiModule {}
