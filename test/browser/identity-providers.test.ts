import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { CLIENT } from '../support/own-provider.js';
import { RealProvider } from '../support/real-provider.js';
import { Visitor, launchBrowser } from './support/portal.js';

const SLUG = 'provincia-di-brescia';
const AREA = `/${SLUG}/area`;
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const FISCAL_CODE = 'GHTLNE82C50B157W';

let house: DemoHouse;
let browser: Browser;
let provider: RealProvider;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
  provider = await RealProvider.start(house.url, SLUG, { elena: FISCAL_CODE, altro: 'RSSMRA85T10A562S' });
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
  await provider?.stop();
});

const press = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const says = (visitor: Visitor, words: string | RegExp) => visitor.page.getByText(words).first().waitFor();
const heading = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('heading', { name }).first().waitFor();

async function accessible(visitor: Visitor): Promise<void> {
  expect(await visitor.violations()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

/** Through the provider's own pages, and back. */
async function atProvider(visitor: Visitor, login: string): Promise<void> {
  const { page } = visitor;
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('qualunque');
  await page.locator('[type=submit]').click();
  // Asks whether we may know who it is.
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.origin === house.url);
  await visitor.settled();
}

it('the head of the centre connects a provider, and says who is known there', async () => {
  const head = await Visitor.open(browser, house.url, 1280);
  const { page } = head;
  await head.signIn(HEAD);
  await head.go(`${AREA}/impostazioni`);
  await page.getByRole('link', { name: 'Accesso con SPID, CIE o directory' }).click();
  await heading(head, 'Accesso con SPID, CIE o directory');
  await says(head, `${house.url}/api/v1/centres/${SLUG}/sign-in-callback`);
  await press(head, 'Aggiungi un servizio di accesso');
  await press(head, 'Salva');
  await says(head, 'Compila questo campo.');
  await page.getByLabel('Nome sul pulsante').fill('SPID');
  await page.getByLabel('Indirizzo del servizio (issuer)').fill('http://10.0.0.1');
  await page.getByLabel('Identificativo del cliente (client id)').fill(CLIENT.id);
  await page.getByLabel('Segreto del cliente (client secret)').fill(CLIENT.secret);
  await page.getByLabel('In uso').check();
  await press(head, 'Salva');
  await says(head, 'Questo indirizzo non si può usare');
  await page.getByLabel('Indirizzo del servizio (issuer)').fill(provider.issuer);
  await head.picture('identity-provider-form');
  await accessible(head);
  await press(head, 'Salva');
  await says(head, 'SPID è salvato.');
  await press(head, /^Prova il collegamento/);
  await says(head, 'SPID risponde e il collegamento è pronto.');
  await head.picture('identity-providers');
  await accessible(head);

  const { rows } = await house.database.owner.query('SELECT id FROM membership WHERE email = $1', [OPERATOR]);
  await head.go(`${AREA}/persone/${(rows[0] as { id: string }).id}`);
  await page.getByLabel('Codice fiscale').fill('GHTLNE82C50B157X');
  await press(head, 'Registra il codice fiscale');
  await page.locator('.field-error').waitFor();
  await page.getByLabel('Codice fiscale').fill(FISCAL_CODE.toLowerCase());
  await press(head, 'Registra il codice fiscale');
  await says(head, 'Il codice fiscale è registrato.');
  await says(head, 'Registrato');
  expect(await page.content()).not.toContain(FISCAL_CODE);
  await head.picture('person-identities');
  await accessible(head);
  await head.close();
});

it.each([1280, 390])('who is known comes in by it, stays in the centre and goes out of it (%i)', async (width) => {
  const operator = await Visitor.open(browser, house.url, width);
  const { page } = operator;
  await operator.go(`${AREA}/richieste?stato=nuova`);
  await page.waitForURL(/\/accedi\?next=/);
  await operator.picture('sign-in-provider');
  await accessible(operator);
  await page.getByRole('link', { name: 'Entra con SPID' }).click();
  await atProvider(operator, 'elena');
  await page.waitForURL(`${house.url}${AREA}/richieste?stato=nuova`);
  await heading(operator, 'Richieste di assistenza');

  await operator.go(`${AREA}/profilo`);
  await says(operator, 'Hai effettuato l’accesso con SPID');
  expect(await page.getByRole('link', { name: 'Token', exact: true }).count()).toBe(0);
  await operator.picture('profile-by-provider');
  await accessible(operator);

  await page.getByRole('button', { name: 'Esci' }).click();
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.getByRole('button', { name: /Yes, sign me out/i }).click();
  await page.waitForURL((url) => url.origin === house.url && url.searchParams.get('centro') === SLUG);
  await operator.settled();
  await page.getByRole('link', { name: 'Entra con SPID' }).waitFor();
  await operator.go(`${AREA}/richieste`);
  await page.waitForURL(/\/accedi\?next=/);
  await operator.close();
});

it.each([1280, 390])('who is not known is told whom to ask (%i)', async (width) => {
  const stranger = await Visitor.open(browser, house.url, width);
  const { page } = stranger;
  await stranger.go(`/accedi?centro=${SLUG}`);
  await page.getByRole('link', { name: 'Entra con SPID' }).click();
  await atProvider(stranger, 'altro');
  await heading(stranger, 'Il tuo accesso non è ancora stato attivato');
  await stranger.picture('sign-in-not-activated');
  await accessible(stranger);
  await page.getByRole('link', { name: /^I contatti di/ }).click();
  await page.waitForURL(new RegExp(`/${SLUG}/contatti$`));
  await stranger.close();
});
