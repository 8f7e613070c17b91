import { deflateSync } from 'node:zlib';
import { italianDay, newId } from '#app/kernel';
import { LIMITS } from '#app/contracts';
import { Sweep } from '../../libs/platform/src/outbox/sweep.js';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, openTicket, problem, type Json } from './support.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const owner = async (sql: string, params: unknown[] = []) => (await house.database.owner.query(sql, params)).rows;
const settings = async (): Promise<Json> => (await house.as(people().operator).get('/centre').expect(200)).body;
const shown = async (slug = 'alfa'): Promise<Json> =>
  (await house.http.get(`/api/v1/centres/${slug}`).expect(200)).body;
const css = () => house.http.get('/api/v1/centres/alfa/theme');

const patch = async (changes: object, version?: number, person: TestPerson = people().centre_admin) =>
  house
    .as(person)
    .patch('/centre')
    .set('If-Match', `"${version ?? ((await settings()).version as number)}"`)
    .send(changes)
    .ok(() => true);

/** A PNG whose content does not matter, of about this size. */
function png(bytes = 100): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const filler = chunk('teXt', Buffer.alloc(bytes));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    filler,
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function upload(person: TestPerson, content: Buffer, name: string): Promise<string> {
  const { body } = await house.as(person).post('/files').attach('file', content, name).expect(201);
  return body.id as string;
}

const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: '09:00', closes: '13:00' },
  { weekday, opens: '14:00', closes: '17:00' },
]);

describe('the settings of a centre', () => {
  it('are read by everybody in it, and by nobody above', async () => {
    for (const person of Object.values(people()))
      expect((await house.as(person).get('/centre').expect(200)).body).toMatchObject({
        name: 'Centro alfa',
        logo: null,
      });
    expect((await house.as(house.world.beta.people.operator).get('/centre').expect(200)).body.name).toBe('Centro beta');
    for (const person of Object.values(house.world.network))
      await problem(house.as(person).get('/centre'), 'not_found');
  });

  it('change what is given, on the version that was read, and leave a trace', async () => {
    const before = await settings();
    const { status, body } = await patch({ welcome: 'Benvenuti.', phone: '030 1' }, before.version);
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...before, welcome: 'Benvenuti.', phone: '030 1', version: before.version + 1 },
    });
    expectProblem(await patch({ welcome: 'Altro' }, before.version), 'stale_version');
    const [one, other] = await Promise.all([patch({ phone: '1' }, body.version), patch({ phone: '2' }, body.version)]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    const trail = await house.as(people().auditor).get('/audit-entries?tableName=tenant').expect(200);
    expect(trail.body.items[0]).toMatchObject({
      operation: 'UPDATE',
      actorName: people().centre_admin.name,
      changedColumns: ['phone', 'version'],
      rowId: house.world.alfa.id,
    });
    expect((await shown('beta')).welcome).toBeNull();
  });

  it.each([
    ['name', '', 'required'],
    ['name', null, 'required'],
    ['email', 'x', 'invalid_format'],
    ['slug', 'altro', 'unknown_field'],
    ['province', 'MI', 'unknown_field'],
    ['accent', 'red', 'invalid_format'],
    ['accent', '#fff', 'invalid_format'],
    ['accent', '#ffff00', 'low_contrast'],
    ['accent', '#777777', 'low_contrast'],
    ['accent', '#0066cc;}body{display:none', 'too_long'],
    ['accent', '}*{}', 'invalid_format'],
    ['welcome', 'x'.repeat(1_001), 'too_long'],
    ['logoFileId', 'x', 'invalid_format'],
  ])('%s «%s» is refused: %s', async (field, value, code) => {
    const { version } = await settings();
    const refused = await leavesNoTrace(house, () => patch({ [field]: value }, version));
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([`${field}: ${code}`]);
  });
});

describe('the hours', () => {
  it('are put into words, for pages and mails', async () => {
    const { body } = await patch({ hours: WEEK, hoursNote: 'In agosto solo al mattino' });
    expect(body).toMatchObject({
      hours: WEEK,
      openingHours: 'lunedì–venerdì 9–13 e 14–17 · In agosto solo al mattino',
    });
    expect((await patch({ hoursNote: null })).body.openingHours).toBe('lunedì–venerdì 9–13 e 14–17');
    expect((await patch({ hours: [] })).body.openingHours).toBe('Su appuntamento');
    expect((await shown()).isOpenNow).toBeNull();
  });

  it.each([
    ['that end before they begin', [{ weekday: 1, opens: '13:00', closes: '09:00' }], 'hours.0: out_of_range'],
    ['that overlap', [...WEEK, { weekday: 1, opens: '12:00', closes: '15:00' }], 'hours.10: out_of_range'],
    ['of an eighth day', [{ weekday: 8, opens: '09:00', closes: '13:00' }], 'hours.0.weekday: out_of_range'],
    [
      'at a time that no clock shows',
      [{ weekday: 1, opens: '09:00', closes: '24:00' }],
      'hours.0.closes: invalid_format',
    ],
    ['without end', [{ weekday: 1, opens: '09:00' }], 'hours.0.closes: required'],
  ])('%s are refused', async (_what, hours, expected) => {
    expect(fieldsOf(expectProblem(await patch({ hours }), 'validation_failed'))).toEqual([expected]);
  });

  it('say whether the centre is open now, and when it will be closed', async () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' }));
    await patch({ hours: always, patronDay: null });
    const today = italianDay(new Date());
    const before = await shown();
    expect(before.nextClosures).toHaveLength(3);
    for (const { day } of before.nextClosures) expect(day >= today).toBe(true);
    const [, month, day] = today.split('-').map(Number) as [number, number, number];
    await patch({ patronDay: { day, month, name: 'San Patrono' } });
    expect(await shown()).toMatchObject({
      isOpenNow: false,
      nextClosures: expect.arrayContaining([expect.objectContaining({ day: today })]),
      patronDay: { day, month },
    });
    const refused = await patch({ patronDay: { day: 31, month: 2, name: 'Nessuno' } });
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual(['patronDay.day: out_of_range']);
  });
});

