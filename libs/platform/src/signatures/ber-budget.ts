/** A signed act has some hundreds of elements, and one in pieces of 1 kB some ten thousands. */
const ELEMENTS = 60_000;
const DEPTH = 40;

/**
 * Whether a message of ASN.1 (X.690) has no more elements, and none deeper, than a signed file has: a parser makes an
 * object of each, and a few megabytes of empty ones would take all the memory. Reads lengths only.
 * @returns false for what is cut off, too
 */
export function affordable(bytes: Buffer): boolean {
  // Where each open element ends; an element of indefinite length ends with two zeros.
  const open: number[] = [];
  let at = 0;
  for (let elements = 0; elements < ELEMENTS; elements++) {
    while (open.length && open.at(-1) === at) open.pop();
    // What follows the message is nobody's: some cards fill up with zeros.
    if (elements && !open.length) return true;
    const end = open.at(-1) ?? bytes.length;
    const limit = end === Infinity ? bytes.length : end;
    if (end === Infinity && bytes[at] === 0 && bytes[at + 1] === 0) {
      open.pop();
      at += 2;
      continue;
    }
    const head = headOf(bytes, at, limit);
    if (!head) return false;
    const { constructed, start, length } = head;
    if (length === Infinity ? !constructed : start + length > limit) return false;
    if (constructed) {
      open.push(start + length);
      if (open.length > DEPTH) return false;
      at = start;
    } else at = start + length;
  }
  return false;
}

function headOf(bytes: Buffer, from: number, limit: number) {
  const tag = bytes[from];
  if (tag === undefined || from >= limit) return undefined;
  let at = from + 1;
  if ((tag & 0x1f) === 0x1f) {
    while (at < limit && bytes[at]! & 0x80) at++;
    at++;
  }
  const first = bytes[at++];
  if (first === undefined || at > limit) return undefined;
  const constructed = (tag & 0x20) !== 0;
  if (first < 0x80) return { constructed, start: at, length: first };
  if (first === 0x80) return { constructed, start: at, length: Infinity };
  const count = first & 0x7f;
  if (count > 6 || at + count > limit) return undefined;
  return { constructed, start: at + count, length: bytes.readUIntBE(at, count) };
}
