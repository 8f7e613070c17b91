import type { Browser } from 'playwright-core';
import { italianDay } from '#app/kernel';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const [YEAR, MONTH] = italianDay(new Date()).split('-').map(Number) as [number, number];
const LAST = new Date(Date.UTC(YEAR, MONTH - 2, 1)).toISOString().slice(0, 7);

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('who worked writes the hours of a month, confirms them, and finds them standing', async () => {
  const worker = await Visitor.open(browser, house.url, 1280);
  const { page } = worker;
  await worker.signIn('silvia.tonni@provincia-brescia.example.org');
  await worker.go(`${AREA}/ore?mese=${LAST}`);
  await presentable(worker, 'hours');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page.getByText('campi da correggere').waitFor();
  await page.getByLabel('Servizio o attività').selectOption({ label: 'Kit di firma digitale' });
  await page.getByLabel('Ore', { exact: true }).fill('tante');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page.getByText('Scrivi le ore come 7:30').first().waitFor();
  await page.getByLabel('Ore', { exact: true }).fill('3,5');
  await page.getByLabel('Nota').fill('Consegna dei kit');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page.getByText('Ore aggiunte.').waitFor();
  await page
    .getByRole('row', { name: /Consegna dei kit/ })
    .getByText('3 h 30 min')
    .waitFor();
  await page
    .getByRole('row', { name: /Consegna dei kit/ })
    .getByRole('button', { name: /Correggi/ })
    .click();
  await page.getByRole('dialog').getByLabel('Ore', { exact: true }).fill('4:15');
  await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
  await page
    .getByRole('row', { name: /Consegna dei kit/ })
    .getByText('4 h 15 min')
    .waitFor();
  await page.getByRole('button', { name: /^Conferma / }).click();
  await presentable(worker, 'hours-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Conferma le ore' }).click();
  await page.getByRole('button', { name: 'Riapri il mese' }).waitFor();
  expect(await page.getByRole('button', { name: 'Aggiungi', exact: true }).count()).toBe(0);
  await worker.resize(390);
  await presentable(worker, 'hours-confirmed-month');
  await worker.close();
});

it('who keeps the costs sees what is missing, opens a month again and sets hours of a contract', async () => {
  const keeper = await Visitor.open(browser, house.url, 1280);
  const { page } = keeper;
  await keeper.signIn('chiara.venturelli@provincia-brescia.example.org');
  await keeper.go(`${AREA}/ore/persone`);
  await page.getByRole('rowheader', { name: 'Silvia Tonni' }).waitFor();
  await presentable(keeper, 'hours-people');
  await keeper.go(`${AREA}/ore/confermate?anno=${LAST.slice(0, 4)}`);
  await presentable(keeper, 'hours-confirmed');
  await keeper.go(`${AREA}/ore/importa`);
  await presentable(keeper, 'hours-import');
  await keeper.go(`${AREA}/costi/importa`);
  await presentable(keeper, 'cost-items-import');
  await keeper.go(`${AREA}/ore/persone?anno=${LAST.slice(0, 4)}`);
  await page.getByRole('link', { name: 'Silvia Tonni' }).click();
  await page.getByRole('heading', { level: 1, name: 'Silvia Tonni' }).waitFor();
  await keeper.go(`${new URL(page.url()).pathname}?mese=${LAST}`);
  await page.getByRole('button', { name: 'Riapri il mese' }).click();
  await page.getByRole('dialog').getByLabel('Motivo').fill('Mancano le ore dello sportello');
  await page.getByRole('dialog').getByRole('button', { name: 'Riapri', exact: true }).click();
  await page.getByText('Mancano le ore dello sportello').waitFor();
  await page.getByText('Indica le ore da un giorno in poi').click();
  await page.getByLabel('Dal', { exact: true }).fill(`${YEAR}-01-15`);
  await page.getByLabel('Ore al giorno').fill('5:30');
  await page.getByLabel('giovedì').uncheck();
  await page.getByRole('button', { name: 'Salva le ore contrattuali' }).click();
  await page.getByText('Ore contrattuali salvate.').waitFor();
  await page.getByRole('cell', { name: '5 h 30 min', exact: true }).waitFor();
  await presentable(keeper, 'hours-person');
  await keeper.close();
});

it('what the system counts for a cost model stands beside what the model has, and is taken on request', async () => {
  const keeper = await Visitor.open(browser, house.url, 1280);
  const { page } = keeper;
  await keeper.signIn('chiara.venturelli@provincia-brescia.example.org');
  await keeper.go(`${AREA}/costi`);
  const draft = page
    .getByRole('row', { name: /In lavorazione/ })
    .getByRole('link')
    .first();
  const path = (await draft.getAttribute('href'))!;
  await keeper.go(`${path}/quantita`);
  await page.getByRole('heading', { level: 1, name: 'Quantità dal sistema' }).waitFor();
  await presentable(keeper, 'system-quantities');
  const hours = page.getByRole('region', { name: 'Ore di lavoro' });
  const desk = hours.getByRole('row', { name: /Sportello degli enti/ });
  await desk.getByText('scritto a mano').waitFor();
  await desk.getByRole('checkbox').check();
  await hours.getByRole('button', { name: /Prendi dal sistema/ }).click();
  await page.getByText('Quantità di «Ore di lavoro» prese dal sistema.').waitFor();
  await desk.getByText('dal sistema', { exact: true }).waitFor();
  await keeper.close();
});
