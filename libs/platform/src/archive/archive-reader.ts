import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Transform, Writable, pipeline as pipelineTo, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  ArchiveRefused,
  MANIFEST_NAME,
  MAX_PART_NAME,
  PART_NAME,
  manifestSchema,
  type ArchiveFault,
  type ArchiveManifest,
  type ArchivePart,
} from './manifest.js';

const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const MAX_PARTS = 2_000_000;
/** What unpacks to more than this, and to more than {@link MAX_RATIO} times its size, is a bomb. */
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const STORED = 0;
const DEFLATED = 8;
/** The type of a Unix file, in the upper half of a ZIP entry's attributes. */
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

/**
 * An archive of the platform that was found sound: its list of parts is exactly that of the manifest, and
 * every part was read once to its end and has the size and the hash that the manifest says.
 */
export class ArchiveReader {
  private readonly parts: ReadonlyMap<string, ArchivePart>;

  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    readonly manifest: ArchiveManifest,
  ) {
    this.parts = new Map(manifest.parts.map((part) => [part.name, part]));
  }

  /**
   * Opens an archive and reads all of it. {@link close} it afterwards.
   * @param kind what it must hold, such as `centre`
   * @throws ArchiveRefused where it is broken, was changed, is of another kind or version, or is no archive at all
   */
  static async open(file: string, kind: string): Promise<ArchiveReader> {
    const zip = await yauzl
      .openPromise(file, { autoClose: false, strictFileNames: true })
      .catch((error: Error) => refuse(`It is no archive: ${error.message}`, 'broken'));
    try {
      const entries = await listEntries(zip, (await stat(file)).size);
      const manifest = await readManifest(zip, entries.get(MANIFEST_NAME));
      if (manifest.kind !== kind) refuse(`It holds a ${manifest.kind}, not a ${kind}.`, 'foreign');
      compare(entries, manifest.parts);
      const reader = new ArchiveReader(zip, entries, manifest);
      for (const part of manifest.parts) await pipeline(await reader.part(part.name), nowhere());
      return reader;
    } catch (error) {
      zip.close();
      // What the library says of a broken entry is a refusal too.
      throw error instanceof ArchiveRefused
        ? error
        : new ArchiveRefused(`It is broken: ${(error as Error).message}`, 'broken');
    }
  }

  /** The content of a part, checked again while it is read: the stream fails at its end where it was changed meanwhile. */
  async part(name: string): Promise<Readable> {
    const part = this.parts.get(name);
    if (!part) throw new ArchiveRefused(`It has no part ${name}.`);
    const content = await this.zip.openReadStreamPromise(this.entries.get(name)!);
    const checked = checking(part);
    // Whatever happens to the one happens to the other, also an end that comes too early.
    return pipelineTo(content, checked, () => undefined);
  }

  close(): void {
    this.zip.close();
  }
}

function refuse(message: string, fault?: ArchiveFault): never {
  throw new ArchiveRefused(message, fault);
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function listEntries(zip: yauzl.ZipFile, archiveBytes: number): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  const limit = Math.max(ALWAYS_ALLOWED_BYTES, archiveBytes * MAX_RATIO);
  let [packed, unpacked] = [0, 0];
  if (zip.entryCount > MAX_PARTS) refuse(`It has ${zip.entryCount} parts.`);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!PART_NAME.test(name) || name.length > MAX_PART_NAME) refuse(`A part has the name ${JSON.stringify(name)}.`);
    if (entries.has(name)) refuse(`It has ${name} twice.`);
    if (entry.isEncrypted()) refuse(`${name} is encrypted.`);
    if (![STORED, DEFLATED].includes(entry.compressionMethod)) refuse(`${name} is packed in a way we do not read.`);
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
    if (type !== 0 && type !== REGULAR_FILE) refuse(`${name} is no plain file.`);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    // Entries that overlap count the same bytes again and again.
    if (packed > archiveBytes || unpacked > limit) refuse('It unpacks to more than its size allows.');
    entries.set(name, entry);
  }
  return entries;
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<ArchiveManifest> {
  if (!entry) refuse(`It has no ${MANIFEST_NAME}.`, 'foreign');
  if (entry.uncompressedSize > MAX_MANIFEST_BYTES) refuse(`Its ${MANIFEST_NAME} is too large.`);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  let found: unknown;
  try {
    found = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    refuse(`Its ${MANIFEST_NAME} cannot be read.`, 'broken');
  }
  const { format, version } = (found ?? {}) as Partial<ArchiveManifest>;
  if (format !== ARCHIVE_FORMAT) refuse('It is no archive of this platform.', 'foreign');
  if (version !== ARCHIVE_VERSION)
    refuse(
      `It is of version ${String(version)} of the format; this program reads version ${ARCHIVE_VERSION}.`,
      'version',
    );
  const result = manifestSchema.safeParse(found);
  if (!result.success) refuse(`Its ${MANIFEST_NAME} is wrong: ${result.error.issues[0]!.path.join('.')}.`);
  return result.data;
}

/** The parts that are there and those that the manifest names must be the same. */
function compare(entries: ReadonlyMap<string, yauzl.Entry>, parts: readonly ArchivePart[]): void {
  const named = new Set(parts.map(({ name }) => name));
  if (named.size !== parts.length || named.has(MANIFEST_NAME)) refuse('Its manifest names a part twice.');
  for (const name of entries.keys())
    if (name !== MANIFEST_NAME && !named.has(name)) refuse(`Its manifest does not name ${name}.`);
  for (const { name, bytes } of parts) {
    const entry = entries.get(name);
    if (!entry) refuse(`${name} is missing.`);
    if (entry.uncompressedSize !== bytes) refuse(`${name} has not the size that the manifest says.`);
  }
}

function checking({ name, bytes, sha256 }: ArchivePart): Transform {
  const hash = createHash('sha256');
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const same = size === bytes && hash.digest('hex') === sha256;
      done(same ? null : new ArchiveRefused(`${name} is not what was packed: its hash differs.`));
    },
  });
}
