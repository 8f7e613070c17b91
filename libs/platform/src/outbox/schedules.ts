import { Injectable, SetMetadata } from '@nestjs/common';

export const HOUR_MS = 3_600_000;

/**
 * Work that happens by the clock, over all tenants: it enters with `relayContext` to learn whose
 * turn it is, and then each tenant with `systemContext`. It may run at any time, and twice.
 */
export interface ScheduledTask {
  run(): Promise<void>;
}

export interface ScheduleOptions {
  name: string;
  everyMs: number;
}

export const SCHEDULE = Symbol('SCHEDULE');

/** Marks a provider as a {@link ScheduledTask}; one worker at a time runs it, at this pace. */
export function Schedule(name: string, everyMs: number): ClassDecorator {
  return (target) => {
    SetMetadata(SCHEDULE, { name, everyMs } satisfies ScheduleOptions)(target);
    Injectable()(target);
  };
}
