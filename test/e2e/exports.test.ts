import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type request from 'supertest';
import { ADHESION_STATUSES } from '#app/contracts';
import { pdfText } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, problem } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const { alfa } = house.world;
  await house.database.owner.query(
    `INSERT INTO service_feedback (tenant_id, id, service_id, stars, comment, created_at)
     SELECT $1, gen_random_uuid(), $2, 1 + n % 5, 'Opinione ' || n, timestamptz '2026-01-01' + n * interval '1 hour' FROM generate_series(1, 7) n`,
    [alfa.id, alfa.serviceId],
  );
  await house.database.owner.query(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, reminders, last_event_at, created_at, version)
     SELECT tenant_id, body_id, gen_random_uuid(), convention_id, 'expired', 0, date_trunc('day', last_event_at) + interval '1 day', created_at, 1 FROM adhesion
     WHERE tenant_id = $1`,
    [alfa.id],
  );
  // What the product writes has milliseconds; what the fixtures write, by the database's clock, more.
  await house.database.owner.query(`UPDATE adhesion SET last_event_at = date_trunc('milliseconds', last_event_at)`);
  for (const subject of ['Zona wifi', 'àncora', 'Banda larga', 'banda'])
    for (const [at, person] of [alfa.people.body_clerk, alfa.neighbour].entries())
      await house
        .as(person)
        .post('/tickets')
        .send({ serviceId: alfa.serviceId, subject: `${subject} ${at}`, text: 'x' })
        .expect(201);
});
afterAll(() => house?.close());

const ITALIAN = new Intl.Collator('it');
const operator = () => house.as(house.world.alfa.people.operator);
const download = async (path: string, person = operator()) => {
  const answer = await person.get(path).buffer(true).parse(binary).expect(200);
  return { headers: answer.headers, content: answer.body as Buffer };
};

function binary(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

const SERVICE = {
  title: 'Casella',
  audience: 'Per tutti.',
  inclusion: 'included',
  computerisation: 'online_request',
  serviceLine: 'CIT',
  ...Object.fromEntries(
    [
      'context',
      'object',
      'whoMayAsk',
      'obligations',
      'forms',
      'costs',
      'contact',
      'hours',
      'activationTime',
      'legalBasis',
    ].map((name) => [name, '']),
  ),
};

describe('a list as a file', () => {
  it('is CSV that Excel in Italian opens: UTF-8 with its mark, semicolons, Italian words', async () => {
    const { headers, content } = await download('/services/export?format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="servizi-\d{4}-\d\d-\d\d\.csv"$/);
    expect(headers['cache-control']).toContain('no-store');
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = parse(content, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
    expect(head!.slice(0, 4)).toEqual(['Codice', 'Titolo', 'A chi serve', 'Ambito']);
    const { body } = await operator().get('/services?limit=100').expect(200);
    expect(rows.map(([code]) => code)).toEqual((body.items as { code: string }[]).map(({ code }) => code));
    expect(rows[0]!.at(-1)).toMatch(/^\d\d\/\d\d\/\d{4}, \d\d:\d\d$/);
  });

  it('has commas where they are asked for, and the words of the language', async () => {
    const answer = await operator()
      .get('/services/export?separator=comma')
      .set('Accept-Language', 'en')
      .buffer(true)
      .parse(binary)
      .expect(200);
    expect(answer.headers['content-disposition']).toContain('services-');
    expect((parse(answer.body as Buffer, { bom: true }) as string[][])[0]!.slice(0, 2)).toEqual(['Code', 'Title']);
  });

  it('keeps the filters of the list, over all of its pages', async () => {
    for (let number = 0; number < 130; number++)
      await house.database.owner.query(
        `INSERT INTO body (tenant_id, id, name, type, province, valid_from, created_at, version)
         SELECT tenant_id, gen_random_uuid(), $2, 'consortium', 'BS', '2020-01-01', now(), 1 FROM body WHERE tenant_id = $1 LIMIT 1`,
        [house.world.alfa.id, `Consorzio ${String(number).padStart(3, '0')}`],
      );
    const { content } = await download('/bodies/export?type=consortium');
    const rows = parse(content, { bom: true, delimiter: ';', from: 2 }) as string[][];
    expect(rows.map(([name]) => name)).toEqual(
      Array.from({ length: 130 }, (_, at) => `Consorzio ${String(at).padStart(3, '0')}`),
    );
    expect(rows[0]![1]).toBe('Consorzio');
  });

  it('is a spreadsheet with dates and numbers that are dates and numbers', async () => {
    const { headers, content } = await download('/services/export?format=xlsx');
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const [head, first] = await readSheet(content);
    expect(head!.slice(0, 2)).toEqual(['Codice', 'Titolo']);
    expect(first!.at(-1)).toBeInstanceOf(Date);
    const bodies = await readSheet((await download('/bodies/export?format=xlsx')).content);
    expect(
      bodies
        .slice(1)
        .flat()
        .some((cell) => typeof cell === 'number'),
    ).toBe(true);
  });

  it('is a tagged PDF in Italian', async () => {
    await house.database.owner.query(
      `UPDATE body SET name = 'Dolenje Čadež' WHERE id = (SELECT id FROM body WHERE tenant_id = $1 AND type = 'consortium' LIMIT 1)`,
      [house.world.alfa.id],
    );
    const { headers, content } = await download('/bodies/export?format=pdf');
    expect(headers['content-type']).toBe('application/pdf');
    const text = content.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Lang (it)');
    expect(text.match(/\/S \/TH\b/g)!.length).toBeGreaterThanOrEqual(7);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdfText(content)).toContain('Dolenje Čadež');
  });

  it('holds no formula that a spreadsheet would run', async () => {
    await operator()
      .post('/services')
      .send({ ...SERVICE, code: 'formula', title: '=1+1' })
      .expect(201);
    const { content } = await download('/services/export');
    const rows = parse(content, { bom: true, delimiter: ';' }) as string[][];
    expect(rows.find(([code]) => code === 'formula')![1]).toBe(`'=1+1`);
    const sheet = await readSheet((await download('/services/export?format=xlsx')).content);
    expect(sheet.find(([code]) => code === 'formula')![1]).toBe('=1+1');
  });

  it('shows each reader what the list shows them', async () => {
    const { alfa, beta } = house.world;
    const draft = (await operator().get(`/services/${alfa.draftServiceId}`).expect(200)).body.code as string;
    expect((await download('/services/export')).content.toString()).toContain(draft);
    for (const person of [alfa.people.body_clerk, beta.people.operator])
      expect((await download('/services/export', house.as(person))).content.toString()).not.toContain(
        person === alfa.people.body_clerk ? draft : 'formula',
      );
  });

  it.each(['tickets', 'adhesions', 'memberships', 'feedback'])('holds the rows of the list of %s', async (list) => {
    const head = house.as(house.world.alfa.people.centre_admin);
    const { body } = await head.get(`/${list}?limit=100`).expect(200);
    const { content } = await download(`/${list}/export`, head);
    const rows = parse(content, { bom: true, delimiter: ';', from: 2 }) as string[][];
    expect(rows).toHaveLength((body.items as object[]).length);
    for (const format of ['xlsx', 'pdf']) await download(`/${list}/export?format=${format}`, head);
  });

  it('refuses kinds of file and parameters that it does not know', async () => {
    expect(fieldsOf(await problem(operator().get('/services/export?format=doc'), 'invalid_parameter'))).toEqual([
      'format: not_in_list',
    ]);
    expect(fieldsOf(await problem(operator().get('/services/export?limit=5'), 'invalid_parameter'))).toEqual([
      'limit: unknown_field',
    ]);
  });
});

