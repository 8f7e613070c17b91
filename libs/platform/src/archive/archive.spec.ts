import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { ArchiveReader } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, ArchiveRefused } from './manifest.js';

const WHEN = new Date('2026-03-01T10:00:00Z');
const TEXT = Buffer.from('una riga\n'.repeat(5_000));
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdc-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

async function write(name: string): Promise<string> {
  const file = join(folder, name);
  const writer = new ArchiveWriter(file, 'kit');
  await writer.add('tables/body.copy', Readable.from([TEXT]));
  await writer.add('files/logo.png', Readable.from([PICTURE]), false);
  await writer.finish({ slug: 'alfa' }, WHEN);
  return file;
}

/** A ZIP file of these entries, as somebody who means ill would write it. */
async function forge(name: string, entries: [string, Buffer][], manifest?: unknown): Promise<string> {
  const file = join(folder, name);
  const zip = new yazl.ZipFile();
  for (const [path, content] of entries) zip.addBuffer(content, path);
  if (manifest !== undefined) zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

const part = (name: string, content: Buffer) => ({ name, bytes: content.length, sha256: sha256(content) });
const manifest = (parts: unknown[], changes: object = {}) => ({
  format: ARCHIVE_FORMAT,
  version: ARCHIVE_VERSION,
  kind: 'kit',
  createdAt: WHEN.toISOString(),
  about: {},
  parts,
  ...changes,
});

/** The same file with one name replaced by another of the same length, wherever it stands. */
async function renamed(file: string, from: string, to: string): Promise<string> {
  const content = readFileSync(file).toString('latin1').replaceAll(from, to);
  const other = `${file}-renamed`;
  writeFileSync(other, Buffer.from(content, 'latin1'));
  return other;
}

const refusal = (file: string, kind = 'kit') =>
  ArchiveReader.open(file, kind).then(
    (reader) => {
      reader.close();
      return 'taken';
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(ArchiveRefused);
      return (error as Error).message;
    },
  );

describe('an archive', () => {
  it('gives back what was packed, with its size and hash', async () => {
    const file = await write('whole.zip');
    const reader = await ArchiveReader.open(file, 'kit');
    expect(reader.manifest).toMatchObject({
      kind: 'kit',
      createdAt: WHEN.toISOString(),
      about: { slug: 'alfa' },
      parts: [part('tables/body.copy', TEXT), part('files/logo.png', PICTURE)],
    });
    expect(await buffer(await reader.part('tables/body.copy'))).toEqual(TEXT);
    expect(await buffer(await reader.part('files/logo.png'))).toEqual(PICTURE);
    await expect(reader.part('tables/ticket.copy')).rejects.toThrow('It has no part tables/ticket.copy.');
    reader.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBeLessThan(TEXT.length / 10);
  });

  it('has its name only when it is whole, and can be given up', async () => {
    const file = join(folder, 'given-up.zip');
    const writer = new ArchiveWriter(file, 'kit');
    await writer.add('tables/body.copy', Readable.from([TEXT]));
    const broken = new Readable({ read: () => undefined });
    broken.destroy(new Error('the storage does not answer'));
    await expect(writer.add('files/logo.png', broken)).rejects.toThrow('the storage does not answer');
    await writer.abandon();
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('given-up'))).toEqual([]);
  });

  it('fails where it cannot be written', async () => {
    const writer = new ArchiveWriter(join(folder, 'no-such-folder', 'kit.zip'), 'kit');
    const writing = writer.add('tables/body.copy', Readable.from([TEXT])).then(() => writer.finish({}, WHEN));
    await expect(writing).rejects.toThrow('ENOENT');
    await writer.abandon();
  });

  it.each(['../evil', '/etc/passwd', 'Tables/body', 'a b', 'a//b', './a', 'a/../b', '.hidden', 'manifest.json'])(
    'takes no part called %s',
    async (name) => {
      const writer = new ArchiveWriter(join(folder, 'names.zip'), 'kit');
      await expect(writer.add(name, Readable.from([TEXT]))).rejects.toThrow('cannot be the name of a part');
      await writer.abandon();
    },
  );
});

