import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const BRESCIA = '/provincia-di-brescia/area';
const LECCE = '/provincia-di-lecce/area';
const SPACE = 'Progetto Valli digitali';
const DOCUMENT = 'Accordo di partenariato';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('a centre shows a space to the network, another finds a document and copies it with where it comes from, until it is withdrawn', async () => {
  const owner = await Visitor.open(browser, house.url, 1280);
  await owner.signIn('elena.ghitti@provincia-brescia.example.org');
  const show = async (visibility: string) => {
    await owner.go(`${BRESCIA}/documenti`);
    await owner.page.getByRole('link', { name: SPACE }).click();
    await owner.page.getByRole('heading', { level: 1, name: SPACE }).waitFor();
    await owner.go(`${new URL(owner.page.url()).pathname}/impostazioni`);
    await owner.page.locator(`input[name="visibility"][value="${visibility}"]`).check();
    await owner.page.getByRole('button', { name: 'Salva', exact: false }).first().click();
    await owner.page
      .getByRole('status')
      .or(owner.page.getByRole('heading', { level: 1, name: SPACE }))
      .first()
      .waitFor();
    await owner.settled();
  };
  const reader = await Visitor.open(browser, house.url, 1280);
  await reader.signIn('marilena.rizzello@provincia-lecce.example.org');
  const { page } = reader;
  await reader.go(`${LECCE}/rete?q=partenariato`);
  await page.getByText('Nessun documento con questi filtri.').waitFor();

  await show('network');
  await reader.go(`${LECCE}/rete?q=partenariato`);
  await page.getByRole('link', { name: DOCUMENT }).click();
  await page.getByRole('heading', { level: 1, name: DOCUMENT }).waitFor();
  await page.getByLabel('Il tuo commento').fill('Ci serve lo stesso accordo con il GAL.');
  await page.getByRole('button', { name: 'Commenta' }).click();
  await page.getByText('Ci serve lo stesso accordo con il GAL.').waitFor();
  await page.getByLabel('In quale spazio').selectOption({ label: 'Regolamenti e buone pratiche' });
  await page.getByRole('button', { name: 'Copia il documento' }).click();
  await page.getByText('Copiato:').waitFor();
  await presentable(reader, 'network-copied');
  const shared = new URL(page.url()).pathname;
  await page.getByText('Copiato:').getByRole('link').click();
  await page.getByRole('heading', { level: 2, name: 'Da dove viene' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Provincia di Brescia');
  await presentable(reader, 'network-provenance');

  await show('centre');
  await reader.go(shared);
  await page.getByText('Questo documento non è più condiviso').waitFor();
  await owner.close();
  await reader.close();
});
