import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Readiness } from '../health/readiness.service.js';
import { Measures } from './measures.service.js';
import { MetricsServer } from './metrics-server.js';
import { PROGRAM, type Program } from './program.js';
import { Tracing } from './tracing.service.js';

/** How a process tells of itself: traces, metrics, whether it is ready. */
@Global()
@Module({})
export class ObservabilityModule {
  static of(program: Program): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [{ provide: PROGRAM, useValue: program }, Readiness, Measures, MetricsServer, Tracing],
      exports: [Readiness],
    };
  }
}
