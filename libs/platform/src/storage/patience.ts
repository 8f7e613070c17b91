import { Readable } from 'node:stream';

/** Thrown where a storage does not answer in time: trying again later makes sense (503). */
export class StorageSlow extends Error {
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('The storage does not answer in time');
  }
}

interface Waiting {
  start: () => void;
  giveUp: () => void;
}

/**
 * Calls that nobody can take back, such as those to a disk across a network that hangs: who asked waits no longer than the
 * patience, or twice that where there was no room at first, and no more than so many are under way, since each that hangs
 * keeps a thread of the process until it ends.
 */
export class PatientCalls {
  private running = 0;
  /** Of those running, the ones that nobody waits for any more. */
  private overdue = 0;
  private readonly waiting = new Set<Waiting>();

  constructor(
    private readonly patienceMs: number,
    private readonly atOnce: number,
  ) {}

  /**
   * @param late does away with what comes of a call that nobody waits for any more
   * @throws StorageSlow
   */
  run<T>(call: () => Promise<T>, late?: (result: T) => Promise<unknown>): Promise<T> {
    if (this.overdue >= this.atOnce) return Promise.reject(new StorageSlow());
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => {
        clearTimeout(timer);
        this.waiting.delete(entry);
        reject(new StorageSlow());
      };
      const start = () => {
        clearTimeout(timer);
        void this.under(call, late).then(resolve, reject);
      };
      const timer = setTimeout(giveUp, this.patienceMs);
      const entry = { start, giveUp };
      this.admit(entry);
    });
  }

  /**
   * For what must be done however late, such as closing a file: begun as soon as there is room for it, even where who asked
   * waits no longer.
   * @throws StorageSlow
   */
  eventually<T>(call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => {
        clearTimeout(timer);
        reject(new StorageSlow());
      };
      const start = () => {
        clearTimeout(timer);
        void this.under(call).then(resolve, reject);
      };
      const timer = setTimeout(giveUp, this.patienceMs);
      if (this.overdue >= this.atOnce) giveUp();
      this.admit({ start, giveUp });
    });
  }

  private admit(entry: Waiting): void {
    if (this.running < this.atOnce) entry.start();
    else this.waiting.add(entry);
  }

  private under<T>(call: () => Promise<T>, late?: (result: T) => Promise<unknown>): Promise<T> {
    this.running += 1;
    return new Promise<T>((resolve, reject) => {
      let over = false;
      const timer = setTimeout(() => {
        over = true;
        this.overdue += 1;
        reject(new StorageSlow());
        // Nobody is served until one of these comes back.
        if (this.overdue >= this.atOnce) for (const { giveUp } of [...this.waiting]) giveUp();
      }, this.patienceMs);
      const settled = () => {
        clearTimeout(timer);
        this.running -= 1;
        if (over) this.overdue -= 1;
        for (const next of this.waiting) {
          this.waiting.delete(next);
          next.start();
          break;
        }
      };
      call().then(
        (result) => {
          settled();
          if (over) void late?.(result).catch(() => undefined);
          resolve(result);
        },
        (error: Error) => {
          settled();
          reject(error);
        },
      );
    });
  }
}

/** What another stream gives, as long as each piece comes in time once it is asked for. @throws StorageSlow as its error */
export class PatientStream extends Readable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: Readable,
    private readonly patienceMs: number,
  ) {
    super();
    source.pause();
    source.on('data', (chunk: Buffer) => {
      clearTimeout(this.timer);
      if (this.push(chunk)) this.wait();
      else source.pause();
    });
    source.once('end', () => {
      clearTimeout(this.timer);
      this.push(null);
    });
    source.once('error', (error) => this.destroy(error));
    source.once('close', () => {
      if (!source.readableEnded) this.destroy(new Error('The storage ended the content early'));
    });
  }

  override _read(): void {
    this.wait();
    this.source.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.timer);
    this.source.destroy();
    done(error);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.destroy(new StorageSlow()), this.patienceMs);
  }
}
