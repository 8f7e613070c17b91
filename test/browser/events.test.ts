import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('the head opens an event, who has the link registers, and on the day one tap on a phone marks who is there', async () => {
  const head = await Visitor.open(browser, house.url, 1280);
  const { page } = head;
  await head.signIn(HEAD);
  await head.go(`${AREA}/incontri/nuovo`);
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('campi da correggere').waitFor();
  await page.getByLabel('Titolo', { exact: true }).fill('La posta certificata negli uffici');
  await page.getByLabel('Inizio', { exact: true }).fill('2031-03-12T10:00');
  await page.getByLabel('Fine', { exact: true }).fill('2031-03-12T12:30');
  await page.getByLabel('Luogo').fill('Sala consiliare, Breno');
  await page.getByLabel('Per informazioni').fill('Ufficio enti, 030 000000');
  await page.getByLabel('Posti').fill('1');
  await page.getByLabel('Anche gli enti non invitati').check();
  await presentable(head, 'event-new');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('button', { name: 'Apri le iscrizioni' }).click();
  await page.getByText('Iscrizioni aperte.').waitFor();
  const link = await page.getByLabel('Collegamento per gli enti non invitati').inputValue();

  const guest = await Visitor.open(browser, house.url, 390);
  await guest.go(new URL(link).pathname + new URL(link).hash);
  await guest.page.getByRole('heading', { level: 1, name: 'La posta certificata negli uffici' }).waitFor();
  await presentable(guest, 'event-registration');
  await guest.page.getByLabel('Ente', { exact: true }).fill('Comune di Temù');
  await guest.page.getByLabel('Nome e cognome').fill('Anna Verdi');
  await guest.page.getByLabel('Ruolo', { exact: true }).fill('Sindaca');
  await guest.page.getByLabel('E-mail', { exact: true }).fill('anna');
  await guest.page.getByRole('button', { name: 'Iscrivi' }).click();
  await guest.page.getByText('Il formato non è valido').waitFor();
  await guest.page.getByLabel('E-mail', { exact: true }).fill('anna.verdi@example.org');
  await guest.page.getByRole('button', { name: 'Iscrivi' }).click();
  await guest.page.getByText('La conferma arriva per e-mail').waitFor();
  await guest.go('/provincia-di-brescia/incontri/iscrizione');
  await guest.page.getByText('non porta a nessun incontro').waitFor();
  await presentable(guest, 'event-link-wrong');

  await page.getByRole('rowheader', { name: 'Anna Verdi' }).waitFor();
  await presentable(head, 'event');
  await head.close();
  const phone = await Visitor.open(browser, house.url, 390);
  await phone.signIn(HEAD);
  await phone.go(`${AREA}/incontri`);
  await phone.page.getByRole('link', { name: 'La posta certificata negli uffici' }).click();
  await phone.page.getByRole('link', { name: 'Segna le presenze' }).click();
  await phone.page.getByRole('button', { name: 'È arrivato: Anna Verdi' }).click();
  await phone.page.getByRole('button', { name: 'Presente: Anna Verdi' }).waitFor();
  await phone.page.getByText('1 presenti su 1 iscritti').waitFor();
  await presentable(phone, 'event-door');
  await phone.close();
  await guest.close();
});
