import { deflateRawSync } from 'node:zlib';
import { ATTACHABLE_TYPES } from '#app/contracts';
import { sniffType } from './file-type.js';

/** A ZIP archive whose first entry has this name and content. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

/** A ZIP archive whose first entry is stored as it is, as the formats of OpenDocument want it. */
function stored(name: string, content: string): Buffer {
  const archive = zip(name, '');
  archive.writeUInt16LE(0, 8);
  archive.writeUInt32LE(content.length, 18);
  archive.writeUInt32LE(content.length, 22);
  return Buffer.concat([archive.subarray(0, 30 + name.length), Buffer.from(content)]);
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const PNG = latin(
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01',
);
const JPEG = latin('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const PDF = latin('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n');
const EXE = latin(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0${'\0'.repeat(64)}`);
const ODT = 'application/vnd.oasis.opendocument.text';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ACCEPTED: [string, Buffer, string][] = [
  ['atto.pdf', PDF, 'application/pdf'],
  ['ATTO.PDF', PDF, 'application/pdf'],
  ['schermata.png', PNG, 'image/png'],
  ['foto.jpg', JPEG, 'image/jpeg'],
  ['foto.jpeg', JPEG, 'image/jpeg'],
  ['atti.zip', zip('atto.txt', 'contenuto'), 'application/zip'],
  ['atto.pdf.p7m', Buffer.from([0x30, 0x82, 0x10, 0x00, 0x06, 0x09]), 'application/pkcs7-mime'],
  ['atto.pdf.p7m', latin('MIIGzgYJKoZIhvcNAQcCoIIGvzCC'), 'application/pkcs7-mime'],
  ['atto.p7m', latin('-----BEGIN PKCS7-----\nMIIG'), 'application/pkcs7-mime'],
  ['lettera.docx', zip('word/document.xml', '<w:document/>'), WORD],
  ['lettera.docx', zip('[Content_Types].xml', '<Types/>'), WORD],
  ['conti.xlsx', zip('xl/workbook.xml', '<workbook/>'), EXCEL],
  ['lettera.odt', stored('mimetype', ODT), ODT],
  ['conti.ods', stored('mimetype', ODS), ODS],
  ['nota.txt', Buffer.from('Così è: città, perché.\r\n\tfine'), 'text/plain'],
  ['nota.txt', latin('Citt\xe0 in una vecchia codifica'), 'text/plain'],
  ['errore.log', Buffer.from('[31mERROR[0m'), 'text/plain'],
  ['elenco.csv', Buffer.from('\ufeffnome;età\nAnna;42\n'), 'text/csv'],
  ['fattura.xml', Buffer.from('<?xml version="1.0"?><Fattura/>'), 'application/xml'],
  ['messaggio.eml', Buffer.from('From: a@b.it\r\nSubject: x\r\n\r\nTesto'), 'message/rfc822'],
];

describe('sniffType', () => {
  it.each(ACCEPTED)('%s is taken', async (name, content, type) => {
    expect(await sniffType(name, content)).toBe(type);
  });

  it('has a sample of each kind that the contracts name', () => {
    expect(new Set(ACCEPTED.map(([, , type]) => type))).toEqual(new Set(Object.keys(ATTACHABLE_TYPES)));
  });

  it.each<[string, Buffer]>([
    ['programma.exe', EXE],
    ['programma.pdf', EXE],
    ['programma.txt', EXE],
    ['programma.csv', EXE],
    ['programma.zip', EXE],
    ['programma.docx', EXE],
    ['programma.p7m', EXE],
    ['pagina.html', Buffer.from('<html></html>')],
    ['disegno.svg', Buffer.from('<svg/>')],
    ['pagina.png', Buffer.from('<html></html>')],
    ['pagina.pdf', Buffer.from('<html></html>')],
    ['foto.png', JPEG],
    ['foto.jpg', PNG],
    ['foto.pdf', PNG],
    ['lettera.docx', PDF],
    ['lettera.odt', stored('mimetype', ODS)],
    ['macro.docm', zip('word/document.xml', '<w:document/>')],
    ['senza', PDF],
    ['.pdf', PDF],
    ['atto.pdf ', PDF],
    ['nota.txt', Buffer.alloc(0)],
    ['nota.txt', Buffer.from('a\u0000b')],
    ['nota.txt', Buffer.from('wide', 'utf16le')],
    ['corto.pdf', Buffer.from('%P')],
  ])('%s is refused when it is not what its name says', async (name, content) => {
    expect(await sniffType(name, content)).toBeUndefined();
  });
});
