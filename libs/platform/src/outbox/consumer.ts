import { Injectable, SetMetadata } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import type { Transaction } from '../database/transaction.js';

/** One row of the outbox, as its consumer gets it. */
export interface Delivery {
  tenantId: string;
  id: string;
  event: string;
  payload: Record<string, string | number | boolean | null>;
  createdAt: Date;
  /** How often it was handed out, this time included. */
  attempts: number;
  /** How often somebody had it tried again after it was given up. */
  retries: number;
}

/**
 * Handles the rows of the outbox that name it. It does its own transaction, and calls `done`
 * inside it: the effect and its record commit together, so the effect happens exactly once.
 */
export interface OutboxConsumer {
  /** How many of its rows a process works at once, where that is not as many as usual. */
  readonly concurrency?: number;

  consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void>;
}

export const CONSUMER = Symbol('CONSUMER');

/** Marks a provider as the consumer with this name; its queue has the same name. */
export function Consumer(name: string): ClassDecorator {
  return (target) => {
    SetMetadata(CONSUMER, name)(target);
    Injectable()(target);
  };
}

/** A failure after which trying again makes no sense. */
export class PermanentFailure extends Error {}
