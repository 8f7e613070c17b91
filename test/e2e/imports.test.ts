import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const HEADER = ['Codice', 'Ambito', 'Titolo', 'A chi serve', 'Quota', 'Come si ottiene', 'Costi'];
const row = (code: string, fields: Partial<Record<'line' | 'title' | 'dues' | 'costs', string>> = {}) => [
  code,
  fields.line ?? 'CIT',
  fields.title ?? `Servizio ${code}`,
  'Serve ai comuni.',
  fields.dues ?? 'Compreso nella quota',
  'richiesta in linea',
  fields.costs ?? '',
];

const admin = () => house.as(house.world.alfa.people.centre_admin);

async function upload(content: Buffer, name = 'servizi.csv'): Promise<string> {
  return (await admin().post('/files').attach('file', content, name).expect(201)).body.id as string;
}
const csv = (rows: string[][], delimiter = ';', header = HEADER) =>
  Buffer.from(stringify([header, ...rows], { delimiter }));

async function preview(content: Buffer, name?: string): Promise<Json> {
  const fileId = await upload(content, name);
  return (await admin().post('/imports').send({ target: 'services', fileId }).expect(201)).body;
}
const rowsOf = async (id: string, query = ''): Promise<Json[]> =>
  (await admin().get(`/imports/${id}/rows?limit=100${query}`).expect(200)).body.items;

/** Has the import written, or taken back, and waits for the long work that does it. */
async function run(id: string, step: 'confirmation' | 'undo'): Promise<{ job: Json; batch: Json }> {
  const { body } = await admin().post(`/imports/${id}/${step}`).expect(200);
  const jobId = step === 'undo' ? body.undoJobId : body.jobId;
  const job = await eventually(
    'the long work has ended',
    async () => {
      const { body: found } = await admin().get(`/jobs/${jobId}`).expect(200);
      return found.finishedAt ? (found as Json) : null;
    },
    60_000,
  );
  return { job, batch: (await admin().get(`/imports/${id}`).expect(200)).body };
}
const figures = (job: Json) => Object.fromEntries(job.figures.map(({ name, value }: Json) => [name, value]));
const serviceOf = async (code: string): Promise<Json> => {
  const { rows } = await house.database.owner.query('SELECT id FROM service WHERE tenant_id = $1 AND code = $2', [
    house.world.alfa.id,
    code,
  ]);
  return rows[0] ? (await admin().get(`/services/${rows[0].id}`).expect(200)).body : null;
};

