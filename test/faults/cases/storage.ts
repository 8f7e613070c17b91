import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { loadSettings, openStorage } from '#app/platform';
import { checkFiles } from '../../../apps/api/src/files-check.js';
import { expectProblem } from '../../e2e/support.js';
import { endProcess } from '../../support/processes.js';
import type { Caller } from '../../support/house.js';
import { MINUTE_MS, inTime } from '../support/plant.js';
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

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

async function announce(person: Caller, size: number): Promise<{ id: string }> {
  const headers = { 'Upload-Length': String(size), 'Upload-Metadata': `filename ${btoa('registro.txt')}` };
  return (await person.post('/uploads').set(headers).expect(201)).body as { id: string };
}

function send(person: Caller, id: string, offset: number, content: Buffer) {
  const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
  return person.patch(`/uploads/${id}`).set(headers).send(content);
}

/** The beginning of a part, on a connection that stays open. */
function begun(port: number, token: string, id: string, offset: number, size: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write(
    `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: application/offset+octet-stream\r\nUpload-Offset: ${offset}\r\nContent-Length: ${size - offset}\r\n\r\n`,
  );
  return socket;
}

export function describeStorage(grounds: () => Grounds): void {
  it('no room for a file: 507, nothing of it stays, small ones go on, and with room it works again', async () => {
    const { plant } = grounds();
    const folder = join(plant.env.DATA_DIR!, 'files');
    const mounted = mountSmall(folder);
    const api = await plant.startApi();
    const room = mounted ?? limitFiles(api.process.pid!);
    try {
      const clerk = api.as(plant.world.alfa.people.body_clerk);
      const upload = (bytes: number) =>
        clerk
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
      // The room goes with the test, and no row may name what was in it.
      for (const { id } of await plant.rows('SELECT id FROM stored_file'))
        await clerk.delete(`/files/${id}`).expect(204);
      expect([await known(), files()]).toEqual([0, 0]);
    } finally {
      await endProcess(api.process);
      room.end();
    }
  });

  it('no room for the next part of a file that arrives in several goes: 507, what arrived stays, and with room it goes on', async () => {
    const { plant } = grounds();
    const folder = join(plant.env.DATA_DIR!, 'files');
    const mounted = mountSmall(folder);
    const api = await plant.startApi();
    const room = mounted ?? limitFiles(api.process.pid!);
    try {
      const clerk = api.as(plant.world.alfa.people.body_clerk);
      const content = Buffer.alloc(2 * ROOM, 'x');
      const { id } = await announce(clerk, content.length);
      await send(clerk, id, 0, content.subarray(0, 1_000)).expect(204);
      expectProblem(await send(clerk, id, 1_000, content.subarray(1_000)).ok(() => true), 'storage_full');
      const { offset } = (await clerk.get(`/uploads/${id}`).expect(200)).body as { offset: number };
      expect(offset).toBeGreaterThanOrEqual(1_000);
      room.enlarge();
      await send(clerk, id, offset, content.subarray(offset)).expect(204);
      expect((await clerk.get(`/uploads/${id}`).expect(200)).body.file.sha256).toBe(sha256(content));
      await clerk.delete(`/uploads/${id}`).expect(204);
    } finally {
      await endProcess(api.process);
      room.end();
    }
  });

  it('killed while a file arrives, again and again: it goes on from what was recorded, and is the same in the end', async () => {
    const { plant } = grounds();
    let api = await plant.startApi();
    const clerk = () => api.as(plant.world.alfa.people.body_clerk);
    const content = Buffer.from(randomBytes(3_000_000).toString('base64'));
    const { id } = await announce(clerk(), content.length);
    let offset = 0;
    for (const arriving of [200_000, 1, 900_000]) {
      await send(clerk(), id, offset, content.subarray(offset, offset + 250_000)).expect(204);
      const open = begun(api.port, plant.world.alfa.people.body_clerk.token, id, offset + 250_000, content.length);
      open.write(content.subarray(offset + 250_000, offset + 250_000 + arriving));
      await inTime(
        'it writes',
        async () => (await plant.rows('SELECT FROM file_upload WHERE writer_id IS NOT NULL')).length,
      );
      api.process.kill('SIGKILL');
      open.destroy();
      await endProcess(api.process);
      api = await plant.startApi();
      // Until its lease is over the upload belongs to who was killed.
      plant.later(2 * MINUTE_MS);
      offset = (await clerk().get(`/uploads/${id}`).expect(200)).body.offset as number;
      expect(offset).toBeGreaterThanOrEqual(250_000);
    }
    await inTime(
      'the rest arrives',
      async () => (await send(clerk(), id, offset, content.subarray(offset)).ok(() => true)).status === 204,
    );
    expect((await clerk().get(`/uploads/${id}`).expect(200)).body.file.sha256).toBe(sha256(content));
    const report = await checkFiles(plant.ownerUrl, openStorage(loadSettings(plant.env as NodeJS.ProcessEnv)), false);
    expect([report.missing, report.different, report.leftover]).toEqual([[], [], []]);
    await endProcess(api.process);
  });
}
