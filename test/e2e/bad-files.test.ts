import { connect } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import { ATTACHABLE_TYPES, LIMITS, type ProblemCode } from '#app/contracts';
import { openHouse, type Caller, type House } from '../support/house.js';
import { eventually, fieldsOf, leavesNoTrace, openTicket, problem, rowsOf, storedFiles } from './support.js';

let house: House;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(() => house?.close());

const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), Buffer.alloc(200)]);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};
const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

/** Neither rows nor bytes. */
async function leavesNothing(work: () => Promise<unknown>): Promise<void> {
  await leavesNoTraceOfFiles(work);
  await eventually('no file is left', () => storedFiles().length === kept);
}
let kept = 0;
async function leavesNoTraceOfFiles(work: () => Promise<unknown>): Promise<void> {
  const before = await rowsOf(house, 'stored_file');
  kept = storedFiles().length;
  await work();
  await eventually('no row is left', async () => (await rowsOf(house, 'stored_file')) === before);
}

describe('an upload is refused', () => {
  it.each<[string, Buffer, string]>([
    ['a program renamed to PDF', EXE, 'fattura.pdf'],
    ['a program renamed to PDF in capitals', EXE, 'FATTURA.PDF'],
    ['a program as it is', EXE, 'setup.exe'],
    ['a page renamed to a picture', HTML, 'logo.png'],
    ['a page as it is', HTML, 'pagina.html'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'logo.svg'],
    ['a picture renamed to PDF', PNG, 'scansione.pdf'],
    ['a PDF renamed to a picture', PDF, 'foto.jpg'],
    ['an archive that is none', Buffer.from('hello'), 'atti.zip'],
    ['a document that is none', PDF, 'lettera.docx'],
    ['a signature that is none', Buffer.from('hello'), 'atto.pdf.p7m'],
    ['a program renamed to text', EXE, 'note.txt'],
    ['an empty file', Buffer.alloc(0), 'vuoto.txt'],
    ['a file without an extension', PDF, 'fattura'],
    ['a file of a hidden kind', PDF, 'fattura.pdf.exe'],
  ])('%s', async (_what, content, name) => {
    await leavesNothing(() => problem(clerk.post('/files').attach('file', content, name), 'unsupported_media_type'));
  });

  it('of one byte too many, and not of the last byte that fits', async () => {
    const content = Buffer.alloc(LIMITS.fileBytes + 1, 'x');
    await leavesNothing(() =>
      problem(clerk.post('/files').attach('file', content, 'registro.log'), 'payload_too_large'),
    );
    const fits = await clerk.post('/files').attach('file', content.subarray(1), 'registro.log').expect(201);
    expect(fits.body).toMatchObject({ size: LIMITS.fileBytes, mediaType: 'text/plain' });
    await clerk.delete(`/files/${fits.body.id}`).expect(204);
    expect(storedFiles()).toEqual([]);
  });

  it.each<[string, (call: ReturnType<Caller['post']>) => unknown, ProblemCode, string[]]>([
    [
      'under another name',
      (call) => call.attach('document', PDF, 'a.pdf'),
      'validation_failed',
      ['document: unknown_field'],
    ],
    ['of a field only', (call) => call.field('note', 'x'), 'validation_failed', ['file: required']],
    ['of a field instead of a file', (call) => call.field('file', 'x'), 'validation_failed', ['file: required']],
    ['as JSON', (call) => call.send({ file: 'x' }), 'unsupported_media_type', []],
    ['of nothing', (call) => call, 'unsupported_media_type', []],
    [
      'without a boundary',
      (call) => call.set('Content-Type', 'multipart/form-data').send('x'),
      'malformed_request',
      [],
    ],
    [
      'of no parts',
      (call) => call.set('Content-Type', 'multipart/form-data; boundary=x').send('--x--\r\n'),
      'validation_failed',
      ['file: required'],
    ],
    [
      'that ends before its boundary',
      (call) => call.set('Content-Type', 'multipart/form-data; boundary=x').send(part('a.txt') + 'hello'),
      'malformed_request',
      [],
    ],
    [
      'that ends in its headers',
      (call) => call.set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nContent-Disp'),
      'malformed_request',
      [],
    ],
    [
      'that is no multipart at all',
      (call) => call.set('Content-Type', 'multipart/form-data; boundary=x').send('hello'),
      'malformed_request',
      [],
    ],
  ])('%s', async (_what, fill, code, fields) => {
    const call = clerk.post('/files');
    fill(call);
    await leavesNothing(async () => expect(fieldsOf(await problem(call, code))).toEqual(fields));
  });

  it('from who may not, before anything is stored', async () => {
    await leavesNothing(async () => {
      await problem(house.as(undefined).post('/files').attach('file', PDF, 'a.pdf'), 'unauthenticated');
      await problem(
        house.as(house.world.alfa.people.auditor).post('/files').attach('file', PDF, 'a.pdf'),
        'permission_denied',
      );
    });
  });
});

