import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pdfBomb, pdfOf, wideSheet } from './example-files.js';
import { READING_LIMITS } from './limits.js';
import { FileReader } from './reader.js';

/** Nothing is built here: the process runs from the sources. */
const FROM_SOURCES = ['--import', join(resolve(import.meta.dirname, '../../../..'), 'test/support/typescript.mjs')];

beforeAll(() => process.execArgv.push(...FROM_SOURCES));
afterAll(() => process.execArgv.splice(-FROM_SOURCES.length));

const streamed = (...chunks: Buffer[]) => Readable.from(chunks, { objectMode: false });
const PDF = 'application/pdf';

describe('a file is read by a process of its own', () => {
  const reader = new FileReader();

  it('and told of', async () => {
    expect(await reader.read(streamed(await pdfOf(['Tavolo tecnico'])), PDF)).toEqual({
      status: 'read',
      reason: null,
      passages: [{ page: 1, text: 'Tavolo tecnico' }],
      pages: 1,
      cut: false,
    });
  });

  it('which is ended where the file takes all memory, and the next one is read', async () => {
    const bomb = pdfBomb(700 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const reading = await reader.read(streamed(bomb), PDF);
    expect(reading).toMatchObject({ passages: [], status: 'failed' });
    expect(['memory', 'time']).toContain(reading.reason);
    expect((await reader.read(streamed(await pdfOf(['dopo'])), PDF)).status).toBe('read');
  });

  it('with a million cells, in what it may take', async () => {
    expect(await reader.read(streamed(await wideSheet(10_000, 100)), PDF)).toMatchObject({ status: 'read', cut: true });
  });

  it('and is not read where it is larger than is read', async () => {
    const chunk = randomBytes(1024 * 1024);
    async function* endless() {
      for (;;) yield chunk;
    }
    expect(await reader.read(Readable.from(endless(), { objectMode: false }), PDF)).toMatchObject({
      status: 'too_large',
      reason: 'size',
    });
    expect(READING_LIMITS.fileBytes).toBe(100 * chunk.length);
  });

  it('but where its content breaks off, the file is not to blame', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-1.7\n');
      throw new Error('the storage is gone');
    }
    await expect(reader.read(Readable.from(broken(), { objectMode: false }), PDF)).rejects.toThrow(
      'the storage is gone',
    );
  });

  it('many at once, two at a time', async () => {
    const readings = await Promise.all(
      Array.from({ length: 3 }, async (_, each) => reader.read(streamed(Buffer.from(`testo ${each}`)), 'text/plain')),
    );
    expect(readings.map(({ passages }) => passages[0]?.text)).toEqual([0, 1, 2].map((each) => `testo ${each}`));
  });
});
