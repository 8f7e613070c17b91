import type { Browser } from 'playwright-core';
import { createSubscribableService } from '#app/testing';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, WIDTHS, launchBrowser } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
const MARTA = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function signedIn(email: string, width: number): Promise<Visitor> {
  const visitor = await Visitor.open(browser, house.url, width);
  await visitor.signIn(email);
  return visitor;
}

async function accessible(visitor: Visitor): Promise<void> {
  expect(await visitor.violations()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

/** A service that nobody uses yet, and one of Marta's bodies that may use it. */
async function stage(): Promise<{ serviceId: string; bodyName: string }> {
  const { owner } = house.database;
  const { rows } = await owner.query<{ tenantId: string; serviceId: string; bodyName: string }>(
    `SELECT b.tenant_id AS "tenantId", b.name AS "bodyName",
       (SELECT s.id FROM service s WHERE s.tenant_id = b.tenant_id AND s.status = 'published' ORDER BY s.code LIMIT 1) AS "serviceId"
     FROM body b JOIN adhesion a ON a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status = 'active'
       AND NOT (a.suspended_by_body OR a.suspended_by_centre)
     JOIN membership_body mb ON mb.tenant_id = b.tenant_id AND mb.body_id = b.id
     JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
     WHERE m.email = $1 ORDER BY b.name LIMIT 1`,
    [MARTA],
  );
  const { tenantId, serviceId, bodyName } = rows[0]!;
  return { bodyName, serviceId: await createSubscribableService(owner, { id: tenantId, serviceId }) };
}

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const inDialog = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function done(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.getByRole('status').filter({ hasText: words }).waitFor();
  await visitor.settled();
}

describe('a subscription, in the browser', () => {
  it.each(WIDTHS)('from the request to the end at %i pixels', async (width) => {
    const { serviceId, bodyName } = await stage();
    const clerk = await signedIn(MARTA, width);
    await clerk.go(`${CENTRE}/area/attivazioni/nuova?servizio=${serviceId}`);
    await clerk.page.getByLabel('Per quale ente').selectOption({ label: bodyName });
    await clerk.page.getByText('Protocollo operativo firmato').waitFor();
    await press(clerk, 'Invia la richiesta di attivazione');
    await clerk.page.getByRole('alert').first().waitFor();
    await clerk.picture('subscription-1-request');
    await accessible(clerk);
    await clerk.page.getByLabel('Quantità (caselle)').fill('2');
    await press(clerk, 'Invia la richiesta di attivazione');
    await done(clerk, 'Richiesta inviata al centro servizi.');
    const path = new URL(clerk.page.url()).pathname;

    // Who signs on paper: the form comes filled, its scan is marked as what it is.
    const form = await clerk.page.request.get(
      `${house.url}/api/v1/subscriptions/${path.split('/').at(-1)!}/form?kind=activation`,
    );
    expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await press(clerk, 'Aggiungi un documento');
    await clerk.page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'modulo.pdf', mimeType: 'application/pdf', buffer: PDF });
    await clerk.page.getByRole('button', { name: 'Togli modulo.pdf' }).waitFor();
    await clerk.settled();
    await accessible(clerk);
    await inDialog(clerk, 'Aggiungi un documento');
    await done(clerk, 'Documento aggiunto.');
    await clerk.page.getByText('La firma non è verificata dal portale.').waitFor();

    const operator = await signedIn(OPERATOR, width);
    await operator.go(`${CENTRE}/area/attivazioni?turno=centre`);
    await operator.picture('subscription-2-list');
    await accessible(operator);
    await operator.go(path);
    await press(operator, 'Approva');
    await operator.picture('subscription-3-approval');
    await accessible(operator);
    await operator.page.getByLabel('Che cosa hai verificato').fill('Protocollo firmato il 3 marzo.');
    await inDialog(operator, 'Approva');
    await done(operator, 'Attivato.');
    await press(operator, 'Registra un consumo');
    await operator.page.getByRole('dialog').getByLabel('Quantità').fill('20,5');
    await inDialog(operator, 'Registra');
    await done(operator, 'Consumo registrato.');
    await operator.page.getByText('Restano 149,5.').waitFor();
    await operator.picture('subscription-4-active');
    await accessible(operator);

    await clerk.go(path);
    await clerk.page.getByText('Restano 149,5.').waitFor();
    await press(clerk, 'Chiedi un’altra quantità');
    await clerk.page.getByRole('dialog').getByLabel('Quantità (caselle)').fill('9');
    await inDialog(clerk, 'Chiedi un’altra quantità');
    await clerk.page.getByRole('dialog').getByText('Al massimo 5.').first().waitFor();
    await clerk.page.getByRole('dialog').getByLabel('Quantità (caselle)').fill('5');
    await inDialog(clerk, 'Chiedi un’altra quantità');
    await done(clerk, 'Chiesta un’altra quantità.');
    await operator.page.getByText('L’ente chiede un’altra quantità: 5 caselle.').waitFor();
    await press(operator, 'Accogli la quantità');
    await inDialog(operator, 'Accogli la quantità');
    await done(operator, 'Quantità accolta.');

    // «5 caselle» stands in her own request too: her page is today's once its history tells the centre's step.
    await clerk.page.getByText('Quantità accolta.').first().waitFor();
    await press(clerk, 'Fai cessare il servizio');
    await clerk.page.getByLabel('Ultimo giorno di uso').fill('2099-12-31');
    await clerk.page.getByLabel('Motivo').fill('Passiamo a un altro servizio.');
    await inDialog(clerk, 'Fai cessare il servizio');
    await done(clerk, 'Cessazione chiesta.');
    await clerk.picture('subscription-5-ending');
    await accessible(clerk);
    await clerk.go(`${CENTRE}/area/attivazioni`);
    await clerk.page.getByText('In cessazione').first().waitFor();
    await accessible(clerk);
    await Promise.all([clerk.close(), operator.close()]);
  });
});
