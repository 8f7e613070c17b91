import { deflateSync } from 'node:zlib';
import type { DemoAttachment } from '../data/index.js';

const MEDIA_TYPES: Record<DemoAttachment['kind'], string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
};

/** The smallest PDF that shows one line. */
function pdf(line: string): Buffer {
  const text = `BT /F1 14 Tf 60 770 Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

/** A grey PNG of 320 × 200, for a picture of a screen. */
function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const sum = body.reduce((crc, byte) => (CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8)) >>> 0, 0xffffffff);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(320, 0);
  header.writeUInt32BE(200, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = Buffer.alloc(200 * 321, 0xd8);
  for (let row = 0; row < 200; row++) pixels[row * 321] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The content of an attachment: made up, but of its kind. */
export function attachmentContent({ name, kind }: DemoAttachment): { mediaType: string; content: Buffer } {
  const words = `Allegato dimostrativo: ${name}`;
  const contents = {
    pdf: () => pdf(words),
    png,
    txt: () => Buffer.from(`${words}\n`),
    csv: () => Buffer.from(`nome;valore\n${name};1\n`),
  };
  return { mediaType: MEDIA_TYPES[kind], content: contents[kind]() };
}
