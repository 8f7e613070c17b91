import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { MAIL, docxOf, odtOf, pdfOf, rawDocx, wideSheet, xlsxOf, zipOf } from './example-files.js';
import { READING_LIMITS } from './limits.js';
import { readContent } from './read-content.js';
import type { Reading } from './reading.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const textOf = ({ passages }: Reading) => passages.map(({ text }) => text).join('\n');
const read = async (content: Buffer | string, mediaType = OFFICE) =>
  readContent(Buffer.from(content as string), mediaType);

describe('what is read', () => {
  it('a PDF, page by page', async () => {
    const reading = await read(await pdfOf(['Convenzione quadro', 'Firmata dal sindaco']), 'application/pdf');
    expect(reading).toMatchObject({ status: 'read', reason: null, pages: 2, cut: false });
    expect(reading.passages).toEqual([
      { page: 1, text: 'Convenzione quadro' },
      { page: 2, text: 'Firmata dal sindaco' },
    ]);
  });

  it('a Word file, whatever it is said to be', async () => {
    expect(textOf(await read(await docxOf('Oggetto: adesione', 'Città di Brescia'), 'application/pdf'))).toBe(
      'Oggetto: adesione\nCittà di Brescia',
    );
  });

  it('of a Word file neither what was deleted nor codes of fields', async () => {
    const body =
      '<w:p><w:r><w:t>Resta</w:t></w:r><w:del><w:r><w:delText>tolto</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t xml:space="preserve">&amp; vale &#232;</w:t></w:r></w:p>';
    expect(textOf(await read(await rawDocx(`<w:document><w:body>${body}</w:body></w:document>`)))).toBe(
      'Resta & vale è',
    );
  });

  it('a workbook, with the name of its sheet', async () => {
    const rows = [
      ['Comune', 'CIG'],
      ['Agnosine', 'Z1A2B3C4D5'],
    ];
    expect(textOf(await read(await xlsxOf(rows, 'Affidamenti')))).toBe('Affidamenti\nComune CIG\nAgnosine Z1A2B3C4D5');
  });

  it('an OpenDocument text, and of repeated cells one', async () => {
    const body =
      '<text:tracked-changes><text:p>tolto</text:p></text:tracked-changes><text:h>Verbale</text:h><text:p>Il<text:s/>tavolo <text:span>tecnico</text:span></text:p><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>cella</text:p></table:table-cell></table:table-row>';
    expect(textOf(await read(await odtOf(body)))).toBe('Verbale\nIl tavolo tecnico\n cella'.replace('\n ', '\n'));
  });

  it('a message, what it says and what is attached', async () => {
    const text = textOf(await read(MAIL, 'message/rfc822'));
    for (const part of [
      'Delibera di adesione è pronta',
      'Anna Bianchi',
      'in allegato la deliberazione',
      'note.txt',
      'Numero 42',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/alert|color/);
  });

  it.each([
    ['UTF-8', Buffer.from('perché sì')],
    ['the letters of Windows', Buffer.from('perché sì', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffperché sì', 'utf16le')],
  ])('plain text in %s', async (_, content) => {
    expect(textOf(await read(content, 'text/plain'))).toBe('perché sì');
  });

  it('what stands between the tags of XML, in its own encoding', async () => {
    const xml = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><Fattura a=">"><!-- no --><Causale>Attività</Causale><X><![CDATA[<b>&amp;]]></X></Fattura>',
      'latin1',
    );
    expect(textOf(await read(xml, 'application/xml'))).toBe('Attività <b>&amp;');
  });

  it('words that were parted at the end of a line, ligatures, and nothing unseen', async () => {
    expect(textOf(await read('conven-\nzione ef\uFB01cace\u0000\u202e so\u00adft', 'text/plain'))).toBe(
      'convenzione efficace soft',
    );
  });
});

describe('what is not read, and why', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a PDF under a password', () => pdfOf(['segreto'], 'parola'), 'failed', 'encrypted'],
    ['an Office file under a password', () => compound('EncryptedPackage'), 'failed', 'encrypted'],
    ['an old Office file', () => compound('WordDocument'), 'nothing', 'unknown_type'],
    [
      'an OpenDocument under a password',
      () => odtOf('<text:p>x</text:p>', '<manifest><manifest:encryption-data/></manifest>'),
      'failed',
      'encrypted',
    ],
    ['a page without text', () => pdfOf(['']), 'nothing', 'no_text'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'nothing', 'picture'],
    ['nothing', () => Buffer.alloc(0), 'nothing', 'unknown_type'],
    ['any bytes', () => Buffer.from([1, 2, 3, 4, 5]), 'nothing', 'unknown_type'],
    ['half a Word file', async () => half(await docxOf('x')), 'failed', 'damaged'],
    ['half a PDF', async () => half(await pdfOf(['x'])), 'failed', 'damaged'],
    ['a PDF of one line', () => Buffer.from('%PDF-1.7\n'), 'failed', 'damaged'],
  ])('%s', async (_, make, status, reason) => {
    expect(await readContent(await make(), OFFICE)).toMatchObject({ status, reason, passages: [] });
  });
});

