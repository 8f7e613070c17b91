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

/** Two municipalities without an adhesion, and a union with one. */
async function bodiesOf(adhering: boolean, type: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await house.database.owner.query<{ id: string; name: string }>(
    `SELECT b.id, b.name FROM body b JOIN tenant t ON t.id = b.tenant_id AND t.slug = 'provincia-di-brescia'
     WHERE b.type = $1 AND $2 = EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status = 'active')
     ORDER BY b.name LIMIT 2`,
    [type, adhering],
  );
  return rows;
}

it('a body is renamed, belongs to a union by whose adhesion it has the services, and is merged with another', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  await operator.signIn(OPERATOR);
  const { page } = operator;
  const [[union], [one, other]] = [await bodiesOf(true, 'union'), await bodiesOf(false, 'municipality')];
  const pick = async (label: string, name: string) => {
    await page.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('option', { name }).first().click();
  };

  await operator.go(`${AREA}/enti/${one!.id}/modifica`);
  await page.getByLabel('Denominazione').fill(`${one!.name} di Sopra`);
  await page.getByLabel('È cambiato davvero').check();
  await page.getByLabel('Da quando').fill('2020-01-01');
  await presentable(operator, 'body-renamed');
  await page.getByRole('button', { name: 'Salva i dati' }).click();
  await page.getByRole('heading', { name: 'Denominazioni e codici di prima' }).waitFor();
  await page.getByText(/fino al 31\/12\/2019|fino al 31 dic/).waitFor();

  await operator.go(`${AREA}/enti/importa`);
  const file = Buffer.from(
    'Ente;Tipo;Provincia;Codice ISTAT\r\nComune Nuovo;Comune;BS;917002\r\nErrato;Comune;BS;1\r\n',
  );
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'enti.csv', mimeType: 'text/csv', buffer: file });
  await page.getByRole('button', { name: 'Leggi il file' }).click();
  await page.getByText('Nuovi enti: 1; da aggiornare: 0').waitFor();
  await presentable(operator, 'bodies-import');

  await operator.go(`${AREA}/enti/${union!.id}`);
  await page.getByRole('button', { name: 'Aggiungi un componente' }).click();
  await pick('Ente componente', one!.name);
  await page.getByLabel('Ne fa parte dal').fill('2021-01-01');
  await presentable(operator, 'body-member-form');
  await page.getByRole('button', { name: 'Aggiungi il componente' }).click();
  await page.getByText(`Aggiunto: ${one!.name} di Sopra.`).waitFor();
  await operator.go(`${AREA}/enti/${one!.id}`);
  await page.getByText(`Ha i servizi attraverso l’adesione di ${union!.name}`).waitFor();
  await presentable(operator, 'body-in-union');

  await page.getByRole('button', { name: 'Aggiungi un indirizzo' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Via e numero').fill('piazza Roma 1');
  await form.getByLabel(/^CAP/).fill('25040');
  await form.getByLabel(/^Comune/).fill('Temù');
  await presentable(operator, 'body-address-form');
  await page.getByRole('button', { name: 'Salva l’indirizzo' }).click();
  await page.getByText('piazza Roma 1, 25040 Temù (BS)').waitFor();
  await presentable(operator, 'body-addresses');

  await page.getByRole('button', { name: 'Registra una delega' }).click();
  await pick('Ente delegato', union!.name);
  await page.getByLabel('chiedere', { exact: true }).check();
  await page.getByLabel('firmare', { exact: true }).check();
  await page.getByLabel('Organo').fill('Consiglio comunale');
  await page.getByLabel('Numero').fill('14');
  await page.getByLabel('Data', { exact: true }).fill('2021-02-01');
  await page.getByLabel('Delega dal').fill('2021-03-01');
  await presentable(operator, 'delegation-form');
  await page.getByRole('button', { name: 'Registra la delega' }).click();
  await page.getByText(`Delega registrata: ${union!.name}.`).waitFor();
  await page.getByText('chiedere, firmare').waitFor();
  await presentable(operator, 'body-delegations');

  await operator.go(`${AREA}/enti/fusione`);
  await pick('Enti che finiscono', one!.name);
  await pick('Enti che finiscono', other!.name);
  await page.getByLabel('Denominazione').fill('Comune Unito');
  await page.getByLabel('Provincia').fill('BS');
  await page.getByLabel('Primo giorno').fill('2026-01-01');
  await page.getByLabel('Legge o atto').fill('Legge regionale 1/2025');
  await presentable(operator, 'merger-form');
  await page.getByRole('button', { name: 'Vedi che cosa passerà' }).click();
  await page.getByRole('heading', { name: 'Che cosa passerà' }).waitFor();
  await page.getByText(union!.name, { exact: true }).waitFor();
  await presentable(operator, 'merger-plan');
  await page.getByRole('button', { name: 'Conferma la fusione' }).click();
  await page.getByRole('heading', { name: 'Comune Unito' }).waitFor();
  await page.getByText('La fusione è registrata').waitFor();
  await presentable(operator, 'merged');
  await page
    .getByRole('note')
    .getByRole('link', { name: `${one!.name} di Sopra` })
    .click();
  await page.getByText('Questo ente è esistito fino al').waitFor();
  await presentable(operator, 'predecessor');
  await operator.close();
});

