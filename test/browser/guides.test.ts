import type { Browser, Locator } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { guides, picturesOf } from '../support/guides.js';
import { Visitor, launchBrowser } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const CLERK = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const SUBSTITUTE = 'davide.pelizzari@provincia-brescia.example.org';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const RENEWAL = 'Convenzione 2026–2036';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'.padEnd(240_000));
const PATIENCE_MS = 20_000;

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const made: string[] = [];

async function picture(visitor: Visitor, name: string, ...parts: Locator[]): Promise<void> {
  await visitor.settled();
  await visitor.picture(`guide-${name}`, ...parts);
  made.push(`guide-${name}-${visitor.width}.png`);
}

async function signedIn(email: string, width = 1280): Promise<Visitor> {
  const visitor = await Visitor.open(browser, house.url, width);
  await visitor.signIn(email);
  return visitor;
}

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const says = (visitor: Visitor, words: string | RegExp) => visitor.page.getByText(words).first().waitFor();
const title = (visitor: Visitor) => visitor.page.locator('.page-title');
const header = (visitor: Visitor) => visitor.page.locator('header').first();
const path = (visitor: Visitor) => visitor.page.getByRole('list', { name: 'Il percorso dell’adesione' });

async function follow(visitor: Visitor, link: Locator): Promise<void> {
  const name = (await link.innerText()).trim();
  await link.click();
  await visitor.page.getByRole('heading', { level: 1, name }).waitFor();
  await visitor.settled();
}

async function upload(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
  await visitor.page.getByRole('button', { name: `Togli ${name}` }).waitFor();
  await visitor.page.getByRole('progressbar').waitFor({ state: 'detached' });
}

async function close(visitor: Visitor): Promise<void> {
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
}