describe('an archive is refused', () => {
  it('that holds something else', async () => {
    expect(await refusal(await write('other.zip'), 'centre')).toBe('It holds a kit, not a centre.');
  });

  it('of which a byte was changed, wherever it is', async () => {
    const whole = readFileSync(await write('bytes.zip'));
    const file = join(folder, 'changed.zip');
    for (let at = 0; at < whole.length - 22; at += 37) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x55;
      writeFileSync(file, changed);
      const answer = await refusal(file);
      // A time stamp, a hint for the unpacker: what nobody reads may differ. What is read may not.
      if (answer !== 'taken') continue;
      const reader = await ArchiveReader.open(file, 'kit');
      expect(await buffer(await reader.part('tables/body.copy'))).toEqual(TEXT);
      expect(await buffer(await reader.part('files/logo.png'))).toEqual(PICTURE);
      reader.close();
    }
  });

  it('that was cut off', async () => {
    const whole = readFileSync(await write('long.zip'));
    const file = join(folder, 'cut.zip');
    for (const length of [0, 10, whole.length / 2, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await refusal(file)).toMatch(/^It is no archive/);
    }
  });

  it('that does not exist, or is no ZIP file', async () => {
    expect(await refusal(join(folder, 'nowhere.zip'))).toMatch('ENOENT');
    writeFileSync(join(folder, 'text.zip'), 'Non sono un archivio. '.repeat(100));
    expect(await refusal(join(folder, 'text.zip'))).toMatch(/^It is no archive/);
  });

  const one: [string, Buffer][] = [['a', TEXT]];
  it.each<[string, [string, Buffer][], unknown, string | RegExp]>([
    ['without manifest', one, undefined, 'It has no manifest.json.'],
    ['of somebody else', one, { name: 'x' }, 'It is no archive of this platform.'],
    ['of a later version', one, manifest([part('a', TEXT)], { version: 2 }), /It is of version 2 of the format/],
    ['with a wrong manifest', one, manifest([part('a', TEXT)], { more: 1 }), /manifest.json is wrong/],
    ['with a part too few', one, manifest([part('a', TEXT), part('b', TEXT)]), 'b is missing.'],
    ['with a part too many', [...one, ['b', TEXT]], manifest([part('a', TEXT)]), 'Its manifest does not name b.'],
    ['with a part twice', [...one, ...one], manifest([part('a', TEXT)]), 'It has a twice.'],
    ['whose manifest has it twice', one, manifest([part('a', TEXT), part('a', TEXT)]), /names a part twice/],
    ['with another size', one, manifest([{ ...part('a', TEXT), bytes: 3 }]), /has not the size/],
    ['with another hash', one, manifest([{ ...part('a', TEXT), sha256: sha256(PICTURE) }]), /its hash differs/],
    ['with a name that climbs', one, manifest([part('../a', TEXT)]), /manifest.json is wrong/],
    ['with upper case', [['A', TEXT]], manifest([part('a', TEXT)]), 'A part has the name "A".'],
    [
      'that is a bomb',
      [['a', Buffer.alloc(80 * 1024 * 1024)]],
      manifest([{ name: 'a', bytes: 80 * 1024 * 1024, sha256: 'a'.repeat(64) }]),
      'It unpacks to more than its size allows.',
    ],
  ])('%s', async (name, entries, list, expected) => {
    expect(await refusal(await forge(`${name}.zip`, entries, list))).toMatch(expected);
  });

  it.each(['../ab', '/a/ab', 'a\\ab.', 'C:/ab'])('whose part is really called %s', async (name) => {
    const file = await forge('path.zip', [['x'.repeat(name.length), TEXT]], manifest([]));
    expect(await refusal(await renamed(file, 'x'.repeat(name.length), name))).not.toBe('taken');
  });

  it('whose part is a link', async () => {
    const file = join(folder, 'link.zip');
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from('/etc/passwd'), 'a', { mode: 0o120777 });
    zip.addBuffer(Buffer.from(JSON.stringify(manifest([part('a', Buffer.from('/etc/passwd'))]))), 'manifest.json');
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(file));
    expect(await refusal(file)).toBe('a is no plain file.');
  });
});
