import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const CLERK = 'marta.sembinelli@comune-temu.example.org';
const LATE_CLERK = 'ermes.zampatti@comune-ponte-di-legno.example.org';
const FORGETFUL_CLERK = 'gemma.bazzana@comune-cevo.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const OTHER_OPERATOR = 'marco.zani@provincia-brescia.example.org';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const NEW_PASSWORD = 'quattro parole senza fretta';
const PATIENCE_MS = 20_000;
const DAY_MS = 86_400_000;

interface MailEntry {
  id: string;
  to: string;
  subject: string;
  sentAt: string;
}

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const visit = (width = 1280) => Visitor.open(browser, house.url, width);

async function signedIn(email: string, width?: number): Promise<Visitor> {
  const visitor = await visit(width);
  await visitor.signIn(email);
  return visitor;
}

const press = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = (visitor: Visitor, name: string) => visitor.page.getByRole('heading', { name }).first().waitFor();
const says = (visitor: Visitor, words: string | RegExp) => visitor.page.getByText(words).first().waitFor();

async function accessible(...visitors: Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  }
}

/** The link of the newest mail to this address that the demonstration's page of mails shows. */
async function mailedLink(to: string, subject: RegExp): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = (await (await fetch(`${house.url}/api/v1/demo-mails`)).json()) as { items: MailEntry[] };
    const mail = items
      .filter((entry) => entry.to === to && subject.test(entry.subject))
      .sort((one, other) => other.sentAt.localeCompare(one.sentAt))[0];
    if (mail) {
      const { text } = (await (await fetch(`${house.url}/api/v1/demo-mails/${mail.id}`)).json()) as { text: string };
      return new URL(/https?:\/\/\S+\/accedi\/link#[\w-]+/.exec(text)![0]).href.slice(house.url.length);
    }
    if (Date.now() > end) throw new Error(`No mail to ${to}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function askForLink(visitor: Visitor, email: string): Promise<void> {
  await visitor.page.getByLabel('E-mail').fill(email);
  await press(visitor, 'Invia il collegamento');
  await heading(visitor, 'Controlla la posta');
}

const italianDay = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date(Date.now() + days * DAY_MS));

describe('coming in', () => {
  it.each([1280, 390])(
    'a clerk without password comes by a mailed link, to the page they wanted (%i)',
    async (width) => {
      const clerk = await visit(width);
      await clerk.go(`${AREA}/richieste`);
      await clerk.page.waitForURL(/\/accedi\?next=/);
      await clerk.page.getByRole('link', { name: 'Con un collegamento via e-mail' }).click();
      await press(clerk, 'Invia il collegamento');
      await says(clerk, 'Compila questo campo.');
      await askForLink(clerk, CLERK);
      await clerk.picture('account-link-sent');
      await accessible(clerk);

      await clerk.page.getByRole('link', { name: 'Posta della dimostrazione' }).click();
      await heading(clerk, 'Posta della dimostrazione');
      const link = await mailedLink(CLERK, /Collegamento per accedere/);
      // Whoever only looks at the link, as mail programs do, does not use it up.
      await clerk.go(link);
      await heading(clerk, 'Tutto pronto per entrare');
      await clerk.page.reload();
      await heading(clerk, 'Tutto pronto per entrare');
      await clerk.picture('account-link');
      await accessible(clerk);
      await press(clerk, 'Entra');
      await clerk.page.waitForURL(/\/area\/richieste$/);
      await heading(clerk, 'Richieste di assistenza');

      await clerk.go('/');
      await clerk.go(link);
      await heading(clerk, 'Questo collegamento non vale più');
      await says(clerk, 'Hai già effettuato l’accesso come Marta Sembinelli.');
      await clerk.picture('account-link-used');
      await accessible(clerk);
      await clerk.close();
    },
  );

  it('an expired link says so and leads on; an unknown address hears the same as a known one', async () => {
    const clerk = await visit();
    await clerk.go('/accedi?modo=collegamento');
    await askForLink(clerk, 'nessuno@altrove.example.org');
    await press(clerk, 'prova di nuovo');
    await askForLink(clerk, LATE_CLERK);
    const link = await mailedLink(LATE_CLERK, /Collegamento per accedere/);
    await house.database.owner.query(
      `UPDATE access_link SET created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'
       WHERE used_at IS NULL AND purpose = 'sign_in'`,
    );
    await clerk.go(link);
    await heading(clerk, 'Questo collegamento non vale più');
    await clerk.page.getByRole('link', { name: 'Ricevi un altro collegamento per entrare' }).click();
    await askForLink(clerk, LATE_CLERK);
    await accessible(clerk);
    await clerk.close();
  });

  it('a forgotten password is replaced, and the other sessions end', async () => {
    const elsewhere = await signedIn(FORGETFUL_CLERK);
    const clerk = await visit(390);
    await clerk.go('/accedi');
    await clerk.page.getByRole('link', { name: 'Password dimenticata?' }).click();
    await heading(clerk, 'Scegli una nuova password');
    await clerk.page.getByLabel('E-mail').fill(FORGETFUL_CLERK);
    await press(clerk, 'Invia l’e-mail');
    await heading(clerk, 'Controlla la posta');
    await clerk.go(await mailedLink(FORGETFUL_CLERK, /Nuova password/));
    await heading(clerk, 'Scegli la nuova password');
    await clerk.page.getByLabel('Nuova password').fill('corta');
    await press(clerk, 'Salva la password ed entra');
    await says(clerk, 'È troppo corta: servono almeno 12 caratteri.');
    await clerk.picture('account-reset');
    await accessible(clerk);
    await clerk.page.getByLabel('Nuova password').fill(NEW_PASSWORD);
    await press(clerk, 'Salva la password ed entra');
    await clerk.page.waitForURL(/\/area$/);

    await elsewhere.go(`${AREA}/profilo`);
    await elsewhere.page.waitForURL(/\/accedi/);
    await elsewhere.page.getByLabel('E-mail').fill(FORGETFUL_CLERK);
    await elsewhere.page.getByLabel('Password').fill(NEW_PASSWORD);
    await press(elsewhere, 'Accedi');
    await elsewhere.page.waitForURL(/\/area\/profilo$/);
    await clerk.close();
    await elsewhere.close();
  });
});

describe('one’s own account', () => {
  it('ends a session on another device', async () => {
    const desk = await signedIn(OPERATOR);
    const lost = await signedIn(OPERATOR, 390);
    await desk.go(`${AREA}/profilo/sessioni`);
    await says(desk, 'Questa sessione');
    await desk.picture('account-sessions');
    await press(desk, 'Chiudi Chrome, Linux');
    await heading(desk, 'Chiudere questa sessione?');
    await accessible(desk);
    await press(desk, 'Chiudi la sessione');
    await says(desk, /La sessione «.*» è chiusa\./);
    await lost.go(`${AREA}/richieste`);
    await lost.page.waitForURL(/\/accedi/);
    await lost.close();
    await desk.close();
  });

  it('makes an API token that may do only what was chosen, and revokes it', async () => {
    const operator = await signedIn(OTHER_OPERATOR);
    await operator.go(`${AREA}/profilo/token`);
    await press(operator, 'Crea il token');
    await says(operator, 'Ci sono 2 campi da correggere');
    await accessible(operator);
    await operator.page.getByLabel('Nome').fill('Esportazione notturna');
    await operator.page.getByLabel('Leggere le richieste').check();
    await press(operator, 'Crea il token');
    await heading(operator, 'Il token «Esportazione notturna» è pronto');
    const token = await operator.page.getByLabel('Token', { exact: true }).inputValue();
    await operator.picture('account-token');
    await accessible(operator);
    const ask = async (path: string) =>
      (await fetch(`${house.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask('/tickets')).toBe(200);
    expect(await ask('/bodies')).toBe(403);
    expect(await ask('/profile')).toBe(403);

    await press(operator, 'L’ho conservato');
    await press(operator, 'Revoca Esportazione notturna');
    await press(operator, 'Revoca');
    await says(operator, 'Il token «Esportazione notturna» è revocato.');
    expect(await ask('/tickets')).toBe(401);
    await operator.close();
  });

  it('chooses which mails come, with the keyboard alone', async () => {
    const clerk = await signedIn(CLERK);
    await clerk.go(`${AREA}/profilo/notifiche`);
    const { keyboard } = clerk.page;
    const group = clerk.page.getByRole('group', { name: 'Il centro lavora a una mia richiesta o mi scrive' });
    await group.getByLabel('Subito').focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    expect(await group.getByLabel('Mai').isChecked()).toBe(true);
    await clerk.page.getByRole('button', { name: 'Salva le preferenze' }).focus();
    await keyboard.press('Enter');
    await says(clerk, 'Le preferenze sono salvate.');
    await accessible(clerk);
    await clerk.page.reload();
    await clerk.settled();
    await group.getByRole('radio', { name: 'Mai', checked: true }).waitFor();
    // What the role owes cannot be silenced.
    expect(
      await clerk.page
        .getByRole('group', { name: 'Il centro mi chiede qualcosa su una richiesta' })
        .getByRole('radio')
        .count(),
    ).toBe(2);
    await clerk.close();
  });

  it('sets an absence with a substitute, who sees it; overlapping days are refused; it is called off', async () => {
    const operator = await signedIn(OPERATOR);
    await operator.go(`${AREA}/profilo/assenze`);
    const fill = async (from: number, to: number) => {
      await operator.page.getByLabel('Primo giorno').fill(italianDay(from));
      await operator.page.getByLabel('Ultimo giorno').fill(italianDay(to));
      await operator.page.getByLabel('Chi sostituisce').selectOption({ label: 'Marco Zani, Operatore del centro' });
    };
    await fill(12, 10);
    await press(operator, 'Registra l’assenza');
    await says(operator, 'L’ultimo giorno viene prima del primo.');
    await accessible(operator);
    await fill(40, 44);
    await press(operator, 'Registra l’assenza');
    await says(operator, /Assenza registrata: fino al .* ti sostituisce Marco Zani\./);
    await operator.picture('account-absence');
    await fill(42, 46);
    await press(operator, 'Registra l’assenza');
    await says(operator, 'In questi giorni c’è già un’assenza');

    const substitute = await signedIn(OTHER_OPERATOR, 390);
    await substitute.go(`${AREA}/profilo/assenze`);
    await says(substitute, 'Elena Ghitti');
    await accessible(substitute);

    await press(operator, /^Annulla ?: Elena Ghitti/);
    await press(operator, 'Annulla l’assenza');
    await says(operator, 'L’assenza di Elena Ghitti è annullata.');
    await operator.close();
    await substitute.close();
  });
});

