import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { TestPerson } from '#app/testing';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, leavesNoTrace, problem, storedFiles, type Json } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ worker: true });
});
afterAll(() => house?.close());

const people = () => house.world.alfa.people;
const owner = async (sql: string, params: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, params)).rows;
const author = () => house.as(people().tariff_admin);
const read = async (path: string, person: TestPerson = people().tariff_admin): Promise<Json> =>
  (await house.as(person).get(path).expect(200)).body;

let year = 2001;
const RULES = {
  method: 'reciprocal',
  rulesName: 'Programmi 2014–20',
  rulesSource: 'art. 68 reg. (UE) n. 1303/2013',
  yearlyHours: '1720',
  overheadRate: '15',
  note: '',
};
const begin = async (more: object = {}): Promise<Json> =>
  (
    await author()
      .post('/cost-models')
      .send({ ...RULES, year: ++year, kind: 'actual', ...more })
      .expect(201)
  ).body;
const activity = async (name: string): Promise<string> =>
  (await author().post('/activities').send({ name, description: '' }).expect(201)).body.id;

interface Example {
  id: string;
  /** Ids of objects and drivers, by their names. */
  objects: Record<string, string>;
  drivers: Record<string, string>;
  structure: Json;
}
const byName = (rows: Json[]): Record<string, string> => Object.fromEntries(rows.map(({ name, id }) => [name, id]));

/** Two services of the catalogue, a help desk and a plant that serve each other, each by its own driver. */
async function example(more: object = {}): Promise<Example> {
  const { id } = await begin(more);
  const tag = `${year}`;
  const { serviceId, draftServiceId } = house.world.alfa;
  const activityIds = [await activity(`Sportello ${tag}`), await activity(`Impianti ${tag}`)];
  await author()
    .post(`/cost-models/${id}/objects`)
    .send({ serviceIds: [serviceId, draftServiceId], activityIds })
    .expect(200);
  for (const name of ['Richieste', 'Gigabyte'])
    await author()
      .post(`/cost-models/${id}/drivers`)
      .send({ kind: 'custom', name, referenceOn: null, source: 'Prova' })
      .expect(201);
  let structure = await read(`/cost-models/${id}/structure`);
  const names = structure.objects.map(({ name }: Json) => name) as string[];
  const objects = Object.fromEntries(
    structure.objects.map(({ id: objectId }: Json, at: number) => [['desk', 'plant', 'one', 'two'][at]!, objectId]),
  ) as Record<string, string>;
  expect(names.slice(0, 2)).toEqual([`Sportello ${tag}`, `Impianti ${tag}`]);
  const drivers = byName(structure.drivers);
  for (const [driver, quantities] of [
    ['Richieste', { plant: '10', one: '80', two: '10' }],
    ['Gigabyte', { desk: '20', one: '30', two: '50' }],
  ] as const)
    await author()
      .put(`/cost-models/${id}/drivers/${drivers[driver]}/quantities`)
      .set('If-Match', '"1"')
      .send({
        quantities: Object.entries(quantities).map(([object, quantity]) => ({
          objectId: objects[object],
          quantity,
          note: '',
        })),
      })
      .expect(200);
  for (const [object, driver] of [
    ['desk', 'Richieste'],
    ['plant', 'Gigabyte'],
  ] as const)
    await author()
      .patch(`/cost-models/${id}/objects/${objects[object]}`)
      .set('If-Match', '"1"')
      .send({ passingDriverId: drivers[driver] })
      .expect(200);
  structure = await read(`/cost-models/${id}/structure`);
  return { id, objects, drivers, structure };
}
const purchase = (objectId: string | undefined, netAmount: string, more: object = {}) => ({
  kind: 'purchase',
  label: 'Acquisto',
  netAmount,
  vatRate: '0',
  vatDeductible: false,
  durableYears: 1,
  boughtYear: 2001,
  source: 'Determina',
  ...(objectId && { objectId }),
  ...more,
});
const add = async (id: string, item: object): Promise<Json> =>
  (await author().post(`/cost-models/${id}/items`).send(item).expect(201)).body;
