import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { loadSettings, openStorage, type FileStorage, type PartialState, type Settings } from '#app/platform';
import { SWIFT_KEYS, startSwift, type Swift } from './swift.js';

const DATABASE_URL = 'postgres://cdc_app:k3Jx9@db:5432/casa';
const BUCKET = 'casa-dei-comuni';
const folder = mkdtempSync(join(tmpdir(), 'cdc-storage-'));
let swift: Swift;

const s3 = (more: NodeJS.ProcessEnv = {}) =>
  loadSettings({
    DATABASE_URL,
    S3_BUCKET: BUCKET,
    S3_ENDPOINT: swift.endpoint,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: SWIFT_KEYS.id,
    S3_SECRET_ACCESS_KEY: SWIFT_KEYS.secret,
    ...more,
  });
const local = () => loadSettings({ DATABASE_URL, DATA_DIR: folder });

/** More than one part of a multipart upload, which the SDK begins at 5 MiB. */
const LARGE = 12 * 1024 * 1024 + 7;

/** Of what arrives in several goes, in a bucket. */
const PART = 8 * 1024 * 1024;

async function* broken(): AsyncGenerator<Buffer> {
  yield randomBytes(6 * 1024 * 1024);
  await Promise.resolve();
  throw new Error('the line was cut');
}

beforeAll(async () => {
  swift = await startSwift();
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: swift.endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: SWIFT_KEYS.id, secretAccessKey: SWIFT_KEYS.secret },
  });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
});
afterAll(async () => {
  await swift?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => Settings]>([
  ['a folder', local],
  ['a bucket of an S3-compatible server', () => s3()],
])('the storage in %s', (_name, settings) => {
  let storage: FileStorage;
  beforeAll(() => {
    storage = openStorage(settings());
  });
  const read = async (key: string) => buffer(await storage.get(key));
  const put = (key: string, content: Buffer) => storage.put(key, Readable.from([content]));

  it.each<[string, number]>([
    ['an empty file', 0],
    ['a byte', 1],
    ['a file of several parts', LARGE],
  ])('gives %s back as it came', async (name, size) => {
    const content = randomBytes(size);
    await put(`tenant/${name.replaceAll(' ', '-')}`, content);
    const back = await read(`tenant/${name.replaceAll(' ', '-')}`);
    expect(createHash('sha256').update(back).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('takes what comes in small pieces, and replaces what was there', async () => {
    await put('tenant/pieces', Buffer.from('before'));
    await storage.put(
      'tenant/pieces',
      Readable.from(Array.from({ length: 500 }, (_, index) => Buffer.from(`${index},`))),
    );
    expect((await read('tenant/pieces')).toString()).toBe(
      Array.from({ length: 500 }, (_, index) => `${index},`).join(''),
    );
  });

  it('keeps nothing of a stream that breaks off', async () => {
    await expect(storage.put('tenant/broken', Readable.from(broken()))).rejects.toThrow('the line was cut');
    await expect(read('tenant/broken')).rejects.toThrow();
  });

  it('has nothing after removing, and removes what is not there without complaint', async () => {
    await put('tenant/gone', Buffer.from('x'));
    await storage.remove('tenant/gone');
    await expect(read('tenant/gone')).rejects.toThrow();
    await storage.remove('tenant/gone');
  });

  it('lists what is there, to the last of many', async () => {
    const names = Array.from({ length: 100 }, (_each, index) => `gamma/${100 + index}`);
    for (const name of names) await put(name, Buffer.from('x'));
    await storage.remove(names[0]!);
    const keys: string[] = [];
    for await (const key of storage.keys()) keys.push(key);
    expect(keys.filter((key) => key.startsWith('gamma/')).sort()).toEqual(names.slice(1));
  });

  it('gives back a range, and the size', async () => {
    await put('tenant/range', Buffer.from('0123456789'));
    expect((await buffer(await storage.get('tenant/range', { start: 2, end: 4 }))).toString()).toBe('234');
    expect(await storage.size('tenant/range')).toBe(10);
    expect(await storage.size('tenant/nothing')).toBeUndefined();
  });

  describe('of what arrives in several goes', () => {
    const NOTHING: PartialState = { received: 0, resume: null };
    const goOn = async (key: string, from: PartialState, ...chunks: Buffer[]): Promise<PartialState> => {
      const writer = await storage.resume(key, from);
      for (const chunk of chunks) await writer.write(chunk);
      const state = await writer.sync();
      await writer.close();
      return state;
    };

    it.each<[string, number[]]>([
      ['in one go', [LARGE]],
      ['byte by byte at first', [1, 1, 100, 70_000]],
      ['cut before and behind the ends of parts', [PART - 1, 2, PART, PART + 5, 3]],
      ['of just a part', [PART]],
    ])('%s, it stands under its key once it is finished, and not before', async (name, sizes) => {
      const key = `goes/${name.replaceAll(' ', '-')}`;
      const chunks = sizes.map((size) => randomBytes(size));
      let state = NOTHING;
      for (const chunk of chunks) {
        // What was written and not recorded, by a process that was killed, is forgotten.
        const killed = await storage.resume(key, state);
        await killed.write(randomBytes(1_000_000));
        await killed.sync();
        await killed.close();
        state = await goOn(key, state, chunk);
      }
      expect(state.received).toBe(sizes.reduce((a, b) => a + b));
      expect(await storage.size(key)).toBeUndefined();
      await storage.finish(key, state);
      await storage.finish(key, state);
      expect((await read(key)).equals(Buffer.concat(chunks))).toBe(true);
      expect(await keysOf('goes/')).toContain(key);
      expect((await keysOf('goes/')).filter((each) => each.startsWith(`${key}.`))).toEqual([]);
    });

    it('nothing stays of what is given up', async () => {
      await goOn('given/up', NOTHING, randomBytes(PART + 10));
      expect(await unfinished()).toContain('given/up');
      await storage.abandon('given/up');
      await storage.abandon('given/up');
      expect(await keysOf('given/')).toEqual([]);
      expect(await unfinished()).toEqual([]);
      await expect(storage.finish('given/up', { received: 5, resume: null })).rejects.toThrow();
    });

    const unfinished = async () => {
      const keys: string[] = [];
      for await (const key of storage.unfinished()) keys.push(key);
      return keys;
    };
    const keysOf = async (prefix: string) => {
      const keys: string[] = [];
      for await (const key of storage.keys()) if (key.startsWith(prefix)) keys.push(key);
      return keys;
    };
  });

  it('knows the same name of two tenants apart', async () => {
    await put('alfa/1', Buffer.from('alfa'));
    await put('beta/1', Buffer.from('beta'));
    expect((await read('alfa/1')).toString()).toBe('alfa');
    await storage.remove('beta/1');
    expect((await read('alfa/1')).toString()).toBe('alfa');
  });
});

describe('a bucket that is not there for us', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['the server is away', { S3_ENDPOINT: 'http://127.0.0.1:9' }],
    ['the secret is wrong', { S3_SECRET_ACCESS_KEY: 'wrong' }],
    ['the key is not known', { S3_ACCESS_KEY_ID: 'somebody:else' }],
    ['the bucket does not exist', { S3_BUCKET: 'another' }],
  ])('refuses where %s', async (_why, env) => {
    const storage = openStorage(s3(env));
    await expect(storage.put('tenant/x', Readable.from([Buffer.from('x')]))).rejects.toThrow();
    await expect(storage.get('tenant/x')).rejects.toThrow();
  });
});