async function template(query: string): Promise<Buffer> {
  const { body } = await admin()
    .get(`/imports/templates/services?${query}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return body as Buffer;
}

describe('an import of services', () => {
  it('shows the mistakes of each row by its cells, and writes nothing yet', async () => {
    const batch = await preview(
      csv([
        row('anteprima-uno'),
        row('Codice Sbagliato', { dues: 'gratis' }),
        row('anteprima-due', { line: 'SAPE' }),
        row('anteprima-uno'),
        row('anteprima-tre', { title: '' }),
      ]),
    );
    expect(batch).toMatchObject({ status: 'preview', rows: 5, creates: 1, wrong: 4, jobId: null });
    const rows = await rowsOf(batch.id);
    expect(rows.map(({ number, effect, outcome }) => [number, effect, outcome])).toEqual([
      [2, 'create', 'waiting'],
      [3, null, 'wrong'],
      [4, null, 'wrong'],
      [5, null, 'wrong'],
      [6, null, 'wrong'],
    ]);
    const wrong = rows.map(({ cells }) =>
      cells.filter(({ error }: Json) => error).map(({ column, error }: Json) => `${column}: ${error}`),
    );
    expect(wrong).toEqual([
      [],
      ['Codice: invalid_format', 'Quota: not_in_list'],
      ['Ambito: not_in_list'],
      ['Codice: in_use'],
      ['Titolo: required'],
    ]);
    expect((await rowsOf(batch.id, '&outcome=waiting')).map(({ number }) => number)).toEqual([2]);
    expect(await serviceOf('anteprima-uno')).toBeNull();
  });

  it('writes the good rows as drafts in the name of who asked, and takes them back', async () => {
    const batch = await preview(
      csv([row('pec', { costs: '10,00 €' }), row('firma'), row('sbagliato', { line: 'XXX' })]),
    );
    const { job, batch: done } = await run(batch.id, 'confirmation');
    expect(job).toMatchObject({ kind: 'imports.apply', status: 'succeeded', done: 2, total: 2 });
    expect(figures(job)).toEqual({ created: 2, updated: 0, same: 0, refused: 0 });
    expect(done).toMatchObject({ status: 'applied', applied: 2, wrong: 1 });
    expect(await serviceOf('pec')).toMatchObject({
      status: 'draft',
      draft: { costs: '10,00 €', title: 'Servizio pec' },
    });
    const { rows: entries } = await house.database.owner.query(
      `SELECT e.access, e.membership_id FROM audit_entry e JOIN service s ON s.id = e.row_id WHERE s.code = 'pec' AND e.table_name = 'service'`,
    );
    expect(entries).toEqual([{ access: 'system', membership_id: house.world.alfa.people.centre_admin.membershipId }]);
    await problem(admin().post(`/imports/${batch.id}/confirmation`), 'state_conflict');
    // What somebody worked on meanwhile stays.
    const firma = await serviceOf('firma');
    await admin()
      .patch(`/services/${firma.id}`)
      .set('If-Match', `"${firma.version}"`)
      .send({ title: 'Firma' })
      .expect(200);
    const undone = await run(batch.id, 'undo');
    expect(figures(undone.job)).toEqual({ undone: 1, kept: 1 });
    expect(undone.batch.status).toBe('undone');
    expect(await serviceOf('pec')).toBeNull();
    expect((await serviceOf('firma')).draft.title).toBe('Firma');
  });

  it('changes what is there, never doubles it, and gives back what stood there before', async () => {
    const first = await preview(csv([row('posta'), row('portale')]));
    await run(first.id, 'confirmation');
    const again = await preview(csv([row('posta', { title: 'Posta nuova' }), row('portale')]));
    expect(again).toMatchObject({ creates: 0, updates: 1, same: 1 });
    const { job } = await run(again.id, 'confirmation');
    expect(figures(job)).toEqual({ created: 0, updated: 1, same: 1, refused: 0 });
    expect((await serviceOf('posta')).draft.title).toBe('Posta nuova');
    await run(again.id, 'undo');
    expect((await serviceOf('posta')).draft.title).toBe('Servizio posta');
    const { code } = (await admin().get(`/services/${house.world.alfa.serviceId}`).expect(200)).body;
    const published = await preview(csv([row(code, { title: 'Altro titolo' })]));
    await run(published.id, 'confirmation');
    expect((await serviceOf(code)).draft.title).toBe('Altro titolo');
    await run(published.id, 'undo');
    expect((await serviceOf(code)).draft).toBeNull();
  });

  it('refuses a row that something came in the way of, and writes the others', async () => {
    await run((await preview(csv([row('in-revisione')]))).id, 'confirmation');
    const batch = await preview(csv([row('in-revisione', { title: 'Altro' }), row('arrivato-dopo')]));
    expect(batch).toMatchObject({ updates: 1, creates: 1 });
    const { id } = await serviceOf('in-revisione');
    await house.database.owner.query(`UPDATE service_version SET status = 'in_review' WHERE service_id = $1`, [id]);
    const { job } = await run(batch.id, 'confirmation');
    expect(figures(job)).toMatchObject({ created: 1, updated: 0, refused: 1 });
    const [refused] = await rowsOf(batch.id, '&outcome=refused');
    expect(refused.cells[0]).toMatchObject({ column: 'Codice', value: 'in-revisione', error: 'not_allowed' });
  });

  it('reads commas, letters of Windows, spreadsheets, headers in English, and names what it ignores', async () => {
    const windows = Buffer.concat([
      Buffer.from(`${HEADER.join(';')};Note\r\nlettere;CIT;Servizio `, 'latin1'),
      Buffer.from([0xe8]),
      Buffer.from(';Per tutti;compreso NELLA quota;Richiesta in linea;;x\r\n', 'latin1'),
    ]);
    const old = await preview(windows);
    expect(old).toMatchObject({ creates: 1, wrong: 0, ignored: ['Note'] });
    expect((await rowsOf(old.id))[0].cells[2].value).toBe('Servizio è');
    const english = ['Code', 'Line', 'Title', 'Who it is for', 'Dues', 'How it is had', 'Costs'];
    const commas = await preview(csv([row('virgole', { dues: 'included', costs: `'=1+1` })], ',', english));
    expect(commas).toMatchObject({ creates: 1, wrong: 0 });
    expect((await rowsOf(commas.id))[0].cells.at(-1).value).toBe('=1+1');
    const sheet = await writeExcelFile([HEADER, row('foglio'), [], row('foglio-due')]).toBuffer();
    const excel = await preview(sheet, 'servizi.xlsx');
    expect(excel).toMatchObject({ creates: 2, wrong: 0, fileName: 'servizi.xlsx' });
    expect((await rowsOf(excel.id)).map(({ number }) => number)).toEqual([2, 4]);
  });

  it('gives a template that is read as it is', async () => {
    for (const format of ['csv', 'xlsx']) {
      const body = await template(`format=${format}`);
      expect(await preview(body, `modello.${format}`)).toMatchObject({
        rows: 1,
        creates: 1,
        wrong: 0,
        ignored: [],
      });
    }
    await problem(admin().get('/imports/templates/unknown'), 'not_found');
  });

  it('reads requirements and allowances from their cells, and says where it does not understand them', async () => {
    const header = [...HEADER, 'Requisiti', 'Dotazioni comprese'];
    const terms = (code: string, requirements: string, allowances: string) => [...row(code), requirements, allowances];
    const batch = await preview(
      csv(
        [
          terms(
            'termini-uno',
            'adesione attiva E (comune O unione di comuni)',
            'ore: Ore (ore; ogni anno; contati dalle ore): 12',
          ),
          terms('termini-due', 'chi vuole', ''),
          terms('termini-tre', '', 'caselle: Caselle (caselle; ogni anno): oltre = 8; fino a 5000 = 3'),
        ],
        ';',
        header,
      ),
    );
    expect(batch).toMatchObject({ creates: 1, wrong: 2 });
    const errors = (await rowsOf(batch.id)).map(({ cells }) =>
      cells.filter(({ error }: Json) => error).map(({ column, error }: Json) => `${column}: ${error}`),
    );
    expect(errors).toEqual([[], ['Requisiti: invalid_format'], ['Dotazioni comprese: invalid_format']]);
    await run(batch.id, 'confirmation');
    expect((await serviceOf('termini-uno')).draft).toMatchObject({
      requirements: [
        { anyOf: [{ kind: 'active_adhesion' }] },
        { anyOf: [{ kind: 'body_type', bodyTypes: ['municipality', 'union'] }] },
      ],
      allowances: [
        { code: 'ore', unit: 'ore', period: 'year', countedBy: 'hours', bands: [{ upTo: null, quantity: 12 }] },
      ],
    });
    const changed = await preview(csv([terms('termini-uno', 'nessuno', '')], ';', header));
    expect(changed).toMatchObject({ updates: 1 });
    await run(changed.id, 'confirmation');
    const { draft } = await serviceOf('termini-uno');
    expect(draft.requirements).toEqual([]);
    expect(draft.allowances).toHaveLength(1);
    await run(changed.id, 'undo');
    expect((await serviceOf('termini-uno')).draft.requirements).toHaveLength(2);
  });

  it('finds nothing to change in the services that the centre has, taken away and read again', async () => {
    await admin()
      .post('/services')
      .send({
        ...Object.fromEntries(
          ['context', 'obligations', 'forms', 'costs', 'contact', 'hours', 'activationTime', 'legalBasis'].map(
            (key) => [key, ''],
          ),
        ),
        code: 'andata-e-ritorno',
        serviceLine: 'CIT',
        title: '=Formule; e "virgolette"',
        audience: 'Per chi va e torna.',
        inclusion: 'additional',
        computerisation: 'fully_online',
        object: '- una cosa\n- un’altra\n\nPoi basta.',
        whoMayAsk: 'Tutti',
        requirements: [
          { anyOf: [{ kind: 'active_adhesion' }] },
          {
            anyOf: [
              { kind: 'body_type', bodyTypes: ['agency', 'union'] },
              { kind: 'population', to: 3000 },
            ],
          },
        ],
        allowances: [
          {
            code: 'caselle',
            name: 'Caselle',
            unit: 'caselle',
            period: 'year',
            bands: [
              { upTo: 5000, quantity: 2.5 },
              { upTo: null, quantity: 8 },
            ],
          },
        ],
      })
      .expect(201);
    for (const format of ['csv', 'xlsx']) {
      const batch = await preview(await template(`format=${format}&content=current`), `servizi.${format}`);
      expect(batch.rows).toBeGreaterThan(2);
      expect(batch).toMatchObject({ same: batch.rows, creates: 0, updates: 0, wrong: 0, ignored: [] });
    }
  });

  it('refuses files as a whole that cannot be read, are empty, too long or lack columns', async () => {
    const refused = async (content: Buffer, name?: string) =>
      fieldsOf(
        await problem(
          admin()
            .post('/imports')
            .send({ target: 'services', fileId: await upload(content, name) }),
          'validation_failed',
        ),
      );
    expect(await refused(csv([]))).toEqual(['fileId: too_short']);
    expect(
      await refused(csv([row('x')], ';', ['Codice', 'Ambito', 'Titolo', 'A chi serve', 'Quota', 'Altro', 'Costi'])),
    ).toEqual(['Come si ottiene: required']);
    expect(await refused(csv(Array.from({ length: 2_001 }, (_, at) => row(`x-${at}`))))).toEqual(['fileId: too_long']);
    expect(await refused(Buffer.from('%PDF-1.4\n%%EOF\n'), 'servizi.pdf')).toEqual(['fileId: wrong_type']);
    const foreign = (
      await house
        .as(house.world.beta.people.operator)
        .post('/files')
        .attach('file', csv([row('x')]), 'x.csv')
        .expect(201)
    ).body.id as string;
    await problem(admin().post('/imports').send({ target: 'services', fileId: foreign }), 'not_found');
    await problem(
      admin()
        .post('/imports')
        .send({ target: 'unknown', fileId: await upload(csv([row('x')])) }),
      'not_found',
    );
  });
});