async function filled(): Promise<Example> {
  const made = await example();
  const { id, objects } = made;
  await add(id, purchase(objects.desk, '116000.00', { boughtYear: year, label: 'Sportello' }));
  await add(id, purchase(objects.plant, '600000.00', { boughtYear: year, label: 'Impianti' }));
  return made;
}
async function step(id: string, command: string, more: object = {}, person = people().tariff_admin) {
  const { headers } = await house.as(person).get(`/cost-models/${id}`).expect(200);
  return house
    .as(person)
    .post(`/cost-models/${id}/steps`)
    .set('If-Match', headers.etag!)
    .send({ command, ...more });
}
const ACT = { organ: 'Consiglio provinciale', number: '12', date: '2026-01-15' };
const amounts = ({ services }: Json) => services.map(({ amount }: Json) => amount);

describe('a cost model', () => {
  it('is one of its kind in a year, and its rules make sense', async () => {
    const { id, commands, editable } = await begin();
    expect({ commands, editable }).toEqual({ commands: ['close'], editable: true });
    await problem(
      author()
        .post('/cost-models')
        .send({ ...RULES, year, kind: 'actual' }),
      'duplicate',
    );
    await begin({ year, kind: 'budget' });
    const patch = (changes: object) => author().patch(`/cost-models/${id}`).set('If-Match', '"1"').send(changes);
    expect(fieldsOf(await problem(patch({ yearlyHours: '0' }), 'validation_failed'))).toEqual([
      'yearlyHours: out_of_range',
    ]);
    expect(fieldsOf(await problem(patch({ overheadRate: '-1' }), 'validation_failed'))).toEqual([
      'overheadRate: invalid_format',
    ]);
    const { body } = await patch({ method: 'direct', overheadRate: null }).expect(200);
    expect(body).toMatchObject({ method: 'direct', overheadRate: null, yearlyHours: '1720' });
    await problem(patch({ note: 'Altro' }), 'stale_version');
  });

  it('made twice by one key is made once', async () => {
    const call = () =>
      author()
        .post('/cost-models')
        .set('Idempotency-Key', key)
        .send({ ...RULES, year: year + 1, kind: 'actual' });
    const key = randomUUID();
    const [first, second] = [await call().expect(201), await call().expect(201)];
    year++;
    expect(second.body.id).toBe(first.body.id);
  });

  it('computes two supports that serve each other, to the cent, with the trail both ways', async () => {
    const { id, objects } = await filled();
    const result = await read(`/cost-models/${id}/result`);
    expect(result.total).toBe('716000.00');
    expect([...amounts(result)].sort()).toEqual(['336122.45', '379877.55']);
    const trail = await read(`/cost-models/${id}/services/${objects.one}/trail`);
    expect(trail).toMatchObject({ amount: '379877.55', own: '0.00', passedOn: '379877.55' });
    expect(trail.branches.map(({ amount }: Json) => amount)).toEqual(['281632.65', '98244.90']);
    const { items } = await read(`/cost-models/${id}/items?kind=purchase`);
    const went = await read(`/cost-models/${id}/items/${items[0].id}/trail`);
    const cents = went.services.map(({ amount }: Json) => Number(amount.replace('.', '')));
    expect(cents.reduce((sum: number, each: number) => sum + each, 0)).toBe(Number(went.amount.replace('.', '')));
    await problem(author().get(`/cost-models/${id}/services/${objects.desk}/trail`), 'not_found');
  });

  it('says of each step-down which order it takes: the first place passes on first', async () => {
    const { id, objects } = await filled();
    const { headers } = await author().get(`/cost-models/${id}`).expect(200);
    await author().patch(`/cost-models/${id}`).set('If-Match', headers.etag!).send({ method: 'step_down' }).expect(200);
    const first = amounts(await read(`/cost-models/${id}/result`));
    const { version } = (await read(`/cost-models/${id}/structure`)).objects[0];
    await author()
      .patch(`/cost-models/${id}/objects/${objects.desk}`)
      .set('If-Match', `"${version}"`)
      .send({ position: 9 })
      .expect(200);
    const second = amounts(await read(`/cost-models/${id}/result`));
    expect([...second].sort()).toEqual(['326222.22', '389777.78'].map((text) => text).sort());
    expect(first).not.toEqual(second);
  });

  it('tells all that is missing, by name, and what to do', async () => {
    const { id, objects, drivers } = await example();
    await add(id, purchase(undefined, '5.00', { boughtYear: year, label: 'Licenze' }));
    await add(id, { kind: 'staff', label: 'Istruttore', grossCost: '30000.00', hoursFrom: 'typed', source: 'Prova' });
    const { version } = (await read(`/cost-models/${id}/structure`)).drivers[0];
    await author()
      .put(`/cost-models/${id}/drivers/${drivers.Gigabyte}/quantities`)
      .set('If-Match', `"${version}"`)
      .send({ quantities: [{ objectId: objects.one, quantity: '0', note: '' }] })
      .expect(200);
    const refused = await problem(author().get(`/cost-models/${id}/result`), 'uncomputable');
    const told = refused.errors.map(({ code, about }: Json) => [code, about]);
    expect(told.sort()).toEqual([
      ['no_destination', 'Licenze'],
      ['no_hours', 'Istruttore'],
      ['no_quantity', 'Gigabyte'],
    ]);
    expect(refused.errors.find(({ code }: Json) => code === 'no_quantity').detail).toMatch(/^Gigabyte: Mancano/);
    const english = await author().get(`/cost-models/${id}/result`).set('Accept-Language', 'en').expect(422);
    expect(english.body.errors.find(({ code }: Json) => code === 'no_hours').detail).toMatch(/^Istruttore: There are/);
  });

  it('refuses supports that serve only each other', async () => {
    const { id, objects, drivers, structure } = await filled();
    for (const [driver, object] of [
      ['Richieste', 'plant'],
      ['Gigabyte', 'desk'],
    ] as const)
      await author()
        .put(`/cost-models/${id}/drivers/${drivers[driver]}/quantities`)
        .set('If-Match', `"${structure.drivers.find(({ name }: Json) => name === driver).version}"`)
        .send({ quantities: [{ objectId: objects[object], quantity: '1', note: '' }] })
        .expect(200);
    const { errors } = await problem(author().get(`/cost-models/${id}/result`), 'uncomputable');
    expect(errors).toMatchObject([{ code: 'closed_circle', about: `Sportello ${year}, Impianti ${year}` }]);
  });
});

