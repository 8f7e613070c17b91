import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('a clerk shows on a phone that a late statement is published; the centre sees it, asks for something new, and settles what does not apply', async () => {
  const clerk = await Visitor.open(browser, house.url, 390);
  await clerk.signIn('marta.sembinelli@comune-temu.example.org');
  await clerk.go(`${AREA}/scadenze`);
  await presentable(clerk, 'deadlines-own');
  const statement = clerk.page.getByRole('link', { name: 'Dichiarazione di accessibilità' }).first();
  await statement.click();
  await clerk.page.getByRole('button', { name: 'È fatto: allega la prova' }).click();
  await clerk.page.getByRole('button', { name: 'Segna come fatto' }).click();
  await clerk.page
    .getByText('Scrivi l’indirizzo per intero')
    .or(clerk.page.getByText('campo da correggere'))
    .first()
    .waitFor();
  await presentable(clerk, 'deadline-evidence');
  await clerk.page.getByLabel('Indirizzo', { exact: true }).fill('https://form.agid.gov.it/view/prova-2026');
  await clerk.page.getByRole('button', { name: 'Segna come fatto' }).click();
  await clerk.page.getByText('Segnato come fatto.').waitFor();
  await clerk.page.getByRole('link', { name: 'https://form.agid.gov.it/view/prova-2026' }).waitFor();
  await presentable(clerk, 'deadline-done');
  const done = clerk.page.url();
  await clerk.go(`${AREA}/scadenze/siti`);
  await presentable(clerk, 'deadline-sites');
  await clerk.resize(390);
  await clerk.page.locator('td .cell-label:visible', { hasText: 'Scadenze aperte' }).first().waitFor();
  await clerk.close();

  const head = await Visitor.open(browser, house.url, 1280);
  const { page } = head;
  await head.signIn('laura.bonomelli@provincia-brescia.example.org');
  await head.go(new URL(done).pathname);
  await page.getByText('Marta Sembinelli').waitFor();
  await head.go(`${AREA}/scadenze`);
  await page.getByRole('heading', { name: 'A che punto sono gli enti' }).waitFor();
  await presentable(head, 'deadlines-matrix');

  await head.go(`${AREA}/scadenze/obblighi`);
  await presentable(head, 'obligations');
  // On a phone a figure says what it counts, and a day of what it is.
  await head.resize(390);
  for (const words of ['Prossima scadenza', 'Da fare', 'In ritardo'])
    await page.locator('td .cell-label:visible', { hasText: words }).first().waitFor();
  await head.resize(1280);
  await page.getByRole('link', { name: 'NIS: registrazione sulla piattaforma di ACN' }).click();
  await page.getByRole('button', { name: 'Crea l’obbligo e le scadenze' }).click();
  await page.getByText('Enti tenuti').first().waitFor();
  await presentable(head, 'obligation-new');
  await page.getByRole('combobox', { name: 'Enti tenuti' }).fill('Temù');
  await page.getByRole('option', { name: /Comune di Temù/ }).click();
  await page.getByRole('button', { name: 'Crea l’obbligo e le scadenze' }).click();
  await page.getByText('Obbligo seguito').waitFor();
  await presentable(head, 'obligation');
  await page.getByRole('link', { name: 'Le scadenze di questo obbligo' }).click();
  await page.getByRole('button', { name: 'Scegli tutta la pagina' }).click();
  await page.getByRole('button', { name: 'Non dovuta (1)' }).click();
  await page.getByLabel('Perché non riguarda l’ente').fill('Meno di 100.000 abitanti');
  await page.getByRole('button', { name: 'Segna come non dovuto' }).click();
  await page.getByText('1 scadenza sistemata.').waitFor();
  await presentable(head, 'deadlines-list');
  await head.close();
});
