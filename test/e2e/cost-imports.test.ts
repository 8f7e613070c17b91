import { stringify } from 'csv-stringify/sync';
import { italianDay, newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { eventually, fieldsOf, problem, type Json } from './support.js';

let house: House;
const YEAR = Number(italianDay(new Date()).slice(0, 4));
const HEADER = [
  ...['Anno', 'Modello', 'Tipo', 'Voce', 'Destinazione', 'Importo', 'Aliquota IVA', 'IVA detraibile'],
  ...[
    'Anni di ammortamento',
    'Anno di acquisto',
    'E-mail della persona',
    'Ore da',
    'Ripartizione',
    'Riduce i costi',
    'Fonte',
  ],
];
let modelId: string;
let serviceObject: string;
let deskObject: string;

const owner = async (sql: string, params: unknown[] = []): Promise<Json[]> =>
  (await house.database.owner.query(sql, params)).rows;
const keeper = () => house.as(house.world.alfa.people.tariff_admin);
type Fields = Partial<
  Record<
    | 'model'
    | 'to'
    | 'amount'
    | 'vat'
    | 'deductible'
    | 'years'
    | 'bought'
    | 'person'
    | 'from'
    | 'parts'
    | 'reduces'
    | 'source',
    string
  >
>;
const row = (kind: string, label: string, fields: Fields = {}) => [
  ...[String(YEAR), fields.model ?? 'consuntivo', kind, label, fields.to ?? '', fields.amount ?? '', fields.vat ?? ''],
  ...[fields.deductible ?? '', fields.years ?? '', fields.bought ?? '', fields.person ?? '', fields.from ?? ''],
  ...[fields.parts ?? '', fields.reduces ?? '', fields.source ?? ''],
];
const upload = async (content: Buffer): Promise<string> =>
  (await keeper().post('/files').attach('file', content, 'voci.csv').expect(201)).body.id;
const preview = async (rows: string[][]): Promise<Json> => {
  const fileId = await upload(Buffer.from(stringify([HEADER, ...rows], { delimiter: ';' })));
  return (await keeper().post('/imports').send({ target: 'cost-items', fileId }).expect(201)).body;
};
const errorsOf = async (id: string): Promise<string[][]> => {
  const { items } = (await keeper().get(`/imports/${id}/rows?limit=100`).expect(200)).body;
  return items.map(({ cells }: Json) =>
    cells.filter((one: Json) => one.error).map((one: Json) => `${one.column}: ${one.error}`),
  );
};
const run = async (id: string, what: 'confirmation' | 'undo'): Promise<Json> => {
  const { body } = await keeper().post(`/imports/${id}/${what}`).expect(200);
  const jobId = what === 'undo' ? body.undoJobId : body.jobId;
  await eventually('the work has ended', async () => (await keeper().get(`/jobs/${jobId}`)).body.finishedAt);
  return (await keeper().get(`/imports/${id}`).expect(200)).body;
};
const items = async (): Promise<Json[]> =>
  (await keeper().get(`/cost-models/${modelId}/items?limit=100`).expect(200)).body.items;
const PURCHASE: Fields = {
  to: 'posta-elettronica',
  amount: '1.234,50',
  vat: '22',
  deductible: 'no',
  source: 'Fattura 1',
};

beforeAll(async () => {
  house = await openHouse({ worker: true });
  const { id: tenant, serviceId } = house.world.alfa;
  [modelId, serviceObject, deskObject] = [newId(), newId(), newId()];
  const activityId = newId();
  await owner(
    `INSERT INTO activity (tenant_id, id, name, description, created_at, version) VALUES ($1, $2, 'Sportello', '', now(), 1)`,
    [tenant, activityId],
  );
  for (const [id, kind, status] of [
    [modelId, 'actual', 'draft'],
    [newId(), 'budget', 'closed'],
  ])
    await owner(
      `INSERT INTO cost_model (tenant_id, id, year, kind, status, method, rules_name, rules_source, yearly_hours, overhead_rate, note, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'reciprocal', 'Regole', '', 1720, 15, '', now(), 1)`,
      [tenant, id, YEAR, kind, status],
    );
  await owner(
    `INSERT INTO cost_driver (tenant_id, id, cost_model_id, kind, name, source, created_at, version)
     VALUES ($1, $2, $3, 'equal', 'In parti uguali', '', now(), 1)`,
    [tenant, newId(), modelId],
  );
  await owner(
    `INSERT INTO cost_object (tenant_id, id, cost_model_id, service_id, activity_id, position, created_at, version)
     VALUES ($1, $2, $4, $5, NULL, 1, now(), 1), ($1, $3, $4, NULL, $6, 2, now(), 1)`,
    [tenant, serviceObject, deskObject, modelId, serviceId, activityId],
  );
});
afterAll(() => house?.close());

it('says of each row what is wrong with which cell', async () => {
  const { email } = house.world.alfa.people.operator;
  const batch = await preview([
    row('acquisto', 'Buono', PURCHASE),
    row('acquisto', 'Buono', PURCHASE),
    row('acquisto', 'Senza importo', { ...PURCHASE, amount: '' }),
    row('acquisto', 'Importo in parole', { ...PURCHASE, amount: 'mille' }),
    row('acquisto', 'Altrove', { ...PURCHASE, to: 'Nessuno' }),
    row('acquisto', 'Chiuso', { ...PURCHASE, model: 'preventivo' }),
    row('entrata', 'Contributo', { amount: '100', vat: '22' }),
    row('personale', 'Ignota', { amount: '30000', from: 'percentuali', person: 'nessuno@example.org' }),
    row('personale', 'Troppo', {
      amount: '30000',
      from: 'percentuali',
      person: email,
      parts: 'Sportello = 60; posta-elettronica = 50',
    }),
    row('personale', 'Dove', { amount: '30000', from: 'percentuali', parts: 'Cucina = 60' }),
    row('gatto', 'Tipo', PURCHASE),
  ]);
  expect(await errorsOf(batch.id)).toEqual([
    [],
    ['Voce: in_use'],
    ['Importo: required'],
    ['Importo: invalid_format'],
    ['Destinazione: not_found'],
    ['Modello: not_allowed'],
    ['Aliquota IVA: not_allowed', 'Riduce i costi: required'],
    ['E-mail della persona: not_found'],
    ['Ripartizione: out_of_range'],
    ['Ripartizione: invalid_format'],
    ['Tipo: not_in_list'],
  ]);
  expect(batch).toMatchObject({ creates: 1, wrong: 10 });
});

it('becomes items of the draft, corrected by the same file and taken back', async () => {
  const { email } = house.world.alfa.people.operator;
  const rows = [
    row('acquisto', 'Server', { ...PURCHASE, to: 'Sportello', years: '5', bought: String(YEAR - 1) }),
    row('personale', 'Istruttore', {
      amount: '34.400',
      from: 'percentuali',
      person: email,
      parts: 'Sportello = 60; posta-elettronica = 40',
    }),
    row('spese generali', 'Affitti', { amount: '500', to: 'In parti uguali' }),
    row('entrata', 'Contributo', { amount: '1000', reduces: 'sì', to: 'posta-elettronica' }),
  ];
  const first = await preview(rows);
  expect(first).toMatchObject({ creates: 4, wrong: 0 });
  expect(await run(first.id, 'confirmation')).toMatchObject({ applied: 4, refused: 0 });
  const written = await items();
  const find = (label: string, among = written) => among.find((one) => one.label === label);
  expect(find('Server')).toMatchObject({
    kind: 'purchase',
    objectId: deskObject,
    netAmount: '1234.50',
    durableYears: 5,
    boughtYear: YEAR - 1,
    source: 'Fattura 1',
  });
  expect(find('Istruttore')).toMatchObject({
    grossCost: '34400.00',
    hoursFrom: 'percentage',
    membershipId: house.world.alfa.people.operator.membershipId,
  });
  expect(find('Istruttore')!.parts).toHaveLength(2);
  expect(find('Affitti')).toMatchObject({ amount: '500.00', objectId: null, toName: 'In parti uguali' });
  expect(find('Contributo')).toMatchObject({ amount: '1000.00', reduces: true, objectId: serviceObject });
  const second = await preview([
    ...rows.slice(1),
    row('acquisto', 'server', { ...PURCHASE, to: 'Sportello', amount: '2000', years: '5', bought: String(YEAR - 1) }),
  ]);
  expect(second).toMatchObject({ same: 3, updates: 1 });
  await run(second.id, 'confirmation');
  expect(find('Server', await items())).toMatchObject({ netAmount: '2000.00', version: 2 });
  expect(await run(second.id, 'undo')).toMatchObject({ undone: 4, kept: 0 });
  expect(find('Server', await items())).toMatchObject({ netAmount: '1234.50' });
  const affitti = find('Affitti')!;
  await keeper()
    .patch(`/cost-models/${modelId}/items/${affitti.id}`)
    .set('If-Match', `"${affitti.version}"`)
    .send({ amount: '600' })
    .expect(200);
  const taken = await run(first.id, 'undo');
  // The server was changed and changed back, the rent by hand: both stay.
  expect(taken).toMatchObject({ undone: 2, kept: 2 });
  expect((await items()).map(({ label }) => label).sort()).toEqual(['Affitti', 'Server']);
});

it('of too many rows is refused as a whole, and says why', async () => {
  const many = Buffer.from(
    stringify([HEADER, ...Array.from({ length: 2_001 }, (_none, at) => row('entrata', `Voce ${at}`))], {
      delimiter: ';',
    }),
  );
  const answer = await problem(
    keeper()
      .post('/imports')
      .send({ target: 'cost-items', fileId: await upload(many) }),
    'validation_failed',
  );
  expect(fieldsOf(answer)).toEqual(['fileId: too_long']);
  const line = `${row('entrata', 'Una voce').join(';')}\n`;
  const million = Buffer.from(`${HEADER.join(';')}\n${line.repeat(150_000)}`);
  const large = await problem(
    keeper()
      .post('/imports')
      .send({ target: 'cost-items', fileId: await upload(million) }),
    'payload_too_large',
  );
  expect(large.detail ?? large.title).toBeTruthy();
  expect(
    await owner(
      'SELECT count(*)::int AS count FROM import_batch WHERE target = $1 AND file_name = $2 AND status = $3',
      ['cost-items', 'voci.csv', 'nothing'],
    ),
  ).toEqual([{ count: 0 }]);
});

it('is read by who edits costs alone', async () => {
  const operator = house.as(house.world.alfa.people.operator);
  const content = Buffer.from(stringify([HEADER, row('acquisto', 'Mio', PURCHASE)], { delimiter: ';' }));
  const { body } = await operator.post('/files').attach('file', content, 'voci.csv').expect(201);
  await problem(operator.post('/imports').send({ target: 'cost-items', fileId: body.id }), 'permission_denied');
});
