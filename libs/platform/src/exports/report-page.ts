import { BOLD, REGULAR, pdfDocument, printable } from './pdf-document.js';

const MARGIN = 48;
const INK = '#17324d';
const SOFT = '#455b71';
const BRAND = '#0059b3';
const PALE = '#b8d4f0';
const LINE = '#c5c7c9';
const HEADER = { font: BOLD, size: 9, color: SOFT };
const CELL = { font: REGULAR, size: 9, color: INK };

/** A figure of a {@link ReportPage}, with what it says above and below it. */
export interface ReportTile {
  label: string;
  value: string;
  note: string;
}

/** A column of a table of a {@link ReportPage}. */
export interface ReportColumn {
  header: string;
  /** Its share of the line. */
  share: number;
  numeric?: boolean;
}

export interface ReportTableOptions {
  /** Of each row, from 0 to 1: drawn behind its first cell. */
  share?: (row: number) => number;
  wraps?: boolean;
}

/** Sheets of A4 with figures, charts and small tables, tagged for screen readers. */
export class ReportPage {
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly width: number;

  constructor(title: string, language: string) {
    this.doc = pdfDocument({ title, language, margin: MARGIN, bufferPages: true });
    this.width = this.doc.page.width - 2 * MARGIN;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  head(eyebrow: string, title: string, subtitle: string): void {
    const { doc } = this;
    this.text('P', eyebrow.toUpperCase(), BOLD, 9, BRAND);
    this.text('H1', title, BOLD, 22, INK);
    this.text('P', subtitle, REGULAR, 11, SOFT);
    this.drawing(() => doc.rect(MARGIN, doc.y + 6, this.width, 2).fill(BRAND));
    doc.y += 20;
  }

  /** Side by side: four in one line, others three in each. */
  tiles(tiles: readonly ReportTile[]): void {
    const { doc } = this;
    const [gap, height, inLine] = [12, 72, tiles.length === 4 ? 4 : 3];
    const width = (this.width - (inLine - 1) * gap) / inLine;
    const top = doc.y;
    tiles.forEach(({ label, value, note }, at) => {
      const x = MARGIN + (at % inLine) * (width + gap);
      const y = top + Math.floor(at / inLine) * (height + gap);
      this.drawing(() => doc.roundedRect(x, y, width, height, 4).lineWidth(0.75).stroke(LINE));
      const line = (text: string, font: string, size: number, color: string, down: number) =>
        doc
          .font(font)
          .fontSize(size)
          .fillColor(color)
          .text(printable(text), x + 10, y + down, { width: width - 20, lineBreak: false, ellipsis: true });
      this.root.add(
        doc.struct('P', {}, () => {
          line(label, BOLD, 9, SOFT, 8);
          line(value, BOLD, 20, BRAND, 20);
          line(note, REGULAR, 8.5, SOFT, 50);
        }),
      );
    });
    doc.x = MARGIN;
    doc.y = top + Math.ceil(tiles.length / inLine) * (height + gap) + 6;
  }

  /** @param room in points that what follows should have on the same sheet */
  title(text: string, room = 60): void {
    if (this.doc.y + room > this.doc.page.height - MARGIN) this.doc.addPage();
    this.doc.y += 6;
    this.text('H2', text, BOLD, 13, INK);
    this.doc.y += 4;
  }

  paragraph(text: string, size = 10): void {
    this.text('P', text, REGULAR, size, SOFT);
    this.doc.y += 4;
  }

  /** Two rows of bars: the year, and paler the year before. What they show is told in words, too. */
  bars(labels: readonly string[], series: readonly { name: string; values: readonly number[] }[]): void {
    const { doc } = this;
    const [height, colors] = [130, [PALE, BRAND]];
    const most = Math.max(1, ...series.flatMap(({ values }) => values));
    const [top, slot] = [doc.y + 22, this.width / labels.length];
    const alt = series.map(({ name, values }) => `${name}: ${values.map((v, at) => `${labels[at]} ${v}`).join(', ')}`);
    this.root.add(
      doc.struct('Figure', { alt: alt.join('. ') }, () => {
        let left = MARGIN;
        series.forEach(({ name }, which) => {
          doc.rect(left, doc.y + 2, 9, 9).fill(colors[which]!);
          doc.font(REGULAR).fontSize(9).fillColor(SOFT);
          doc.text(name, left + 13, doc.y, { lineBreak: false });
          left += 30 + doc.widthOfString(name);
          doc.y = top - 22;
        });
        labels.forEach((label, at) => {
          const bar = (slot - 8) / series.length;
          series.forEach(({ values }, which) => {
            const size = (values[at]! / most) * (height - 12);
            const x = MARGIN + at * slot + 4 + which * bar;
            doc.rect(x, top + height - size, bar - 1, size).fill(colors[which]!);
            if (which === series.length - 1 && values[at]) {
              doc.font(REGULAR).fontSize(8).fillColor(INK);
              doc.text(String(values[at]), x - 6, top + height - size - 11, {
                width: bar + 11,
                align: 'center',
                lineBreak: false,
              });
            }
          });
          doc.font(REGULAR).fontSize(9).fillColor(SOFT);
          doc.text(label, MARGIN + at * slot, top + height + 3, { width: slot, align: 'center', lineBreak: false });
        });
        doc
          .moveTo(MARGIN, top + height)
          .lineTo(MARGIN + this.width, top + height)
          .lineWidth(0.5)
          .stroke(LINE);
      }),
    );
    doc.x = MARGIN;
    doc.y = top + height + 22;
  }

  /**
   * A table goes on over the next sheets, each with its header. A line of a text that does not fit is cut, unless the table
   * wraps.
   */
  table(
    columns: readonly ReportColumn[],
    rows: readonly (readonly string[])[],
    { share, wraps = false }: ReportTableOptions = {},
  ): void {
    const { doc } = this;
    const whole = columns.reduce((sum, one) => sum + one.share, 0);
    const widths = columns.map((one) => (one.share / whole) * this.width);
    const table = doc.struct('Table');
    this.root.add(table);
    const bottom = doc.page.height - MARGIN;
    const header = () =>
      line(
        columns.map((column) => column.header),
        'TH',
      );
    const line = (cells: readonly string[], tag: 'TH' | 'TD', part = 0) => {
      const { font, size, color } = tag === 'TH' ? HEADER : CELL;
      doc.font(font).fontSize(size);
      const texts = cells.map(printable);
      const most = wraps
        ? Math.max(...texts.map((text, at) => doc.heightOfString(text || ' ', { width: widths[at]! - 8 })))
        : 0;
      const height = Math.max(17, most + 6);
      if (tag === 'TD' && doc.y + height > bottom) {
        doc.addPage();
        header();
      }
      const top = doc.y;
      if (part > 0)
        this.drawing(() => doc.rect(MARGIN, top + 1, Math.max(2, widths[0]! * part), height - 2).fill('#e2eefa'));
      const row = doc.struct('TR');
      table.add(row);
      let left = MARGIN;
      texts.forEach((cell, at) => {
        const [x, width] = [left + 4, widths[at]! - 8];
        row.add(
          doc.struct(tag, {}, () => {
            doc.font(font).fontSize(size).fillColor(color);
            doc.text(cell, x, top + 3, {
              width,
              height: height - 4,
              align: columns[at]!.numeric ? 'right' : 'left',
              ellipsis: true,
            });
          }),
        );
        left += widths[at]!;
      });
      row.end();
      this.drawing(() =>
        doc
          .moveTo(MARGIN, top + height)
          .lineTo(MARGIN + this.width, top + height)
          .lineWidth(0.5)
          .stroke(LINE),
      );
      doc.y = top + height;
    };
    header();
    rows.forEach((row, at) => line(row, 'TD', share?.(at)));
    table.end();
    doc.x = MARGIN;
    doc.y += 8;
  }

  next(): void {
    this.doc.addPage();
  }

  /** Numbers the sheets, and gives the whole file. */
  async finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const { doc } = this;
    this.root.end();
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page);
      const { margins } = doc.page;
      doc.page.margins = { ...margins, bottom: 0 };
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font(REGULAR).fontSize(8).fillColor(SOFT);
      doc.text(printable(foot(page - start + 1, count)), MARGIN, doc.page.height - 34, {
        width: this.width,
        lineBreak: false,
      });
      doc.endMarkedContent();
      doc.page.margins = margins;
    }
    doc.end();
    const chunks: Buffer[] = [];
    for await (const chunk of doc) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  private text(tag: 'H1' | 'H2' | 'P', text: string, font: string, size: number, color: string): void {
    const { doc } = this;
    this.root.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(size).fillColor(color).text(printable(text), MARGIN, doc.y, { width: this.width });
      }),
    );
  }

  /** Lines and grounds are no content. */
  private drawing(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
}
