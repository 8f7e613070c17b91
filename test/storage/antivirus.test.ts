import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileScanning, scan } from '#app/platform';
import { openHouse, type House } from '../support/house.js';
import { libraryOf } from '../support/documents.js';
import { eventually, problem } from '../e2e/support.js';
import { CLAMD_LIMIT, EICAR, OURS, startClamd, type Clamd } from './clamd.js';

let clamd: Clamd;
let house: House;
beforeAll(async () => {
  clamd = await startClamd();
  house = await openHouse({ worker: true, env: { CLAMD_URL: clamd.url } });
});
afterAll(async () => {
  await house?.close();
  delete process.env.CLAMD_URL;
  await clamd?.stop();
});

const pieces =
  (content: Buffer, size = 1_000) =>
  (): Promise<Readable> =>
    Promise.resolve(
      Readable.from(
        Array.from({ length: Math.ceil(content.length / size) }, (_, at) =>
          content.subarray(at * size, (at + 1) * size),
        ),
      ),
    );

describe('clamd', () => {
  it.each<[string, Buffer, object]>([
    ['a clean file', randomBytes(300_000), { status: 'clean', note: null }],
    ['the test file of all antivirus programs', EICAR, { status: 'infected', note: 'Eicar-Test-Signature.UNOFFICIAL' }],
    [
      'a signature deep inside, over the end of a piece',
      Buffer.concat([randomBytes(99_990), OURS, randomBytes(500)]),
      { status: 'infected', note: 'Casa.Prova.UNOFFICIAL' },
    ],
    ['more than it takes', randomBytes(CLAMD_LIMIT + 200_000), { status: 'not_scanned', note: 'too_large' }],
  ])('says of %s what it is', async (_what, content, verdict) => {
    for (let time = 0; time < 5; time++) expect(await scan(clamd.url, pieces(content))).toEqual(verdict);
  });

  it('that is not there is an error', async () => {
    await expect(scan('tcp://127.0.0.1:9', pieces(EICAR))).rejects.toThrow();
    await expect(scan('/nonexistent/clamd.ctl', pieces(EICAR))).rejects.toThrow();
  });
});

describe('a file that arrived', () => {
  const upload = async (content: Buffer, name = 'nota.txt') =>
    (await house.as(house.world.alfa.people.body_clerk).post('/files').attach('file', content, name).expect(201)).body
      .id as string;
  const content = (id: string) => house.as(house.world.alfa.people.body_clerk).get(`/files/${id}/content`);
  const stateOf = async (id: string) =>
    (await house.database.owner.query('SELECT scan_status, scan_note FROM stored_file WHERE id = $1', [id])).rows[0];
  const scanAll = () => house.app.get(FileScanning, { strict: false }).run();
  const setting = async (unscannedDownloads: boolean) => {
    const admin = house.as(house.world.alfa.people.centre_admin);
    const { headers } = await admin.get('/centre').expect(200);
    const { body } = await admin
      .patch('/centre')
      .set('If-Match', headers.etag!)
      .send({ unscannedDownloads })
      .expect(200);
    expect(body.unscannedDownloads).toBe(unscannedDownloads);
  };

  it('is looked at once; what is infected nobody opens any more, and its owner and the centre are told', async () => {
    const [clean, infected] = [await upload(Buffer.from('tutto bene\n')), await upload(EICAR)];
    await content(infected).expect(200);
    await scanAll();
    expect([await stateOf(clean), await stateOf(infected)]).toEqual([
      { scan_status: 'clean', scan_note: null },
      { scan_status: 'infected', scan_note: 'Eicar-Test-Signature.UNOFFICIAL' },
    ]);
    await content(clean).expect(200);
    await problem(content(infected), 'file_infected');
    await house.drainQueues();
    const { people } = house.world.alfa;
    const { rows } = await house.database.owner.query(
      `SELECT membership_id FROM mail WHERE kind = 'file.infected' ORDER BY membership_id`,
    );
    expect(rows.map(({ membership_id }) => membership_id)).toEqual(
      [people.body_clerk.membershipId, people.centre_admin.membershipId].sort(),
    );
    await scanAll();
    const { body } = await house.as(people.centre_admin).get('/file-usage').expect(200);
    expect(body).toMatchObject({ infected: 1, notScanned: 0, scanning: true, quotaKilobytes: null });
  });

  it('while clamd is away waits for it, and the centre says whether it may be downloaded', async () => {
    const { port } = clamd;
    await clamd.stop();
    const waiting = await upload(Buffer.from('in attesa\n'));
    await scanAll();
    expect(await stateOf(waiting)).toEqual({ scan_status: 'not_scanned', scan_note: null });
    await content(waiting).expect(200);
    await setting(false);
    await problem(content(waiting), 'file_not_scanned');
    clamd = await startClamd(port);
    await scanAll();
    expect(await stateOf(waiting)).toEqual({ scan_status: 'clean', scan_note: null });
    await content(waiting).expect(200);
    await setting(true);
  });

  it('whose content breaks while it is read is waited for by no other', async () => {
    const broken = await upload(Buffer.from('non si legge\n'));
    const path = join(process.env.DATA_DIR!, 'files', house.world.alfa.id, broken);
    // It opens, and then nothing can be read of it.
    renameSync(path, `${path}.away`);
    mkdirSync(path);
    const after = await upload(Buffer.from('dopo\n'));
    await scanAll();
    expect([await stateOf(broken), await stateOf(after)]).toEqual([
      { scan_status: 'not_scanned', scan_note: null },
      { scan_status: 'clean', scan_note: null },
    ]);
    rmdirSync(path);
    renameSync(`${path}.away`, path);
    await scanAll();
    expect(await stateOf(broken)).toEqual({ scan_status: 'clean', scan_note: null });
  });

  it('that is too large for clamd says so, and is not sent again', async () => {
    const large = await upload(Buffer.alloc(CLAMD_LIMIT + 1, 'x'));
    await scanAll();
    await eventually('it says why', async () => (await stateOf(large)).scan_note === 'too_large');
    expect((await stateOf(large)).scan_status).toBe('not_scanned');
    await content(large).expect(200);
  });
});

