import type { Browser, Locator } from 'playwright-core';
import { DEMO_ROLES } from '../../apps/web/src/demo/roles.js';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const CLERK = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const OTHER_OPERATOR = 'marco.zani@provincia-brescia.example.org';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const PLATFORM = 'sara.colonnelli@casa-dei-comuni.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const open = (width = 1280) => Visitor.open(browser, house.url, width);

async function signedIn(email: string, width?: number): Promise<Visitor> {
  const visitor = await open(width);
  await visitor.signIn(email);
  return visitor;
}

async function end(...visitors: Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  }
  for (const visitor of visitors) await visitor.close();
}

const press = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const link = (visitor: Visitor, name: string | RegExp) => visitor.page.getByRole('link', { name });
const bell = (visitor: Visitor): Locator => visitor.page.getByRole('link', { name: /^Notifiche/ }).first();

/** What the bell says is unread. */
async function unread(visitor: Visitor): Promise<number> {
  return Number(/(\d+) da leggere/.exec((await bell(visitor).textContent())!)?.[1] ?? 0);
}

async function untilUnread(visitor: Visitor, count: number): Promise<void> {
  const name = count === 0 ? 'Notifiche' : `Notifiche ${count} da leggere`;
  await visitor.page.getByRole('link', { name, exact: true }).waitFor();
}

/** Waits until the browser has kept a draft of the form. */
async function draftIsKept(visitor: Visitor, form: string): Promise<void> {
  const keys = `Object.keys(localStorage).filter((key) => key.endsWith('.${form}')).length`;
  while ((await visitor.page.evaluate(keys)) === 0) await visitor.page.waitForTimeout(50);
}

/** A request of the clerk's that nobody has taken yet. */
async function newTicket(visitor: Visitor): Promise<string> {
  await visitor.go(`${AREA}/richieste?stato=new`);
  return (await visitor.page.locator('main a[href*="/area/richieste/0"]').first().getAttribute('href'))!;
}

describe('what others do shows by itself', () => {
  it('the operator answers: the page that the clerk has open changes, and so does the count of the inbox', async () => {
    const [clerk, operator] = await Promise.all([signedIn(CLERK), signedIn(OPERATOR)]);
    const path = await newTicket(clerk);
    await clerk.go(path);
    const before = await unread(clerk);
    await operator.go(path);
    await press(operator, 'Prendi in carico');
    await clerk.page.getByText('In lavorazione').first().waitFor();
    await untilUnread(clerk, before + 1);
    await operator.page.getByLabel('Messaggio', { exact: true }).fill('Controlliamo la casella e ti diciamo.');
    await press(operator, 'Invia la risposta');
    await clerk.page.getByText('Controlliamo la casella e ti diciamo.').first().waitFor();
    await untilUnread(clerk, before + 2);
    await clerk.page.getByText('È arrivata una nuova notifica').waitFor({ state: 'attached' });
    await clerk.picture('live-1-answered');

    await bell(clerk).click();
    await clerk.page.getByRole('heading', { level: 1, name: 'Notifiche' }).waitFor();
    await clerk.settled();
    await clerk.picture('live-2-inbox');
    const newest = clerk.page.locator('.notice-item').first();
    await newest.getByRole('button', { name: /Segna come letta/ }).click();
    await untilUnread(clerk, before + 1);
    await newest.getByRole('button', { name: /Segna da leggere/ }).click();
    await untilUnread(clerk, before + 2);
    // Opening what it is about is reading it.
    await newest.getByRole('link').click();
    await clerk.page.waitForURL((url) => url.pathname === path);
    await untilUnread(clerk, before + 1);
    await end(clerk, operator);
  });

  it('what happens before the line to a slow page stands is seen once it does', async () => {
    const [clerk, operator] = await Promise.all([signedIn(CLERK), signedIn(OPERATOR)]);
    const path = await newTicket(clerk);
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await clerk.page.route('**/api/v1/events', async (route) => {
      await held;
      await route.continue();
    });
    await clerk.go(path);
    await operator.go(path);
    await press(operator, 'Prendi in carico');
    await operator.page.getByText('In lavorazione').first().waitFor();
    expect(await clerk.page.getByText('In lavorazione').count()).toBe(0);
    letThrough();
    await clerk.page.getByText('In lavorazione').first().waitFor();
    await end(clerk, operator);
  });

  it('two tabs of one person agree on what is read', async () => {
    const clerk = await signedIn(CLERK);
    const other = await clerk.anotherTab();
    await Promise.all([clerk.go(`${AREA}/notifiche`), other.go(AREA)]);
    expect(await unread(other)).toBeGreaterThan(0);
    await press(clerk, 'Segna tutte come lette');
    await untilUnread(other, 0);
    await clerk.go(`${AREA}/notifiche?da-leggere`);
    await clerk.page.getByText('Hai letto tutto').waitFor();
    await end(other, clerk);
  });

  it('what a colleague saves does not take away what is being typed', async () => {
    const [head, operator] = await Promise.all([signedIn(HEAD), signedIn(OTHER_OPERATOR)]);
    await head.go(`${AREA}/servizi?q=posta+certificata`);
    const path = (await head.page.locator('main a[href*="/area/servizi/0"]').first().getAttribute('href'))!;
    await Promise.all([head.go(path), operator.go(path)]);
    await head.page.getByLabel('Tempi di attivazione').fill('Due giorni lavorativi');
    await operator.page.getByLabel('Orari').fill('9–13');
    await press(operator, 'Salva la bozza');
    await operator.page.getByText('La bozza è salvata.').waitFor();
    await head.page.getByText('Nel frattempo qualcun altro ha salvato questa scheda').waitFor();
    expect(await head.page.getByLabel('Tempi di attivazione').inputValue()).toBe('Due giorni lavorativi');
    await press(head, 'Lascia le mie modifiche e mostra la scheda nuova');
    await head.settled();
    expect(await head.page.getByLabel('Orari').inputValue()).toBe('9–13');
    await head.go(`${path}?vista=edizioni`);
    await link(head, 'Edizione 1').click();
    await head.page.getByText(/Edizione 1, pubblicata il/).waitFor();
    await end(head, operator);
  });
});