describe('the head and the people', () => {
  it('invites a clerk, who accepts with a password; ends the access, and thinks again', async () => {
    const head = await signedIn(HEAD);
    await head.go(`${AREA}/persone`);
    await head.page.getByRole('link', { name: 'Invita una persona' }).click();
    await press(head, 'Spedisci l’invito');
    await says(head, 'Ci sono 3 campi da correggere');
    await head.picture('people-invite-errors');
    await accessible(head);
    await head.page.getByLabel('Nome e cognome').fill('Ivana Testini');
    await head.page.getByLabel('E-mail').fill('ivana.testini@comune-temu.example.org');
    await head.page.getByLabel('Addetto dell’ente').check();
    await head.page.getByRole('combobox', { name: 'Enti' }).fill('tem');
    await head.page.getByRole('option', { name: /Comune di Temù/ }).click();
    await head.page.getByRole('button', { name: 'Togli Comune di Temù' }).waitFor();
    await head.picture('people-invite');
    await press(head, 'Spedisci l’invito');
    await says(head, 'Invito spedito a ivana.testini@comune-temu.example.org.');
    await says(head, 'Invito in attesa');
    await head.picture('people-person');
    await accessible(head);
    const person = new URL(head.page.url()).pathname;

    const link = await mailedLink('ivana.testini@comune-temu.example.org', /Invito a Casa dei Comuni/);
    const clerk = await visit(390);
    await clerk.go(link);
    await heading(clerk, 'Ti diamo il benvenuto');
    await clerk.picture('account-invitation');
    await accessible(clerk);
    await clerk.page.getByLabel('Nuova password').fill(NEW_PASSWORD);
    await press(clerk, 'Accetta l’invito ed entra');
    await clerk.page.waitForURL(/\/area$/);
    await says(clerk, 'Buongiorno, Ivana Testini');

    await head.go(person);
    await says(head, 'Attivo');
    await press(head, 'Termina l’accesso');
    await heading(head, 'Terminare l’accesso di Ivana Testini?');
    await accessible(head);
    await head.page.getByLabel('Stasera, a fine giornata').check();
    await press(head, 'Termina');
    await says(head, /L’accesso di Ivana Testini termina il/);
    await head.page.getByLabel('Ultimo giorno').fill('');
    await press(head, 'Salva le modifiche');
    await says(head, 'Le modifiche sono salvate.');
    await says(head, 'Senza scadenza');
    await head.close();
    await clerk.close();
  });

  it('the only head of a centre cannot end their own access', async () => {
    const head = await signedIn('antonio.spedicato@provincia-lecce.example.org');
    await head.go('/provincia-di-lecce/area/persone?ruolo=centre_admin');
    await head.page.getByRole('link', { name: 'Antonio Spedicato' }).click();
    await press(head, 'Termina l’accesso');
    await press(head, 'Termina');
    await says(head, 'È l’ultimo responsabile del centro: prima nominane un altro.');
    await head.close();
  });

  it('reviews every quarter who has access', async () => {
    const head = await signedIn(HEAD);
    await head.go(`${AREA}/persone/revisione`);
    const rows = head.page.locator('tbody tr');
    await rows.nth(1).waitFor();
    const due = await rows.count();
    expect(due).toBeGreaterThan(1);
    await head.picture('people-review');
    await accessible(head);
    await rows
      .first()
      .getByRole('button', { name: /^Termina/ })
      .click();
    await head.page.getByLabel('Subito').check();
    await press(head, 'Termina');
    await says(head, /L’accesso di .* è chiuso\./);
    // The list is asked anew after the words.
    await rows.nth(due - 1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(due - 1);
    await press(head, 'Scegli tutti');
    await press(head, /^Conferma \d+ accessi$/);
    await says(head, 'Tutti gli accessi sono stati rivisti');
    await accessible(head);
    await head.close();
  });
});
