import { UnreadableSignature, instant, readSignedMessage, type ClaimedSigner } from './cms.js';

const RANGES = 50;
/** Bytes of one signature, with its certificates and what long-term forms keep beside it. */
const SIGNATURE_BYTES = 2 * 1024 * 1024;
/** How far around a signature the other entries of its dictionary stand. */
const AROUND = 2_000;
const BYTE_RANGE =
  /\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{0,64}\]/g;
/** A time as PDF writes it (ISO 32000-1, 7.9.4). */
const TIME = /\/M\s{0,4}\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2}))?/;

/**
 * Finds the signatures inside a PDF (PAdES, ISO 32000-1 12.8): each names the bytes that it covers, and stands in the
 * gap between them. Time stamps of the document are nobody's signature and are left out.
 * @returns nobody for what is no PDF
 */
export function pdfSignatures(file: Buffer): { signers: ClaimedSigner[]; unreadable: boolean } {
  const signers: ClaimedSigner[] = [];
  let unreadable = false;
  if (!file.subarray(0, 1024).includes('%PDF-')) return { signers, unreadable };
  const text = file.toString('latin1');
  const seen = new Set<number>();
  for (const match of text.matchAll(BYTE_RANGE)) {
    const [from, length, gapEnd] = match.slice(1).map(Number) as [number, number, number, number];
    const gapStart = from + length;
    if (seen.has(gapStart)) continue;
    seen.add(gapStart);
    if (seen.size > RANGES) return { signers, unreadable: true };
    const entries = dictionary(text, Math.min(match.index, gapStart), Math.max(match.index + match[0].length, gapEnd));
    if (/\/(ETSI\.RFC3161|DocTimeStamp)\b/.test(entries)) continue;
    const gap = text.slice(gapStart, gapEnd);
    try {
      signers.push(...signersIn(gap, entries));
    } catch (error) {
      if (!(error instanceof UnreadableSignature)) throw error;
      unreadable = true;
    }
  }
  return { signers, unreadable };
}

function signersIn(gap: string, entries: string): ClaimedSigner[] {
  if (gap.length > 2 * SIGNATURE_BYTES || !/^\s*<[0-9A-Fa-f\s]+>\s*$/.test(gap))
    throw new UnreadableSignature('no signature where the file says one stands');
  const time = TIME.exec(entries);
  return readSignedMessage(Buffer.from(gap.replace(/[<>\s]/g, ''), 'hex')).signers.map((signer) => ({
    ...signer,
    // Where the signature itself says no time, the form beside it does.
    claimedAt: signer.claimedAt ?? (time && instantOf(time)),
  }));
}

/** The entries beside a signature, without those of other objects. */
function dictionary(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const end = after.indexOf('endobj');
  return before.slice(before.lastIndexOf('endobj') + 1) + after.slice(0, end < 0 ? undefined : end);
}

function instantOf([, year, month, day, hour, minute, second, sign, hours, minutes]: RegExpExecArray): string | null {
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : instant(date);
}