describe('the platform administrator', () => {
  it('sees what failed and why, and tries it again', async () => {
    const admin = await signedIn(PLATFORM);
    await link(admin, 'Consegne fallite').first().click();
    await admin.page.getByRole('heading', { level: 1, name: 'Consegne fallite' }).waitFor();
    await admin.settled();
    const rows = admin.page.locator('.data-table tbody tr');
    const before = await rows.count();
    expect(before).toBeGreaterThan(0);
    await admin.page.getByText(/user unknown/).waitFor();
    expect(await admin.page.locator('main').innerText()).not.toMatch(/@\w/);
    await admin.picture('platform-1-failed');
    await rows
      .first()
      .getByRole('button', { name: /^Riprova/ })
      .click();
    await admin.page.getByText('Rimessa in coda').waitFor();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
    if (before > 1) {
      await press(admin, 'Scegli tutte');
      await press(admin, /^Riprova (quella scelta|le \d+ scelte)$/);
    }
    await admin.page.getByText('Nessuna consegna fallita').waitFor();
    await link(admin, 'Code di lavoro').first().click();
    await admin.page.getByRole('rowheader', { name: /E-mail/ }).waitFor();
    await end(admin);
  });
});

describe('the guide of the demonstration', () => {
  it('leads a visitor into a story with one click, and back to the next role', async () => {
    const visitor = await open(390);
    await visitor.go('/');
    await link(visitor, 'Prova la demo').click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Prova la demo' }).waitFor();
    await press(visitor, 'Monno non ha ancora mandato la deliberazione: caricala');
    await visitor.page.waitForURL(/\/area\/adesioni/);
    await visitor.settled();
    await link(visitor, 'Comune di Monno').waitFor();
    await visitor.page.getByText('Marta Sembinelli').first().waitFor();
    await link(visitor, 'Guida della demo').click();
    await press(visitor, /Il rinnovo 2026–36: 143 deliberazioni su 201/);
    await visitor.page.getByRole('heading', { level: 1, name: 'Convenzioni' }).waitFor();
    await visitor.page.getByText('Laura Bonomelli').first().waitFor();
    await end(visitor);
  });

  it.each(DEMO_ROLES.map(({ key, name, steps }) => [key, name, Object.values<string>(steps)] as const))(
    'the %s can be entered, and every story has its page',
    async (_key, name, paths) => {
      const visitor = await open();
      await visitor.go('/demo');
      await press(visitor, `Entra come ${name}`);
      await visitor.page.getByRole('heading', { level: 1, name: `Buongiorno, ${name}` }).waitFor();
      for (const path of paths) {
        await visitor.go(path);
        expect(new URL(visitor.page.url()).pathname).toBe(path.split('?')[0]);
        expect(await visitor.page.locator('main .notice-danger, main .empty .icon-svg use[href*=lock]').count()).toBe(
          0,
        );
      }
      await end(visitor);
    },
  );

  it('its renewal has the figures that it tells', async () => {
    const head = await signedIn(HEAD);
    const main = head.page.locator('main');
    await main.getByText('143 di 201 deliberazioni ricevute').waitFor();
    expect(await main.innerText()).toMatch(/Sollecitati una volta: 38[^]*In silenzio[^:]*: 20/);
    await end(head);
  });
});