describe('long work', () => {
  it('ends on request; what it did stays and can be taken back', async () => {
    const batch = await preview(csv(Array.from({ length: 600 }, (_, at) => row(`molti-${at}`))));
    const { body } = await admin().post(`/imports/${batch.id}/confirmation`).expect(200);
    const read = async () => (await admin().get(`/jobs/${body.jobId}`).expect(200)).body as Json;
    await eventually('it has begun', async () => (await read()).done > 0);
    await admin().post(`/jobs/${body.jobId}/cancellation`).expect(200);
    const job = await eventually('it has ended', async () => {
      const found = await read();
      return found.finishedAt ? found : null;
    });
    expect(job).toMatchObject({ status: 'cancelled', total: 600, cancelRequested: true });
    const { body: stopped } = await admin().get(`/imports/${batch.id}`).expect(200);
    expect(stopped).toMatchObject({ status: 'applied', applied: job.done });
    expect(job.done).toBeLessThan(600);
    await problem(admin().post(`/jobs/${body.jobId}/cancellation`), 'state_conflict');
    const { batch: undone } = await run(batch.id, 'undo');
    expect(undone).toMatchObject({ status: 'undone', undone: job.done, kept: 0 });
  });

  it('is seen by the centre, and by nobody of a body or of another centre', async () => {
    const { body } = await admin().get('/imports?target=services').expect(200);
    const { jobId } = (body.items as Json[]).find((each) => each.jobId);
    const { alfa, beta } = house.world;
    await house.as(alfa.people.operator).get(`/jobs/${jobId}`).expect(200);
    for (const person of [alfa.people.body_clerk, beta.people.centre_admin])
      await problem(house.as(person).get(`/jobs/${jobId}`), 'not_found');
  });
});

