import { BOLD, REGULAR, pdfDocument, printable } from './pdf-document.js';

/** A form to be printed: a title, parts with facts and paragraphs, and where to sign. */
export interface FormDocument {
  title: string;
  /** Above the title: to whom it goes. */
  addressee: string[];
  parts: { heading: string; facts?: readonly (readonly [label: string, value: string])[]; paragraphs?: string[] }[];
  /** Beside the line for the signature, where it is to be signed. */
  signer?: string;
  footer: string;
}

const MARGIN = 56;
const LABEL_WIDTH = 150;
/** Of a heading with two lines below it. */
const HEADING = 80;
const LINE = '_'.repeat(34);

/** The form as a PDF on A4, tagged for screen readers and in Italian. */
export function formPdf(form: FormDocument): NodeJS.ReadableStream & AsyncIterable<Buffer> {
  const pdf = pdfDocument({ title: printable(form.title), language: 'it-IT', margin: MARGIN });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const element = (tag: string, draw: () => void) => root.add(pdf.struct(tag, {}, draw));

  element('P', () => {
    pdf.font(REGULAR).fontSize(10.5);
    for (const line of form.addressee) pdf.text(printable(line), { align: 'right' });
  });
  element('H1', () => {
    pdf.moveDown(1.5).font(BOLD).fontSize(17).text(printable(form.title)).moveDown(0.5);
  });
  for (const { heading, facts = [], paragraphs = [] } of form.parts) {
    element('H2', () => {
      roomFor(pdf, HEADING);
      pdf.moveDown(0.8).font(BOLD).fontSize(12).text(printable(heading)).moveDown(0.3);
    });
    for (const [label, value] of facts) element('P', () => fact(pdf, label, value));
    for (const paragraph of paragraphs)
      element('P', () => {
        pdf.font(REGULAR).fontSize(10.5).text(printable(paragraph), { lineGap: 2 }).moveDown(0.4);
      });
  }
  const { signer } = form;
  if (signer) element('P', () => signature(pdf, signer));
  element('P', () => {
    pdf.moveDown(2).font(REGULAR).fontSize(9).fillColor('#455b71').text(printable(form.footer), MARGIN);
  });
  root.end();
  pdf.end();
  return pdf as unknown as NodeJS.ReadableStream & AsyncIterable<Buffer>;
}

/** What needs so much height does not begin at the foot of a page. */
function roomFor(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
}

function fact(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  const shown = printable(value || LINE);
  pdf.font(REGULAR).fontSize(10.5);
  // Label and value begin on one page, on one line.
  roomFor(pdf, pdf.heightOfString(shown, { width: pdf.page.width - 2 * MARGIN - LABEL_WIDTH }));
  const top = pdf.y;
  pdf.fillColor('#455b71').text(printable(label), MARGIN, top, { width: LABEL_WIDTH });
  const below = pdf.y;
  pdf.fillColor('black').text(shown, MARGIN + LABEL_WIDTH, top);
  pdf.x = MARGIN;
  pdf.y = Math.max(below, pdf.y) + 3;
}

function signature(pdf: PDFKit.PDFDocument, signer: string): void {
  // All of it stands on one page.
  if (pdf.y > pdf.page.height - 190) pdf.addPage();
  pdf.moveDown(2).font(REGULAR).fontSize(10.5).fillColor('black');
  const top = pdf.y;
  pdf.text('Luogo e data', MARGIN, top).moveDown(1.4).text(LINE);
  pdf
    .text(printable(signer), MARGIN + 250, top, { width: 230 })
    .moveDown(1.4)
    .text(LINE);
  pdf.x = MARGIN;
}
