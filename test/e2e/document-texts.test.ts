import pg from 'pg';
import { newId } from '#app/kernel';
import { StoredFiles, TenantDatabase, systemContext, type RequestContext, type Transaction } from '#app/platform';
import type { TestPerson } from '#app/testing';
import { versionScanned } from '../../libs/documents/src/documents/document-events.js';
import { DocumentTexts } from '../../libs/documents/src/reading/document-texts.service.js';
import { FileReader } from '../../libs/documents/src/reading/reader.js';
import { TextRecognition } from '../../libs/documents/src/reading/recognition.js';
import { libraryOf } from '../support/documents.js';
import { openHouse, type House } from '../support/house.js';
import { eventually } from './support.js';

let house: House;
let operator: TestPerson;
let space: string;
/** The antivirus, in a connection of its own. */
let antivirus: pg.Client;
beforeAll(async () => {
  house = await openHouse({ worker: true });
  ({ operator } = house.world.alfa.people);
  space = (await libraryOf(house).openSpace(operator)).id as string;
  antivirus = new pg.Client({ connectionString: house.database.ownerUrl });
  await antivirus.connect();
});
afterAll(async () => {
  await antivirus?.end();
  await house?.close();
});

/** A document that the worker has read, as if nobody had; where asked, another one of the same content that is read. */
async function unreadDocument(withCopy = false): Promise<string> {
  const { add } = libraryOf(house);
  const content = `Il mutuo di Zumaglia resta aperto ${newId()}`;
  const { id } = await add(operator, space, content);
  if (withCopy) await add(operator, space, content, 'copia.txt');
  await house.drainQueues();
  await house.database.owner.query('DELETE FROM document_text WHERE document_id = $1', [id]);
  return id as string;
}
/** As the antivirus writes it, for all files of this content. */
const find = (document: string, status: 'infected' | 'clean') =>
  antivirus.query(
    `UPDATE stored_file SET scan_status = $2, scan_note = CASE $2 WHEN 'infected' THEN 'Prova' END, scanned_at = created_at
     WHERE sha256 IN (SELECT sha256 FROM document_version WHERE document_id = $1)`,
    [document, status],
  );
const somebodyWaits = async () =>
  (
    await house.database.owner.query(
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
    )
  ).rows.length > 0;
const texts = async (document: string) =>
  (
    await house.database.owner.query(
      'SELECT status, reason, passages::text AS passages FROM document_text WHERE document_id = $1',
      [document],
    )
  ).rows;

interface Moments {
  /** Once the file was read, and before anything is written of it. */
  afterReading?: () => Promise<unknown>;
  /** Once the text is written, and before that is committed. */
  beforeCommit?: () => Promise<unknown>;
}

const part = <T>(type: abstract new (...args: never[]) => T) => house.app.get<T>(type, { strict: false });
const system = () => systemContext(house.world.alfa.id, new Date(), newId());

/** What the worker does with a document, and what others do in the meantime. */
function follow(document: string, { afterReading, beforeCommit }: Moments = {}): Promise<void> {
  const database = part(TenantDatabase);
  const reader = part(FileReader);
  const watched = Object.assign(Object.create(database) as TenantDatabase, {
    run: <T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>) =>
      database.run(ctx, async (tx) => {
        const result = await work(tx);
        const sql = 'SELECT FROM document_text WHERE document_id = $1';
        if (beforeCommit && (await tx.query(sql, [document])).length) {
          const once = beforeCommit;
          beforeCommit = undefined;
          await once();
        }
        return result;
      }),
  });
  const reading = Object.assign(Object.create(reader) as FileReader, {
    read: async (...args: Parameters<FileReader['read']>) => {
      const read = await reader.read(...args);
      await afterReading?.();
      return read;
    },
  });
  const worker = new DocumentTexts(watched, part(StoredFiles), reading, part(TextRecognition));
  return worker.follow(system(), document, () => Promise.resolve());
}
const HELD = [{ status: 'failed', reason: 'hostile', passages: '{}' }];

describe('what was read of a content that is found infected meanwhile', () => {
  it('is not written where it was found before', async () => {
    const id = await unreadDocument();
    await follow(id, { afterReading: () => find(id, 'infected') });
    expect(await texts(id)).toEqual([]);
    await follow(id);
    expect(await texts(id)).toEqual(HELD);
  });

  it.each([false, true])('is taken away where it was written before (copied: %s)', async (withCopy) => {
    const id = await unreadDocument(withCopy);
    let found: Promise<unknown> | undefined;
    await follow(id, {
      beforeCommit: async () => {
        let done = false;
        found = find(id, 'infected').then(() => (done = true));
        await eventually('the antivirus waits, or is done', async () => done || (await somebodyWaits()));
      },
    });
    await found;
    expect(await texts(id)).toEqual([]);
    await follow(id);
    expect(await texts(id)).toEqual(HELD);
  });

  it.each([false, true])('is not written where both are done at once (copied: %s)', async (withCopy) => {
    const id = await unreadDocument(withCopy);
    await antivirus.query('BEGIN');
    await find(id, 'infected');
    let done = false;
    const followed = follow(id).then(() => (done = true));
    await eventually('the worker waits, or is done', async () => done || (await somebodyWaits()));
    await antivirus.query('COMMIT');
    await followed;
    if (!withCopy) expect(await texts(id)).toEqual([]);
    await follow(id);
    expect(await texts(id)).toEqual(HELD);
  });
});

it('that it could not be read is not written of a content that turns out to be clean', async () => {
  const id = await unreadDocument();
  await find(id, 'infected');
  const files = part(StoredFiles);
  const { open } = files;
  // It was refused a moment ago.
  files.open = async (...args) => {
    try {
      return await open.apply(files, args);
    } finally {
      await find(id, 'clean');
    }
  };
  try {
    await follow(id);
  } finally {
    files.open = open;
  }
  expect(await texts(id)).toEqual([]);
  await follow(id);
  expect(await texts(id)).toMatchObject([{ status: 'read' }]);
});

it('a scan that no worker here can recognise is given up in the end, and found by its title all along', async () => {
  const { owner } = house.database;
  const { id } = await libraryOf(house).add(operator, space, newId(), 'Planimetria di Zumaglia.txt');
  await house.drainQueues();
  // As a worker with the programs has read it, before they went away.
  await owner.query(
    `UPDATE document_text SET status = 'nothing', reason = 'picture', passages = '{}', passage_pages = '{}' WHERE document_id = $1`,
    [id],
  );
  await part(TenantDatabase).run(system(), (tx) => tx.emit(versionScanned(id as string, 1)));
  const delivery = async () =>
    (
      await owner.query(
        `SELECT id, attempts, last_error, done_at, failed_at FROM outbox WHERE event = 'document.version_scanned' AND payload ->> 'documentId' = $1`,
        [id],
      )
    ).rows[0];
  await eventually('it was tried', async () => (await delivery()).last_error !== null);
  expect(await delivery()).toMatchObject({ done_at: null, failed_at: null });
  await owner.query(`UPDATE outbox SET attempts = 79, due_at = now() WHERE id = $1`, [(await delivery()).id]);
  await eventually('it was given up', async () => (await delivery()).failed_at !== null);
  expect(await delivery()).toMatchObject({ done_at: null, attempts: 80 });
  const { body } = await house.as(operator).get('/document-search?q=planimetria').expect(200);
  expect(body.items).toMatchObject([{ id }]);
  await owner.query('DELETE FROM outbox WHERE id = $1', [(await delivery()).id]);
});
