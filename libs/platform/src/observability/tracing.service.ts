import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { PROGRAM, type Program } from './program.js';

/** Sends traces where the settings name a collector; without one not even the library is loaded. */
@Injectable()
export class Tracing implements OnModuleInit, OnApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PROGRAM) private readonly program: Program,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.settings.OTEL_EXPORTER_OTLP_ENDPOINT) return;
    const { startExport } = await import('./otlp.js');
    this.stop = startExport(process.env.OTEL_SERVICE_NAME ?? `casa-dei-comuni-${this.program.name}`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}
