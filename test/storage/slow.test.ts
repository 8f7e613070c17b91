import { createHash } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { jest } from '@jest/globals';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { FILE_STORAGE, loadSettings, openStorage, type FileStorage } from '#app/platform';
import { Sweep } from '../../libs/platform/src/outbox/sweep.js';
import { checkFiles } from '../../apps/api/src/files-check.js';
import { Wire } from '../support/cuttable-wire.js';
import { openHouse, type Caller, type House } from '../support/house.js';
import { eventually, expectProblem } from '../e2e/support.js';
import { SWIFT_KEYS, startSwift, type Swift } from './swift.js';

jest.setTimeout(120_000);

const MB = 1024 * 1024;
const BUCKET = 'casa-lenta';
/** Seconds, for one answer of the bucket. */
const PATIENCE = 4;
const SLOW = 20 * MB;
const SIZE = 40 * MB;
/** Of which what is on its way at once, and what is not yet cleared away of it, is a part. */
const LARGE = 160 * MB;
const MEMORY = 112 * MB;
const LINE = Buffer.from('riga di prova\n'.repeat(4_096));

let swift: Swift;
let wire: Wire;
let house: House;
let clerk: Caller;
beforeAll(async () => {
  swift = await startSwift();
  wire = new Wire(new URL(swift.endpoint));
  await wire.mend();
  const credentials = { accessKeyId: SWIFT_KEYS.id, secretAccessKey: SWIFT_KEYS.secret };
  const client = new S3Client({ region: 'us-east-1', endpoint: swift.endpoint, forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  house = await openHouse({ env: { ...env(wire.url), STORAGE_PATIENCE: String(PATIENCE) } });
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(async () => {
  for (const name of [...Object.keys(env('')), 'STORAGE_PATIENCE']) delete process.env[name];
  wire?.letGo();
  await house?.close();
  await wire?.cut();
  await swift?.stop();
});
afterEach(() => {
  wire.bytesPerSecond = Infinity;
  wire.letGo();
});

const env = (endpoint: string) => ({
  S3_BUCKET: BUCKET,
  S3_ENDPOINT: endpoint,
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: SWIFT_KEYS.id,
  S3_SECRET_ACCESS_KEY: SWIFT_KEYS.secret,
});

function* lines(from: number, size: number): Generator<Buffer> {
  for (let at = from; at < size;) {
    const begin = at % LINE.length;
    const chunk = LINE.subarray(begin, begin + Math.min(LINE.length - begin, size - at));
    at += chunk.length;
    yield chunk;
  }
}
function hashOf(size: number): string {
  const hash = createHash('sha256');
  for (const chunk of lines(0, size)) hash.update(chunk);
  return hash.digest('hex');
}

async function announce(size: number): Promise<string> {
  const headers = { 'Upload-Length': String(size), 'Upload-Metadata': `filename ${btoa('registro.txt')}` };
  return (await clerk.post('/uploads').set(headers).expect(201)).body.id as string;
}

function call(method: string, path: string, headers: Record<string, string> = {}) {
  const { token } = house.world.alfa.people.body_clerk;
  const made = request(`${house.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    made.once('response', resolve).once('error', reject);
  });
  return { made, answered };
}

/** Sends what is missing of an upload as fast as it is taken. @returns status, and what was answered */
async function sendRest(id: string, from: number, size: number): Promise<{ status: number; body: string }> {
  const { made, answered } = call('PATCH', `/uploads/${id}`, {
    'upload-offset': String(from),
    'content-type': 'application/offset+octet-stream',
    'content-length': String(size - from),
  });
  let over = false;
  void answered.finally(() => (over = true)).catch(() => undefined);
  for (const chunk of lines(from, size)) {
    if (over) break;
    if (!made.write(chunk)) await Promise.race([new Promise((done) => made.once('drain', done)), answered]);
  }
  made.end();
  const answer = await answered;
  made.on('error', () => undefined);
  let body = '';
  for await (const chunk of answer) body += String(chunk);
  return { status: answer.statusCode!, body };
}

async function download(id: string, range?: string) {
  const { made, answered } = call('GET', `/files/${id}/content`, range ? { range } : {});
  made.end();
  const answer = await answered;
  const hash = createHash('sha256');
  let bytes = 0;
  let whole = true;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    whole = false;
  }
  return { status: answer.statusCode!, bytes, whole, sha256: hash.digest('hex') };
}

/** The most that buffers take while something happens, beyond what they took before. */
async function memoryOf<T>(work: Promise<T>): Promise<[T, number]> {
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 20);
  try {
    return [await work, most];
  } finally {
    clearInterval(watch);
  }
}

/** Others are served while it lasts. */
async function othersGoOn(until: Promise<unknown>): Promise<number> {
  let served = 0;
  let over = false;
  void until.finally(() => (over = true)).catch(() => undefined);
  while (!over) {
    const begun = performance.now();
    await clerk.get('/tickets').expect(200);
    expect(performance.now() - begun).toBeLessThan(PATIENCE * 1_000);
    served++;
  }
  return served;
}

const storage = () => house.app.get<FileStorage>(FILE_STORAGE, { strict: false });
const check = () =>
  checkFiles(
    house.database.ownerUrl,
    openStorage(loadSettings({ DATABASE_URL: house.database.appUrl, ...env(swift.endpoint) })),
    false,
  );
const nothingOdd = { missing: [], different: [], unknown: [], leftover: [] };

it('a slow bucket: what comes and goes is slow, whole, and takes no more memory; others go on', async () => {
  wire.bytesPerSecond = 3 * SLOW;
  const id = await announce(LARGE);
  const sending = memoryOf(sendRest(id, 0, LARGE));
  expect(await othersGoOn(sending)).toBeGreaterThan(3);
  const [{ status }, up] = await sending;
  expect(status).toBe(204);
  expect(up).toBeLessThan(MEMORY);
  const loading = memoryOf(download(id));
  expect(await othersGoOn(loading)).toBeGreaterThan(3);
  const [file, down] = await loading;
  expect(file).toEqual({ status: 200, bytes: LARGE, whole: true, sha256: hashOf(LARGE) });
  expect(down).toBeLessThan(MEMORY);
  await clerk.delete(`/files/${id}`).expect(204);
});

it('a bucket that falls silent while a file arrives: 503, and it goes on from what was recorded', async () => {
  const id = await announce(SIZE);
  expect((await sendRest(id, 0, SIZE / 4)).status).toBe(204);
  const from = wire.passed;
  const sending = sendRest(id, SIZE / 4, SIZE);
  await eventually('some of it arrives', () => wire.passed > from + 9 * MB);
  wire.hold();
  expect(await othersGoOn(sending)).toBeGreaterThan(3);
  const { status, body } = await sending;
  expect([status, JSON.parse(body).code]).toEqual([503, 'unavailable']);
  wire.letGo();
  const { offset } = (await clerk.get(`/uploads/${id}`).expect(200)).body as { offset: number };
  expect(offset).toBeGreaterThanOrEqual(SIZE / 4);
  expect((await sendRest(id, offset, SIZE)).status).toBe(204);
  expect((await clerk.get(`/uploads/${id}`).expect(200)).body.file.sha256).toBe(hashOf(SIZE));
  expect(await check()).toMatchObject(nothingOdd);
  await clerk.delete(`/files/${id}`).expect(204);
});

it('a bucket that falls silent while a file is sent out: it is cut, not ended, and goes on from there', async () => {
  const id = await announce(SIZE);
  await sendRest(id, 0, SIZE);
  wire.bytesPerSecond = SLOW;
  const from = wire.passed;
  const loading = download(id);
  await eventually('some of it is on its way', () => wire.passed > from + MB);
  wire.hold();
  expect(await othersGoOn(loading)).toBeGreaterThan(3);
  const part = await loading;
  expect(part).toMatchObject({ status: 200, whole: false });
  expect(part.bytes).toBeLessThan(SIZE);
  wire.letGo();
  wire.bytesPerSecond = Infinity;
  expect(await download(id, `bytes=${part.bytes}-`)).toMatchObject({
    status: 206,
    whole: true,
    bytes: SIZE - part.bytes,
  });
  await clerk.delete(`/files/${id}`).expect(204);
});

it('a bucket that says nothing: told to try again before anything is sent, and nothing stays', async () => {
  const id = (await clerk.post('/files').attach('file', LINE, 'prima.txt').expect(201)).body.id as string;
  wire.hold();
  const calls = [
    clerk.get(`/files/${id}/content`).ok(() => true),
    clerk
      .get(`/files/${id}/content`)
      .set('Range', 'bytes=3-')
      .ok(() => true),
    clerk
      .post('/files')
      .attach('file', LINE, 'seconda.txt')
      .ok(() => true),
  ];
  const answering = Promise.all(calls);
  expect(await othersGoOn(answering)).toBeGreaterThan(3);
  for (const answer of await answering) {
    expectProblem(answer, 'unavailable');
    expect(answer.headers['content-disposition']).toBeUndefined();
  }
  wire.letGo();
  await clerk.get(`/files/${id}/content`).expect(200);
  await clerk.delete(`/files/${id}`).expect(204);
  await house.database.owner.query(`UPDATE stored_file SET created_at = created_at - interval '2 days'`);
  await house.app.get(Sweep, { strict: false }).run();
  expect((await house.database.owner.query('SELECT id FROM stored_file')).rows).toEqual([]);
  const keys: string[] = [];
  for await (const key of storage().keys()) keys.push(key);
  for await (const key of storage().unfinished()) keys.push(key);
  expect(keys).toEqual([]);
});
