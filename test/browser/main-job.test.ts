import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, WIDTHS, launchBrowser } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
const CLERK = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const OTHER_OPERATOR = 'marco.zani@provincia-brescia.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function accessible(...visitors: Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  }
}

describe('the main job, in the browser', () => {
  it.each(WIDTHS)('from the catalogue to a closed request at %i pixels', async (width) => {
    const subject = `Casella del protocollo piena (${width})`;
    const clerk = await Visitor.open(browser, house.url, width);
    await clerk.signIn(CLERK);

    await clerk.go(`${CENTRE}/servizi?q=posta+certificata`);
    await clerk.page.getByRole('link', { name: 'Caselle di posta elettronica certificata' }).click();
    await clerk.settled();
    await clerk.go(`${CENTRE}/area/richieste/nuova`);

    // An incomplete form tells what is missing and keeps what was typed.
    await clerk.page.getByLabel('Che cosa serve').fill('Da stamattina i messaggi tornano indietro.');
    await clerk.page.getByRole('button', { name: 'Invia la richiesta' }).click();
    await clerk.page.getByRole('alert').first().waitFor();
    await clerk.picture('story-1-errors');
    await accessible(clerk);

    await clerk.page.getByLabel('Ente', { exact: true }).selectOption({ label: 'Comune di Temù' });
    await clerk.page.getByRole('combobox', { name: 'Servizio' }).fill('pec');
    await clerk.page.getByRole('option', { name: /Caselle di posta elettronica certificata/ }).click();
    await clerk.page.getByLabel('Oggetto').fill(subject);
    await clerk.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'avviso.txt', mimeType: 'text/plain', buffer: Buffer.from('Mailbox full\n') });
    await clerk.page.getByText('avviso.txt').waitFor();
    await clerk.picture('story-2-new-ticket');
    await clerk.page.getByRole('button', { name: 'Invia la richiesta' }).click();
    await clerk.page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await clerk.settled();
    await clerk.picture('story-3-opened');
    const path = new URL(clerk.page.url()).pathname;

    const notice = await house.smtp!.waitFor(OPERATOR, subject);
    expect(notice.html).toContain(path);

    const operator = await Visitor.open(browser, house.url, width);
    await operator.signIn(OPERATOR);
    await operator.go(path);
    await operator.page.getByRole('button', { name: 'Prendi in carico' }).click();
    await operator.page.getByLabel('Chiedere qualcosa all’ente').check();
    await operator.page.getByLabel('Messaggio', { exact: true }).fill('Quale casella usate per il protocollo?');
    await operator.page.getByRole('button', { name: 'Invia la domanda' }).click();
    await operator.page.getByText('In attesa dell’ente').first().waitFor();
    await operator.settled();
    await operator.picture('story-4-asked');
    await accessible(operator);
    expect((await house.smtp!.waitFor(CLERK, `serve una risposta: ${subject}`)).text).toContain('Quale casella');

    await clerk.go(path);
    await clerk.page.getByLabel('Messaggio', { exact: true }).fill('protocollo@pec.comune');
    await clerk.page.getByRole('button', { name: 'Invia al centro' }).click();
    await clerk.page.getByText('In lavorazione').first().waitFor();

    await operator.go(path);
    await operator.page.getByLabel('Minuti').fill('25');
    await operator.page.getByRole('button', { name: 'Registra il tempo' }).click();
    await operator.page.getByText('25 min').first().waitFor();
    await operator.page.getByLabel('Rispondere e segnare come risolta').check();
    await operator.page.getByLabel('Messaggio', { exact: true }).fill('Abbiamo ampliato la casella.');
    await operator.page.getByRole('button', { name: 'Invia e segna come risolta' }).click();
    await operator.page.getByText('Risolta').first().waitFor();
    await operator.settled();
    await operator.picture('story-5-solved');

    await clerk.go(path);
    await clerk.page.getByRole('button', { name: 'Confermo: è risolta' }).click();
    await clerk.page.getByText('Chiusa').first().waitFor();
    await clerk.settled();
    await clerk.picture('story-6-closed');
    await accessible(clerk, operator);
    expect(await clerk.page.locator('main').innerText()).not.toContain('25 min');
    await house.smtp!.waitFor(OPERATOR, `chiusa – Comune di Temù: ${subject}`);
    await clerk.close();
    await operator.close();
  });

  it('a call is recorded with the keyboard alone', async () => {
    const operator = await Visitor.open(browser, house.url, 1280);
    await operator.signIn(OTHER_OPERATOR);
    await operator.go(`${CENTRE}/area/richieste/telefonata`);
    const { keyboard } = operator.page;
    const choose = async (words: string, option: RegExp) => {
      await keyboard.type(words);
      // The one that Enter takes: what fewer letters found may still be shown, with another one first.
      await operator.page.getByRole('option', { name: option, selected: true }).waitFor();
      await keyboard.press('Enter');
      await keyboard.press('Tab');
    };
    await choose('ponte di le', /Ponte di Legno/);
    await keyboard.type('Anna dell’anagrafe');
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await choose('firma', /Kit di firma digitale/);
    await keyboard.type('PIN bloccato');
    await keyboard.press('Tab');
    await keyboard.type('Ha sbagliato tre volte il PIN.');
    await operator.picture('story-7-call');
    await keyboard.press('Control+Enter');
    await operator.page.getByText('Salvata:').waitFor();
    const { rows } = await house.database.owner.query(
      `SELECT channel, caller_name FROM ticket WHERE subject = 'PIN bloccato'`,
    );
    expect(rows).toEqual([{ channel: 'phone', caller_name: 'Anna dell’anagrafe' }]);
    await operator.close();
  });
});