describe('files that mean harm', () => {
  it('unpack to much: refused before it is there', async () => {
    const bomb = await rawDocx(Buffer.alloc(64 * 1024 * 1024, '<w:t>'));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await read(bomb)).toMatchObject({ status: 'failed', reason: 'hostile' });
  });

  it('say to be smaller than they are', async () => {
    const content = await rawDocx('<w:t>Parola</w:t>'.repeat(100));
    const lying = Buffer.from(content);
    const header = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    lying.writeUInt32LE(5, header + 24);
    expect(await read(lying)).toMatchObject({ status: 'failed', reason: 'damaged' });
  });

  it('have more entries than a document has', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: READING_LIMITS.zipEntries + 1 }, (_, each) => [`${each}`, '']),
    );
    expect(await read(await zipOf(entries))).toMatchObject({ status: 'failed', reason: 'hostile' });
  });

  it('are nested a hundred thousand deep', async () => {
    expect(await read(await rawDocx('<a>'.repeat(100_000)))).toMatchObject({ reason: 'hostile' });
  });

  it('have a tag that never ends', async () => {
    expect(await read(await rawDocx(`<a x="${'y'.repeat(3_000_000)}`))).toMatchObject({ reason: 'hostile' });
  });

  it('declare entities of a file, of an address and of a billion laughs: none is ever expanded', async () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "http://127.0.0.1:1/">
      <!ENTITY a "ahah"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:p><w:r><w:t>Prima &file;&net;&b; dopo</w:t></w:r></w:p></w:document>`;
    const text = textOf(await read(await rawDocx(evil)));
    expect(text).toBe('Prima &file;&net;&b; dopo');
  });

  it('have a million cells: as much as is kept is kept', async () => {
    const reading = await read(await wideSheet(10_000, 100));
    expect(reading).toMatchObject({ status: 'read', cut: true });
    expect(textOf(reading).length).toBeLessThanOrEqual(READING_LIMITS.text);
  }, 60_000);

  it('hold letters that become eighteen', async () => {
    expect(textOf(await read('\ufdfa '.repeat(300_000), 'text/plain')).length).toBeLessThanOrEqual(READING_LIMITS.text);
  });

  it('open elements of HTML that they never close', async () => {
    const html = `Content-Type: text/html\r\n\r\n${'<script>'.repeat(200_000)}`;
    expect(await read(html, 'message/rfc822')).toMatchObject({ status: 'nothing', reason: 'no_text' });
  });

  it('are messages within messages within messages', async () => {
    let mail: string = MAIL;
    for (let each = 0; each < 12; each++)
      mail = `Subject: ${each}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=m.eml\r\n\r\n${mail}`;
    expect((await read(mail, 'message/rfc822')).status).toBe('read');
  });

  it('are changed anywhere: there is always an answer', async () => {
    const files = [
      await docxOf('Testo di prova'),
      await xlsxOf([['a', 'b']], 'F'),
      await odtOf('<text:p>x</text:p>'),
      await pdfOf(['x']),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (file, changes) => {
          const content = Buffer.from(files[file]!);
          for (const [at, byte] of changes) content[at % content.length] = byte;
          expect(['read', 'nothing', 'failed']).toContain((await read(content)).status);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

const half = (content: Buffer) => content.subarray(0, content.length / 2);

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(512), Buffer.from(stream, 'utf16le')]);
}
