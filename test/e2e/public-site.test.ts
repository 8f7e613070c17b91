import { openHouse, type Caller, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, problem, type Json } from './support.js';

let house: House;
let operator: Caller;
let site: string;
let servicePath: string;
beforeAll(async () => {
  house = await openHouse();
  const { alfa } = house.world;
  operator = house.as(alfa.people.operator);
  site = `/api/v1/centres/${alfa.slug}`;
  const { body } = await house.http.get(`${site}/services`).expect(200);
  servicePath = `${site}/services/${body.items[0].code as string}`;
});
afterAll(() => house?.close());

const PAST = '2026-01-01T08:00:00.000Z';
const FUTURE = '2099-01-01T08:00:00.000Z';
const write = async (title: string, publishedAt: string | null): Promise<Json> =>
  (await operator.post('/news').send({ title, summary: 'Una frase.', text: 'Testo', publishedAt }).expect(201)).body;
const publicTitles = async () =>
  ((await house.http.get(`${site}/news`).expect(200)).body.items as { title: string }[]).map(({ title }) => title);

describe('news', () => {
  it('are read by everybody from their moment on, and by the centre in every state', async () => {
    const made = {
      draft: await write('Una bozza', null),
      scheduled: await write('Una notizia di domani', FUTURE),
      published: await write('È attiva la nuova PEC', PAST),
    };
    for (const [status, item] of Object.entries(made)) {
      expect(item).toMatchObject({ status });
      const { body } = await operator.get(`/news?status=${status}`).expect(200);
      expect(body.items).toEqual([expect.objectContaining({ id: item.id, status })]);
      const answer = await house.http.get(`${site}/news/${item.code as string}`);
      expect({ status, answer: answer.status }).toEqual({ status, answer: status === 'published' ? 200 : 404 });
    }
    expect(await publicTitles()).toEqual(['È attiva la nuova PEC']);
    expect(made.published.code).toBe('e-attiva-la-nuova-pec');
    // Also nobody else's, and not at another centre.
    await problem(house.http.get(`/api/v1/centres/${house.world.beta.slug}/news/${made.published.code}`), 'not_found');
  });

  it('keep their address when the title changes, and go back to a draft', async () => {
    const { id, code } = await write('Prima stesura', PAST);
    const first = await operator.get(`/news/${id}`).expect(200);
    const renamed = await operator
      .patch(`/news/${id}`)
      .set('If-Match', first.headers.etag!)
      .send({ title: 'Seconda stesura' })
      .expect(200);
    expect(renamed.body).toMatchObject({ code, title: 'Seconda stesura', summary: 'Una frase.', status: 'published' });
    await problem(
      operator.patch(`/news/${id}`).set('If-Match', first.headers.etag!).send({ title: 'x' }),
      'stale_version',
    );
    const hidden = await operator
      .patch(`/news/${id}`)
      .set('If-Match', renamed.headers.etag!)
      .send({ publishedAt: null })
      .expect(200);
    expect(hidden.body).toMatchObject({ status: 'draft', publishedAt: null });
    await problem(house.http.get(`${site}/news/${code}`), 'not_found');
    await operator.delete(`/news/${id}`).set('If-Match', hidden.headers.etag!).expect(204);
    await problem(operator.get(`/news/${id}`), 'not_found');
  });

  it('of one title have an address each', async () => {
    const codes = [];
    for (let index = 0; index < 3; index++) codes.push((await write('Orari estivi', null)).code);
    expect(codes).toEqual(['orari-estivi', 'orari-estivi-2', 'orari-estivi-3']);
  });

  it('are paged, latest first', async () => {
    for (const day of ['01', '02', '03']) await write(`Numero ${day}`, `2026-02-${day}T08:00:00.000Z`);
    const first = (await house.http.get(`${site}/news?limit=2`).expect(200)).body;
    expect(first.items.map(({ title }: Json) => title)).toEqual(['Numero 03', 'Numero 02']);
    const next = (await house.http.get(`${site}/news?limit=2&cursor=${first.nextCursor}`).expect(200)).body;
    expect(next.items[0].title).toBe('Numero 01');
  });
});