describe('the shell', () => {
  it('takes a person from one role to another', async () => {
    await house.database.owner.query(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, version)
       SELECT tenant_id, gen_random_uuid(), person_id, 'auditor', display_name, email, valid_from, created_at, 1
       FROM membership WHERE email = $1`,
      [OTHER_OPERATOR],
    );
    const person = await signedIn(OTHER_OPERATOR, 390);
    const isOperator = (await person.page.locator('.role-now').innerText()).includes('Operatore');
    await press(person, 'Cambia ruolo');
    await press(person, isOperator ? /^Revisore/ : /^Operatore/);
    await person.page.getByText(isOperator ? '· Revisore ·' : '· Operatore del centro ·').waitFor();
    await person.settled();
    await person.picture('shell-switched');
    await end(person);
  });

  it('is walked by the keyboard alone', async () => {
    const head = await signedIn(HEAD);
    const { keyboard } = head.page;
    const group = head.page.getByRole('button', { name: 'Amministrazione' });
    await group.focus();
    await keyboard.press('Enter');
    await link(head, 'Persone e ruoli').waitFor();
    await keyboard.press('Escape');
    await link(head, 'Persone e ruoli').waitFor({ state: 'hidden' });
    await head.page.locator('button:focus', { hasText: 'Amministrazione' }).waitFor();
    await keyboard.press('Enter');
    for (let entry = 0; entry < 4; entry += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await head.page.getByRole('heading', { level: 1, name: 'Registro delle operazioni' }).waitFor();
    await head.settled();
    // The reader is put at the title of the new page.
    await head.page.locator('#page-title:focus').waitFor();
    await head.page.getByLabel('Che cosa').selectOption('Adesione');
    await head.page.getByLabel('Operazione').selectOption('Inserimento');
    await head.page.getByLabel('Operazione').press('Enter');
    await press(head, 'Cerca');
    await head.page.waitForURL(/tabella=adhesion&operazione=INSERT/);
    await head.settled();
    await link(head, 'La sua storia').first().click();
    await head.page.getByText('Solo la storia di una riga.').waitFor();
    await end(head);
  });

  it('a draft survives a reload, and can be thrown away', async () => {
    const clerk = await signedIn(CLERK, 390);
    await clerk.go(`${AREA}/richieste/nuova`);
    await clerk.page.getByLabel('Oggetto').fill('Serve un aiuto per il sito');
    await draftIsKept(clerk, 'new-ticket');
    await clerk.page.reload();
    await clerk.page.getByText('Abbiamo ritrovato la bozza').waitFor();
    expect(await clerk.page.getByLabel('Oggetto').inputValue()).toBe('Serve un aiuto per il sito');
    await press(clerk, 'Ricomincia da capo');
    expect(await clerk.page.getByLabel('Oggetto').inputValue()).toBe('');

    const operator = await signedIn(OPERATOR);
    await operator.go(`${AREA}/richieste/telefonata`);
    await operator.page.getByLabel('Chi chiama').fill('Anna dell’anagrafe');
    await draftIsKept(operator, 'call');
    await operator.page.reload();
    await operator.page.getByText('Abbiamo ritrovato la bozza').waitFor();
    expect(await operator.page.getByLabel('Chi chiama').inputValue()).toBe('Anna dell’anagrafe');
    await end(clerk, operator);
  });

  it('asks to sign in again where the session has ended, and goes on with what was typed', async () => {
    const clerk = await signedIn(CLERK);
    const path = await newTicket(clerk);
    await clerk.go(path);
    await clerk.page.getByLabel('Messaggio', { exact: true }).fill('Aggiungo un dettaglio.');
    await clerk.page.context().clearCookies();
    await press(clerk, 'Invia al centro');
    await clerk.page.getByRole('heading', { name: 'Accedi di nuovo' }).waitFor();
    await clerk.page.getByLabel('Password').fill('casa-dei-comuni');
    await clerk.page.getByRole('dialog').getByRole('button', { name: 'Accedi', exact: true }).click();
    await clerk.page.locator('.thread').getByText('Aggiungo un dettaglio.').waitFor();
    await end(clerk);
  });
});
