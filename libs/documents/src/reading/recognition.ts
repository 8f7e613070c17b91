import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS, type Settings } from '#app/platform';
import { signedContent, signedMessage } from './formats/p7m.js';
import { READING_LIMITS } from './limits.js';
import { Enough, Unreadable, type Reading } from './reading.js';
import { runLimited } from './recognition-command.js';
import { TextCollector } from './text-collector.js';
import { linesOf } from './tsv.js';

const RENDERER = 'pdftoppm';
const ITALIAN = 'ita';
const ASKED_MS = 10_000;
const HEAD = 1_024;

/**
 * The text of scans: pages of a PDF and pictures, by tesseract and poppler where they are installed (`OCR_COMMAND`). Each
 * page is drawn and read by processes of its own, one file at a time.
 */
@Injectable()
export class TextRecognition {
  private readonly logger = new Logger(TextRecognition.name);
  private known: Promise<boolean> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Whether the programs are there, and know Italian; asked once. */
  available(): Promise<boolean> {
    const program = this.settings.OCR_COMMAND;
    if (!program) return Promise.resolve(false);
    this.known ??= this.ask(program);
    return this.known;
  }

  /**
   * What a scan says. Waits for its turn.
   * @param content opened once it is its turn; undefined where there is nothing to do any more
   * @returns undefined where nothing was recognised
   */
  read(content: () => Promise<Readable | undefined>): Promise<Reading | undefined> {
    const turn = this.last.then(async () => {
      const stream = await content();
      return stream && this.recognise(stream);
    });
    this.last = turn.catch(() => undefined);
    return turn;
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

  private async recognise(content: Readable): Promise<Reading | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'cdc-scan-'));
    try {
      const file = join(folder, 'scan');
      await pipeline(content, createWriteStream(file, { mode: 0o600 }));
      await unpack(file);
      const into = new TextCollector();
      const pages = await this.readPages(file, folder, into);
      into.end();
      if (!into.passages.length) return undefined;
      return { status: 'read', reason: null, passages: into.passages, ...pages };
    } catch (error) {
      if (error instanceof Unreadable || error instanceof Enough) return undefined;
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Of what cannot be read in time the pages that were. */
  private async readPages(file: string, folder: string, into: TextCollector): Promise<Pick<Reading, 'pages' | 'cut'>> {
    if (!(await isPdf(file))) {
      await this.readPage(file, into);
      return { pages: null, cut: false };
    }
    const drawn = join(folder, 'page.pgm');
    const end = performance.now() + READING_LIMITS.scanMilliseconds;
    let page = 0;
    try {
      for (; ; page++) {
        const picture = await draw(file, page + 1);
        if (!picture) return { pages: page, cut: false };
        if (page === READING_LIMITS.scanPages || performance.now() > end) return { pages: page, cut: true };
        await writeFile(drawn, picture, { mode: 0o600 });
        into.startPage(page + 1);
        await this.readPage(drawn, into);
      }
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof Enough)) throw error;
      return { pages: page, cut: true };
    }
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

/** A page as a grey picture of bounded size, whatever size the file says it has; undefined after the last page. */
async function draw(file: string, page: number): Promise<Buffer | undefined> {
  const args = ['-f', `${page}`, '-l', `${page}`, '-gray', '-scale-to', `${READING_LIMITS.scanPixels}`, file];
  try {
    const picture = await runLimited(RENDERER, args, READING_LIMITS.scanPageMilliseconds);
    return picture.length ? picture : undefined;
  } catch (error) {
    // It ends so where there is no such page.
    if (error instanceof Unreadable && error.reason === 'damaged') return undefined;
    throw error;
  }
}

async function isPdf(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } finally {
    await handle.close();
  }
}

/** Takes the envelopes of signatures away. @throws Unreadable */
async function unpack(file: string): Promise<void> {
  let content: Buffer = await readFile(file);
  for (let layer = 0; layer < READING_LIMITS.envelopes; layer++) {
    const message = signedMessage(content);
    if (!message) return;
    content = signedContent(message);
    await writeFile(file, content);
  }
}
