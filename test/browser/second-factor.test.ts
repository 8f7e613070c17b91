import { TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/web/src/demo/roles.js';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const CLERK = 'marta.sembinelli@comune-temu.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const heading = (visitor: Visitor, name: string) => visitor.page.getByRole('heading', { name }).first().waitFor();
const says = (visitor: Visitor, words: string) => visitor.page.getByText(words).first().waitFor();
const typeCode = (visitor: Visitor, code: string) => visitor.page.getByLabel('Codice dell’app').fill(code);

/** What the app on the phone shows, so many half minutes from now. */
const shown = (secret: string, steps = 0) =>
  TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: Date.now() + steps * 30_000 });

/** At both widths: nothing serious for axe, nothing beyond the screen's edge, and a picture to look at. */
async function seen(visitor: Visitor, picture: string): Promise<void> {
  const { width } = visitor;
  for (const one of [390, 1280]) {
    await visitor.resize(one);
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await visitor.picture(picture);
  }
  await visitor.resize(width);
  expect(visitor.complaints).toEqual([]);
}

/** From the picture for the app to the recovery codes; the secret and the codes. */
async function enrol(visitor: Visitor): Promise<{ secret: string; codes: string[] }> {
  await visitor.page.getByRole('img', { name: 'Codice QR con la chiave scritta qui sotto' }).waitFor();
  const secret = (await visitor.page.locator('.factor-secret').innerText()).replace(/\s/g, '');
  await typeCode(visitor, shown(secret, 9));
  await press(visitor, 'Attiva');
  await says(visitor, 'Il codice non è corretto');
  await typeCode(visitor, shown(secret));
  await press(visitor, 'Attiva');
  await heading(visitor, 'La verifica è attiva: conserva i codici di recupero');
  const codes = await visitor.page.locator('.recovery-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

async function startSignIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.go('/accedi');
  await visitor.page.getByLabel('E-mail').fill(email);
  await visitor.page.getByLabel('Password').fill(DEMO_PASSWORD);
  await press(visitor, 'Accedi');
  await says(visitor, 'La password è giusta. Manca il secondo passaggio.');
}

it('a clerk switches it on, comes in with the phone, and without it', async () => {
  const clerk = await Visitor.open(browser, house.url, 390);
  await clerk.signIn(CLERK);
  await clerk.go(`${AREA}/profilo/sicurezza`);
  await seen(clerk, 'security-off');
  await press(clerk, 'Attiva la verifica');
  await clerk.page.locator('.factor-secret').waitFor();
  await seen(clerk, 'security-enrol');
  const { secret, codes } = await enrol(clerk);
  await seen(clerk, 'security-codes');
  const [file] = await Promise.all([
    clerk.page.waitForEvent('download'),
    clerk.page.getByRole('link', { name: 'Scarica' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('codici-di-recupero.txt');
  await press(clerk, 'Li ho conservati');
  await says(clerk, 'Ne restano 10.');
  await seen(clerk, 'security-on');

  const again = await Visitor.open(browser, house.url, 1280);
  await startSignIn(again, CLERK);
  await seen(again, 'sign-in-code');
  await typeCode(again, '000000');
  await press(again, 'Verifica ed entra');
  await says(again, 'Il codice non è corretto');
  await typeCode(again, shown(secret, 1));
  await press(again, 'Verifica ed entra');
  await again.page.waitForURL(/\/area/);
  await again.close();

  const phoneless = await Visitor.open(browser, house.url, 390);
  await startSignIn(phoneless, CLERK);
  await press(phoneless, 'Non hai il telefono? Usa un codice di recupero');
  await phoneless.page.getByLabel('Codice di recupero').fill(codes[0]!.toLowerCase());
  await press(phoneless, 'Verifica ed entra');
  await phoneless.page.waitForURL(/\/area/);
  await phoneless.go(`${AREA}/profilo/sicurezza`);
  await says(phoneless, 'Ne restano 9.');
  await press(phoneless, 'Disattiva');
  await phoneless.page.getByRole('dialog').getByLabel('Password').fill(DEMO_PASSWORD);
  await seen(phoneless, 'security-disable');
  await phoneless.page.getByRole('dialog').getByRole('button', { name: 'Disattiva' }).click();
  await says(phoneless, 'La verifica in due passaggi è disattivata.');
  await phoneless.close();
  await clerk.close();
});

it('the head asks it of the operators: who is at work is led through it, and goes on; the lost phone is helped', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  await operator.signIn(OPERATOR);
  const head = await Visitor.open(browser, house.url, 1280);
  await head.signIn(HEAD);
  await head.go(`${AREA}/impostazioni`);
  const roles = head.page.getByRole('group', { name: 'Verifica in due passaggi' });
  await roles.getByLabel('Responsabile del centro').check();
  await press(head, 'Salva le impostazioni');
  await says(head, 'Comprende il tuo ruolo');
  await roles.getByLabel('Responsabile del centro').uncheck();
  await roles.getByLabel('Operatore del centro').check();
  await roles.scrollIntoViewIfNeeded();
  await seen(head, 'settings-factor');
  await press(head, 'Salva le impostazioni');
  await says(head, 'Le impostazioni sono salvate');

  await operator.page.getByRole('link', { name: 'Richieste', exact: true }).first().click();
  await heading(operator, 'Attiva la verifica in due passaggi');
  const address = operator.page.url();
  await seen(operator, 'security-gate');
  await enrol(operator);
  await press(operator, 'Li ho conservati');
  await heading(operator, 'Richieste di assistenza');
  expect(operator.page.url()).toBe(address);
  await operator.close();

  await head.go(`${AREA}/persone`);
  await head.page.getByRole('link', { name: 'Elena Ghitti' }).first().click();
  await press(head, 'Azzera la verifica in due passaggi');
  await head.page.getByRole('dialog').waitFor();
  await seen(head, 'person-factor-reset');
  await head.page.getByRole('dialog').getByRole('button', { name: 'Azzera la verifica in due passaggi' }).click();
  await says(head, 'è azzerata.');
  await head.close();
});
