import PostalMime, { type Address, type Email } from 'postal-mime';
import { Unreadable } from '../reading.js';
import type { TextCollector } from '../text-collector.js';
import { textOfHtml } from './plain.js';

const PARTS_DEEP = 30;
const HEADER_BYTES = 256 * 1024;

/** Reads a file that stands within another, as far as it can be read. */
export type ReadWithin = (content: Buffer, mediaType: string) => Promise<unknown>;

/** A message: who wrote to whom, about what, what it says, and what its attachments say. */
export async function readEml(content: Buffer, into: TextCollector, attached: ReadWithin): Promise<void> {
  const mail = await PostalMime.parse(content, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: PARTS_DEEP,
    maxHeadersSize: HEADER_BYTES,
  }).catch(() => {
    throw new Unreadable('damaged');
  });
  for (const line of headOf(mail)) {
    into.add(line);
    into.line();
  }
  into.add(mail.text ?? textOfHtml(mail.html ?? ''));
  for (const { filename, mimeType, content: bytes } of mail.attachments) {
    into.line();
    into.add(filename ?? '');
    into.line();
    if (typeof bytes !== 'string') await attached(Buffer.from(bytes as ArrayBuffer), mimeType);
  }
}

function headOf({ subject, from, to, cc, date }: Email): string[] {
  return [subject ?? '', namesOf(from ? [from] : []), namesOf(to), namesOf(cc), date ?? ''].filter(Boolean);
}

function namesOf(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).map(({ name, address }) => [name, address].filter(Boolean).join(' ')).join(', ');
}
