import type { Browser, Locator } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const TARIFF_ADMIN = 'chiara.venturelli@provincia-brescia.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** What a person does with mouse and keyboard, counted: a click, a field filled in, a choice. */
class Actions {
  count = 0;
  click(where: Locator): Promise<void> {
    this.count += 1;
    return where.click();
  }
  fill(where: Locator, text: string): Promise<void> {
    this.count += 1;
    return where.fill(text);
  }
  async choose(where: Locator, label: string): Promise<void> {
    this.count += 1;
    await where.selectOption({ label });
  }
}

it('the tariff of Brescia before 2015 is configured and simulated in less than thirty actions', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  const { page } = visitor;
  await visitor.signIn(TARIFF_ADMIN);
  await visitor.go(`${AREA}/piani-tariffari`);
  const does = new Actions();
  await does.click(page.getByRole('link', { name: 'Nuovo piano' }).first());
  await does.choose(page.getByLabel('Convenzione', { exact: true }), 'Convenzione 2026–2036');
  await does.click(page.getByRole('button', { name: 'Crea e scrivi le tariffe' }));
  await does.choose(page.getByLabel('Comincia da una struttura'), 'Per abitante e per impresa');
  await does.click(page.getByRole('button', { name: 'Aggiungi la tariffa' }));
  await does.fill(page.getByLabel('Euro per ciascuno').nth(0), '0,15');
  await does.fill(page.getByLabel('Euro per ciascuno').nth(1), '1');
  await does.click(page.getByRole('button', { name: 'Aggiungi una voce' }));
  await does.fill(page.getByLabel('Euro l’anno'), '300');
  await does.fill(page.getByLabel('Mai più di quanto pagato nel'), '2013');
  const words = page.getByRole('status', { name: 'In parole' });
  for (const said of ['0,15 €', '1,00 €', '300,00 €', '2013']) await words.getByText(said).first().waitFor();
  await does.click(page.getByRole('button', { name: 'Salva le tariffe' }));
  await does.click(page.getByRole('link', { name: 'Simula', exact: true }));
  await does.click(page.getByRole('link', { name: 'Nuova simulazione' }).first());
  await does.click(page.getByRole('button', { name: 'Simula', exact: true }));
  await page.getByRole('heading', { name: 'Ente per ente' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Il piano così com’è' }).waitFor();
  expect(does.count).toBeLessThan(30);
  // A simulated plan may be proposed.
  await page.getByRole('navigation', { name: 'Percorso' }).getByRole('link').nth(1).click();
  await page.getByText('Simulato').first().waitFor();
  await visitor.close();
});

it('a simulation is looked at, put beside another, opened down to one body, and tried by random draws', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  const { page } = visitor;
  await visitor.signIn(TARIFF_ADMIN);
  await visitor.go(`${AREA}/piani-tariffari`);
  await page.getByRole('link', { name: /^Tariffe \d{4}$/ }).click();
  await page.getByRole('link', { name: 'Simula', exact: true }).click();
  await presentable(visitor, 'simulations');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Confronta 2 simulazioni' }).click();
  await page.getByRole('heading', { name: 'Costi ed entrate a confronto' }).waitFor();
  await presentable(visitor, 'simulations-compared');
  await page.getByRole('link', { name: 'Il piano così com’è' }).first().click();
  await page.getByText('Punto di pareggio').first().waitFor();
  await page.locator('.chart-drawing svg[role=application]').first().waitFor();
  await presentable(visitor, 'simulation');
  await page.getByText('I dati del grafico in tabella').first().click();
  await page.locator('.chart-table[open] table').waitFor();

  await page.getByLabel('Effetto', { exact: true }).selectOption({ label: 'Paga di più' });
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('cell', { name: 'Paga meno' }).first().waitFor({ state: 'detached' });
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: /^Comune di/ })
    .first()
    .click();
  await page.getByText('abitanti × 0,15 €').waitFor();
  await presentable(visitor, 'simulation-body');
  await page.goBack();

  await page.getByText('Nuova prova').click();
  await page.getByLabel('Numero di estrazioni').fill('50');
  await page.getByRole('button', { name: 'Avvia la prova' }).click();
  await page.getByText('Scrivi un numero tra 100 e 10000').first().waitFor();
  await page.getByLabel('Numero di estrazioni').fill('200');
  await page.getByRole('button', { name: 'Avvia la prova' }).click();
  await page.getByRole('heading', { name: 'Quale ipotesi sposta di più il saldo' }).waitFor({ timeout: 60_000 });
  await presentable(visitor, 'simulation-draws');

  await visitor.go(`${new URL(page.url()).pathname.split('/prove/')[0]!.replace(/[^/]+$/, '')}nuova`);
  await page.getByText('Varia le ipotesi').click();
  await page.getByLabel('Percentuale di adesione').fill('120');
  await page.getByRole('button', { name: 'Simula', exact: true }).click();
  await page.getByText('Il valore deve stare tra 0 e 100.').first().waitFor();
  await presentable(visitor, 'simulation-new');
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

it('the sheet of a plan is filled with what holds today, and neither writes over what a colleague saved meanwhile nor loses what is typed', async () => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  const { page } = visitor;
  await visitor.signIn(TARIFF_ADMIN);
  await visitor.go(`${AREA}/piani-tariffari/nuovo`);
  await page.getByLabel('Convenzione', { exact: true }).selectOption({ label: 'Convenzione 2026–2036' });
  await page.getByLabel('Titolo del piano').fill('Come era');
  await page.getByRole('button', { name: 'Crea e scrivi le tariffe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Scrivi le tariffe' }).waitFor();
  await page.getByRole('link', { name: 'Come era' }).click();
  await page.getByRole('heading', { level: 1, name: 'Come era' }).waitFor();
  await visitor.settled();
  const path = new URL(page.url()).pathname;

  // Changed where no live change tells of it, and looked at so long that what was read counts as old.
  await house.database.owner.query(
    `UPDATE tariff_plan SET title = 'Come è oggi', version = version + 1 WHERE title = 'Come era'`,
  );
  await page.clock.setFixedTime(Date.now() + 15_000);
  await page.getByRole('link', { name: 'Titolo, periodo e costi' }).click();
  const title = page.getByLabel('Titolo del piano');
  await title.waitFor();
  expect(await title.inputValue()).toBe('Come è oggi');

  // A colleague saves while it is open; the page hears of it.
  const colleague = await Visitor.open(browser, house.url, 1280);
  await colleague.signIn(TARIFF_ADMIN);
  await colleague.go(`${path}/modifica`);
  await colleague.page.getByLabel('Titolo del piano').fill('Della collega');
  await title.fill('Il mio');
  const heard = page.waitForResponse(
    (response) => response.url().endsWith(`/tariff-plans/${path.split('/').at(-1)!}`) && response.ok(),
  );
  await colleague.page.getByRole('button', { name: 'Salva', exact: true }).click();
  await colleague.page.getByRole('heading', { level: 1, name: 'Della collega' }).waitFor();
  await heard;
  await visitor.settled();
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await page.getByRole('alert').getByText('Qualcun altro l’ha modificata mentre lavoravi').waitFor();
  expect(await title.inputValue()).toBe('Il mio');
  await presentable(visitor, 'tariff-plan-stale');
  await page.reload();
  await title.waitFor();
  expect(await title.inputValue()).toBe('Della collega');
  await title.fill('Di tutti e due');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Di tutti e due' }).waitFor();
  await colleague.close();
  await visitor.close();
});
