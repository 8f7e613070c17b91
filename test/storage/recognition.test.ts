import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { signedMessage, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';

let house: House;
let operator: TestPerson;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cdc-recognition-'));
  // The program itself, but for the next page where it is told to fail.
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\nrm '${failing()}' 2>/dev/null && exit 1\nexec tesseract "$@"\n`, { mode: 0o755 });
  house = await openHouse({ worker: true, env: { OCR_COMMAND: program } });
  operator = house.world.alfa.people.operator;
});
afterAll(async () => {
  await house?.close();
  delete process.env.OCR_COMMAND;
  rmSync(folder, { recursive: true, force: true });
});

const failing = () => join(folder, 'failing');
const textPdf = async (pages: readonly string[], size = 22) => {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const page of pages) document.addPage().fontSize(size).text(page);
  document.end();
  return buffer(document);
};
/** Each page as a scanner would see it. */
async function pictures(pages: readonly string[]): Promise<Buffer[]> {
  const file = join(folder, 'text.pdf');
  writeFileSync(file, await textPdf(pages));
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', file, join(folder, 'page')]);
  return pages.map((_, at) => readFileSync(join(folder, `page-${at + 1}.png`)));
}
/** A PDF that holds pictures alone, and on each page perhaps the stamp of a protocol. */
async function scanOf(pages: readonly string[], stamp = ''): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const picture of await pictures(pages)) {
    document.addPage().image(picture, 0, 0, { width: 612 });
    if (stamp) document.fontSize(8).text(stamp, 20, 10);
  }
  document.end();
  return buffer(document);
}
async function add(content: Buffer, name: string): Promise<string> {
  const as = house.as(operator);
  const input = { kind: 'project', title: 'Scansioni', visibility: 'centre' };
  const space = await as.post('/spaces').send(input).expect(201);
  const file = await as.post('/files').attach('file', content, name).expect(201);
  const documents = [{ fileId: file.body.id as string }];
  const { body } = await as
    .post('/documents')
    .send({ spaceId: space.body.id as string, documents })
    .expect(201);
  // Whatever else keeps this machine busy goes before.
  await house.drainQueues().catch(() => house.drainQueues());
  return body.documents[0].id as string;
}
const text = async (id: string) =>
  (await house.as(operator).get(`/documents/${id}/versions/1/text`).expect(200)).body as {
    passages: { page: number; text: string }[];
  };
const found = async (q: string) =>
  (
    await house
      .as(operator)
      .get(`/document-search?q=${encodeURIComponent(q)}`)
      .expect(200)
  ).body.items as {
    id: string;
    page: number | null;
  }[];

const PAGES = ['Deliberazione di adesione al centro servizi', 'Il sindaco firma la convenzione quadro'];

describe('a scan', () => {
  it('is read page by page, and found by its words with the page they stand on', async () => {
    const id = await add(await scanOf(PAGES), 'delibera.pdf');
    expect(await text(id)).toMatchObject({ status: 'read', reason: null, pages: 2, cut: false, recognised: true });
    expect((await text(id)).passages.map((each) => each.page)).toEqual([1, 2]);
    expect(await found('deliberazioni adesione')).toMatchObject([{ id, page: 1 }]);
    expect(await found('sindaci convenzione')).toMatchObject([{ id, page: 2 }]);
  });

  it('that bears the stamp of a protocol as text is one all the same', async () => {
    const id = await add(await scanOf(['Capitolato del servizio di assistenza'], 'Prot. 4711/2026'), 'capitolato.pdf');
    expect(await found('capitolato assistenza')).toMatchObject([{ id }]);
    expect(await text(id)).toMatchObject({ recognised: true });
  });

  it('is recognised though the same bytes were read before anybody could', async () => {
    const scan = await scanOf(['Regolamento delle biblioteche in rete'], 'Prot. 4712/2026');
    const before = await add(scan, 'regolamento.pdf');
    await house.database.owner.query(
      `UPDATE document_text SET recognised = false, passages = '{Prot. 4712/2026}', passage_pages = '{1}' WHERE document_id = $1`,
      [before],
    );
    const again = await add(scan, 'regolamento.pdf');
    expect(await text(again)).toMatchObject({ recognised: true });
    expect(await found('regolamenti biblioteche')).toContainEqual(expect.objectContaining({ id: again }));
    // And of what is known by now, nothing is recognised twice.
    const third = await add(scan, 'regolamento.pdf');
    expect(await text(third)).toMatchObject({ recognised: true });
  });

  it('of which a page cannot be read is read without that page, and says so', async () => {
    writeFileSync(failing(), '');
    const id = await add(await scanOf([...PAGES, 'La giunta prende atto']), 'verbale.pdf');
    const read = await text(id);
    expect(read).toMatchObject({ status: 'read', pages: 3, cut: true, recognised: true });
    expect(read.passages.map((each) => each.page)).toEqual([2, 3]);
  });

  it('is read out of what was signed, and as a picture', async () => {
    const signer = { givenName: 'Anna', surname: 'Bianchi', fiscalCode: 'BNCNNA70A41B149X', signedAt: new Date() };
    const signed = await signedMessage(await scanOf(['Verbale del tavolo strategico']), [signer]);
    const inEnvelope = await add(signed, 'verbale.pdf.p7m');
    expect(await found('verbali strategici')).toMatchObject([{ id: inEnvelope }]);
    const [picture] = await pictures(['Avviso di manutenzione']);
    const asPicture = await add(picture!, 'avviso.png');
    expect(await found('avvisi manutenzione')).toMatchObject([{ id: asPicture, page: null }]);
  });

  it('in which there is nothing stays without text, and a text is not read twice', async () => {
    const empty = await add(await scanOf(['']), 'vuoto.pdf');
    expect(await text(empty)).toMatchObject({ status: 'nothing', reason: 'no_text', recognised: false });
    const long = 'Questo testo non è una scansione: lo dice il file stesso, parola per parola, e basta così. '.repeat(
      3,
    );
    const plain = await add(await textPdf([long], 12), 'testo.pdf');
    expect(await text(plain)).toMatchObject({ status: 'read', recognised: false });
  });

  it('leaves nothing behind, whatever comes of it', async () => {
    await add(Buffer.concat([(await scanOf(PAGES)).subarray(0, 20_000)]), 'rotto.pdf');
    const [picture] = await pictures(['Tronca']);
    await add(picture!.subarray(0, 400), 'rotta.png');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('cdc-scan-'))).toEqual([]);
  });
});