it('two records of one body are found, told apart, proposed again and joined', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  await operator.signIn(OPERATOR);
  const { page } = operator;
  const [twice, once] = ["Comunita' montana Valle Trompia", 'Comunità Montana di Valle Trompia'];

  await operator.go(`${AREA}/enti/nuovo`);
  await page.getByLabel('Denominazione').fill('Comunità montana della Valle Trompia');
  await page.getByLabel('Tipo').selectOption('mountain_community');
  await page.getByLabel('Provincia').fill('BS');
  await page.getByRole('button', { name: 'Aggiungi l’ente' }).click();
  await page.getByText('Esistono già enti simili:').waitFor();
  await presentable(operator, 'body-similar');

  await operator.go(`${AREA}/enti`);
  await page.getByRole('link', { name: /possibil[ei] doppion[ei]/ }).click();
  const pair = page.getByRole('region', { name: `${once} e ${twice}` });
  await pair.waitFor();
  const others = page.getByRole('region', { name: 'Altre schede doppie' });
  for (const [label, name] of [
    ['Scheda che resta', 'Comune di Temù'],
    ['Scheda che si unisce', 'Comune di Ceto'],
  ] as const) {
    await others.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await presentable(operator, 'duplicates');
  await others.getByRole('button', { name: 'Unisci le schede' }).click();
  await page.getByText('La scheda «Comune di Ceto» si unisce a «Comune di Temù»').waitFor();
  await page.getByRole('link', { name: 'Torna ai possibili doppioni' }).click();
  await pair.getByRole('button', { name: 'Non sono doppioni' }).click();
  await page.getByText('due enti diversi. Non si propongono più.').waitFor();
  await page.getByRole('link', { name: 'Simili, ma diversi' }).click();
  await pair.getByRole('button', { name: 'Riproponi la coppia' }).click();
  await page.getByRole('link', { name: 'Possibili doppioni' }).click();
  await pair.getByRole('link', { name: 'Unisci le schede' }).click();
  await page.getByRole('heading', { name: 'I dati che differiscono' }).waitFor();
  await presentable(operator, 'join-plan');
  const { rows } = await house.database.owner.query<{ id: string }>('SELECT id FROM body WHERE name = $1', [twice]);
  await page.getByRole('button', { name: 'Unisci le due schede' }).click();
  await page.getByText('Le due schede sono una sola.').waitFor();
  await page.getByRole('heading', { name: once, level: 1 }).waitFor();
  await presentable(operator, 'joined');

  await operator.go(`${AREA}/enti/${rows[0]!.id}`);
  await page.getByText('Questa scheda è stata unita il').waitFor();
  await presentable(operator, 'joined-record');
  await operator.close();
});
