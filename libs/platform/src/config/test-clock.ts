import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Clock } from './clock.js';

/** The file that moves the time of a trial, in the data directory that its processes share. */
export const CLOCK_FILE = 'clock';

/**
 * The present moment moved by the milliseconds that the file says, read anew each time: so all
 * processes of a trial go to another hour at once. Without the file it is now.
 */
export class TestClock extends Clock {
  private readonly file: string;

  constructor(dataDir: string) {
    super();
    this.file = resolve(dataDir, CLOCK_FILE);
  }

  override now(): Date {
    return new Date(super.now().getTime() + this.shift());
  }

  /** @throws Error where the file holds anything but a number */
  private shift(): number {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
    const shift = Number(text);
    if (!Number.isFinite(shift)) throw new Error(`${this.file} must hold milliseconds, not ${JSON.stringify(text)}`);
    return shift;
  }
}
