import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { newId } from '#app/kernel';
import { openHouse, type Caller, type House } from '../support/house.js';
import { publishSheet } from '../support/publish.js';
import { makeKit, openKit, packed, uploadKit } from '../support/kits.js';
import { expectProblem, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
/** Alfa hands on, beta takes. */
let alfa: Caller;
let beta: Caller;
beforeAll(async () => {
  house = await openHouse();
  alfa = house.as(house.world.alfa.people.operator);
  beta = house.as(house.world.beta.people.operator);
});
afterAll(() => house?.close());

const giver = () => house.world.alfa.people.operator;
const taker = () => house.world.beta.people.operator;

const SHEET = {
  title: 'Conservazione digitale',
  audience: 'Per chi conserva atti.',
  inclusion: 'included',
  context: 'Versamento dei fascicoli.',
  object: 'o',
  whoMayAsk: 'w',
  obligations: '',
  forms: '',
  computerisation: 'online_request',
  costs: 'Gratuito',
  contact: 'c',
  hours: 'h',
  activationTime: 'a',
  legalBasis: 'l',
};

interface Made {
  id: string;
  code: string;
}

const tenantOf = (caller: Caller) => (caller === alfa ? house.world.alfa : house.world.beta);

async function published(caller: Caller, fields: object = {}): Promise<Made> {
  const code = `k-${newId()}`;
  const { body, headers } = await caller
    .post('/services')
    .send({ ...SHEET, code, serviceLine: 'CIT', ...fields })
    .expect(201);
  await publishSheet(house, tenantOf(caller), body.id, headers.etag!);
  return { id: body.id, code: (fields as { code?: string }).code ?? code };
}

/** Changes a service and, unless told otherwise, publishes it. */
async function change(caller: Caller, id: string, fields: object, publish = true): Promise<void> {
  const { headers } = await caller.get(`/services/${id}`).expect(200);
  const edited = await caller.patch(`/services/${id}`).set('If-Match', headers.etag!).send(fields).expect(200);
  if (publish) await publishSheet(house, tenantOf(caller), id, edited.headers.etag!);
}

const apply = (id: string, etag: string, choices: object[], caller = beta) =>
  caller.post(`/kit-imports/${id}/application`).set('If-Match', etag).send({ choices });

const item = (body: Json, code: string): Json => body.items.find((each: Json) => each.code === code);

/** Packs the newest release after `serviceIds` were put into it, and opens it at the other centre. */
async function nextRelease(kitId: string, serviceIds: string[]) {
  const { headers } = await alfa.get(`/kits/${kitId}`).expect(200);
  const { body } = await alfa.post(`/kits/${kitId}/releases`).set('If-Match', headers.etag!).send({ serviceIds });
  return openKit(house, taker(), await packed(house, giver(), kitId, body.releases[0].number));
}

describe('a kit', () => {
  it('pins what is published, keeps its releases, and is packed the same whenever it is', async () => {
    const one = await published(alfa);
    const two = await published(alfa, { title: 'Altro' });
    const kit = await makeKit(house, giver(), [one.id, two.id, one.id], { title: 'Primo kit' });
    await change(alfa, one.id, { title: 'Seconda edizione' });
    const next = await alfa
      .post(`/kits/${kit.body.id}/releases`)
      .set('If-Match', kit.etag)
      .send({ serviceIds: [one.id] })
      .expect(201);
    expect(next.body.releases).toMatchObject([
      { number: 2, services: [{ code: one.code, title: 'Seconda edizione', number: 2 }] },
      { number: 1, services: [{ code: two.code }, { code: one.code, title: SHEET.title, number: 1 }] },
    ]);
    const { body: list } = await alfa.get('/kits').expect(200);
    expect(list.items[0]).toMatchObject({ id: kit.body.id, title: 'Primo kit', release: 2, services: 1 });
    const { about } = await manifestOf(await packed(house, giver(), kit.body.id, 1));
    expect(about).toMatchObject({
      kit: { id: kit.body.id, title: 'Primo kit', release: 1 },
      source: { id: house.world.alfa.id, slug: 'alfa' },
    });
    const again = (await manifestOf(await packed(house, giver(), kit.body.id, 1))).about as Json;
    expect(again).toEqual(about);
    await problem(alfa.get(`/kits/${kit.body.id}/releases/3/archive`), 'not_found');
    await problem(
      alfa
        .post(`/kits/${kit.body.id}/releases`)
        .set('If-Match', kit.etag)
        .send({ serviceIds: [one.id] }),
      'stale_version',
    );
  });

  it('holds published services of its own centre and nothing else, and at least one', async () => {
    const draft = await alfa.post('/services').send({ ...SHEET, code: `k-${newId()}`, serviceLine: 'CIT' });
    const send = (serviceIds: unknown) => alfa.post('/kits').send({ title: 'Kit', description: '', serviceIds });
    await leavesNoTrace(house, async () => {
      for (const id of [draft.body.id, house.world.beta.serviceId, newId()])
        expect((await problem(send([house.world.alfa.serviceId, id]), 'not_found')).errors).toMatchObject([
          { field: 'serviceIds' },
        ]);
      await problem(send([]), 'validation_failed');
    });
  });

  it('is made once, however often it is asked for', async () => {
    const input = { title: 'Kit', description: '', serviceIds: [house.world.alfa.serviceId] };
    const key = newId();
    const [one, other] = await Promise.all(
      [1, 2].map(() => alfa.post('/kits').set('Idempotency-Key', key).send(input).expect(201)),
    );
    expect(one!.body.id).toBe(other!.body.id);
  });
});

describe('a kit that came in', () => {
  it('becomes drafts with their origin; the next release updates them and doubles nothing', async () => {
    const [one, two, own] = [await published(alfa), await published(alfa), await published(alfa)];
    await published(beta, { code: own.code, title: 'Il nostro' });
    const kit = await makeKit(house, giver(), [one.id, two.id, own.id]);
    const came = await openKit(house, taker(), await packed(house, giver(), kit.body.id));
    expect(came.body).toMatchObject({ sourceSlug: 'alfa', release: 1, status: 'previewed', services: 3 });
    expect(item(came.body, one.code)).toMatchObject({ state: 'new', obstacle: null, serviceId: null, changed: [] });
    expect(item(came.body, own.code)).toMatchObject({ state: 'same_code', changed: ['title'] });
    const compared = await beta.get(`/kit-imports/${came.body.id}/items/${own.code}`).expect(200);
    expect(compared.body).toMatchObject({ here: { title: 'Il nostro' }, there: { title: SHEET.title } });

    const taken = await apply(came.body.id, came.etag, [
      { code: one.code, choice: 'take' },
      { code: two.code, choice: 'skip' },
      { code: own.code, choice: 'copy' },
    ]).expect(200);
    expect(taken.body).toMatchObject({ status: 'applied' });
    expect(item(taken.body, two.code)).toMatchObject({ choice: 'skip', state: 'new', serviceId: null });
    const first = item(taken.body, one.code);
    expect(first).toMatchObject({ choice: 'take', state: 'same' });
    const { body: here } = await beta.get(`/services/${first.serviceId}`).expect(200);
    expect(here).toMatchObject({
      code: one.code,
      status: 'draft',
      draft: SHEET,
      origin: { sourceSlug: 'alfa', kitTitle: 'Servizi di base', release: 1 },
    });
    const copy = item(taken.body, own.code);
    expect((await beta.get(`/services/${copy.serviceId}`).expect(200)).body.code).toBe(`${own.code}-2`);
    await problem(apply(came.body.id, `"${taken.body.version}"`, []), 'state_conflict');

    // Both go on: here the first is published and the copy is changed; there all three change.
    await publishSheet(house, house.world.beta, here.id, `"${here.version}"`);
    await change(beta, copy.serviceId, { hours: 'Di mattina' }, false);
    for (const { id } of [one, two, own]) await change(alfa, id, { costs: 'Due euro' });
    const again = await nextRelease(kit.body.id, [one.id, two.id, own.id]);
    expect(item(again.body, one.code)).toMatchObject({ state: 'updated', serviceId: here.id, changed: ['costs'] });
    expect(item(again.body, two.code)).toMatchObject({ state: 'new' });
    expect(item(again.body, own.code)).toMatchObject({ state: 'changed_both', serviceId: copy.serviceId });
    const before = await countServices();
    const updated = await apply(again.body.id, again.etag, [{ code: one.code, choice: 'take' }]).expect(200);
    expect(item(updated.body, one.code)).toMatchObject({ state: 'same' });
    expect(await countServices()).toBe(before);
    expect((await beta.get(`/services/${here.id}`).expect(200)).body).toMatchObject({
      published: { number: 1, costs: SHEET.costs },
      draft: { number: 2, costs: 'Due euro' },
      origin: { release: 2 },
    });
    const sheet = await house.as(undefined).get(`/centres/beta/services/${one.code}`).expect(200);
    expect(sheet.body.origin).toMatchObject({ sourceSlug: 'alfa', release: 2 });

    // The same again changes nothing.
    const third = await openKit(house, taker(), await packed(house, giver(), kit.body.id, 2));
    expect(item(third.body, one.code)).toMatchObject({ state: 'same', serviceId: here.id });
  });

  it('is adopted by a service of the same code, where that is chosen', async () => {
    const there = await published(alfa);
    const here = await published(beta, { code: there.code, title: 'Il nostro' });
    const kit = await makeKit(house, giver(), [there.id]);
    const came = await openKit(house, taker(), await packed(house, giver(), kit.body.id));
    await apply(came.body.id, came.etag, [{ code: there.code, choice: 'take' }]).expect(200);
    const { body } = await beta.get(`/services/${here.id}`).expect(200);
    expect(body).toMatchObject({ published: { title: 'Il nostro' }, draft: { title: SHEET.title } });
  });

  it('is applied as a whole or not at all, by one of two', async () => {
    const [one, two] = [await published(alfa), await published(alfa, { title: 'B' })];
    const kit = await makeKit(house, giver(), [one.id, two.id]);
    const came = await openKit(house, taker(), await packed(house, giver(), kit.body.id));
    await leavesNoTrace(house, async () => {
      for (const [choices, field] of [
        [
          [
            { code: one.code, choice: 'take' },
            { code: 'niente', choice: 'take' },
          ],
          'choices.1.code',
        ],
        [
          [
            { code: one.code, choice: 'take' },
            { code: one.code, choice: 'skip' },
          ],
          'choices.1.code',
        ],
        [[{ code: one.code, choice: 'copy' }], 'choices.0.choice'],
        [[{ code: one.code, choice: 'everything' }], 'choices.0.choice'],
      ] as const) {
        const body = await problem(apply(came.body.id, came.etag, [...choices]), 'validation_failed');
        expect(body.errors).toMatchObject([{ field }]);
      }
      await problem(apply(came.body.id, '"7"', []), 'stale_version');
    });
    const both = await Promise.all(
      [1, 2].map(() => apply(came.body.id, came.etag, [{ code: one.code, choice: 'take' }]).ok(() => true)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('says where its line is missing here', async () => {
    await house.database.owner.query(
      `INSERT INTO service_line (tenant_id, id, code, name) VALUES ($1, $2, 'SUA', 'Stazione unica')`,
      [house.world.alfa.id, newId()],
    );
    const there = await published(alfa, { serviceLine: 'SUA' });
    const kit = await makeKit(house, giver(), [there.id]);
    const came = await openKit(house, taker(), await packed(house, giver(), kit.body.id));
    expect(item(came.body, there.code)).toMatchObject({ state: 'new', obstacle: 'line_missing' });
    await problem(apply(came.body.id, came.etag, [{ code: there.code, choice: 'take' }]), 'validation_failed');
  });

  it('comes from another centre', async () => {
    const kit = await makeKit(house, giver(), [house.world.alfa.serviceId]);
    const fileId = await uploadKit(house, giver(), await packed(house, giver(), kit.body.id));
    const body = await problem(alfa.post('/kit-imports').send({ fileId }), 'validation_failed');
    expect(body.errors).toMatchObject([{ field: 'fileId', code: 'not_allowed' }]);
  });
});

describe('an archive is refused as a whole', () => {
  type Entries = Map<string, Buffer>;
  let whole: Buffer;
  beforeAll(async () => {
    const one = await published(alfa);
    whole = await packed(house, giver(), (await makeKit(house, giver(), [one.id])).body.id);
  });

  const text = (entries: Entries, name: string) => JSON.parse(entries.get(name)!.toString());
  const manifest = (entries: Entries) => text(entries, 'manifest.json');
  const put = (entries: Entries, name: string, value: unknown) => entries.set(name, Buffer.from(JSON.stringify(value)));
  const sheet = (entries: Entries) => [...entries.keys()].find((name) => name.startsWith('services/'))!;
  /** Writes a sheet as somebody would who counts hashes, too. */
  const forgeSheet = (entries: Entries, value: object) => {
    const name = sheet(entries);
    put(entries, name, value);
    const content = entries.get(name)!;
    const part = { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    put(entries, 'manifest.json', { ...manifest(entries), parts: [part] });
  };

  const CASES: [what: string, code: string, forge: (entries: Entries) => void][] = [
    ['of another kind', 'foreign', (all) => put(all, 'manifest.json', { ...manifest(all), kind: 'centre' })],
    ['of another program', 'foreign', (all) => put(all, 'manifest.json', { ...manifest(all), format: 'x' })],
    ['without a manifest', 'foreign', (all) => all.delete('manifest.json')],
    ['of another version', 'version', (all) => put(all, 'manifest.json', { ...manifest(all), version: 2 })],
    [
      'of a kit to come',
      'version',
      (all) => put(all, 'manifest.json', { ...manifest(all), about: { ...manifest(all).about, format: 2 } }),
    ],
    ['with a sheet changed', 'altered', (all) => put(all, sheet(all), { ...text(all, sheet(all)), costs: 'Mille' })],
    ['with a sheet missing', 'altered', (all) => all.delete(sheet(all))],
    ['with something more', 'altered', (all) => put(all, 'services/altro.json', {})],
    [
      'with a sheet and its hash changed',
      'altered',
      (all) => forgeSheet(all, { ...text(all, sheet(all)), costs: '9' }),
    ],
    ['with a field nobody knows', 'altered', (all) => forgeSheet(all, { ...text(all, sheet(all)), segreto: 1 })],
    ['with no sheet in the part', 'altered', (all) => forgeSheet(all, { costs: 'Mille' })],
    [
      'with more said of the centre',
      'altered',
      (all) => put(all, 'manifest.json', { ...manifest(all), about: { ...manifest(all).about, tenant: 1 } }),
    ],
  ];

  const refused = async (archive: Buffer, code: string) => {
    const fileId = await uploadKit(house, taker(), archive);
    await leavesNoTrace(house, async () => {
      const answer = await beta
        .post('/kit-imports')
        .send({ fileId })
        .ok(() => true);
      expectProblem(answer, 'archive_refused');
      expect(answer.body.errors).toMatchObject([{ field: 'fileId', code: `archive_${code}` }]);
    });
  };

  it.each(CASES)('%s', async (_what, code, forge) => {
    const entries = await unzip(whole);
    forge(entries);
    await refused(await zip(entries), code);
  });

  it('cut short', async () => {
    await refused(whole.subarray(0, whole.length - 40), 'broken');
  });

  it('with a byte turned', async () => {
    const turned = Buffer.from(whole);
    turned[120] = turned[120]! ^ 0xff;
    await refused(turned, 'broken');
  });

  it('that is nobody’s, or somebody else’s', async () => {
    const foreign = await uploadKit(house, giver(), whole);
    await leavesNoTrace(house, async () => {
      for (const fileId of [newId(), foreign]) {
        const body = await problem(beta.post('/kit-imports').send({ fileId }), 'not_found');
        expect(body.errors).toMatchObject([{ field: 'fileId' }]);
      }
    });
  });
});

async function countServices(): Promise<number> {
  const { rows } = await house.database.owner.query('SELECT count(*)::int AS n FROM service');
  return rows[0].n as number;
}

async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const opened = await yauzl.fromBufferPromise(archive, {});
  const entries = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry())
    entries.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  return entries;
}

function zip(entries: Map<string, Buffer>): Promise<Buffer> {
  const made = new yazl.ZipFile();
  for (const [name, content] of entries) made.addBuffer(content, name);
  made.end();
  return buffer(made.outputStream);
}

const manifestOf = async (archive: Buffer): Promise<Json> =>
  JSON.parse((await unzip(archive)).get('manifest.json')!.toString());
