import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { OctetString } from 'asn1js';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { ContentInfo, EncapsulatedContentInfo, SignedData } from 'pkijs';
import writeExcel from 'write-excel-file/node';
import yazl from 'yazl';

/** Files for specs: real ones as programs write them, and such as somebody writes who means harm. */

type Content = string | Buffer;

export async function zipOf(entries: Readonly<Record<string, Content>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content as string), name, { compress: content.length > 100 });
  zip.end();
  return buffer(zip.outputStream);
}

export async function docxOf(...paragraphs: string[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((each) => new Paragraph(each)) }] }));
}

/** The body of a Word file as it is given here. */
export async function rawDocx(xml: Content): Promise<Buffer> {
  return zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
}

export async function xlsxOf(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  return writeExcel(
    rows.map((row) => row.map((value) => ({ value }))),
    { sheet },
  ).toBuffer();
}

export async function odtOf(body: string, manifest = '<manifest/>'): Promise<Buffer> {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': manifest,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body>${body}</office:body></office:document-content>`,
  });
}

export async function pdfOf(pages: readonly string[], userPassword?: string): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...(userPassword ? { userPassword } : {}) });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const page of pages) document.addPage().text(page);
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

/** An envelope as signatures stand in one; who reads the content asks for none of them. */
export function inEnvelope(content: Content): Buffer {
  const eContent = new OctetString({ valueHex: new Uint8Array(Buffer.from(content as string)) });
  const inner = new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1', eContent });
  const signed = new SignedData({ version: 1, encapContentInfo: inner });
  const message = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(message.toSchema().toBER());
}

/** A page whose content unpacks, in two steps, to `bytes` letters. */
export function pdfBomb(bytes: number): Buffer {
  const piece = Buffer.alloc(1024 * 1024, '(a) Tj\n');
  const inner = deflateSync(Buffer.concat(Array<Buffer>(Math.ceil(bytes / piece.length)).fill(piece)));
  const stream = deflateSync(inner);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
  ];
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((object, index) => Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`)),
    Buffer.from(`4 0 obj\n<< /Length ${stream.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n'),
  ]);
}

/** A workbook of so many cells, each with another text, written inline. */
export async function wideSheet(rows: number, columns: number): Promise<Buffer> {
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = Array.from(
      { length: columns },
      (_, column) => `<c t="inlineStr"><is><t>c${row}x${column}</t></is></c>`,
    );
    lines.push(`<row>${cells.join('')}</row>`);
  }
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Grande" sheetId="1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}

export const MAIL = [
  'From: Anna Bianchi <anna@comune.example.org>',
  'To: centro@example.org',
  'Subject: =?utf-8?Q?Delibera_di_adesione_=C3=A8_pronta?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>p{color:red}</style><p>Buongiorno, in allegato la deliberazione.</p><script>alert(1)</script>',
  '--b',
  'Content-Type: text/plain; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'Numero 42 del registro',
  '--b--',
  '',
].join('\r\n');
