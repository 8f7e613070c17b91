import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { ATTACHABLE_TYPES } from '#app/contracts';

/** How many bytes of the beginning decide. */
export const SAMPLE_BYTES = 16 * 1024;

const TEXT_TYPES = new Set(['text/plain', 'text/csv', 'application/xml', 'message/rfc822']);
/** Containers: what they hold shows only further in, so their name may say more than their first bytes. */
const ZIP_BASED = /openxmlformats|opendocument/;
const SIGNED = 'application/pkcs7-mime';

type Accepted = Readonly<Record<string, readonly string[]>>;

/** The media type that a name claims; undefined where it is none of those accepted. */
export function typeByName(name: string, accepted: Accepted = ATTACHABLE_TYPES): string | undefined {
  const extension = extname(name).slice(1).toLowerCase();
  return Object.keys(accepted).find((type) => accepted[type]!.includes(extension));
}

function looksLikeText(sample: Buffer): boolean {
  return !sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function looksSigned(sample: Buffer): boolean {
  return (
    sample[0] === 0x30 ||
    sample.subarray(0, 3).toString('latin1') === 'MII' ||
    /^-----BEGIN (PKCS7|CMS)-----/.test(sample.subarray(0, 30).toString('latin1'))
  );
}

/**
 * The media type of a file, from its first bytes and its name, which must agree.
 * @returns undefined where it is none of those accepted
 */
export async function sniffType(
  name: string,
  sample: Buffer,
  accepted: Accepted = ATTACHABLE_TYPES,
): Promise<string | undefined> {
  const named = typeByName(name, accepted);
  if (!named || sample.length === 0) return undefined;
  if (named === SIGNED) return looksSigned(sample) ? named : undefined;
  if (TEXT_TYPES.has(named)) return looksLikeText(sample) ? named : undefined;
  const found = (await fileTypeFromBuffer(sample).catch(() => undefined))?.mime as string | undefined;
  if (ZIP_BASED.test(named)) return found === named || found === 'application/zip' ? named : undefined;
  return found === named ? named : undefined;
}
