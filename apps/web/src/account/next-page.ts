import { readStored, writeStored } from '../lib/storage.js';

const KEY = 'cdc.next';
const KEPT_MS = 30 * 60_000;

interface KeptPage {
  path: string;
  until: number;
}

/**
 * An address of this portal only: what stands after `next` comes from outside. Browsers take `\` for `/`
 * and leave out tabs and ends of lines, so that two slashes can hide behind them.
 */
export function safeNext(next: string | null | undefined): string | null {
  // eslint-disable-next-line no-control-regex -- exactly these must not be there
  return next && /^\/(?!\/)[^\\\u0000-\u0020\u007f]*$/.test(next) ? next : null;
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