describe('the theme', () => {
  it('is a style sheet of colours and nothing else', async () => {
    await patch({ accent: '#0B5D3B' });
    const { text, headers } = await css().expect(200);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(text).toMatch(/^:root \{\n( {2}--centre-accent[a-z-]*: (#[0-9a-f]{6}|\d+, \d+, \d+);\n)+\}\n$/);
    expect(text).toContain('--centre-accent: #0b5d3b;');
    expect((await shown()).accent).toBe('#0b5d3b');
    await css().set('If-None-Match', headers.etag!).expect(304);
    await patch({ accent: null });
    expect((await css().expect(200)).text).toBe(':root {}\n');
    await house.http.get('/api/v1/centres/gamma/theme').expect(404);
  });

  it('holds no other colour even past the service', async () => {
    for (const accent of ['red', '#fff', '#0066cc;', '#0066cc}', '#00 6cc', '#ABCDEF'])
      await expect(owner('UPDATE tenant SET accent = $1 WHERE slug = $2', [accent, 'alfa'])).rejects.toThrow('check');
  });
});

describe('the logo', () => {
  const logo = (slug = 'alfa') => house.http.get(`/api/v1/centres/${slug}/logo`);

  it('is shown to everybody as the picture that it is, and goes when it is replaced', async () => {
    await logo().expect(404);
    const first = await upload(people().centre_admin, png(), 'logo.png');
    expect((await patch({ logoFileId: first, logoAlt: 'Stemma' })).body.logo).toEqual({
      url: `/api/v1/centres/alfa/logo?v=${first.slice(-12)}`,
      alt: 'Stemma',
    });
    const { headers, body } = await logo().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
    });
    expect((body as Buffer).equals(png())).toBe(true);
    await logo().set('If-None-Match', headers.etag!).expect(304);
    expect(await shown()).toMatchObject({
      logoUrl: `/api/v1/centres/alfa/logo?v=${first.slice(-12)}`,
      logoAlt: 'Stemma',
    });
    const second = await upload(people().centre_admin, png(300), 'nuovo.png');
    expect((await patch({ logoFileId: second })).body.logo).toMatchObject({ alt: 'Centro alfa' });
    await logo().set('If-None-Match', headers.etag!).expect(200);
    await owner(`UPDATE stored_file SET created_at = created_at - interval '2 days' WHERE id = $1`, [first]);
    await house.app.get(Sweep, { strict: false }).run();
    expect(await owner('SELECT id FROM stored_file WHERE is_public')).toEqual([{ id: second }]);
    await logo().expect(200);
    expect((await patch({ logoFileId: null })).body.logo).toBeNull();
    await logo().expect(404);
    await logo('beta').expect(404);
  });

  it('that was taken back is no paper for a body', async () => {
    const { centre_admin: admin } = people();
    const logoFileId = await upload(admin, png(), 'logo.png');
    expect((await patch({ logoFileId })).status).toBe(200);
    expect((await patch({ logoFileId: null })).status).toBe(200);
    const { path } = await openTicket(house);
    const message = { kind: 'public', text: 'In allegato', fileIds: [logoFileId] };
    expect(fieldsOf(await problem(house.as(admin).post(`${path}/messages`).send(message), 'not_found'))).toEqual([
      'fileIds: not_found',
    ]);
  });

  it.each([
    ['a text', () => Buffer.from('Logo\n'), 'logo.txt', 'wrong_type'],
    ['a PDF', () => Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n'), 'logo.pdf', 'wrong_type'],
    ['too large', () => png(LIMITS.logoBytes), 'logo.png', 'out_of_range'],
  ])('is not %s', async (_what, content, name, code) => {
    const logoFileId = await upload(people().centre_admin, content(), name);
    const { version } = await settings();
    const refused = await leavesNoTrace(house, () => patch({ logoFileId }, version));
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([`logoFileId: ${code}`]);
  });

  it('is not a page in the clothes of a picture', async () => {
    const answer = await house
      .as(people().centre_admin)
      .post('/files')
      .attach('file', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'logo.png')
      .ok(() => true);
    expectProblem(answer, 'unsupported_media_type');
  });

  it('is an upload of one’s own that nothing else holds', async () => {
    const { version } = await settings();
    const attached = await upload(people().centre_admin, png(), 'allegato.png');
    await house
      .as(people().centre_admin)
      .post('/tickets')
      .send({
        bodyId: house.world.alfa.bodies[0]!.id,
        serviceId: house.world.alfa.serviceId,
        subject: 'Stemma',
        text: 'In allegato.',
        fileIds: [attached],
        onBehalf: { channel: 'email', callerName: 'Rossi', minutes: 0 },
      })
      .expect(201);
    for (const logoFileId of [
      newId(),
      attached,
      await upload(people().operator, png(), 'operatore.png'),
      await upload(people().body_clerk, png(), 'comune.png'),
      await upload(house.world.beta.people.centre_admin, png(), 'beta.png'),
    ]) {
      const refused = await leavesNoTrace(house, () => patch({ logoFileId }, version));
      expect(fieldsOf(expectProblem(refused, 'not_found'))).toEqual(['logoFileId: not_found']);
    }
  });
});