describe('feedback', () => {
  const say = (fields: object, path = servicePath) => house.http.post(`${path}/feedback`).send(fields);

  it('is kept without a name and read by the centre alone', async () => {
    await say({ stars: 2, reason: 'hard_words', comment: 'Che cosa vuol dire «ticket»?' }).expect(204);
    await say({ stars: 5 }).expect(204);
    const { body } = await operator.get('/feedback').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ stars: 5, reason: null, comment: '' }),
      expect.objectContaining({ stars: 2, reason: 'hard_words', comment: 'Che cosa vuol dire «ticket»?' }),
    ]);
    expect((await operator.get('/feedback?maxStars=2').expect(200)).body.items).toHaveLength(1);
    const { months, services } = (await operator.get('/feedback/summary').expect(200)).body;
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ answers: 2, average: '3.5' });
    expect(months[0]).toMatchObject({ answers: 0, average: null });
    expect(services).toEqual([expect.objectContaining({ answers: 2, average: '3.5' })]);
    const elsewhere = house.as(house.world.beta.people.operator);
    expect((await elsewhere.get('/feedback').expect(200)).body.items).toEqual([]);
    expect((await elsewhere.get('/feedback/summary').expect(200)).body.services).toEqual([]);
  });

  it('of a program that fills in every field is dropped without a word', async () => {
    await leavesNoTrace(house, () =>
      say({ stars: 5, comment: 'Buy', website: 'https://spam.example.org' }).expect(204),
    );
  });

  it('is refused where it says nothing, or of a service that is not there', async () => {
    await leavesNoTrace(house, async () => {
      for (const stars of [0, 6, 2.5, '3', null, undefined])
        expect(fieldsOf(await problem(say({ stars }), 'validation_failed'))[0]).toMatch(/^stars: /);
      await problem(say({ stars: 3, comment: 'x'.repeat(501) }), 'validation_failed');
      await problem(say({ stars: 3, name: 'Rossi' }), 'validation_failed');
      await problem(say({ stars: 3 }, `${site}/services/che-non-esiste`), 'not_found');
      await problem(say({ stars: 3 }, servicePath.replace(house.world.alfa.slug, 'nessuno')), 'not_found');
    });
  });

  it('that names a person is deleted by who edits the sheets', async () => {
    await say({ stars: 1, comment: 'Ha risposto male il signor Rossi' }).expect(204);
    const { id } = (await operator.get('/feedback').expect(200)).body.items[0];
    await problem(house.as(house.world.alfa.people.auditor).delete(`/feedback/${id}`), 'permission_denied');
    await operator.delete(`/feedback/${id}`).expect(204);
    await problem(operator.delete(`/feedback/${id}`), 'not_found');
  });

  it('comes from one address twenty times an hour', async () => {
    let refused = 0;
    for (let index = 0; index < 25; index++) if ((await say({ stars: 4 })).status === 429) refused++;
    expect(refused).toBeGreaterThan(4);
  });
});

describe('beside the pages', () => {
  it('the sitemaps name every centre, every service and what has appeared, and nothing else', async () => {
    const { slug } = house.world.alfa;
    const shown = await write('Nella mappa', PAST);
    const hidden = await write('Non ancora nella mappa', FUTURE);
    const index = (
      await house.http
        .get('/sitemap.xml')
        .expect(200)
        .expect('content-type', /^application\/xml/)
    ).text;
    expect(index).toContain(`/${slug}/sitemap.xml</loc>`);
    const map = (await house.http.get(`/${slug}/sitemap.xml`).expect(200)).text;
    expect(map).toContain(`/${slug}/servizi</loc>`);
    expect(map).toContain(`/${slug}/notizie/${shown.code as string}</loc>`);
    expect(map).not.toContain(hidden.code);
    expect(map).not.toContain('/area');
    expect((await house.http.get('/robots.txt').expect(200)).text).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
    await problem(house.http.get('/nessuno/sitemap.xml'), 'not_found');
  });

  it('the feed tells the news that have appeared, as Atom', async () => {
    await write('Una <notizia> & più', PAST);
    const { slug } = house.world.alfa;
    const { text, type } = await house.http.get(`/${slug}/notizie.atom`).expect(200);
    expect(type).toBe('application/atom+xml');
    expect(text).toContain('<title>Una &lt;notizia&gt; &amp; più</title>');
    expect(text).not.toContain('Una bozza');
    await problem(house.http.get('/nessuno/notizie.atom'), 'not_found');
  });

  it('a plain form is answered by the page that it came from', async () => {
    const page = servicePath.replace('/api/v1/centres', '').replace('/services/', '/servizi/');
    const send = (fields: Record<string, string>) =>
      house.http.post(`${page}/opinione`).type('form').set('Sec-Fetch-Site', 'same-origin').send(fields);
    const outcome = async (fields: Record<string, string>) =>
      (await send(fields).expect(303)).headers.location?.replace(page, '');
    // The limit of the test before counts under the same address.
    expect(['?opinione=grazie#opinione', '?opinione=troppe#opinione']).toContain(
      await outcome({ stars: '4', reason: '', comment: '', website: '' }),
    );
    for (const stars of ['', '6', 'x']) expect(await outcome({ stars })).toBe('?opinione=errore#opinione');
    expect(await outcome({ stars: '4', comment: 'x'.repeat(501) })).toBe('?opinione=errore#opinione');
    await problem(
      house.http.post(`${page}/opinione`).type('form').set('Sec-Fetch-Site', 'cross-site').send({ stars: '4' }),
      'cross_site_request',
    );
  });
});
