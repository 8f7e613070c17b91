import { READING_LIMITS } from '../limits.js';
import { Unreadable } from '../reading.js';

/** `1.2.840.113549.1.7.2`: a signed message of CMS (RFC 5652). */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');
/** Where it begins in a message, after the length of the whole. */
const SIGNED_WITHIN = 20;
const BASE64_WITHIN = 1_024;
/** A signed act has some ten thousands of elements where its content stands in pieces of 1 kB. */
const ELEMENTS = 500_000;
const DEPTH = 40;

const OCTET_STRING = 0x04;
const CONSTRUCTED = 0x20;

interface Element {
  tag: number;
  start: number;
  /** Of its content; undefined where it ends with two zeros. */
  end: number | undefined;
}

/** Whether a file that begins so may be a signed one. @param head a kilobyte, or all of it */
export function looksSigned(head: Buffer): boolean {
  const text = head.subarray(0, BASE64_WITHIN).toString('latin1');
  return isSigned(head) || /^(?:\s*-----BEGIN [A-Z0-9 ]{1,40}-----)?\s*MI[A-Za-z0-9+/=\s]+$/.test(text);
}

/**
 * What was signed, without the envelopes around it, and how many those were.
 * @throws Unreadable damaged, no_text, hostile where there are more than a document has
 */
export function withoutEnvelopes(given: Buffer): { content: Buffer; layers: number } {
  let content = given;
  for (let layers = 0; ; layers++) {
    const message = signedMessage(content);
    if (!message) return { content, layers };
    if (layers === READING_LIMITS.envelopes) throw new Unreadable('hostile');
    content = signedContent(message);
  }
}

/** The message itself where a file is a signed one: DER or BER, or the same as base64, with lines around it or without. */
function signedMessage(content: Buffer): Buffer | undefined {
  if (isSigned(content)) return content;
  if (!looksSigned(content)) return undefined;
  const decoded = Buffer.from(content.toString('latin1').replace(/-----[A-Z0-9 ]{1,60}-----/g, ''), 'base64');
  return isSigned(decoded) ? decoded : undefined;
}

const isSigned = (bytes: Buffer) => bytes[0] === 0x30 && bytes.subarray(0, SIGNED_WITHIN).includes(SIGNED_DATA);

/**
 * What was signed. Lengths alone are read on the way to it; certificates and signatures are not looked at.
 * @throws Unreadable damaged, no_text where the signature stands apart from what it signs
 */
function signedContent(message: Buffer): Buffer {
  const walk = new Walk(message);
  // ContentInfo { type, [0] SignedData { version, digests, EncapsulatedContentInfo { type, [0] content } } }
  const info = walk.first(0, message.length);
  const type = walk.first(info.start, walk.limit(info));
  const signed = walk.first(walk.next(type), walk.limit(info));
  const data = walk.first(signed.start, walk.limit(signed));
  const version = walk.first(data.start, walk.limit(data));
  const digests = walk.first(walk.next(version), walk.limit(data));
  const inner = walk.first(walk.next(digests), walk.limit(data));
  const innerType = walk.first(inner.start, walk.limit(inner));
  const at = walk.next(innerType);
  if (walk.ends(inner, at)) throw new Unreadable('no_text');
  const explicit = walk.first(at, walk.limit(inner));
  const content = walk.octets(walk.first(explicit.start, walk.limit(explicit)), 0);
  if (!content.length) throw new Unreadable('no_text');
  return Buffer.concat(content);
}

/** Goes from element to element, and makes nothing of those that it passes. */
class Walk {
  private elements = 0;

  constructor(private readonly bytes: Buffer) {}

  /** The element that begins here. */
  first(at: number, limit: number): Element {
    this.elements += 1;
    const tag = this.bytes[at];
    const length = this.bytes[at + 1];
    // Tags of several bytes stand in no place that is looked at.
    if (tag === undefined || length === undefined || at + 2 > limit || (tag & 0x1f) === 0x1f) throw damaged();
    if (this.elements > ELEMENTS) throw damaged();
    if (length < 0x80) return this.element(tag, at + 2, length, limit);
    if (length === 0x80) return { tag, start: at + 2, end: undefined };
    const size = length & 0x7f;
    if (size > 5 || at + 2 + size > limit) throw damaged();
    return this.element(tag, at + 2 + size, this.bytes.readUIntBE(at + 2, size), limit);
  }

  limit({ end }: Element): number {
    return end ?? this.bytes.length;
  }

  /** Whether an element has no more in it from here on. */
  ends({ end }: Element, at: number): boolean {
    return end === undefined ? this.bytes[at] === 0 && this.bytes[at + 1] === 0 : at >= end;
  }

  /** Where what follows an element begins. */
  next({ start, end }: Element, depth = 0): number {
    if (end !== undefined) return end;
    if (depth > DEPTH) throw damaged();
    let at = start;
    while (this.bytes[at] !== 0 || this.bytes[at + 1] !== 0)
      at = this.next(this.first(at, this.bytes.length), depth + 1);
    return at + 2;
  }

  /** The bytes of a string of octets, which may be made of others. */
  octets(element: Element, depth: number): Buffer[] {
    const { tag, start, end } = element;
    if ((tag & ~CONSTRUCTED) !== OCTET_STRING || depth > DEPTH) throw damaged();
    if (!(tag & CONSTRUCTED)) {
      if (end === undefined) throw damaged();
      return [this.bytes.subarray(start, end)];
    }
    const pieces: Buffer[] = [];
    for (let at = start; !this.ends(element, at);) {
      const piece = this.first(at, this.limit(element));
      for (const each of this.octets(piece, depth + 1)) pieces.push(each);
      at = this.next(piece);
    }
    return pieces;
  }

  private element(tag: number, start: number, length: number, limit: number): Element {
    if (start + length > limit) throw damaged();
    return { tag, start, end: start + length };
  }
}

const damaged = () => new Unreadable('damaged');
