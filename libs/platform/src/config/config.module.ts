import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { loadSettings, type Settings } from './settings.js';

/** Injection token of the process's {@link Settings}. */
export const SETTINGS = Symbol('SETTINGS');

@Global()
@Module({
  providers: [{ provide: SETTINGS, useFactory: (): Settings => loadSettings(process.env) }, Clock],
  exports: [SETTINGS, Clock],
})
export class ConfigModule {}
