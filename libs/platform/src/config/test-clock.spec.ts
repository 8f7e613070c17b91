import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK_FILE, TestClock } from './test-clock.js';

const HOUR_MS = 3_600_000;

describe('TestClock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdc-clock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const ahead = (clock: TestClock) => Math.round((clock.now().getTime() - Date.now()) / HOUR_MS) + 0; // no -0
  const say = (text: string) => writeFileSync(join(folder, CLOCK_FILE), text);

  it('is right where nothing says otherwise', () => {
    expect(ahead(new TestClock(folder))).toBe(0);
  });

  it('moves with its file, forth and back', () => {
    const clock = new TestClock(folder);
    for (const hours of [1, 48, -24, 0]) {
      say(`${hours * HOUR_MS}\n`);
      expect(ahead(clock)).toBe(hours);
    }
  });

  it('tells what it cannot read', () => {
    say('an hour');
    expect(() => new TestClock(folder).now()).toThrow('must hold milliseconds, not "an hour"');
  });
});
