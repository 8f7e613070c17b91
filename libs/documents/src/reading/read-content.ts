import { readEml } from './formats/eml.js';
import { readDocx, readOdf, readPptx } from './formats/office.js';
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
    pages = await readInto(content, mediaType, into, 1);
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

/** @returns how many pages there are @throws Unreadable, Enough */
async function readInto(
  content: Buffer,
  mediaType: string,
  into: TextCollector,
  level: number,
): Promise<number | null> {
  if (level > READING_LIMITS.nesting) throw new Unreadable('hostile');
  if (content.subarray(0, PDF_WITHIN).includes('%PDF-')) return readPdf(new Uint8Array(content), into);
  if (startsWith(content, ZIP)) return readArchive(await ZipContent.open(content), into);
  if (startsWith(content, COMPOUND_FILE))
    throw new Unreadable(content.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'unknown_type');
  if (PICTURES.some((sign) => startsWith(content, sign))) throw new Unreadable('picture');
  if (mediaType === 'message/rfc822')
    await readEml(content, into, (inner, type) => readInto(inner, type, into, level + 1));
  else if (/[/+]xml$/.test(mediaType)) await readXml(content, into);
  else if (mediaType.startsWith('text/')) readText(content, into);
  else throw new Unreadable('unknown_type');
  return null;
}

async function readArchive(zip: ZipContent, into: TextCollector): Promise<number | null> {
  if (zip.has('word/document.xml')) await readDocx(zip, into);
  else if (zip.has('xl/workbook.xml')) await readXlsx(zip, into);
  else if (zip.has('ppt/presentation.xml')) return readPptx(zip, into);
  else if (zip.has('content.xml') && zip.has('mimetype')) await readOdf(zip, into);
  else into.add(zip.names.join('\n'));
  return null;
}

const startsWith = (content: Buffer, sign: Buffer) => content.subarray(0, sign.length).equals(sign);
