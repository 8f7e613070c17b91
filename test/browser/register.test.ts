import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const LEAVER = 'marco.zani@provincia-brescia.example.org';

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

const memberOf = async (email: string): Promise<string> =>
  (
    await house.database.owner.query<{ id: string }>(
      `SELECT m.id FROM membership m JOIN tenant t ON t.id = m.tenant_id WHERE m.email = $1 AND t.slug = 'provincia-di-brescia'`,
      [email],
    )
  ).rows[0]!.id;

it('the register says until when it is sealed, and who looked at whom', async () => {
  const head = await signedIn(HEAD);
  const id = await memberOf(OPERATOR);
  await head.go(`${AREA}/persone/${id}`);
  await head.go(`${AREA}/registro?operazione=READ`);
  await head.page.getByRole('cell', { name: 'Consultazione' }).first().waitFor();
  await head.page.getByText(/^Registro sigillato fino al|^Il registro non ha ancora un sigillo/).waitFor();
  await presentable(head, 'register');

  const operator = await signedIn(OPERATOR);
  await operator.go(`${AREA}/profilo/consultazioni`);
  await operator.page.getByRole('cell', { name: 'Laura Bonomelli' }).waitFor();
  await presentable(operator, 'own-reads');
  await Promise.all([head.close(), operator.close()]);
});

it('who left is erased from the page of the person, once it is said what goes and what stays', async () => {
  const id = await memberOf(LEAVER);
  await house.database.owner.query(
    `UPDATE membership SET valid_to = '2026-01-31', valid_from = '2025-01-01' WHERE id = $1`,
    [id],
  );
  const head = await signedIn(HEAD);
  await head.go(`${AREA}/persone/${id}`);
  await head.page.getByRole('button', { name: 'Cancella i dati personali' }).click();
  await head.page.getByLabel('Nota').fill('Richiesta protocollo 12');
  await presentable(head, 'erasure-dialog');
  await head.page.getByRole('button', { name: 'Cancella per sempre' }).click();
  await head.page.getByRole('heading', { name: 'Persona cancellata' }).waitFor();
  await head.page.getByText('I dati di questa persona sono stati cancellati').waitFor();
  await presentable(head, 'erased');
  await head.close();
});
