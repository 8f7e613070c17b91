import { Injectable, Logger, SetMetadata } from '@nestjs/common';
import { reasonOf } from '../observability/reason.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/**
 * Work that happens by the clock, over all tenants: it enters with `relayContext` to learn whose
 * turn it is, and then each tenant with `systemContext`. It may run at any time, and twice.
 */
export interface ScheduledTask {
  run(): Promise<void>;
}

/** Works for one tenant, or one person, after the other: the trouble of one keeps nobody else waiting. */
export async function oneAfterAnother<T>(
  task: string,
  each: readonly T[],
  work: (one: T) => Promise<void>,
  idOf: (one: T) => string = String,
): Promise<void> {
  for (const one of each)
    await work(one).catch((error: unknown) => new Logger(task).error(`${idOf(one)}: ${reasonOf(error)}`));
}

export const SCHEDULE = Symbol('SCHEDULE');

/** Marks a provider as the {@link ScheduledTask} with this name; one worker at a time runs it. */
export function Schedule(name: string): ClassDecorator {
  return (target) => {
    SetMetadata(SCHEDULE, name)(target);
    Injectable()(target);
  };
}