describe('items', () => {
  it('cost what they cost in the year: durable goods, VAT, hours, parts of the year, the flat rate', async () => {
    const { id, objects } = await example();
    const more = { boughtYear: year - 1, durableYears: 4, vatRate: '22' };
    const server = await add(id, purchase(objects.one, '1000.00', { ...more, label: 'Server' }));
    const free = await add(id, purchase(objects.one, '1000.00', { ...more, vatDeductible: true, label: 'Altro' }));
    const { membershipId } = people().operator;
    const staff = { kind: 'staff', grossCost: '34400.00', source: 'Prova', membershipId };
    const typed = await add(id, {
      ...staff,
      label: 'Ore',
      hoursFrom: 'typed',
      parts: [{ objectId: objects.one, hours: '12.5' }],
    });
    const part = await add(id, {
      ...staff,
      label: 'Parte',
      hoursFrom: 'percentage',
      parts: [
        { objectId: objects.one, percentage: '25' },
        { objectId: objects.desk, percentage: '25' },
      ],
    });
    const flat = await add(id, { kind: 'overhead', label: 'Spese generali', source: 'art. 68' });
    expect([server, free, typed, part].map(({ yearAmount }) => yearAmount)).toEqual([
      '305.00',
      '250.00',
      '250.00',
      '17200.00',
    ]);
    expect([typed, part].map(({ hours }) => hours)).toEqual(['12.5', '860']);
    expect(flat.yearAmount).toBe('2617.50');
    await problem(
      author().post(`/cost-models/${id}/items`).send({ kind: 'overhead', label: 'Altre', source: '' }),
      'duplicate',
    );
    const { items, nextCursor } = await read(`/cost-models/${id}/items?limit=2&sort=label`);
    expect(items.map(({ label }: Json) => label)).toEqual(['Altro', 'Ore']);
    expect(typed.personName).toBeTruthy();
    const rest = await read(`/cost-models/${id}/items?sort=label&cursor=${nextCursor}`);
    expect(rest.items).toHaveLength(3);
    const only = await read(`/cost-models/${id}/items?objectId=${objects.desk}`);
    expect(only.items.map(({ label }: Json) => label)).toEqual(['Parte']);
  });

  it('are refused field by field', async () => {
    const { id, objects, drivers } = await example();
    const refused = async (item: object, code: 'validation_failed' | 'not_found' = 'validation_failed') =>
      fieldsOf(await leavesNoTrace(house, () => problem(author().post(`/cost-models/${id}/items`).send(item), code)));
    expect(await refused(purchase(objects.one, '-1.00'))).toEqual(['netAmount: invalid_format']);
    expect(await refused(purchase(objects.one, '1.00', { driverId: drivers.Richieste, boughtYear: year + 1 }))).toEqual(
      ['driverId: not_allowed', 'boughtYear: out_of_range'],
    );
    expect(await refused({ kind: 'staff', label: 'Persona', source: '' })).toEqual([
      'grossCost: required',
      'hoursFrom: required',
    ]);
    const other = await example();
    expect(await refused(purchase(other.objects.one, '1.00', { boughtYear: 2001 }), 'not_found')).toEqual([
      'objectId: not_found',
    ]);
    const person = { kind: 'staff', label: 'Persona', source: '', grossCost: '1.00', hoursFrom: 'typed' };
    const { membershipId } = people().body_clerk;
    expect(await refused({ ...person, membershipId }, 'not_found')).toEqual(['membershipId: not_found']);
  });

  it('carry their document, which goes with the last item that has it', async () => {
    const { id, objects } = await example();
    const upload = await author().post('/files').attach('file', Buffer.from('Fattura\n'), 'fattura.txt').expect(201);
    const fileId = upload.body.id as string;
    const item = await add(id, purchase(objects.one, '3.00', { boughtYear: year, durableYears: 3, fileId }));
    expect(item.fileName).toBe('fattura.txt');
    const { body: copy } = await author()
      .post(`/cost-models/${id}/copies`)
      .send({ year: ++year, kind: 'actual' })
      .expect(201);
    await author().delete(`/cost-models/${id}/items/${item.id}`).set('If-Match', '"1"').expect(204);
    const [kept] = (await read(`/cost-models/${copy.id}/items`)).items;
    expect(kept).toMatchObject({ fileId, source: 'Determina', yearAmount: '1.00', boughtYear: year - 1 });
    const { text } = await author().get(`/cost-models/${copy.id}/items/${kept.id}/document`).buffer(true).expect(200);
    expect(text).toBe('Fattura\n');
    await problem(author().get(`/files/${fileId}/content`), 'permission_denied');
    await author().delete(`/cost-models/${copy.id}/items/${kept.id}`).set('If-Match', '"1"').expect(204);
    await eventually('the document is gone', async () => {
      const [row] = await owner(`SELECT status FROM stored_file WHERE id = $1`, [fileId]);
      return !row || row.status === 'deleting';
    });
    expect(storedFiles()).toBeDefined();
  });

  it('are taken away as files, with what they cost', async () => {
    const { id, objects } = await filled();
    const { text } = await author().get(`/cost-models/${id}/items/export?format=csv`).expect(200);
    const rows = parse(text, { bom: true, delimiter: ';', columns: true }) as Json[];
    expect(rows.map((row) => [row.Voce, row['Costo nell’anno']])).toEqual([
      ['Impianti', '600000,00'],
      ['Sportello', '116000,00'],
    ]);
    for (const format of ['xlsx', 'pdf'])
      await author().get(`/cost-models/${id}/result/export?format=${format}`).expect(200);
    const services = parse((await author().get(`/cost-models/${id}/result/export`).expect(200)).text, {
      bom: true,
      delimiter: ';',
      columns: true,
    }) as Json[];
    expect(services.map((row) => row['Costo pieno']).sort()).toEqual(['336122,45', '379877,55']);
    expect(objects.one).toBeTruthy();
  });
});