describe('an order of a list', () => {
  const ORDERS: [list: string, sort: string, of: (row: Record<string, never>) => string | number][] = [
    ['tickets', 'createdAt', (row) => row['createdAt']!],
    ['tickets', 'updatedAt', (row) => row['updatedAt']!],
    ['tickets', 'number', (row) => row['number']!],
    ['tickets', 'subject', (row) => row['subject']!],
    ['tickets', 'body', (row) => row['body']!['name']],
    ['adhesions', 'body', (row) => row['bodyName']!],
    ['adhesions', 'status', (row) => ADHESION_STATUSES.indexOf(row['status']!)],
    ['adhesions', 'lastEventAt', (row) => row['lastEventAt']!],
    ['memberships', 'validFrom', (row) => row['validFrom']!],
    ['memberships', 'name', (row) => row['displayName']!],
    ['feedback', 'createdAt', (row) => row['createdAt']!],
    ['feedback', 'stars', (row) => row['stars']!],
  ];

  it.each(ORDERS)('of %s by %s holds over the pages, both ways', async (list, sort, of) => {
    const head = house.as(house.world.alfa.people.centre_admin);
    const walk = async (order: string) => {
      const rows: Record<string, never>[] = [];
      let cursor = '';
      do {
        const { body } = await head.get(`/${list}?limit=2&sort=${order}${cursor && `&cursor=${cursor}`}`).expect(200);
        rows.push(...(body.items as Record<string, never>[]));
        cursor = body.nextCursor as string;
      } while (cursor);
      return rows;
    };
    const up = await walk(sort);
    expect(new Set(up.map(({ id }) => id)).size).toBe(up.length);
    expect(up.length).toBeGreaterThan(2);
    const compare = (a: string | number, b: string | number) =>
      typeof a === 'number' ? a - Number(b) : ITALIAN.compare(a, String(b));
    const values = up.map(of);
    expect(values).toEqual([...values].sort(compare));
    const down = await walk(`-${sort}`);
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse());
  });
});
