import { newId } from '#app/kernel';
import type { ServiceStep } from '#app/contracts';
import { openHouse, type Caller, type House } from '../support/house.js';
import { publishSheet } from '../support/publish.js';
import { expectProblem, leavesNoTrace, problem, rowsOf, type Json } from './support.js';

let house: House;
/** Writes the sheets. */
let operator: Caller;
/** Approves them. */
let admin: Caller;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  operator = house.as(house.world.alfa.people.operator);
  admin = house.as(house.world.alfa.people.centre_admin);
  clerk = house.as(house.world.alfa.people.body_clerk);
});
afterAll(() => house?.close());

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

type State =
  | 'draft'
  | 'in review'
  | 'published'
  | 'published with a draft'
  | 'published with a review'
  | 'retired'
  | 'retired with a draft'
  | 'retired with a review';

interface Made {
  id: string;
  code: string;
  etag: string;
  body: Json;
}

type Command = (by: Caller, id: string, etag: string, fields?: object) => ReturnType<Caller['post']>;
const post =
  (path: string, body?: object): Command =>
  (by, id, etag) =>
    by.post(`/services/${id}/${path}`).set('If-Match', etag).send(body);
const COMMANDS: Record<ServiceStep, Command> = {
  edit: (by, id, etag, fields = { costs: 'Dieci euro' }) =>
    by.patch(`/services/${id}`).set('If-Match', etag).send(fields),
  submit: post('submit', { reason: 'Nuovi costi' }),
  take_back: post('take-back'),
  send_back: post('send-back', { reason: 'Mancano i costi' }),
  publish: post('publish'),
  retire: post('retire', { reason: 'Lo sostituisce un altro' }),
  discard: (by, id, etag) => by.delete(`/services/${id}/draft`).set('If-Match', etag),
};
const STEPS = Object.keys(COMMANDS) as ServiceStep[];
const WAYS: Record<State, ServiceStep[]> = {
  draft: [],
  'in review': ['submit'],
  published: ['submit', 'publish'],
  'published with a draft': ['submit', 'publish', 'edit'],
  'published with a review': ['submit', 'publish', 'edit', 'submit'],
  retired: ['submit', 'publish', 'retire'],
  'retired with a draft': ['submit', 'publish', 'retire', 'edit'],
  'retired with a review': ['submit', 'publish', 'retire', 'edit', 'submit'],
};
/** What each command of the approver leads to; what is missing is refused. The writer may do the same, but for publishing. */
const LEADS: Record<State, Partial<Record<ServiceStep, State>>> = {
  draft: { edit: 'draft', submit: 'in review' },
  'in review': { take_back: 'draft', send_back: 'draft', publish: 'published' },
  published: { edit: 'published with a draft', retire: 'retired' },
  'published with a draft': {
    edit: 'published with a draft',
    submit: 'published with a review',
    retire: 'retired with a draft',
    discard: 'published',
  },
  'published with a review': {
    take_back: 'published with a draft',
    send_back: 'published with a draft',
    publish: 'published',
    retire: 'retired with a review',
  },
  retired: { edit: 'retired with a draft' },
  'retired with a draft': {
    edit: 'retired with a draft',
    submit: 'retired with a review',
    discard: 'retired',
  },
  'retired with a review': {
    take_back: 'retired with a draft',
    send_back: 'retired with a draft',
    publish: 'published',
  },
};

async function make(state: State, fields: object = {}): Promise<Made> {
  const code = `s-${newId()}`;
  let answer = await operator
    .post('/services')
    .send({ ...SHEET, code, serviceLine: 'CIT', ...fields })
    .expect(201);
  for (const step of WAYS[state]) {
    const by = step === 'publish' ? admin : operator;
    answer = await COMMANDS[step](by, answer.body.id, answer.headers.etag!).expect(200);
  }
  expect(stateOf(answer.body)).toBe(state);
  return { id: answer.body.id, code, etag: answer.headers.etag!, body: answer.body };
}

function stateOf({ status, draft }: Json): State {
  const review = draft?.status === 'in_review';
  if (status === 'draft') return review ? 'in review' : 'draft';
  return (draft ? `${status} with a ${review ? 'review' : 'draft'}` : status) as State;
}

const CASES = (Object.keys(LEADS) as State[]).flatMap((state) =>
  (['writer', 'approver'] as const).map((who) => [state, who] as const),
);