describe('closing', () => {
  it('asks for a source of each item', async () => {
    const { id, objects } = await filled();
    const item = await add(id, purchase(objects.one, '1.00', { boughtYear: year, source: '', label: 'Senza fonte' }));
    expect((await read(`/cost-models/${id}`)).withoutSource).toBe(1);
    const labels = async (sourced: string) =>
      (await read(`/cost-models/${id}/items?sourced=${sourced}`)).items.map(({ label }: Json) => label as string);
    expect(await labels('no')).toEqual(['Senza fonte']);
    expect(await labels('yes')).toEqual(['Impianti', 'Sportello']);
    const { body } = await step(id, 'close');
    expect(body).toMatchObject({ code: 'uncomputable', errors: [{ code: 'no_source', about: 'Senza fonte' }] });
    await author()
      .patch(`/cost-models/${id}/items/${item.id}`)
      .set('If-Match', '"1"')
      .send({ source: 'Scontrino' })
      .expect(200);
    expect((await step(id, 'close')).body.status).toBe('closed');
  });

  it('freezes the result: what is looked at later is what was closed, and nothing can be changed', async () => {
    const { id, objects } = await filled();
    const before = await read(`/cost-models/${id}/result`);
    const { body } = await step(id, 'close');
    expect(body).toMatchObject({ status: 'closed', total: '716000.00', editable: false });
    expect(await read(`/cost-models/${id}/result`)).toEqual(before);
    await problem(author().post(`/cost-models/${id}/items`).send(purchase(objects.one, '1.00')), 'state_conflict');
    await problem(
      author().patch(`/cost-models/${id}/objects/${objects.one}`).set('If-Match', '"1"').send({ position: 4 }),
      'state_conflict',
    );
    await problem(author().delete(`/cost-models/${id}`).set('If-Match', `"${body.version}"`), 'state_conflict');
    // A row that somebody changed past the application changes nothing of what was closed.
    await owner('UPDATE cost_item SET net_amount = 1 WHERE cost_model_id = $1', [id]);
    expect(amounts(await read(`/cost-models/${id}/result`))).toEqual(amounts(before));
  });

  it('is approved by another, with the act; who is alone approves alone', async () => {
    const { id } = await filled();
    const admin = people().centre_admin;
    await step(id, 'close', {}, admin);
    const own = await step(id, 'approve', { act: ACT }, admin);
    expect(own.body.code).toBe('second_person_needed');
    expect((await read(`/cost-models/${id}`, admin)).commands).toEqual(['reopen']);
    const officer = people().accounting_officer;
    const without = await step(id, 'approve', {}, officer);
    expect(fieldsOf(without.body)).toEqual(['act: required']);
    const { body } = await step(id, 'approve', { act: ACT }, officer);
    expect(body).toMatchObject({ status: 'approved', act: ACT, commands: [] });
    expect(body.history.map(({ command }: Json) => command)).toEqual(['approve', 'close', 'create']);
    expect((await step(id, 'reopen', { reason: 'Errore' }, officer)).body.code).toBe('state_conflict');
  });

  it('waits for who may approve, and who closed it hears what became of it', async () => {
    const { tariff_admin, accounting_officer, centre_admin, operator } = people();
    const told = async (person: TestPerson) => {
      await house.drainQueues();
      const { items } = await read('/notices?limit=2', person);
      return items
        .filter(({ path }: Json) => path === `/alfa/area/costi/${id}`)
        .map(({ kind, title }: Json) => `${kind} ${title}`);
    };
    const { id } = await filled();
    await step(id, 'close');
    const waiting = [`tariffs.step Da approvare: costi effettivi ${year}`];
    for (const person of [accounting_officer, centre_admin]) expect(await told(person)).toEqual(waiting);
    await step(id, 'reopen', { reason: 'Manca una fattura' }, accounting_officer);
    expect(await told(tariff_admin)).toEqual([`tariffs.step Da rivedere: costi effettivi ${year}`]);
    await step(id, 'close');
    await house.drainQueues();
    await step(id, 'approve', { act: ACT }, centre_admin);
    expect((await told(tariff_admin))[0]).toBe(`tariffs.step Approvato: costi effettivi ${year}`);
    expect(await told(operator)).toEqual([]);
  });

  it('is taken back with a reason', async () => {
    const { id, objects } = await filled();
    await step(id, 'close');
    expect(fieldsOf((await step(id, 'reopen')).body)).toEqual(['reason: required']);
    const { body } = await step(id, 'reopen', { reason: 'Manca una fattura' });
    expect(body).toMatchObject({ status: 'draft', total: null, editable: true });
    await add(id, purchase(objects.one, '10.00', { boughtYear: year }));
    expect((await read(`/cost-models/${id}/result`)).total).toBe('716010.00');
    expect((await step(id, 'close')).body.total).toBe('716010.00');
    expect(await owner('SELECT count(*)::int AS n FROM cost_share WHERE cost_model_id = $1', [id])).toEqual([{ n: 5 }]);
  });
});

