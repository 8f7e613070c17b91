import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectProblem } from '../../e2e/support.js';
import { endProcess } from '../../support/processes.js';
import { inTime } from '../support/plant.js';
import type { Grounds } from './outages.js';

const ROOM = 300_000;

/** A file system of its own under the folder, where this account may mount one. @returns how to end it */
function mountSmall(folder: string): { enlarge(): void; end(): void } | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return {
    enlarge: () => execFileSync('mount', ['-o', 'remount,size=20m', folder]),
    end: () => execFileSync('umount', [folder]),
  };
}

/** The same for one process: no file of it may be larger. */
function limitFiles(pid: number): { enlarge(): void; end(): void } {
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  limit(String(ROOM));
  return { enlarge: () => limit('unlimited'), end: () => undefined };
}

export function describeStorage(grounds: () => Grounds): void {
  it('no room for a file: 507, nothing of it stays, small ones go on, and with room it works again', async () => {
    const { plant } = grounds();
    const folder = join(plant.env.DATA_DIR!, 'files');
    const mounted = mountSmall(folder);
    const api = await plant.startApi();
    const room = mounted ?? limitFiles(api.process.pid!);
    try {
      const upload = (bytes: number) =>
        api
          .as(plant.world.alfa.people.body_clerk)
          .post('/files')
          .attach('file', Buffer.alloc(bytes, 'x'), 'relazione.txt')
          .ok(() => true);
      const known = async () => (await plant.rows('SELECT status, size FROM stored_file')).length;
      const files = () =>
        readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
      expect((await upload(1_000)).status).toBe(201);
      for (let attempt = 0; attempt < 3; attempt++) expectProblem(await upload(2 * ROOM), 'storage_full');
      await inTime('nothing of it stays', async () => (await known()) === 1 && files() === 1);
      expect((await upload(1_000)).status).toBe(201);
      room.enlarge();
      expect((await upload(2 * ROOM)).status).toBe(201);
      expect([await known(), files()]).toEqual([3, 3]);
    } finally {
      await endProcess(api.process);
      room.end();
    }
  });
}
