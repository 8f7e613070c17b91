import { Budget } from './budget.js';
import { readEml } from './formats/eml.js';
import { readDocx, readOdf, readPptx } from './formats/office.js';
import { withoutEnvelopes } from './formats/p7m.js';
import { readPdf } from './formats/pdf.js';
import { readText, readXml } from './formats/plain.js';
import { readXlsx } from './formats/xlsx.js';
import { ZipContent } from './formats/zip.js';
import { READING_LIMITS } from './limits.js';
import { Enough, Unreadable, unread, type Reading } from './reading.js';
import { TextCollector } from './text-collector.js';

/** Old Office files, and new ones under a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const PICTURES = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];
const ENVELOPE = 'application/pkcs7-mime';
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Some programs write something before it. */
const PDF_WITHIN = 1_024;

/**
 * The text of a file, by what its bytes are: its name is not asked for, and its media type only tells texts apart.
 * Answers on any bytes; may take more time and memory than there are, so it belongs into a process of its own.
 */
export async function readContent(content: Buffer, mediaType: string): Promise<Reading> {
  const into = new TextCollector();
  let pages: number | null = null;
  let cut = false;
  try {
    pages = await readInto(content, mediaType, { into, budget: new Budget(), level: 1 });
  } catch (error) {
    if (error instanceof Unreadable) return unread(error.reason);
    if (!(error instanceof Enough)) return unread('damaged');
    cut = true;
  }
  try {
    into.end();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  if (!into.passages.length) return { ...unread('no_text'), pages };
  return { status: 'read', reason: null, passages: into.passages, pages, cut };
}

interface Place {
  into: TextCollector;
  budget: Budget;
  /** How deep within other files. */
  level: number;
}

/** @returns how many pages there are @throws Unreadable, Enough */
async function readInto(given: Buffer, givenType: string, place: Place): Promise<number | null> {
  const { into, budget, level } = place;
  if (level > READING_LIMITS.nesting) throw new Unreadable('hostile');
  const [content, mediaType] = unsigned(given, givenType);
  if (content.subarray(0, PDF_WITHIN).includes('%PDF-')) return readPdf(new Uint8Array(content), into, budget);
  if (startsWith(content, ZIP)) return readArchive(await ZipContent.open(content, budget), place);
  if (startsWith(content, COMPOUND_FILE))
    throw new Unreadable(content.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'unknown_type');
  if (PICTURES.some((sign) => startsWith(content, sign))) throw new Unreadable('picture');
  if (mediaType === 'message/rfc822') {
    into.leavePages();
    await readEml(content, into, (inner, type) => readWithin(inner, type, place));
  } else if (/[/+]xml$/.test(mediaType)) await readXml(content, into);
  else if (mediaType.startsWith('text/')) readText(content, into);
  else throw new Unreadable('unknown_type');
  return null;
}

/** What was signed, and of what type it is then. @throws Unreadable */
function unsigned(given: Buffer, givenType: string): [Buffer, string] {
  const { content, layers } = withoutEnvelopes(given);
  if (!layers && givenType === ENVELOPE) throw new Unreadable('damaged');
  return [content, layers ? typeOf(content) : givenType];
}

async function readArchive(zip: ZipContent, place: Place): Promise<number | null> {
  const { into } = place;
  if (zip.has('word/document.xml')) await readDocx(zip, into);
  else if (zip.has('xl/workbook.xml')) await readXlsx(zip, into);
  else if (zip.has('ppt/presentation.xml')) return readPptx(zip, into);
  else if (zip.has('content.xml') && zip.has('mimetype')) await readOdf(zip, into);
  else await readEntries(zip, place);
  return null;
}

/** The names of all files first, for they are what is looked for most; then what the files say. */
async function readEntries(zip: ZipContent, place: Place): Promise<void> {
  const { into } = place;
  into.leavePages();
  into.add(zip.names.join('\n'));
  for (const name of zip.names) {
    if (name.endsWith('/')) continue;
    into.line();
    await ifPossible(async () => {
      const content = await zip.whole(name);
      await readWithin(content, typeOf(content), place);
    });
  }
}

async function readWithin(content: Buffer, mediaType: string, { into, budget, level }: Place): Promise<void> {
  budget.another();
  await ifPossible(() => readInto(content, mediaType, { into, budget, level: level + 1 }));
}

/** A message or an archive is worth reading without what in it cannot be read. */
async function ifPossible(read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

/** How messages begin. */
const HEADERS = /^(?:(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|x-[\w-]+): )/i;
// eslint-disable-next-line no-control-regex -- what no text has
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const LOOKED_AT = 4_096;

/** Of what bears no type: a message, XML, text; else nothing that is known. */
function typeOf(content: Buffer): string {
  const head = content.subarray(0, LOOKED_AT).toString('latin1');
  if (!head || NO_TEXT.test(head)) return 'application/octet-stream';
  if (HEADERS.test(head)) return 'message/rfc822';
  return /^(?:\xef\xbb\xbf)?\s*<\?xml\s/.test(head) ? 'application/xml' : 'text/plain';
}

const startsWith = (content: Buffer, sign: Buffer) => content.subarray(0, sign.length).equals(sign);
