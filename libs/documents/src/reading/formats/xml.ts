import { TextDecoder } from 'node:util';
import { READING_LIMITS } from '../limits.js';
import { Unreadable } from '../reading.js';

/** What a scan tells of. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi;
/** As long as a reference may be; what is longer is none. */
const LONGEST_REFERENCE = 12;

/** What references in a text stand for. Those that a document declares itself are left as they are: nothing is ever expanded. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The value of an attribute; the name with its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? withoutReferences(match[1] ?? match[2] ?? '') : undefined;
}

/**
 * Walks through XML as it arrives and keeps nothing: no tree, no entity of a document's own, nothing from elsewhere.
 * Forgives what is not well formed, as only text is wanted. @throws Unreadable hostile
 */
export class XmlScanner {
  private rest = '';
  private depth = 0;

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: string): void {
    const text = this.rest + chunk;
    let at = 0;
    while (at < text.length) {
      const end = text[at] === '<' ? this.markup(text, at) : this.plain(text, at);
      if (end === undefined) break;
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > READING_LIMITS.xmlToken) throw new Unreadable('hostile');
  }

  end(): void {
    if (this.rest && !this.rest.startsWith('<')) this.handler.text?.(withoutReferences(this.rest));
    this.rest = '';
  }

  /** @returns where it ends; undefined where that has not arrived yet, as with the others */
  private plain(text: string, at: number): number | undefined {
    const next = text.indexOf('<', at);
    let end = next < 0 ? text.length : next;
    if (next < 0) {
      // A reference may be cut in two.
      const reference = text.lastIndexOf('&');
      if (reference >= at && text.length - reference < LONGEST_REFERENCE && !text.includes(';', reference))
        end = reference;
      if (end === at) return undefined;
    }
    this.handler.text?.(withoutReferences(text.slice(at, end)));
    return end;
  }

  private markup(text: string, at: number): number | undefined {
    // Which of them it is shows within nine signs.
    if (text.length - at < 9 && text.startsWith('<!', at) && !text.includes('>', at)) return undefined;
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      if (end !== undefined) this.handler.text?.(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.startsWith('<!', at)) return declarationEnd(text, at + 2);
    const end = tagEnd(text, at + 1);
    if (end !== undefined) this.tag(text.slice(at + 1, end - 1));
    return end;
  }

  private tag(tag: string): void {
    if (tag.startsWith('/')) {
      this.depth = Math.max(0, this.depth - 1);
      this.handler.close?.(localName(tag.slice(1).trim()));
      return;
    }
    const empty = tag.endsWith('/');
    const inner = empty ? tag.slice(0, -1) : tag;
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.handler.open?.(name, space < 0 ? '' : inner.slice(space));
    if (empty) this.handler.close?.(name);
    else if (++this.depth > READING_LIMITS.xmlDepth) throw new Unreadable('hostile');
  }
}

/** Scans bytes as they arrive, in the encoding that they say. */
export async function scanXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    scanner.push(decoder.decode(chunk, { stream: true }));
  }
  scanner.push(decoder?.decode() ?? '');
  scanner.end();
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

/** A `>` within quotes does not end a tag. */
function tagEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    if (sign !== '"' && sign !== "'") continue;
    at = text.indexOf(sign, at + 1);
    if (at < 0) return undefined;
  }
  return undefined;
}

/** Of a document type: with what it declares within brackets, which is passed over. */
function declarationEnd(text: string, from: number): number | undefined {
  let brackets = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[') brackets += 1;
    else if (sign === ']') brackets -= 1;
    else if (sign === '>' && brackets <= 0) return at + 1;
    else if (sign === '"' || sign === "'") {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})["']/.exec(
    first.subarray(0, 256).toString('latin1'),
  )?.[1];
  try {
    return declared ? new TextDecoder(declared).encoding : 'utf-8';
  } catch {
    return 'utf-8';
  }
}
