import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { PecProvider } from '../support/pec-provider.js';
import { eventually } from '../e2e/support.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const SUBJECT = 'Invito a deliberare il rinnovo';

let house: DemoHouse;
let browser: Browser;
let provider: PecProvider;
beforeAll(async () => {
  [house, browser, provider] = await Promise.all([
    openDemoHouse({ smtp: false }),
    launchBrowser(),
    PecProvider.start('prova@pec.provincia-brescia.example.org'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
  await provider?.stop();
});

/** What the worker reads within two minutes. */
async function arrived(): Promise<void> {
  await house.database.owner.query(
    `INSERT INTO pec_incoming (tenant_id, id, account_id, kind, sender, subject, text, attachments, sender_body_id, received_at, size, mail_key, version)
     SELECT a.tenant_id, $1, a.id, 'certified', b.pec, 'Trasmissione della deliberazione', 'Si trasmette in allegato.', '{delibera.pdf}', b.id, now(), 2048, 'prova', 1
     FROM pec_account a JOIN body b ON b.tenant_id = a.tenant_id AND b.name = 'Comune di Temù' WHERE a.enabled`,
    [randomUUID()],
  );
}

it('the head sets a mailbox up, writes to a municipality, and settles what came', async () => {
  const head = await Visitor.open(browser, house.url, 1280);
  const { page } = head;
  await head.signIn(HEAD);
  await head.go(`${AREA}/impostazioni/pec`);
  const { account } = provider;
  await page.getByLabel('Indirizzo PEC').fill(account.address);
  await page.getByLabel('Password della casella').fill(account.password);
  await page.getByLabel('Server di invio (SMTP)').fill(account.smtpHost);
  await page.getByLabel('Porta di invio').fill(String(account.smtpPort));
  await page.getByLabel('Server di lettura (IMAP)').fill(account.imapHost);
  await page.getByLabel('Porta di lettura').fill(String(account.imapPort));
  await page.getByRole('button', { name: 'Aggiungi la casella' }).click();
  await page.getByRole('heading', { name: account.address }).waitFor();
  const mailbox = page.getByRole('region', { name: account.address });
  await mailbox.getByRole('button', { name: 'Prova la connessione' }).click();
  await page.getByText('Server di lettura (IMAP): funziona').waitFor();
  await mailbox.getByRole('button', { name: 'Modifica' }).click();
  await page.getByRole('dialog').getByLabel('Utente presso il fornitore').fill('centro');
  await page.getByRole('dialog').getByRole('button', { name: 'Salva la casella' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await presentable(head, 'pec-accounts');

  await head.go(`${AREA}/attivita`);
  await page.getByRole('button', { name: 'Nuova attività' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Che cosa').fill('Richiamare il segretario');
  await dialog.getByLabel('Entro il').fill('2099-01-31');
  await dialog.getByLabel('A chi').selectOption({ label: 'Elena Ghitti' });
  await dialog.getByLabel('Nota').fill('Dopo il consiglio.');
  await presentable(head, 'tasks-new');
  await dialog.getByRole('button', { name: 'Aggiungi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Richiamare il segretario').waitFor();
  await presentable(head, 'tasks');

  await head.go(`${AREA}/enti?q=Temù`);
  await page.getByRole('link', { name: 'Comune di Temù' }).first().click();
  await page.getByRole('link', { name: 'Scrivi una PEC' }).click();
  await page.getByLabel('Oggetto').fill(SUBJECT);
  await page.getByLabel('Testo').fill('Si invita a deliberare entro il mese.');
  await presentable(head, 'pec-new');
  await page.getByRole('button', { name: 'Invia la PEC' }).click();
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  await eventually('the provider has it', () => provider.smtp.mails.find(({ subject }) => subject === SUBJECT));
  await presentable(head, 'pec-message');
  await head.go(`${AREA}/pec?vista=inviate`);
  await page.getByRole('link', { name: SUBJECT }).waitFor();
  await presentable(head, 'pec-sent');

  await arrived();
  await head.go(`${AREA}/pec`);
  await page.getByRole('link', { name: 'Trasmissione della deliberazione' }).click();
  await page.getByRole('button', { name: 'Segna come lavorata' }).waitFor();
  await presentable(head, 'pec-letter');
  await page.getByRole('button', { name: 'Segna come lavorata' }).click();
  await page.getByText('Lavorata da Laura Bonomelli').waitFor();
  await head.close();
});
