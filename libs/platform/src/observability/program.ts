/** Injection token of the {@link Program}. */
export const PROGRAM = Symbol('PROGRAM');

/** Which of our programs a process runs. */
export interface Program {
  name: 'api' | 'worker';
  /** The names of the migrations that its code was written for. */
  migrations: readonly string[];
}