/** The link in the mail to this address, as an address of the portal. */
async function mailedLink(to: string): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = (await (await fetch(`${house.url}/api/v1/demo-mails`)).json()) as {
      items: { id: string; to: string; subject: string }[];
    };
    const mail = items.find((entry) => entry.to === to && entry.subject.includes('Collegamento per accedere'));
    if (mail) {
      const { text } = (await (await fetch(`${house.url}/api/v1/demo-mails/${mail.id}`)).json()) as { text: string };
      return /https?:\/\/[^/]+(\/accedi\/link#[\w-]+)/.exec(text)![1]!;
    }
    if (Date.now() > end) throw new Error(`No mail to ${to}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

describe('what the guide of the administrator tells', () => {
  it('the review, the campaign, a countersignature, the register', async () => {
    const head = await signedIn(HEAD);
    const { page } = head;
    const rows = page.locator('tbody tr');
    await head.go(`${AREA}/persone/revisione`);
    for (const row of [0, 1]) await rows.nth(row).getByRole('checkbox').check();
    const confirm = page.getByRole('button', { name: 'Conferma 2 accessi' });
    await picture(head, 'head-review', title(head), rows.last(), confirm);
    await confirm.click();
    await says(head, '2 accessi confermati per altri tre mesi.');

    await head.go(`${AREA}/convenzioni`);
    await follow(head, page.getByRole('link', { name: RENEWAL }));
    await page.getByRole('link', { name: /^In silenzio \(/ }).click();
    await head.settled();
    for (const row of [0, 1]) await page.getByRole('checkbox').nth(row).check();
    await says(head, '2 enti scelti');
    await picture(head, 'head-campaign', title(head), rows.filter({ has: page.getByRole('checkbox') }).nth(3));

    await head.go(`${AREA}/adesioni?stato=signed`);
    await follow(head, rows.first().getByRole('link').first());
    await upload(head, 'convenzione-controfirmata.pdf');
    await page.getByLabel('Numero di protocollo').fill('48213');
    await page.getByLabel('Numero di repertorio').fill('1187');
    const countersign = page.getByRole('button', { name: 'Registra la controfirma' });
    await picture(head, 'head-countersign', title(head), path(head), countersign);
    await countersign.click();
    await says(head, 'Controfirmata dal centro.');

    await head.go(`${AREA}/registro?chi=Laura`);
    await rows.nth(3).waitFor();
    await picture(head, 'head-register', title(head), rows.nth(3));
    await close(head);
  });
});

describe('what the guide of the clerk tells', () => {
  it('coming in with a link, on a phone', async () => {
    const clerk = await Visitor.open(browser, house.url, 390);
    await clerk.go('/accedi');
    await clerk.page.getByRole('link', { name: 'Con un collegamento via e-mail' }).click();
    await clerk.page.getByLabel('E-mail').fill(CLERK);
    await press(clerk, 'Invia il collegamento');
    await clerk.page.getByRole('heading', { name: 'Controlla la posta' }).waitFor();
    await clerk.go(await mailedLink(CLERK));
    await clerk.page.getByRole('heading', { name: 'Tutto pronto per entrare' }).waitFor();
    await picture(clerk, 'clerk-link', header(clerk), clerk.page.locator('main'));
    await press(clerk, 'Entra');
    await clerk.page.waitForURL(/\/area$/);
    await close(clerk);
  });

  it('the home, an answer, a resolution', async () => {
    const clerk = await signedIn(CLERK);
    const { page } = clerk;
    const rows = page.getByRole('region', { name: 'Le richieste dei miei enti' }).locator('tbody tr');
    await rows.nth(2).waitFor();
    await picture(clerk, 'clerk-home', header(clerk), rows.nth(2));
    await picture(clerk, 'clerk-services', page.getByRole('region', { name: 'I nostri servizi' }));

    await clerk.go(`${AREA}/richieste?stato=waiting_for_body`);
    await follow(clerk, page.getByRole('link', { name: /Parcheggio impianti/ }));
    await page
      .getByLabel('Messaggio', { exact: true })
      .fill('Il gestore incassa la sosta e ci paga un canone. Il contratto è allegato.');
    await picture(clerk, 'clerk-answer', title(clerk), page.getByRole('button', { name: 'Invia al centro' }));
    await press(clerk, 'Invia al centro');
    await says(clerk, 'In lavorazione');

    await clerk.go(`${AREA}/adesioni?turno=body`);
    await follow(clerk, page.getByRole('link', { name: 'Comune di Monno' }));
    await page.getByLabel('Organo').fill('Consiglio comunale');
    await page.getByLabel('Numero', { exact: true }).fill('34');
    await page.getByLabel('Data', { exact: true }).fill('2026-11-11');
    await upload(clerk, 'deliberazione-34-2026.pdf');
    await page.getByLabel('Numero di protocollo').fill('5120');
    const send = page.getByRole('button', { name: 'Invia la deliberazione' });
    await picture(clerk, 'clerk-resolution', title(clerk), path(clerk), send);
    await send.click();
    await says(clerk, 'Deliberazione caricata.');
    await close(clerk);
  });
});

describe('what the guide of the operator tells', () => {
  it('a call, the queue, an internal note, an adhesion sent back', async () => {
    const operator = await signedIn(OPERATOR);
    const { page } = operator;
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Registra una telefonata' }).waitFor();
    await operator.settled();
    const choose = async (words: string, option: RegExp) => {
      await page.keyboard.type(words);
      // The one that Enter takes: what fewer letters found may still be shown, with another one first.
      await page.getByRole('option', { name: option, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    };
    await choose('ponte di le', /Ponte di Legno/);
    await page.keyboard.type('Anna dell’anagrafe');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await choose('firma', /Kit di firma digitale/);
    await page.keyboard.type('PIN bloccato');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ha sbagliato tre volte il PIN.');
    await picture(operator, 'operator-call', title(operator), page.locator('main form'));
    await page.keyboard.press('Control+Enter');
    await says(operator, 'Salvata:');

    await operator.go(`${AREA}/richieste?q=PEC&turno=centre`);
    const rows = page.locator('tbody tr');
    await rows.nth(5).waitFor();
    await picture(operator, 'operator-queue', title(operator), rows.nth(5));
    await follow(operator, page.getByRole('link', { name: 'Anche da noi PEC ferma' }));
    await press(operator, 'Prendi in carico');
    await says(operator, 'In lavorazione');
    await page.getByLabel('Aggiungere una nota interna').check();
    await page
      .getByLabel('Nota interna', { exact: true })
      .fill('Il gestore conferma il guasto: ripristino entro le 15.');
    await picture(operator, 'operator-note', title(operator), page.getByRole('button', { name: 'Salva la nota' }));
    await press(operator, 'Salva la nota');
    await says(operator, 'Nota interna: l’ente non la vede');

    await operator.go(`${AREA}/adesioni?stato=signed`);
    await follow(operator, rows.nth(2).getByRole('link').first());
    await press(operator, 'Rimanda all’ente');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Che cosa non va bene').fill('Nella deliberazione manca la firma del segretario.');
    await picture(operator, 'operator-send-back', dialog);
    await dialog.getByRole('button', { name: 'Rimanda all’ente' }).click();
    await says(operator, 'Rimandata all’ente.');

    await operator.go(`${AREA}/attivazioni?stato=active&q=telemaco`);
    await follow(operator, rows.first().getByRole('link').first());
    await picture(operator, 'operator-consumption', title(operator), page.getByRole('region', { name: 'Dotazioni' }));
    await close(operator);
  });

  it('the inbox of who stands in', async () => {
    const operator = await signedIn(SUBSTITUTE, 390);
    await operator.go(`${AREA}/notifiche`);
    const notices = operator.page.locator('main li', { hasText: 'Silvia Tonni' });
    await notices.first().waitFor();
    await picture(operator, 'operator-inbox', header(operator), notices.first());
    await close(operator);
  });
});

describe('what the guide of conventions tells', () => {
  it('the text in versions, the appointment, the register of processing', async () => {
    const head = await signedIn(HEAD);
    const { page } = head;
    await head.go(`${AREA}/convenzioni`);
    await follow(head, page.getByRole('link', { name: RENEWAL }));
    for (const text of ['Il centro rende i servizi.', 'Il centro rende i servizi del catalogo, per dieci anni.']) {
      await page.getByRole('link', { name: /^Scrivi (il testo|una nuova versione)$/ }).click();
      await page.getByLabel('Numero', { exact: true }).first().fill('1');
      await page.getByLabel('Rubrica').first().fill('Oggetto');
      await page.getByLabel('Testo', { exact: true }).first().fill(text);
      await press(head, 'Salva come nuova versione');
      await says(head, 'La nuova versione del testo è salvata');
    }
    await page.getByLabel('Confronta con').selectOption({ index: 1 });
    await says(head, 'Che cosa cambia');
    await picture(head, 'conventions-scheme', page.getByRole('region', { name: 'Testo della convenzione' }));

    await head.go(`${AREA}/trattamenti`);
    await page.locator('tbody tr').first().waitFor();
    await picture(head, 'conventions-register', title(head), page.locator('tbody tr').first());

    await head.go(`${AREA}/adesioni?stato=active&q=Temù`);
    await follow(head, page.locator('tbody tr').first().getByRole('link').first());
    const part = page.getByRole('region', { name: 'Nomina a responsabile del trattamento' });
    await part.waitFor();
    await picture(head, 'conventions-appointment', part);
    await close(head);
  });
});

describe('what the guide of the administrator tells at last', () => {
  it('the settings, which change how every page looks', async () => {
    const head = await signedIn(HEAD);
    const { page } = head;
    await head.go(`${AREA}/kit/nuovo`);
    const ofLine = page.getByRole('group', { name: /^Ambito/ }).first();
    await ofLine.waitFor();
    await picture(head, 'head-kit', title(head), ofLine);

    await head.go(`${AREA}/impostazioni`);
    const look = page.getByRole('group', { name: 'Aspetto' });
    await page.locator('#field-accent').fill('#7a1f5c');
    await picture(head, 'head-settings', look);
    await press(head, 'Salva le impostazioni');
    await says(head, 'Le impostazioni sono salvate');
    await close(head);
  });
});

describe('the pictures of the guides', () => {
  it('are the ones that were made here', () => {
    expect(made.toSorted()).toEqual(guides().flatMap(picturesOf).toSorted());
  });
});
