import fc from 'fast-check';
import { MAIL, docxOf, inEnvelope, pdfOf, xlsxOf, zipOf } from './example-files.js';
import { READING_LIMITS } from './limits.js';
import { readContent } from './read-content.js';
import type { Reading } from './reading.js';

const P7M = 'application/pkcs7-mime';
const textOf = ({ passages }: Reading) => passages.map(({ text }) => text).join('\n');
const read = (content: Buffer | string, mediaType = 'application/octet-stream') =>
  readContent(Buffer.from(content as string), mediaType);

function mailWith(...files: [name: string, content: Buffer, type?: string][]): string {
  const parts = files.map(([name, content, type = 'application/octet-stream']) =>
    [
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  return `Subject: Invio atti\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${parts.join('\r\n')}\r\n--b--\r\n`;
}

describe('what was signed', () => {
  it('is read without its envelopes, whether DER or base64, however often it was signed', async () => {
    const pdf = await pdfOf(['Deliberazione di adesione', 'Firmato']);
    const once = inEnvelope(pdf);
    const pages = [
      { page: 1, text: 'Deliberazione di adesione' },
      { page: 2, text: 'Firmato' },
    ];
    for (const content of [
      once,
      inEnvelope(once),
      Buffer.from(once.toString('base64')),
      Buffer.from(`-----BEGIN PKCS7-----\n${once.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PKCS7-----\n`),
    ])
      expect(await read(content, P7M)).toMatchObject({ status: 'read', pages: 2, passages: pages });
  });

  it('may be a text, a workbook, a message', async () => {
    expect(textOf(await read(inEnvelope('Città di Brescia: nota'), P7M))).toBe('Città di Brescia: nota');
    expect(textOf(await read(inEnvelope(await xlsxOf([['Comune']], 'Elenco')), P7M))).toBe('Elenco\nComune');
    expect(textOf(await read(inEnvelope(MAIL), P7M))).toContain('Numero 42 del registro');
  });

  it('is read where the pieces of it stand in a message of indefinite length', async () => {
    const piece = (text: string) => Buffer.concat([Buffer.from([0x04, text.length]), Buffer.from(text)]);
    const endless = (tag: number, ...inner: Buffer[]) =>
      Buffer.concat([Buffer.from([tag, 0x80]), ...inner, Buffer.from([0, 0])]);
    const data = Buffer.from('06092a864886f70d010701', 'hex');
    const message = endless(
      0x30,
      Buffer.from('06092a864886f70d010702', 'hex'),
      endless(
        0xa0,
        endless(
          0x30,
          Buffer.from([0x02, 1, 1]),
          endless(0x31, endless(0x30, data)),
          endless(0x30, data, endless(0xa0, endless(0x24, piece('Atto firma'), piece('to a pezzi')))),
        ),
      ),
    );
    expect(textOf(await read(message, P7M))).toBe('Atto firmato a pezzi');
  });

  it('says why it is not read: damaged, nothing in it, without end', async () => {
    const whole = inEnvelope(await docxOf('x'));
    expect(await read(whole.subarray(0, 200), P7M)).toMatchObject({ status: 'failed', reason: 'damaged' });
    expect(await read('niente', P7M)).toMatchObject({ status: 'failed', reason: 'damaged' });
    let nested: Buffer = Buffer.from('Ultima');
    for (let layer = 0; layer <= READING_LIMITS.envelopes; layer++) nested = inEnvelope(nested);
    expect(await read(nested, P7M)).toMatchObject({ status: 'failed', reason: 'hostile' });
  });

  it('is changed anywhere: there is always an answer', async () => {
    const whole = inEnvelope('Testo firmato');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(whole.length)),
        async (changes, end) => {
          const content = Buffer.from(whole.subarray(0, end ?? undefined));
          for (const [at, byte] of changes) content[at % (content.length || 1)] = byte;
          expect(['read', 'nothing', 'failed']).toContain((await read(content, P7M)).status);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('files within files', () => {
  it('a message tells what is signed, packed and attached to it', async () => {
    const mail = mailWith(
      ['convenzione.pdf.p7m', inEnvelope(await pdfOf(['Convenzione firmata dal sindaco'])), P7M],
      ['atti.zip', await zipOf({ 'allegato/bilancio.docx': await docxOf('Bilancio consolidato'), 'nota.txt': 'Nota' })],
      ['inoltrato.eml', Buffer.from(MAIL), 'message/rfc822'],
      ['smime.p7s', Buffer.from('3003020100', 'hex'), 'application/pkcs7-signature'],
    );
    const reading = await read(mail, 'message/rfc822');
    const text = textOf(reading);
    for (const part of [
      'Invio atti',
      'convenzione.pdf.p7m',
      'Convenzione firmata dal sindaco',
      'allegato/bilancio.docx',
      'Bilancio consolidato',
      'Nota',
      'Numero 42 del registro',
    ])
      expect(text).toContain(part);
    // Pages are of a file within: they mean nothing in the message.
    expect(reading.pages).toBeNull();
    expect(reading.passages.every(({ page }) => page === null)).toBe(true);
  });

  it('an archive tells the names in it, then what they say', async () => {
    const zip = await zipOf({
      'bando/elenco.txt': 'Comuni ammessi',
      'bando/atto.p7m': inEnvelope('Atto in busta'),
      'foto.jpg': Buffer.from('ffd8ffe0', 'hex'),
      'interno.zip': await zipOf({ 'dentro.docx': await docxOf('Dentro due volte') }),
    });
    const text = textOf(await read(zip, 'application/zip'));
    expect(text).toMatch(/^bando\/elenco\.txt\nbando\/atto\.p7m\nfoto\.jpg\ninterno\.zip\n/);
    for (const part of ['Comuni ammessi', 'Atto in busta', 'dentro.docx', 'Dentro due volte'])
      expect(text).toContain(part);
  });

  it('are read three deep, and no deeper', async () => {
    let zip: Buffer = await zipOf({ 'fondo.txt': 'Parola del fondo' });
    for (let level = 0; level < 4; level++) zip = await zipOf({ [`livello-${level}.zip`]: zip });
    const text = textOf(await read(zip, 'application/zip'));
    expect(text).toContain('livello-2.zip');
    expect(text).not.toContain('fondo');
  });

  it('that together unpack to more than a document holds are left, and the names stay', async () => {
    const bomb = await zipOf({ 'x.txt': Buffer.alloc(20 * 1024 * 1024, 'a ') });
    const entries = Object.fromEntries(Array.from({ length: 40 }, (_, each) => [`${each}.zip`, bomb]));
    const before = process.memoryUsage().rss;
    const reading = await read(await zipOf({ ...entries, 'fine.txt': 'Fine' }), 'application/zip');
    expect(textOf(reading)).toContain('39.zip');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('are read up to so many', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: READING_LIMITS.filesWithin + 50 }, (_, each) => [`${each}.txt`, `parola${each}`]),
    );
    const reading = await read(await zipOf(entries), 'application/zip');
    expect(reading).toMatchObject({ status: 'read', cut: true });
    const text = textOf(reading);
    expect(text).toContain(`parola${READING_LIMITS.filesWithin - 1}`);
    expect(text).not.toContain(`parola${READING_LIMITS.filesWithin + 1}`);
  });
});
