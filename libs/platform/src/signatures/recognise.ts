import { UnreadableSignature, readSignedMessage, type ClaimedSigner } from './cms.js';
import { pdfSignatures } from './pdf-signatures.js';

export const SIGNATURE_FORMS = ['cades', 'pades'] as const;
export type SignatureForm = (typeof SIGNATURE_FORMS)[number];

/** A signature as it was found. Whether it holds is for a verifier to say: chain, revocation and digest are not looked at. */
export interface FoundSignature extends ClaimedSigner {
  form: SignatureForm;
  /** How many envelopes stand around it. */
  layer: number;
}

export interface Recognised {
  signatures: FoundSignature[];
  /** What stands in the innermost envelope of a p7m; null where there is none, or the signature stands apart. */
  content: Buffer | null;
  /** It says to be signed, and cannot be read. */
  unreadable: boolean;
}

/** A file signed in turn by many is an envelope in an envelope. */
const LAYERS = 8;
const SIGNATURES = 100;

/**
 * Finds the signatures of a file: CAdES envelopes (.p7m, DER or base64, one in another) and those inside PDFs.
 * Answers on any input, hostile too.
 */
export function recogniseSignatures(file: Buffer): Recognised {
  const signatures: FoundSignature[] = [];
  let current = file;
  let layer = 0;
  for (let message = envelope(current); message !== undefined; message = envelope(current)) {
    const found = read(message);
    if (!found) return { signatures, content: layer ? current : null, unreadable: true };
    signatures.push(...found.signers.map((signer) => ({ ...signer, form: 'cades' as const, layer })));
    layer += 1;
    if (!found.content?.length) return ended(signatures, null, false);
    current = found.content;
    if (layer === LAYERS) return ended(signatures, current, true);
  }
  const inside = pdfSignatures(current);
  signatures.push(...inside.signers.map((signer) => ({ ...signer, form: 'pades' as const, layer })));
  return ended(signatures, layer ? current : null, inside.unreadable);
}

const ended = (signatures: FoundSignature[], content: Buffer | null, unreadable: boolean): Recognised => ({
  signatures: signatures.slice(0, SIGNATURES),
  content,
  unreadable,
});

function read(message: Buffer | null) {
  try {
    return message ? readSignedMessage(message) : null;
  } catch (error) {
    if (error instanceof UnreadableSignature) return null;
    throw error;
  }
}

const ARMOUR = /^-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----/;
/** 1.2.840.113549.1.7.2 */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');

/**
 * The bytes of the message that this file is, from base64 where it is written so.
 * @returns undefined where it is no envelope, null where it is one that is broken
 */
function envelope(file: Buffer): Buffer | null | undefined {
  if (isSignedData(file)) return file;
  const start = file.subarray(0, 64).toString('latin1').trimStart();
  const armoured = ARMOUR.test(start);
  if (!armoured && !start.startsWith('MI')) return undefined;
  const text = file
    .toString('latin1')
    .replace(/-----[^\n]*-----/g, '')
    .replace(/\s+/g, '');
  const bytes = /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, 'base64') : undefined;
  return bytes && isSignedData(bytes) ? bytes : armoured ? null : undefined;
}

/** A sequence that begins with the object identifier of signed data. */
const isSignedData = (bytes: Buffer) => bytes[0] === 0x30 && bytes.subarray(0, 32).includes(SIGNED_DATA);
