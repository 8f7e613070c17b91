import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const MEMBER = 'viviana.lancini@comune-rovato.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A moment as a datetime-local field takes it, in Italy. */
const local = (hours: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' })
    .format(Date.now() + hours * 3_600_000)
    .replace(' ', 'T');

it('the secretary calls a meeting, notes who is there and how they vote, and the minutes of the one before are approved', async () => {
  const secretary = await Visitor.open(browser, house.url, 1280);
  const { page } = secretary;
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await secretary.signIn(OPERATOR);
  await secretary.go(`${AREA}/tavoli`);
  await page.getByRole('link', { name: 'Tavolo strategico del CIT' }).click();
  await page.getByRole('link', { name: 'Nuova riunione' }).click();
  await page.getByLabel('Titolo della riunione').fill('Bilancio del primo anno');
  await page.getByLabel('Inizio').fill(local(2));
  await page.getByLabel('Fine').fill(local(4));
  await page.getByLabel('Luogo').fill('Palazzo Broletto');
  await press('Salva la riunione');
  await page.getByText('L’ordine del giorno è vuoto').waitFor();
  for (const [title, minutes] of [
    ['Verbale della riunione precedente', 'Costi dei servizi e ipotesi di tariffa'],
    ['Bilancio', null],
  ] as const) {
    await press('Aggiungi un punto');
    await page.getByLabel('Punto', { exact: true }).fill(title);
    if (minutes) await page.getByLabel('Approva il verbale di').selectOption({ label: `2. ${minutes}` });
    await press('Salva il punto');
    await page.getByRole('heading', { level: 3, name: title }).waitFor();
  }
  await press('Convoca la riunione');
  await inDialog('Convoca la riunione');
  await page.getByText('La riunione è convocata').waitFor();
  await press('Apri la riunione');
  await page.getByText('La riunione è aperta').waitFor();
  await press('Segna presenti gli altri');
  await press('Salva le presenze');
  await page.getByText('Il numero legale c’è.').waitFor();
  await presentable(secretary, 'meeting-held');

  await press(/Registra la decisione.*Verbale/);
  await page.getByRole('dialog').getByText('Approvato').waitFor();
  await inDialog('Salva la decisione');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(/Registra la decisione.*Bilancio/);
  await page
    .getByRole('group', { name: /Viviana Lancini/ })
    .getByLabel('Contrario')
    .check();
  await page.getByLabel('Che cosa è stato deciso').fill('Il bilancio è positivo.');
  await inDialog('Salva la decisione');
  await page.getByText('favorevoli 8, contrari 1, astenuti 0').waitFor();
  await press('Chiudi la riunione');
  await inDialog('Chiudi la riunione');
  await page.getByText('La riunione è chiusa').waitFor();
  await page.getByLabel('Resoconto').fill('Si è discusso del primo anno.');
  await press('Salva il resoconto');
  await press('Consegna il verbale');
  await inDialog('Consegna il verbale');
  await page.getByRole('link', { name: 'Scarica il verbale (PDF)' }).waitFor();
  await presentable(secretary, 'meeting-closed');
  const address = new URL(page.url()).pathname;
  await secretary.close();

  const member = await Visitor.open(browser, house.url, 390);
  await member.signIn(MEMBER);
  await member.go(address);
  await member.page.getByText('Il bilancio è positivo.').waitFor();
  await presentable(member, 'meeting-member');
  await member.go(`${AREA}/tavoli`);
  await member.page.getByRole('link', { name: 'Tavolo strategico del CIT' }).click();
  await member.page.getByRole('link', { name: 'Costi dei servizi e ipotesi di tariffa' }).click();
  await member.page.getByRole('link', { name: 'Bilancio del primo anno' }).waitFor();
  await member.close();
});
