import { addDays, italianDay, newId } from '#app/kernel';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { expectProblem, fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
const TODAY = italianDay(new Date());

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const alfa = () => house.world.alfa;
const people = () => alfa().people;
const first = () => `/bodies/${alfa().bodies[0]!.id}`;
const sheet = async (person: TestPerson, path = first()): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;

const NEW = { type: 'union', name: 'Unione dei Comuni della Valle', province: 'BS' };

const create = (fields: object, key = newId()) =>
  house
    .as(people().operator)
    .post('/bodies')
    .set('Idempotency-Key', key)
    .send({ ...NEW, ...fields })
    .ok(() => true);

const patch = (changes: object, version: number, path = first()) =>
  house
    .as(people().operator)
    .patch(path)
    .set('If-Match', `"${version}"`)
    .send(changes)
    .ok(() => true);

describe('a body', () => {
  it('is added with all that is known of it', async () => {
    const known = {
      taxCode: '00761890177',
      vatNumber: '00761890177',
      ipaCode: 'udcv',
      pec: 'protocollo@pec.unione.example.org',
      email: 'info@unione.example.org',
      phone: '030 123',
      website: 'https://www.unione.example.org',
      validFrom: '2015-01-01',
    };
    const { status, body, headers } = await create({ ...known, officeCode: 'uf3mph', province: 'bs' });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { ...known, officeCode: 'UF3MPH', province: 'BS', version: 1 },
    });
    expect(headers.location).toBe(`/api/v1/bodies/${body.id as string}`);
    expect(headers.etag).toBe('"1"');
    expect(await sheet(people().auditor, `/bodies/${body.id as string}`)).toEqual(body);
    await problem(house.as(people().body_admin).get(`/bodies/${body.id as string}`), 'not_found');
  });

  it('is added once with one key', async () => {
    const key = newId();
    const { body } = await create({}, key);
    expect((await create({}, key)).body.id).toBe(body.id);
    expectProblem(await create({ name: 'Altra' }, key), 'idempotency_key_reused');
  });

  it.each([
    ['istatCode', '17029', 'invalid_format'],
    ['istatCode', '0170291', 'too_long'],
    ['cadastralCode', '1B57', 'invalid_format'],
    ['ipaCode', 'c b157', 'invalid_format'],
    ['taxCode', '00761890178', 'wrong_check_digit'],
    ['taxCode', '0076189017', 'invalid_format'],
    ['vatNumber', '12345678901', 'wrong_check_digit'],
    ['officeCode', 'UF3', 'invalid_format'],
    ['pec', 'non è un indirizzo', 'invalid_format'],
    ['email', 'a@b', 'invalid_format'],
    ['website', 'javascript:alert(1)', 'invalid_format'],
    ['website', 'www.comune.example.org', 'invalid_format'],
    ['province', 'B1', 'invalid_format'],
    ['type', 'kingdom', 'not_in_list'],
    ['name', '', 'required'],
    ['validFrom', '2026-02-30', 'invalid_format'],
  ])('with %s «%s» is refused: %s', async (field, value, code) => {
    const refused = await leavesNoTrace(house, () => create({ [field]: value }));
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([`${field}: ${code}`]);
    const { version } = await sheet(people().operator);
    expect(fieldsOf(expectProblem(await patch({ [field]: value }, version), 'validation_failed'))).toEqual([
      `${field}: ${code}`,
    ]);
  });

  it('is told of all its wrong identifiers at once', async () => {
    const refused = await create({ istatCode: 'x', taxCode: '00761890178', officeCode: '!' });
    expect(fieldsOf(expectProblem(refused, 'validation_failed')).sort()).toEqual([
      'istatCode: invalid_format',
      'officeCode: invalid_format',
      'taxCode: wrong_check_digit',
    ]);
  });

  it('changes what is given and keeps the rest; an emptied field holds nothing', async () => {
    const before = await sheet(people().operator);
    const { body } = await patch({ phone: '030 99', pec: 'pec@comune.example.org' }, before.version);
    expect(body).toMatchObject({
      ...before,
      phone: '030 99',
      pec: 'pec@comune.example.org',
      version: before.version + 1,
    });
    const emptied = await patch({ phone: '', pec: null }, body.version);
    expect(emptied.body).toMatchObject({ phone: null, pec: null, name: before.name });
    expectProblem(await patch({ phone: '1' }, before.version), 'stale_version');
    expect(fieldsOf(expectProblem(await patch({ name: null }, emptied.body.version), 'validation_failed'))).toEqual([
      'name: required',
    ]);
  });

  it('has an ISTAT code of its own while it exists', async () => {
    const merged = await create({ istatCode: '017999', type: 'municipality', name: 'Comune che si fonde' });
    expect(fieldsOf(expectProblem(await create({ istatCode: '017999' }), 'duplicate'))).toEqual(['istatCode: in_use']);
    const path = `/bodies/${merged.body.id as string}`;
    expect(
      fieldsOf(
        expectProblem(await patch({ validFrom: '2020-01-01', validTo: '2019-12-31' }, 1, path), 'validation_failed'),
      ),
    ).toEqual(['validTo: out_of_range']);
    await patch({ validTo: addDays(TODAY, -1) }, 1, path);
    expect((await create({ istatCode: '017999', name: 'Comune nuovo' })).status).toBe(201);
    const listed = await house.as(people().operator).get('/bodies?q=017999').expect(200);
    expect(listed.body.items.map(({ name }: Json) => name)).toEqual(['Comune nuovo']);
    expect((await sheet(people().operator, path)).validTo).toBe(addDays(TODAY, -1));
  });

  it('shows in the list the adhesion in use, although a newer one was asked for', async () => {
    const bodyId = alfa().bodies[0]!.id;
    const convention = await house
      .as(people().centre_admin)
      .post('/conventions')
      .send({ title: 'Rinnovo', validFrom: '2027-01-01', noticeDays: 90 })
      .expect(201);
    await house.as(people().operator).post('/adhesions').send({ conventionId: convention.body.id, bodyId }).expect(201);
    const { body } = await house.as(people().operator).get('/bodies?q=Primo').expect(200);
    expect(body.items[0].adhesion).toEqual({ status: 'active', suspended: false });
    expect((await sheet(people().body_clerk)).adhesions.map(({ status }: Json) => status)).toEqual([
      'requested',
      'active',
    ]);
  });
});