const part = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;

describe('an upload that is cut', () => {
  it.each<[string, number]>([
    ['in its first bytes', 10],
    ['in the middle', 3_000_000],
  ])('%s leaves nothing behind', async (_what, sent) => {
    await leavesNothing(async () => {
      const { hostname, port } = new URL(house.url);
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(
        `POST /api/v1/files HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${house.world.alfa.people.body_clerk.token}\r\n` +
          `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 10000000\r\n\r\n${part('a.txt')}`,
      );
      socket.write(Buffer.alloc(sent, 'x'));
      // The row is there before the bytes: seeing it means that the upload is under way.
      if (sent > 16_384)
        await eventually(
          'the upload begins',
          async () => (await house.database.owner.query(`SELECT FROM stored_file WHERE status = 'pending'`)).rowCount,
        );
      socket.destroy();
    });
  });
});

describe('an upload that is taken', () => {
  it('gets a clean name, and goes with its owner’s message only', async () => {
    const { people, neighbour } = house.world.alfa;
    const file = await clerk.post('/files').attach('file', PDF, "../../etc/l’atto dell'ente (2).pdf").expect(201);
    expect(file.body).toMatchObject({
      name: "l’atto dell'ente (2).pdf",
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    for (const stranger of [neighbour, people.operator, people.body_admin, house.world.beta.people.operator]) {
      await problem(house.as(stranger).get(`/files/${file.body.id}/content`), 'not_found');
      await problem(
        house.as(stranger === people.operator ? people.operator : people.body_admin).delete(`/files/${file.body.id}`),
        'not_found',
      );
    }
    const other = await openTicket(house, neighbour);
    await leavesNoTrace(house, async () => {
      const body = await problem(
        house
          .as(neighbour)
          .post(`${other.path}/messages`)
          .send({ kind: 'public', text: 'x', fileIds: [file.body.id] }),
        'not_found',
      );
      expect(fieldsOf(body)).toEqual(['fileIds: not_found']);
    });
    const own = await openTicket(house, undefined, { fileIds: [file.body.id, file.body.id] });
    expect(own.body.messages[0].attachments).toEqual([
      { id: file.body.id, name: file.body.name, mediaType: 'application/pdf', size: PDF.length },
    ]);
    await leavesNoTrace(house, async () => {
      expect((await problem(clerk.delete(`/files/${file.body.id}`), 'state_conflict')).allowed).toEqual([]);
      await problem(
        clerk.post(`${own.path}/messages`).send({ kind: 'public', text: 'x', fileIds: [file.body.id] }),
        'not_found',
      );
    });
    const content = await house.as(people.operator).get(`/files/${file.body.id}/content`).buffer(true).expect(200);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(content.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''l%E2%80%99atto%20dell%27ente%20%282%29.pdf",
    );
    expect(content.headers['content-security-policy']).toContain('sandbox');
  });

  it('keeps its extension when its name is too long', async () => {
    const { body } = await clerk
      .post('/files')
      .attach('file', PDF, `${'è'.repeat(LIMITS.fileName)}.pdf`)
      .expect(201);
    expect(body.name).toBe(`${'è'.repeat(LIMITS.fileName - 4)}.pdf`);
  });

  it('of every kind that the contracts name', () => {
    expect(Object.keys(ATTACHABLE_TYPES)).toHaveLength(13);
  });
});
