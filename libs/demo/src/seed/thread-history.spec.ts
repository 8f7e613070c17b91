import { threads } from '../data/index.js';
import { historyOf } from './thread-history.js';

describe('the threads of the demonstration', () => {
  it.each(threads.map((thread) => [thread.subject, thread] as const))('%s could have happened', (_subject, thread) => {
    expect(() => historyOf(thread)).not.toThrow();
  });
});