it('a copy takes structure and items over, says so, and leaves out what is written off', async () => {
  const { id, objects } = await filled();
  const bought = { boughtYear: year - 1, durableYears: 2 };
  await add(id, purchase(objects.one, '10.00', { ...bought, label: 'Finito' }));
  await add(id, purchase(objects.one, '10.00', { ...bought, durableYears: 3, label: 'Dura' }));
  const to = { year: ++year, kind: 'budget' };
  const { body: copy } = await author().post(`/cost-models/${id}/copies`).send(to).expect(201);
  expect(copy).toMatchObject({ ...to, status: 'draft', services: 2, items: 3, rulesName: RULES.rulesName });
  const { items } = await read(`/cost-models/${copy.id}/items?sort=label`);
  expect(items.map(({ label, source, boughtYear }: Json) => [label, source, boughtYear])).toEqual([
    ['Dura', 'Determina', year - 2],
    ['Impianti', `Ripreso dal consuntivo ${year - 1}`, year],
    ['Sportello', `Ripreso dal consuntivo ${year - 1}`, year],
  ]);
  const compared = await read(`/cost-models/${copy.id}/comparison?with=${id}`);
  expect(compared.total).toMatchObject({ amount: '716003.34', other: '716008.33', difference: '-4.99' });
  expect(compared.services).toHaveLength(2);
  await author().get(`/cost-models/${copy.id}/comparison/export?with=${id}&format=xlsx`).expect(200);
  expect(
    fieldsOf(await problem(author().get(`/cost-models/${id}/comparison?with=${randomUUID()}`), 'not_found')),
  ).toEqual(['with: not_found']);
});

