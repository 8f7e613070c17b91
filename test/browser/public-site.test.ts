import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('a search, a sheet and an opinion, without scripts', async () => {
  const visitor = await Visitor.open(browser, house.url, 390, { javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.go(`${CENTRE}/servizi`);
  await page.getByRole('searchbox').fill('casele pec');
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('link', { name: 'Caselle di posta elettronica certificata' }).click();
  expect(await page.title()).toBe('Caselle di posta elettronica certificata - Centro innovazione e tecnologie');
  await page.getByLabel('4 – chiara').check();
  await page.getByLabel('Perché?').selectOption({ label: 'Le parole sono semplici' });
  await page.getByRole('button', { name: 'Invia la tua opinione' }).click();
  await page.getByText('Grazie: la tua opinione').waitFor();
  await visitor.close();
});

it('a sheet says what it is to search engines, and takes an opinion in place', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  const { page } = visitor;
  await visitor.go(`${CENTRE}/servizi/telemaco`);
  const graph = (
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
      '@graph': Record<string, unknown>[];
    }
  )['@graph'];
  expect(graph[0]).toMatchObject({ '@type': 'GovernmentService', identifier: 'telemaco' });
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toContain('Telemaco');
  await presentable(visitor, 'public-service-opinion');
  await page.getByLabel('2 – poco chiara').check();
  await page.getByLabel('Vuoi aggiungere qualcosa?').fill('Quante consultazioni sono comprese?');
  await page.getByRole('button', { name: 'Invia la tua opinione' }).click();
  await page.getByText('Grazie: la tua opinione').waitFor();

  const operator = await Visitor.open(browser, house.url, 1280);
  await operator.signIn(OPERATOR);
  await operator.go(`${CENTRE}/area/opinioni`);
  await operator.page.getByText('Quante consultazioni sono comprese?').waitFor();
  await presentable(operator, 'operator-feedback');
  await Promise.all([visitor.close(), operator.close()]);
});

it('a news item is written, appears at once and is read by everybody', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  const { page } = operator;
  await operator.signIn(OPERATOR);
  await operator.go(`${CENTRE}/area/notizie`);
  await presentable(operator, 'operator-news');
  await page.getByRole('link', { name: 'Nuova notizia' }).click();
  await page.getByRole('button', { name: 'Salva la notizia' }).click();
  await page.locator('.field-error').first().waitFor();
  await page.getByLabel('Titolo').fill('Nuovi orari dello sportello');
  await page.getByLabel('In una frase').fill('Dal primo del mese lo sportello apre alle 8.');
  await page.getByLabel('Esce subito').check();
  await presentable(operator, 'operator-new-news');
  await page.getByRole('button', { name: 'Salva la notizia' }).click();
  await page.getByText('La notizia è salvata.').waitFor();

  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.go(`${CENTRE}/notizie`);
  await presentable(visitor, 'public-news');
  await visitor.page.getByRole('link', { name: 'Nuovi orari dello sportello' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: 'Nuovi orari dello sportello' }).waitFor();
  await visitor.go(`${CENTRE}/notizie/rinnovo-della-convenzione`);
  await presentable(visitor, 'public-news-item');
  await Promise.all([visitor.close(), operator.close()]);
});

it('the first view of a public page is light', async () => {
  const visitor = await Visitor.open(browser, house.url, 390);
  const { page } = visitor;
  const sizes: Record<string, number> = {};
  const measured: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    measured.push(
      response.body().then(
        (body) => (sizes[kind] = (sizes[kind] ?? 0) + (kind === 'font' ? body.length : gzipSync(body).length)),
        () => undefined,
      ),
    );
  });
  const begun = performance.now();
  const answer = await page.goto(`${house.url}${CENTRE}/servizi/telemaco`);
  const timing = JSON.parse(
    await page.evaluate<string>('JSON.stringify(performance.getEntriesByType("navigation")[0])'),
  ) as { responseStart: number; requestStart: number };
  await visitor.settled();
  const drawn = performance.now() - begun;
  await Promise.all(measured);
  const kilobytes = Object.fromEntries(Object.entries(sizes).map(([kind, size]) => [kind, Math.round(size / 1024)]));
  process.stdout.write(
    `first view: ${JSON.stringify(kilobytes)} kB gz, first byte ${Math.round(timing.responseStart - timing.requestStart)} ms, drawn ${Math.round(drawn)} ms\n`,
  );
  expect(answer?.status()).toBe(200);
  expect(kilobytes.document).toBeLessThan(20);
  expect(kilobytes.script).toBeLessThan(155);
  await visitor.close();
});
