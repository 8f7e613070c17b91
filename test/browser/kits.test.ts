import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const BRESCIA = '/provincia-di-brescia';
const LECCE = '/provincia-di-lecce';
const GIVER = 'laura.bonomelli@provincia-brescia.example.org';
const TAKER = 'antonio.spedicato@provincia-lecce.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function signedIn(email: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.signIn(email);
  return visitor;
}

it('Lecce starts from the kit of Brescia', async () => {
  const giver = await signedIn(GIVER);
  await giver.go(`${BRESCIA}/area/kit/nuovo`);
  await giver.page.getByLabel('Titolo').fill('Servizi di base per un nuovo centro');
  await giver.page.getByRole('button', { name: 'Scegli tutti i servizi dell’ambito CIT' }).click();
  await presentable(giver, 'kit-new');
  await giver.page.getByRole('button', { name: 'Prepara il kit' }).click();
  await giver.page.getByText('Il kit è pronto').waitFor();
  await presentable(giver, 'kit');
  const [download] = await Promise.all([
    giver.page.waitForEvent('download'),
    giver.page.getByRole('link', { name: 'Scarica il rilascio 1' }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  await giver.close();

  const taker = await signedIn(TAKER);
  const upload = async (content: Buffer) => {
    await taker.go(`${LECCE}/area/kit/carica`);
    await taker.page
      .getByLabel('Archivio del kit')
      .setInputFiles({ name: 'kit.zip', mimeType: 'application/zip', buffer: content });
    // Its size is told once it is there.
    await taker.page.locator('.file-list .file-name .muted').waitFor();
    await taker.page.getByRole('button', { name: 'Esamina il kit' }).click();
  };
  await upload(buffer.subarray(0, buffer.length - 40));
  await taker.page.getByText('Il file è danneggiato o non è un archivio').waitFor();
  taker.complaints.length = 0;
  await presentable(taker, 'kit-refused');

  await upload(buffer);
  await taker.page.getByRole('heading', { name: 'Schede del kit' }).waitFor();
  await taker.page.getByText('Leggi la scheda').first().click();
  await taker.page.locator('.sheet-diff dt').first().waitFor();
  await presentable(taker, 'kit-preview');
  await taker.page.getByRole('button', { name: 'Riprendi le schede scelte' }).click();
  await taker.page.getByRole('dialog').getByRole('button', { name: 'Riprendi le schede scelte' }).click();
  await taker.page.getByText('le trovi in bozza nel catalogo').waitFor();
  await presentable(taker, 'kit-applied');
  await taker.page.getByRole('link', { name: 'Vai alla scheda' }).first().click();
  await taker.page.getByText('Scheda ripresa dal kit «Servizi di base per un nuovo centro»').waitFor();

  // The same kit once more: nothing is new, nothing is doubled.
  await upload(buffer);
  await taker.page.getByRole('heading', { name: 'Schede del kit' }).waitFor();
  await taker.page.getByText('Già uguale').first().waitFor();
  expect(await taker.page.getByText('Da riprendere: 0').count()).toBe(1);
  await taker.close();
});

it('everybody takes the open data of a centre, also without JavaScript', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.go(`${BRESCIA}/open-data`);
  await visitor.page.getByRole('link', { name: 'JSON-LD secondo CPSV-AP_IT' }).waitFor();
  await presentable(visitor, 'open-data');
  await visitor.close();
});