it('what things are for and divided by is not taken away beneath them', async () => {
  const { id, objects, drivers, structure } = await filled();
  const version = (list: Json[], of: string) => list.find(({ id: each }) => each === of).version;
  const remove = (path: string, at: number) => author().delete(`/cost-models/${id}/${path}`).set('If-Match', `"${at}"`);
  await problem(remove(`objects/${objects.desk}`, version(structure.objects, objects.desk!)), 'state_conflict');
  await problem(
    remove(`drivers/${drivers.Richieste}`, version(structure.drivers, drivers.Richieste!)),
    'state_conflict',
  );
  await remove(`objects/${objects.two}`, version(structure.objects, objects.two!)).expect(204);
  const { headers } = await author().get(`/cost-models/${id}`).expect(200);
  await author().delete(`/cost-models/${id}`).set('If-Match', headers.etag!).expect(204);
  await problem(author().get(`/cost-models/${id}`), 'not_found');
});

it('activities have names of their own, and end', async () => {
  const id = await activity('Rete');
  await problem(author().post('/activities').send({ name: 'Rete', description: '' }), 'duplicate');
  await author().patch(`/activities/${id}`).set('If-Match', '"1"').send({ endedOn: '2026-01-01' }).expect(200);
  const names = async (current: string) =>
    (await read(`/activities?current=${current}&limit=100`)).items.map(({ name }: Json) => name);
  expect(await names('yes')).not.toContain('Rete');
  expect(await names('no')).toContain('Rete');
});

it('confirmed hours come into a model when they are taken; what is missing is told', async () => {
  const made = await example();
  const { id, objects, structure } = made;
  const { membershipId } = people().operator;
  const item = await add(id, {
    kind: 'staff',
    label: 'Operatore',
    membershipId,
    grossCost: '34400.00',
    hoursFrom: 'entries',
    source: 'Prova',
  });
  expect(item.yearAmount).toBe('0.00');
  const deskId = structure.objects.find(({ id: each }: Json) => each === objects.desk).activityId;
  const outside = await activity(`Altro ${year}`);
  const march = [house.world.alfa.id, membershipId, `${year}-03-01`];
  await owner(
    `INSERT INTO timesheet_month (tenant_id, membership_id, month, id, status, confirmed_at, version)
     VALUES ($1, $2, $3, gen_random_uuid(), 'confirmed', now(), 1)`,
    march,
  );
  for (const [activityId, minutes] of [
    [deskId, 600],
    [outside, 90],
  ])
    await owner(
      `INSERT INTO timesheet_confirmed (tenant_id, membership_id, month, id, activity_id, minutes, request_minutes)
       VALUES ($1, $2, $3, gen_random_uuid(), $4, $5, 0)`,
      [...march, activityId, minutes],
    );
  const before = await read(`/cost-models/${id}/staff-hours`);
  expect(before.items).toMatchObject([{ label: 'Operatore', hours: '0', confirmed: '10.00', outside: '1.50' }]);
  const { body } = await author().post(`/cost-models/${id}/staff-hours`).expect(200);
  expect(body.items).toMatchObject([{ hours: '10.00', confirmed: '10.00' }]);
  expect((await read(`/cost-models/${id}/items/${item.id}`)).yearAmount).toBe('200.00');
});
