import { READING_LIMITS } from './limits.js';
import { Enough, type Passage } from './reading.js';

/** Neither shown nor searched, and NUL cannot be stored: control signs, marks of direction, soft hyphens, halves of letters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** A word that was parted at the end of a line. */
const PARTED = /(\p{Ll})-\n(\p{Ll})/gu;

/** Gathers the text of a file as passages, as it is found. */
export class TextCollector {
  readonly passages: Passage[] = [];
  private pieces: string[] = [];
  private waiting = 0;
  private total = 0;
  /** Letters of all passages: one letter may become eighteen when it is brought into its form. */
  private kept = 0;
  private page: number | null = null;
  private paged = true;

  constructor(private readonly limit: number = READING_LIMITS.text) {}

  /** @throws Enough once as much is there as is kept */
  add(text: string): void {
    const room = this.limit - this.total;
    const kept = text.length > room ? text.slice(0, room) : text;
    this.pieces.push(kept);
    this.total += kept.length;
    this.waiting += kept.length;
    if (this.waiting >= 2 * READING_LIMITS.passage) this.flush(false);
    if (this.total >= this.limit) throw new Enough();
  }

  /** What follows stands on a line of its own. */
  line(): void {
    this.add('\n');
  }

  /** What follows stands on this page, from 1. */
  startPage(page: number): void {
    this.flush(true);
    if (this.paged) this.page = page;
  }

  /** Of what follows pages mean nothing: they are of files within the file. */
  leavePages(): void {
    this.paged = false;
  }

  /** Ends the last passage. */
  end(): void {
    this.flush(true);
  }

  private flush(whole: boolean): void {
    let text = clean(this.pieces.join(''));
    while (text.length > READING_LIMITS.passage) {
      const at = cutBefore(text, READING_LIMITS.passage);
      this.keep(text.slice(0, at));
      text = text.slice(at);
    }
    if (whole) this.keep(text);
    this.pieces = whole ? [] : [text];
    this.waiting = whole ? 0 : text.length;
  }

  private keep(text: string): void {
    const trimmed = text.trim();
    this.kept += trimmed.length;
    if (trimmed && this.kept <= this.limit) this.passages.push({ page: this.page, text: trimmed });
  }
}

/** One form for each letter (no ligatures), single spaces, no more than one empty line, nothing unseen. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(PARTED, '$1$2')
    .replace(UNSEEN, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Where to part a text so that no word is: after the last line or space of its second half. */
function cutBefore(text: string, length: number): number {
  const head = text.slice(0, length);
  const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  if (at > length / 2) return at + 1;
  const last = head.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
