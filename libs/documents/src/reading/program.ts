import { Worker } from 'node:worker_threads';
import { READING_LIMITS } from './limits.js';
import { readContent } from './read-content.js';
import { unread, type Reading } from './reading.js';

/**
 * Reads one file, from its standard input, tells what it found and ends: a process without settings, without secrets,
 * and with rights to read files only. What goes wrong in it goes wrong for one file.
 */
const WATCH_MS = 50;
const GRACE_MS = 5_000;
/** A reader that is busy cannot look after itself, nor see that who asked is gone. */
const WATCHER = `const parent = process.ppid;
const end = performance.now() + ${READING_LIMITS.milliseconds + GRACE_MS};
setInterval(() => {
  if (process.memoryUsage.rss() > ${READING_LIMITS.memoryBytes} || process.ppid !== parent || performance.now() > end)
    process.kill(process.pid, 'SIGKILL');
}, ${WATCH_MS})`;

async function readInput(): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > READING_LIMITS.fileBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

async function main(): Promise<void> {
  new Worker(WATCHER, { eval: true }).unref();
  const content = await readInput();
  const reading: Reading = content ? await readContent(content, process.argv[2] ?? '') : unread('size');
  process.send!(reading, () => process.exit(0));
}

await main();