describe.each(CASES)('of a service that is %s the %s', (state, who) => {
  const by = () => (who === 'writer' ? operator : admin);
  const offered = STEPS.filter((step) => LEADS[state][step] && !(step === 'publish' && who === 'writer'));

  it('is told and held to what may be done', async () => {
    const service = await make(state);
    const seen = (await by().get(`/services/${service.id}`).expect(200)).body;
    expect(seen.steps).toEqual(offered);
    expect(seen.secondPersonNeeded).toBe(who === 'writer' && LEADS[state].publish !== undefined);
    await leavesNoTrace(house, async () => {
      for (const step of STEPS.filter((each) => !offered.includes(each))) {
        const code = LEADS[state][step] ? 'second_person_needed' : 'state_conflict';
        const body = await problem(COMMANDS[step](by(), service.id, service.etag), code);
        if (code === 'state_conflict') expect(body.allowed).toEqual(offered);
      }
    });
  });

  it.each(offered)('may %s it', async (step) => {
    const service = await make(state);
    const audited = await rowsOf(house, 'audit_entry');
    const { body, headers } = await COMMANDS[step](by(), service.id, service.etag).expect(200);
    expect(stateOf(body)).toBe(LEADS[state][step]);
    expect(headers.etag).toBe(`"${service.body.version + 1}"`);
    expect(await rowsOf(house, 'audit_entry')).toBeGreaterThan(audited);
  });
});

describe.each(Object.keys(LEADS) as State[])('a service that is %s', (state) => {
  it('is refused with a version that is not the last', async () => {
    const service = await make(state);
    await leavesNoTrace(house, async () => {
      for (const command of Object.values(COMMANDS))
        await problem(command(operator, service.id, '"77"'), 'stale_version');
    });
  });

  it('shows the public its published version and nothing else', async () => {
    const service = await make(state, { title: 'Pubblica' });
    if (service.body.draft?.status === 'draft')
      await COMMANDS.edit(operator, service.id, service.etag, { title: 'Segreta' }).expect(200);
    const visible = service.body.status === 'published';
    const page = await house
      .as(undefined)
      .get(`/centres/alfa/services/${service.code}`)
      .ok(() => true);
    if (visible) expect(page.body).toMatchObject({ title: 'Pubblica', code: service.code });
    else expectProblem(page, 'not_found');
    const { body: list } = await house.as(undefined).get('/centres/alfa/services?limit=100').expect(200);
    expect(list.items.some(({ id }: { id: string }) => id === service.id)).toBe(visible);
    expect(JSON.stringify(list)).not.toContain('Segreta');
    const own = await clerk.get(`/services/${service.id}`).ok(() => true);
    if (state === 'draft' || state === 'in review') expectProblem(own, 'not_found');
    else expect(own.body.draft).toBeNull();
    expect(JSON.stringify(own.body)).not.toContain('Segreta');
    await problem(house.as(house.world.beta.people.operator).get(`/services/${service.id}`), 'not_found');
    await problem(house.as(undefined).get(`/centres/beta/services/${service.code}`), 'not_found');
  });
});

