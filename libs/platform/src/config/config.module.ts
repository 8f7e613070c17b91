import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { loadSettings, type Settings } from './settings.js';
import { TestClock } from './test-clock.js';

/** Injection token of the process's {@link Settings}. */
export const SETTINGS = Symbol('SETTINGS');

@Global()
@Module({
  providers: [
    { provide: SETTINGS, useFactory: (): Settings => loadSettings(process.env) },
    {
      provide: Clock,
      inject: [SETTINGS],
      useFactory: ({ TEST_CLOCK, DATA_DIR }: Settings) => (TEST_CLOCK ? new TestClock(DATA_DIR) : new Clock()),
    },
  ],
  exports: [SETTINGS, Clock],
})
export class ConfigModule {}
