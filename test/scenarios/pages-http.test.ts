import request from 'supertest';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { wrongHeaders } from '../support/headers.js';

let house: DemoHouse;
beforeAll(async () => {
  house = await openDemoHouse({ smtp: false });
});
afterAll(() => house?.close());

const page = (path: string) => request(house.url).get(path).set('Accept', 'text/html').redirects(0);
const PAGES = ['/', '/provincia-di-brescia', '/provincia-di-brescia/servizi', '/accedi', '/provincia-di-brescia/area'];

it.each([...PAGES, '/nessuna/pagina', '/demo/posta'])('the page %s carries the headers of the house', async (path) => {
  const answer = await page(path).ok(() => true);
  expect(answer.headers['content-type']).toMatch(/^text\/html/);
  expect(wrongHeaders(answer.headers as Record<string, string>, { https: false })).toEqual([]);
  expect(answer.text).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script>/);
});

it.each(PAGES)('a copy of %s is asked for by its tag', async (path) => {
  const { headers } = await page(path).expect(200);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(headers.vary).toMatch(/Cookie/);
  const again = await page(path).set('If-None-Match', headers.etag!).expect(304);
  expect(again.text).toBe('');
  // In the other language it is another page.
  expect((await page(path).set('Cookie', 'lang=en').expect(200)).headers.etag).not.toBe(headers.etag);
});

it('an answer that sets a cookie is nobody else’s copy', async () => {
  const { headers } = await page('/?lang=en').expect(200);
  expect(headers['set-cookie']).toEqual([expect.stringMatching(/^lang=en; Path=\/; .*HttpOnly; SameSite=Lax$/)]);
  expect({ cache: headers['cache-control'], etag: headers.etag }).toEqual({ cache: 'no-store', etag: undefined });
});

it('no link of ours leads where Host or the path would have it', async () => {
  for (const path of [
    '/',
    '/provincia-di-brescia/servizi',
    '//evil.example',
    '//evil.example/servizi',
    '/accedi?next=//evil.example',
  ]) {
    const { text, headers } = await page(path)
      .set('Host', 'evil.example')
      .ok(() => true);
    expect(text).not.toMatch(/(href|src|action)="(https?:)?\/\/evil\.example/);
    expect(String(headers.location ?? '')).not.toMatch(/^(https?:)?\/\//);
  }
});

it('files of the portal are kept for a year', async () => {
  const { text } = await page('/').expect(200);
  const [, file] = /<script type="module" src="(\/assets\/[^"]+)"/.exec(text)!;
  const { headers } = await request(house.url).get(file!).expect(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(wrongHeaders(headers as Record<string, string>, { https: false, counted: false })).toEqual([]);
});
