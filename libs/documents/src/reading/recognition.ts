import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS, type Settings } from '#app/platform';
import { looksSigned, withoutEnvelopes } from './formats/p7m.js';
import { READING_LIMITS } from './limits.js';
import { Enough, Unreadable, type Reading } from './reading.js';
import { runLimited } from './recognition-command.js';
import { TextCollector } from './text-collector.js';
import { linesOf } from './tsv.js';

const RENDERER = 'pdftoppm';
const ITALIAN = 'ita';
const ASKED_MS = 10_000;
const HEAD = 1_024;

/** @see Reading */
export type Recognised = Pick<Reading, 'passages' | 'cut'>;

/** What is to be recognised, and how many pages it is known to have. */
export interface Scan {
  content: Readable;
  pages: number | null;
}

/**
 * The text of scans: pages of a PDF and pictures, by tesseract and poppler where they are installed (`OCR_COMMAND`). Each
 * page is drawn and read by processes of its own.
 */
@Injectable()
export class TextRecognition {
  private readonly logger = new Logger(TextRecognition.name);
  private known: Promise<boolean> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Whether the programs are there, and know Italian; asked until they are. */
  async available(): Promise<boolean> {
    const program = this.settings.OCR_COMMAND;
    if (!program) return false;
    this.known ??= this.ask(program);
    const known = await this.known;
    if (!known) this.known = undefined;
    return known;
  }

  /** @returns what a scan says; undefined where nothing was recognised */
  async read({ content, pages }: Scan): Promise<Recognised | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'cdc-scan-'));
    try {
      const file = join(folder, 'scan');
      await pipeline(content, createWriteStream(file, { mode: 0o600 }));
      await unpack(file);
      const into = new TextCollector();
      const cut = await this.readPages(file, pages, folder, into);
      into.end();
      return into.passages.length ? { passages: into.passages, cut } : undefined;
    } catch (error) {
      if (error instanceof Unreadable || error instanceof Enough) return undefined;
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async ask(program: string): Promise<boolean> {
    try {
      const languages = (await runLimited(program, ['--list-langs'], ASKED_MS)).toString().split(/\s+/);
      await runLimited(RENDERER, ['-v'], ASKED_MS);
      if (languages.includes(ITALIAN)) return true;
      this.logger.warn(`${program} has no Italian: scans are not recognised`);
    } catch {
      this.logger.warn(`${program} or ${RENDERER} does not run: scans are not recognised`);
    }
    return false;
  }

  /** A page that cannot be read, or not in time, is left out. @returns whether there was more than was read */
  private async readPages(file: string, pages: number | null, folder: string, into: TextCollector): Promise<boolean> {
    if (!(await isPdf(file))) {
      await this.readPage(file, into);
      return false;
    }
    const drawn = join(folder, 'page.pgm');
    const end = performance.now() + READING_LIMITS.scanMilliseconds;
    const last = Math.min(pages ?? READING_LIMITS.scanPages, READING_LIMITS.scanPages);
    let cut = last !== pages;
    for (let page = 1; page <= last; page++) {
      if (performance.now() > end) return true;
      into.startPage(page);
      try {
        await draw(file, page, drawn);
        await this.readPage(drawn, into);
      } catch (error) {
        if (error instanceof Enough) return true;
        if (!(error instanceof Unreadable)) throw error;
        cut = true;
        // Nobody knows whether there is such a page.
        if (pages === null) return cut;
      }
    }
    return cut;
  }

  private async readPage(picture: string, into: TextCollector): Promise<void> {
    const args = [picture, 'stdout', '-l', ITALIAN, '--psm', '3', 'tsv'];
    const tsv = await runLimited(this.settings.OCR_COMMAND!, args, READING_LIMITS.scanPageMilliseconds);
    for (const line of linesOf(tsv.toString())) {
      into.add(line);
      into.line();
    }
  }
}

/** Draws a page as a grey picture of bounded size, whatever size the file says it has. @throws Unreadable */
async function draw(file: string, page: number, into: string): Promise<void> {
  const args = ['-f', `${page}`, '-l', `${page}`, '-gray', '-scale-to', `${READING_LIMITS.scanPixels}`, file];
  const picture = await runLimited(RENDERER, args, READING_LIMITS.scanPageMilliseconds);
  // It says nothing at all of some pages that it cannot draw.
  if (!picture.length) throw new Unreadable('damaged');
  await writeFile(into, picture, { mode: 0o600 });
}

async function isPdf(file: string): Promise<boolean> {
  return (await headOf(file)).includes('%PDF-');
}

/** Takes the envelopes of signatures away. @throws Unreadable */
async function unpack(file: string): Promise<void> {
  if (!looksSigned(await headOf(file))) return;
  const { content, layers } = withoutEnvelopes(await readFile(file));
  if (layers) await writeFile(file, content);
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
