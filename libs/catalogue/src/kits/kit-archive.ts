import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { KIT_ARCHIVE, LIMITS } from '#app/contracts';
import {
  ArchiveReader,
  ArchiveRefused,
  ArchiveWriter,
  DomainError,
  fieldError,
  parseDto,
  type ArchiveFault,
} from '#app/platform';
import { sheetErrors } from '../domain/sheet-rules.js';
import { hashOf } from './kit-content.js';
import { KitSheet } from './kits.dto.js';

/** Of what stands in a kit; other numbers are of programs to come. */
const KIT_FORMAT = 1;

const slug = z
  .string()
  .max(LIMITS.slug)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = (max: number) => z.string().trim().min(1).max(max);

const aboutSchema = z.strictObject({
  format: z.literal(KIT_FORMAT),
  kit: z.strictObject({
    id: z.uuid(),
    title: text(LIMITS.sheetLine),
    description: z.string().max(LIMITS.reason),
    release: z.number().int().min(1).max(LIMITS.kitReleases),
  }),
  source: z.strictObject({ id: z.uuid(), slug, name: text(LIMITS.name) }),
  services: z
    .array(z.strictObject({ code: slug, number: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(LIMITS.kitServices),
});

export interface KitContent {
  kit: { id: string; title: string; description: string; release: number };
  /** The centre that packed it. */
  source: { id: string; slug: string; name: string };
  packedAt: Date;
  /** With the number of the version that was packed. */
  services: (KitSheet & { number: number })[];
}

const partOf = (code: string) => `services/${code}.json`;

/** Packs a kit. The stream removes what it leaves on the disk. */
export async function packKit({ kit, source, packedAt, services }: KitContent): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'cdc-kit-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = join(folder, 'kit.zip');
  const writer = new ArchiveWriter(file, KIT_ARCHIVE);
  try {
    for (const { number: _number, ...service } of services)
      await writer.add(partOf(service.code), Readable.from([JSON.stringify(service, null, 1)]));
    await writer.finish(
      {
        format: KIT_FORMAT,
        kit,
        source,
        services: services.map((service) => ({
          code: service.code,
          number: service.number,
          sha256: hashOf(service),
        })),
      },
      packedAt,
    );
    // Open before its name is gone: nothing stays behind, whatever becomes of the answer.
    const handle = await open(file, 'r');
    return handle.createReadStream();
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await remove();
  }
}

/**
 * Reads a kit as a whole: each part is what the manifest says, each sheet is what a centre could have written.
 * @throws DomainError archive_refused, with what is wrong of the field `fileId`
 */
export async function unpackKit(content: Readable): Promise<KitContent> {
  const folder = await mkdtemp(join(tmpdir(), 'cdc-kit-'));
  try {
    const file = join(folder, 'kit.zip');
    await pipeline(content, createWriteStream(file, { mode: 0o600 }));
    const archive = await ArchiveReader.open(file, KIT_ARCHIVE);
    try {
      return await readKit(archive);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw refused(error.fault);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readKit(archive: ArchiveReader): Promise<KitContent> {
  const { about, parts, createdAt } = archive.manifest;
  if (about['format'] !== KIT_FORMAT) throw refused('version');
  const parsed = aboutSchema.safeParse(about);
  if (!parsed.success) throw refused('altered');
  const { kit, source, services: listed } = parsed.data;
  const named = new Set(listed.map(({ code }) => partOf(code)));
  if (named.size !== listed.length || parts.length !== listed.length) throw refused('altered');
  if (parts.reduce((sum, { bytes }) => sum + bytes, 0) > LIMITS.kitBytes) throw new DomainError('payload_too_large');
  const services = [];
  for (const { code, number, sha256 } of listed) {
    const service = await readService(archive, partOf(code));
    if (service.code !== code || hashOf(service) !== sha256) throw refused('altered');
    services.push(Object.assign(service, { number }));
  }
  return { kit, source, packedAt: new Date(createdAt), services };
}

async function readService(archive: ArchiveReader, part: string): Promise<KitSheet> {
  try {
    const sheet = parseDto(KitSheet, await json(await archive.part(part)));
    if (sheetErrors(sheet).length) throw refused('altered');
    return sheet;
  } catch (error) {
    // No JSON, or no sheet as a centre writes one.
    if (error instanceof DomainError || error instanceof SyntaxError) throw refused('altered');
    throw error;
  }
}

function refused(fault: ArchiveFault): DomainError {
  return new DomainError('archive_refused', { errors: [fieldError('fileId', `archive_${fault}`)] });
}
