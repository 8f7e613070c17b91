import { readFileSync } from 'node:fs';
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

const HEADER = 'Codice;Ambito;Titolo;A chi serve;Quota;Come si ottiene';
const line = (code: string, dues = 'Compreso nella quota') =>
  `${code};CIT;Servizio ${code};Serve ai comuni che lo chiedono.;${dues};Richiesta in linea`;
const file = (lines: string[]) => Buffer.from([HEADER, ...lines].join('\r\n'));

it('services come from a file with mistakes, survive a reload, and are taken back', async () => {
  const head = await Visitor.open(browser, house.url, 1280);
  await head.signIn(HEAD);
  const { page } = head;
  const read = async (content: Buffer) => {
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'servizi.csv', mimeType: 'text/csv', buffer: content });
    await page.getByRole('button', { name: 'Leggi il file' }).click();
  };
  await head.go(`${AREA}/servizi`);
  await presentable(head, 'services-list');
  await page.getByRole('button', { name: 'Scarica l’elenco' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV (per Excel e altri programmi)' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Codice;Titolo;A chi serve');

  await head.go(`${AREA}/servizi/importa`);
  await read(Buffer.from('Codice;Titolo\r\nx;y\r\n'));
  await page.getByText('Nel file mancano le colonne «Ambito», «A chi serve»').waitFor();
  await presentable(head, 'import-start');
  await read(file([line('modulistica-unica'), line('senza-quota', 'gratis'), line('archivio-deposito')]));
  await page.getByRole('button', { name: 'Importa 2 righe' }).waitFor();
  await page.getByText('«gratis»').waitFor();
  await presentable(head, 'import-preview');

  await page.getByRole('button', { name: 'Importa 2 righe' }).click();
  await page.getByText('Importazione: finito').waitFor();
  await page.reload();
  await page.getByText('Servizi nuovi: 2; aggiornati: 0; non scritti: 0.').waitFor();
  await presentable(head, 'import-done');

  await page.getByRole('button', { name: 'Annulla l’importazione' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Togli quello che ha scritto' }).click();
  await page.getByText('Righe annullate: 2').waitFor();
  await head.close();
});
