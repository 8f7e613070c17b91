/** Whoever asks for the state of a process has two seconds: each dependency has a little less. */
export const PATIENCE_MS = 1_500;

/** @throws Error TimeoutError where there is no answer in time; the work itself goes on unheard */
export async function inTime<T>(work: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
