/** A lock file between processes of one machine, for short critical sections such as starting a server. */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that was not touched for so long is of a process that hangs, or whose id was given to another. */
const STALE_AFTER_MS = 60_000;
const TOUCH_EVERY_MS = 10_000;

/**
 * Is the process alive? A zombie (nobody reaps orphans in some containers) is not.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return true;
  }
}

/**
 * Runs `work` while holding the lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const mine = `${process.pid} ${randomBytes(8).toString('hex')}`;
  while (!take(file, mine)) await sleep(100);
  const touch = setInterval(() => {
    const now = new Date();
    if (read(file) === mine) utimesSync(file, now, now);
  }, TOUCH_EVERY_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

/** @param {string} file @param {string} mine */
function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const theirs = read(file);
  if (theirs !== null && isStale(file, theirs)) {
    // Moved away first: of two that see the same stale lock, only one removes it, and neither a fresh one.
    const aside = `${file}.${randomBytes(6).toString('hex')}`;
    try {
      renameSync(file, aside);
      if (read(aside) !== theirs) renameSync(aside, file);
    } catch {
      // Somebody else removed it.
    }
    rmSync(aside, { force: true });
  }
  return false;
}

/** @param {string} file @param {string} content */
function isStale(file, content) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    // An empty file is a lock about to be written.
    if (content === '') return age > 2_000;
    return age > STALE_AFTER_MS || !isAlive(Number.parseInt(content, 10));
  } catch {
    return false;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