describe('a published version', () => {
  it('gives its place to the next one and stays as it was read', async () => {
    const service = await make('published');
    const edited = await COMMANDS.edit(operator, service.id, service.etag, { title: 'Seconda', costs: '' }).expect(200);
    expect(edited.body).toMatchObject({
      published: { number: 1, title: SHEET.title, costs: 'Gratuito' },
      draft: { number: 2, title: 'Seconda', costs: '', context: SHEET.context },
    });
    const published = await publishSheet(house, house.world.alfa, service.id, edited.headers.etag!);
    expect(published.body).toMatchObject({
      status: 'published',
      draft: null,
      published: { number: 2, title: 'Seconda' },
    });
    const { rows } = await house.database.owner.query(
      'SELECT number, status, title, published_by FROM service_version WHERE service_id = $1 ORDER BY number',
      [service.id],
    );
    const by = house.world.alfa.people.centre_admin.membershipId;
    expect(rows).toEqual([
      { number: 1, status: 'superseded', title: SHEET.title, published_by: by },
      { number: 2, status: 'published', title: 'Seconda', published_by: by },
    ]);
  });

  it('stands in the history, for the centre with who published it', async () => {
    const service = await make('published with a draft');
    const { body: centre } = await operator.get(`/services/${service.id}/versions`).expect(200);
    expect(centre.versions).toMatchObject([
      { number: 2, status: 'draft', publishedAt: null, publishedByName: null },
      { number: 1, status: 'published', publishedByName: house.world.alfa.people.centre_admin.name },
    ]);
    const { body: outside } = await clerk.get(`/services/${service.id}/versions`).expect(200);
    expect(outside.versions).toMatchObject([{ number: 1, status: 'published', publishedByName: null }]);
    expect((await clerk.get(`/services/${service.id}/versions/1`).expect(200)).body).toMatchObject(SHEET);
    for (const number of ['2', '0', '3', 'x'])
      await problem(clerk.get(`/services/${service.id}/versions/${number}`), 'not_found');
  });

  it.each([
    `UPDATE service_version SET title = 'x' WHERE service_id = $1`,
    `UPDATE service_version SET published_at = now() WHERE service_id = $1`,
    `DELETE FROM service_version WHERE service_id = $1`,
  ])('cannot be changed by SQL either: %s', async (sql) => {
    const service = await make('published');
    await expect(house.database.owner.query(sql, [service.id])).rejects.toThrow('a published version is immutable');
    const { default: pg } = await import('pg');
    const app = new pg.Client({ connectionString: house.database.appUrl });
    await app.connect();
    try {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('app.tenant_id', $1, true), set_config('app.access', 'centre', true)`, [
        house.world.alfa.id,
      ]);
      await expect(app.query(sql, [service.id])).rejects.toThrow('a published version is immutable');
    } finally {
      await app.end();
    }
  });
});

describe('the list', () => {
  it('finds words in any form, parts of titles, and signs that mean something to SQL', async () => {
    await make('published', {
      title: 'Sportello per i cittadini',
      audience: 'Chi riceve istanze.',
      context: 'Anagrafe e stato civile.',
    });
    await make('published', { title: '100% digitale_ \\ "prova"', audience: 'Tutti.' });
    const titles = async (q: string) =>
      (await house.as(undefined).get('/centres/alfa/services').query({ q }).expect(200)).body.items.map(
        ({ title }: { title: string }) => title,
      ) as string[];
    for (const q of ['cittadino', 'SPORTELLI', 'sport', 'anagrafi', 'istanza', 'cittadini anagrafe'])
      expect(await titles(q)).toEqual(['Sportello per i cittadini']);
    for (const q of ['100%', '%', 'digitale_', '\\', '"prova"'])
      expect(await titles(q)).toContain('100% digitale_ \\ "prova"');
    for (const q of ['zzz', "' OR true --", 'q_z', 'a & | ! (']) expect(await titles(q)).toEqual([]);
    expect((await house.as(undefined).get('/centres/alfa/services?serviceLine=SUA').expect(200)).body.items).toEqual(
      [],
    );
  });

  it('pages in the order of the Italian alphabet, however long the titles', async () => {
    const beta = house.as(house.world.beta.people.operator);
    const titles = [
      'àncora',
      'Zona',
      'ancora',
      'Età',
      'Èra',
      'eco',
      '"'.repeat(300),
      '🏛'.repeat(300),
      'z'.repeat(300),
      'Stesso',
      'Stesso',
      'Stesso',
    ];
    for (const title of titles) {
      const made = await beta
        .post('/services')
        .send({ ...SHEET, title, code: `s-${newId()}`, serviceLine: 'CIT' })
        .expect(201);
      await publishSheet(house, house.world.beta, made.body.id, made.headers.etag!);
    }
    for (const [caller, path] of [
      [beta, '/services?status=published'],
      [house.as(undefined), '/centres/beta/services?serviceLine=CIT'],
    ] as const) {
      const all = (await caller.get(`${path}&limit=100`).expect(200)).body.items as Json[];
      expect(all).toHaveLength(titles.length + 1);
      const paged: Json[] = [];
      for (let cursor = '', more = true; more;) {
        const { body } = await caller.get(`${path}&limit=1${cursor}`).expect(200);
        paged.push(...body.items);
        more = body.nextCursor !== null;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      const words = all.map(({ title }) => title).filter((title: string) => /^[a-zà-ü]{3,6}$/i.test(title));
      expect(words).toEqual(['ancora', 'àncora', 'eco', 'Èra', 'Età', 'Stesso', 'Stesso', 'Stesso', 'Zona']);
    }
  });

  it('filters by what is included and by how far it is online, for everybody', async () => {
    const additional = await make('published', { inclusion: 'additional', computerisation: 'fully_online' });
    const codes = async (query: string) =>
      (
        (await house.as(undefined).get(`/centres/alfa/services?limit=100&${query}`).expect(200)).body.items as Json[]
      ).map(({ code }) => code as string);
    expect(await codes('inclusion=additional&computerisation=fully_online')).toEqual([additional.code]);
    expect(await codes('inclusion=included')).not.toContain(additional.code);
    await problem(house.as(undefined).get('/centres/alfa/services?inclusion=gratis'), 'invalid_parameter');
  });

  it('filters by state for the centre', async () => {
    await make('draft');
    await make('retired');
    for (const status of ['draft', 'published', 'retired']) {
      const { items } = (await operator.get(`/services?status=${status}&limit=100`).expect(200)).body;
      expect(new Set(items.map((item: Json) => item.status))).toEqual(new Set([status]));
    }
    expect((await clerk.get('/services?status=draft').expect(200)).body.items).toEqual([]);
  });
});