describe('a document', () => {
  const SAYS = 'Il mutuo per la scuola di Zumaglia resta aperto.';
  const operator = () => house.as(house.world.alfa.people.operator);
  const scanAll = () => house.app.get(FileScanning, { strict: false }).run();
  /** Signatures change, and it is a week later. */
  const laterWith = async (newer?: Buffer) => {
    const { port } = clamd;
    await clamd.stop();
    clamd = await startClamd(port, newer);
    await house.database.owner.query('UPDATE stored_file SET scan_again_at = now() WHERE scan_again_at IS NOT NULL');
    await scanAll();
  };
  const said = async (id: string) => (await operator().get(`/documents/${id}/versions/1/text`).expect(200)).body;
  const found = async (q: string) =>
    (
      await operator()
        .get(`/document-search?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.items;
  const facets = async (q: string) =>
    (
      await operator()
        .get(`/document-search/facets?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.total;
  const content = (id: string) => operator().get(`/documents/${id}/versions/1/content`);

  it('found infected later loses what was read of it in the same moment, and has it again where that was a mistake', async () => {
    const { add, openSpace } = libraryOf(house);
    const space = await openSpace(house.world.alfa.people.operator);
    const [one, same, other] = [
      await add(house.world.alfa.people.operator, space.id, SAYS, 'mutuo.txt'),
      await add(house.world.alfa.people.operator, space.id, SAYS, 'copia.txt'),
      await add(house.world.alfa.people.operator, space.id, 'Un altro mutuo per Zumaglia.', 'altro.txt'),
    ];
    await scanAll();
    await house.drainQueues();
    const all = [one.id, same.id, other.id].sort();
    const ids = async (q: string) => (await found(q)).map(({ id }: { id: string }) => id).sort();
    expect(await ids('Zumaglia')).toEqual(all);
    expect((await said(one.id)).passages).toEqual([{ page: null, text: SAYS }]);

    // As it stands before anybody had time to follow.
    const { owner } = house.database;
    await owner.query(`CREATE TABLE held AS SELECT count(*) AS texts FROM document_text WHERE false`);
    await owner.query(
      `CREATE FUNCTION note_held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO held SELECT count(*) FROM document_text t WHERE t.document_id IN ('${one.id}', '${same.id}'); RETURN NULL; END $$`,
    );
    await owner.query(`GRANT INSERT ON held TO cdc_app`);
    await owner.query(
      `CREATE TRIGGER note_held AFTER INSERT ON outbox FOR EACH ROW WHEN (NEW.event = 'file.infected') EXECUTE FUNCTION note_held()`,
    );
    await laterWith(Buffer.from('scuola di Zumaglia'));
    await owner.query('DROP TRIGGER note_held ON outbox');
    const { rows } = await owner.query('SELECT DISTINCT texts FROM held');
    expect(rows).toEqual([{ texts: '0' }]);
    await owner.query('DROP TABLE held');
    await owner.query('DROP FUNCTION note_held()');
    await house.drainQueues();
    expect(await ids('Zumaglia')).toEqual([other.id]);
    expect(await facets('scuola')).toBe(0);
    for (const { id } of [one, same]) {
      expect(await said(id)).toMatchObject({ status: 'failed', reason: 'hostile', passages: [], passagesInAll: 0 });
      await problem(content(id), 'file_infected');
    }
    // By what is said of it, it is still found: somebody has to take it away.
    expect(await found('mutuo')).toHaveLength(2);
    expect(JSON.stringify(await found('mutuo'))).not.toContain('scuola');
    await content(other.id).expect(200);

    await laterWith();
    await house.drainQueues();
    expect(await ids('Zumaglia')).toEqual(all);
    expect(await facets('scuola')).toBe(2);
    for (const { id } of [one, same]) {
      expect((await said(id)).passages).toEqual([{ page: null, text: SAYS }]);
      await content(id).expect(200);
    }
    const { rows: mails } = await owner.query(
      `SELECT count(*)::int AS count FROM mail WHERE kind = 'file.infected' AND subject LIKE '%mutuo.txt%'`,
    );
    expect(mails[0].count).toBeGreaterThan(0);
  });
});
