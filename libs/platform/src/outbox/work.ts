/** Injection token of the {@link Work} that the worker processes were made for. */
export const WORK = Symbol('WORK');

/** The queue that carries the turns of all schedules. */
export const SCHEDULES_QUEUE = 'schedules';

/** What worker processes do, as one file lists it. */
export interface Work {
  /** The names of the consumers, each with a queue of its own. */
  queues: readonly string[];
  /** The names of the schedules, and every how many milliseconds each has its turn. */
  schedules: Readonly<Record<string, number>>;
}

/** @throws Error where something is listed that nobody does, or done that is not listed */
export function assertListed(what: string, listed: readonly string[], marked: readonly string[]): void {
  const idle = listed.filter((name) => !marked.includes(name));
  const unlisted = marked.filter((name) => !listed.includes(name));
  if (idle.length)
    throw new Error(`No provider is marked as the ${what} ${idle.join(', ')}, which the list of work names`);
  if (unlisted.length) throw new Error(`The list of work does not name the ${what} ${unlisted.join(', ')}`);
  const double = marked.filter((name, index) => marked.indexOf(name) !== index);
  if (double.length) throw new Error(`Two providers are marked as the ${what} ${double.join(', ')}`);
}
