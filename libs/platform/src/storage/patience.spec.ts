import { PatientCalls, StorageSlow } from './patience.js';

const PATIENCE_MS = 50;

/** A call that comes back when it is told to. */
function hanging() {
  let comeBack!: () => void;
  const answer = new Promise<void>((resolve) => (comeBack = resolve));
  return { call: () => answer, comeBack };
}

describe('what must be done however late', () => {
  it.each([
    ['while all others hang already', true],
    ['while others may yet answer', false],
  ])('is not waited for without end %s, and is done once there is room', async (_when, overdue) => {
    const calls = new PatientCalls(PATIENCE_MS, 1);
    const first = hanging();
    const hangs = calls.run(first.call);
    if (overdue) await expect(hangs).rejects.toThrow(StorageSlow);
    let closed!: () => void;
    const done = new Promise<void>((resolve) => (closed = resolve));
    const close = calls.eventually(() => Promise.resolve(closed()));
    const refused = expect(close).rejects.toThrow(StorageSlow);
    if (!overdue) await expect(hangs).rejects.toThrow(StorageSlow);
    await refused;
    first.comeBack();
    await done;
    await expect(calls.run(() => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('answers who asked where there is room in time', async () => {
    const calls = new PatientCalls(PATIENCE_MS, 1);
    const first = hanging();
    const runs = calls.run(first.call);
    const close = calls.eventually(() => Promise.resolve('closed'));
    first.comeBack();
    await runs;
    await expect(close).resolves.toBe('closed');
  });
});