describe('an import of bodies', () => {
  const BODIES = ['Ente', 'Tipo', 'Provincia', 'Codice ISTAT', 'Codice IPA', 'PEC', 'Codice fiscale'];
  const body = (
    name: string,
    istat: string,
    fields: { type?: string; ipa?: string; pec?: string; tax?: string } = {},
  ) => [name, fields.type ?? 'Comune', 'bs', istat, fields.ipa ?? '', fields.pec ?? '', fields.tax ?? ''];
  const previewBodies = async (rows: string[][]): Promise<Json> => {
    const fileId = await upload(csv(rows, ';', BODIES), 'enti.csv');
    return (await admin().post('/imports').send({ target: 'bodies', fileId }).expect(201)).body;
  };
  const create = async (fields: object): Promise<Json> =>
    (
      await admin()
        .post('/bodies')
        .send({ type: 'municipality', province: 'BS', ...fields })
        .expect(201)
    ).body;
  const sheet = async (id: string): Promise<Json> => (await admin().get(`/bodies/${id}`).expect(200)).body;
  const found = async (q: string): Promise<Json[]> => (await admin().get(`/bodies?q=${q}`).expect(200)).body.items;

  it('finds them by ISTAT or IPA code, names duplicates and mistakes, and is taken back where nothing was built upon it', async () => {
    const known = await create({ name: 'Comune di Acquafredda', istatCode: '917001', phone: '030 1' });
    const byIpa = await create({ name: 'Unione vecchia', type: 'union', ipaCode: 'uv' });
    await create({ name: 'Comune senza codici' });
    const batch = await previewBodies([
      body('Comune di Acquafredda', '917001', { pec: 'pec@acquafredda.example.org' }),
      body('Unione nuova', '', { type: 'Unione di comuni', ipa: 'uv' }),
      body('Comune Nuovo', '917002'),
      body('Comune Nuovissimo', '917003'),
      body('Comune Nuovo bis', '917002'),
      body('Comune senza codici', ''),
      body('Comune sbagliato', '12'),
      body('Regno', '', { type: 'Regno' }),
      body('Comune X', '', { tax: '12345678901' }),
    ]);
    expect(batch).toMatchObject({ rows: 9, creates: 2, updates: 2, wrong: 5 });
    const wrong = (await rowsOf(batch.id, '&outcome=wrong')).map(({ number, cells }) => [
      number,
      ...(cells as Json[]).filter(({ error }) => error !== null).map(({ column, error }) => `${column}: ${error}`),
    ]);
    expect(wrong).toEqual([
      [6, 'Ente: in_use'],
      [7, 'Ente: in_use'],
      [8, 'Codice ISTAT: invalid_format'],
      [9, 'Tipo: not_in_list'],
      [10, 'Codice fiscale: wrong_check_digit'],
    ]);
    const { job } = await run(batch.id, 'confirmation');
    expect(figures(job)).toMatchObject({ created: 2, updated: 2, refused: 0 });
    expect(await sheet(known.id)).toMatchObject({ pec: 'pec@acquafredda.example.org', phone: '030 1' });
    expect(await sheet(byIpa.id)).toMatchObject({ name: 'Unione nuova', province: 'BS' });
    const [kept] = await found('Comune Nuovissimo');
    const figure = { kind: 'population', year: 2024, value: 900, source: 'ISTAT' };
    await admin().post(`/bodies/${kept!.id}/figures`).send(figure).expect(201);
    expect(figures((await run(batch.id, 'undo')).job)).toMatchObject({ undone: 3, kept: 1 });
    expect(await found('917002')).toEqual([]);
    expect(await found('917003')).toHaveLength(1);
    expect(await sheet(known.id)).toMatchObject({ pec: null, phone: '030 1' });
    expect(await sheet(byIpa.id)).toMatchObject({ name: 'Unione vecchia' });
  });

  it('is led by the codes of a record that was joined, and changes nothing for them', async () => {
    const kept = await create({ name: 'Comune di Polaveno', ipaCode: 'pola' });
    const double = await create({ name: 'POLAVENO', ipaCode: 'pola2', istatCode: '917144' });
    await admin().post('/body-joins').send({ keptId: kept.id, joinedId: double.id }).expect(201);
    const batch = await previewBodies([
      body('POLAVENO', '', { ipa: 'pola2' }),
      body('Comune di Polaveno', '917144', { pec: 'pec@polaveno.example.org' }),
    ]);
    expect(batch).toMatchObject({ rows: 2, creates: 0, updates: 0, wrong: 1 });
    const once = await previewBodies([body('POLAVENO', '917144', { pec: 'pec@polaveno.example.org' })]);
    expect(once).toMatchObject({ rows: 1, creates: 0, updates: 1, wrong: 0 });
    await run(once.id, 'confirmation');
    expect(await sheet(kept.id)).toMatchObject({
      name: 'Comune di Polaveno',
      ipaCode: 'pola',
      istatCode: null,
      pec: 'pec@polaveno.example.org',
    });
  });

  it('reads 205 bodies with mistakes in ten rows, in both kinds of file; the ten are had as a file, corrected and read again', async () => {
    await create({ name: 'Comune di Gavardo', istatCode: '918001' });
    await create({ name: 'Unione del Garda', type: 'union', ipaCode: 'unione_garda' });
    await create({ name: 'Comune di Serle' });
    const header = [
      'Ente',
      'Tipo',
      'Provincia',
      'Codice ISTAT',
      'Codice IPA',
      'Codice fiscale',
      'Indirizzo',
      'CAP',
    ].concat(['Comune della sede', 'Popolazione', 'Anno popolazione', 'Fonte popolazione']);
    const at = (column: string) => header.indexOf(column);
    const rows = Array.from({ length: 205 }, (_, index) => [
      `Comune di Prova ${index + 1}`,
      'Comune',
      'BS',
      String(810_000 + index),
      `c_prova_${index}`,
      '',
      `via Roma ${index + 1}`,
      '25040',
      `Prova ${index + 1}`,
      `${1 + (index % 9)}.${100 + index}`,
      '2024',
      'ISTAT, bilancio demografico',
    ]);
    const mistakes: [row: number, column: string, value: string, error: string][] = [
      [7, 'Codice fiscale', '12345678901', 'Codice fiscale: wrong_check_digit'],
      [23, 'Tipo', 'Regno', 'Tipo: not_in_list'],
      [41, 'Codice ISTAT', '810000', 'Ente: in_use'],
      [59, 'Ente', 'Comune di Serle', 'Ente: in_use'],
      [77, 'Anno popolazione', '2199', 'Anno popolazione: out_of_range'],
      [95, 'Popolazione', '-12', 'Popolazione: out_of_range'],
      [113, 'Ente', '', 'Ente: required'],
      [131, 'Provincia', 'B1', 'Provincia: invalid_format'],
      [149, 'Ente', 'x'.repeat(201), 'Ente: too_long'],
      [167, 'Codice IPA', 'unione_garda', 'Codice IPA: in_use'],
    ];
    const right = rows.map((cells) => [...cells]);
    for (const [row, column, value] of mistakes) rows[row]![at(column)] = value;
    rows[167]![at('Codice ISTAT')] = '918001';
    const read = async (content: Buffer, name: string): Promise<Json> => {
      const fileId = await upload(content, name);
      return (await admin().post('/imports').send({ target: 'bodies', fileId }).expect(201)).body;
    };
    const wrongOf = async (id: string) =>
      (await rowsOf(id, '&outcome=wrong')).map(({ number, cells }) => [
        number,
        ...(cells as Json[]).filter(({ error }) => error !== null).map(({ column, error }) => `${column}: ${error}`),
      ]);
    // The header is line 1.
    const expected = mistakes.map(([row, , , error]) => [row + 2, error]);
    const sheet = await read(await writeExcelFile([header, ...rows]).toBuffer(), 'enti.xlsx');
    expect(sheet).toMatchObject({ rows: 205, creates: 195, wrong: 10, ignored: [] });
    expect(await wrongOf(sheet.id)).toEqual(expected);
    const first = await read(csv(rows, ';', header), 'enti.csv');
    expect(first).toMatchObject({ rows: 205, creates: 195, wrong: 10 });
    expect(await wrongOf(first.id)).toEqual(expected);
    expect(figures((await run(first.id, 'confirmation')).job)).toMatchObject({ created: 195, refused: 0 });
    const [made] = await found('810000');
    const path = `/bodies/${made!.id as string}`;
    expect((await admin().get(path).expect(200)).body).toMatchObject({
      figures: [{ kind: 'population', year: 2024, value: 1100, source: 'ISTAT, bilancio demografico' }],
      addresses: [{ kind: 'registered', street: 'via Roma 1', postcode: '25040', place: 'Prova 1', province: 'BS' }],
    });

    const { text } = await admin().get(`/imports/${first.id}/rows/export?outcome=wrong&format=csv`).expect(200);
    const [head, ...lines] = parse(text, { bom: true, delimiter: ';' });
    expect(lines.map((cells) => [cells[head!.indexOf('Riga del file')], cells.at(-1)])).toEqual(
      mistakes.map(([row, , , error]) => [String(row + 2), expect.stringContaining(error.split(':')[0]!)]),
    );
    for (const [index, [row]] of mistakes.entries())
      for (const column of header) lines[index]![head!.indexOf(column)] = right[row]![at(column)]!;
    const second = await read(csv(lines, ';', head), 'corretti.csv');
    expect(second).toMatchObject({ rows: 10, creates: 10, wrong: 0, ignored: ['Riga del file', 'Errori'] });
    await run(second.id, 'confirmation');
    expect(await read(csv(right, ';', header), 'enti.csv')).toMatchObject({ same: 205 });
    const changed = await read(
      csv(
        [['Comune di Prova 1', 'Comune', 'BS', '810000', '', '', '', '25041', '', '1200', '2024', right[0]!.at(-1)!]],
        ';',
        header,
      ),
      'uno.csv',
    );
    expect(changed).toMatchObject({ updates: 1 });
    await run(changed.id, 'confirmation');
    expect((await admin().get(path).expect(200)).body).toMatchObject({
      figures: [{ value: 1200 }],
      addresses: [{ street: 'via Roma 1', postcode: '25041' }],
    });
    expect(figures((await run(changed.id, 'undo')).job)).toEqual({ undone: 1, kept: 0 });
    expect((await admin().get(path).expect(200)).body).toMatchObject({
      figures: [{ value: 1100 }],
      addresses: [{ postcode: '25040' }],
    });
    expect(figures((await run(second.id, 'undo')).job)).toEqual({ undone: 10, kept: 0 });
    // Its address was changed and changed back: two steps that somebody took since.
    expect(figures((await run(first.id, 'undo')).job)).toEqual({ undone: 194, kept: 1 });
    expect(await found('810001')).toEqual([]);
  });
});
