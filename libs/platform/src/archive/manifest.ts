import { z } from 'zod';

/** The name by which every archive of the platform is known, and the version of the layout that this program writes. */
export const ARCHIVE_FORMAT = 'casa-dei-comuni/archive';
export const ARCHIVE_VERSION = 1;
export const MANIFEST_NAME = 'manifest.json';

/** Parts lie in folders of plain names: nothing climbs out, nothing hides, nothing differs by case alone. */
export const PART_NAME = /^[a-z0-9_-][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/;
export const MAX_PART_NAME = 200;

const partSchema = z.strictObject({
  name: z.string().max(MAX_PART_NAME).regex(PART_NAME),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** What is packed, such as `centre`. */
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  createdAt: z.iso.datetime(),
  /** What the kind itself has to say; who reads it checks it. */
  about: z.record(z.string(), z.unknown()),
  parts: z.array(partSchema),
});

export type ArchivePart = z.infer<typeof partSchema>;
export type ArchiveManifest = z.infer<typeof manifestSchema>;

/** Broken: it cannot be read. Altered: it is not what was packed. Foreign: something else, or of another kind. */
export type ArchiveFault = 'broken' | 'altered' | 'foreign' | 'version';

/** An archive that is not taken, as a whole: the message says why, in words for who imports it. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused';

  constructor(
    message: string,
    readonly fault: ArchiveFault = 'altered',
  ) {
    super(message);
  }
}
