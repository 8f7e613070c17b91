import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '../errors/unavailable.js';

const EVERY_MS = 500;

/**
 * Does the work again while the database cannot be reached: for what must be written because it has happened.
 * @param patienceMs how long; then the last failure is thrown
 */
export async function insist<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  for (const end = Date.now() + patienceMs; ; await sleep(EVERY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() >= end || !isUnavailable(error)) throw error;
    }
  }
}
