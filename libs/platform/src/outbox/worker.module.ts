import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueModule } from '../queue/queue.module.js';
import { QueueRunner } from './queue-runner.js';
import { SCHEDULES_QUEUE, WORK, type Work } from './work.js';

/** The queues at work: the relay, the consumers and the schedules. Only worker processes import it. */
@Module({})
export class WorkerRuntimeModule {
  static register(work: Work): DynamicModule {
    return {
      module: WorkerRuntimeModule,
      imports: [DiscoveryModule, QueueModule.register([...work.queues, SCHEDULES_QUEUE])],
      providers: [{ provide: WORK, useValue: work }, QueueRunner],
      exports: [QueueRunner],
    };
  }
}
