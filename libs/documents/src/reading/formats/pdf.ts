import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Budget } from '../budget.js';
import { READING_LIMITS } from '../limits.js';
import { Enough, Unreadable } from '../reading.js';
import type { TextCollector } from '../text-collector.js';

/** Only drawing needs matrices, and nothing is drawn; without them the library does not load where no canvas is installed. */
async function library() {
  (globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= class {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The text of a PDF, page by page. @returns how many pages it has @throws Unreadable encrypted, damaged */
export async function readPdf(content: Uint8Array, into: TextCollector, budget: Budget): Promise<number> {
  const { getDocument } = await library();
  const task = getDocument({
    data: content,
    // Nothing of a file is run, no font is drawn, nothing is fetched.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch(refuse);
    await readPages(document, into, budget);
    return document.numPages;
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, into: TextCollector, budget: Budget): Promise<void> {
  let broken = 0;
  const pages = Math.min(document.numPages, READING_LIMITS.pages);
  for (let number = 1; number <= pages; number++) {
    budget.goOn();
    into.startPage(number);
    try {
      await readPage(document, number, into);
    } catch (error) {
      if (error instanceof Enough) throw error;
      broken += 1;
    }
  }
  if (broken === pages) throw new Unreadable('damaged');
  if (document.numPages > pages) throw new Enough();
}

async function readPage(document: PDFDocumentProxy, number: number, into: TextCollector): Promise<void> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      into.add(item.str);
      if (item.hasEOL) into.line();
    }
  } finally {
    page.cleanup();
  }
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  throw new Unreadable(name === 'PasswordException' ? 'encrypted' : 'damaged');
}
