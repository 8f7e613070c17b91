import { buffer } from 'node:stream/consumers';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { signedMessage, type TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';

let house: House;
let operator: TestPerson;
let clerk: TestPerson;

beforeAll(async () => {
  house = await openHouse({ worker: true });
  ({ operator, body_clerk: clerk } = house.world.alfa.people);
});
afterAll(() => house?.close());

const SIGNER = { givenName: 'Anna', surname: 'Bianchi', fiscalCode: 'BNCNNA70A41B149X', signedAt: new Date() };
const pdfOf = async (...pages: string[]) => {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const page of pages) document.addPage().text(page);
  document.end();
  return buffer(document);
};
const docxOf = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

async function upload(content: Buffer, name: string, by = operator): Promise<string> {
  const { body } = await house.as(by).post('/files').attach('file', content, name).expect(201);
  return body.id as string;
}
async function space(fields: object = {}): Promise<string> {
  const input = { kind: 'project', title: 'Progetto digitale', visibility: 'chosen', ...fields };
  const { body } = await house.as(operator).post('/spaces').send(input).expect(201);
  return body.id as string;
}
async function add(spaceId: string, content: Buffer, name: string): Promise<string> {
  const documents = [{ fileId: await upload(content, name) }];
  const { body } = await house.as(operator).post('/documents').send({ spaceId, documents }).expect(201);
  await house.drainQueues();
  return body.documents[0].id as string;
}
const described = async (id: string, fields: object) => {
  const { headers } = await house.as(operator).get(`/documents/${id}`).expect(200);
  await house.as(operator).patch(`/documents/${id}`).set('If-Match', headers.etag!).send(fields).expect(200);
  await house.drainQueues();
};
const query = (filters: Record<string, string>) => new URLSearchParams(filters).toString();
const search = async (filters: Record<string, string>, by = operator) =>
  (
    await house
      .as(by)
      .get(`/document-search?${query(filters)}`)
      .expect(200)
  ).body;
const found = async (q: string, by = operator) =>
  (await search({ q }, by)).items.map(({ id }: { id: string }) => id) as string[];
const facets = async (filters: Record<string, string>, by = operator) =>
  (
    await house
      .as(by)
      .get(`/document-search/facets?${query(filters)}`)
      .expect(200)
  ).body;

