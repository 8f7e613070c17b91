import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
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

it('an operator labels a body, keeps a list, notes a call with what is next, and follows who does not adhere', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  const { page } = visitor;
  await visitor.signIn(OPERATOR);
  await visitor.go(`${AREA}/enti?adesione=none`);
  await page.getByRole('table').getByRole('link').first().click();
  const name = await page.getByRole('heading', { level: 1, name: /^Comune di / }).innerText();
  await page.getByLabel('Nuova etichetta').fill('Alta valle');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page.getByRole('link', { name: 'Alta valle' }).waitFor();

  await page.getByRole('button', { name: 'Comincia a seguirlo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nota').fill('La segretaria conosce il servizio di firma digitale.');
  await presentable(visitor, 'prospect-new');
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Registra un contatto' }).click();
  await dialog.getByLabel('Con chi').fill('Segretaria comunale');
  await dialog.getByLabel('Che cosa è stato detto').fill('Ne parlano nella prossima giunta.');
  await dialog.getByLabel('Che cosa fare').fill('Richiamare dopo la giunta');
  await dialog.getByLabel('Entro il').fill('2099-01-31');
  await presentable(visitor, 'interaction-new');
  await dialog.getByRole('button', { name: 'Salva il contatto' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Ne parlano nella prossima giunta.').waitFor();
  await presentable(visitor, 'body-story');

  await page.getByRole('link', { name: 'Alta valle' }).click();
  await page.getByRole('button', { name: 'Salva questi filtri' }).click();
  await dialog.getByLabel('Nome dell’elenco').fill('Alta valle da chiamare');
  await dialog.getByRole('button', { name: 'Salva l’elenco' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Alta valle da chiamare' }).waitFor();
  await presentable(visitor, 'bodies-segments');

  await visitor.go(`${AREA}/coinvolgimento`);
  await page.getByRole('combobox', { name: `Sposta ${name}` }).selectOption({ label: 'Interessato' });
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });
  const interested = page.getByRole('region', { name: /^Interessato/ });
  await interested.getByText('Richiamare dopo la giunta').waitFor();
  await presentable(visitor, 'prospects-board');
  await visitor.go(`${AREA}/coinvolgimento?vista=elenco`);
  await presentable(visitor, 'prospects-list');
  await visitor.go(`${AREA}/contatti`);
  await page.getByText('Ne parlano nella prossima giunta.').waitFor();
  await presentable(visitor, 'interactions');
});
