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
  const address = new URL(page.url()).pathname;

  // Who sits there says on the phone that they come, and sees the table's documents.
  const member = await Visitor.open(browser, house.url, 390);
  await member.signIn(MEMBER);
  await member.go(address);
  await member.page.getByLabel('Sì, partecipo').check();
  await presentable(member, 'meeting-answer');
  await member.page.getByRole('button', { name: 'Invia la risposta' }).click();
  await member.page.getByText('La segreteria sa che partecipi.').waitFor();
  await page.getByText('Ha risposto 1 persona').waitFor();
  // What the secretary chooses is sent when they say so, and not on the way there.
  const answers = page.getByLabel('Risposta di Corrado Menici');
  await answers.focus();
  await answers.press('ArrowDown');
  await answers.press('ArrowDown');
  await page.getByText('Ha risposto 1 persona').waitFor();
  await answers.selectOption({ label: 'Partecipa' });
  await press('Salva le risposte');
  await page.getByText('Le risposte sono salvate.').waitFor();
  await page.getByText('Hanno risposto 2 persone').waitFor();
  await presentable(secretary, 'meeting-called');

  await press(/Allega documenti.*Bilancio/);
  await page.getByLabel('Proposta di programma dei servizi per il prossimo anno').check();
  await press('Allega i documenti scelti');
  await page.getByRole('link', { name: 'programma-servizi.pdf' }).waitFor();
  await press('Apri la riunione');
  await page.getByText('La riunione è aperta').waitFor();
  await page.getByText('Le risposte alla convocazione sono già inserite').waitFor();
  await press('Segna presenti gli altri');
  await press('Salva le presenze');
  await page.getByText('Il numero legale c’è.').waitFor();
  await presentable(secretary, 'meeting-held');

  await press(/Registra la decisione.*Verbale/);
  await page.getByRole('dialog').getByText('Approvato').waitFor();
  await inDialog('Salva la decisione');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The members vote themselves, each for the own seat; the secretary writes down what the others say.
  await press(/Apri il voto.*Bilancio/);
  const vote = member.page.getByRole('group', { name: /Il voto di Comune di Rovato/ });
  // The arrow keys go past what one does not want: nothing is cast on the way.
  await vote.getByLabel('Favorevole').focus();
  await member.page.keyboard.press('Space');
  await member.page.keyboard.press('ArrowDown');
  expect(await vote.getByLabel('Contrario').isChecked()).toBe(true);
  // The member's page may have heard of the vote before the secretary's own.
  await page.getByText('Voti espressi: 0 su 9').waitFor();
  await member.page.getByRole('button', { name: 'Vota', exact: true }).click();
  await member.page.getByText('Il tuo voto è registrato: Contrario.').waitFor();
  await presentable(member, 'meeting-vote');
  await page.getByText('Voti espressi: 1 su 9').waitFor();
  for (const name of [/Corrado Menici/, /Anna Rubagotti/, /Laura Bonomelli/])
    await page.getByLabel(new RegExp(`Voto di ${name.source}`)).selectOption({ label: 'Favorevole' });
  await press(/Salva i voti.*Bilancio/);
  await page.getByText('Voti espressi: 4 su 9').waitFor();
  await presentable(secretary, 'meeting-ballot');
  await press(/Chiudi il voto.*Bilancio/);
  await page.getByLabel('Che cosa è stato deciso').fill('Il bilancio è positivo.');
  await inDialog('Chiudi il voto');
  await page.getByText('favorevoli 3, contrari 1, astenuti 0').waitFor();
  await vote.waitFor({ state: 'detached' });
  await press('Chiudi la riunione');
  await inDialog('Chiudi la riunione');
  await page.getByText('La riunione è chiusa').waitFor();
  await page.getByLabel('Resoconto').fill('Si è discusso del primo anno.');
  await press('Salva il resoconto');
  await press('Consegna il verbale');
  await inDialog('Consegna il verbale');
  await page.getByRole('link', { name: 'Scarica il verbale (PDF)' }).waitFor();
  await presentable(secretary, 'meeting-closed');
  await page.getByRole('link', { name: 'Tavolo strategico del CIT' }).click();
  await page.getByRole('link', { name: 'Costi dei servizi e ipotesi di tariffa' }).click();
  await page.getByRole('link', { name: 'Apri il verbale nello spazio' }).click();
  await page.getByRole('heading', { level: 1, name: /Verbale n\. 2/ }).waitFor();
  await secretary.close();

  await member.go(address);
  await member.page.getByText('Il bilancio è positivo.').waitFor();
  await presentable(member, 'meeting-member');
  await member.go(`${AREA}/tavoli`);
  await member.page.getByRole('link', { name: 'Tavolo strategico del CIT' }).click();
  await member.page.getByRole('link', { name: 'Costi dei servizi e ipotesi di tariffa' }).click();
  await member.page.getByRole('link', { name: 'Bilancio del primo anno' }).waitFor();
  await member.close();
});
