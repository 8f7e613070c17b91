import { TextDecoder } from 'node:util';
import { READING_LIMITS } from '../limits.js';
import type { TextCollector } from '../text-collector.js';
import { scanXml, withoutReferences } from './xml.js';

/** A letter takes at most four. */
const BYTES = 4 * READING_LIMITS.text;

/** Text as most programs write it: UTF-8, UTF-16 with its mark, else the letters of Windows. */
export function readText(content: Buffer, into: TextCollector): void {
  into.add(decoded(content.subarray(0, BYTES)));
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A letter that was cut at the end is no mistake: more of it may come.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands between the tags of an XML file. */
export async function readXml(content: Buffer, into: TextCollector): Promise<void> {
  await scanXml(pieces(content), {
    close: () => into.add(' '),
    text: (text) => into.add(text),
  });
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** Elements of HTML whose text nobody reads. */
const UNREAD = ['script', 'style', 'head'];

/** The words of a page of HTML. */
export function textOfHtml(html: string): string {
  let shown = html.slice(0, BYTES);
  for (const name of UNREAD) shown = withoutElement(shown, name);
  return withoutReferences(
    shown
      .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&nbsp;/g, ' '),
  );
}

/** One that is not closed goes on to the end. */
function withoutElement(html: string, name: string): string {
  const pieces: string[] = [];
  const opening = new RegExp(`<${name}\\b`, 'gi');
  const closing = new RegExp(`</${name}\\b`, 'gi');
  let at = 0;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    pieces.push(html.slice(at, open.index), ' ');
    closing.lastIndex = open.index;
    const close = closing.exec(html);
    if (!close) return pieces.join('');
    at = close.index;
    opening.lastIndex = at;
  }
  return pieces.join('') + html.slice(at);
}
