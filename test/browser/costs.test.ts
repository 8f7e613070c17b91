import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const AUTHOR = 'chiara.venturelli@provincia-brescia.example.org';
const APPROVER = 'giorgio.massardi@provincia-brescia.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('every euro of a service opens down to its items, and an item up to where it went', async () => {
  const author = await Visitor.open(browser, house.url, 1280);
  const { page } = author;
  await author.signIn(AUTHOR);
  await author.go(`${AREA}/costi`);
  await presentable(author, 'cost-models');
  await page.getByRole('link', { name: /^Consuntivo/ }).click();
  await page.getByRole('heading', { name: 'Costo pieno dei servizi' }).waitFor();
  await presentable(author, 'cost-model');
  await page.getByRole('link', { name: 'Posta elettronica' }).first().click();
  await page.getByRole('heading', { name: 'Da dove viene ogni euro' }).waitFor();
  await page.locator('summary', { hasText: 'Sala macchine e rete' }).click();
  await presentable(author, 'cost-service');
  await page.getByRole('link', { name: 'Server e memoria' }).click();
  await page.getByRole('heading', { name: 'Dove è andata questa voce' }).waitFor();
  await page.getByRole('rowheader', { name: 'Conservazione digitale' }).waitFor();
  await presentable(author, 'cost-item');
  await author.close();
});

it('a budget is made complete, closed by who wrote it and approved by another', async () => {
  const author = await Visitor.open(browser, house.url, 1280);
  const { page } = author;
  await author.signIn(AUTHOR);
  await author.go(`${AREA}/costi`);
  await page.getByRole('link', { name: /^Preventivo/ }).click();
  await page.getByRole('button', { name: 'Chiudi il modello' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chiudi il modello' }).click();
  await page.getByText('manca la fonte; allega il documento').waitFor();
  await presentable(author, 'cost-model-missing');
  await page.getByRole('alert').getByRole('link', { name: 'Contributo regionale per la formazione' }).click();
  await page.getByLabel('Fonte').fill('Decreto regionale, dato dimostrativo');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('La voce è salvata.').waitFor();

  await page.getByRole('link', { name: 'Voci di costo' }).first().click();
  await page.getByRole('button', { name: 'Aggiungi una voce' }).first().click();
  await page.getByRole('link', { name: 'Acquisto', exact: true }).click();
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('campi da correggere').waitFor();
  await page.getByLabel('Voce', { exact: true }).fill('Canone di prova');
  await page.getByLabel('Importo senza IVA').fill('1.000,50');
  await page.getByLabel('Va a').selectOption({ label: 'Richieste di assistenza chiuse' });
  await page.getByLabel('Fonte').fill('Dato dimostrativo');
  await presentable(author, 'cost-item-new');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('rowheader', { name: 'Canone di prova' }).waitFor();
  await page.getByText('1.220,61 €').waitFor();
  await presentable(author, 'cost-items');

  await page.getByRole('link', { name: 'Servizi e criteri' }).click();
  await page.getByRole('link', { name: 'Spazio occupato' }).click();
  await page.getByLabel('Quantità di Posta elettronica').fill('molti');
  await page.getByRole('button', { name: 'Salva le quantità' }).click();
  await page.getByText('Non sono numeri: Posta elettronica').waitFor();
  await page.getByLabel('Quantità di Posta elettronica').fill('5.300,5');
  await page.getByRole('button', { name: 'Salva le quantità' }).click();
  await page.getByText('Le quantità sono salvate.').waitFor();
  await presentable(author, 'cost-driver');
  await page.getByRole('navigation', { name: 'Pagine del modello' }).getByRole('link', { name: 'Confronto' }).click();
  await page.getByRole('rowheader', { name: 'Costo complessivo' }).waitFor();
  await presentable(author, 'cost-comparison');

  await page.getByRole('link', { name: 'Risultato' }).click();
  await page.getByRole('button', { name: 'Chiudi il modello' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chiudi il modello' }).click();
  await page.getByText('Il modello è chiuso').waitFor();
  expect(await page.getByRole('button', { name: 'Approva' }).count()).toBe(0);
  const address = new URL(page.url()).pathname;
  await author.close();

  const approver = await Visitor.open(browser, house.url, 390);
  await approver.signIn(APPROVER);
  await approver.go(address);
  await approver.page.getByRole('button', { name: 'Approva' }).click();
  await approver.page.getByLabel('Organo').fill('Consiglio provinciale');
  await approver.page.getByLabel('Numero').fill('40');
  await approver.page.getByLabel('Data').fill('2026-01-15');
  await presentable(approver, 'cost-approval');
  await approver.page.getByRole('dialog').getByRole('button', { name: 'Approva' }).click();
  await approver.page.getByText('I costi sono approvati.').waitFor();
  await approver.close();
});

it('a model of another year is begun from nothing', async () => {
  const author = await Visitor.open(browser, house.url, 1280);
  const { page } = author;
  await author.signIn(AUTHOR);
  await author.go(`${AREA}/costi/attivita`);
  await page.getByRole('button', { name: 'Nuova attività' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Sportello degli enti');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('È già in uso').waitFor();
  await page.getByLabel('Nome', { exact: true }).fill('Magazzino');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Magazzino: salvato.').waitFor();
  await presentable(author, 'cost-activities');
  await author.go(`${AREA}/costi/nuovo`);
  await page.getByLabel('Anno', { exact: true }).fill('2020');
  await presentable(author, 'cost-model-new');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('heading', { name: 'Servizi e criteri', level: 1 }).waitFor();
  await page.getByRole('checkbox', { name: 'Magazzino' }).check();
  await page.getByRole('button', { name: 'Scegli tutti i servizi' }).click();
  await page.getByRole('button', { name: 'Aggiungi i prescelti' }).click();
  await page.getByText('Manca il criterio').waitFor();
  await page.getByText('Aggiungi un criterio').click();
  await page.getByLabel('Che cosa si conta').selectOption({ label: 'Parti uguali' });
  await page.getByLabel('Nome', { exact: true }).fill('In parti uguali');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('link', { name: 'In parti uguali' }).waitFor();
  await page.getByRole('button', { name: 'Modifica Magazzino' }).click();
  await page.getByRole('dialog').getByLabel('Si ripartisce per').selectOption({ label: 'In parti uguali' });
  await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Magazzino: salvato.').waitFor();
  await presentable(author, 'cost-structure');
  await author.close();
});
