import { Injectable, SetMetadata } from '@nestjs/common';
import type { JobStatus } from '#app/contracts';
import type { RequestContext } from '../context/request-context.js';
import type { Transaction } from '../database/transaction.js';

/** What long work is asked to do: ids and choices, never anybody's data. */
export type JobInput = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What came of long work, by name: how many were made, how many were refused. */
export type JobFigures = Readonly<Record<string, number>>;

/** Long work as its handler gets it. */
export interface RunningJob {
  id: string;
  input: JobInput;
  /** What the last step that was kept left for the next one; null before the first. */
  state: JobInput | null;
  /** The membership that asked for it. */
  createdBy: string;
}

/** How far a step has come. */
export interface JobProgress {
  done: number;
  /** Null where nobody can know it yet. */
  total: number | null;
  /** Where to go on: the handler finds it in {@link RunningJob.state} when it is called again. */
  state?: JobInput;
}

/**
 * Does one piece of the work in a transaction of its own, which also records how far it has come: both are kept, or
 * neither. `work` takes a second or so. What it throws ends the transaction; what `step` itself throws must go through.
 */
export type JobStep = (work: (tx: Transaction) => Promise<JobProgress>) => Promise<void>;

/**
 * Does long work of one kind, in steps. It is called again from the beginning, with the state of the last step, when its
 * turn is over, and when a worker was lost: so it does nothing that lasts outside of its steps. A DomainError fails it
 * for good with that code; any other error has it tried again.
 */
export interface JobHandler {
  /** @param ctx at the system's level, in the name of who asked */
  work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures>;
  /** In the transaction that ends the work, however it ends. */
  ended?(tx: Transaction, job: RunningJob, status: JobStatus): Promise<void>;
}

export const JOB_HANDLER = Symbol('JOB_HANDLER');

/** Marks a provider as the {@link JobHandler} of this kind of long work. */
export function HandlesJob(kind: string): ClassDecorator {
  return (target) => {
    SetMetadata(JOB_HANDLER, kind)(target);
    Injectable()(target);
  };
}
