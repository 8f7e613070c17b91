/** A worker with one queue whose work is next to nothing, so that what remains is the cost of the queue (queues.mjs). */
import 'reflect-metadata';
import { Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Consumer, HOUR_MS, PlatformModule, TenantDatabase, WorkerRuntimeModule } from '#app/platform';

class Nothing {
  /** @param {TenantDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /**
   * The row says `done_at`: when its delivery began, by the clock of this machine.
   * @type {import('#app/platform').OutboxConsumer['consume']}
   */
  async consume(ctx, _delivery, done) {
    await this.database.run(ctx, done);
  }
}
Inject(TenantDatabase)(Nothing, undefined, 0);
Consumer('bench')(Nothing);

/** The platform's own, which QUEUES leaves out here. */
const OWN_QUEUES = ['jobs'];
const SCHEDULES = {
  sweep: HOUR_MS,
  antivirus: HOUR_MS,
  retention: HOUR_MS,
  'audit-seal': HOUR_MS,
  'audit-check': HOUR_MS,
};

class QueueBench {}
Module({
  imports: [PlatformModule, WorkerRuntimeModule.register({ queues: [...OWN_QUEUES, 'bench'], schedules: SCHEDULES })],
  providers: [Nothing],
})(QueueBench);

const worker = await NestFactory.createApplicationContext(QueueBench, { logger: false });
worker.enableShutdownHooks();
process.send?.('ready');
