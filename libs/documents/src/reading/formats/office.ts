import { Unreadable } from '../reading.js';
import type { TextCollector } from '../text-collector.js';
import { scanXml } from './xml.js';
import type { ZipContent } from './zip.js';

/** After these the words that follow are others. */
const LINES = new Set(['p', 'br', 'cr', 'h', 'line-break', 'tr', 'table-row']);
const SPACES = new Set(['tab', 's', 'tc', 'table-cell', 'ptab']);

const MAIN_PART = 'word/document.xml';
const WORD_PARTS = /^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** Word: the text of runs, without what was deleted, codes of fields, and what older programs would show instead. */
export async function readDocx(zip: ZipContent, into: TextCollector): Promise<void> {
  for (const part of [MAIN_PART, ...zip.names.filter((name) => WORD_PARTS.test(name)).sort()])
    await readRuns(zip, part, into, new Set(['Fallback']));
}

/** Slides, then what is said to them. @returns how many slides there are */
export async function readPptx(zip: ZipContent, into: TextCollector): Promise<number> {
  const slides = zip.numbered(/^ppt\/slides\/slide(\d+)\.xml$/);
  for (const [index, slide] of slides.entries()) {
    into.startPage(index + 1);
    await readRuns(zip, slide, into, new Set(['Fallback']));
  }
  return slides.length;
}

/** In the formats of Office only `t` holds text. */
async function readRuns(zip: ZipContent, part: string, into: TextCollector, left: ReadonlySet<string>): Promise<void> {
  let inText = false;
  let skipped = 0;
  await scanXml(zip.chunks(part), {
    open(name) {
      if (left.has(name)) skipped += 1;
      if (name === 't') inText = true;
      else if (SPACES.has(name)) into.add(' ');
    },
    close(name) {
      if (left.has(name)) skipped -= 1;
      if (name === 't') inText = false;
      else if (LINES.has(name)) into.line();
    },
    text(text) {
      if (inText && skipped <= 0) into.add(text);
    },
  });
  into.line();
}

const ODF_LEFT = new Set(['tracked-changes', 'creator', 'date', 'scripts', 'event-listeners', 'binary-data']);

/** Text, sheets and presentations of OpenDocument. A cell that says to be repeated a million times is read once. */
export async function readOdf(zip: ZipContent, into: TextCollector): Promise<void> {
  await refuseEncrypted(zip);
  let inText = 0;
  let skipped = 0;
  await scanXml(zip.chunks('content.xml'), {
    open(name) {
      if (ODF_LEFT.has(name)) skipped += 1;
      if (name === 'p' || name === 'h') inText += 1;
      else if (SPACES.has(name)) into.add(' ');
    },
    close(name) {
      if (ODF_LEFT.has(name)) skipped -= 1;
      if (name === 'p' || name === 'h') inText -= 1;
      if (LINES.has(name)) into.line();
    },
    text(text) {
      if (inText > 0 && skipped <= 0) into.add(text);
    },
  });
}

async function refuseEncrypted(zip: ZipContent): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!zip.has(manifest)) return;
  await scanXml(zip.chunks(manifest), {
    open(name) {
      if (name === 'encryption-data') throw new Unreadable('encrypted');
    },
  });
}