describe('what a document says', () => {
  let spaceId: string;
  beforeAll(async () => void (spaceId = await space()));

  it('is found by its words in any form, with where they stand', async () => {
    const id = await add(
      spaceId,
      await pdfOf('Premessa', 'I comuni aderenti versano la quota ogni anno.'),
      'bozza.pdf',
    );
    expect(await found('quote annuali comune aderente -sentenza')).toEqual([]);
    for (const q of ['quote comune aderente', 'anni', '"comuni aderenti"', 'zebra or quota', 'quota -zebra', 'Bozza'])
      expect({ q, ids: await found(q) }).toEqual({ q, ids: [id] });
    const { items } = await search({ q: 'quote' });
    expect(items[0]).toMatchObject({ id, title: 'bozza', spaceKind: 'project', page: 2, readingStatus: 'read' });
    expect(items[0].snippet).toEqual([
      { text: 'comuni aderenti versano la ', found: false },
      { text: 'quota', found: true },
      { text: ' ogni anno', found: false },
    ]);
    const { body } = await house.as(operator).get(`/documents/${id}/versions/1/text`).expect(200);
    expect(body).toEqual({
      status: 'read',
      reason: null,
      pages: 2,
      cut: false,
      recognised: false,
      passagesInAll: 2,
      passages: [
        { page: 1, text: 'Premessa' },
        { page: 2, text: 'I comuni aderenti versano la quota ogni anno.' },
      ],
    });
    const rest = await house.as(operator).get(`/documents/${id}/versions/1/text?after=1`).expect(200);
    expect(rest.body.passages).toHaveLength(1);
  });

  it('is found by parts of its numbers, and by what it says of itself as soon as that changes', async () => {
    const id = await add(spaceId, await docxOf('Vista la nota prot. 0004711/2026 e il CIG Z1A-2B3'), 'nota.docx');
    for (const q of ['0004711/2026', '0004711', '4711', 'Z1A-2B3', '2B3'])
      expect({ q, ids: await found(q) }).toEqual({ q, ids: [id] });
    await described(id, { title: 'Rendiconto di Vobarno', tags: ['bilancio'], protocolNumber: 'REG/88' });
    for (const q of ['rendiconti', 'bilanci', '88', 'vobarno nota'])
      expect({ q, ids: await found(q) }).toEqual({ q, ids: [id] });
  });

  it('is read out of what was signed', async () => {
    const signed = await signedMessage(await docxOf('Accordo firmato digitalmente dal presidente'), [SIGNER]);
    const id = await add(spaceId, signed, 'accordo.docx.p7m');
    expect(await found('presidente accordi')).toEqual([id]);
  });

  it('may be nothing, or not to be had: then the document says so, and is found by its title', async () => {
    const damaged = await add(spaceId, (await docxOf('x')).subarray(0, 900), 'Verbalino rovinato.docx');
    const picture = await add(spaceId, await pdfOf(''), 'Mappa catastale.pdf');
    expect(await found('verbalino')).toEqual([damaged]);
    const text = async (id: string) =>
      (await house.as(operator).get(`/documents/${id}/versions/1/text`).expect(200)).body;
    expect(await text(damaged)).toMatchObject({ status: 'failed', reason: 'damaged', passages: [] });
    expect(await text(picture)).toMatchObject({ status: 'nothing', reason: 'no_text', pages: 1 });
  });

  it('counts by its newest version, and old ones are found no more', async () => {
    const id = await add(spaceId, Buffer.from('Prima stesura: pellegrinaggio'), 'relazione.txt');
    const { headers } = await house.as(operator).get(`/documents/${id}`).expect(200);
    const fileId = await upload(Buffer.from('Seconda stesura: vendemmia'), 'relazione.txt');
    await house
      .as(operator)
      .post(`/documents/${id}/versions`)
      .set('If-Match', headers.etag!)
      .send({ fileId })
      .expect(200);
    await house.drainQueues();
    expect([await found('pellegrinaggio'), await found('vendemmia')]).toEqual([[], [id]]);
  });

  it('comes by how well it fits, or the latest first, page by page', async () => {
    const text = (word: string, times: number) => Buffer.from(`${`${word} e altro. `.repeat(times)}Fine della pagina.`);
    const often = await add(spaceId, text('gonfalone', 9), 'Regolamento.txt');
    const once = await add(spaceId, text('gonfalone', 1), 'Verbale.txt');
    const titled = await add(spaceId, Buffer.from('Nulla da dire'), 'Uso del gonfalone.txt');
    const tagged = await add(spaceId, Buffer.from('Nulla da dire'), 'Nota.txt');
    await described(tagged, { tags: ['gonfalone'] });
    const last = await add(spaceId, text('gonfalone', 2), 'Appunto.txt');
    const best = [titled, tagged, often, last, once];
    expect(await found('gonfaloni')).toEqual(best);
    const newest = (await search({ q: 'gonfaloni', sort: 'latest' })).items.map(({ id }: { id: string }) => id);
    expect(newest).toEqual([last, tagged, titled, once, often]);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await search({ q: 'gonfaloni', limit: '2', ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(best);
    await house.as(operator).get('/document-search?q=x&sort=title').expect(400);
    const file = await house.as(operator).get('/document-search/export?q=gonfaloni&separator=semicolon').expect(200);
    const [header, first, ...rest] = file.text.replace('\uFEFF', '').trim().split('\r\n');
    expect(header).toMatch(/^Titolo;Spazio;Tipo di spazio;/);
    expect(first).toMatch(/^Uso del gonfalone;Progetto digitale;Progetto;;;Uso del gonfalone.txt;1;/);
    expect(rest).toHaveLength(4);
    expect(rest.join('\n')).toContain('gonfalone e altro. gonfalone e altro.');
    await house.as(operator).get('/document-search/export?q=gonfaloni&sort=latest&format=xlsx').expect(200);
    await house.as(operator).get('/document-search/export?q=gonfaloni&format=pdf').expect(200);
  });

  it('is asked in any way that people type, and never fails', async () => {
    for (const q of [
      '',
      ' ',
      '%',
      "'",
      '"',
      '\\',
      '(',
      'a & | !',
      ':*',
      '<->',
      'é',
      'il',
      '-',
      'or or',
      'x'.repeat(100),
    ])
      await search({ q });
    const { body } = await house.as(operator).get('/document-search?year=26&kind=x&limit=0').expect(400);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['kind', 'limit', 'year']);
  });
});

describe('who finds what', () => {
  it('is what they may read, and nothing else is in a count or a facet', async () => {
    const word = 'granducato';
    const chosen = await space({ title: 'Scelti' });
    const centre = await space({ title: 'Interno', visibility: 'centre' });
    const all = await space({ title: 'Per tutti', visibility: 'public' });
    const bodyId = house.world.alfa.bodies[0]!.id;
    await house.as(operator).put(`/spaces/${chosen}/bodies/${bodyId}`).send({ role: 'reader' }).expect(200);
    const ofChosen = await add(chosen, Buffer.from(word), 'uno.txt');
    await add(centre, Buffer.from(`${word} interno`), 'due.txt');
    const ofAll = await add(all, Buffer.from(`${word} di tutti`), 'tre.txt');
    const trashed = await add(all, Buffer.from(`${word} buttato`), 'quattro.txt');
    await described(ofAll, { tags: ['aperto'], docType: 'Verbale', documentOn: '2024-05-02' });
    const { headers } = await house.as(operator).get(`/documents/${trashed}`).expect(200);
    await house.as(operator).delete(`/documents/${trashed}`).set('If-Match', headers.etag!).expect(204);

    expect((await found(word)).length).toBe(3);
    expect((await found(word, clerk)).sort()).toEqual([ofChosen, ofAll].sort());
    expect(await found(word, house.world.alfa.neighbour)).toEqual([ofAll]);
    expect(await found(word, house.world.beta.people.operator)).toEqual([]);
    expect(await facets({ q: word }, house.world.beta.people.operator)).toEqual({
      total: 0,
      more: false,
      spaces: [],
      kinds: [],
      tags: [],
      years: [],
      docTypes: [],
    });
    expect(await facets({ q: word }, house.world.alfa.neighbour)).toEqual({
      total: 1,
      more: false,
      spaces: [{ id: all, title: 'Per tutti', count: 1 }],
      kinds: [{ value: 'project', count: 1 }],
      tags: [{ value: 'aperto', count: 1 }],
      years: [{ value: '2024', count: 1 }],
      docTypes: [{ value: 'Verbale', count: 1 }],
    });
    const fitting: Record<string, string>[] = [
      { spaceId: all },
      { tag: 'Aperto' },
      { year: '2024' },
      { docType: 'Verbale' },
      { kind: 'project', tag: 'aperto' },
    ];
    for (const filters of fitting)
      expect((await search({ q: word, ...filters })).items.map(({ id }: { id: string }) => id)).toEqual([ofAll]);
    expect((await search({ q: word, kind: 'tender' })).items).toEqual([]);

    const membershipId = operator.membershipId;
    const admin = house.as(house.world.alfa.people.centre_admin);
    await admin.put(`/spaces/${centre}/recusals/${membershipId}`).send({ reason: 'Conflitto' }).expect(200);
    expect((await found(word)).length).toBe(2);
    expect((await facets({ q: word })).total).toBe(2);
    const texts = [ofChosen, trashed].map((id) => `/documents/${id}/versions/1/text`);
    for (const path of texts) await house.as(house.world.alfa.neighbour).get(path).expect(404);
    await house.as(house.world.beta.people.operator).get(texts[0]!).expect(404);
  });

  it('waits for approval where the space asks for it: until then the version before is found', async () => {
    const spaceId = await space({ visibility: 'public', needsApproval: true });
    const id = await add(spaceId, Buffer.from('Statuto del consorzio'), 'statuto.txt');
    expect([await found('consorzio'), await found('consorzio', clerk)]).toEqual([[id], []]);
    const step = async (command: string, by: TestPerson) => {
      const { headers } = await house.as(by).get(`/documents/${id}`).expect(200);
      await house.as(by).post(`/documents/${id}/steps`).set('If-Match', headers.etag!).send({ command }).expect(200);
      await house.drainQueues();
    };
    await step('submit', operator);
    await step('approve', house.world.alfa.people.centre_admin);
    expect(await found('consorzio', clerk)).toEqual([id]);
  });
});
