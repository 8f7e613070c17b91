import { Injectable, SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

/**
 * Ends the keeping of what its module stores about people, once its time is over (docs/it/privacy.md). It runs every day
 * at the system's level, in one transaction for each centre, and finds nothing on the second run of a day.
 */
export interface Forgetting {
  /** @returns how many rows were changed or removed, by what they are */
  forget(tx: Transaction): Promise<Record<string, number>>;
}

export const FORGETTING = Symbol('FORGETTING');

/** Marks a provider as {@link Forgetting}. */
export function Forgets(): ClassDecorator {
  return (target) => {
    SetMetadata(FORGETTING, true)(target);
    Injectable()(target);
  };
}

const DAY_MS = 86_400_000;

/** What is older than this many days is not kept. */
export const keptSince = ({ now }: Pick<Transaction, 'now'>, days: number): Date =>
  new Date(now.getTime() - days * DAY_MS);
