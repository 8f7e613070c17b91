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

it('the head writes to bodies chosen by filters, corrects a field, looks at it, sends it and sees the outcomes', async () => {
  const head = await Visitor.open(browser, house.url, 1280);
  const { page } = head;
  await head.signIn(HEAD);
  await head.go(`${AREA}/comunicazioni/nuova`);
  await page.getByLabel('Oggetto').fill('Incontro per {{ente}}');
  await page.getByLabel('Testo').fill('Gentile {{rappresentante}},\n\n{{centro}} invita {{comune}}.');
  const programme = {
    name: 'programma.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\nProgramma\n'),
  };
  await page.getByRole('button', { name: /^Allegati/ }).setInputFiles(programme);
  await page.getByRole('button', { name: /programma\.pdf/ }).waitFor();
  await page.getByLabel('Sindaco', { exact: true }).check();
  await page.getByLabel('Cerca un ente per nome').fill('Tem');
  await page.getByRole('button', { name: 'Scegli l’ente in elenco' }).click();
  await page.getByLabel('Cerca un ente per nome').fill('Breno');
  await page.getByLabel('Comune di Breno').check();
  await page.getByText('2 enti scelti').waitFor();
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByText('Questi campi non esistono: {{comune}}').waitFor();
  await presentable(head, 'mailing-new');
  await page.getByLabel('Testo').fill('Gentile {{rappresentante}},\n\n{{centro}} invita {{ente}}.');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByRole('heading', { level: 2, name: 'Controlla prima di inviare' }).waitFor();
  await page.getByRole('combobox', { name: 'Come la leggerebbe questo ente' }).fill('Temù');
  await page.getByRole('option', { name: 'Comune di Temù' }).click();
  await page.getByText('Incontro per Comune di Temù').waitFor();
  await presentable(head, 'mailing-draft');
  await page.getByRole('button', { name: 'Invia ora' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Invia ora' }).click();
  await page.getByText('Conclusa il').waitFor();
  await page.getByRole('link', { name: 'programma.pdf' }).waitFor();
  await presentable(head, 'mailing-sent');
  await head.go(`${AREA}/comunicazioni`);
  await page.getByRole('link', { name: 'Incontro per {{ente}}' }).waitFor();
  await presentable(head, 'mailings');

  await head.go(`${AREA}/territorio`);
  await page.getByRole('button', { name: 'Relazioni di tutti gli enti' }).click();
  await page.getByRole('button', { name: /fino a oggi/ }).click();
  await page.getByRole('progressbar', { name: 'Avanzamento' }).waitFor();
  await page.getByRole('button', { name: 'Interrompi' }).click();
  await page.getByText('Non è rimasto nulla: puoi chiederle di nuovo.').waitFor();
  await presentable(head, 'reports-stopped');

  await head.go(`${AREA}/profilo/calendario`);
  await page.getByRole('button', { name: 'Crea l’indirizzo' }).click();
  await page.getByLabel('Indirizzo del calendario').waitFor();
  await presentable(head, 'calendar');
  await head.close();
});
