import { Injectable, Logger, SetMetadata } from '@nestjs/common';

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

/** Works for one tenant, or one person, after the other: the trouble of one keeps nobody else waiting. */
export async function oneAfterAnother<T>(
  task: string,
  each: readonly T[],
  work: (one: T) => Promise<void>,
  idOf: (one: T) => string = String,
): Promise<void> {
  for (const one of each)
    await work(one).catch((error: Error) => new Logger(task).error(`${idOf(one)}: ${error.message}`));
}

export const SCHEDULE = Symbol('SCHEDULE');

/** Marks a provider as a {@link ScheduledTask}; one worker at a time runs it, at this pace. */
export function Schedule(name: string, everyMs: number): ClassDecorator {
  return (target) => {
    SetMetadata(SCHEDULE, { name, everyMs } satisfies ScheduleOptions)(target);
    Injectable()(target);
  };
}