describe('an address', () => {
  const add = (path: string, fields: object, key = newId()) =>
    house
      .as(people().operator)
      .post(`${path}/addresses`)
      .set('Idempotency-Key', key)
      .send({ kind: 'registered', street: 'via Roma 1', ...fields })
      .ok(() => true);
  const streets = (body: Json) =>
    body.addresses.map(({ kind, street, startsOn, endsOn, current }: Json) => [
      kind,
      street,
      startsOn,
      endsOn,
      current,
    ]);
  const change = (path: string, id: string, version: number, changes: object) =>
    house
      .as(people().operator)
      .patch(`${path}/addresses/${id}`)
      .set('If-Match', `"${version}"`)
      .send(changes)
      .ok(() => true);
  const fresh = async () => `/bodies/${(await create({ name: `Ente ${newId()}` })).body.id as string}`;

  it('is the seat, which a new one ends, or one of others; acts and files say the seat of today', async () => {
    const path = await fresh();
    const key = newId();
    const full = { postcode: '25040', place: 'Temù', province: 'bs' };
    const { status, body, headers } = await add(path, full, key);
    expect({ status, etag: headers.etag, address: body.addresses[0] }).toMatchObject({
      status: 201,
      etag: '"1"',
      address: { ...full, province: 'BS', note: null, startsOn: null, current: true, version: 1 },
    });
    expect((await add(path, full, key)).body.addresses).toHaveLength(1);
    expect(fieldsOf(expectProblem(await add(path, {}), 'duplicate'))).toEqual(['startsOn: in_use']);
    await add(path, { kind: 'operating', street: 'via dei Monti 2', note: 'Solo il martedì' });
    const moved = await add(path, { street: 'piazza Nuova 3', startsOn: TODAY });
    expect(streets(moved.body)).toEqual([
      ['registered', 'piazza Nuova 3', TODAY, null, true],
      ['operating', 'via dei Monti 2', null, null, true],
      ['registered', 'via Roma 1', null, addDays(TODAY, -1), false],
    ]);
    const { text } = await house
      .as(people().operator)
      .get(`/bodies/export?q=${moved.body.name as string}`)
      .expect(200);
    expect(text).toContain('piazza Nuova 3');
    const { rows } = await house.database.owner.query<{ id: string }>(
      `SELECT id FROM body_address WHERE street = 'via Roma 1' AND body_id = $1`,
      [moved.body.id],
    );
    const former = rows[0]!.id;
    expectProblem(await change(path, former, 1, { note: 'x' }), 'stale_version');
    expect(fieldsOf(expectProblem(await change(path, former, 2, { endsOn: null }), 'duplicate'))).toEqual([
      'startsOn: in_use',
    ]);
    const changed = await change(path, former, 2, { kind: 'postal', endsOn: null, place: '' });
    expect(changed.body.addresses[2]).toMatchObject({
      id: former,
      kind: 'postal',
      place: null,
      current: true,
      version: 3,
    });
    await house.as(people().operator).delete(`${path}/addresses/${former}`).expect(204);
    await problem(house.as(people().operator).delete(`${path}/addresses/${former}`), 'not_found');
  });

  it.each([
    [{ kind: 'castle' }, 'kind: not_in_list'],
    [{ street: '' }, 'street: required'],
    [{ postcode: '2504' }, 'postcode: invalid_format'],
    [{ province: 'B1' }, 'province: invalid_format'],
    [{ startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'endsOn: out_of_range'],
  ])('with %j is refused: %s', async (fields, error) => {
    expect(fieldsOf(expectProblem(await add(first(), fields), 'validation_failed'))).toEqual([error]);
  });

  it('of a body is written by the centre, and not through another body', async () => {
    const { body } = await add(first(), { kind: 'other' });
    const { id } = body.addresses.find(({ kind }: Json) => kind === 'other');
    const other = `/bodies/${alfa().bodies[1]!.id}/addresses/${id as string}`;
    await problem(house.as(people().operator).delete(other), 'not_found');
    await problem(house.as(people().body_admin).delete(`${first()}/addresses/${id as string}`), 'permission_denied');
    expect((await sheet(people().body_clerk)).addresses.map((each: Json) => each.id)).toContain(id);
  });
});

describe('a figure', () => {
  const add = (fields: object, path = first()) =>
    house
      .as(people().operator)
      .post(`${path}/figures`)
      .send({ kind: 'enterprises', year: 2024, value: 61, source: 'Registro delle imprese', ...fields })
      .ok(() => true);

  it('of a year has its source, and is there once', async () => {
    const { status, body } = await add({});
    expect(status).toBe(201);
    const figure = body.figures.find(({ kind }: Json) => kind === 'enterprises');
    expect(figure).toMatchObject({ year: 2024, value: 61, source: 'Registro delle imprese' });
    expect(fieldsOf(expectProblem(await add({ value: 62 }), 'duplicate'))).toEqual(['year: in_use']);
    expect((await add({ source: 'Camera di commercio' })).status).toBe(201);
    await house
      .as(people().operator)
      .delete(`${first()}/figures/${figure.id as string}`)
      .expect(204);
    await problem(house.as(people().operator).delete(`${first()}/figures/${figure.id as string}`), 'not_found');
    expect((await sheet(people().operator)).figures.map(({ id }: Json) => id)).not.toContain(figure.id);
  });

  it.each([
    ['year', 1860, 'out_of_range'],
    ['value', -1, 'out_of_range'],
    ['value', 1.5, 'wrong_type'],
    ['kind', 'sheep', 'not_in_list'],
    ['source', '', 'required'],
  ])('with %s %s is refused', async (field, value, code) => {
    expect(fieldsOf(expectProblem(await add({ [field]: value }), 'validation_failed'))).toEqual([`${field}: ${code}`]);
  });

  it('is not removed through another body', async () => {
    const [figure] = (await sheet(people().operator)).figures;
    await problem(
      house.as(people().operator).delete(`/bodies/${alfa().bodies[1]!.id}/figures/${figure.id as string}`),
      'not_found',
    );
    await problem(
      house.as(people().body_admin).delete(`${first()}/figures/${figure.id as string}`),
      'permission_denied',
    );
  });
});

describe('an office', () => {
  const MAYOR = { kind: 'mayor', personName: 'Anna Bianchi', acting: false, startsOn: '2024-06-10' };
  const add = (person: TestPerson, fields: object = {}, path = first()) =>
    house
      .as(person)
      .post(`${path}/offices`)
      .send({ ...MAYOR, ...fields })
      .ok(() => true);
  const change = (person: TestPerson, id: string, changes: object, version = 1, path = first()) =>
    house
      .as(person)
      .patch(`${path}/offices/${id}`)
      .set('If-Match', `"${version}"`)
      .send(changes)
      .ok(() => true);
  const named = (body: Json, name: string): Json => body.offices.find(({ personName }: Json) => personName === name);

  it('is kept by the body itself and by the centre; who is in office stands first', async () => {
    const added = await add(people().body_admin, { endsOn: addDays(TODAY, -1), personName: 'Chi c’era' });
    expect(added.status).toBe(201);
    expect(named(added.body, 'Chi c’era')).toMatchObject({ current: false, acting: false, act: null, version: 1 });
    const { body } = await add(people().operator, {
      acting: true,
      email: 'sindaca@comune.example.org',
      act: 'Decreto 3',
    });
    expect(body.offices.map(({ personName, current }: Json) => [personName, current])).toEqual([
      ['Anna Bianchi', true],
      ['Chi c’era', false],
    ]);
    expect(named(body, 'Anna Bianchi')).toMatchObject({ acting: true, act: 'Decreto 3', endsOn: null });
    expect((await sheet(people().body_clerk)).offices).toEqual(body.offices);
  });

  it('ends on the version that was read, not before it began', async () => {
    const { body } = await add(people().body_admin, { personName: 'Luca Verdi' });
    const { id } = named(body, 'Luca Verdi');
    expect(
      fieldsOf(expectProblem(await change(people().body_admin, id, { endsOn: '2024-06-09' }), 'validation_failed')),
    ).toEqual(['endsOn: out_of_range']);
    const ended = await change(people().body_admin, id, { endsOn: TODAY });
    expect(named(ended.body, 'Luca Verdi')).toMatchObject({
      endsOn: TODAY,
      current: true,
      startsOn: '2024-06-10',
      version: 2,
    });
    expectProblem(await change(people().operator, id, { endsOn: null }), 'stale_version');
    const [one, other] = await Promise.all([
      change(people().operator, id, { acting: true }, 2),
      change(people().body_admin, id, { phone: '1' }, 2),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    await house
      .as(people().body_admin)
      .delete(`${first()}/offices/${id as string}`)
      .expect(204);
    expect(named(await sheet(people().operator), 'Luca Verdi')).toBeUndefined();
  });

  it('of another body is out of reach', async () => {
    const second = `/bodies/${alfa().bodies[1]!.id}`;
    const { body } = await add(people().operator, { personName: 'Di un altro' }, second);
    const { id } = named(body, 'Di un altro');
    const admin = people().body_admin;
    await leavesNoTrace(house, async () => {
      expectProblem(await add(admin, {}, second), 'not_found');
      for (const path of [second, first()]) {
        expectProblem(await change(admin, id, { acting: true }, 1, path), 'not_found');
        await problem(house.as(admin).delete(`${path}/offices/${id as string}`), 'not_found');
      }
      expectProblem(await add(people().body_clerk), 'permission_denied');
    });
  });

  it.each([
    ['kind', 'king', 'not_in_list'],
    ['personName', '', 'required'],
    ['startsOn', 'ieri', 'invalid_format'],
    ['acting', 'yes', 'wrong_type'],
    ['email', 'x', 'invalid_format'],
    ['endsOn', '2020-01-01', 'out_of_range'],
  ])('with %s «%s» is refused', async (field, value, code) => {
    const refused = await leavesNoTrace(house, () => add(people().operator, { [field]: value }));
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([`${field}: ${code}`]);
  });
});

describe('a body that changes', () => {
  it('keeps what it was called and numbered by, and is found under both names', async () => {
    const { body } = await create({ name: 'Comune di Lonato', type: 'municipality', istatCode: '917092' });
    const path = `/bodies/${body.id as string}`;
    const changed = await patch({ name: 'Comune di Lonato del Garda', changedFrom: '2007-07-01' }, 1, path);
    expect(changed.body).toMatchObject({
      name: 'Comune di Lonato del Garda',
      past: [{ kind: 'name', value: 'Comune di Lonato', validFrom: null, validTo: '2007-06-30' }],
    });
    const again = await patch(
      { name: 'Città di Lonato del Garda', province: 'MN', changedFrom: '2015-01-01' },
      2,
      path,
    );
    expect(again.body.past).toEqual([
      {
        kind: 'name',
        value: 'Comune di Lonato del Garda',
        validFrom: '2007-07-01',
        validTo: '2014-12-31',
        joined: false,
      },
      { kind: 'province', value: 'BS', validFrom: null, validTo: '2014-12-31', joined: false },
      { kind: 'name', value: 'Comune di Lonato', validFrom: null, validTo: '2007-06-30', joined: false },
    ]);
    const { items } = (await house.as(people().operator).get('/bodies?q=comune%20di%20lonato').expect(200))
      .body as Json;
    expect(items).toMatchObject([{ id: body.id, formerName: 'Comune di Lonato del Garda' }]);
    const corrected = await patch({ name: 'Città di Lonato' }, 3, path);
    expect(corrected.body.past).toHaveLength(3);
    for (const changedFrom of ['2014-06-01', addDays(TODAY, 1)]) {
      const refused = await leavesNoTrace(house, () => patch({ name: 'Altro', changedFrom }, 4, path));
      expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual(['changedFrom: out_of_range']);
    }
  });
});

describe('an associated form', () => {
  const MEMBER = { kind: 'associated_form', startsOn: '2020-01-01' };
  const add = (path: string, fields: object) =>
    house
      .as(people().operator)
      .post(`${path}/members`)
      .send({ ...MEMBER, ...fields })
      .ok(() => true);
  const adhere = (bodyId: string) =>
    house.database.owner.query(
      `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, last_event_at, created_at, version)
       VALUES ($1, $2, $3, $4, 'active', '2021-01-01', now(), now(), 1)`,
      [alfa().id, bodyId, newId(), alfa().conventionId],
    );
  const made = async (fields: object) => `/bodies/${(await create(fields)).body.id as string}`;
  const idOf = (path: string) => path.slice('/bodies/'.length);
  const openTicket = (bodyId: string) =>
    house
      .as(people().operator)
      .post('/tickets')
      .send({
        serviceId: alfa().serviceId,
        bodyId,
        subject: 'PEC piena',
        text: 'Non arrivano più messaggi.',
        onBehalf: { channel: 'phone', callerName: 'Ada', minutes: 1 },
      })
      .ok(() => true);

  it('gives its members what its adhesion gives, on their days; a project gives nothing', async () => {
    const [union, member, partner] = [
      await made({ name: 'Unione Media Valle' }),
      await made({ name: 'Comune contenuto', type: 'municipality' }),
      await made({ name: 'Comune del progetto', type: 'municipality' }),
    ];
    await adhere(idOf(union));
    expectProblem(await openTicket(idOf(member)), 'adhesion_required');
    const { body } = await add(union, { bodyId: idOf(member), act: 'Statuto' });
    expect(body.members).toMatchObject([{ name: 'Comune contenuto', current: true, act: 'Statuto', endsOn: null }]);
    await add(union, { bodyId: idOf(partner), kind: 'project', title: 'Banda larga' });
    const through = { id: idOf(union), name: 'Unione Media Valle' };
    expect(await sheet(people().operator, member)).toMatchObject({
      adheresThrough: through,
      groupings: [{ kind: 'associated_form', name: 'Unione Media Valle' }],
    });
    expect((await openTicket(idOf(member))).status).toBe(201);
    expectProblem(await openTicket(idOf(partner)), 'adhesion_required');
    expect(await sheet(people().operator, partner)).toMatchObject({ adheresThrough: null });
    expect(await sheet(people().operator, union)).toMatchObject({ adheresThrough: null });
    const listed = async (adhesion: string) =>
      (await house.as(people().operator).get(`/bodies?adhesion=${adhesion}&limit=100`).expect(200)).body
        .items as Json[];
    expect((await listed('active')).find(({ id }) => id === idOf(member))).toMatchObject({ adheresThrough: through });
    const without = (await listed('none')).map(({ id }) => id as string);
    expect([without.includes(idOf(member)), without.includes(idOf(partner))]).toEqual([false, true]);

    const { id, version } = (await sheet(people().operator, union)).members.find(
      (each: Json) => each.name === 'Comune contenuto',
    );
    await house
      .as(people().operator)
      .patch(`${union}/members/${id as string}`)
      .set('If-Match', `"${version as number}"`)
      .send({ endsOn: addDays(TODAY, -1) })
      .expect(200);
    expectProblem(await openTicket(idOf(member)), 'adhesion_required');
    expect(await sheet(people().operator, member)).toMatchObject({ adheresThrough: null });
  });

  it('is told who it is by name to a body that belongs to it, and nothing else', async () => {
    const union = await made({ name: 'Unione del Lago' });
    await add(union, { bodyId: alfa().bodies[0]!.id });
    const { groupings } = await sheet(people().body_clerk);
    expect(groupings).toMatchObject([{ name: 'Unione del Lago', bodyId: idOf(union) }]);
    await problem(house.as(people().body_clerk).get(union), 'not_found');
  });

  it.each([
    [{}, 'bodyId: required'],
    [{ bodyId: 'first', endsOn: '2019-01-01' }, 'endsOn: out_of_range'],
    [{ bodyId: 'first', kind: 'project' }, 'title: required'],
    [{ bodyId: 'first', title: 'Progetto' }, 'title: not_allowed'],
    [{ bodyId: 'itself' }, 'bodyId: not_allowed'],
  ])('with %o is refused: %s', async (fields: { bodyId?: string }, error) => {
    const union = await made({ name: 'Unione' });
    const ids: Record<string, string> = { first: alfa().bodies[0]!.id, itself: idOf(union) };
    const sent = { ...fields, ...(fields.bodyId && { bodyId: ids[fields.bodyId] }) };
    const refused = await leavesNoTrace(house, () => add(union, sent));
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual([error]);
  });

  it('contains a body once on a day, and a municipality contains nobody', async () => {
    const [union, town] = [await made({ name: 'Unione doppia' }), await made({ name: 'Paese', type: 'municipality' })];
    await add(union, { bodyId: idOf(town), endsOn: '2021-12-31' });
    expectProblem(await add(union, { bodyId: idOf(town), startsOn: '2021-12-31' }), 'duplicate');
    expect((await add(union, { bodyId: idOf(town), startsOn: '2022-01-01' })).status).toBe(201);
    const refused = await add(town, { bodyId: idOf(union) });
    expect(fieldsOf(expectProblem(refused, 'validation_failed'))).toEqual(['kind: not_allowed']);
  });
});
