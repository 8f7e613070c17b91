import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ProcessLogger } from '#app/platform';
import { WorkerModule } from './worker.module.js';

const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: new ProcessLogger() });
worker.enableShutdownHooks();
