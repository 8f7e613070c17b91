import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueModule } from '../queue/queue.module.js';
import { QueueRunner } from './queue-runner.js';

/** The queues at work: the relay, the consumers and the schedules. Only worker processes import it. */
@Module({})
export class WorkerRuntimeModule {
  static register(queues: readonly string[]): DynamicModule {
    return {
      module: WorkerRuntimeModule,
      imports: [DiscoveryModule, QueueModule.register(queues)],
      providers: [QueueRunner],
      exports: [QueueRunner],
    };
  }
}
