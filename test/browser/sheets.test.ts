import type { Browser, Locator } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
const AREA = `${CENTRE}/area`;
const WRITER = 'elena.ghitti@provincia-brescia.example.org';
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

async function signedIn(email: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.signIn(email);
  return visitor;
}

const button = (within: Visitor['page'] | Locator, name: string) => within.getByRole('button', { name, exact: true });

async function step(visitor: Visitor, name: string, reason?: [label: string, text: string]): Promise<void> {
  await button(visitor.page, name).click();
  const dialog = visitor.page.getByRole('dialog');
  if (reason) await dialog.getByLabel(reason[0]).fill(reason[1]);
  await button(dialog, name).click();
  await dialog.waitFor({ state: 'detached' });
  await visitor.settled();
}

it('a sheet is written in plain words, approved by a second person, compared and read', async () => {
  const { rows } = await house.database.owner.query<{ id: string }>(
    `SELECT s.id FROM service s JOIN tenant t ON t.id = s.tenant_id WHERE t.slug = $1 AND s.code = 'telemaco'`,
    [CENTRE.slice(1)],
  );
  const sheet = `${AREA}/servizi/${rows[0]!.id}`;

  const writer = await signedIn(WRITER);
  const { page } = writer;
  await writer.go(sheet);
  await page.getByLabel('Costi').fill('Qualora le visure comprese finiscano, quelle in più si pagano a consumo.');
  await page
    .getByText(/un consiglio/)
    .first()
    .click();
  await page.getByText('Invece di «Qualora» prova «se».').waitFor();
  const second = page.getByRole('group', { name: 'Gruppo 2' });
  await button(second, 'Aggiungi un’alternativa').click();
  await second.getByLabel('Requisito').nth(1).selectOption('population');
  await second.getByLabel('Abitanti fino a').fill('1.000');
  await page.getByText('è in regola con le quote, oppure ha al massimo 1.000 abitanti').waitFor();
  await presentable(writer, 'sheet-editor');
  await button(page, 'Salva la bozza').click();
  await page.getByText('La bozza è salvata.').waitFor();
  await step(writer, 'Manda in approvazione', ['Che cosa è cambiato', 'Costi e comuni piccoli']);
  await page.getByText('L’hai scritta tu').waitFor();
  expect(await button(page, 'Approva e pubblica').count()).toBe(0);

  const head = await signedIn(HEAD);
  await head.go(`${sheet}?vista=confronto`);
  await head.page.getByText('Sono cambiate 2 parti della scheda.').waitFor();
  expect(await head.page.locator('ins').first().textContent()).toContain('aggiunto:');
  await presentable(head, 'sheet-compare');
  await step(head, 'Approva e pubblica');
  await head.go(`${sheet}?vista=edizioni`);
  await head.page.getByText('Costi e comuni piccoli').waitFor();
  await presentable(head, 'sheet-history');

  const citizen = await Visitor.open(browser, house.url, 1280, { javaScriptEnabled: false });
  await citizen.go(`${CENTRE}/servizi/telemaco`);
  await citizen.page.getByText('è in regola con le quote, oppure ha al massimo 1.000 abitanti').waitFor();
  await citizen.page.getByText('170 visure').waitFor();
  await citizen.page.getByText('Le visure non usate passano all’anno dopo?').click();
  await citizen.page.getByText('No: il conto riparte ogni primo gennaio.').waitFor();
  await citizen.page.getByRole('link', { name: 'Trova il sito del tuo comune' }).waitFor();
  await citizen.picture('sheet-public');
  await Promise.all([writer.close(), head.close(), citizen.close()]);
});
