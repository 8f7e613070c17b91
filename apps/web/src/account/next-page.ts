import { readStored, writeStored } from '../lib/storage.js';

const KEY = 'cdc.next';
const KEPT_MS = 30 * 60_000;

interface KeptPage {
  path: string;
  until: number;
}

/** An address of this portal only: what stands after `next` comes from outside. */
export function safeNext(next: string | null | undefined): string | null {
  return next && /^\/(?![/\\])/.test(next) ? next : null;
}

/** Where the person wanted to go, until the mailed link is opened in this browser. */
export function keepNext(path: string | null): void {
  writeStored(KEY, path && { path, until: Date.now() + KEPT_MS });
}

export function takeNext(): string | null {
  const kept = readStored<KeptPage>(KEY);
  writeStored(KEY, null);
  return kept && kept.until > Date.now() ? safeNext(kept.path) : null;
}
