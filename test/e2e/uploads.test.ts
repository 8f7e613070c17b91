import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { LIMITS } from '#app/contracts';
import { Clock, Uploads } from '#app/platform';
import { Sweep } from '../../libs/platform/src/outbox/sweep.js';
import { openHouse, type Caller, type House } from '../support/house.js';
import { eventually, problem, rowsOf, storedFiles } from './support.js';

let house: House;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(() => house?.close());

const PART = 'application/offset+octet-stream';
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`;
const text = (bytes: number) => Buffer.from(randomBytes(bytes).toString('base64').slice(0, bytes));

const begin = (name: string, size: number, person = clerk) =>
  person
    .post('/uploads')
    .set({ 'Tus-Resumable': '1.0.0', 'Upload-Length': String(size), 'Upload-Metadata': named(name) });
const begun = async (name: string, size: number) => (await begin(name, size).expect(201)).body.id as string;
const send = (id: string, offset: number, content: Buffer | string, person = clerk) =>
  person
    .patch(`/uploads/${id}`)
    .set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), 'Content-Type': PART })
    .send(content);
const state = async (id: string) => (await clerk.get(`/uploads/${id}`).expect(200)).body;

/** Sends the beginning of a part of `announced` bytes and cuts the line. */
async function cut(id: string, offset: number, sent: Buffer, announced: number): Promise<void> {
  const { hostname, port } = new URL(house.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${house.world.alfa.people.body_clerk.token}\r\n` +
      `Content-Type: ${PART}\r\nUpload-Offset: ${offset}\r\nContent-Length: ${announced}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.write(sent, resolve));
  const there = join(process.env.DATA_DIR!, 'files', house.world.alfa.id, `${id}.part`);
  const arrived = () => (existsSync(there) ? statSync(there).size : 0);
  await eventually('the bytes arrive', async () => (await leased(id)) && arrived() === offset + sent.length);
  socket.destroy();
  await eventually('the cut is seen', async () => !(await leased(id)));
}
const leased = async (id: string) =>
  ((await house.database.owner.query('SELECT writer_id FROM file_upload WHERE id = $1', [id])).rows[0]?.writer_id ??
    null) !== null;

it('a file arrives in several goes, and is one like any other', async () => {
  const content = text(100_000);
  const answer = await begin('../relazione  annuale.txt', content.length).expect(201);
  const { id } = answer.body as { id: string };
  expect(answer.headers).toMatchObject({
    location: `/api/v1/uploads/${id}`,
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
  });
  expect(answer.body).toMatchObject({ name: 'relazione  annuale.txt', size: 100_000, offset: 0, file: null });
  await problem(clerk.get(`/files/${id}/content`), 'not_found');
  const first = await send(id, 0, content.subarray(0, 40_000)).expect(204);
  expect(first.headers['upload-offset']).toBe('40000');
  const head = await fetch(`${house.url}/api/v1/uploads/${id}`, {
    method: 'HEAD',
    headers: { Authorization: `Bearer ${house.world.alfa.people.body_clerk.token}`, 'Tus-Resumable': '1.0.0' },
  });
  expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
    200,
    '40000',
    '100000',
  ]);
  expect(head.headers.get('cache-control')).toContain('no-store');
  await send(id, 40_000, content.subarray(40_000)).expect(204);
  const { file } = await state(id);
  expect(file).toEqual({
    id,
    name: 'relazione  annuale.txt',
    mediaType: 'text/plain',
    size: content.length,
    sha256: sha256(content),
  });
  const back = await clerk.get(`/files/${id}/content`).buffer(true).expect(200);
  expect(Buffer.from(back.text)).toEqual(content);
  // The answer to the last part may have been lost: asking for it again, and sending nothing more, is fine.
  expect((await send(id, content.length, '').expect(204)).headers['upload-offset']).toBe('100000');
  await clerk.delete(`/uploads/${id}`).expect(204);
  expect(storedFiles()).toEqual([]);
});

it('a program that speaks the protocol uploads, is stopped, and goes on', async () => {
  const content = text(3_000_000);
  const { token } = house.world.alfa.people.body_clerk;
  const options = {
    endpoint: `${house.url}/api/v1/uploads`,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename: 'verbale è qui.txt' },
    chunkSize: 500_000,
    retryDelays: [],
  };
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(content, {
      ...options,
      onError: reject,
      onChunkComplete: (_size, sent) => {
        if (sent >= 1_000_000) void upload.abort().then(() => resolve(upload.url!));
      },
    });
    upload.start();
  });
  await new Promise<void>((resolve, reject) =>
    new Upload(content, { ...options, uploadUrl: url, onError: reject, onSuccess: () => resolve() }).start(),
  );
  const id = url.split('/').pop()!;
  expect(await state(id)).toMatchObject({
    offset: content.length,
    file: { name: 'verbale è qui.txt', sha256: sha256(content) },
  });
  await clerk.delete(`/uploads/${id}`).expect(204);
});

describe('one that is cut', () => {
  it.each([1, 100, 16_384, 65_537, 150_000])('after %i bytes goes on from there', async (arrived) => {
    const content = text(200_000);
    const id = await begun('atto.txt', content.length);
    await cut(id, 0, content.subarray(0, arrived), content.length);
    const { offset } = await state(id);
    expect(offset).toBe(arrived);
    await cut(id, offset, content.subarray(offset, offset + 7), content.length - offset);
    expect((await state(id)).offset).toBe(arrived + 7);
    await send(id, arrived + 7, content.subarray(arrived + 7)).expect(204);
    expect((await state(id)).file).toMatchObject({ sha256: sha256(content) });
    await clerk.delete(`/uploads/${id}`).expect(204);
  });

  it('and gone on with elsewhere is hashed whole', async () => {
    const content = text(50_000);
    const id = await begun('atto.txt', content.length);
    await send(id, 0, content.subarray(0, 30_000)).expect(204);
    Reflect.get(house.app.get(Uploads), 'hashes').forget(id);
    await send(id, 30_000, content.subarray(30_000)).expect(204);
    expect((await state(id)).file).toMatchObject({ sha256: sha256(content) });
    await clerk.delete(`/uploads/${id}`).expect(204);
  });

  it('and that nobody goes on with is swept, and another one stays as long as it moves', async () => {
    const [left, moving] = [await begun('a.txt', 10), await begun('b.txt', 10)];
    for (const id of [left, moving]) await send(id, 0, 'xx').expect(204);
    const { owner } = house.database;
    await owner.query(`UPDATE stored_file SET created_at = created_at - interval '80 hours' WHERE id = ANY ($1)`, [
      [left, moving],
    ]);
    await owner.query(`UPDATE file_upload SET expires_at = now() - interval '1 hour' WHERE id = $1`, [left]);
    await house.app.get(Sweep, { strict: false }).run();
    expect(storedFiles()).toEqual([`${moving}.part`]);
    await problem(clerk.get(`/uploads/${left}`), 'not_found');
    await clerk.delete(`/uploads/${moving}`).expect(204);
    expect(storedFiles()).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is said of the announcement', async () => {
    const before = await rowsOf(house, 'stored_file');
    await problem(begin('pagina.html', 10), 'unsupported_media_type');
    await problem(begin('disegno.svg', 10), 'unsupported_media_type');
    await problem(begin('vuoto.txt', 0), 'validation_failed');
    await problem(begin('enorme.zip', LIMITS.documentBytes + 1), 'payload_too_large');
    await problem(begin('a.txt', 10).set('Tus-Resumable', '0.2.2'), 'upload_version');
    await problem(begin('a.txt', 10).set('Upload-Length', '-1'), 'validation_failed');
    await problem(begin('a.txt', 10).set('Upload-Metadata', 'filename'), 'validation_failed');
    await problem(clerk.post('/uploads').set('Upload-Length', '10'), 'validation_failed');
    expect(await rowsOf(house, 'stored_file')).toBe(before);
  });

  it('by its first bytes or, where they come one by one, at its end, and nothing stays', async () => {
    const page = Buffer.from(`<!doctype html><script>alert(1)</script>${'x'.repeat(20_000)}`);
    const early = await begun('atto.pdf', page.length);
    await problem(send(early, 0, page.subarray(0, 17_000)), 'unsupported_media_type');
    await problem(clerk.get(`/uploads/${early}`), 'not_found');
    const late = await begun('atto.pdf', page.length);
    await send(late, 0, page.subarray(0, 100)).expect(204);
    await problem(send(late, 100, page.subarray(100)), 'unsupported_media_type');
    await problem(clerk.get(`/uploads/${late}`), 'not_found');
    expect(storedFiles()).toEqual([]);
  });

  it('of a part, which changes nothing', async () => {
    const id = await begun('a.txt', 10);
    await problem(send(id, 3, 'abc'), 'offset_mismatch');
    await problem(send(id, 0, 'abcdefghijk'), 'payload_too_large');
    await problem(send(id, 0, 'abc').set('Upload-Offset', 'x'), 'validation_failed');
    await problem(send(id, 0, 'abc').set('Content-Type', 'text/plain'), 'unsupported_media_type');
    await problem(clerk.patch(`/uploads/${id}`).set('Upload-Offset', '0').send({ a: 1 }), 'unsupported_media_type');
    const wrong = `sha256 ${createHash('sha256').update('abd').digest('base64')}`;
    await problem(send(id, 0, 'abc').set('Upload-Checksum', wrong), 'checksum_mismatch');
    await problem(send(id, 0, 'abc').set('Upload-Checksum', 'md5 AAAA'), 'validation_failed');
    expect((await state(id)).offset).toBe(0);
    const right = `sha1 ${createHash('sha1').update('abc').digest('base64')}`;
    await send(id, 0, 'abc').set('Upload-Checksum', right).expect(204);
    expect((await state(id)).offset).toBe(3);
    await send(id, 3, 'defghij').expect(204);
    expect((await state(id)).file.sha256).toBe(sha256(Buffer.from('abcdefghij')));
    await clerk.delete(`/uploads/${id}`).expect(204);
  });

  it('to everybody but its owner', async () => {
    const id = await begun('a.txt', 10);
    const { people, neighbour } = house.world.alfa;
    for (const stranger of [neighbour, people.operator, people.body_admin, house.world.beta.people.operator]) {
      await problem(house.as(stranger).get(`/uploads/${id}`), 'not_found');
      await problem(send(id, 0, 'x', house.as(stranger)), 'not_found');
      await problem(house.as(stranger).delete(`/uploads/${id}`), 'not_found');
    }
    await clerk.delete(`/uploads/${id}`).expect(204);
  });
});

it('of two requests for one upload the later one goes on, and one of another process waits its turn', async () => {
  const content = text(300_000);
  const id = await begun('a.txt', content.length);
  const { hostname, port } = new URL(house.url);
  const hanging = connect(Number(port), hostname);
  hanging.on('error', () => undefined);
  hanging.write(
    `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${house.world.alfa.people.body_clerk.token}\r\n` +
      `Content-Type: ${PART}\r\nUpload-Offset: 0\r\nContent-Length: ${content.length}\r\n\r\n`,
  );
  await eventually('the first one writes', () => leased(id));
  await send(id, 0, content.subarray(0, 1_000)).expect(204);
  hanging.destroy();
  const later = new Date(house.app.get(Clock).now().getTime() + 60_000);
  await house.database.owner.query('UPDATE file_upload SET writer_id = $2, writer_until = $3 WHERE id = $1', [
    id,
    id,
    later,
  ]);
  const busy = await send(id, 1_000, content.subarray(1_000)).ok(() => true);
  expect([busy.status, busy.body.code, busy.headers['retry-after']]).toEqual([423, 'upload_busy', '5']);
  await house.database.owner.query(`UPDATE file_upload SET writer_until = now() - interval '1 second' WHERE id = $1`, [
    id,
  ]);
  await send(id, 1_000, content.subarray(1_000)).expect(204);
  expect((await state(id)).file.sha256).toBe(sha256(content));
  await clerk.delete(`/uploads/${id}`).expect(204);
});

it('a session that ends takes no more bytes', async () => {
  const id = await begun('a.txt', 10);
  await problem(
    send(id, 0, 'abc', house.as({ ...house.world.alfa.people.body_clerk, token: 'x'.repeat(43) })),
    'unauthenticated',
  );
  expect((await state(id)).offset).toBe(0);
  await clerk.delete(`/uploads/${id}`).expect(204);
});

it('OPTIONS says what is spoken', async () => {
  const answer = await fetch(`${house.url}/api/v1/uploads`, { method: 'OPTIONS' });
  expect([answer.status, answer.headers.get('tus-version'), answer.headers.get('tus-extension')]).toEqual([
    204,
    '1.0.0',
    'creation,termination,expiration,checksum',
  ]);
});
