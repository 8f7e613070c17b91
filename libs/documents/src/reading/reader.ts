import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { READING_OUTCOMES, READING_REASONS } from '#app/contracts';
import { READING_LIMITS } from './limits.js';
import { unread, type Reading } from './reading.js';

const PROGRAM = fileURLToPath(new URL('./program.js', import.meta.url));
/** Of how this process was started, what one that only reads must not do as well. */
const NOT_PASSED_ON = /^--(inspect|watch|cpu-prof|heap-prof|max-old-space-size)/;
/** Node 20 knows the rights of a process by this name only. */
const RIGHTS = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';

/** Who reads a hostile file is not believed either. */
const told = z.object({
  status: z.enum(READING_OUTCOMES),
  reason: z.enum(READING_REASONS).nullable(),
  passages: z
    .array(
      z.object({
        page: z.int().min(1).max(1_000_000).nullable(),
        text: z.string().max(2 * READING_LIMITS.passage),
      }),
    )
    .max(READING_LIMITS.text),
  pages: z.int().min(0).max(10_000_000).nullable(),
  cut: z.boolean(),
});

/**
 * Has files read, each by a process of its own that knows nothing else, may take so much time and memory, and is
 * ended with its file.
 */
@Injectable()
export class FileReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * The text of a file.
   * @param content is read to its end, or destroyed
   * @throws Error where the content itself breaks off, or no process can be started: the file is not to blame
   */
  async read(content: Readable, mediaType: string): Promise<Reading> {
    if (this.running >= READING_LIMITS.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await readByProcess(content, mediaType);
    } finally {
      content.destroy();
      // The next one takes this one's place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

async function readByProcess(content: Readable, mediaType: string): Promise<Reading> {
  const child = start(mediaType);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, READING_LIMITS.milliseconds);
  let reading: Reading | undefined;
  child.on('message', (message) => (reading = told.safeParse(message).data));
  try {
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [, [code]] = await Promise.all([feed(child, content), ended]);
    if (reading) return reading;
    return unread(late ? 'time' : code === null || code > 128 ? 'memory' : 'damaged');
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

function start(mediaType: string): ChildProcess {
  return fork(PROGRAM, [mediaType], {
    env: {},
    execArgv: [
      ...process.execArgv.filter((each) => !NOT_PASSED_ON.test(each)),
      RIGHTS,
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${READING_LIMITS.heapMegabytes}`,
    ],
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}

/** Who has read enough, or was ended, takes no more: that says nothing about the content. */
async function feed(child: ChildProcess, content: Readable): Promise<void> {
  let broken: Error | undefined;
  content.once('error', (error) => (broken = error));
  await pipeline(content, child.stdin!).catch(() => undefined);
  if (!broken || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  throw broken;
}
