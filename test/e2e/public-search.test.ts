import request from 'supertest';
import { openDemoApi } from '../support/demo-api.js';

/** The catalogue of the demonstration, searched as people type. */
let house: Awaited<ReturnType<typeof openDemoApi>>;
beforeAll(async () => {
  house = await openDemoApi();
});
afterAll(() => house?.close());

const ask = async (query: Record<string, string | number>, centre = 'provincia-di-brescia') =>
  (await request(house.app.getHttpServer()).get(`/api/v1/centres/${centre}/services`).query(query).expect(200))
    .body as {
    items: { code: string; title: string }[];
    nextCursor: string | null;
  };
const codes = async (q: string, centre?: string) => (await ask({ q }, centre)).items.map(({ code }) => code);

/** What people type, and the service that must come first. */
const MISSPELT: [typed: string, first: string][] = [
  ['frima', 'firma-digitale'],
  ['firma digittale', 'firma-digitale'],
  ['kit di fima', 'firma-digitale'],
  ['casele pec', 'caselle-pec'],
  ['posta certificatta', 'caselle-pec'],
  ['telemacco', 'telemaco'],
  ['registro inprese', 'telemaco'],
  ['posta eletronica ordinaria', 'posta-elettronica'],
  ['poratli web', 'portali-web'],
  ['conservasione documenti', 'conservazione-digitale'],
  ['asistenza informattica', 'assistenza-informatica'],
  ['formazzione personale', 'formazione'],
  ['tavoli tecnicci', 'tavoli-tecnici-rtd'],
  ['trasizione digitale', 'tavoli-tecnici-rtd'],
  ['bandi europpei', 'bandi-europei'],
  ['partenariatti', 'partenariati-europei'],
  ['rendicontasione', 'rendicontazione-progetti'],
  ['geoportalle', 'geoportale-cartografia'],
  ['cartograffia', 'geoportale-cartografia'],
  ['indicattori', 'indicatori-territoriali'],
  ['progetazione cloud', 'analisi-e-progettazione'],
  ['programazione aquisti', 'programmazione-acquisti'],
];

describe('the public search', () => {
  it.each(MISSPELT)('«%s» finds %s first', async (typed, first) => {
    expect((await codes(typed))[0]).toBe(first);
  });

  it.each([
    ['acquisto', 'programmazione-acquisti'],
    ['un indicatore', 'indicatori-territoriali'],
    ['cartografie', 'geoportale-cartografia'],
    ['bando europeo', 'bandi-europei'],
    ['carto', 'geoportale-cartografia'],
    ['rendicont', 'rendicontazione-progetti'],
  ])('knows the forms and the beginnings of words: «%s» finds %s', async (typed, code) => {
    expect(await codes(typed)).toContain(code);
  });

  it.each(['nonesiste', 'xyz', 'zzzz zzzz zzzz', '%', "'", '\\', '!!! | & ('])(
    'answers «%s» with nothing, or with what has just that',
    async (typed) => {
      for (const { title } of (await ask({ q: typed })).items) expect(title.toLowerCase()).toContain(typed);
    },
  );

  it('puts titles before texts', async () => {
    const found = (await ask({ q: 'firma' })).items.map(({ title }) => title);
    expect(found[0]).toBe('Kit di firma digitale');
    expect(found.length).toBeGreaterThan(1);
  });

  it('pages through what it finds, best first, each once', async () => {
    const all = (await ask({ q: 'enti' })).items.map(({ code }) => code);
    expect(all.length).toBeGreaterThan(4);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await ask({ q: 'enti', limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it('finds in each centre its own', async () => {
    expect(await codes('sportelo', 'provincia-di-lecce')).toEqual(['sportello-digitale']);
    expect(await codes('telemacco', 'provincia-di-lecce')).not.toContain('telemaco');
  });

  it('keeps the filters beside the words', async () => {
    const { items } = await ask({ q: 'asistenza', serviceLine: 'SUA' });
    expect(items.map(({ code }) => code)).toContain('assistenza-e-procurement');
    expect(items.map(({ code }) => code)).not.toContain('assistenza-informatica');
  });

  it('shows what a type of body may ask for', async () => {
    const all = (await ask({})).items;
    const { owner } = house.database;
    await owner.query(
      `UPDATE service_version SET requirements = $1 WHERE status = 'published'
         AND service_id = (SELECT id FROM service WHERE code = 'telemaco') AND set_config('app.access', 'restore', false) IS NOT NULL`,
      [
        JSON.stringify([
          { anyOf: [{ kind: 'active_adhesion' }] },
          { anyOf: [{ kind: 'body_type', bodyTypes: ['union'] }] },
        ]),
      ],
    );
    const shown = async (bodyType: string) => (await ask({ bodyType })).items.map(({ code }) => code);
    expect(await shown('union')).toEqual(all.map(({ code }) => code));
    expect(await shown('municipality')).toEqual(all.map(({ code }) => code).filter((code) => code !== 'telemaco'));
  });

  it('takes as many words as the field holds', async () => {
    const begun = performance.now();
    await ask({ q: 'abcde fghil '.repeat(8).trim() });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
