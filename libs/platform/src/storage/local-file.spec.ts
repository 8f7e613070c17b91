import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LocalContent, LocalFile } from './local-file.js';
import { PatientCalls } from './patience.js';

it('a content that was read whole is whole, though its file cannot be closed in time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-file-'));
  const path = join(folder, 'nota.txt');
  writeFileSync(path, 'tutto');
  const calls = new PatientCalls(50, 1);
  let comeBack!: () => void;
  const hangs = new Promise<void>((resolve) => (comeBack = resolve));
  const content = new LocalContent(await LocalFile.open(calls, path, 'r'), { start: 0, end: 4 });
  const pieces: Buffer[] = [];
  let hanging: Promise<void> | undefined;
  content.on('data', (piece: Buffer) => {
    pieces.push(piece);
    // The disk hangs from now on.
    hanging = calls.run(() => hangs);
    hanging.catch(() => undefined);
  });
  await once(content, 'close');
  expect(Buffer.concat(pieces).toString()).toBe('tutto');
  await expect(hanging).rejects.toThrow('does not answer in time');
  comeBack();
  await setImmediate();
  // Closed in the end, before anything else is done.
  await calls.run(() => Promise.resolve());
  rmSync(folder, { recursive: true });
});
