import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { BOLD, REGULAR, pdfDocument, printable } from './pdf-document.js';

export interface PrintedTable {
  title: string;
  /** Beneath the title: whose it is and of when. */
  subtitle: string;
  language: string;
  /** Such as "Page 2 of 5", of both numbers. */
  pageWords: (page: number, pages: number) => string;
  headers: readonly string[];
  /** How the columns share the line. */
  widths: readonly number[];
  /** Columns that stand at the right. */
  figures: readonly boolean[];
  rows: readonly (readonly string[])[];
}

const MARGIN = 36;
const PADDING = 4;
const BODY = { font: REGULAR, size: 8 };
const HEAD = { font: BOLD, size: 8 };
/** Of the number of each page, in points. */
const ROOM_FOR_NUMBERS = 16;
const TURN = 25;
const LINE = '#c5c7c9';

/** A table on sheets of A4 in landscape, tagged for screen readers, with its header on each sheet. */
export async function pdfOf(table: PrintedTable): Promise<Readable> {
  const { title, subtitle, language, headers, rows } = table;
  const doc = pdfDocument({ title, language, layout: 'landscape', margin: MARGIN, bufferPages: true });
  const width = doc.page.width - 2 * MARGIN;
  const total = table.widths.reduce((sum, each) => sum + each, 0);
  const columns = table.widths.map((share) => (width * share) / total);
  const bottom = doc.page.height - MARGIN - ROOM_FOR_NUMBERS;
  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(doc.struct('H1', {}, () => void doc.font(HEAD.font).fontSize(16).text(printable(title), MARGIN, MARGIN)));
  root.add(doc.struct('P', {}, () => void doc.font(BODY.font).fontSize(9).text(printable(subtitle)).moveDown()));
  const section = doc.struct('Table');
  root.add(section);

  const line = (cells: readonly string[], tag: 'TH' | 'TD') => {
    const { font, size } = tag === 'TH' ? HEAD : BODY;
    doc.font(font).fontSize(size);
    const texts = cells.map(printable);
    const heights = texts.map((text, at) => doc.heightOfString(text || ' ', { width: columns[at]! - 2 * PADDING }));
    const height = Math.max(...heights) + 2 * PADDING;
    if (tag === 'TD' && doc.y + height > bottom) {
      doc.addPage();
      line(headers, 'TH');
      doc.font(font).fontSize(size);
    }
    const top = doc.y;
    const row = doc.struct('TR');
    section.add(row);
    let left = MARGIN;
    texts.forEach((text, at) => {
      const [x, width] = [left + PADDING, columns[at]! - 2 * PADDING];
      const align = table.figures[at] ? 'right' : 'left';
      row.add(doc.struct(tag, {}, () => void doc.text(text, x, top + PADDING, { width, align })));
      left += columns[at]!;
    });
    row.end();
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + width, top + height)
      .lineWidth(0.5)
      .stroke(LINE);
    doc.endMarkedContent();
    doc.y = top + height;
  };
  line(headers, 'TH');
  for (const [at, row] of rows.entries()) {
    line(row, 'TD');
    // Drawing is work for this process: others have their turn in between.
    if (at % TURN === TURN - 1) await setImmediate();
  }
  section.end();
  root.end();
  numberPages(doc, table.pageWords);
  doc.end();
  return doc;
}

function numberPages(doc: PDFKit.PDFDocument, words: PrintedTable['pageWords']): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    const { margins } = doc.page;
    // Below the margin, where a text would otherwise begin another page.
    doc.page.margins = { ...margins, bottom: 0 };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(BODY.font).fontSize(BODY.size);
    doc.text(printable(words(page - start + 1, count)), MARGIN, doc.page.height - MARGIN - 8, {
      width: doc.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
    doc.page.margins = margins;
  }
}
