import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ProcessLogger } from '#app/platform';
import { WorkerModule } from './worker.module.js';

const logger = new ProcessLogger('worker');
logger.endOnUncaught();
const worker = await NestFactory.createApplicationContext(WorkerModule, { logger });
worker.enableShutdownHooks();
